"""Linden Lodge: September 2022, yearly; WhatsApp from sixteen, and one manager for all accounts."""

from datetime import date

from server.checks.context import AuthorStanding
from server.vocabulary import Channel, Severity, Verdict
from tests.unit.checks.policies.judging import by_pack, findings, pack, verdict

REVISION = "Year 10, join our WhatsApp group for revision tips."


def test_its_dates_are_those_of_the_document() -> None:
    policy = pack("linden_lodge")
    assert policy.version.startswith("2 ")
    assert policy.adopted == date(2022, 9, 1)
    assert (policy.review_due, policy.review_due_as) == (date(2023, 9, 30), "every year")


def test_whatsapp_is_sixteen_here_and_thirteen_everywhere_else() -> None:
    ages = {name: pack(name).minimum_ages["whatsapp"] for name in ("linden_lodge", "grange", "model", "bentilee")}
    assert ages == {"linden_lodge": 16, "grange": 13, "model": 13, "bentilee": 13}
    assert pack("linden_lodge").platforms[Channel.X].minimum_age == 13


def test_year_10_may_not_be_invited_to_whatsapp_here_but_may_be_at_the_grange() -> None:
    assert verdict("linden_lodge", REVISION) is Verdict.SECOND_OPINION
    assert verdict("grange", REVISION) is Verdict.CLEAR
    (finding,) = findings("linden_lodge", REVISION)
    assert "WhatsApp 16" in finding.message


def test_the_sixth_form_and_parents_may_be() -> None:
    assert verdict("linden_lodge", "Year 12, join our WhatsApp group for revision tips.") is Verdict.CLEAR
    assert verdict("linden_lodge", "Year 10 parents, join our WhatsApp group.") is Verdict.CLEAR


def test_one_manager_is_advice_here_and_held_at_bentilee() -> None:
    strengths = {}
    for name in ("linden_lodge", "bentilee"):
        alone = AuthorStanding(True, 1, pack(name).version, date(2027, 1, 1))
        strengths[name] = by_pack("account.too_few_managers", "Hello.", author=alone)[name]
    assert strengths == {"linden_lodge": Severity.ADVISE, "bentilee": Severity.SECOND_OPINION}


def test_questions_go_to_the_safeguarding_team_and_to_the_school_business_manager_at_the_grange() -> None:
    assert "safeguarding team" in pack("linden_lodge").contacts["Questions"]
    assert "business manager" in pack("grange").contacts["Questions"]
