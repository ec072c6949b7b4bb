"""The notation that the phrases are written in, and what a draft is read as."""

import pytest

from server.checks.phrases.book import Phrasebook
from server.checks.phrases.masked import unmasked
from server.checks.phrases.pattern import compile_phrase, phrase_lines
from server.checks.phrases.reading import LONGEST_SENTENCE, Reading, read
from server.checks.text.normalise import fold
from server.checks.text.sentences import split_sentences

LEXICONS = {"meal": ("fish and chips", "pie")}


def reading(text: str) -> Reading:
    return read(text, fold(text), split_sentences(text))


def quoted(text: str, phrases: str, unless: str = "") -> list[str]:
    return [text[slice(*find.span)] for find in Phrasebook(phrases, unless).finds(reading(text))]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("late again", "late again "),
        ("(late|early) again", "early again "),
        ("so [very] late", "so late "),
        ("so [very] late", "so very late "),
        ("late .. bell", "late for the last bell "),
        ("late ... bell", "late for the very last of the morning bell "),
        ("late ..... bell", "late again . mind the bell "),
        ("{meal} today", "fish and chips today "),
        ("cook*", "cookery "),
        ("dear Name", "dear joan^ "),
        ("£ off", "£5 off "),
        ("year #", "year^ 6 "),
        ("it's late", "its late "),
        ("late !bell", "late again "),
    ],
)
def test_a_phrase_matches_what_its_notation_says(phrase: str, words: str) -> None:
    assert compile_phrase(phrase, LEXICONS).regex.search(f" {words}")


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("late .. bell", "late for one two three four bell "),
        ("late .... bell", "late . the bell "),
        ("dear Name", "dear joan "),
        ("late", "chocolate "),
        ("£ off", "5 off "),
        ("late !bell", "late bell "),
    ],
)
def test_a_phrase_does_not_match_more(phrase: str, words: str) -> None:
    assert not compile_phrase(phrase, LEXICONS).regex.search(f" {words}")


@pytest.mark.parametrize("phrase", ["(late|early", "la*", "..", "Name #", "late!!", "who?"])
def test_a_phrase_that_is_written_wrongly_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"phrase|word|brackets"):
        compile_phrase(phrase, LEXICONS)


def test_a_long_phrase_may_go_on_in_the_next_line() -> None:
    assert phrase_lines("-- a heading\n(one|\n    two) three\n    four\n\nfive") == ["(one|two) three four", "five"]


def test_a_draft_is_read_as_plain_words() -> None:
    plain = reading("Hi Joan – it's Élan's 1st £5 prize, see https://a.example! OK?")
    assert plain.text == "hi joan^ , its elans^ 1st £5 prize , see url . ok . "


def test_a_find_is_quoted_as_the_author_wrote_it() -> None:
    assert quoted("What a café… so LÁTE again!", "late again") == ["LÁTE again"]


def test_a_guard_counts_only_in_the_same_clause() -> None:
    assert quoted("In the play he is late, but the bus is late.", "late", "play") == []
    assert quoted("We love the play. The bus is late.", "late", "play") == ["late"]


def test_a_sentence_without_an_end_is_read_in_pieces() -> None:
    plain = reading("word " * (LONGEST_SENTENCE * 3))
    assert len(plain.sentences) == 3


@pytest.mark.parametrize(
    ("word", "seen"), [("w*nker", "wanker"), ("f***", "fuck"), ("2*3", "23"), ("so*", "so"), ("a", "a")]
)
def test_stars_are_read_as_the_word_they_hide(word: str, seen: str) -> None:
    assert unmasked(word) == seen
