"""Reads [retention] of a policy pack."""

from server.checks.policy_fields import Fields
from server.checks.policy_values import PracticeAsked
from server.checks.retention_rules import LEAST_MONTHS, MONTHS, MOST_MONTHS, STORIES, Kept, RetentionRules

LOOK_FIRST = "look_first"


def read_retention(of: Fields, practice: PracticeAsked | None) -> RetentionRules:
    """The schedule. Adds a problem for each entry that cannot be used."""
    of.refuse_other_keys({*Kept, LOOK_FIRST}, "unknown key {} in [retention]; it may have {}")
    months = {
        kind: of.number(kind, LEAST_MONTHS, MOST_MONTHS, default=MONTHS[kind], what=f"{kind}, in months,")
        for kind in Kept
    }
    if practice and practice.months and months[Kept.PRACTICE] < practice.months:
        of.problem(
            Kept.PRACTICE,
            f"practice is kept for {months[Kept.PRACTICE]} months, but [practice] asks for it every {practice.months}; "
            "keep it for at least as long",
        )
    look = frozenset(of.members(LOOK_FIRST, Kept))
    for kind in sorted(look - set(STORIES)):
        of.problem(LOOK_FIRST, f"nobody can look at {kind} first; it can have {', '.join(STORIES)}", kind)
    return RetentionRules(months, look & set(STORIES))
