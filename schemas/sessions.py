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


class TrainingSchema(Answer):
    """What the person has read and been trained in. `required` is whether the policy holds posts of those who have not;
    `trained_until` is the school's date."""

    required = ma.fields.Boolean()
    trained_until = ma.fields.Date(allow_none=True)
    policy_version_read = ma.fields.String(allow_none=True)


class PracticeSchema(Answer):
    """The last time that the person finished the practice course, null where they never have: `score` of its `of`
    drafts were right, in the version `course`.

    `required` is whether the policy asks for practice before posting, `counts` whether there is nothing to catch up on
    today, `valid_until` the last day (at the school) for which that holds; null where it does not end or does not hold.
    """

    required = ma.fields.Boolean()
    finished_at = ma.fields.DateTime(allow_none=True)
    score = ma.fields.Integer(allow_none=True)
    of = ma.fields.Integer(allow_none=True)
    course = ma.fields.String(allow_none=True)
    counts = ma.fields.Boolean()
    valid_until = ma.fields.Date(allow_none=True)


class SessionPolicySchema(PolicySchema):
    """The policy in force. It is to be reviewed by `review_due`."""

    review_due = ma.fields.Date()


class SiteOffSchema(Answer):
    """A network on which the school has switched the extension off: nothing is read or posted there."""

    platform = ma.fields.Enum(Channel, by_value=ma.fields.String)
    reason = ma.fields.String()
    since = ma.fields.DateTime()


class SessionSchema(Answer):
    """Everything the extension has to know to stand by."""

    person = ma.fields.Nested(PersonSchema)
    school = ma.fields.Nested(SchoolSchema)
    policy = ma.fields.Nested(SessionPolicySchema)
    accounts = ma.fields.List(ma.fields.Nested(AccountSchema))
    sites_off = ma.fields.List(ma.fields.Nested(SiteOffSchema))
    training = ma.fields.Nested(TrainingSchema)
    practice = ma.fields.Nested(PracticeSchema)
    emergency_release = ma.fields.Boolean(
        metadata={"description": "Whether an author may post without a check while the service cannot be reached."}
    )
