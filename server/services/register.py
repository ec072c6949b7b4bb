"""The register as the checks need it, and as the people who keep it see it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import select

from server.checks.register import Consent, Person, Register
from server.checks.text.normalise import fold
from server.database import db, school_in_force
from server.models import ConsentEntry, RegisterEntry, School
from server.services import clock
from server.services.consent_overview import grants, wording
from server.vocabulary import Channel, ConsentBasis, ConsentStatus, ConsentUse, PersonKind


def current() -> Register | None:
    """The register of the school in force, None while none has been imported. Kept in memory for each version."""
    school_id = school_in_force()
    version = db.session.get_one(School, school_id).register_version
    return None if version is None else _read(school_id, version)


@lru_cache(maxsize=32)
def _read(school_id: str, version: int) -> Register:
    # Locked, so that no import is confirmed between reading consents and reading people; and should one have been
    # confirmed since the version was looked up, this is that one's register.
    in_force = select(School.register_version).where(School.id == school_id).with_for_update(read=True)
    version = db.session.scalars(in_force).one() or version
    consents: dict[str, list[Consent]] = defaultdict(list)
    for entry in db.session.scalars(select(ConsentEntry)):
        consents[entry.person_id].append(
            Consent(
                use=ConsentUse(entry.use),
                channel=Channel(entry.channel) if entry.channel else None,
                status=ConsentStatus(entry.status),
                valid_from=entry.valid_from,
                valid_until=entry.valid_until,
                basis=ConsentBasis(entry.basis),
                objection=entry.objection,
            )
        )
    people = tuple(
        Person(
            id=entry.person_id,
            kind=PersonKind(entry.kind),
            first_name=entry.first_name,
            last_name=entry.last_name,
            preferred_name=entry.preferred_name,
            year_group=entry.year_group,
            class_name=entry.class_name,
            do_not_publish=entry.do_not_publish,
            left=entry.has_left,
            consents=tuple(consents[entry.person_id]),
        )
        for entry in db.session.scalars(select(RegisterEntry).order_by(RegisterEntry.person_id))
    )
    return Register(people=people, version=str(version))


@dataclass(frozen=True, slots=True)
class Listed:
    """A person with what may be published of them today, in words: "name (everywhere)", "image (Facebook, X)"."""

    person: Person
    consents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """One page of the register. `total` counts all who fit, `pages` is 1 or more, `classes` are all there are."""

    people: tuple[Listed, ...]
    total: int
    page: int
    pages: int
    classes: tuple[str, ...]


def people_overview(words: str = "", class_name: str = "", page: int = 1, per_page: int = 50) -> PeoplePage:
    """Those whose name, id, class or year has all these words, sorted by surname; leavers come last.

    A page past the last is the last one. Without a register nobody is listed.
    """
    register = current() or Register()
    wanted = [fold(word).text for word in words.split()]
    fitting = [
        person
        for person in register.people
        if (not class_name or person.class_name == class_name) and _has_all(person, wanted)
    ]
    fitting.sort(key=lambda p: (p.left, fold(p.last_name).text, fold(p.first_name).text, p.id))
    pages = max(1, -(-len(fitting) // per_page))
    page = min(max(1, page), pages)
    classes = {person.class_name for person in register.people if person.class_name and not person.left}
    today = clock.today(db.session.get_one(School, school_in_force()).timezone)
    shown = fitting[(page - 1) * per_page : page * per_page]
    return PeoplePage(
        people=tuple(Listed(person, tuple(wording(grants(person, today)))) for person in shown),
        total=len(fitting),
        page=page,
        pages=pages,
        classes=tuple(sorted(classes)),
    )


def _has_all(person: Person, words: Iterable[str]) -> bool:
    said = (person.first_name, person.last_name, person.preferred_name, person.id, person.class_name, person.year_group)
    whole = fold(" ".join(part for part in said if part)).text
    return all(word in whole for word in words)
