"""Wexham Court: 2021 to 2024; what is posted for the school must not breach, demean or defame."""

from datetime import date

import pytest

from server.vocabulary import ClauseSource, Severity, Verdict
from tests.unit.checks.policies.judging import by_pack, findings, pack, verdict


def test_its_dates_are_those_of_the_document() -> None:
    policy = pack("wexham_court")
    assert (policy.adopted, policy.adopted_as) == (date(2021, 9, 1), "Autumn 2021")
    assert (policy.review_due, policy.review_due_as) == (date(2024, 12, 31), "Autumn 2024")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("content.copyright", "Found this picture on Google, no idea who drew it."),
        ("content.confidential", "Between us, the deputy's job is about to be cut, but this is not public yet."),
        ("content.defamation", "Everybody knows the treasurer pocketed the raffle money."),
        ("tone.ridicule", "Spellings this week, bless their tiny brains."),
    ],
)
def test_what_must_not_be_is_blocked_where_the_grange_has_it_looked_at(rule: str, text: str) -> None:
    strengths = by_pack(rule, text)
    assert (strengths["wexham_court"], strengths["grange"]) == (Severity.BLOCK, Severity.SECOND_OPINION)


def test_a_complaint_is_looked_at_here_and_blocked_in_the_four_others() -> None:
    strengths = by_pack("content.grievance", "We are fed up with the trust, which never answers our emails.")
    blocked = {name for name, strength in strengths.items() if strength == Severity.BLOCK}
    assert blocked == {"bentilee", "grange", "linden_lodge", "pennine_way"}


@pytest.mark.parametrize(
    ("rule", "ref"),
    [
        ("personal_data.phone", "3.4"),
        ("personal_data.credentials", "3.4"),
        ("tone.abusive", "3.2"),
        ("content.confidential", "3.2"),
        ("content.extremism", "6"),
        ("content.age_inappropriate", "3.5"),
        ("account.not_authorised", "3.3"),
        ("account.policy_review_overdue", "7"),
    ],
)
def test_rules_cite_the_documents_sections(rule: str, ref: str) -> None:
    assert pack("wexham_court").clauses_of(rule)[0].ref == ref


def test_consent_to_be_named_which_it_does_not_speak_of_is_the_models() -> None:
    assert {c.source for c in pack("wexham_court").clauses_of("consent.name")} == {ClauseSource.MODEL}


def test_an_account_on_a_closed_network_that_section_6_warns_of_is_held() -> None:
    text = "Find the new pictures on our V1ber tonight."
    assert verdict("wexham_court", text) is Verdict.SECOND_OPINION
    assert verdict("grange", text) is Verdict.CLEAR
    assert [f.quote for f in findings("wexham_court", text)] == ["our V1ber"]


def test_the_safeguarding_lead_and_the_head_are_told_of_safety_concerns() -> None:
    assert pack("wexham_court").contacts["Safeguarding"].startswith("the designated safeguarding lead and the head")
