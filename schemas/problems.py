"""Problems (RFC 9457)."""

from typing import Any

import marshmallow as ma

from schemas.base import Answer
from schemas.checks import CheckSchema


class PlaceSchema(Answer):
    """What is wrong with one part of a request: `pointer` into the body (RFC 6901), or the name of a parameter."""

    pointer = ma.fields.String()
    parameter = ma.fields.String()
    detail = ma.fields.String()

    def on_bind_field(self, field_name: str, field_obj: ma.fields.Field[Any]) -> None:
        field_obj.required = field_name == "detail"


class ProblemSchema(Answer):
    """What went wrong. `type` names the kind of problem; `errors` is there for requests that are not valid, and `check`
    for drafts that are held."""

    type = ma.fields.String(metadata={"format": "uri-reference"})
    title = ma.fields.String()
    status = ma.fields.Integer()
    detail = ma.fields.String()
    errors = ma.fields.List(ma.fields.Nested(PlaceSchema))
    check = ma.fields.Nested(CheckSchema)

    def on_bind_field(self, field_name: str, field_obj: ma.fields.Field[Any]) -> None:
        field_obj.required = field_name not in ("errors", "check")
