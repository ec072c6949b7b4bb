"""How the checks do on whole schools: what is let through that should be held, and the reverse.

The floors stand slightly below what was measured; `tests/corpora/README.md` says how the schools came about.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from server.checks import engine
from server.checks.policy import load_policy
from server.checks.rule import all_rules
from server.corpus import DRAFTS, read_drafts, read_school
from server.vocabulary import Verdict

ROOT = Path(__file__).parents[3]
Spans = tuple[tuple[int, int], ...]
Placed = tuple[str, Spans]
"""A rule and the places in the text that it is about; none for the draft or an attachment as a whole."""


@dataclass(frozen=True)
class Floor:
    """Shares from 0 to 1 that a school's figures must keep to."""

    folder: str
    unsafe_at_most: float
    false_alarms_at_most: float
    families: tuple[tuple[str, float, float], ...]
    """Family of rules, precision, recall."""


FLOORS = [
    Floor("server/demo/alder_bank", 0.02, 0.02, (("consent", 0.99, 0.99), ("personal_data", 0.95, 0.95))),
    Floor("tests/corpora/hafren_bridge", 0.02, 0.03, (("consent", 0.95, 0.95), ("personal_data", 0.85, 0.9))),
    Floor("tests/corpora/lockgate", 0.05, 0.04, (("consent", 0.95, 0.98), ("personal_data", 0.75, 0.75))),
    Floor("tests/corpora/spindle_mill", 0.02, 0.04, (("consent", 0.97, 0.97), ("personal_data", 0.95, 0.95))),
    Floor("tests/corpora/glan_morfa", 0.05, 0.06, (("consent", 0.95, 0.92), ("personal_data", 0.85, 0.85))),
    Floor("tests/corpora/stannary_cross", 0.01, 0.05, (("consent", 0.97, 0.99),)),
    Floor("tests/corpora/harrowgill", 0.01, 0.04, (("consent", 0.97, 0.99),)),
    Floor("tests/corpora/quarrydene", 0.02, 0.05, (("consent", 0.97, 0.98),)),
    Floor("tests/corpora/carrow_lough", 0.04, 0.08, (("consent", 0.94, 0.94), ("personal_data", 0.85, 0.92))),
    Floor("tests/corpora/bramwell_road", 0.03, 0.04, (("consent", 0.97, 0.95), ("personal_data", 0.75, 0.7))),
    Floor("tests/corpora/ardnafell", 0.04, 0.11, (("consent", 0.91, 0.93), ("personal_data", 0.82, 0.82))),
    Floor("tests/corpora/tollgate_academy", 0.04, 0.06, (("consent", 0.94, 0.93), ("personal_data", 0.85, 0.8))),
    Floor("tests/corpora/porthkerra", 0.12, 0.05, (("consent", 0.93, 0.86), ("personal_data", 0.73, 0.57))),
    Floor("tests/corpora/marsh_lane", 0.04, 0.09, (("consent", 0.93, 0.93), ("personal_data", 0.75, 0.66))),
]


@dataclass(frozen=True)
class Judged:
    """What was expected of a draft and what was found."""

    id: str
    wanted: Verdict
    got: Verdict
    expected: tuple[Placed, ...]
    found: tuple[Placed, ...]


@cache
def judged(folder: str) -> tuple[Judged, ...]:
    """Every draft of the school in that folder."""
    school = read_school(ROOT / folder)
    policy = load_policy("model", all_rules())
    labels = {}
    for line in (ROOT / folder / DRAFTS).read_text(encoding="utf-8").split("\n"):
        if line:
            label = json.loads(line)
            labels[label["id"]] = label
    results = []
    for one in read_drafts(ROOT / folder / DRAFTS, school):
        check = engine.check(one.draft, school.context(school.account(one.draft.account), policy))
        expect = labels[one.id]["expect"]
        wanted = tuple((f["rule"], places(f["text"], one.draft.text)) for f in expect["findings"])
        found = tuple((f.rule, () if f.start is None or f.end is None else ((f.start, f.end),)) for f in check.findings)
        results.append(Judged(one.id, Verdict(expect["verdict"]), check.verdict, wanted, found))
    return tuple(results)


def places(words: str | None, text: str) -> Spans:
    """Every place where `words` stand in `text`."""
    if not words:
        return ()
    starts = (at for at in range(len(text)) if text.startswith(words, at))
    return tuple((at, at + len(words)) for at in starts)


def matches(one: Placed, other: Placed) -> bool:
    """Same rule, and overlapping places, or one of the two without any."""
    if one[0] != other[0]:
        return False
    return not one[1] or not other[1] or any(a < d and c < b for a, b in one[1] for c, d in other[1])


def share(part: int, whole: int) -> float:
    assert whole
    return part / whole


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: Path(floor.folder).name)
def test_few_harmful_posts_slip_through(floor: Floor) -> None:
    to_hold = [one for one in judged(floor.folder) if one.wanted.holds]
    slipped = [one.id for one in to_hold if not one.got.holds]
    assert share(len(slipped), len(to_hold)) <= floor.unsafe_at_most, slipped


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: Path(floor.folder).name)
def test_ordinary_posts_pass(floor: Floor) -> None:
    to_release = [one for one in judged(floor.folder) if not one.wanted.holds]
    held = [one.id for one in to_release if one.got.holds]
    assert share(len(held), len(to_release)) <= floor.false_alarms_at_most, held


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: Path(floor.folder).name)
def test_findings_about_people_are_right_and_complete(floor: Floor) -> None:
    for family, precision, recall in floor.families:
        expected, found = 0, 0
        right, met = 0, 0
        for one in judged(floor.folder):
            ours = [f for f in one.found if f[0].startswith(f"{family}.")]
            theirs = [f for f in one.expected if f[0].startswith(f"{family}.")]
            found, expected = found + len(ours), expected + len(theirs)
            right += sum(any(matches(f, other) for other in theirs) for f in ours)
            met += sum(any(matches(f, other) for other in ours) for f in theirs)
        assert share(right, found) >= precision, (family, "precision", right, found)
        assert share(met, expected) >= recall, (family, "recall", met, expected)
