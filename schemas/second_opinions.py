"""Second opinions: asking, deciding, and where a request stands."""

import marshmallow as ma

from schemas.base import Answer, Request
from schemas.drafts import MAX_ACCOUNT, DraftSchema
from schemas.fields import Identifier, Sha256, Text
from server.vocabulary import AttachmentKind, Category, DecisionKind, SecondOpinionState

MAX_WORDS = 2000


class SecondOpinionRequest(Request):
    """`previous` asks again after a change: the reviewer sees the difference. `leader` is the senior leader who is
    asked; left out or null, any of them is. `urgent`, for a closure or somebody's safety, tells all of them at once."""

    draft = ma.fields.Nested(DraftSchema, required=True)
    note = Text(max_length=MAX_WORDS, min_length=1, required=True)
    previous = Identifier(allow_none=True, load_default=None)
    leader = Identifier(allow_none=True, load_default=None)
    urgent = ma.fields.Boolean(load_default=False)


class DecisionRequest(Request):
    """A statement over the content with this digest."""

    kind = ma.fields.Enum(DecisionKind, by_value=ma.fields.String, required=True)
    reason = Text(max_length=MAX_WORDS, min_length=1, required=True)
    digest = Sha256(required=True)


class DecisionSchema(Answer):
    """What was decided, by whom and why."""

    kind = ma.fields.Enum(DecisionKind, by_value=ma.fields.String)
    reason = ma.fields.String()
    reviewer = ma.fields.String()
    decided_at = ma.fields.DateTime()


class LeaderSchema(Answer):
    """A senior leader who can be asked."""

    id = Identifier()
    name = ma.fields.String()


class LeadersSchema(Answer):
    """Who could decide on the caller's drafts: never the caller."""

    leaders = ma.fields.List(ma.fields.Nested(LeaderSchema))


class CommentRequest(Request):
    """What the author or a leader writes about a request."""

    text = Text(max_length=MAX_WORDS, min_length=1, required=True)


class ClaimSchema(Answer):
    """Who says that they are looking at it, and until when that is believed."""

    reviewer = ma.fields.String()
    until = ma.fields.DateTime()


class FirstApprovalSchema(Answer):
    """The first of two approvals that the policy wants."""

    reviewer = ma.fields.String()
    reason = ma.fields.String()
    approved_at = ma.fields.DateTime()


class CommentSchema(Answer):
    """Something that was written about a request."""

    by = ma.fields.String()
    by_author = ma.fields.Boolean()
    text = ma.fields.String()
    at = ma.fields.DateTime()


class ProposalSchema(Answer):
    """A wording that a leader proposes, which the author takes or not."""

    id = Identifier()
    by = ma.fields.String()
    text = ma.fields.String()
    note = ma.fields.String()


class SecondOpinionSchema(Answer):
    """A request for a second opinion, with its newest revision and what was decided on that. `leader` is who was asked,
    null for any senior leader; any of them may decide. While it waits, `closes_at` is when it closes unanswered.

    Somebody looking at it is told by `claim`: its `state` is then still `asked`, never `claimed`. `moves` rises with
    everything that is done with it. `comments` are the newest 20, in order."""

    id = Identifier()
    state = ma.fields.Enum(SecondOpinionState, by_value=ma.fields.String)
    digest = Sha256()
    note = ma.fields.String()
    asked_at = ma.fields.DateTime()
    revision = ma.fields.Integer()
    leader = ma.fields.Nested(LeaderSchema, allow_none=True)
    urgent = ma.fields.Boolean()
    closes_at = ma.fields.DateTime(allow_none=True)
    decision = ma.fields.Nested(DecisionSchema, allow_none=True)
    claim = ma.fields.Nested(ClaimSchema, allow_none=True)
    first_approval = ma.fields.Nested(FirstApprovalSchema, allow_none=True)
    comments = ma.fields.List(ma.fields.Nested(CommentSchema))
    proposal = ma.fields.Nested(ProposalSchema, allow_none=True)
    moves = ma.fields.Integer()


class OwnDraftsQuery(Request):
    """For one account, or for all."""

    account = Text(max_length=MAX_ACCOUNT, min_length=1, load_default=None)


class DeclaredPersonSchema(Answer):
    """Somebody of whom the author has said that they are in a picture."""

    id = ma.fields.String()
    name = ma.fields.String()


class OwnAttachmentSchema(Answer):
    """A picture or video of a draft, as its author knows it. Whoever is no more on the register is left out."""

    kind = ma.fields.Enum(AttachmentKind, by_value=ma.fields.String)
    alt = ma.fields.String(allow_none=True)
    sha256 = Sha256(allow_none=True)
    shows_people = ma.fields.Boolean()
    people = ma.fields.List(ma.fields.Nested(DeclaredPersonSchema))


class OwnDraftSchema(Answer):
    """A draft that its author has asked about, as it was asked about last."""

    account = ma.fields.String()
    text = ma.fields.String()
    reply = ma.fields.Boolean()
    category = ma.fields.Enum(Category, by_value=ma.fields.String, allow_none=True)
    attachments = ma.fields.List(ma.fields.Nested(OwnAttachmentSchema))
    second_opinion = ma.fields.Nested(SecondOpinionSchema)


class OwnDraftsSchema(Answer):
    """The caller's drafts with an open request, asked last first; no more than 20."""

    drafts = ma.fields.List(ma.fields.Nested(OwnDraftSchema))
