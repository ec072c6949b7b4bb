"""Alternatives that are put together by their first letter match what they matched one by one."""

import re
from itertools import product

import pytest

from server.checks.patterns.one_of import one_of

ALTERNATIVES = (
    "bus|boat|bat",
    "bus|(?:a|b)oat|bat|b",
    "art|a|arts",
    r"b[|)]t|b\|t|b\(t|a[^\]|]t",
    "bo?at|bat?|b?at|a+t|at",
    "",
    "b|b(?:us|oat)|b",
)
LETTERS = "abostu|()"


@pytest.mark.parametrize("alternatives", ALTERNATIVES)
def test_the_same_is_matched_to_the_same_end(alternatives: str) -> None:
    plain, put = re.compile(f"(?:{alternatives})"), re.compile(one_of(alternatives))
    for length in range(5):
        for letters in product(LETTERS, repeat=length):
            text = "".join(letters)
            assert [m.span() for m in put.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_alternatives_of_one_letter_are_put_together() -> None:
    assert one_of("bus|tram|boat") == "(?:b(?:us|oat)|tram)"
