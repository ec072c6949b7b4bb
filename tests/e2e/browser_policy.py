"""Enterprise policy for one browser and no other, by Chromium's own page for trying policies out.

A folder of policies would be the whole machine's. What that page leaves out is to hold values to a schema.
"""

import json
from typing import Any

from playwright.sync_api import BrowserContext

from tests.e2e.extension_pages import EXTENSION_ID

MANDATORY, MACHINE, PLATFORM = 1, 1, 5
APPLY = """async policies => {
    const { sendWithPromise } = await import('chrome://resources/js/cr.js');
    return sendWithPromise('setLocalTestPolicies', policies, '');
}"""


def set_policy(browser: BrowserContext, **values: Any) -> None:
    """Put these managed settings of the extension in force, in place of those that were."""
    policies = [
        {
            "namespace": EXTENSION_ID,
            "name": name,
            "value": value,
            "level": MANDATORY,
            "scope": MACHINE,
            "source": PLATFORM,
        }
        for name, value in values.items()
    ]
    page = browser.new_page()
    page.goto("chrome://policy/test")
    assert page.evaluate(APPLY, json.dumps(policies))
    page.close()
