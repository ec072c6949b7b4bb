"""Checks, as an author may see them."""

import marshmallow as ma

from schemas.base import Answer
from schemas.fields import Identifier, Sha256
from schemas.second_opinions import SecondOpinionSchema
from server.vocabulary import Severity, Verdict


class ClauseSchema(Answer):
    """A place in the school's policy."""

    ref = ma.fields.String()
    title = ma.fields.String()
    text = ma.fields.String()


class FindingSchema(Answer):
    """One thing that is wrong. `start` and `end` count UTF-16 code units of the draft's text, `end` exclusive; null for
    a finding about the draft or an attachment as a whole."""

    rule = ma.fields.String()
    severity = ma.fields.Enum(Severity, by_value=ma.fields.String)
    title = ma.fields.String()
    message = ma.fields.String()
    suggestion = ma.fields.String()
    clauses = ma.fields.List(ma.fields.Nested(ClauseSchema))
    start = ma.fields.Integer(allow_none=True)
    end = ma.fields.Integer(allow_none=True)
    quote = ma.fields.String(allow_none=True)
    attachment = ma.fields.Integer(allow_none=True, metadata={"description": "Index of the attachment it is about."})
    replacement = ma.fields.String(
        allow_none=True, metadata={"description": "Text that can take the place of start to end, where it is certain."}
    )


class PolicySchema(Answer):
    """The policy that a check was made by."""

    title = ma.fields.String()
    version = ma.fields.String()


class CheckSchema(Answer):
    """What was found in a draft, and whether it may be posted. `held` is false when nothing stands against it, or when
    an approval in force covers exactly this content."""

    id = Identifier()
    digest = Sha256()
    verdict = ma.fields.Enum(Verdict, by_value=ma.fields.String)
    held = ma.fields.Boolean()
    checked_at = ma.fields.DateTime()
    findings = ma.fields.List(ma.fields.Nested(FindingSchema))
    policy = ma.fields.Nested(PolicySchema)
    second_opinion = ma.fields.Nested(
        SecondOpinionSchema,
        allow_none=True,
        metadata={"description": "The author's newest request about this content."},
    )
