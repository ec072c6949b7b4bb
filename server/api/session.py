"""GET /v1/session: whose extension it is, and for which accounts it stands by."""

from typing import Any

from schemas.sessions import SessionSchema
from server.api.blueprint import resource
from server.security.guard import caller
from server.services import schools

blueprint = resource("session", "Whose extension it is.")


@blueprint.route("/session")
@blueprint.response(200, SessionSchema)
def show() -> dict[str, Any]:
    """The person, their school, its policy and its official accounts."""
    person, school = caller(), schools.current()
    policy = schools.policy(school.policy_pack)
    return {
        "person": {"id": person.id, "name": person.name, "roles": sorted(person.roles)},
        "school": {"name": school.name},
        "policy": {"title": policy.title, "version": policy.version},
        "accounts": [
            {"id": one.ref, "platform": one.channel, "handle": one.handle, "host": one.host}
            for one in schools.accounts()
        ],
    }
