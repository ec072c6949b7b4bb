"""Reading a register and its consents from two CSV files: everything that is wrong, with its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from server.checks.register import Consent, Person, Register
from server.errors import InvalidInput
from server.services.csv_file import CsvFile
from server.vocabulary import Channel, ConsentBasis, ConsentStatus, ConsentUse, PersonKind

REGISTER = "register.csv"
CONSENTS = "consents.csv"
WORD = 40
"""Longest cell of a word or date: the values themselves are looked up, this only bounds what is quoted back."""
REGISTER_COLUMNS = {
    "person_id": 40, "kind": WORD, "first_name": 100, "last_name": 100, "preferred_name": 100, "year_group": 60,
    "class_name": 60, "do_not_publish": WORD,
}  # fmt: skip
CONSENT_COLUMNS = {
    "person_id": 40, "use": WORD, "channel": WORD, "status": WORD, "valid_from": WORD, "valid_until": WORD
}  # fmt: skip
OPTIONAL_CONSENT_COLUMNS = {"basis": WORD, "objection": WORD, "given_by": 100, "evidence": 200}
ALL_CHANNELS = "all"


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One line of consents.csv: whose consent, what it says, who gave it and on what evidence."""

    person_id: str
    consent: Consent
    given_by: str | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedRegister:
    """A register that was read without error. The people carry no consents; those are in rows of their own."""

    people: tuple[Person, ...]
    consents: tuple[ConsentRow, ...]

    def register(self, version: str) -> Register:
        """The register as the checks want it."""
        consents: dict[str, list[Consent]] = {person.id: [] for person in self.people}
        for row in self.consents:
            consents[row.person_id].append(row.consent)
        return Register(tuple(replace(p, consents=tuple(consents[p.id])) for p in self.people), version)


def read_import(register_csv: bytes, consents_csv: bytes) -> ParsedRegister:
    """The register in these two files. Raises InvalidInput with everything that is wrong with either of them."""
    register = CsvFile(REGISTER, register_csv, REGISTER_COLUMNS)
    people = {person.id: person for person in _people(register)}
    consents = CsvFile(CONSENTS, consents_csv, CONSENT_COLUMNS, OPTIONAL_CONSENT_COLUMNS)
    known = people if register.whole else None
    rows = tuple(_consents(consents, known))
    problems = [*register.all_problems(), *consents.all_problems()]
    if problems:
        raise InvalidInput(problems)
    return ParsedRegister(tuple(people.values()), rows)


def _people(file: CsvFile) -> Iterator[Person]:
    first_line: dict[str, int] = {}
    for row in file.rows():
        person_id = row.wanted("person_id")
        if person_id and first_line.setdefault(person_id, row.line) != row.line:
            row.problem(
                f"person_id {person_id!r} is on line {first_line[person_id]} already; give each person one line"
            )
            continue
        first, last = row.text("first_name"), row.text("last_name")
        if not first and not last:
            row.problem("first_name and last_name are both empty; give at least one of them")
        yield Person(
            id=person_id,
            kind=row.one_of("kind", PersonKind) or PersonKind.PUPIL,
            first_name=first,
            last_name=last,
            preferred_name=row.text("preferred_name") or None,
            year_group=row.text("year_group") or None,
            class_name=row.text("class_name") or None,
            do_not_publish=row.yes("do_not_publish"),
        )


def _consents(file: CsvFile, people: Mapping[str, Person] | None) -> Iterator[ConsentRow]:
    for row in file.rows():
        person_id = row.wanted("person_id")
        if person_id and people is not None and person_id not in people:
            row.problem(f"person_id {person_id!r} is not in {REGISTER}")
        valid_from, valid_until = row.day("valid_from"), row.day("valid_until", needed=False)
        if valid_from and valid_until and valid_until < valid_from:
            row.problem(f"valid_until {valid_until} is before valid_from {valid_from}")
        consent = Consent(
            use=row.one_of("use", ConsentUse) or ConsentUse.NAME,
            channel=row.one_of("channel", Channel, also=(ALL_CHANNELS,)),
            status=row.one_of("status", ConsentStatus) or ConsentStatus.REFUSED,
            valid_from=valid_from or date.max,
            valid_until=valid_until,
            basis=row.one_of("basis", ConsentBasis, needed=False) or ConsentBasis.CONSENT,
            objection=row.yes("objection"),
        )
        yield ConsentRow(person_id, consent, row.text("given_by") or None, row.text("evidence") or None)
