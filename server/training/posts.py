"""The labelled posts that models learn from and are tested on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from server.checks.examples import all_examples

TRAINING = Path(__file__).parent / "posts"
ADVICE = frozenset({"tone.shouting", "tone.unprofessional", "tone.stiff"})
"""Rules that only advise: a post with no other finding is one that may go out."""


LEARNED = (
    "tone.",
    "content.",
    "personal_data.special_category",
    "personal_data.family",
    "personal_data.location",
    "personal_data.credentials",
)
"""What the model learns to see."""


@dataclass(frozen=True, slots=True)
class Post:
    """One labelled post. `findings` are rules with the stretch they are about: (rule, start, end), code points."""

    id: str
    author: str
    text: str
    reply: bool
    findings: tuple[tuple[str, int, int], ...]

    @property
    def held(self) -> bool:
        """Whether it must not go out unseen."""
        return bool(self.findings)


def read_posts(path: Path) -> list[Post]:
    """The posts of one author's file; advice is left out. Raises ValueError with the place of what is wrong."""
    posts = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            findings = [(f["rule"], f["text"]) for f in row["findings"] if f["rule"] not in ADVICE]
            post = Post(
                row["id"], path.stem, row["text"], row["reply"], tuple(_place(row["text"], *f) for f in findings)
            )
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path}:{number}: not a labelled post ({error})") from error
        posts.append(post)
    return posts


def _place(text: str, rule: str, stretch: str | None) -> tuple[str, int, int]:
    start = text.index(stretch) if stretch else 0
    return rule, start, start + len(stretch) if stretch else len(text)


def training_posts(folder: Path = TRAINING) -> list[Post]:
    """All posts of all training authors, in the order of their numbers; first the examples of the rule reference."""
    paths = sorted(folder.glob("*.jsonl"), key=lambda path: author_number(path.stem))
    return [*_documented_examples(), *(post for path in paths for post in read_posts(path))]


def _documented_examples() -> Iterator[Post]:
    """What the rule reference promises is part of what is learned: near misses of all rules may go out."""
    for rule, examples in all_examples().items():
        fires = examples.fires if rule.startswith(LEARNED) and rule not in ADVICE else ()
        for number, example in enumerate((*fires, *examples.passes)):
            text = example.draft.text
            places = [(text.index(words), len(words)) for words in example.words] or [(0, len(text))]
            findings = tuple((rule, start, start + length) for start, length in places) if number < len(fires) else ()
            yield Post(f"{rule}-{number}", "examples-0", text, example.draft.reply, findings)


def author_number(author: str) -> int:
    """The number at the end of an author's name: 7 for "train-7"."""
    return int(author.rpartition("-")[2])
