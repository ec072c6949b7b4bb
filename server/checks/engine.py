"""Runs the rules over a draft. A pure function: no clock, no files, no network."""

import logging
from collections.abc import Iterator
from dataclasses import replace

from server.checks import exceptions, suggestions
from server.checks.context import Context
from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.finding import Check, Finding, verdict_of
from server.checks.policy_words import hits_of
from server.checks.rule import Hit, Rule, all_rules
from server.checks.second_reading import suspicions
from server.vocabulary import Severity

logger = logging.getLogger(__name__)

NEEDS_REGISTER = ("consent.",)


def check(draft: Draft, context: Context) -> Check:
    """Findings and verdict of `draft`.

    A rule that fails, and the consent rules where no register is loaded, are reported as `unchecked.<what>` and hold
    the draft: a part that breaks never lets anything through (rules.md, 33).
    """
    examination = Examination(draft, context)
    used: set[str] = set()
    by_rules = _by_rules(examination, used)
    suspected = tuple(_suspicions(examination, by_rules, used))

    def tried(text: str) -> tuple[Finding, ...]:
        # By the rules alone: the trained model would take as long again for every way out.
        alone = replace(context, policy=replace(context.policy, second_reading=False))
        return _by_rules(Examination(replace(draft, text=text), alone), set())

    ways_out = suggestions.with_replacements(by_rules, examination, tried)
    found = tuple(sorted((*ways_out, *suspected), key=_place))
    return Check(found, verdict_of(found), tuple(sorted(used)))


def _by_rules(examination: Examination, used: set[str]) -> tuple[Finding, ...]:
    """What every rule finds, in the order of the text; the exceptions but for which it were more go into `used`."""
    context = examination.context
    findings: list[tuple[Rule | None, Finding]] = []
    if context.register is None:
        findings.append((None, unchecked("register", "The register of people and consents is not loaded.")))
    for rule in all_rules().values():
        setting = context.policy.setting(rule.id)
        if not setting.enabled or (context.register is None and rule.id.startswith(NEEDS_REGISTER)):
            continue
        try:
            if hits := _not_excepted(rule.id, hits_of(rule, setting, examination), examination, used):
                severity = setting.severity or rule.severity
                findings += [(rule, _finding(rule, severity, hit, examination)) for hit in hits]
        except Exception as error:
            # The traceback's text can quote the draft, so only the kind of the error is written to the server's log.
            logger.error("rule %s failed: %s", rule.id, type(error).__name__)
            findings.append((None, unchecked(rule.id, f"The check '{rule.title}' could not be completed.")))
    return tuple(sorted(_without_the_outdone(findings), key=_place))


def _not_excepted(rule_id: str, hits: list[Hit], examination: Examination, used: set[str]) -> list[Hit]:
    # Before rules yield to each other: what yields to words that are left alone has to be heard.
    kept = []
    for hit in hits:
        if exception := exceptions.excepted(rule_id, hit.start, hit.end, examination):
            used.add(exception)
        else:
            kept.append(hit)
    return kept


def _suspicions(examination: Examination, found: tuple[Finding, ...], used: set[str]) -> Iterator[Finding]:
    """What the trained model adds, never stronger than a second opinion."""
    rules = all_rules()
    try:
        for rule_id, hit in _suspected(examination, found, used):
            severity = examination.context.policy.setting(rule_id).severity or rules[rule_id].severity
            yield _finding(rules[rule_id], severity, replace(hit, at_most=Severity.SECOND_OPINION), examination)
    except Exception as error:
        logger.error("the trained model failed: %s", type(error).__name__)
        yield unchecked("wording", "The wording as a whole could not be checked.")


def _suspected(examination: Examination, found: tuple[Finding, ...], used: set[str]) -> Iterator[tuple[str, Hit]]:
    """The model's suspicions. It reads a text as a whole: one is left alone where it has none of the kind without the
    words of an exception, and not because it lies on them."""
    rules = all_rules()
    for rule_id, hit in suspicions(examination, found, rules):
        places = exceptions.meeting(rule_id, hit.start, hit.end, examination)
        others = list(suspicions(exceptions.without(examination, places), found, rules)) if places else []
        if places and all(other != rule_id for other, _ in others):
            used.update(at.exception for at in places)
            yield from ((other, its) for other, its in others if its.attachment == hit.attachment)
        else:
            yield rule_id, hit


def unchecked(what: str, message: str) -> Finding:
    """The report of a check that could not run."""
    return Finding(
        rule=f"unchecked.{what}",
        severity=Severity.SECOND_OPINION,
        title="Could not be checked",
        message=message,
        suggestion="Nothing is posted until it can be checked. Try again in a minute, or ask for a second opinion.",
    )


def _finding(rule: Rule, severity: Severity, hit: Hit, examination: Examination) -> Finding:
    quote = None if hit.start is None else examination.text[hit.start : hit.end]
    words = {
        "quote": quote or "",
        "title": rule.title,
        "channel": examination.context.account.platform.label,
        **suggestions.words_for(rule.id, examination, hit),
        **hit.words,
    }
    policy = examination.context.policy
    return Finding(
        rule=rule.id,
        severity=min(severity, hit.at_most or severity, key=lambda s: s.rank),
        title=rule.title,
        message=" ".join(filter(None, ((hit.message or rule.message).format(**words), hit.note))),
        suggestion=policy.advice(rule.id, rule.suggestion, words),
        clauses=policy.clauses_of(rule.id),
        start=hit.start,
        end=hit.end,
        quote=quote,
        attachment=hit.attachment,
        person=hit.person,
        replacement=hit.replacement,
        instead=words.get("instead"),
    )


def _without_the_outdone(findings: list[tuple[Rule | None, Finding]]) -> Iterator[Finding]:
    for rule, finding in findings:
        if rule is None or not any(
            other is not finding and _named_by(rule.yields_to, other.rule) and _same_place(finding, other)
            for _, other in findings
        ):
            yield finding


def _named_by(patterns: tuple[str, ...], rule_id: str) -> bool:
    return any(p == rule_id or (p.endswith(".*") and rule_id.startswith(p[:-1])) for p in patterns)


def _same_place(finding: Finding, other: Finding) -> bool:
    if finding.start is None or finding.end is None:
        return True
    if other.start is None or other.end is None:
        return False
    return finding.start < other.end and other.start < finding.end


def _place(finding: Finding) -> tuple[float, int, int]:
    start = float("inf") if finding.start is None else finding.start
    return (start, -finding.severity.rank, finding.attachment or 0)
