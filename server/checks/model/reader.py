"""The trained model, loaded: how much a text needs a second look, for which rule, and which words say so.

Two models are added up: a sentence encoder, which knows what words mean together, and runs of letters and words, which
know the turns of phrase. Each finds what the other overlooks. So do the encoder's heads: the one for "to be held" and
the strongest of those for each rule.
"""

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import numpy as np
import onnxruntime

from server.checks.model.ngrams import NGrams
from server.checks.model.wordpiece import Pieces, Vocabulary
from server.checks.text.normalise import Folded

MOST_PIECES = 192
"""In one reading: about 150 words. A longer text is read in windows that overlap by a third."""
STEP = 128
Spans = tuple[tuple[int, int], ...]
FORMAT = "gatepost-model-1"


class UnusableModel(Exception):
    """The model's files are not there, or are not of a format that is understood here."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model makes of a text. `held` is a logit, 0 at the threshold: above it the text needs a second look.

    `harmless` means that the model is sure of the contrary. `rules` is each rule's probability, 0 to 1; `stretch` the
    words that weigh most, as code points of the original.
    """

    held: float
    harmless: bool
    rules: Mapping[str, float]
    stretch: tuple[int, int]


class Reader:
    """Reads texts. `card` says what the model is: its version, rules, threshold, and how it was measured."""

    def __init__(self, network: bytes, ngrams: NGrams, pieces: list[str], card: Mapping[str, Any]) -> None:
        if card.get("format") != FORMAT:
            raise UnusableModel(f"the model's format is {card.get('format')!r}; this version reads {FORMAT!r}")
        options = onnxruntime.SessionOptions()
        # One thread: several workers share the machine, and a session without threads of its own outlives a fork.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
        self._vocabulary = Vocabulary(pieces)
        self._ends = frozenset(self._vocabulary.ids[mark] for mark in ".!?")
        self._ngrams = ngrams
        self._of_ngrams, self._of_rules = float(card["ngrams"]), float(card["strongest_rule"])
        self._rules: tuple[str, ...] = tuple(card["rules"])
        self._threshold = float(card["threshold"])
        self._stricter: Mapping[str, float] = card["stricter"]
        self._harmless = float(card["harmless_below"])
        self.version = str(card["version"])

    def read(self, text: Folded) -> Reading | None:
        """The reading of the part of `text` that needs a second look most; None where there are no words."""
        pieces = self._vocabulary.pieces(text)
        # A text made of one thing over and over is read once.
        starts = {pieces.ids[start : start + MOST_PIECES]: start for start in _windows(len(pieces.ids))}.values()
        readings = (self._read(text, pieces, start) for start in starts)
        return max(readings, key=lambda reading: reading.held, default=None)

    def _read(self, text: Folded, pieces: Pieces, start: int) -> Reading:
        window = pieces.ids[start : start + MOST_PIECES]
        ids = np.array([self._vocabulary.begin, *window, self._vocabulary.end], dtype=np.int64)
        of_text, of_piece = self._session.run(None, {"ids": ids})
        held, *rules = of_text.tolist()
        held += self._of_rules * max(rules) + self._of_ngrams * self._ngrams.score(_stretch(text, pieces, start))
        spans = pieces.spans[start : start + MOST_PIECES]
        likeliest = self._rules[rules.index(max(rules))]
        return Reading(
            held - self._threshold - self._stricter.get(likeliest, 0.0),
            held < self._harmless,
            {rule: _probability(logit) for rule, logit in zip(self._rules, rules, strict=True)},
            _weightiest(of_piece[1:-1].tolist(), spans, {n for n, piece in enumerate(window) if piece in self._ends}),
        )


@cache
def reader() -> Reader:
    """The model that comes with Gatepost. Takes about 0.3 s the first time. Raises UnusableModel."""
    folder = resources.files("server.checks.model") / "trained"
    try:
        return Reader(
            (folder / "network.onnx").read_bytes(),
            NGrams.load(BytesIO((folder / "ngrams.npz").read_bytes())),
            (folder / "vocabulary.txt").read_text(encoding="utf-8").splitlines(),
            json.loads((folder / "card.json").read_text(encoding="utf-8")),
        )
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        raise UnusableModel(f"the model cannot be loaded ({type(error).__name__})") from error


def _stretch(text: Folded, pieces: Pieces, start: int) -> str:
    """The folded text of the window that begins at the piece `start`."""
    end = start + MOST_PIECES
    begin = pieces.starts[start] if start else 0
    return text.text[begin : pieces.starts[end] if end < len(pieces.starts) else None]


def _windows(length: int) -> range:
    return range(0, max(1, length - MOST_PIECES + STEP) if length else 0, STEP)


def _probability(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def _weightiest(logits: list[float], spans: Spans, ends: Collection[int]) -> tuple[int, int]:
    """From the weightiest piece to both sides, while pieces weigh at least a third as much, over gaps of two.

    It stays in one sentence: `ends` are the positions of the pieces that end one.
    """
    weights = [_probability(logit) for logit in logits]
    top = max((n for n in range(len(weights)) if n not in ends), key=weights.__getitem__, default=0)
    enough = weights[top] / 3
    first = last = top
    for at in range(top - 1, -1, -1):
        if at in ends or first - at > 3:
            break
        if weights[at] >= enough:
            first = at
    for at in range(top + 1, len(weights)):
        if at in ends or at - last > 3:
            break
        if weights[at] >= enough:
            last = at
    return spans[first][0], spans[last][1]
