"""Drafts, as the extension reads them from a composer."""

import marshmallow as ma

from schemas.base import Request
from schemas.fields import Flag, Sha256, Text
from server.vocabulary import AttachmentKind, Category

MAX_TEXT = 70_000
MAX_ALT = 10_000
MAX_CREDIT = 2_000
MAX_ATTACHMENTS = 20
MAX_PEOPLE = 200
MAX_PERSON_ID = 40
MAX_ACCOUNT = 40


class AttachmentSchema(Request):
    """A picture or video. `people` are ids from the register; `sha256` is of its bytes; where a page does not let
    them be read, of the address that it shows the picture by, so that two can be told apart."""

    kind = ma.fields.Enum(AttachmentKind, by_value=ma.fields.String, required=True)
    alt = Text(max_length=MAX_ALT, allow_none=True, load_default=None)
    people = ma.fields.List(
        Text(max_length=MAX_PERSON_ID, min_length=1), load_default=list, validate=ma.validate.Length(max=MAX_PEOPLE)
    )
    shows_people = Flag(load_default=False)
    tagged = Flag(load_default=False)
    credit = Text(max_length=MAX_CREDIT, allow_none=True, load_default=None)
    sha256 = Sha256(allow_none=True, load_default=None)


class DraftSchema(Request):
    """One post or reply for one official account. `text` is exactly what the network will be given."""

    account = Text(max_length=MAX_ACCOUNT, min_length=1, required=True)
    text = Text(max_length=MAX_TEXT, required=True)
    reply = Flag(load_default=False)
    category = ma.fields.Enum(Category, by_value=ma.fields.String, allow_none=True, load_default=None)
    attachments = ma.fields.List(
        ma.fields.Nested(AttachmentSchema), load_default=list, validate=ma.validate.Length(max=MAX_ATTACHMENTS)
    )


class DraftRequest(Request):
    """A draft to be checked or released."""

    draft = ma.fields.Nested(DraftSchema, required=True)
