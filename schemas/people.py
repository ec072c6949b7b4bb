"""Looking people up on the register, to declare who is in a picture."""

from typing import Any

import marshmallow as ma

from schemas.base import Answer, Request
from schemas.drafts import MAX_PERSON_ID
from schemas.fields import Text

MAX_FOUND = 20
MAX_IN_CLASS = 200
MAX_CLASSES = 5
ASKED = ("q", "class_name", "ids")


class PeopleSearchRequest(Request):
    """Whom to look for, by one of three: the beginning of words of a name or class, everybody of a class, or ids."""

    q = Text(max_length=100, min_length=1)
    class_name = Text(max_length=100, min_length=1)
    ids = ma.fields.List(Text(max_length=MAX_PERSON_ID, min_length=1), validate=ma.validate.Length(1, MAX_FOUND))
    limit = ma.fields.Integer(strict=True, load_default=MAX_FOUND, validate=ma.validate.Range(1, MAX_FOUND))

    @ma.validates_schema
    def ask_one_thing(self, data: dict[str, Any], **_: Any) -> None:
        """Refuse none of the three, and several of them."""
        if len(data.keys() & set(ASKED)) != 1:
            raise ma.ValidationError("Give one of q, class_name and ids.", "q")


class FoundPersonSchema(Answer):
    """Somebody on the register: enough to tell them from others, and nothing of what may be published of them."""

    id = ma.fields.String()
    name = ma.fields.String()
    class_name = ma.fields.String(allow_none=True)
    year_group = ma.fields.String(allow_none=True)


class FoundClassSchema(Answer):
    """A class, and how many are in it today."""

    name = ma.fields.String()
    size = ma.fields.Integer()


class PeopleSchema(Answer):
    """Who was found, pupils first, by class; of ids in their order. `classes`: those that what was asked may mean."""

    people = ma.fields.List(ma.fields.Nested(FoundPersonSchema))
    classes = ma.fields.List(ma.fields.Nested(FoundClassSchema))
