"""A school in a folder: its description, its register and drafts to check, without any database."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Attachment, Draft
from server.checks.policy import Policy
from server.checks.register import Register
from server.errors import InvalidInput
from server.services.csv_file import MAX_BYTES
from server.services.register_file import CONSENTS, REGISTER, read_import
from server.vocabulary import AttachmentKind, Category, Channel

SCHOOL = "school.json"
DRAFTS = "drafts.jsonl"
MAX_TEXT = 100_000
CONTACTS = ("phones", "emails", "domains", "addresses")


@dataclass(frozen=True, slots=True)
class CorpusSchool:
    """What the folder says of the school; `today` is the date its drafts are judged on."""

    school: School
    register: Register
    today: date

    def account(self, ref: str | None) -> OfficialAccount:
        """The official account of that short name, the first one for None. Raises InvalidInput."""
        for account in self.school.accounts:
            if ref in (None, account.id):
                return account
        known = ", ".join(account.id for account in self.school.accounts)
        if not known:
            raise InvalidInput(
                [(SCHOOL, 'no accounts are given; add "accounts": [{"id": …, "platform": …, "handle": …}]')]
            )
        raise InvalidInput([(SCHOOL, f"there is no account {ref!r}; there are {known}")])

    def context(self, account: OfficialAccount, policy: Policy) -> Context:
        """What a check of a draft for that account has to know. Nobody's standing is judged."""
        return Context(self.school, account, policy, self.register, self.today)


@dataclass(frozen=True, slots=True)
class CorpusDraft:
    """A draft with its id."""

    id: str
    draft: Draft


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The file's bytes, one more than `limit` at most. Raises InvalidInput when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise InvalidInput([(str(path), f"it cannot be read ({error.strerror or error})")]) from error


def read_school(folder: Path) -> CorpusSchool:
    """The school in this folder. Raises InvalidInput with everything that is wrong."""
    problems: list[tuple[str, str]] = []
    described: tuple[School, date] | None = None
    register = Register()
    try:
        described = read_description(folder / SCHOOL)
    except InvalidInput as error:
        problems += error.problems
    try:
        parsed = read_import(read_bytes(folder / REGISTER), read_bytes(folder / CONSENTS))
        register = parsed.register("file")
    except InvalidInput as error:
        problems += error.problems
    if described is None or problems:
        raise InvalidInput(problems)
    return CorpusSchool(described[0], register, described[1])


def read_description(path: Path) -> tuple[School, date]:
    """The school in a school.json, and its date. Raises InvalidInput with everything that is wrong."""
    fields = _Fields(path.name, _parsed(path.name, read_bytes(path)))
    contacts = _Fields(path.name, fields.get("published_contacts", dict, {}), fields.problems)
    accounts = []
    for raw in fields.get("accounts", list, []):
        one = _Fields(path.name, raw if isinstance(raw, dict) else {}, fields.problems)
        platform = one.member("platform", Channel) or Channel.WEBSITE
        accounts.append(OfficialAccount(one.get("id", str), platform, one.get("handle", str).lstrip("@")))
    today = fields.get("today", str, datetime.now(UTC).date().isoformat())
    day = _day(today)
    if day is None:
        fields.problem(f"today {today!r} is not a date; give it as 2026-11-20")
    school = School(
        name=fields.get("name", str),
        contacts=PublishedContacts(**{name: contacts.texts(name) for name in CONTACTS}),
        accounts=tuple(accounts),
        personal_accounts=fields.texts("personal_accounts"),
    )
    if fields.problems or day is None:
        raise InvalidInput(fields.problems)
    return school, day


def read_drafts(path: Path, school: CorpusSchool) -> list[CorpusDraft]:
    """The drafts of a JSON Lines file. Raises InvalidInput with every line that is wrong."""
    problems: list[tuple[str, str]] = []
    drafts: dict[str, CorpusDraft] = {}
    for line, raw in _lines(path, problems):
        fields = _Fields(f"{path.name} line {line}", raw)
        one = CorpusDraft(fields.get("id", str), _draft(fields, school))
        if one.id and one.id in drafts:
            fields.problem(f"id {one.id!r} is there twice")
        problems += fields.problems
        drafts[one.id] = one
    if not drafts and not problems:
        problems.append((path.name, "there is no draft in it"))
    if problems:
        raise InvalidInput(problems)
    return list(drafts.values())


