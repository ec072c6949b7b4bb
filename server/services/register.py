"""The register as the checks need it."""

from collections import defaultdict
from functools import lru_cache

from sqlalchemy import select

from server.checks.register import Consent, Person, Register
from server.database import db, school_in_force
from server.models import ConsentEntry, RegisterEntry, School
from server.vocabulary import Channel, ConsentBasis, ConsentStatus, ConsentUse, PersonKind


def current() -> Register | None:
    """The register of the school in force, None while none has been imported. Kept in memory for each version."""
    school_id = school_in_force()
    version = db.session.get_one(School, school_id).register_version
    return None if version is None else _read(school_id, version)


@lru_cache(maxsize=32)
def _read(school_id: str, version: int) -> Register:
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
