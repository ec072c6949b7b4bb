"""Bringing a register in: read the files, preview what would change, confirm or discard.

Nothing changes before it is confirmed, and then all of it at once. The files are the whole truth: who is missing from
them stays known as somebody who has left, and no longer has any consent.
"""

from datetime import date
from typing import Any

from sqlalchemy import delete, insert, select, update

from server.checks.register import Consent, Person
from server.database import db, school_in_force, transaction
from server.errors import Conflict, NotFound
from server.models import ConsentEntry, RegisterEntry, RegisterImport, School, User
from server.services import clock, log, register, removals
from server.services.register_changes import summary_of, without_names
from server.services.register_file import ConsentRow, ParsedRegister, read_import
from server.vocabulary import Action, Channel, ConsentBasis, ConsentStatus, ConsentUse, PersonKind

__all__ = ["ParsedRegister", "confirm", "discard", "get", "propose", "read_import"]

BATCH = 500


def propose(user: User | None, parsed: ParsedRegister) -> RegisterImport:
    """Keep a register that was read without error, with what it would change; `user` None from the command line.

    `summary` of the result is as `register_changes.summary_of` describes it.
    """
    with transaction():
        school = db.session.get_one(School, school_in_force())
        proposal = RegisterImport(
            school_id=school.id,
            uploaded_by=user.id if user else None,
            uploaded_at=clock.now(),
            based_on_version=school.register_version,
            content=_as_json(parsed),
            summary=summary_of(register.current(), parsed.register(""), clock.today(school.timezone)),
        )
        db.session.add(proposal)
    return proposal


def confirm(user: User | None, import_id: str) -> RegisterImport:
    """Put a proposed register in force, all of it at once.

    Raises NotFound, and Conflict when it is settled already or another one was confirmed since the preview.
    """
    with transaction():
        # A lock on all but the key: rows that refer to the school may be written meanwhile, by those who hold the log.
        locked = select(School).where(School.id == school_in_force()).with_for_update(key_share=True)
        school = db.session.scalars(locked).one()
        proposal = _open(import_id)
        if proposal.based_on_version != school.register_version:
            raise Conflict("Another register was confirmed after this preview was made. Upload the files again.")
        parsed, old = _from_json(proposal.content or {}), register.current()
        _put_in_force(parsed)
        removals.follow(old, parsed.register(""))
        school.register_version = proposal.version = (school.register_version or 0) + 1
        proposal.confirmed_at = clock.now()
        for one in db.session.scalars(select(RegisterImport).where(RegisterImport.content.is_not(None))):
            # No preview holds good any longer, and what is not needed any more of people's data is not kept.
            one.content, one.summary = None, without_names(one.summary)
        log.append(
            Action.REGISTER_IMPORTED, actor_id=user.id if user else None, thread=proposal.id,
            refs={"import": proposal.id, "register": str(proposal.version)},
            payload={name: n for name, n in proposal.summary.items() if isinstance(n, int)},
        )  # fmt: skip
    return proposal


def discard(user: User | None, import_id: str) -> None:
    """Forget a proposed register. Raises NotFound, Conflict when it is in force already."""
    with transaction():
        proposal = get(import_id, lock=True)
        if proposal.confirmed_at is not None:
            raise Conflict("This register has been confirmed already.")
        db.session.delete(proposal)


def get(import_id: str, *, lock: bool = False) -> RegisterImport:
    """An import of the school in force. Raises NotFound."""
    query = select(RegisterImport).where(RegisterImport.id == import_id)
    found = db.session.scalars(query.with_for_update() if lock else query).one_or_none()
    if found is None:
        raise NotFound("There is no such import.")
    return found


def _open(import_id: str) -> RegisterImport:
    proposal = get(import_id, lock=True)
    if proposal.confirmed_at is not None:
        raise Conflict("This register has been confirmed already.")
    if proposal.content is None:
        raise Conflict("Another register was confirmed after this preview was made. Upload the files again.")
    return proposal


def _put_in_force(parsed: ParsedRegister) -> None:
    school_id = school_in_force()
    ids = [person.id for person in parsed.people]
    db.session.execute(delete(ConsentEntry), execution_options={"synchronize_session": False})
    for start in range(0, len(ids), BATCH):
        known = delete(RegisterEntry).where(RegisterEntry.person_id.in_(ids[start : start + BATCH]))
        db.session.execute(known, execution_options={"synchronize_session": False})
    db.session.execute(update(RegisterEntry).values(has_left=True), execution_options={"synchronize_session": False})
    if parsed.people:
        db.session.execute(insert(RegisterEntry), [_entry(school_id, person) for person in parsed.people])
    if parsed.consents:
        db.session.execute(insert(ConsentEntry), [_consent_entry(school_id, row) for row in parsed.consents])


def _entry(school_id: str, person: Person) -> dict[str, Any]:
    return {
        "school_id": school_id, "person_id": person.id, "kind": person.kind, "first_name": person.first_name,
        "last_name": person.last_name, "preferred_name": person.preferred_name, "year_group": person.year_group,
        "class_name": person.class_name, "do_not_publish": person.do_not_publish, "has_left": False,
    }  # fmt: skip


def _consent_entry(school_id: str, row: ConsentRow) -> dict[str, Any]:
    one = row.consent
    return {
        "school_id": school_id, "person_id": row.person_id, "use": one.use, "channel": one.channel,
        "status": one.status, "valid_from": one.valid_from, "valid_until": one.valid_until, "basis": one.basis,
        "objection": one.objection, "given_by": row.given_by, "evidence": row.evidence,
    }  # fmt: skip


def _as_json(parsed: ParsedRegister) -> dict[str, Any]:
    return {
        "people": [
            [p.id, p.kind, p.first_name, p.last_name, p.preferred_name, p.year_group, p.class_name, p.do_not_publish]
            for p in parsed.people
        ],
        "consents": [
            [row.person_id, one.use, one.channel, one.status, one.valid_from.isoformat(),
             one.valid_until and one.valid_until.isoformat(), one.basis, one.objection, row.given_by, row.evidence]
            for row in parsed.consents
            for one in (row.consent,)
        ],
    }  # fmt: skip


def _from_json(content: dict[str, Any]) -> ParsedRegister:
    people = tuple(Person(id_, PersonKind(kind), *names) for id_, kind, *names in content["people"])
    consents = tuple(
        ConsentRow(
            person_id,
            Consent(
                ConsentUse(use), channel and Channel(channel), ConsentStatus(status), date.fromisoformat(valid_from),
                valid_until and date.fromisoformat(valid_until), ConsentBasis(basis), objection,
            ),
            given_by,
            evidence,
        )
        for person_id, use, channel, status, valid_from, valid_until, basis, objection, given_by, evidence
        in content["consents"]
    )  # fmt: skip
    return ParsedRegister(people, consents)
