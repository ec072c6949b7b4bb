"""Steps of a draft's way, taken through the services, for tests that begin further on."""

from flask import Flask

from server.checks.draft import Draft
from server.database import db
from server.models import SecondOpinion, User
from server.services import second_opinions
from server.vocabulary import DecisionKind
from tests.factories.schools import MadePerson

CLEAN = Draft("Our harvest assembly is on Friday at 2pm. All families welcome.", "x")
NEEDS_OPINION = Draft("Please sign up for the book fair at http://bookfair.example/oak by Friday.", "x")
"""Held for a second opinion: the link is not encrypted."""
NAMES_A_CHILD = Draft("Well done Jayden Osgood on the swimming gala!", "x")
"""Blocked: no consent for the name."""


def user(app: Flask, person: MadePerson) -> User:
    """The row of somebody made by the factories, in the session in force."""
    return db.session.get_one(User, person.id)


def asked(author: User, draft: Draft = NEEDS_OPINION, note: str = "Is this link all right?") -> SecondOpinion:
    """A request that is waiting."""
    return second_opinions.ask(author, draft, note)


def approved(author: User, reviewer: User, draft: Draft = NEEDS_OPINION) -> SecondOpinion:
    """A request that was approved."""
    request = asked(author, draft)
    return second_opinions.decide(
        reviewer, request.id, DecisionKind.APPROVE, "The fair's own site; fine.", request.current.digest
    )
