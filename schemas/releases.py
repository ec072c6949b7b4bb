"""Releases: leave to post exactly one content once, soon."""

import marshmallow as ma

from schemas.base import Answer
from schemas.fields import Identifier, Sha256


class ReleaseSchema(Answer):
    """A release. It covers the content with this digest alone."""

    id = Identifier()
    digest = Sha256()
    expires_at = ma.fields.DateTime()
