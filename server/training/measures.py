"""How well a model tells posts that must be held from posts that may go out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`, with its 95 % confidence interval (Wilson 1927)."""

    part: int
    whole: int

    def __str__(self) -> str:
        if not self.whole:
            return "none"
        low, high = self.interval()
        return f"{self.part}/{self.whole} = {self.part / self.whole:.1%} ({low:.1%} to {high:.1%})"

    def interval(self) -> tuple[float, float]:
        """The interval's ends, from 0 to 1."""
        z, n, p = 1.96, self.whole, self.part / self.whole
        middle, spread = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return (middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)


def area(scores: np.ndarray, held: Sequence[bool]) -> float:
    """Area under the ROC curve: how often a post to hold scores above one that may go out."""
    wanted = np.asarray(held)
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores)] = np.arange(1, len(scores) + 1)
    number = int(wanted.sum())
    return float((ranks[wanted].sum() - number * (number + 1) / 2) / (number * (len(wanted) - number)))


def threshold_at(scores: np.ndarray, held: Sequence[bool], false_alarms: float) -> float:
    """The lowest threshold at which no more than that share of the posts that may go out scores above it."""
    clean = np.sort(scores[~np.asarray(held)])[::-1]
    return float(clean[min(len(clean) - 1, int(false_alarms * len(clean)))])


def found_at(scores: np.ndarray, held: Sequence[bool], false_alarms: float) -> float:
    """The share of posts to hold that is found at that share of false alarms."""
    return float((scores[np.asarray(held)] > threshold_at(scores, held, false_alarms)).mean())
