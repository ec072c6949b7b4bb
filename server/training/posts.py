"""The labelled posts that models learn from and are tested on."""

import json
from dataclasses import dataclass
from pathlib import Path

TRAINING = Path(__file__).parent / "posts"
ADVICE = frozenset({"tone.shouting", "tone.unprofessional", "tone.stiff"})
"""Rules that only advise: a post with no other finding is one that may go out."""


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
    """All posts of all training authors, in the order of the authors' numbers."""
    paths = sorted(folder.glob("*.jsonl"), key=lambda path: author_number(path.stem))
    return [post for path in paths for post in read_posts(path)]


def author_number(author: str) -> int:
    """The number at the end of an author's name: 7 for "train-7"."""
    return int(author.rpartition("-")[2])
