"""Examples of every rule: posts in which it fires, and near misses in which it does not.

They are data beside the rules, one file for each family. The rule reference shows them and a test holds them to what
they say, under the model policy, at the made-up school of `school.toml`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any

from server.checks.context import AuthorStanding, Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Attachment, Draft
from server.checks.policy import Policy
from server.checks.register import Consent, Person, Register
from server.vocabulary import AttachmentKind, Category, Channel, ConsentStatus, ConsentUse, PersonKind

_MARKED = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_FIRST_ACCOUNT = "facebook"


@dataclass(frozen=True, slots=True)
class Example:
    """One post. `words` are those that the rule marks, none where it is about the post as a whole.

    `about` says what the post does not show: who posts it. `days_past_review` moves the day of the check.
    """

    draft: Draft
    words: tuple[str, ...] = ()
    about: str = ""
    author: Mapping[str, Any] | None = None
    days_past_review: int | None = None


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples of one rule."""

    fires: tuple[Example, ...] = field(default=())
    passes: tuple[Example, ...] = field(default=())


@cache
def all_examples() -> Mapping[str, Examples]:
    """The examples of every rule that has any, by the rule's id. Raises KeyError or ValueError for one ill-formed."""
    found = {}
    for entry in sorted(resources.files(__name__).iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml") and entry.name != "school.toml":
            for rule_id, raw in tomllib.loads(entry.read_text(encoding="utf-8")).items():
                found[rule_id] = Examples(*(tuple(map(_example, raw[kind])) for kind in ("fires", "passes")))
    return found


def context_of(example: Example, policy: Policy) -> Context:
    """What the example is checked against: the made-up school, with its author as the example says."""
    raw = _school()
    today = raw["today"]
    if example.days_past_review is not None:
        today = policy.review_due + timedelta(days=example.days_past_review)
    accounts = {name: OfficialAccount(name, Channel(name), handle) for name, handle in raw["accounts"].items()}
    school = School(
        raw["name"],
        PublishedContacts(*(tuple(raw[name]) for name in ("phones", "emails", "domains", "addresses"))),
        tuple(accounts.values()),
        tuple(raw["personal_accounts"]),
    )
    context = Context(school, accounts[example.draft.account], policy, _register(), today)
    return context if example.author is None else replace(context, author=_standing(example.author, policy, today))


def person_named(person_id: str) -> str:
    """The name of somebody on the made-up school's register; of anybody else, that they are not on it."""
    person = _register().by_id.get(person_id)
    return f"{person.first_name} {person.last_name}" if person else "somebody who is not on the register"


def _example(raw: str | dict[str, Any]) -> Example:
    about: dict[str, Any] = {"text": raw} if isinstance(raw, str) else raw
    unknown = about.keys() - {"text", "account", "reply", "category", "pictures", "about", "author", "days_past_review"}
    if unknown:
        raise ValueError(f"an example has no {', '.join(sorted(unknown))}")
    draft = Draft(
        text=about["text"].replace("**", ""),
        account=about.get("account", _FIRST_ACCOUNT),
        reply=about.get("reply", False),
        category=Category(about["category"]) if "category" in about else None,
        attachments=tuple(_attachment(picture) for picture in about.get("pictures", ())),
    )
    return Example(
        draft,
        tuple(_MARKED.findall(about["text"])),
        about.get("about", ""),
        about.get("author"),
        about.get("days_past_review"),
    )


def _attachment(raw: dict[str, Any]) -> Attachment:
    fields = {**raw, "kind": AttachmentKind(raw.get("kind", "image")), "people": tuple(raw.get("people", ()))}
    return Attachment(**fields)


def _standing(raw: Mapping[str, Any], policy: Policy, today: date) -> AuthorStanding:
    return AuthorStanding(
        manages_account=raw.get("manages", True),
        managers=raw.get("managers", 2),
        policy_version_read=raw.get("policy_read", policy.version),
        trained_until=None if raw.get("untrained") else raw.get("trained_until", today + timedelta(days=30)),
    )


@cache
def _school() -> dict[str, Any]:
    return tomllib.loads(resources.files(__name__).joinpath("school.toml").read_text(encoding="utf-8"))


@cache
def _register() -> Register:
    return Register(tuple(_person(raw) for raw in _school()["people"]), "examples")


def _person(raw: dict[str, Any]) -> Person:
    first, last = raw["name"].split(" ")
    begin = date(2026, 9, 1)
    return Person(
        raw["id"],
        PersonKind(raw.get("kind", "pupil")),
        first,
        last,
        year_group=raw.get("year"),
        class_name=raw.get("class"),
        do_not_publish=raw.get("do_not_publish", False),
        left=raw.get("left", False),
        consents=tuple(Consent(ConsentUse(use), None, ConsentStatus.GIVEN, begin) for use in raw["consents"]),
    )
