"""A policy pack: one school's policy as data, parsed and validated."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from importlib import resources
from pathlib import Path
from typing import Any

from server.vocabulary import Category, Channel, Severity

MAX_PACK_BYTES = 512 * 1024

LEAST = {
    "consent.do_not_publish": Severity.BLOCK,
    "consent.name": Severity.SECOND_OPINION,
    "consent.image": Severity.SECOND_OPINION,
}
"""What no pack goes below. Authors see who must not be published as somebody without consent: were that only advice, or
not looked for, nobody but those on the list would be held, and everybody could tell who is on it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A place in the policy document: `ref` as the document numbers it, `title`, and what it asks, in plain words."""

    ref: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a pack says about one rule. None means: as the rule itself says."""

    enabled: bool = True
    severity: Severity | None = None
    clauses: tuple[str, ...] = ()
    suggestion: str | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Platform:
    """What the policy and the network say about one platform. Lengths are in characters as the network counts them."""

    max_length: int
    minimum_age: int = 13
    friendly: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy pack in force."""

    id: str
    title: str
    version: str
    adopted: date
    review_due: date
    clauses: Mapping[str, Clause]
    rules: Mapping[str, RuleSetting]
    categories: frozenset[Category]
    platforms: Mapping[Channel, Platform]
    helplines: tuple[str, ...] = ()
    contacts: Mapping[str, str] = field(default_factory=dict)
    ready_reasons: tuple[str, ...] = ()
    release_lifetime: timedelta = timedelta(minutes=2)

    def setting(self, rule_id: str) -> RuleSetting:
        """What the pack says about the rule `rule_id`."""
        return self.rules.get(rule_id, _AS_THE_RULE_SAYS)

    def clauses_of(self, rule_id: str) -> tuple[Clause, ...]:
        """The clauses that the rule serves."""
        return tuple(self.clauses[name] for name in self.setting(rule_id).clauses)


_AS_THE_RULE_SAYS = RuleSetting()


class InvalidPolicy(Exception):
    """A pack cannot be used. `problems` has a sentence for each thing that is wrong, with its line."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def load_policy(name: str, known_rules: Iterable[str]) -> Policy:
    """The pack of that name that comes with Gatepost, or the TOML file at that path.

    Raises InvalidPolicy, also when there is no such pack.
    """
    packs = shipped_packs()
    if name in packs:
        return parse_policy(packs[name].read_text(encoding="utf-8"), known_rules)
    path = Path(name)
    try:
        if path.stat().st_size > MAX_PACK_BYTES:
            raise InvalidPolicy([f"{name}: larger than {MAX_PACK_BYTES // 1024} KiB; this is not a policy pack"])
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidPolicy([f"{name}: no such policy pack; there are {', '.join(sorted(packs))}"]) from error
    return parse_policy(text, known_rules)


def shipped_packs() -> dict[str, Any]:
    """The packs that come with Gatepost, by name."""
    return {
        entry.name.removesuffix(".toml"): entry
        for entry in resources.files("server.policies").iterdir()
        if entry.name.endswith(".toml")
    }


