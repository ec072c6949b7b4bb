"""Doing beforehand what the first drafts would otherwise wait for: compiling patterns, loading word lists."""

from datetime import date

from server.checks import engine
from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Draft
from server.checks.phrases.book import Phrasebook
from server.checks.policy import Policy
from server.checks.register import Person, Register
from server.vocabulary import Channel, PersonKind

# Has something for most rules to look into: a name, a number, an address, a link, a date.
_SAMPLE = (
    "Well done to Ada Example of Year 3, who is 8 on 4 May! Ring 01632 960000, write to ada@mail.example, "
    "or see https://example.example at 1 Mill Lane, AB1 2CD, before 3pm. #WellDoneAda"
)


def compile_phrases() -> None:
    """Compile every phrase now, which otherwise happens when its words first stand in a draft: a millisecond each.

    Takes a second, and may go on in a thread while drafts are being checked already.
    """
    Phrasebook.compile_all()


def warm_up(policy: Policy) -> None:
    """Load what every check needs: patterns, word lists, the model. Takes half a second."""
    account = OfficialAccount("x", Channel.X, "example")
    school = School("Example School", PublishedContacts(phones=("01632 960000",)), (account,))
    register = Register((Person("1", PersonKind.PUPIL, "Ada", "Example", year_group="Year 3"),))
    engine.check(Draft(_SAMPLE, "x"), Context(school, account, policy, register, date(2026, 1, 1)))
