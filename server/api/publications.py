"""/v1/publications: what was posted, and where."""

from typing import Any

from schemas.publications import PublicationRequest, PublicationSchema
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.models import Publication
from server.security.guard import caller
from server.services import releases

blueprint = resource("publications", "What was posted.")


@blueprint.route("/publications", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.arguments(PublicationRequest)
@blueprint.response(201, PublicationSchema)
def create(body: dict[str, Any]) -> Publication:
    """Record what was posted under a release.

    Reported twice it is the same publication. 409 when the release was for other content or used for another address.
    """
    return releases.publish(caller(), body["release"], body["digest"], body["url"])