def parse_policy(text: str, known_rules: Iterable[str]) -> Policy:
    """The pack written in `text`. Raises InvalidPolicy with everything that is wrong, each with its line."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidPolicy([f"not valid TOML: {error}"]) from error
    return _Reader(text, data, frozenset(known_rules)).read()


class _Reader:
    """Reads one pack and collects every problem before giving up."""

    def __init__(self, text: str, data: dict[str, Any], known_rules: frozenset[str]) -> None:
        self.lines = text.splitlines()
        self.data = data
        self.known_rules = known_rules
        self.problems: list[str] = []

    def read(self) -> Policy:
        known = {"policy", "clauses", "rules", "platforms", "contacts"}
        for name in self.data.keys() - known:
            self.problem(name, f"unknown table [{name}]; a pack has {', '.join(sorted(known))}")
        head = self.table(self.data, "policy")
        clauses = {name: self.clause(name, raw) for name, raw in self.table(self.data, "clauses").items()}
        policy = Policy(
            id=self.value(head, "id", str, ""),
            title=self.value(head, "title", str, ""),
            version=self.value(head, "version", str, ""),
            adopted=self.value(head, "adopted", date, date.min),
            review_due=self.value(head, "review_due", date, date.min),
            clauses=clauses,
            rules={name: self.rule(name, raw, clauses) for name, raw in self.table(self.data, "rules").items()},
            categories=frozenset(self.members(head, "categories", Category)),
            platforms={
                channel: self.platform(channel, raw)
                for name, raw in self.table(self.data, "platforms").items()
                if (channel := self.member(name, Channel))
            },
            helplines=self.strings(head, "helplines"),
            contacts={k: str(v) for k, v in self.table(self.data, "contacts").items()},
            ready_reasons=self.strings(head, "ready_reasons"),
        )
        for name in sorted(self.known_rules - policy.rules.keys()):
            self.problems.append(f'no [rules."{name}"]; say which clauses it comes from, or enabled = false')
        for name, least in LEAST.items():
            setting = policy.setting(name)
            if not setting.enabled or (setting.severity or least).rank < least.rank:
                self.problem(name, f"rule {name}: leave it on, with severity {least} or more; it keeps children safe")
        for channel in Channel:
            if channel not in policy.platforms:
                self.problems.append(f"no [platforms.{channel}]; give at least max_length")
        if self.problems:
            raise InvalidPolicy(self.problems)
        return policy

    def problem(self, key: str, message: str) -> None:
        """Note what is wrong at the line that sets `key`, or else the first that mentions it."""
        name = f'"?{re.escape(key)}"?'
        sets = re.compile(rf"\s*(\[{name}\]|{name}\s*=)|.*[{{,]\s*{name}\s*=")
        mentions = re.compile(rf".*\b{re.escape(key)}\b")
        found = (n for wanted in (sets, mentions) for n, text in enumerate(self.lines, 1) if wanted.match(text))
        self.problems.append(f"line {next(found, 1)}: {message}")

    def table(self, within: dict[str, Any], key: str) -> dict[str, Any]:
        raw = within.get(key, {})
        if isinstance(raw, dict):
            return raw
        self.problem(key, f"{key} must be a table")
        return {}

    def value(self, within: dict[str, Any], key: str, kind: type, default: Any) -> Any:
        raw = within.get(key)
        if type(raw) is kind and raw not in ("", 0):
            return raw
        self.problem(key, f"{key} must be there and be a {_KINDS[kind]}")
        return default

    def strings(self, within: dict[str, Any], key: str) -> tuple[str, ...]:
        raw = within.get(key, [])
        if isinstance(raw, list) and all(isinstance(item, str) for item in raw):
            return tuple(raw)
        self.problem(key, f"{key} must be a list of texts")
        return ()

    def member(self, name: str, kind: Any) -> Any:
        try:
            return kind(name)
        except ValueError:
            self.problem(name, f"{name!r} is not one of {', '.join(kind)}")
            return None

    def members(self, within: dict[str, Any], key: str, kind: Any) -> list[Any]:
        return [member for name in self.strings(within, key) if (member := self.member(name, kind))]

    def clause(self, name: str, raw: Any) -> Clause:
        if not isinstance(raw, dict):
            self.problem(name, f"clause {name} must be a table with ref, title and text")
            return Clause("", "", "")
        return Clause(*(self.value(raw, key, str, "") for key in ("ref", "title", "text")))

    def rule(self, name: str, raw: Any, clauses: Mapping[str, Clause]) -> RuleSetting:
        if name not in self.known_rules:
            self.problem(name, f"there is no rule {name}")
        if not isinstance(raw, dict):
            self.problem(name, f"rule {name} must be a table")
            return _AS_THE_RULE_SAYS
        for key in raw.keys() - {"enabled", "severity", "clauses", "suggestion", "words"}:
            self.problem(name, f"rule {name}: unknown key {key}")
        enabled = raw.get("enabled", True)
        if not isinstance(enabled, bool):
            self.problem(name, f"rule {name}: enabled must be true or false")
        cited = self.strings(raw, "clauses")
        for missing in [c for c in cited if c not in clauses]:
            self.problem(name, f"rule {name}: there is no clause {missing}")
        if enabled and not cited:
            self.problem(name, f"rule {name}: name at least one clause it comes from")
        return RuleSetting(
            enabled=enabled is True,
            severity=self.member(raw["severity"], Severity) if "severity" in raw else None,
            clauses=tuple(c for c in cited if c in clauses),
            suggestion=raw.get("suggestion"),
            words=self.strings(raw, "words"),
        )

    def platform(self, channel: Channel, raw: Any) -> Platform:
        if not isinstance(raw, dict):
            self.problem(channel, f"platform {channel} must be a table")
            return Platform(1)
        minimum_age = raw.get("minimum_age", 13)
        if type(minimum_age) is not int or not 0 <= minimum_age <= 21:
            self.problem(channel, f"platform {channel}: minimum_age must be a whole number from 0 to 21")
            minimum_age = 13
        return Platform(self.value(raw, "max_length", int, 1), minimum_age, raw.get("friendly") is True)


_KINDS = {str: "text", int: "whole number", date: "date (2026-09-01)"}
