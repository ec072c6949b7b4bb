"""Reads the tables of a pack into values, and collects every problem with its line before giving up."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import pairwise
from string import Formatter
from typing import Any, TypeVar

from server.checks.policy_fields import Fields
from server.checks.policy_retention import read_retention
from server.checks.policy_toml import Lines
from server.checks.policy_values import (
    AS_THE_RULE_SAYS,
    LEAST,
    REMOVAL_DAYS,
    WORDS_LEFT_ALONE,
    Clause,
    InvalidPolicy,
    Platform,
    Policy,
    PracticeAsked,
    ReplyTime,
    RuleSetting,
    SecondOpinionRules,
    Waits,
    takes_triggers,
)
from server.checks.retention_rules import RetentionRules
from server.vocabulary import Category, Channel, ClauseSource, Severity

ALIKE = 0.8
"""So much alike, 0 to 1, is what was probably meant."""
TABLES = {"policy", "clauses", "rules", "platforms", "minimum_ages", "replies", "contacts", "practice",
          "second_opinions", "retention", "removals", "sampling"}  # fmt: skip
PLACEHOLDERS = {"quote", "channel", "reply_hours"}
"""What a pack's suggestion may have in curly brackets."""

LATER_PLATFORMS = {Channel.GOOGLE_BUSINESS: Platform(max_length=4000)}
"""Networks that Gatepost came to know after schools had written packs of their own, which hold on as they are."""

MOST_ENTRIES, MOST_WORDS, MOST_HELPLINES, MOST_REASONS = 500, 200, 200, 20
LONGEST_REF, LONGEST_TITLE, LONGEST_TEXT, LONGEST_WORD = 80, 200, 600, 60
MOST_HOURS = 24 * 14
MOST_WAITING_HOURS, MOST_WAITING_DAYS, MOST_URGENT_MINUTES = 200, 30, 24 * 60
MOST_MONTHS, MOST_DRAFTS = 60, 8
MOST_CLAIM_MINUTES = 120
MOST_REMOVAL_DAYS = 20
AUTHORS_NOT_TOLD = frozenset({"consent.do_not_publish"})
"""Rules that authors see as another one: nothing else that they see may tell the two apart."""

HEAD_KEYS = {
    "id", "title", "version", "document", "adopted", "adopted_as", "review_due", "review_due_as", "based_on",
    "categories", "helplines", "ready_reasons", "second_reading", "emergency_release",
}  # fmt: skip
CLAUSE_KEYS = {"ref", "title", "text", "source"}
RULE_KEYS = {"enabled", "severity", "clauses", "suggestion", "words", "words_for", "ask"}
PLATFORM_KEYS = {"max_length", "minimum_age", "friendly"}
PRACTICE_KEYS = {"months", "least"}
REMOVAL_KEYS = {"working_days"}
SAMPLING_KEYS = {"share"}
REPLY_KEYS = {"hours", "next_working_day", "clauses"}
WAIT_KEYS = {
    "remind_after_hours", "remind_all_after_hours", "escalate_after_hours", "expire_after_days",
    "urgent_remind_after_minutes", "urgent_escalate_after_minutes",
}  # fmt: skip
SECOND_OPINION_KEYS = {"two_leaders", "safeguarding_lead", "claim_minutes"} | WAIT_KEYS

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_APP = re.compile(r"[a-z][a-z0-9]{1,29}")
_HELPLINE = re.compile(r"\+?[0-9][0-9 ]{1,18}[0-9]")
_WORDY = re.compile(r"[^\W_]{2}")

V = TypeVar("V")


