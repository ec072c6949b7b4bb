"""Models side by side on authors that they have not learned from."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from server.training.measures import area, found_at
from server.training.posts import Post, without

Judge = Callable[[Sequence[Post], Sequence[Post]], np.ndarray]
RATES = (0.02, 0.04, 0.08)


def groups(authors: Sequence[str], number: int) -> list[list[str]]:
    """`authors` dealt into `number` groups. All of a group are left out together: a model a group, not a model each."""
    return [list(authors[n::number]) for n in range(number)]


def left_out_scores(
    posts: Sequence[Post], judge: Judge, left_out: Sequence[Sequence[str]]
) -> Iterator[Mapping[str, float]]:
    """For each group of authors: score by post id, from a model that learned from all others."""
    for authors in left_out:
        learn, test = without(posts, authors)
        yield dict(zip([post.id for post in test], judge(learn, test).tolist(), strict=True))


def table(posts: Sequence[Post], scores: Mapping[str, Mapping[str, float]]) -> list[str]:
    """A Markdown table: for each author left out and for all, what every model found at each rate of false alarms."""
    judged = [post for post in posts if all(post.id in known for known in scores.values())]
    authors = sorted({post.author for post in judged}, key=lambda name: int(name.rpartition("-")[2]))
    head = " | ".join(f"{model}: area, found at {', '.join(f'{rate:.0%}' for rate in RATES)}" for model in scores)
    lines = [f"| author left out | posts, to hold | {head} |", "|---|---|" + "---|" * len(scores)]
    for name in (*authors, "all"):
        own = [post for post in judged if name in (post.author, "all")]
        held = [post.held for post in own]
        cells = [_cell(np.array([known[post.id] for post in own]), held) for known in scores.values()]
        lines.append(f"| {name} | {len(own)}, {sum(held)} | {' | '.join(cells)} |")
    return lines


def _cell(scores: np.ndarray, held: Sequence[bool]) -> str:
    return f"{area(scores, held):.3f}, " + " / ".join(f"{found_at(scores, held, rate):.0%}" for rate in RATES)
