"""/v1/publications: what was posted, and where."""

from typing import Any

from schemas.publications import PublicationRequest, PublicationSchema, SlippedPostRequest, SlippedPostSchema
from server.api import answers
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.checks.draft import Draft
from server.models import Publication
from server.security.guard import caller
from server.services import releases, slipped_posts

blueprint = resource("publications", "What was posted.")


@blueprint.route("/publications", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.arguments(PublicationRequest)
@blueprint.response(201, PublicationSchema)
def create(body: dict[str, Any]) -> Publication:
    """Record what was posted under a release.

    Of a thread, `posts` says which of its posts are out. Reported twice it is the same publication. 409 when the
    release was for other content or used for another address.
    """
    return releases.publish(caller(), body["release"], body["digest"], body["url"], body["posts"])


@blueprint.route("/publications/slipped", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.arguments(SlippedPostRequest)
@blueprint.response(201, SlippedPostSchema)
def record_slipped(body: dict[str, Any]) -> dict[str, Any]:
    """Record a post that went out without Gatepost: from another device, or with the extension switched off.

    It is checked now, logged, and the moderators and senior leaders are told. Recorded twice it is the same one. 409
    when the address is on record with other words, or was posted with Gatepost.
    """
    draft = Draft(body["text"], body["account"], reply=body["reply"])
    recorded = slipped_posts.record(caller(), draft, body["url"])
    return {
        "id": recorded.id,
        "url": recorded.url,
        "recorded_at": recorded.recorded_at,
        "check": answers.check(caller(), recorded.check),
    }
