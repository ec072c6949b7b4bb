"""A pack can add words to a rule of tone or content; they are found whole, disguised or not, wherever readers see them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.checks.draft import Attachment
from server.checks.finding import Finding
from server.checks.policy import Policy, RuleSetting
from server.checks.policy_values import takes_triggers
from server.checks.rule import all_rules
from server.vocabulary import AttachmentKind, Severity
from tests.unit.checks.policies.judging import findings, pack

RULE = "content.commercial"
WORDS = ("vape", "grabbit", "shop till you drop", "Ffŵl")


def with_words(rule: str = RULE, words: tuple[str, ...] = WORDS, what: str = "the shop next door") -> Policy:
    model = pack("model")
    setting = replace(model.setting(rule), words=words, words_for=what)
    return replace(model, rules={**model.rules, rule: setting})


def quotes(text: str, policy: Policy | None = None) -> list[str | None]:
    return [f.quote for f in findings(policy or with_words(), text) if f.rule == RULE]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Come to Grabbit on Friday.", "Grabbit"),
        ("GRABBIT!", "GRABBIT"),
        ("Grabbit’s doors open at nine.", "Grabbit’s"),
        ("#grabbit is here", "grabbit"),
        ("Shop  till you\ndrop with us", "Shop  till you\ndrop"),
        ("What a ffwl of a fair", "ffwl"),
        ("A v4pe for everybody", "v4pe"),
        ("A v.a.p.e for everybody", "v.a.p.e"),
        ("Free v a p e for everybody", "v a p e"),
        ("Buy a v a p e here", "a v a p e"),
        ("A vaaaape for everybody", "vaaaape"),
        ("A v*pe for everybody", "v*pe"),
        ("A ｖａｐｅ for everybody", "ｖａｐｅ"),
        ("A vа\u200bpe for everybody", "vа\u200bpe"),
    ],
)
def test_a_word_is_found_whatever_it_is_dressed_up_as(text: str, quote: str) -> None:
    assert quotes(text) == [quote]
    assert quotes(text, pack("model")) == []


@pytest.mark.parametrize(
    "text",
    ["Grabbits are rabbits.", "The vapes went up.", "Landscape", "Shop till you are tired, then drop by.", "****"],
)
def test_part_of_a_word_is_not_the_word(text: str) -> None:
    assert quotes(text) == []


def test_descriptions_of_pictures_are_looked_at_too() -> None:
    picture = Attachment(AttachmentKind.IMAGE, alt="Our stand outside Grabbit")
    found = [f for f in findings(with_words(), "Come and see us.", attachments=(picture,)) if f.rule == RULE]
    assert [(f.attachment, f.start) for f in found] == [(0, None)]
    assert "“Grabbit”" in found[0].message


def test_the_finding_says_what_the_words_are_for_and_has_the_rules_strength() -> None:
    (finding,) = (f for f in findings(with_words(), "See you at Grabbit") if f.rule == RULE)
    assert finding.message.endswith("The school's policy names this: the shop next door.")
    assert finding.severity is Severity.BLOCK


def test_what_the_rule_finds_itself_is_not_reported_twice() -> None:
    advert = "Get 20% off at Grabbit with the code SCHOOL, book now!"
    alone = quotes(advert, pack("model"))
    assert len(alone) == 1
    assert quotes(advert) == alone


def test_a_rule_that_is_off_stays_silent() -> None:
    policy = with_words()
    off = replace(policy, rules={**policy.rules, RULE: replace(policy.setting(RULE), enabled=False)})
    assert quotes("Grabbit", off) == []


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if takes_triggers(rule)])
def test_every_rule_that_takes_words_can_report_them(rule: str) -> None:
    found: tuple[Finding, ...] = findings(with_words(rule), "Nothing but Grabbit.")
    assert [f.rule for f in found if f.quote == "Grabbit"] == [rule]


def test_a_long_text_full_of_words_is_answered_soon_and_with_a_bound() -> None:
    many = tuple(f"word{n} after word{n}" for n in range(200))
    text = "word1 after word1 word1 after " * 1500
    assert len(quotes(text, with_words(words=many))) == 50


def test_words_of_a_setting_that_was_made_without_an_explanation_are_found_all_the_same() -> None:
    bare = replace(pack("model"), rules={RULE: RuleSetting(words=("grabbit",))})
    assert quotes("Grabbit", bare) == ["Grabbit"]


def test_whom_to_ask_stands_at_the_end_of_the_suggestion() -> None:
    model = pack("model")
    asking = replace(model.setting("content.political"), ask="Safeguarding", suggestion="Leave it out.")
    policy = replace(model, rules={**model.rules, "content.political": asking})
    (finding,) = (f for f in findings(policy, "Vote Labour on Thursday!") if f.rule == "content.political")
    assert finding.suggestion == "Leave it out. Safeguarding: the designated safeguarding lead, in person or by phone."


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *WORDS,
                "v4pe",
                "v*pe",
                "v.a.p.e",
                "ｖａｐｅ",
                "a",
                "é",
                "\u200b",
                "\ud800",
                "\n",
                "“",
                "👍",
                "*" * 5,
                "grab",
            ]
        )
        | st.text(max_size=6),
        max_size=12,
    ),
    st.sampled_from(["", " ", "  ", "\u0301"]),
)
def test_whatever_is_written_the_place_found_is_the_text_quoted(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    found = findings(with_words(), text)
    assert not [f for f in found if f.unchecked]
    for finding in found:
        if finding.start is not None:
            assert finding.quote == text[finding.start : finding.end]
            assert finding.quote
