"""A text is cut into the pieces that the model knows, and every piece keeps its place in the text."""

from functools import cache
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.checks.model.wordpiece import Vocabulary
from server.checks.text.normalise import fold

SMALL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "play", "##ing", "##ful", "day", "!", "face", "with", "rolling", "eyes"]


@cache
def shipped() -> Vocabulary:
    text = (resources.files("server.checks.model") / "trained/vocabulary.txt").read_text(encoding="utf-8")
    return Vocabulary(text.splitlines())


def cut(text: str) -> list[tuple[str, str]]:
    """Each piece, and the stretch of `text` it came from."""
    pieces = Vocabulary(SMALL).pieces(fold(text))
    return [(SMALL[number], text[start:end]) for number, (start, end) in zip(pieces.ids, pieces.spans, strict=True)]


def test_the_longest_known_beginning_of_a_word_comes_first() -> None:
    assert cut("Playing day") == [("play", "Play"), ("##ing", "ing"), ("day", "day")]


def test_a_word_that_cannot_be_put_together_is_unknown_as_a_whole() -> None:
    assert cut("playback day") == [("[UNK]", "playback"), ("day", "day")]


def test_marks_and_invisible_letters_do_not_hide_a_word_and_belong_to_its_place() -> None:
    assert cut("pla\u200by\u0301ing") == [("play", "pla\u200by\u0301"), ("##ing", "ing")]


def test_an_emoji_is_read_by_its_name() -> None:
    assert [piece for piece, _ in cut("day 🙄")] == ["day", "face", "with", "rolling", "eyes"]
    assert {stretch for _, stretch in cut("🙄")} == {"🙄"}


def test_a_row_of_one_sign_counts_once() -> None:
    assert cut("day!!!!!") == [("day", "day"), ("!", "!")]


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u200d"])
def test_a_text_without_words_has_no_pieces(text: str) -> None:
    assert cut(text) == []


@given(st.text(max_size=200))
def test_pieces_of_any_text_are_known_and_lie_in_it_in_order(text: str) -> None:
    pieces = shipped().pieces(fold(text))
    assert all(0 <= number < len(shipped().ids) for number in pieces.ids)
    assert all(0 <= start <= end <= len(text) for start, end in pieces.spans)
    assert list(pieces.spans) == sorted(pieces.spans)
