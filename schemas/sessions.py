"""Whose extension it is, and for which accounts it stands by."""

import marshmallow as ma

from schemas.base import Answer
from schemas.checks import PolicySchema
from schemas.fields import Identifier
from server.vocabulary import Channel, Role


class PersonSchema(Answer):
    """The person who is signed in."""

    id = Identifier()
    name = ma.fields.String()
    roles = ma.fields.List(ma.fields.Enum(Role, by_value=ma.fields.String))


class SchoolSchema(Answer):
    """Their school."""

    name = ma.fields.String()


class AccountSchema(Answer):
    """An official account. `handle` is without @, `host` the site where it is posted."""

    id = ma.fields.String()
    platform = ma.fields.Enum(Channel, by_value=ma.fields.String)
    handle = ma.fields.String()
    host = ma.fields.String()


class SessionSchema(Answer):
    """Everything the extension has to know to stand by."""

    person = ma.fields.Nested(PersonSchema)
    school = ma.fields.Nested(SchoolSchema)
    policy = ma.fields.Nested(PolicySchema)
    accounts = ma.fields.List(ma.fields.Nested(AccountSchema))
