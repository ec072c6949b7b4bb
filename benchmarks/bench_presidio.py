"""Personal data beside presidio-analyzer (pattern recognisers only), on the demo school's posts; `make bench-presidio`.

Presidio has an environment of its own, build/presidio. What it finds counts as right where it overlaps a labelled piece
of personal data, whatever it calls it; dates, addresses of pages and identifiers of computers are not held against it.
"""

import json
import statistics
import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.policy import load_policy
from server.checks.rule import all_rules
from server.corpus import CorpusSchool, read_drafts, read_school
from server.demo.seed import ALDER_BANK

ROOT = Path(__file__).parent.parent
PYTHON = ROOT / "build" / "presidio" / "bin" / "python"
ROUNDS = 3
FAMILY = "personal_data."
WRITTEN_IN_FIGURES = frozenset(
    FAMILY + rule
    for rule in ("phone", "email", "address", "date_of_birth", "identifier", "payment", "credentials", "vehicle")
)
IMPERSONAL = frozenset({"URL", "DATE_TIME", "IP_ADDRESS", "MAC_ADDRESS", "UUID"})
THRESHOLDS = (0.0, 0.4)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Post:
    """A post with the personal data that is labelled in it, by rule."""

    text: str
    wanted: tuple[tuple[str, Span], ...]


def main() -> None:
    """Measure and print a table in Markdown."""
    if not PYTHON.exists():
        print("Presidio is not installed; `make bench-presidio` does that and measures.")
        return
    school = read_school(ALDER_BANK)
    posts = read_posts()
    theirs = json.loads(
        subprocess.run(
            [str(PYTHON), str(ROOT / "benchmarks" / "presidio_worker.py")],
            input=json.dumps([post.text for post in posts]),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    )
    ours, times = gatepost(school, posts)
    print(f"{len(posts)} posts, {sum(len(post.wanted) for post in posts)} labelled pieces of personal data\n")
    print("| | median | 95 % under | recall, in figures | recall, all | precision |")
    print("|---|---|---|---|---|---|")
    print(row("Gatepost, personal_data rules", times, posts, ours))
    for threshold in THRESHOLDS:
        kept = [
            [(one[1], one[2]) for one in found if one[3] >= threshold and one[0] not in IMPERSONAL]
            for found in theirs["entities"]
        ]
        print(row(f"Presidio, score from {threshold}", theirs["times"], posts, kept))
    size = f"{theirs['memory']:.0f} MB, {len(theirs['recognisers'])} recognisers"
    print(f"\nPresidio: start {theirs['start']:.1f} s, {size}")


def read_posts() -> list[Post]:
    """The demo school's drafts."""
    posts = []
    for line in (ALDER_BANK / "drafts.jsonl").read_text(encoding="utf-8").splitlines():
        draft = json.loads(line)
        text = draft["text"]
        wanted = [
            (one["rule"], (text.index(one["text"]), text.index(one["text"]) + len(one["text"])))
            for one in draft["expect"]["findings"]
            if one["rule"].startswith(FAMILY) and one.get("text") and one["text"] in text
        ]
        posts.append(Post(text, tuple(wanted)))
    return posts


def gatepost(school: CorpusSchool, posts: Sequence[Post]) -> tuple[list[list[Span]], list[float]]:
    """What the personal data rules find, names read anew in each post, and the seconds of each."""
    context = school.context(school.school.accounts[0], load_policy("model", all_rules()))
    rules = [rule for rule in all_rules().values() if rule.id.startswith(FAMILY)]
    replies = {one.draft.text: one.draft.reply for one in read_drafts(ALDER_BANK / "drafts.jsonl", school)}
    found: list[list[Span]] = []
    times = []
    for turn in range(ROUNDS + 1):
        for post in posts:
            began = time.perf_counter()
            examination = Examination(Draft(post.text, context.account.id, replies[post.text]), context)
            hits = [hit for rule in rules for hit in rule.check(examination)]
            if turn:
                times.append(time.perf_counter() - began)
            else:
                found.append([(hit.start, hit.end) for hit in hits if hit.start is not None and hit.end is not None])
    return found, times


def row(name: str, times: Sequence[float], posts: Sequence[Post], found: Sequence[Sequence[Span]]) -> str:
    """One line of the table."""
    middle, high = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
    every = [(rule, meets(span, spans)) for post, spans in zip(posts, found, strict=True) for rule, span in post.wanted]
    right = [
        meets(span, [wanted for _, wanted in post.wanted])
        for post, spans in zip(posts, found, strict=True)
        for span in spans
    ]
    in_figures = [met for rule, met in every if rule in WRITTEN_IN_FIGURES]
    shares = (share(in_figures), share(met for _, met in every), share(right))
    return f"| {name} | {middle * 1e3:.2f} ms | {high * 1e3:.2f} ms | {' | '.join(shares)} |"


def meets(span: Span, others: Iterable[Span]) -> bool:
    """Whether any of `others` overlaps `span`."""
    return any(start < span[1] and span[0] < end for start, end in others)


def share(met: Iterable[bool]) -> str:
    """As in "12/16 (75 %)"."""
    every = list(met)
    return f"{sum(every)}/{len(every)} ({sum(every) / max(1, len(every)):.0%})"