def _lines(path: Path, problems: list[tuple[str, str]]) -> Iterator[tuple[int, dict[str, Any]]]:
    content = read_bytes(path)
    if len(content) > MAX_BYTES:
        raise InvalidInput([(path.name, f"larger than {MAX_BYTES // 1024 // 1024} MB; split it")])
    # Split at "\n" alone: str.splitlines would also cut at U+2028 and the like, which JSON allows inside texts.
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            try:
                yield number, _parsed(f"{path.name} line {number}", line)
            except InvalidInput as error:
                problems += error.problems


def _parsed(place: str, content: bytes) -> dict[str, Any]:
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InvalidInput([(place, f"it is not valid JSON in UTF-8 ({error})")]) from error
    if not isinstance(value, dict):
        raise InvalidInput([(place, "a JSON object is wanted")])
    return value


def _draft(fields: "_Fields", school: CorpusSchool) -> Draft:
    text = fields.get("text", str)
    if len(text) > MAX_TEXT:
        fields.problem(f"the text has {len(text)} characters; at most {MAX_TEXT} are checked")
    account = fields.get("account", str)
    if account not in (known := [one.id for one in school.school.accounts]):
        fields.problem(f"there is no account {account!r}; there are {', '.join(known) or 'none'}")
    return Draft(
        text=text,
        account=account,
        reply=fields.get("reply", bool, False),
        category=fields.member("category", Category, optional=True),
        attachments=tuple(
            _attachment(_Fields(fields.place, raw if isinstance(raw, dict) else {}, fields.problems))
            for raw in fields.get("attachments", list, [])
        ),
    )


def _attachment(fields: "_Fields") -> Attachment:
    return Attachment(
        kind=fields.member("kind", AttachmentKind) or AttachmentKind.IMAGE,
        alt=fields.optional("alt"),
        people=fields.texts("people"),
        shows_people=fields.get("shows_people", bool, False),
        tagged=fields.get("tagged", bool, False),
        credit=fields.optional("credit"),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_WORDS = {str: "a text", bool: "true or false", list: "a list", dict: "an object"}


class _Fields:
    """The fields of a JSON object, each read with its own check."""

    def __init__(self, place: str, raw: dict[str, Any], problems: list[tuple[str, str]] | None = None) -> None:
        self.place = place
        self.raw = raw
        self.problems: list[tuple[str, str]] = [] if problems is None else problems

    def problem(self, what: str) -> None:
        self.problems.append((self.place, what))

    def get(self, name: str, kind: type, default: Any = None) -> Any:
        """The field; a missing one is its default, and a problem where it has none."""
        if name not in self.raw and default is not None:
            return default
        value = self.raw.get(name)
        if type(value) is not kind or (isinstance(value, str) and not _sound(value)):
            self.problem(f"{name} must be {_WORDS[kind]}" if name in self.raw else f"{name} is missing")
            return kind() if default is None else default
        return value

    def optional(self, name: str) -> str | None:
        """A text that may be null or missing."""
        text: str | None = None if self.raw.get(name) is None else self.get(name, str)
        return text

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty when missing."""
        values = self.get(name, list, [])
        if not all(isinstance(value, str) and _sound(value) for value in values):
            self.problem(f"{name} must be a list of texts")
            return ()
        return tuple(values)

    def member(self, name: str, kind: Any, *, optional: bool = False) -> Any:
        """A word of `kind`."""
        value = self.raw.get(name)
        if value is None and optional:
            return None
        try:
            return kind(value)
        except ValueError:
            self.problem(f"{name} must be one of {', '.join(kind)}" if name in self.raw else f"{name} is missing")
            return None


def _sound(text: str) -> bool:
    """Whether it can be written down: JSON can carry half a surrogate pair, which is no character."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
