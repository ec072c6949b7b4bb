"""Emergency releases: what was posted without a check while the service could not be reached."""

import marshmallow as ma

from schemas.base import Answer, Request
from schemas.drafts import DraftSchema
from schemas.fields import Flag, Identifier, Moment, Text
from schemas.publications import MAX_URL, PostsOfThread

MAX_REASON = 300


class EmergencyReleaseRequest(Request):
    """What was let through. `reference` is the extension's own id for it, `claimed_at` the moment by that computer's
    clock; `posted` false only where the network was seen to refuse the post, null where that is not known. Of a thread
    it is true when any of its posts is out: `posts` says which."""

    reference = Identifier(required=True)
    draft = ma.fields.Nested(DraftSchema, required=True)
    reason = Text(max_length=MAX_REASON, min_length=1, required=True)
    claimed_at = Moment(required=True)
    posted = Flag(allow_none=True, load_default=None)
    url = Text(max_length=MAX_URL, allow_none=True, load_default=None)
    posts = PostsOfThread()


class EmergencyReleaseSchema(Answer):
    """What is on record."""

    id = Identifier()
    reference = Identifier()
    reported_at = ma.fields.DateTime()
