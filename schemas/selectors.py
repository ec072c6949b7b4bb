"""Selectors for pages that have changed, as they were signed."""

import marshmallow as ma

from schemas.base import Answer


class SelectorsSchema(Answer):
    """A signed set: `payload` is its JSON in UTF-8, `signature` the Ed25519 signature of those bytes, each as Base64.

    Both are null where nothing is handed on. The extension verifies it with the key that is built into it.
    """

    payload = ma.fields.String(allow_none=True)
    signature = ma.fields.String(allow_none=True)
