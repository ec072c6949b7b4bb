"""How wording is judged in posts by authors whom neither the rules nor the model have learned from.

The bounds stand slightly below what was measured (docs/benchmarks.md); `python -m benchmarks wording` measures again.
"""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from server.checks import engine
from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Draft
from server.checks.policy import load_policy
from server.checks.register import Register
from server.checks.rule import all_rules
from server.training.posts import read_posts
from server.vocabulary import Channel, Severity

HELD_OUT = Path(__file__).parents[2] / "corpora/tone"
FAMILIES = ("tone.", "content.", "personal_data.", "unchecked.")
BOUNDS = {"held-1": (0.77, 0.07), "held-2": (0.86, 0.05), "held-3": (0.69, 0.15), "held-4": (0.77, 0.055)}
"""At least this share is held of what should be, at most that of what may go out. The fine posts of held-3 are twins of
wrong ones, a few words away from them."""


@cache
def context() -> Context:
    account = OfficialAccount("a", Channel.FACEBOOK, "school")
    school = School("School", PublishedContacts(), (account,))
    return Context(school, account, load_policy("model", all_rules()), Register(), date(2026, 11, 20))


@cache
def shares(author: str) -> tuple[float, float]:
    """Which share of the posts to hold is held, and which share of those that may go out."""
    held: dict[bool, list[bool]] = {True: [], False: []}
    for post in read_posts(HELD_OUT / f"{author}.jsonl"):
        findings = engine.check(Draft(post.text, "a", post.reply), context()).findings
        stopped = any(f.rule.startswith(FAMILIES) and f.severity.rank >= Severity.SECOND_OPINION.rank for f in findings)
        held[post.held].append(stopped)
    return sum(held[True]) / len(held[True]), sum(held[False]) / len(held[False])


def test_every_author_for_testing_is_tested() -> None:
    assert set(BOUNDS) == {path.stem for path in HELD_OUT.glob("*.jsonl")}


@pytest.mark.parametrize("author", BOUNDS)
def test_what_an_unseen_author_should_not_post_is_held(author: str) -> None:
    assert shares(author)[0] >= BOUNDS[author][0]


@pytest.mark.parametrize("author", BOUNDS)
def test_what_an_unseen_author_may_post_goes_out(author: str) -> None:
    assert shares(author)[1] <= BOUNDS[author][1]
