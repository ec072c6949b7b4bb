"""Ways to reach or find somebody: phone numbers, email addresses, postal addresses."""

import re
from collections.abc import Iterator
from functools import lru_cache

from server.checks.context import PublishedContacts
from server.checks.examination import Examination
from server.checks.patterns.email_addresses import EmailAddress, email_addresses
from server.checks.patterns.phone_numbers import national, phone_numbers
from server.checks.patterns.postal_addresses import PostalAddress, plain_postcode, postal_addresses, postcodes
from server.checks.published_text import in_published_text
from server.checks.rule import Hit, rule
from server.vocabulary import Severity


@rule(
    "personal_data.phone",
    Severity.BLOCK,
    title="Private phone number",
    message="“{quote}” looks like a phone number that is not one of the school's own published numbers.",
    suggestion="Leave the number out and pass it on privately, or point to {office}.",
    sources=("P2.3", "W3.4"),
)
@in_published_text
def phone(examination: Examination) -> Iterator[Hit]:
    """A phone number that is neither the school's own nor a national helpline's (policy pack: `helplines`)."""
    own = examination.context.school.contacts.phones
    public = _national_numbers((*own, *examination.context.policy.helplines))
    for number in phone_numbers(examination):
        local = len(number.digits) < 9 and number.digits[0] != "0"
        if number.digits in public or (local and any(p.endswith(number.digits) for p in public)):
            continue
        yield Hit(number.start, number.end)


@rule(
    "personal_data.email",
    Severity.BLOCK,
    title="Private email address",
    message="“{quote}” is not one of the school's own published email addresses.",
    suggestion="Leave the address out and pass it on privately, or point to {office}. If it is meant to be the "
    "school's own, check its spelling letter by letter.",
    sources=("W3.4",),
)
@in_published_text
def email(examination: Examination) -> Iterator[Hit]:
    """An email address that is not published by the school and not on one of its domains."""
    contacts = examination.context.school.contacts
    for address in email_addresses(examination):
        if not _is_published(address, contacts):
            yield Hit(address.start, address.end)


@rule(
    "personal_data.address",
    Severity.BLOCK,
    title="Private address",
    message="“{quote}” looks like somebody's address, not the school's or a public venue's.",
    suggestion="Leave the address out and give it privately to those who need it. "
    "If it is a public venue, put the venue's name before it.",
    sources=("P2.3",),
)
@in_published_text
def address(examination: Examination) -> Iterator[Hit]:
    """A postal address or full postcode that is neither the school's own nor given as a venue's."""
    own = examination.context.school.contacts.addresses
    for found in postal_addresses(examination):
        if not any(_is_within(found, published) for published in own):
            yield Hit(found.start, found.end)


@lru_cache(maxsize=256)
def _national_numbers(numbers: tuple[str, ...]) -> frozenset[str]:
    return frozenset(national(number) for number in numbers)


def _is_published(address: EmailAddress, contacts: PublishedContacts) -> bool:
    if f"{address.local}@{address.domain}" in {email.casefold() for email in contacts.emails}:
        return True
    domains = [domain.casefold().removeprefix("www.") for domain in contacts.domains]
    return any(address.domain == domain or address.domain.endswith(f".{domain}") for domain in domains)


def _is_within(found: PostalAddress, published: str) -> bool:
    """True when every word and number of the address is in the published one."""
    words = set(re.findall(r"\w+", published.casefold()))
    codes = set(postcodes(published))
    rest = found.text
    if found.postcode:
        if plain_postcode(found.postcode) not in codes:
            return False
        rest = rest.replace(found.postcode, " ")
    return set(re.findall(r"\w+", rest.casefold())) <= words
