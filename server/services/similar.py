"""Earlier decisions that are like the one at hand: for the same reason, in like words, or by the same author."""

import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import contains_eager, joinedload

from server.database import db
from server.models import DraftCheck, Revision, SecondOpinion
from server.services import checks
from server.vocabulary import Severity

LOOKED_THROUGH = 100
"""So many of the newest decisions are compared."""
MOST = 3
NEAR = 0.3
"""From so large a share of words in common, 0 to 1, two drafts are said to be alike."""


@dataclass(frozen=True, slots=True)
class Similar:
    """An earlier decision, and in what it is like the one at hand."""

    revision: Revision
    same_rules: tuple[str, ...]
    near_words: bool
    same_author: bool


def to(request: SecondOpinion) -> list[Similar]:
    """At most MOST decisions of other requests that share a rule or words with this one, the most alike first."""
    decided = (
        select(Revision)
        .join(Revision.check)
        .where(
            Revision.decision.is_not(None), Revision.second_opinion_id != request.id, DraftCheck.erased_at.is_(None)
        )
        .order_by(Revision.decided_at.desc())
        .limit(LOOKED_THROUGH)
        .options(
            contains_eager(Revision.check), joinedload(Revision.reviewer),
            joinedload(Revision.second_opinion).joinedload(SecondOpinion.author),
        )
    )  # fmt: skip
    words, rules = _words(request.current), _rules(request.current)
    found = []
    for one in db.session.scalars(decided):
        share, same = alike(words, _words(one)), rules.keys() & _rules(one).keys()
        if same or share >= NEAR:
            own = one.second_opinion.author_id == request.author_id
            titles = tuple(sorted(rules[rule] for rule in same))
            found.append((share + bool(same) + own / 4, Similar(one, titles, share >= NEAR, own)))
    found.sort(key=lambda scored: -scored[0])
    return [similar for _, similar in found[:MOST]]


def alike(some: frozenset[str], others: frozenset[str]) -> float:
    """The share of words that two texts have in common, 0 to 1 (Jaccard)."""
    return len(some & others) / len(some | others) if some and others else 0.0


def _words(revision: Revision) -> frozenset[str]:
    return frozenset(re.findall(r"\w{4,}", revision.check.content["text"].casefold()))


def _rules(revision: Revision) -> dict[str, str]:
    """The rules that held the draft, with what they are called."""
    found = checks.outcome_of(revision.check).findings
    return {one.rule: one.title for one in found if one.severity is not Severity.ADVISE}
