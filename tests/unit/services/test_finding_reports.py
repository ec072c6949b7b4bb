"""'Was this wrong?': told to a moderator, who makes an exception of it or does not; nothing is released by asking."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask

from server.checks.draft import Draft
from server.errors import Conflict, Held, InvalidInput, NotFound, OwnDraft
from server.jobs import letters
from server.models import DraftCheck, FindingReport, SchoolException, User
from server.services import checks, exceptions, finding_reports, log, notifications, releases, second_opinions
from server.services.exceptions import Wanted
from server.vocabulary import Action, ReportOutcome, Verdict
from tests.factories.alder_bank import AlderBank
from tests.factories.moments import START, Clock
from tests.factories.schools import MadePerson, in_school
from tests.unit.services import story

Person = Callable[[MadePerson], User]
TODAY = START.date()
PHONE = Draft("Ring the leisure centre on 07700 900123.", "x")
ROSALIND = Draft("Well done Rosalind Quillfeather!", "x")
JAYDEN = Draft("Well done Jayden Osgood!", "x")


@pytest.fixture
def who(app: Flask, alder_bank: AlderBank) -> Iterator[Person]:
    """`who(person)`: their row, with the school in force."""
    with in_school(app, alder_bank.school):
        yield lambda person: story.user(app, person)


def reported(author: User, draft: Draft = PHONE, note: str = "") -> FindingReport:
    kept = checks.check(author, draft)
    (finding, *_) = checks.shown_to_author(kept).findings
    return finding_reports.report(author, kept.id, 1, finding.rule, note)


def wanted(owner: User, **other: Any) -> Wanted:
    usual = {"words": "07700 900123", "account": "x", "until": TODAY + timedelta(days=30), "reason": "The pool’s own."}
    return Wanted(**{**usual, "owner_id": owner.id, **other})


def excepted(author: User, moderator: User, **other: Any) -> SchoolException:
    return exceptions.make(moderator, reported(author).id, wanted(moderator, **other))


def actions(thread: str) -> list[str]:
    return [entry.event.action for entry in log.page(log.Filter(thread=thread))]


def released(author: User, draft: Draft = PHONE) -> bool:
    try:
        releases.release(author, draft)
    except Held:
        return False
    return True


def test_a_report_releases_nothing_and_is_one_however_often_it_is_pressed(who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    made = reported(teacher)
    again = finding_reports.report(teacher, made.check_id, 1, made.rule, "It is the pool’s number.")
    assert (again.id, again.note) == (made.id, "It is the pool’s number.")
    assert not released(teacher)
    (said, first) = [one for one in log.page(log.Filter(thread=made.check.digest)) if "report" in str(one.event.action)]
    assert (first.event.action, said.event.action) == (Action.FINDING_REPORTED, Action.FINDING_REPORT_EXPLAINED)
    assert said.payload == {"note": "It is the pool’s number."}
    assert "pool" not in said.event.body


def test_only_the_author_and_senior_leaders_report_what_was_found(who: Person, alder_bank: AlderBank) -> None:
    kept = checks.check(who(alder_bank.teacher), PHONE)
    with pytest.raises(NotFound):
        finding_reports.report(who(alder_bank.colleague), kept.id, 1, "personal_data.phone")
    assert finding_reports.report(who(alder_bank.leader), kept.id, 1, "personal_data.phone")
    for number, rule in ((2, "personal_data.phone"), (1, "personal_data.email"), (0, "personal_data.phone")):
        with pytest.raises(Conflict):
            finding_reports.report(who(alder_bank.teacher), kept.id, number, rule)


def test_an_exception_lets_the_words_through_and_the_check_and_the_log_say_which(
    who: Person, alder_bank: AlderBank
) -> None:
    teacher, moderator = who(alder_bank.teacher), who(alder_bank.moderator)
    made = excepted(teacher, moderator)
    kept = checks.check(teacher, PHONE)
    assert (kept.verdict, kept.exceptions) == (Verdict.CLEAR, [made.id])
    refs = log.refs_of(log.page(log.Filter(thread=kept.digest, action=Action.DRAFT_CHECKED))[0].event)
    assert refs["exceptions"] == made.id
    assert released(teacher)
    assert actions(made.id) == [Action.EXCEPTION_MADE]
    assert made.report.outcome == ReportOutcome.EXCEPTED


def test_it_holds_on_the_account_that_it_was_made_for(who: Person, alder_bank: AlderBank) -> None:
    teacher, moderator = who(alder_bank.teacher), who(alder_bank.moderator)
    made = excepted(teacher, moderator)
    elsewhere = Draft(PHONE.text, "mastodon")
    assert not released(teacher, elsewhere)
    exceptions.end(moderator, made.id, "Once more, for all.")
    excepted(teacher, moderator, account=None)
    assert released(teacher, elsewhere)


def test_an_exception_that_has_ended_holds_the_draft_again_at_the_moment_of_posting(
    who: Person, alder_bank: AlderBank, clock: Clock
) -> None:
    teacher, moderator = who(alder_bank.teacher), who(alder_bank.moderator)
    made = excepted(teacher, moderator)
    assert released(teacher)
    exceptions.end(moderator, made.id, "The pool has a new number.")
    assert not released(teacher)
    excepted(teacher, moderator, until=TODAY)
    assert released(teacher)
    clock.pass_(days=1)
    assert not released(teacher)


def test_an_approval_given_under_an_exception_does_not_outlast_it(
    who: Person, alder_bank: AlderBank, clock: Clock
) -> None:
    teacher, leader, moderator = who(alder_bank.teacher), who(alder_bank.leader), who(alder_bank.moderator)
    both = Draft(f"{PHONE.text} {story.NEEDS_OPINION.text}", "x")
    made = excepted(teacher, moderator)
    story.approved(teacher, leader, both)
    assert released(teacher, both)
    exceptions.end(moderator, made.id, "No longer.")
    assert not released(teacher, both)


def test_nobody_makes_an_exception_for_themselves(who: Person, alder_bank: AlderBank) -> None:
    """Otherwise whoever is both author and moderator could let their own draft through."""
    moderator, leader = who(alder_bank.moderator), who(alder_bank.leader)
    own = reported(moderator)
    with pytest.raises(OwnDraft):
        exceptions.make(moderator, own.id, wanted(moderator))
    with pytest.raises(OwnDraft):
        finding_reports.dismiss(moderator, own.id, "Mine.")
    kept = checks.check(moderator, PHONE)
    by_another = finding_reports.report(leader, kept.id, 1, "personal_data.phone")
    with pytest.raises(OwnDraft):
        exceptions.make(moderator, by_another.id, wanted(moderator))
    with pytest.raises(OwnDraft):
        exceptions.make(who(alder_bank.teacher), reported(who(alder_bank.colleague)).id, wanted(moderator))
    assert exceptions.make(leader, own.id, wanted(leader))


@pytest.mark.parametrize("draft", [ROSALIND, JAYDEN], ids=["do not publish", "no consent"])
def test_nobody_known_can_be_excepted_and_both_look_the_same(who: Person, alder_bank: AlderBank, draft: Draft) -> None:
    teacher, moderator = who(alder_bank.teacher), who(alder_bank.moderator)
    made = reported(teacher, draft)
    assert made.rule == "consent.name"
    events = log.page(log.Filter(thread=made.check.digest, action=Action.FINDING_REPORTED))
    assert json.loads(events[0].event.body)["refs"]["rule"] == "consent.name"
    finding = finding_reports.in_context(made).finding
    assert finding is not None
    assert "do_not_publish" not in str(finding)
    words = draft.text.removeprefix("Well done ").rstrip("!")
    with pytest.raises(InvalidInput, match="takes no exceptions"):
        exceptions.make(moderator, made.id, wanted(moderator, words=words))
    assert not released(teacher, draft)


@pytest.mark.parametrize(
    ("other", "place"),
    [
        ({"until": TODAY + timedelta(days=366)}, "until"),
        ({"until": TODAY - timedelta(days=1)}, "until"),
        ({"until": date.max}, "until"),
        ({"words": "900123"}, "words"),
        ({"words": "  "}, "words"),
        ({"reason": " "}, "reason"),
        ({"owner_id": "0" * 32}, "owner"),
    ],
)
def test_an_exception_that_cannot_be_is_refused_with_what_to_put_right(
    who: Person, alder_bank: AlderBank, other: dict[str, Any], place: str
) -> None:
    moderator = who(alder_bank.moderator)
    made = reported(who(alder_bank.teacher))
    with pytest.raises(InvalidInput) as refused:
        exceptions.make(moderator, made.id, wanted(moderator, **other))
    assert [name for name, _ in refused.value.problems] == [place]
    assert exceptions.listing() == []


def test_the_same_words_are_excepted_once(who: Person, alder_bank: AlderBank) -> None:
    moderator = who(alder_bank.moderator)
    first = reported(who(alder_bank.teacher))
    second = reported(who(alder_bank.colleague))
    exceptions.make(moderator, first.id, wanted(moderator))
    with pytest.raises(InvalidInput, match="left alone already"):
        exceptions.make(moderator, second.id, wanted(moderator))
    with pytest.raises(Conflict):
        exceptions.make(moderator, first.id, wanted(moderator, words="on 07700 900123"))


def test_owners_are_reminded_once_and_what_ran_out_is_noted_once(
    who: Person, alder_bank: AlderBank, clock: Clock
) -> None:
    moderator = who(alder_bank.moderator)
    made = excepted(who(alder_bank.teacher), moderator)
    exceptions.look_through()
    assert actions(made.id) == [Action.EXCEPTION_MADE]
    clock.pass_(days=16)
    exceptions.look_through()
    exceptions.look_through()
    assert actions(made.id) == [Action.EXCEPTION_REMINDED, Action.EXCEPTION_MADE]
    assert [one.subject_id for one in notifications.unseen(moderator, exceptions.ENDING)] == [made.id]
    clock.pass_(days=15)
    exceptions.look_through()
    exceptions.look_through()
    assert actions(made.id) == [Action.EXCEPTION_EXPIRED, Action.EXCEPTION_REMINDED, Action.EXCEPTION_MADE]
    assert letters.LETTERS[exceptions.ENDING](moderator, made.id) is None


def test_a_renewed_exception_holds_on_and_its_owner_is_reminded_again(
    who: Person, alder_bank: AlderBank, clock: Clock
) -> None:
    teacher, moderator = who(alder_bank.teacher), who(alder_bank.moderator)
    made = excepted(teacher, moderator)
    clock.pass_(days=20)
    exceptions.look_through()
    letter = letters.LETTERS[exceptions.ENDING](moderator, made.id)
    assert letter is not None
    assert "07700" not in letter.subject + letter.body
    exceptions.renew(moderator, made.id, TODAY + timedelta(days=90), "The pool still has it.")
    assert notifications.unseen(moderator, exceptions.ENDING) == []
    clock.pass_(days=60)
    exceptions.look_through()
    assert actions(made.id)[0] == Action.EXCEPTION_REMINDED
    assert released(teacher)
    with pytest.raises(InvalidInput):
        exceptions.renew(moderator, made.id, TODAY + timedelta(days=80 + 366), "For ever.")


def test_exceptions_are_found_by_any_of_their_words(who: Person, alder_bank: AlderBank) -> None:
    made = excepted(who(alder_bank.teacher), who(alder_bank.moderator))
    for said in ("07700", "pool own", "SYKES", "phone", ""):
        assert [one.id for one in exceptions.listing(said)] == [made.id], said
    assert exceptions.listing("swimming") == []
    assert exceptions.listing("", ended=True) == []


def test_how_often_each_rule_was_reported_is_counted_with_what_came_of_it(who: Person, alder_bank: AlderBank) -> None:
    moderator = who(alder_bank.moderator)
    first = reported(who(alder_bank.teacher))
    reported(who(alder_bank.colleague))
    reported(who(alder_bank.teacher), JAYDEN)
    finding_reports.dismiss(moderator, first.id, "It is somebody’s own.")
    phone, name = finding_reports.by_rule()
    assert (phone.rule, phone.reported, phone.outcomes["dismissed"], phone.outcomes["waiting"]) == (
        "personal_data.phone", 2, 1, 1,
    )  # fmt: skip
    assert (name.rule, name.reported) == ("consent.name", 1)


def test_a_second_opinion_never_sees_what_the_author_does_not(who: Person, alder_bank: AlderBank) -> None:
    """A leader knows the do-not-publish list and a moderator does not: nothing is reported in its name."""
    request = second_opinions.ask(who(alder_bank.teacher), ROSALIND, "Please?")
    kept: DraftCheck = request.current.check
    with pytest.raises(Conflict):
        finding_reports.report(who(alder_bank.leader), kept.id, 1, "consent.do_not_publish")
