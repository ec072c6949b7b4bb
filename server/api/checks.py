"""/v1/checks: what stands in the way of a draft."""

from typing import Any

from schemas.checks import CheckSchema
from schemas.drafts import DraftRequest
from server.api import answers
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.security.guard import caller
from server.services import checks

blueprint = resource("checks", "Checking drafts.")


@blueprint.route("/checks", methods=["POST"])
@for_each_person("120 per minute")
@blueprint.arguments(DraftRequest)
@blueprint.response(201, CheckSchema)
def create(body: dict[str, Any]) -> dict[str, Any]:
    """Check a draft.

    The check is kept and logged. 404 when the account is not one of the school's official accounts.
    """
    return answers.check(caller(), checks.check(caller(), checks.draft_from_json(body["draft"])))


@blueprint.route("/checks/<id:check_id>")
@blueprint.response(200, CheckSchema)
def show(check_id: str) -> dict[str, Any]:
    """A check of one's own, and where the draft stands now."""
    return answers.check(caller(), checks.own(caller(), check_id))
