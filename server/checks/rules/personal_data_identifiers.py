"""Numbers and codes that identify somebody, open something, or pay."""

import re
from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.patterns.bank_details import bank_details
from server.checks.patterns.birthdays import birthdays
from server.checks.patterns.credentials import credentials as secrets
from server.checks.patterns.identity_numbers import identity_numbers
from server.checks.patterns.number_plates import number_plates
from server.checks.published_text import in_published_text
from server.checks.rule import Hit, rule
from server.vocabulary import Severity


@rule(
    "personal_data.date_of_birth",
    Severity.BLOCK,
    title="Date of birth",
    message="“{quote}” gives away somebody's date of birth, or their age together with their birthday.",
    suggestion="Leave out the age or the date: “Happy birthday!” is enough.",
    sources=("G", "P1", "B legal"),
)
@in_published_text
def date_of_birth(examination: Examination) -> Iterator[Hit]:
    """A full date of birth, or a person with age and birthday (rules.md, 11)."""
    return (Hit(start, end) for start, end in birthdays(examination))


@rule(
    "personal_data.identifier",
    Severity.BLOCK,
    title="Personal number",
    message="“{quote}” looks like a number that stands for one person, such as an NHS or National Insurance number.",
    suggestion="Leave the number out. To return something that was found, describe it and ask its owner to come in.",
    sources=("data protection",),
)
@in_published_text
def identifier(examination: Examination) -> Iterator[Hit]:
    """A pupil, health, tax, passport, licence or examination number."""
    return (Hit(start, end) for start, end in identity_numbers(examination))


@rule(
    "personal_data.payment",
    Severity.BLOCK,
    title="Bank or card details",
    message="“{quote}” looks like bank or card details.",
    suggestion="Leave them out and point to the school's own way to pay.",
    sources=("data protection",),
)
@in_published_text
def payment(examination: Examination) -> Iterator[Hit]:
    """A payment card, IBAN, or sort code with account number.

    The school's own published account is never found: a pack names it under this rule's `words`.
    """
    own = [re.sub(r"[^a-z0-9]", "", word.casefold()) for word in _words(examination)]
    for (start, end), characters in bank_details(examination):
        figures = re.sub(r"\D", "", characters)
        if not any(figures in account or characters in account for account in own):
            yield Hit(start, end)


@rule(
    "personal_data.credentials",
    Severity.BLOCK,
    title="Password or code",
    message="“{quote}” gives away a password, a code, or a link that lets anybody in.",
    suggestion="Leave it out, send it to those who need it privately, and change it if it has been public.",
    sources=("W3.4", "B roles"),
)
@in_published_text
def credentials(examination: Examination) -> Iterator[Hit]:
    """A password, login, door code, meeting passcode or access token."""
    return (Hit(start, end) for start, end in secrets(examination))


@rule(
    "personal_data.vehicle",
    Severity.SECOND_OPINION,
    title="Vehicle registration",
    message="“{quote}” looks like the registration of somebody's vehicle.",
    suggestion="Describe the vehicle by colour and make, without its registration.",
    sources=("data protection",),
)
@in_published_text
def vehicle(examination: Examination) -> Iterator[Hit]:
    """A UK vehicle registration mark."""
    return (Hit(start, end) for start, end in number_plates(examination))


def _words(examination: Examination) -> tuple[str, ...]:
    return examination.context.policy.setting("personal_data.payment").words
