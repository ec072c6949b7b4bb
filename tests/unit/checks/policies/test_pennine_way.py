"""Pennine Way: April 2024; eight kinds of post, and what must not be done in so many words."""

from datetime import date

import pytest

from server.vocabulary import Category, ClauseSource, Severity, Verdict
from tests.unit.checks.policies.judging import by_pack, pack, severities, verdict

INCIDENT = "There was a fight between two Year 5 boys at lunchtime on Tuesday and both have been excluded."
BORROWED = "Found this picture on Google, no idea who drew it."
OPINION = "In our opinion homework in primary school is a waste of time."


def test_its_dates_are_those_of_the_document() -> None:
    policy = pack("pennine_way")
    assert (policy.adopted, policy.adopted_as) == (date(2024, 4, 1), "April 2024")
    assert (policy.review_due, policy.review_due_as) == (date(2025, 4, 30), "April 2025")


def test_the_eight_kinds_of_post_are_wanted() -> None:
    wanted = {"alert", "reminder", "event", "vacancy", "achievement", "trip", "greeting", "feedback"}
    assert pack("pennine_way").categories == {Category(name) for name in wanted}
    assert pack("pennine_way").clauses_of("content.category_not_allowed")[0].ref == "2.1"


def test_an_incident_is_blocked_where_others_have_it_looked_at() -> None:
    assert verdict("pennine_way", INCIDENT) is Verdict.BLOCK
    assert verdict("grange", INCIDENT) is Verdict.SECOND_OPINION


def test_borrowed_work_is_advice_here_asks_for_a_leader_at_bentilee_and_is_blocked_at_wexham_court() -> None:
    strengths = by_pack("content.copyright", BORROWED)
    assert strengths["pennine_way"] == Severity.ADVISE
    assert strengths["bentilee"] == Severity.SECOND_OPINION
    assert strengths["wexham_court"] == Severity.BLOCK


def test_a_private_view_is_blocked_here_and_advised_upon_at_bentilee() -> None:
    strengths = by_pack("content.personal_opinion", OPINION)
    assert (strengths["pennine_way"], strengths["bentilee"]) == (Severity.BLOCK, Severity.ADVISE)


@pytest.mark.parametrize(
    ("rule", "ref"),
    [
        ("consent.name", "2.1"),
        ("consent.image", "2.1"),
        ("personal_data.phone", "2.3"),
        ("tone.discriminatory", "2.3"),
        ("content.political", "2.1"),
        ("content.age_inappropriate", "2.3"),
        ("content.grievance", "3"),
        ("content.behaviour_incident", "5"),
        ("content.copyright", "1"),
        ("account.not_authorised", "2"),
        ("account.policy_review_overdue", "7"),
    ],
)
def test_rules_cite_the_documents_sections(rule: str, ref: str) -> None:
    assert pack("pennine_way").clauses_of(rule)[0].ref == ref


def test_extremism_which_it_does_not_mention_comes_from_the_law() -> None:
    (clause,) = pack("pennine_way").clauses_of("content.extremism")
    assert clause.source is ClauseSource.LAW
    text = "Up the brigade, true heroes who fought with bombs for our land!"
    assert severities("pennine_way", "content.extremism", text) == severities("model", "content.extremism", text)
