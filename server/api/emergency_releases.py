"""/v1/emergency-releases: what was posted without a check while the service could not be reached."""

from typing import Any

from schemas.emergency_releases import EmergencyReleaseRequest, EmergencyReleaseSchema
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.models import EmergencyRelease
from server.security.guard import caller
from server.services import checks, emergency_releases

blueprint = resource("emergency_releases_api", "Posts without a check, in an emergency.")


@blueprint.route("/emergency-releases", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.arguments(EmergencyReleaseRequest)
@blueprint.response(201, EmergencyReleaseSchema)
def create(body: dict[str, Any]) -> EmergencyRelease:
    """Report a post that was let through without a check.

    It is checked now, logged, and every senior leader is told. Reported again it is the same one; of the new report
    only is taken up that it went out after all, and where.
    """
    claim = emergency_releases.Claim(
        body["reference"], body["reason"], body["claimed_at"], body["posted"], body["url"], body["posts"]
    )
    return emergency_releases.report(caller(), checks.draft_from_json(body["draft"]), claim)
