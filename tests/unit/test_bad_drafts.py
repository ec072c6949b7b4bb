"""Drafts that no network could publish are refused where they come in, with words that say what to do."""

import json
from pathlib import Path

import pytest
from marshmallow import ValidationError

from schemas.drafts import MAX_TEXT, DraftSchema
from server import corpus
from server.errors import InvalidInput

SCHOOL = {"name": "Elm Grove", "accounts": [{"id": "fb", "platform": "facebook", "handle": "elm"}]}


def refused(**draft: object) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as raised:
        DraftSchema().load({"account": "fb", "text": "", **draft})
    return raised.value.normalized_messages()


def test_half_a_character_is_refused_by_the_api() -> None:
    for text in ("\ud83d", "Tegan \udc00", "\udfff\ud800"):
        assert refused(text=text) == {
            "text": ["There is half a character in it (a lone surrogate). Send whole characters."]
        }


def test_a_text_is_as_long_as_a_browser_counts_it() -> None:
    assert DraftSchema().load({"account": "fb", "text": "a" * MAX_TEXT})
    for text in ("a" * 100_000, "😀" * (MAX_TEXT // 2 + 1)):
        [message] = refused(text=text)["text"]
        assert f"{MAX_TEXT}" in message.replace(",", "") or f"{MAX_TEXT:,}" in message


def read(tmp_path: Path, text: str, school: dict[str, object]) -> list[tuple[str, str]]:
    (tmp_path / "school.json").write_text(json.dumps(school), encoding="utf-8")
    (tmp_path / "drafts.jsonl").write_text(json.dumps({"id": "d1", "account": "fb", "text": text}), encoding="utf-8")
    with pytest.raises(InvalidInput) as raised:
        described, today = corpus.read_description(tmp_path / "school.json")
        corpus.read_drafts(tmp_path / "drafts.jsonl", corpus.CorpusSchool(described, corpus.Register(), today))
    return list(raised.value.problems)


@pytest.mark.parametrize("text", ["\ud83d", "a" * 100_001])
def test_the_command_line_says_which_line_cannot_be_checked(tmp_path: Path, text: str) -> None:
    [(place, problem)] = read(tmp_path, text, SCHOOL)
    assert place == "drafts.jsonl line 1"
    assert "text" in problem


def test_a_platform_that_nobody_knows_is_named_with_those_there_are(tmp_path: Path) -> None:
    school = {**SCHOOL, "accounts": [{"id": "fb", "platform": "myspace", "handle": "elm"}]}
    problems = read(tmp_path, "Well done!", school)
    assert any("must be one of" in problem and "facebook" in problem for _, problem in problems)
