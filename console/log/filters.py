"""What of the log somebody wants to see, from the address of the page or from its form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from console.disclosure import sees_do_not_publish
from console.log.sentences import ACTIONS
from console.times import plain_date, school_zone
from console.wording import DECISIONS, VERDICTS
from server.checks.rule import all_rules
from server.checks.rules.consent import DO_NOT_PUBLISH
from server.errors import InvalidInput
from server.models import User
from server.services import log_words, register_search
from server.services.directory import Directory
from server.services.log_query import Query, Reader
from server.vocabulary import Action, DecisionKind, Verdict

LAST_SEQ = 2**31 - 1
FIELDS = ("person", "account", "action", "verdict", "decision", "rule", "since", "until", "subject", "words")
UNSPOKEN = frozenset({"subject", "words"})
"""What never stands in an address."""
_REGISTER_ID = re.compile(r"[\w.\-/]{1,40}")


@dataclass(slots=True)
class Wanted:
    """The query for the service; what the form shows; what could not be understood, by field; and it all in words."""

    query: Query = field(default_factory=Query)
    shown: dict[str, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    in_words: list[tuple[str, str]] = field(default_factory=list)

    @property
    def unspoken(self) -> bool:
        """Whether it has something in it that must not stand in an address."""
        return bool(UNSPOKEN & self.shown.keys())


def reader_of(person: User) -> Reader:
    """This person, as the search needs to know them."""
    return Reader(person.id, sees_do_not_publish(person))


def rules_for(person: User) -> dict[str, str]:
    """The rules that this person may filter by, with their titles."""
    told = sees_do_not_publish(person)
    return {name: rule.title for name, rule in all_rules().items() if told or name != DO_NOT_PUBLISH}


def wanted(raw: Mapping[str, str], known: Directory, person: User) -> Wanted:
    """What is asked for. What cannot be understood is said, by field, and nothing is looked up then."""
    given = {name: raw.get(name, "").strip() for name in FIELDS}
    found = Wanted(shown={name: value for name, value in given.items() if value})
    offered = choices(known, person)
    for name, value in found.shown.items():
        if name in offered and value not in offered[name]:
            found.problems[name] = "Choose one from the list."
    since, until = _day("since", found), _day("until", found)
    if since and until and since > until:
        found.problems["since"] = "The first day lies after the last day, so nothing can be shown. Swap them."
    if "subject" in found.shown and not _REGISTER_ID.fullmatch(found.shown["subject"]):
        found.problems["subject"] = "Give the id that the register has for this person, for instance P0042."
    if "words" in found.shown:
        try:
            log_words.asked_for(found.shown["words"])
        except InvalidInput as error:
            found.problems |= dict(error.problems)
    found.query = Query(
        action=given["action"] or None, actor_id=given["person"] or None, account_id=given["account"] or None,
        verdict=given["verdict"] or None, decision=given["decision"] or None, rule=given["rule"] or None,
        person=given["subject"] or None, words=given["words"], since=_midnight(since),
        until=_midnight(until + timedelta(days=1) if until else None),
    )  # fmt: skip
    found.in_words = [] if found.problems else _in_words(found.shown, offered, since, until)
    return found


def choices(known: Directory, person: User) -> dict[str, dict[str, str]]:
    """What can be chosen from, by field, with the words for it."""
    return {
        "person": {user.id: user.name for user in known.people.values()},
        "account": {one.id: f"{one.channel.label} {one.shown_handle}" for one in known.accounts.values()},
        "action": {str(action): ACTIONS.get(action, action) for action in Action},
        "verdict": {str(verdict): VERDICTS[verdict].words for verdict in Verdict},
        "decision": {str(kind): DECISIONS[kind].words for kind in DecisionKind},
        "rule": rules_for(person),
    }


def _in_words(
    shown: dict[str, str], offered: dict[str, dict[str, str]], since: date | None, until: date | None
) -> list[tuple[str, str]]:
    labels = {
        "person": "who", "account": "account", "action": "what happened", "verdict": "verdict",
        "decision": "decision", "rule": "rule",
    }  # fmt: skip
    said = [(label, offered[name][shown[name]]) for name, label in labels.items() if name in shown]
    said += [("from", plain_date(since))] if since else []
    said += [("to", plain_date(until))] if until else []
    if subject := shown.get("subject"):
        name = register_search.names_of([subject]).get(subject, "not on the register any more")
        said.append(("about", f"{subject}, {name}"))
    return said + ([("words", shown["words"])] if "words" in shown else [])


def _day(name: str, found: Wanted) -> date | None:
    raw = found.shown.get(name)
    if raw is None:
        return None
    try:
        day = date.fromisoformat(raw)
    except ValueError:
        day = None
    if day is None or not 2000 <= day.year < 3000:
        found.problems[name] = "Give dates as year, month and day, for instance 2026-11-20."
        return None
    return day


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time.min, school_zone()) if day else None


def place(args: Mapping[str, str]) -> dict[str, int]:
    """Where in the log the page begins: {"before": event} or {"after": event}; empty for the newest."""
    for name in ("after", "before"):
        raw = args.get(name, "")
        if raw.isascii() and raw.isdigit() and len(raw) < 12:
            return {name: min(int(raw), LAST_SEQ)}
    return {}
