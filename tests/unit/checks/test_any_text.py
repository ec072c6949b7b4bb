"""Whatever is typed, the engine answers: it never fails, and it quotes what stands at the places that it names."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.api.offsets import to_utf16
from server.checks import engine
from server.checks.draft import Attachment, Draft
from server.checks.finding import Check
from server.vocabulary import AttachmentKind
from tests.factories.hollin_moor import CONTEXT

TELLING = (
    "Tegan Roscoe", "Imran's inhaler", "T e g a n", "#WellDoneImran", "Mrs Marchbank", "07700 900123", "𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑",
    "a@b.example", "12 Mill Lane", "AB51 KLM", "password is Curlew2026!", "we are at the beach until two", "you idiots",
    "1d10t", "s**t", "VOTE LABOUR", "https://bit.ly/x", "DOB 3/6/2017", "👩‍👧", "🇬🇧", "é", "e\u0301", "ﷺ", "ﬁ", "ß", "İ",
    "\u200b", "\u202e", "\ufeff", "\u0301" * 30, "\r\n", "\u2028", "\x00", "{quote}", "{0}", "%s", "(((", "'s", "^", "*",
)  # fmt: skip
texts = st.lists(st.sampled_from(TELLING) | st.text(max_size=12) | st.just(" "), max_size=12).map("".join)
whole_characters = texts.filter(lambda text: not any(unicodedata.category(c) == "Cs" for c in text))


def check(text: str, *, reply: bool = False, alt: str | None = None) -> Check:
    attachments = (Attachment(AttachmentKind.IMAGE, alt=alt, credit=alt),) if alt is not None else ()
    return engine.check(Draft(text, "account", reply=reply, attachments=attachments), CONTEXT)


@settings(deadline=None, max_examples=300)
@given(texts, st.booleans(), st.none() | texts)
def test_every_rule_can_read_any_text(text: str, reply: bool, alt: str | None) -> None:
    found = check(text, reply=reply, alt=alt)
    assert not [finding.rule for finding in found.findings if finding.unchecked]


@settings(deadline=None, max_examples=300)
@given(whole_characters)
def test_places_cut_out_the_quoted_words_in_code_points_and_in_utf_16(text: str) -> None:
    units = text.encode("utf-16-le")
    for finding in check(text).findings:
        if finding.start is None or finding.end is None:
            assert finding.quote is None
            continue
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.quote
        start, end = to_utf16(text, finding.start), to_utf16(text, finding.end)
        assert start is not None and end is not None
        assert units[2 * start : 2 * end].decode("utf-16-le") == finding.quote


ODD = {
    "nothing": "",
    "spaces": "  \n\t ",
    "nothing to be seen": "\u200b\u200c\u200d\ufeff\u2060" * 50,
    "right to left": "ברוכים הבאים \u202eTegan Roscoe\u202c شكرا لكم",
    "a storm of marks": "T\u0301\u0302\u0303\u0304e\u0305g\u0306a\u0307n\u0308" * 40,
    "emoji alone": "👩‍👧‍👦🎉🏴󠁧󠁢󠁷󠁬󠁳󠁿" * 20,
    "half a character": "\ud83d Tegan \udc00",
    "another script": "今日は運動会でした。みんなよくがんばりました！",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_are_read_like_any_other(text: str) -> None:
    found = check(text)
    assert not [finding.rule for finding in found.findings if finding.unchecked]
    for finding in found.findings:
        if finding.start is not None:
            assert text[finding.start : finding.end] == finding.quote


def test_a_name_is_found_among_right_to_left_words_and_under_a_storm_of_marks() -> None:
    for text in ("ברוכים \u202eTegan Roscoe\u202c", "T\u0301\u0302eg\u0303an\u0304 Roscoe won."):
        assert "consent.name" in [finding.rule for finding in check(text).findings]
