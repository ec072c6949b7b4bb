"""/v1/releases: leave to post exactly one content once, soon."""

from typing import Any

from schemas.drafts import DraftRequest
from schemas.releases import ReleaseSchema
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.models import Release
from server.security.guard import caller
from server.services import checks, releases

blueprint = resource("releases", "The moment of posting.")


@blueprint.route("/releases", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.arguments(DraftRequest)
@blueprint.response(201, ReleaseSchema)
def create(body: dict[str, Any]) -> Release:
    """Leave to post exactly this content.

    It is checked again first; 409 with the check as member `check` when it may not be posted.
    """
    return releases.release(caller(), checks.draft_from_json(body["draft"]))
