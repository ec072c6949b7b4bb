"""Looking people up on the register, to declare who is in a picture."""

import marshmallow as ma

from schemas.base import Answer, Request
from schemas.fields import Text

MAX_FOUND = 20


class PeopleQuery(Request):
    """The beginning of a name, or of several words of it."""

    q = Text(max_length=100, min_length=1, required=True)
    limit = ma.fields.Integer(load_default=MAX_FOUND, validate=ma.validate.Range(1, MAX_FOUND))


class FoundPersonSchema(Answer):
    """Somebody on the register: enough to tell them from others, and nothing of what may be published of them."""

    id = ma.fields.String()
    name = ma.fields.String()
    class_name = ma.fields.String(allow_none=True)
    year_group = ma.fields.String(allow_none=True)


class PeopleSchema(Answer):
    """Who was found, pupils first, by class."""

    people = ma.fields.List(ma.fields.Nested(FoundPersonSchema))
