"""What of the log somebody wants to see, from the address of the page."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from werkzeug.datastructures import MultiDict

from console.forms import member
from console.times import school_zone
from server.services.directory import Directory
from server.services.log import Filter
from server.vocabulary import Action, Verdict

LAST_SEQ = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filter for the service, what the form shows of it, and what could not be understood."""

    filter: Filter
    shown: dict[str, str]
    problem: str = ""


def wanted(args: "MultiDict[str, str]", known: Directory) -> Wanted:
    """The filter that the address asks for. Values that do not exist are left out."""
    since, until = _day(args.get("since", "")), _day(args.get("until", ""))
    shown = {
        "person": args.get("person", "") if args.get("person") in known.people else "",
        "account": args.get("account", "") if args.get("account") in known.accounts else "",
        "action": member(Action, args.get("action")) or "",
        "verdict": member(Verdict, args.get("verdict")) or "",
        "since": since.isoformat() if since else "",
        "until": until.isoformat() if until else "",
    }
    not_read = [name for name in ("since", "until") if args.get(name) and not shown[name]]
    problem = "Give dates as day, month and year, for instance 2026-11-20." if not_read else ""
    if since and until and since > until:
        problem = "The first day lies after the last day, so nothing can be shown. Swap them."
    found = Filter(
        action=shown["action"] or None,
        actor_id=shown["person"] or None,
        account_id=shown["account"] or None,
        verdict=shown["verdict"] or None,
        since=_midnight(since) if since else None,
        until=_midnight(until + timedelta(days=1)) if until else None,
        before=_seq(args.get("before", "")),
    )
    return Wanted(found, {name: value for name, value in shown.items() if value}, problem)


def _day(raw: str) -> date | None:
    try:
        found = date.fromisoformat(raw)
    except ValueError:
        return None
    return found if 2000 <= found.year < 3000 else None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, school_zone())


def _seq(raw: Any) -> int | None:
    return min(int(raw), LAST_SEQ) if raw.isascii() and raw.isdigit() and len(raw) < 12 else None
