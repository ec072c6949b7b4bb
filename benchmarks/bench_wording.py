"""How well wording is judged: posts by authors that neither the rules nor the model have learned from.

`tests/corpora/tone/held-*.jsonl` are never trained on. A post counts as held where a finding of tone, content or
personal data holds it; names are left to the schools' corpora, which have registers. An abuse test suite from outside
can be given as a CSV file with the columns test_case, label_gold (hateful, non-hateful) and functionality:
`GATEPOST_ABUSE_SUITE=cases.csv python -m benchmarks wording`. Such suites are for testing alone.
"""

import csv
import os
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from server.checks import engine
from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Draft
from server.checks.policy import load_policy
from server.checks.register import Register
from server.checks.rule import all_rules
from server.training.measures import Share
from server.training.posts import read_posts
from server.vocabulary import Channel, Severity

HELD_OUT = Path(__file__).parent.parent / "tests/corpora/tone"
FAMILIES = ("tone.", "content.", "personal_data.", "unchecked.")
ACCOUNT = OfficialAccount("a", Channel.FACEBOOK, "school")
GOALS = "goals: at least 95 % of violations found at no more than 4 % of clean posts held"


def main() -> None:
    """Print the shares for each author, for all, and for an outside suite."""
    school = School("School", PublishedContacts(), (ACCOUNT,))
    context = Context(school, ACCOUNT, load_policy("model", all_rules()), Register(), date(2026, 11, 20))

    def held(text: str, reply: bool = False) -> bool:
        findings = engine.check(Draft(text, "a", reply), context).findings
        return any(f.rule.startswith(FAMILIES) and f.severity.rank >= Severity.SECOND_OPINION.rank for f in findings)

    print(GOALS)
    found: list[bool] = []
    alarms: list[bool] = []
    for path in sorted(HELD_OUT.glob("*.jsonl")):
        posts = read_posts(path)
        right = [held(post.text, post.reply) for post in posts if post.held]
        wrong = [held(post.text, post.reply) for post in posts if not post.held]
        print(f"{path.stem}: found {share(right)}, clean held {share(wrong)}")
        found += right
        alarms += wrong
    print(f"all: found {share(found)}, clean held {share(alarms)}")
    if suite := os.environ.get("GATEPOST_ABUSE_SUITE"):
        outside_suite(Path(suite), held)


def outside_suite(path: Path, held: Callable[[str], bool]) -> None:
    """What is held of an outside suite, by label and by functionality."""
    parts: dict[str, list[bool]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            outcome = held(row["test_case"])
            parts[row["label_gold"]].append(outcome)
            parts[f"  {row['functionality']}"].append(outcome)
    for name, outcomes in sorted(parts.items()):
        print(f"{name}: held {share(outcomes)}")


def share(outcomes: Iterable[bool]) -> Share:
    """How many of `outcomes` are true, of how many."""
    known = list(outcomes)
    return Share(sum(known), len(known))
