"""What an author may see of a check.

An author is never told that somebody is on the do-not-publish list: such a finding is shown as exactly those that a
missing consent would have given (rules.md, 7).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from server.checks.finding import Check, Finding, verdict_of
from server.checks.policy import Policy, load_policy
from server.checks.publicity import Way
from server.checks.rule import all_rules
from server.checks.rules.consent import DO_NOT_PUBLISH
from server.checks.wording import PICTURED, subject_of

_NAME, _IMAGE, _TOGETHER = "consent.name", "consent.image", "consent.name_with_image"
_CHANNEL = re.compile(r" may not be published on (?P<channel>[^:]+): no consent for this is recorded\.$")


def as_shown_to_author(check: Check, policy: Policy | None = None) -> Check:
    """`check` with every do-not-publish finding turned into the missing consents that it stands for.

    `policy` is the pack that the check was made under, whose severities, clauses and words the author is shown; the
    model policy where it is None. The verdict follows from the findings shown.
    """
    listed = [finding for finding in check.findings if finding.rule == DO_NOT_PUBLISH]
    if not listed:
        return check
    policy = policy or _model_policy()
    shown = [finding for finding in check.findings if finding.rule != DO_NOT_PUBLISH]
    shown += [_as(_IMAGE if _is_picture(f) else _NAME, _way(f), f, policy) for f in listed]
    if policy.setting(_TOGETHER).enabled:
        shown += [_as(_TOGETHER, Way.TOGETHER, f, policy) for f in _named_and_pictured(listed)]
    findings = tuple(sorted(shown, key=_place))
    return replace(check, findings=findings, verdict=verdict_of(findings))


def stands_for(findings: Iterable[Finding]) -> frozenset[str]:
    """The rules that an author is shown in place of the do-not-publish findings among these.

    `consent.name_with_image` only counts where the policy has it switched on (`shown_instead`).
    """
    listed = [finding for finding in findings if finding.rule == DO_NOT_PUBLISH]
    ways = {_IMAGE if _is_picture(finding) else _NAME for finding in listed}
    return frozenset(ways | ({_TOGETHER} if any(_named_and_pictured(listed)) else set()))


def shown_instead(policy: Policy) -> frozenset[str]:
    """The rules that do-not-publish findings can be shown as under this policy."""
    return frozenset({_NAME, _IMAGE} | ({_TOGETHER} if policy.setting(_TOGETHER).enabled else set()))


def _as(rule_id: str, way: Way, finding: Finding, policy: Policy) -> Finding:
    rule, setting = all_rules()[rule_id], policy.setting(rule_id)
    words = {
        "quote": finding.quote or "",
        "channel": _channel(finding),
        "subject": subject_of(way, finding.quote, finding.attachment),
        "instead": finding.instead or "",
    }
    return replace(
        finding,
        rule=rule_id,
        severity=setting.severity or rule.severity,
        title=rule.title,
        message=rule.message.format(**words),
        suggestion=policy.advice(rule_id, rule.suggestion, words),
        clauses=policy.clauses_of(rule_id),
        replacement=finding.replacement if way is Way.NAMED else None,
        instead=finding.instead if rule_id == _NAME else None,
    )


def _named_and_pictured(listed: list[Finding]) -> Iterator[Finding]:
    pictured = {finding.person for finding in listed if _is_picture(finding)}
    return (finding for finding in listed if not _is_picture(finding) and finding.person in pictured)


def _way(finding: Finding) -> Way:
    if _is_picture(finding):
        return Way.PICTURED
    return Way.DESCRIBED if finding.start is None else Way.NAMED


def _is_picture(finding: Finding) -> bool:
    return finding.start is None and finding.message.startswith(PICTURED)


def _channel(finding: Finding) -> str:
    found = _CHANNEL.search(finding.message)
    return found["channel"] if found else ""


def _place(finding: Finding) -> tuple[float, int, int, int, str]:
    """The order in which the engine would have given the findings: place, strength, rule, person."""
    start = float("inf") if finding.start is None else finding.start
    person = (finding.person or "") if finding.rule.startswith("consent.") else ""
    return (start, -finding.severity.rank, finding.attachment or 0, _rank(finding.rule), person)


def _rank(rule_id: str) -> int:
    order = list(all_rules())
    name = rule_id.removeprefix("unchecked.")
    return order.index(name) if name in order else -1


@cache
def _model_policy() -> Policy:
    return load_policy("model", all_rules())
