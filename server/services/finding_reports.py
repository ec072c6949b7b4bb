"""'Was this wrong?': findings that somebody reported as wrong, and what a moderator makes of each.

Nothing is released by a report. Reports go by what the draft's author is shown, so that neither the queue nor its
figures tell a do-not-publish entry from a missing consent.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from server.checks.finding import Finding
from server.checks.rule import all_rules
from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound, OwnDraft
from server.models import DraftCheck, FindingReport, User
from server.services import checks, clock, notifications, outbox
from server.services.turns import take_turns
from server.vocabulary import Action, ReportOutcome, Role

REPORTED = "finding_reported"
"""The outbox message, and the notification of the moderators."""
SETTLED = "finding_report_settled"
"""The outbox message, and the notification of whoever reported it."""

KEEPERS = (Role.MODERATOR, Role.SENIOR_LEADER)
"""Who looks at reports: of moderators there is often one, and nobody settles what is about a draft of their own."""

MAX_NOTE = 1000
AROUND = 160
"""Characters before and after the words."""

_LISTED = select(FindingReport).options(
    joinedload(FindingReport.reporter),
    joinedload(FindingReport.settled_by),
    joinedload(FindingReport.check),
)


def report(reporter: User, check_id: str, number: int, rule: str, note: str = "") -> FindingReport:
    """Report the finding with this number (from 1) and rule, as the author of the draft is shown it, as wrong.

    Reported again it is the same report; a note given then is added while nobody has settled it. Raises NotFound (also
    for somebody else's check, but for senior leaders, who are asked about it), Conflict where that check has no such
    finding, InvalidInput.
    """
    note = _note(note)
    with transaction():
        take_turns(reporter)
        kept = checks.get(check_id)
        if kept.author_id != reporter.id and Role.SENIOR_LEADER not in reporter.roles:
            raise NotFound("There is no such check.")
        shown = checks.shown_to_author(kept).findings
        if not 1 <= number <= len(shown) or shown[number - 1].rule != rule:
            raise Conflict("That finding has changed meanwhile. Check the draft again, then say what is wrong.")
        known = mine(reporter, kept).get(number)
        if known is not None:
            if note and note != known.note and known.outcome is None:
                known.note = note
                _log(Action.FINDING_REPORT_EXPLAINED, reporter, known, payload={"note": note})
            return known
        made = FindingReport(
            school_id=school_in_force(), check=kept, number=number, rule=rule, reporter_id=reporter.id, note=note,
            reported_at=clock.now(),
        )  # fmt: skip
        db.session.add(made)
        db.session.flush()
        _log(Action.FINDING_REPORTED, reporter, made, refs={"rule": rule}, payload={"note": note})
        outbox.put(REPORTED, {"finding_report": made.id})
    return made


def _note(raw: str) -> str:
    note = raw.strip()
    if len(note) > MAX_NOTE:
        raise InvalidInput([("note", f"keep it under {MAX_NOTE} characters; it has {len(note)}")])
    return note


def mine(reporter: User, kept: DraftCheck) -> dict[int, FindingReport]:
    """What this person has reported of a check, by the finding's number."""
    own = select(FindingReport).where(FindingReport.check_id == kept.id, FindingReport.reporter_id == reporter.id)
    return {one.number: one for one in db.session.scalars(own)}


def tell_moderators(report_id: str) -> None:
    """Leave a notification for every moderator but whoever reported it, inside a transaction."""
    made = get(report_id)
    notifications.leave_with((Role.MODERATOR,), REPORTED, made.id, but=made.reporter_id)


def tell_reporter(report_id: str) -> None:
    """Leave a notification for whoever reported it, inside a transaction."""
    made = get(report_id)
    notifications.leave(made.reporter, SETTLED, made.id)


def get(report_id: str, *, lock: bool = False) -> FindingReport:
    """A report of the school in force. Raises NotFound."""
    query = select(FindingReport).where(FindingReport.id == report_id)
    found = db.session.scalars(query.with_for_update() if lock else query).one_or_none()
    if found is None:
        raise NotFound("There is no such report.")
    return found


def seen_by(person: User, report_id: str) -> FindingReport:
    """A report that this person may look at: their own, and for those who settle them any. Raises NotFound."""
    found = get(report_id)
    if found.reporter_id != person.id and not person.roles & set(KEEPERS):
        raise NotFound("There is no such report.")
    return found


def may_settle(person: User, made: FindingReport) -> bool:
    """Whether this person may settle it: nobody decides about what they reported or wrote themselves."""
    return bool(person.roles & set(KEEPERS)) and person.id not in (made.reporter_id, made.check.author_id)


def waiting(limit: int = 200) -> list[FindingReport]:
    """Those that nobody has settled, the oldest first."""
    open_ones = _LISTED.where(FindingReport.outcome.is_(None)).order_by(FindingReport.reported_at)
    return list(db.session.scalars(open_ones.limit(limit)))


def number_waiting() -> int:
    """How many nobody has settled."""
    counted = select(func.count(FindingReport.id)).where(FindingReport.outcome.is_(None))
    return db.session.scalar(counted) or 0


def settled(outcome: ReportOutcome | None = None, limit: int = 50) -> list[FindingReport]:
    """Those that were settled lately, with this outcome or any, newest first."""
    query = _LISTED.where(FindingReport.outcome.is_not(None) if outcome is None else FindingReport.outcome == outcome)
    return list(db.session.scalars(query.order_by(FindingReport.settled_at.desc()).limit(limit)))


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule was reported as wrong, and what came of it."""

    rule: str
    title: str
    reported: int
    outcomes: Counter[str]


def by_rule(only: str | None = None) -> list[RuleCount]:
    """Each rule that was reported, or only one, the most reported first."""
    query = select(FindingReport.rule, FindingReport.outcome, func.count(FindingReport.id)).group_by(
        FindingReport.rule, FindingReport.outcome
    )
    found: dict[str, Counter[str]] = {}
    for rule, outcome, number in db.session.execute(query.where(FindingReport.rule == only) if only else query):
        found.setdefault(rule, Counter())[outcome or "waiting"] += number
    counts = [RuleCount(rule, title_of(rule), sum(parts.values()), parts) for rule, parts in found.items()]
    return sorted(counts, key=lambda one: (-one.reported, one.rule))


def title_of(rule_id: str) -> str:
    """What a rule is called, also one that is there no longer."""
    known = all_rules().get(rule_id)
    return known.title if known else "Could not be checked" if rule_id.startswith("unchecked.") else rule_id


@dataclass(frozen=True, slots=True)
class InContext:
    """A reported finding with the words around it; empty where it is about the draft or a picture as a whole."""

    finding: Finding | None
    before: str
    words: str
    after: str


def in_context(made: FindingReport) -> InContext:
    """The finding as the draft's author is shown it; None where the check does not have it any more."""
    shown = checks.shown_to_author(made.check).findings
    by_number = shown[made.number - 1 : made.number]
    fitting: Iterable[Finding] = (one for one in (*by_number, *shown) if one.rule == made.rule)
    finding = next(iter(fitting), None)
    if finding is None or finding.start is None or finding.end is None:
        return InContext(finding, "", "", "")
    text: str = made.check.content["text"]
    before, after = text[: finding.start], text[finding.end :]
    return InContext(
        finding,
        ("… " if len(before) > AROUND else "") + before[-AROUND:],
        text[finding.start : finding.end],
        after[:AROUND] + (" …" if len(after) > AROUND else ""),
    )


def dismiss(person: User, report_id: str, reason: str) -> FindingReport:
    """Say that the finding was right, and why. Raises NotFound, OwnDraft, Conflict, InvalidInput."""
    reason = words(reason, "reason", "say why the finding was right; whoever reported it will read it")
    with transaction():
        return settle(person, open_report(person, report_id), ReportOutcome.DISMISSED, reason)


def ask_for_pack_change(person: User, report_id: str, change: str) -> FindingReport:
    """Note what should be changed in the policy pack. Raises NotFound, OwnDraft, Conflict, InvalidInput."""
    change = words(change, "change", "say what should change in the policy pack")
    with transaction():
        return settle(person, open_report(person, report_id), ReportOutcome.PACK_CHANGE, change)


def open_report(person: User, report_id: str) -> FindingReport:
    """The report, locked for this person to settle, inside a transaction. Raises NotFound, OwnDraft, Conflict."""
    made = get(report_id, lock=True)
    if not may_settle(person, made):
        raise OwnDraft("This is about your own draft or your own report. Somebody else has to settle it.")
    if made.outcome is not None:
        raise Conflict("This report has been settled meanwhile.")
    return made


def settle(
    person: User, made: FindingReport, outcome: ReportOutcome, answer: str, refs: dict[str, str] | None = None
) -> FindingReport:
    """Give an open report its outcome, inside a transaction."""
    made.outcome, made.answer = outcome, answer
    made.settled_by, made.settled_at = person, clock.now()
    refs = {"rule": made.rule, "outcome": str(outcome), **(refs or {})}
    _log(Action.FINDING_REPORT_SETTLED, person, made, refs=refs, payload={"answer": answer})
    outbox.put(SETTLED, {"finding_report": made.id})
    return made


def words(raw: str, place: str, otherwise: str) -> str:
    """What somebody wrote, trimmed. Raises InvalidInput when it is empty or too long."""
    text = raw.strip()
    if not text:
        raise InvalidInput([(place, otherwise)])
    if len(text) > MAX_NOTE:
        raise InvalidInput([(place, f"keep it under {MAX_NOTE} characters; it has {len(text)}")])
    return text


def _log(
    action: Action,
    actor: User,
    made: FindingReport,
    *,
    refs: dict[str, str] | None = None,
    payload: dict[str, str],
) -> None:
    checks.record(action, actor, made.check, refs={"finding_report": made.id, **(refs or {})}, payload=payload)
