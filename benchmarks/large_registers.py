"""Registers of any size, of made-up names shared as unevenly as real ones, and posts that name their people."""

import random
from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from server.checks.register import Consent, Person, Register
from server.vocabulary import ConsentStatus, ConsentUse, PersonKind

_SYLLABLES = (
    "ka", "ro", "mi", "len", "tha", "bri", "jo", "wen", "sa", "del", "fin", "or", "ack", "ston", "ley", "ham", "ton",
    "son", "field", "ard", "ez", "ski", "ova", "ing", "ben", "dor", "mar", "ell", "wyn", "lo",
)  # fmt: skip
_GIVEN = tuple(Consent(use, None, ConsentStatus.GIVEN, date(2026, 9, 1)) for use in ConsentUse)
_KINDS = (*[PersonKind.PUPIL] * 8, PersonKind.STAFF, PersonKind.VOLUNTEER)
_EVEN_OUT = 8
"""The n-th commonest name is as common as 1 in n + 8: the first of 12,000 forenames is every sixtieth child's."""

TEMPLATES = (
    "Well done to {full} and {other} of Year 4, who won the relay at the county games on Friday! {first} was there to "
    "cheer. We are so proud of the whole team and thank the parents who drove the minibus all the way to the stadium "
    "and back. Next week it is the swimmers' turn: kit on Tuesday, please.",
    "What a morning at the harvest festival! The church was full, the singing was lovely and Reception only dropped "
    "one marrow. Thank you to everyone who sent in tins and packets, and to Mrs {last} for the flowers: the food bank "
    "van collected eleven crates. We sing it all again on Friday at 2pm.",
    "A polite reminder about parking at the bottom gate. The zigzags are there so that children can see and be seen, "
    "so please use the leisure centre car park, which is free until 9.15, and walk the last three minutes with us. "
    "Thank you to everybody who already does: it makes a real difference.",
    "Year 6 spent the day building bridges out of spaghetti. {first}'s held a whole bag of sugar, {full} and a friend "
    "got theirs to span two tables, and one or two ended up as lunch. Photos are on the website. Bring a clean tray on "
    "Monday if you would like to take your bridge home.",
)


def register(size: int, seed: int = 5) -> Register:
    """A register of `size` people, one in twenty with a preferred name and one in thirteen without consent."""
    chance = random.Random(seed)
    forenames = _names(chance, min(12_000, max(400, size // 8)))
    surnames = _names(chance, min(60_000, max(900, size // 3)))
    firsts = chance.choices(forenames, cum_weights=_weights(len(forenames)), k=size)
    lasts = chance.choices(surnames, cum_weights=_weights(len(surnames)), k=size)
    people = (
        Person(
            id=f"P{number:07}",
            kind=_KINDS[number % len(_KINDS)],
            first_name=first,
            last_name=last,
            preferred_name=chance.choice(forenames) if number % 20 == 0 else None,
            year_group=f"Year {number % 7}",
            class_name=f"{('Oak', 'Ash', 'Elm', 'Beech')[number % 4]} {number // 30 % 500}",
            left=number % 11 == 0,
            consents=_GIVEN if number % 13 else (),
        )
        for number, (first, last) in enumerate(zip(firsts, lasts, strict=True))
    )
    return Register(tuple(people), "1")


def posts(known: Register, number: int, seed: int = 7) -> list[str]:
    """Posts of about 290 characters, three in four of which name people of the register."""
    chance = random.Random(seed)
    found = []
    for at in range(number):
        one, two, three = chance.choices(known.people, k=3)
        found.append(
            TEMPLATES[at % len(TEMPLATES)].format(
                full=f"{one.first_name} {one.last_name}",
                other=f"{two.first_name} {two.last_name}",
                first=three.first_name,
                last=three.last_name,
            )
        )
    return found


def _names(chance: random.Random, number: int) -> Sequence[str]:
    names: dict[str, None] = {}
    while len(names) < number:
        name = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).title()
        names[f"{name}-{chance.choice(_SYLLABLES).title()}ley" if chance.random() < 0.04 else name] = None
    return list(names)


def _weights(number: int) -> list[float]:
    return list(accumulate(1 / (place + _EVEN_OUT) for place in range(number)))
