"""Bentilee: updated September 2023; signed posts, a disclaimer for views, answers within 48 hours."""

from datetime import date

from server.checks.policy import ReplyTime
from server.vocabulary import Channel, ClauseSource, Severity, Verdict
from tests.unit.checks.policies.judging import by_pack, findings, pack, verdict

STIFF = (
    "Parents and carers are hereby advised that, pursuant to the revised arrangements for the commencement of the "
    "academic year, remittance in respect of educational visits must be submitted prior to the aforementioned "
    "deadline via the designated portal."
)


def test_its_dates_are_those_of_the_document() -> None:
    policy = pack("bentilee")
    assert policy.adopted == date(2023, 9, 1)
    assert policy.adopted_as == "September 2019, updated September 2023"
    assert (policy.review_due, policy.review_due_as) == (date(2024, 9, 30), "September 2024")


def test_answers_within_48_hours_are_the_documents_own_promise() -> None:
    policy = pack("bentilee")
    assert policy.replies == ReplyTime(48, next_working_day=True, clauses=("MOD-4",))
    assert policy.clauses["MOD-4"].source is ClauseSource.DOCUMENT
    found = findings("bentilee", "Your son's reading assessment is on Monday, please ring us.", reply=True)
    (suggestion,) = {f.suggestion for f in found if f.rule == "content.personal_message"}
    assert "within 48 hours" in suggestion


def test_only_here_a_post_has_to_say_who_is_posting() -> None:
    assert set(by_pack("presentation.unsigned", "The office is open on Monday.").items()) >= {
        ("bentilee", Severity.ADVISE), ("model", ""), ("pennine_way", ""),
    }  # fmt: skip
    assert verdict("bentilee", "The office is open on Monday. – The office team") is Verdict.CLEAR


def test_a_view_may_be_given_with_a_disclaimer_where_pennine_way_blocks_it() -> None:
    view = "In our opinion homework in primary school is a waste of time."
    assert verdict("bentilee", view) is Verdict.ADVISE
    assert verdict("pennine_way", view) is Verdict.BLOCK


def test_what_is_confidential_is_blocked_where_the_grange_has_it_looked_at() -> None:
    secret = "Between us, the deputy's job is about to be cut, but this is not public yet."
    assert verdict("bentilee", secret) is Verdict.BLOCK
    assert verdict("grange", secret) is Verdict.SECOND_OPINION


def test_facebook_alone_calls_for_a_friendly_voice() -> None:
    friendly = {channel for channel, platform in pack("bentilee").platforms.items() if platform.friendly}
    assert friendly == {Channel.FACEBOOK}
    on_instagram = by_pack("tone.stiff", STIFF, platform=Channel.INSTAGRAM)
    on_facebook = by_pack("tone.stiff", STIFF)
    assert (on_instagram["bentilee"], on_instagram["grange"]) == ("", Severity.ADVISE)
    assert (on_facebook["bentilee"], on_facebook["grange"]) == (Severity.ADVISE, Severity.ADVISE)


def test_selling_for_oneself_is_blocked_by_the_packs_own_words() -> None:
    selling = "Hand-made earrings for Christmas: order from me before Friday."
    assert verdict("bentilee", selling) is Verdict.BLOCK
    assert verdict("model", selling) is Verdict.CLEAR
    (finding,) = (f for f in findings("bentilee", selling) if f.rule == "content.commercial")
    assert (finding.quote, finding.clauses[0].ref) == ("order from me", "Behaviour")
    assert finding.message.endswith("The school's policy names this: selling something for oneself.")
