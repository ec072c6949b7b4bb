"""'Was this wrong?', as the extension sends it."""

import marshmallow as ma

from schemas.base import Answer, Request
from schemas.fields import Identifier, Text

MAX_NOTE = 1000
MAX_NUMBER = 10_000


class FindingReportRequest(Request):
    """A finding of a check, by its place among the check's findings (from 1) and its rule."""

    check = Identifier(required=True)
    number = ma.fields.Integer(required=True, strict=True, validate=ma.validate.Range(1, MAX_NUMBER))
    rule = Text(required=True, min_length=1, max_length=60)
    note = Text(max_length=MAX_NOTE, load_default="")


class FindingReportSchema(Answer):
    """What is on record. Nothing is released by it."""

    id = Identifier()
    reported_at = ma.fields.DateTime()
    note = ma.fields.String()
