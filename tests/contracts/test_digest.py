"""The service and the extension make the same digest of the same draft: both are held to the same examples."""

import json
from pathlib import Path

import pytest

from server.checks.draft import digest
from server.services import checks
from tests.api.conftest import Extension

EXAMPLES = json.loads((Path(__file__).parent / "digest_examples.json").read_text(encoding="utf-8"))
FIRST = {"account": "x", "text": "Well done, Year 4!", "reply": False, "category": None, "attachments": []}


def digest_of(draft):
    return digest(checks.draft_from_json(draft))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: repr(example["draft"]["text"][:20]))
def test_an_example_has_the_digest_that_the_extension_makes_of_it(example):
    assert digest_of(example["draft"]) == example["digest"]


def test_the_examples_cover_what_could_differ():
    text = json.dumps([example["draft"] for example in EXAMPLES], ensure_ascii=False)
    assert any(len(example["draft"]["attachments"]) > 1 for example in EXAMPLES)
    assert any(ord(character) > 0xFFFF for character in text)
    assert len({example["digest"] for example in EXAMPLES}) > 10


def test_the_api_answers_with_this_digest(app, alder_bank, token_for):
    extension = Extension(app.test_client(), token_for(alder_bank.teacher))
    for example in EXAMPLES:
        if example["draft"]["account"] == "x" and "\0" not in example["draft"]["text"]:
            assert extension.check(example["draft"])["digest"] == example["digest"]


PICTURE = {"kind": "image", "alt": "A", "people": ["P1", "P2"], "shows_people": True, "tagged": False, "credit": None}


@pytest.mark.parametrize(
    "change",
    [
        {"account": "y"}, {"text": "Well done, Year 4! "}, {"reply": True}, {"category": "achievement"},
        {"attachments": [PICTURE]},
        *({"attachments": [PICTURE | change]} for change in (
            {"kind": "video"}, {"alt": "B"}, {"alt": None}, {"people": ["P1"]}, {"shows_people": False},
            {"tagged": True}, {"credit": "C"}, {"sha256": "ab" * 32},
        )),
        {"attachments": [PICTURE, PICTURE]},
    ],
    ids=str,
)  # fmt: skip
def test_whatever_changes_changes_the_digest(change):
    known = {digest_of(FIRST)}
    if change != {"attachments": [PICTURE]} and "attachments" in change:
        known.add(digest_of(FIRST | {"attachments": [PICTURE]}))
    assert digest_of(FIRST | change) not in known


def test_the_order_and_number_of_times_in_which_people_are_named_do_not_matter():
    first, second = ({"attachments": [PICTURE | {"people": people}]} for people in (["P1", "P2"], ["P2", "P1", "P2"]))
    assert digest_of(FIRST | first) == digest_of(FIRST | second)
