"""Publications: what was posted under a release, and where."""

import marshmallow as ma

from schemas.base import Answer, Request
from schemas.fields import Identifier, Sha256, Text

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
