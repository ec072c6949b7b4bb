"""Reports of comments, as the extension sends them."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any

import marshmallow as ma

from schemas.base import Answer, Request
from schemas.fields import Flag, Identifier, Sha256, Text
from server.vocabulary import Channel

MAX_TEXT = 10_000
MAX_AUTHOR = 200
MAX_ADDRESS = 2000
MAX_PICTURE = 1_400_000
"""Bytes, before they are written as base64."""


class Bytes(Text):
    """Bytes in base64 (RFC 4648, 4), without line ends."""

    def __init__(self, *, max_bytes: int, **kwargs: Any) -> None:
        metadata = {"contentEncoding": "base64"}
        super().__init__(max_length=-(-max_bytes // 3) * 4, min_length=1, metadata=metadata, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError) as error:
            raise ma.ValidationError("It must be base64.") from error


class CommentReportRequest(Request):
    """A comment. `id` is made by the caller, afresh for each report, so that it can be sent again after an answer was
    lost. `picture` is a PNG or JPEG. `withheld`: the page shows a picture that must not be kept; none is taken."""

    id = Identifier(required=True)
    platform = ma.fields.Enum(Channel, by_value=ma.fields.String, required=True)
    author = Text(max_length=MAX_AUTHOR, load_default="")
    address = Text(max_length=MAX_ADDRESS, load_default="")
    text = Text(max_length=MAX_TEXT, load_default="")
    picture = Bytes(max_bytes=MAX_PICTURE, allow_none=True, load_default=None)
    withheld = Flag(load_default=False)


class CommentReportSchema(Answer):
    """What is on record: when it came, and its hashes. `picture_sha256` is of the picture's bytes; null without one."""

    id = Identifier()
    reported_at = ma.fields.DateTime()
    sha256 = Sha256()
    picture_sha256 = Sha256(allow_none=True)
