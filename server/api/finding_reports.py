"""/v1/finding-reports: findings that somebody holds to be wrong."""

from typing import Any

from schemas.finding_reports import FindingReportRequest, FindingReportSchema
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.models import FindingReport
from server.security.guard import caller
from server.services import finding_reports

blueprint = resource("finding_reports", "Findings that were wrong.")


@blueprint.route("/finding-reports", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.arguments(FindingReportRequest)
@blueprint.response(201, FindingReportSchema)
def create(body: dict[str, Any]) -> FindingReport:
    """Tell the moderators that a finding is wrong. Nothing is released by it.

    Sent again it is the same report, and a note sent then is added. 409 when the check has no such finding.
    """
    return finding_reports.report(caller(), body["check"], body["number"], body["rule"], body["note"])
