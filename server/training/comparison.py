"""Models side by side on authors that they have not learned from."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from server.training.measures import area, found_at
from server.training.posts import Post, author_number

Judge = Callable[[Sequence[Post], Sequence[Post]], np.ndarray]
RATES = (0.02, 0.04, 0.08)


def stages(posts: Sequence[Post], ends: Sequence[int]) -> Iterator[tuple[list[Post], list[Post]]]:
    """(posts to learn from, posts to judge): the first authors up to each of `ends`, and those up to the next.

    No author is judged by a model that has learned from them, and every model is trained once for several authors.
    """
    last = max(author_number(post.author) for post in posts)
    for end, following in zip(ends, (*ends[1:], last), strict=True):
        learn = [post for post in posts if author_number(post.author) <= end]
        yield learn, [post for post in posts if end < author_number(post.author) <= following]


def judged(learn: Sequence[Post], test: Sequence[Post], judge: Judge) -> Mapping[str, float]:
    """Score by post id of `test`, from a model that learned from `learn`."""
    return dict(zip([post.id for post in test], judge(learn, test).tolist(), strict=True))


def table(posts: Sequence[Post], scores: Mapping[str, Mapping[str, float]]) -> list[str]:
    """A Markdown table: for each author left out and for all, what every model found at each rate of false alarms."""
    common = [post for post in posts if all(post.id in known for known in scores.values())]
    authors = sorted({post.author for post in common}, key=author_number)
    head = " | ".join(f"{model}: area, found at {', '.join(f'{rate:.0%}' for rate in RATES)}" for model in scores)
    lines = [f"| author left out | posts, to hold | {head} |", "|---|---|" + "---|" * len(scores)]
    for name in (*authors, "all"):
        own = [post for post in common if name in (post.author, "all")]
        held = [post.held for post in own]
        cells = [_cell(np.array([known[post.id] for post in own]), held) for known in scores.values()]
        lines.append(f"| {name} | {len(own)}, {sum(held)} | {' | '.join(cells)} |")
    return lines


def _cell(scores: np.ndarray, held: Sequence[bool]) -> str:
    return f"{area(scores, held):.3f}, " + " / ".join(f"{found_at(scores, held, rate):.0%}" for rate in RATES)
