"""/v1/site-reports: that a network's page has changed. Never anything of what is written on it."""

import logging
from typing import Any

from schemas.site_reports import SiteReportRequest
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.services import schools

logger = logging.getLogger("gatepost.site_reports")
blueprint = resource("site_reports", "Pages that have changed.")


@blueprint.route("/site-reports", methods=["POST"])
@for_each_person("30 per minute")
@blueprint.arguments(SiteReportRequest)
@blueprint.response(204)
def create(body: dict[str, Any]) -> None:
    """Report what the extension no longer finds on a network's page."""
    account = schools.account(body["account"]) if body["account"] else None
    logger.warning(
        "site changed: school=%s account=%s platform=%s missing=%s fallback=%s version=%s",
        schools.current().id,
        account.id if account else "-",
        body["platform"].value,
        ",".join(sorted(set(body["missing"]))),
        "yes" if body["fallback"] else "no",
        body["version"],
    )
