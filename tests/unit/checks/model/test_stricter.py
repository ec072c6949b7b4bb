"""A rule may be held to more than the threshold before the model asks about it."""

import json
from importlib import resources
from io import BytesIO

import pytest

from server.checks.model.ngrams import NGrams
from server.checks.model.reader import Reader
from server.checks.text.normalise import fold

SNEER = (
    "Lovely evening, if only those who came here twenty years ago had bothered to learn enough English to follow it."
)


def reader_with(stricter: dict[str, float]) -> Reader:
    folder = resources.files("server.checks.model") / "trained"
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    return Reader(
        (folder / "network.onnx").read_bytes(),
        NGrams.load(BytesIO((folder / "ngrams.npz").read_bytes())),
        (folder / "vocabulary.txt").read_text(encoding="utf-8").splitlines(),
        {**card, "stricter": stricter},
    )


def test_only_the_rule_that_is_named_is_held_to_more() -> None:
    (plain, same, higher) = (
        reader_with(stricter).read(fold(SNEER))
        for stricter in ({}, {"tone.ridicule": 4.0}, {"tone.discriminatory": 4.0})
    )
    assert plain and same and higher
    assert max(plain.rules, key=plain.rules.__getitem__) == "tone.discriminatory"
    assert same.held == pytest.approx(plain.held)
    assert higher.held == pytest.approx(plain.held - 4.0)
