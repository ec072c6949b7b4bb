"""The Grange: September 2023, no clause numbers, no review date; nobody argues about the school online."""

from datetime import date

from server.checks.context import AuthorStanding
from server.vocabulary import Channel, ClauseSource, Severity, Verdict
from tests.unit.checks.policies.judging import by_pack, findings, pack, severities, verdict

COMPLAINT = "We are fed up with the trust, which never answers our emails."


def test_its_dates_are_those_of_the_document_and_the_missing_one_is_said_to_be_missing() -> None:
    policy = pack("grange")
    assert (policy.adopted, policy.adopted_as) == (date(2023, 9, 1), "September 2023")
    assert policy.review_due == date(2024, 9, 30)
    assert "not given" in policy.review_due_as


def test_a_complaint_about_the_school_is_blocked_where_wexham_court_has_it_looked_at() -> None:
    assert verdict("grange", COMPLAINT) is Verdict.BLOCK
    assert verdict("wexham_court", COMPLAINT) is Verdict.SECOND_OPINION
    (finding,) = findings("grange", COMPLAINT)
    assert finding.suggestion.endswith(
        "Complaints: the school, directly and in private; after that, its complaints procedure."
    )


def test_thirteen_is_the_age_on_the_platforms_it_speaks_of() -> None:
    policy = pack("grange")
    ages = {channel: policy.platforms[channel].minimum_age for channel in (Channel.X, Channel.INSTAGRAM)}
    assert ages == {Channel.X: 13, Channel.INSTAGRAM: 13}
    assert policy.minimum_ages["whatsapp"] == 13


def test_a_matter_of_one_child_is_pointed_to_email_the_schools_channel_to_parents() -> None:
    found = findings("grange", "Your son's reading assessment is on Monday, please ring us.", reply=True)
    suggestions = [f.suggestion for f in found if f.rule == "content.personal_message"]
    assert suggestions
    assert "by e-mail" in suggestions[0]


def test_what_it_does_not_speak_of_is_cited_as_the_models() -> None:
    policy = pack("grange")
    assert [c.source for c in policy.clauses_of("content.political")] == [ClauseSource.MODEL]
    assert [c.source for c in policy.clauses_of("content.extremism")] == [ClauseSource.DOCUMENT]
    assert policy.replies is not None
    assert [policy.clauses[name].source for name in policy.replies.clauses] == [ClauseSource.MODEL]


def test_an_account_with_one_manager_is_held() -> None:
    alone = AuthorStanding(True, 1, pack("grange").version, date(2027, 1, 1))
    assert severities("grange", "account.too_few_managers", "Hello.", author=alone) == {Severity.SECOND_OPINION}


def test_nobody_has_to_sign() -> None:
    assert by_pack("presentation.unsigned", "The office is open on Monday.")["grange"] == ""
