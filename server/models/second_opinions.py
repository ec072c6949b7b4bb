"""Second opinions: a request, its revisions, the decision on each, and what else was done on the way."""

from datetime import date, datetime

from sqlalchemy import Boolean, Date, ForeignKey, Index, Integer, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.accounts import OfficialAccount
from server.models.drafts import DraftCheck
from server.models.people import User


class SecondOpinion(OfSchool, Base):
    """A request for a second opinion. The newest revision is the one that is up for decision.

    `addressee` is the leader who was asked, or to whom it was passed by `passed_by`; None for any of them, and whoever
    is asked, any of them decides. `claimed_by` says that they are looking at it, until `claimed_until` at the latest.
    """

    __tablename__ = "second_opinion"
    __table_args__ = (
        Index("ix_second_opinion_school_state", "school_id", "state"),
        Index("ix_second_opinion_school_author", "school_id", "author_id"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    author_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    state: Mapped[str] = mapped_column(String(20))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    urgent: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    addressee_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    passed_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    claimed_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    claimed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    claimed_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revisions: Mapped[list["Revision"]] = relationship(
        order_by="Revision.number", back_populates="second_opinion", cascade="all"
    )
    author: Mapped[User] = relationship(foreign_keys=[author_id])
    addressee: Mapped[User | None] = relationship(foreign_keys=[addressee_id])
    passed_by: Mapped[User | None] = relationship(foreign_keys=[passed_by_id])
    claimed_by: Mapped[User | None] = relationship(foreign_keys=[claimed_by_id])
    account: Mapped[OfficialAccount] = relationship()
    moves: Mapped[list["OpinionMove"]] = relationship(order_by="OpinionMove.number", cascade="all")
    proposals: Mapped[list["WordingProposal"]] = relationship(order_by="WordingProposal.number", cascade="all")

    @property
    def current(self) -> "Revision":
        """The revision that is up for decision, or was last."""
        return self.revisions[-1]


class Revision(OfSchool, Base):
    """One exact content, with the author's note, and what was decided on it.

    `proposer` is the leader whose wording it is. With `reconsiders` the author asks for another leader's decision on
    what was refused. `first_reviewer` gave the first of two approvals.
    """

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("second_opinion_id", "number"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    second_opinion_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("second_opinion.id"))
    number: Mapped[int] = mapped_column(Integer)
    check_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("draft_check.id"))
    digest: Mapped[str] = mapped_column(String(64), index=True)
    note: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decision: Mapped[str | None] = mapped_column(String(20))
    reason: Mapped[str | None] = mapped_column(Text)
    reviewer_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    proposer_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    reconsiders: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    first_reviewer_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    first_reason: Mapped[str | None] = mapped_column(Text)
    first_approved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    by_safeguarding_lead: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    """Whether one of those who approved was the safeguarding lead."""
    second_opinion: Mapped[SecondOpinion] = relationship(back_populates="revisions")
    check: Mapped[DraftCheck] = relationship()
    reviewer: Mapped[User | None] = relationship(foreign_keys=[reviewer_id])
    proposer: Mapped[User | None] = relationship(foreign_keys=[proposer_id])
    first_reviewer: Mapped[User | None] = relationship(foreign_keys=[first_reviewer_id])


class OpinionMove(OfSchool, Base):
    """Something that was done with a request after it was asked, in order: services/moves.py has the kinds.

    `person` is None for what came of the time; `other` is whom it concerns besides. `words` are what was said.
    """

    __tablename__ = "opinion_move"
    __table_args__ = (UniqueConstraint("second_opinion_id", "number"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    second_opinion_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("second_opinion.id"))
    number: Mapped[int] = mapped_column(Integer)
    revision_number: Mapped[int] = mapped_column(Integer)
    move: Mapped[str] = mapped_column(String(20))
    person_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    other_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    words: Mapped[str | None] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[User | None] = relationship(foreign_keys=[person_id])
    other: Mapped[User | None] = relationship(foreign_keys=[other_id])


class WordingProposal(OfSchool, Base):
    """A wording that a leader proposed for the draft of a revision, and what became of it (None: nothing yet).

    `digest` is of the draft with that wording, `author_id` whose draft it is: whoever proposed it has written it.
    """

    __tablename__ = "wording_proposal"
    __table_args__ = (
        UniqueConstraint("second_opinion_id", "number"),
        Index("ix_wording_proposal_author_digest", "author_id", "digest"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    second_opinion_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("second_opinion.id"))
    number: Mapped[int] = mapped_column(Integer)
    revision_number: Mapped[int] = mapped_column(Integer)
    author_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    proposer_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    text: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))
    proposed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    outcome: Mapped[str | None] = mapped_column(String(20))
    proposer: Mapped[User] = relationship(foreign_keys=[proposer_id])


class Delegation(OfSchool, Base):
    """A senior leader is away from the first day to the last, and somebody is asked in their place."""

    __tablename__ = "delegation"
    __table_args__ = (Index("ix_delegation_school_leader", "school_id", "leader_id"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    leader_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    delegate_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    first_day: Mapped[date] = mapped_column(Date)
    last_day: Mapped[date] = mapped_column(Date)
    named_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    leader: Mapped[User] = relationship(foreign_keys=[leader_id])
    delegate: Mapped[User] = relationship(foreign_keys=[delegate_id])
