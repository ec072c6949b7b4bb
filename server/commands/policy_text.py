"""A policy pack in words, for people who decide whether it says what their policy says."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from server.checks.policy import Clause, Policy, ReplyTime
from server.checks.policy_values import Waits, takes_triggers
from server.checks.retention_rules import Kept
from server.checks.rule import Rule, all_rules
from server.vocabulary import Channel, ClauseSource

HEADINGS = {
    ClauseSource.DOCUMENT: "Clauses of the document",
    ClauseSource.LAW: "From the law",
    ClauseSource.MODEL: "From the model policy, where the document is silent",
}


def day(one: date) -> str:
    """A date as people write it: 1 September 2026."""
    return f"{one.day} {one:%B %Y}"


def review(policy: Policy, today: date) -> str:
    """When the pack is to be reviewed, and by how much that is overdue."""
    due = f"To be reviewed by {day(policy.review_due)}"
    late = (today - policy.review_due).days
    return due if late <= 0 else f"{due}: overdue by {late} day{'s' * (late != 1)}"


def strength(policy: Policy, rule: Rule) -> str:
    """What the pack has a rule do."""
    setting = policy.setting(rule.id)
    return (setting.severity or rule.severity).replace("_", " ") if setting.enabled else "off"


def differences(policy: Policy, model: Policy) -> int:
    """How many rules the pack judges otherwise than the model."""
    return sum(strength(policy, rule) != strength(model, rule) for rule in all_rules().values())


def shown(policy: Policy, model: Policy, today: date) -> str:
    """The whole pack."""
    parts = [_head(policy, today), *_rules(policy, model), *_clauses(policy), _categories(policy), _platforms(policy),
             _replies(policy), _practice(policy), _second_opinions(policy), _retention(policy),
             _people(policy)]  # fmt: skip
    return "\n\n".join(parts)


def compared(a: Policy, b: Policy) -> str:
    """What two packs judge differently, each difference on a line of its own."""
    lines = [*_rules_compared(a, b), *_figures_compared(a, b)]
    if not lines:
        return f"{a.title} and {b.title} judge everything alike."
    width = max(len(what) for what, _, _ in lines)
    wide = max(len(first) for _, first, _ in [("", a.id, ""), *lines])
    table = [("", a.id, b.id), *lines]
    return "\n".join(f"{what:<{width}}  {first:<{wide}}  {second}".rstrip() for what, first, second in table)


def _head(policy: Policy, today: date) -> str:
    lines = [f"{policy.title} ({policy.id}), version {policy.version}"]
    if policy.document:
        lines.append(f"Document: {policy.document}")
    lines.append(f"Adopted {day(policy.adopted)}{_as_written(policy.adopted_as)}")
    lines.append(f"{review(policy, today)}{_as_written(policy.review_due_as)}")
    if not policy.second_reading:
        lines.append("Wording is judged by the rules alone, without the trained model.")
    if policy.emergency_release:
        lines.append("In an emergency staff may post without a check, while Gatepost cannot be reached.")
    return "\n".join(lines)


def _as_written(text: str) -> str:
    return f" (in the document: {text})" if text else ""


def _rules(policy: Policy, model: Policy) -> Iterator[str]:
    rules = list(all_rules().values())
    width = max(map(len, all_rules()), default=0)
    for family, members in groupby(rules, key=lambda rule: rule.family):
        lines = [f"{family.replace('_', ' ').capitalize()} (* other than the model policy)"]
        for rule in members:
            lines += _rule(policy, model, rule, width)
        yield "\n".join(lines)


def _rule(policy: Policy, model: Policy, rule: Rule, width: int) -> Iterator[str]:
    now, usual, setting = strength(policy, rule), strength(model, rule), policy.setting(rule.id)
    mark = " " if now == usual else "*"
    was = "" if now == usual else f" (model: {usual})"
    refs = "; ".join(dict.fromkeys(clause.ref for clause in policy.clauses_of(rule.id)))
    yield f"{mark} {rule.id:<{width}}  {now:<14}  {rule.title}{was}  [{refs}]"
    under = " " * (width + 4)
    if setting.words:
        does = "fires on" if takes_triggers(rule.id) else "leaves alone"
        what = f" ({setting.words_for})" if setting.words_for else ""
        yield f"{under}{does} {', '.join(setting.words)}{what}"
    if setting.suggestion:
        hours = str(policy.replies.hours) if policy.replies else ""
        yield f"{under}suggests: {setting.suggestion.replace('{reply_hours}', hours)}"
    if setting.ask:
        yield f"{under}points to: {setting.ask}"


def _clauses(policy: Policy) -> Iterator[str]:
    cited = {name for setting in policy.rules.values() for name in setting.clauses}
    cited |= set(policy.replies.clauses if policy.replies else ())
    for source, heading in HEADINGS.items():
        # Of the model's, only those that hold here: the document's own have taken the place of others.
        of_source = [
            _clause(name, clause)
            for name, clause in policy.clauses.items()
            if clause.source is source and (source is not ClauseSource.MODEL or name in cited)
        ]
        if of_source:
            yield "\n".join([heading, *of_source])


def _clause(name: str, clause: Clause) -> str:
    """`name` is what a pack cites it by."""
    return f"  {clause.ref} ({name}): {clause.title}. {clause.text}"


def _categories(policy: Policy) -> str:
    return f"Kinds of post that are wanted: {_sorted(policy.categories)}"


def _platforms(policy: Policy) -> str:
    lines = ["Platforms"]
    for channel in Channel:
        one = policy.platforms[channel]
        voice = "friendly" if one.friendly else "plain"
        age = f"from {one.minimum_age} years" if one.minimum_age else "any age"
        lines.append(f"  {channel.label:<10}  {voice:<8}  {age:<13}  up to {one.max_length:,} characters")
    if policy.minimum_ages:
        ages = ", ".join(f"{name} {age}" for name, age in policy.minimum_ages.items())
        lines.append(f"  Minimum ages elsewhere: {ages}")
    return "\n".join(lines)


def _replies(policy: Policy) -> str:
    if policy.replies is None:
        return "Replies: no time is set"
    refs = "; ".join(policy.clauses[name].ref for name in policy.replies.clauses)
    return f"Replies: {_reply_time(policy.replies)}  [{refs}]"


def _practice(policy: Policy) -> str:
    return f"Practice course: {_practice_asked(policy)}"


def _practice_asked(policy: Policy) -> str:
    asked = policy.practice
    if asked is None:
        return "not asked for before posting"
    again = f", and again after {asked.months} month{'s' * (asked.months != 1)}" if asked.months else ""
    least = f", with {asked.least} drafts or more right" if asked.least else ""
    return f"asked for before posting{least}{again}"


def _second_opinions(policy: Policy) -> str:
    asked = policy.second_opinions
    minutes = _claim_minutes(policy)
    lines = ["Second opinions: one senior leader decides, never whoever wrote any of the draft"]
    if asked.two_leaders:
        lines.append(f"  Two leaders have to approve what is held by: {_sorted(asked.two_leaders)}")
    if asked.safeguarding_lead:
        lines.append(f"  The safeguarding lead has to approve what is held by: {_sorted(asked.safeguarding_lead)}")
    lines.append(f"  Whoever says that they are looking at it is named for {minutes} minute{'s' * (minutes != 1)}")
    lines += _waits(asked.waits)
    return "\n".join(lines)


def _waits(waits: Waits) -> Iterator[str]:
    first, then, last = (_hours(span) for span in (waits.remind, waits.remind_all, waits.escalate))
    soon, later = (_minutes(span) for span in (waits.urgent_remind, waits.urgent_escalate))
    yield (
        f"  Reminders, in working time: whoever was asked after {first}, all leaders after {then}, the "
        f"safeguarding lead and the business manager after {last}"
    )
    days = f"{waits.expire_days} working day{'s' * (waits.expire_days != 1)}"
    yield f"  Unanswered it closes after {days}; nothing is approved by waiting"
    yield f"  Urgent requests go to all leaders at once, again after {soon}, and on after {later}, at any hour"


def _hours(span: timedelta) -> str:
    hours = int(span.total_seconds() // 3600)
    return f"{hours} hour{'s' * (hours != 1)}"


def _minutes(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    return f"{minutes} minute{'s' * (minutes != 1)}"


def _retention(policy: Policy) -> str:
    schedule = policy.retention
    lines = ["How long records are kept"]
    for kind in Kept:
        first = ", and somebody looks at each first" if kind in schedule.look else ""
        lines.append(f"  {kind.label}: {schedule.months[kind]} month{'s' * (schedule.months[kind] != 1)}{first}")
    return "\n".join(lines)


def _reply_time(replies: ReplyTime | None) -> str:
    if replies is None:
        return "no time set"
    weekend = "; what comes at a weekend, on the next working day" if replies.next_working_day else ""
    return f"within {replies.hours} hour{'s' * (replies.hours != 1)}{weekend}"


def _people(policy: Policy) -> str:
    lines = ["Contacts", *(f"  {name}: {who}" for name, who in policy.contacts.items())]
    lines.append(f"Numbers that are never personal data: {', '.join(policy.helplines) or 'none'}")
    return "\n".join(lines)


def _rules_compared(a: Policy, b: Policy) -> Iterator[tuple[str, str, str]]:
    for rule in all_rules().values():
        first, second = strength(a, rule), strength(b, rule)
        if first != second:
            yield rule.id, first, second
        words, others = set(a.setting(rule.id).words), set(b.setting(rule.id).words)
        if words != others:
            yield f"{rule.id}, words", _sorted(words - others), _sorted(others - words)


def _figures_compared(a: Policy, b: Policy) -> Iterator[tuple[str, str, str]]:
    for channel in Channel:
        one, other = a.platforms[channel], b.platforms[channel]
        pairs = (
            ("voice", "friendly" if one.friendly else "plain", "friendly" if other.friendly else "plain"),
            ("minimum age", str(one.minimum_age), str(other.minimum_age)),
            ("longest post", str(one.max_length), str(other.max_length)),
        )
        yield from ((f"{channel}, {what}", x, y) for what, x, y in pairs if x != y)
    for app in sorted({*a.minimum_ages, *b.minimum_ages}):
        x, y = (str(pack.minimum_ages.get(app, "none")) for pack in (a, b))
        if x != y:
            yield f"{app}, minimum age", x, y
    if a.categories != b.categories:
        yield "kinds of post", _sorted(a.categories - b.categories), _sorted(b.categories - a.categories)
    if _reply_time(a.replies) != _reply_time(b.replies):
        yield "replies", _reply_time(a.replies), _reply_time(b.replies)
    if a.practice != b.practice:
        yield "practice course", _practice_asked(a), _practice_asked(b)
    first, second = a.second_opinions, b.second_opinions
    if first.two_leaders != second.two_leaders:
        yield "two leaders approve", _sorted(first.two_leaders), _sorted(second.two_leaders)
    if first.safeguarding_lead != second.safeguarding_lead:
        yield "the safeguarding lead approves", _sorted(first.safeguarding_lead), _sorted(second.safeguarding_lead)
    if first.claim != second.claim:
        yield "minutes of a claim", str(_claim_minutes(a)), str(_claim_minutes(b))
    for x, y in zip(_waits(first.waits), _waits(second.waits), strict=True):
        if x != y:
            yield "waiting", x.strip(), y.strip()
    for kind in Kept:
        months, others = (str(pack.retention.months[kind]) for pack in (a, b))
        if months != others:
            yield f"{kind}, months kept", months, others
    if a.retention.look != b.retention.look:
        yield "looked at before erasing", _sorted(a.retention.look), _sorted(b.retention.look)
    if a.second_reading != b.second_reading:
        yield "trained model", _second_reading(a), _second_reading(b)
    if a.emergency_release != b.emergency_release:
        yield "posting without a check in an emergency", _emergency_release(a), _emergency_release(b)


def _claim_minutes(policy: Policy) -> int:
    return int(policy.second_opinions.claim.total_seconds() // 60)


def _second_reading(policy: Policy) -> str:
    return "reads too" if policy.second_reading else "is off"


def _emergency_release(policy: Policy) -> str:
    return "allowed" if policy.emergency_release else "not allowed"


def _sorted(words: Iterable[str]) -> str:
    return ", ".join(sorted(words)) or "none"
