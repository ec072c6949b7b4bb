"""Publications: what was posted, under a release or without Gatepost, and where."""

import marshmallow as ma

from schemas.base import Answer, Request
from schemas.checks import CheckSchema
from schemas.drafts import MAX_ACCOUNT, MAX_TEXT
from schemas.fields import Flag, Identifier, Sha256, Text

MAX_URL = 2000


class PublicationRequest(Request):
    """What was posted. `url` null where the network does not tell."""

    release = Identifier(required=True)
    digest = Sha256(required=True)
    url = Text(max_length=MAX_URL, allow_none=True, load_default=None)


class PublicationSchema(Answer):
    """What is on record."""

    id = Identifier()
    published_at = ma.fields.DateTime()


class SlippedPostRequest(Request):
    """A post that is out already, though Gatepost did not let it through. `text` as it was published."""

    account = Text(max_length=MAX_ACCOUNT, min_length=1, required=True)
    text = Text(max_length=MAX_TEXT, required=True)
    url = Text(max_length=MAX_URL, min_length=1, required=True)
    reply = Flag(load_default=False)


class SlippedPostSchema(Answer):
    """What is on record, and what the check that was made then has found; `held` where the post must not stand."""

    id = Identifier()
    url = ma.fields.String()
    recorded_at = ma.fields.DateTime()
    check = ma.fields.Nested(CheckSchema)
