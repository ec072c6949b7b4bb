"""What changed between two versions of a draft."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.checks.draft import Attachment, Draft
from server.services import differences
from server.services.differences import Change, Kind, between
from server.vocabulary import AttachmentKind, Category

PICTURE = Attachment(AttachmentKind.IMAGE, alt="A stage")


def changes(before: str, after: str) -> list[tuple[str, str]]:
    return [(change.kind.value, change.text) for change in between(Draft(before, "x"), Draft(after, "x")).text]


def test_changes_are_told_word_by_word() -> None:
    assert changes("Well done to Jayden Osgood!", "Well done to one of us!") == [
        ("same", "Well done to "), ("removed", "Jayden Osgood"), ("added", "one of us"), ("same", "!"),
    ]  # fmt: skip


def test_one_character_more_is_a_change() -> None:
    assert changes("Thank you", "Thank you!") == [("same", "Thank you"), ("added", "!")]


def test_the_same_draft_has_no_differences() -> None:
    assert not between(Draft("Same", "x"), Draft("Same", "x")).any


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        (Draft("A", "x", reply=True, attachments=(PICTURE,)), "It is now a reply."),
        (Draft("A", "x", category=Category.EVENT, attachments=(PICTURE,)), "The kind of post is different."),
        (Draft("A", "x"), "It had 1 picture or video and has none now."),
        (Draft("A", "x", attachments=(replace(PICTURE, alt="Else"),)), "Picture 1: its description is different."),
        (
            Draft("A", "x", attachments=(replace(PICTURE, people=("P1",)),)),
            "Picture 1: who is said to be in it is different.",
        ),
        (Draft("A\n\u2029\nB", "x", attachments=(PICTURE,)), "It was one post and is a thread of 2 posts now."),
    ],
)  # fmt: skip
def test_what_is_not_text_is_told_in_sentences(after: Draft, sentence: str) -> None:
    found = between(Draft("A", "x", attachments=(PICTURE,)), after)
    assert found.any
    assert sentence in found.other


def joined(found: tuple[Change, ...], without: Kind) -> str:
    return "".join(change.text for change in found if change.kind is not without)


words = st.text(alphabet="ab .!\n", max_size=40)


@given(before=words, after=words)
def test_both_versions_can_be_read_from_the_differences(before: str, after: str) -> None:
    found = between(Draft(before, "x"), Draft(after, "x")).text
    assert joined(found, Kind.ADDED) == before
    assert joined(found, Kind.REMOVED) == after


def test_a_very_long_text_is_compared_by_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(differences, "MAX_WORDS", 5)
    assert changes("one two three\nfour\n", "one two 3\nfour\n") == [
        ("removed", "one two three\n"), ("added", "one two 3\n"), ("same", "four\n"),
    ]  # fmt: skip