class Reader:
    """Reads one pack: its values, and the lines of the text that they come from. Adds to the `problems` there are."""

    def __init__(self, data: Mapping[str, Any], lines: Lines, known_rules: frozenset[str], problems: list[str]) -> None:
        self.data = data
        self.known_rules = known_rules
        self.problems = problems
        self.lines = lines

    def read(self) -> Policy:
        """The policy. Raises InvalidPolicy with every problem."""
        top = self.fields((), self.data)
        top.refuse_other_keys(TABLES, "unknown table [{}]; a pack has {}")
        clauses = self.entries(top, "clauses", self.clause)
        contacts = self.entries(top, "contacts", self.contact)
        rules = self.entries(top, "rules", lambda name, raw: self.rule(name, raw, clauses, contacts))
        platforms = self.entries(top, "platforms", self.platform)
        ages = self.entries(top, "minimum_ages", self.minimum_age)
        head = self.fields(("policy",), top.table("policy"))
        policy = self.head(head, clauses, rules, platforms, contacts, ages, self.replies(clauses))
        self.check_whole(policy)
        if self.problems:
            raise InvalidPolicy(self.problems)
        return policy

    def head(
        self,
        head: Fields,
        clauses: Mapping[str, Clause],
        rules: Mapping[str, RuleSetting],
        platforms: Mapping[str, Platform],
        contacts: Mapping[str, str],
        ages: Mapping[str, int],
        replies: ReplyTime | None,
    ) -> Policy:
        head.refuse_other_keys(HEAD_KEYS, "unknown key {} in [policy]; it may have {}")
        adopted, due = head.day("adopted"), head.day("review_due")
        if date.min < due < adopted:
            head.problem("review_due", "review_due is before adopted")
        practice = self.practice()
        return Policy(
            id=head.text("id", LONGEST_REF, _ID, "small letters, digits, hyphens and underscores, up to 60"),
            title=head.text("title", LONGEST_TITLE),
            version=head.text("version", 60),
            document=head.text("document", LONGEST_TEXT, needed=False),
            adopted=adopted,
            adopted_as=head.text("adopted_as", LONGEST_TITLE, needed=False),
            review_due=due,
            review_due_as=head.text("review_due_as", LONGEST_TITLE, needed=False),
            clauses=clauses,
            rules=rules,
            categories=frozenset(head.members("categories", Category)),
            platforms=LATER_PLATFORMS
            | {Channel(name): platform for name, platform in platforms.items() if name in set(Channel)},
            helplines=head.texts("helplines", MOST_HELPLINES, 20, _HELPLINE, "a phone number: digits and spaces"),
            contacts=contacts,
            ready_reasons=head.texts("ready_reasons", MOST_REASONS, LONGEST_TITLE),
            second_reading=head.switch("second_reading", True),
            emergency_release=head.switch("emergency_release", False),
            minimum_ages=ages,
            replies=replies,
            practice=practice,
            removal_days=self.removal_days(),
            sampling_share=self.sampling_share(),
            second_opinions=self.second_opinions(),
            retention=self.retention(practice),
        )

    def check_whole(self, policy: Policy) -> None:
        """What must be there, and what no pack goes below."""
        for name in sorted(self.known_rules - policy.rules.keys()):
            self.problems.append(f'no [rules."{name}"]; say which clauses it comes from, or enabled = false')
        for name, least in LEAST.items():
            setting = policy.setting(name)
            if not setting.enabled or (setting.severity or least).rank < least.rank:
                what = f"rule {name}: leave it on, with severity {least} or more; it keeps children safe"
                self.problem(("rules", name), what)
        for channel in Channel:
            if channel not in policy.platforms:
                self.problems.append(f"no [platforms.{channel}]; give at least max_length")

    def problem(self, path: tuple[str, ...], message: str) -> None:
        self.problems.append(f"line {self.lines.of(path)}: {message}")

    def fields(self, path: tuple[str, ...], raw: Mapping[str, Any]) -> Fields:
        return Fields(path, raw, self.lines, self.problems)

    def entries(self, top: Fields, table: str, read: Callable[[str, Any], V]) -> dict[str, V]:
        """Each entry of a table, as `read` reads it."""
        raw = top.table(table)
        if len(raw) > MOST_ENTRIES:
            self.problem((table,), f"[{table}] has {len(raw)} entries; at most {MOST_ENTRIES}")
            return {}
        return {name: read(name, value) for name, value in raw.items()}

    def clause(self, name: str, raw: Any) -> Clause:
        of = self.entry(("clauses", name), raw, f"clause {name} must be a table with ref, title and text")
        of.refuse_other_keys(CLAUSE_KEYS, f"clause {name}: unknown key {{}}; it may have {{}}")
        return Clause(
            of.text("ref", LONGEST_REF),
            of.text("title", LONGEST_TITLE),
            of.text("text", LONGEST_TEXT),
            of.member("source", ClauseSource) or ClauseSource.DOCUMENT,
        )

    def contact(self, name: str, raw: Any) -> str:
        return self.fields(("contacts",), {name: raw}).text(name, LONGEST_TITLE)

    def minimum_age(self, name: str, raw: Any) -> int:
        of = self.fields(("minimum_ages",), {name: raw})
        if not _APP.fullmatch(name) or name in set(Channel):
            of.problem(name, f"{name!r}: give an app's name as one word in small letters; ages of {', '.join(Channel)} "
                       "belong under [platforms]")  # fmt: skip
        return of.number(name, 0, 21, what="the minimum age")

    def rule(self, name: str, raw: Any, clauses: Collection[str], contacts: Collection[str]) -> RuleSetting:
        path = ("rules", name)
        if name not in self.known_rules:
            unquoted = any(rule.startswith(f"{name}.") for rule in self.known_rules)
            quotes = f'; put quotes round the name: "{name}.…" = {{ … }}' if unquoted else ""
            near = get_close_matches(name, self.known_rules, 1, ALIKE)
            meant = f"; did you mean {near[0]}?" if near else ""
            self.problem(path, f"there is no rule {name}{quotes or meant}")
            return AS_THE_RULE_SAYS
        of = self.entry(path, raw, f"rule {name} must be a table")
        if not isinstance(raw, dict):
            return AS_THE_RULE_SAYS
        of.refuse_other_keys(RULE_KEYS, f"rule {name}: unknown key {{}}; it may have {{}}")
        enabled = of.switch("enabled", True)
        cited = self.cited(of, f"rule {name}", clauses)
        if enabled and not raw.get("clauses"):
            of.problem("clauses", f"rule {name}: name at least one clause it comes from")
        ask = of.text("ask", LONGEST_TITLE, needed=False) or None
        if ask and ask not in contacts:
            of.problem("ask", f"rule {name}: there is no contact {ask!r} under [contacts]")
        return RuleSetting(
            enabled=enabled,
            severity=of.member("severity", Severity),
            clauses=cited,
            suggestion=self.suggestion(of, name),
            words=self.words(of, name),
            words_for=of.text("words_for", LONGEST_TITLE, needed=False) or None,
            ask=ask if ask in contacts else None,
        )

    def suggestion(self, of: Fields, name: str) -> str | None:
        text = of.text("suggestion", LONGEST_TEXT, needed=False)
        try:
            pieces = [piece for _, *piece in Formatter().parse(text) if piece[0] is not None]
            # A width or a conversion ({quote:>99999999}) has no business here either.
            used = {"{" if form or conversion else field for field, form, conversion in pieces}
        except ValueError:
            used = {"{"}
        if used - PLACEHOLDERS:
            known = ", ".join(f"{{{each}}}" for each in sorted(PLACEHOLDERS))
            of.problem("suggestion", f"rule {name}: in curly brackets, suggestion may have {known} only")
            return None
        return text or None

    def words(self, of: Fields, name: str) -> tuple[str, ...]:
        words = of.texts("words", MOST_WORDS, LONGEST_WORD, _WORDY, "a word of two letters or more", search=True)
        if not words:
            return ()
        if not takes_triggers(name) and name not in WORDS_LEFT_ALONE:
            of.problem("words", f"rule {name} takes no words; tone and content rules mostly do")
        elif "words_for" not in of.raw and takes_triggers(name):
            of.problem("words", f"rule {name}: say in words_for what the words are; authors are shown it")
        return words

    def platform(self, name: str, raw: Any) -> Platform:
        if name not in set(Channel):
            self.problem(("platforms", name), f"{name!r} is not one of {', '.join(Channel)}")
            return Platform(1)
        of = self.entry(("platforms", name), raw, f"platform {name} must be a table")
        of.refuse_other_keys(PLATFORM_KEYS, f"platform {name}: unknown key {{}}; it may have {{}}")
        return Platform(
            of.number("max_length", 1, 1_000_000),
            of.number("minimum_age", 0, 21, default=13),
            of.switch("friendly", False),
        )

    def replies(self, clauses: Collection[str]) -> ReplyTime | None:
        raw = self.data.get("replies")
        if raw is None:
            return None
        of = self.entry(("replies",), raw, "replies must be a table")
        of.refuse_other_keys(REPLY_KEYS, "unknown key {} in [replies]; it may have {}")
        return ReplyTime(
            of.number("hours", 1, MOST_HOURS),
            of.switch("next_working_day", False),
            self.cited(of, "[replies]", clauses),
        )

    def sampling_share(self) -> float:
        raw = self.data.get("sampling")
        if raw is None:
            return 0.0
        of = self.entry(("sampling",), raw, "sampling must be a table")
        of.refuse_other_keys(SAMPLING_KEYS, "unknown key {} in [sampling]; it may have {}")
        share = of.raw.get("share")
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share <= 1:
            of.problem("share", "share must be a number from 0 to 1, for instance 0.02 for two posts in a hundred")
            return 0.0
        return float(share)

    def removal_days(self) -> int:
        raw = self.data.get("removals")
        if raw is None:
            return REMOVAL_DAYS
        of = self.entry(("removals",), raw, "removals must be a table")
        of.refuse_other_keys(REMOVAL_KEYS, "unknown key {} in [removals]; it may have {}")
        return of.number("working_days", 1, MOST_REMOVAL_DAYS)

    def practice(self) -> PracticeAsked | None:
        raw = self.data.get("practice")
        if raw is None:
            return None
        of = self.entry(("practice",), raw, "practice must be a table")
        of.refuse_other_keys(PRACTICE_KEYS, "unknown key {} in [practice]; it may have {}")
        months = of.number("months", 1, MOST_MONTHS) if "months" in of.raw else None
        return PracticeAsked(months, of.number("least", 0, MOST_DRAFTS, default=0))

    def retention(self, practice: PracticeAsked | None) -> RetentionRules:
        raw = self.data.get("retention")
        if raw is None:
            return RetentionRules()
        return read_retention(self.entry(("retention",), raw, "retention must be a table"), practice)

    def second_opinions(self) -> SecondOpinionRules:
        of = self.entry(
            ("second_opinions",), self.data.get("second_opinions", {}), "second_opinions must be a table"
        )  # fmt: skip
        of.refuse_other_keys(SECOND_OPINION_KEYS, "unknown key {} in [second_opinions]; it may have {}")
        minutes = of.number("claim_minutes", 1, MOST_CLAIM_MINUTES, default=10)
        return SecondOpinionRules(
            self.rules_named(of, "two_leaders"),
            self.rules_named(of, "safeguarding_lead"),
            timedelta(minutes=minutes),
            self.waits(of),
        )

    def waits(self, of: Fields) -> Waits:
        usual = Waits()
        hours = ("remind_after_hours", "remind_all_after_hours", "escalate_after_hours")
        minutes = ("urgent_remind_after_minutes", "urgent_escalate_after_minutes")
        remind, remind_all, escalate = self.rising(
            of, hours, MOST_WAITING_HOURS, timedelta(hours=1), (usual.remind, usual.remind_all, usual.escalate)
        )
        urgent = self.rising(
            of, minutes, MOST_URGENT_MINUTES, timedelta(minutes=1), (usual.urgent_remind, usual.urgent_escalate)
        )
        days = of.number("expire_after_days", 1, MOST_WAITING_DAYS, default=usual.expire_days)
        return Waits(remind, remind_all, escalate, days, *urgent)

    def rising(
        self, of: Fields, keys: Sequence[str], most: int, unit: timedelta, usual: Sequence[timedelta]
    ) -> list[timedelta]:
        """Spans in that unit, none of which may be shorter than the one before it."""
        found = [unit * of.number(key, 1, most, default=span // unit) for key, span in zip(keys, usual, strict=True)]
        for (earlier, before), (key, span) in pairwise(zip(keys, found, strict=True)):
            if span < before:
                of.problem(key, f"{key} may not be less than {earlier}")
        return found

    def rules_named(self, of: Fields, key: str) -> frozenset[str]:
        named = of.texts(key, MOST_ENTRIES, LONGEST_TITLE)
        for missing in (name for name in named if name not in self.known_rules):
            near = get_close_matches(missing, self.known_rules, 1, ALIKE)
            meant = f"; did you mean {near[0]}?" if near else "; `gatepost policy show` lists the rules"
            of.problem(key, f"{key}: there is no rule {missing[:60]}{meant}", missing[:60])
        for told in sorted(AUTHORS_NOT_TOLD.intersection(named)):
            of.problem(
                key, f"{key}: leave {told} out; no approval lifts it, and authors would learn who is on the list"
            )
        return frozenset(named) & self.known_rules

    def cited(self, of: Fields, who: str, clauses: Collection[str]) -> tuple[str, ...]:
        cited = of.texts("clauses", MOST_WORDS, LONGEST_REF)
        for missing in (name for name in cited if name not in clauses):
            of.problem(
                "clauses",
                f"{who}: there is no clause {missing}; cite a name under [clauses], or one that `gatepost policy show "
                "model` gives in brackets",
            )
        return tuple(name for name in cited if name in clauses)

    def entry(self, path: tuple[str, ...], raw: Any, complaint: str) -> Fields:
        if isinstance(raw, dict):
            return self.fields(path, raw)
        self.problem(path, complaint)
        return Fields(path, {}, self.lines, [])
