"""Web addresses that can be trusted, in place of those that cannot."""

import re

from server.checks.examination import Examination
from server.checks.finding import Finding

_UNENCRYPTED = re.compile(r"http://(?:www\.)?(?P<host>[a-z0-9.-]+)(?=[/?#]|$)", re.IGNORECASE)
# Whole domains whose sites are all reached by https.
_ENCRYPTED = ("gov.uk", "gov.wales", "gov.scot", "nhs.uk", "bbc.co.uk", "nspcc.org.uk", "police.uk")


def encrypted(examination: Examination, finding: Finding) -> str | None:
    """The same address with https, for the school's own sites and public bodies', which are sure to have it."""
    address = examination.text[finding.start : finding.end]
    found = _UNENCRYPTED.match(address)
    if found is None:
        return None
    host = found["host"].lower()
    own = (domain.lower().removeprefix("www.") for domain in examination.context.school.contacts.domains)
    if not any(host == domain or host.endswith(f".{domain}") for domain in (*own, *_ENCRYPTED)):
        return None
    return f"https{address[4:]}"
