"""What is kept for how long, what a hold keeps for longer, and that nothing goes before its time."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest
from flask import Flask
from sqlalchemy import select

from server.checks.draft import Attachment, Draft
from server.checks.policy import InvalidPolicy, Policy, load_policy, parse_policy
from server.checks.retention_rules import Kept, RetentionRules, months_after
from server.checks.rule import all_rules
from server.database import db
from server.errors import Conflict, InvalidInput, NotFound
from server.jobs import timed
from server.models import LegalHold, LogEvent, RegisterEntry, User
from server.services import checks, erasure, legal_holds, log, register_import, releases, retention, second_opinions
from server.services.legal_holds import Wanted
from server.services.register_file import ParsedRegister
from server.vocabulary import Action, AttachmentKind, DecisionKind, ErasureReason
from tests.factories.alder_bank import AlderBank
from tests.factories.command_line import CommandLine
from tests.factories.moments import Clock
from tests.factories.schools import in_school

HEAD = """
[policy]
id = "own"
based_on = "model"
title = "Own"
version = "1"
adopted = 2026-01-01
review_due = 2027-01-01
"""


@pytest.fixture
def inside(app: Flask, alder_bank: AlderBank, monkeypatch: pytest.MonkeyPatch) -> Iterator[AlderBank]:
    """The school, in force; its policy leaves nothing to be looked at first."""
    monkeypatch.setattr(retention, "rules", lambda: RetentionRules(look=frozenset()))
    with in_school(app, alder_bank.id):
        yield alder_bank


def user(school: AlderBank, name: str) -> User:
    return db.session.get_one(User, getattr(school, name).id)


def checked(school: AlderBank, words: str = "Sports day is on Friday.", *people: str) -> str:
    picture = (Attachment(AttachmentKind.IMAGE, alt="A race", shows_people=True, people=people),) if people else ()
    return checks.check(user(school, "teacher"), Draft(words, "x", attachments=picture)).digest


def posted(school: AlderBank, words: str) -> str:
    granted = releases.release(user(school, "teacher"), Draft(words, "x"))
    releases.publish(user(school, "teacher"), granted.id, granted.digest, "https://x.com/AlderBankPri/status/1")
    return granted.digest


def refused(school: AlderBank, words: str) -> str:
    asked = second_opinions.ask(user(school, "teacher"), Draft(words, "x"), "All right?")
    second_opinions.decide(user(school, "leader"), asked.id, DecisionKind.REFUSE, "No.", asked.current.digest)
    return asked.current.digest


def pack(retention_table: str) -> Policy:
    return parse_policy(HEAD + retention_table, all_rules())


def erased(thread: str) -> bool:
    try:
        erasure.story_of(thread, lock=False)
    except Conflict:
        return True
    return False


def test_each_kind_of_draft_goes_when_its_own_time_is_over(inside: AlderBank, clock: Clock) -> None:
    unposted, asked = checked(inside), refused(inside, "The fair begins at noon.")
    out = posted(inside, "The school is open tomorrow.")
    for months, gone in ((11, set()), (13, {unposted}), (37, {unposted, asked}), (73, {unposted, asked, out})):
        clock.set(datetime.combine(months_after(date(2026, 11, 3), months), time(12), UTC))
        retention.run()
        assert {one for one in (unposted, asked, out) if erased(one)} == gone
    assert log.verify().problems == ()


def test_what_somebody_goes_on_with_begins_its_time_anew(inside: AlderBank, clock: Clock) -> None:
    digest = checked(inside)
    clock.pass_(days=330)
    checked(inside)
    clock.pass_(days=60)
    retention.run()
    assert not erased(digest)


def test_an_open_request_is_never_erased_however_old_it_is(inside: AlderBank, clock: Clock) -> None:
    asked = second_opinions.ask(user(inside, "teacher"), Draft("The fair begins at noon.", "x"), "All right?")
    clock.pass_(days=4000)
    done = retention.run()
    assert (done.held, erased(asked.current.digest)) == (1, False)


@pytest.mark.parametrize("about", ["person", "words", "staff", "thread", "time"])
def test_a_hold_keeps_what_it_is_about_until_it_is_ended(inside: AlderBank, clock: Clock, about: str) -> None:
    words = "Jayden Osgood has swum a mile." if about == "words" else "Somebody has swum a mile."
    everybody = db.session.scalars(select(RegisterEntry)).all()
    jayden = next(one.person_id for one in everybody if one.last_name == "Osgood")
    people = (jayden,) if about == "person" else ()
    held = checked(inside, words, *people)
    clock.pass_(days=2)
    other = checks.check(user(inside, "leader"), Draft("Sports day is on Friday.", "x")).digest
    wanted = {
        "person": Wanted(person_id=jayden), "words": Wanted(person_id=jayden),
        "staff": Wanted(staff_id=inside.teacher.id), "thread": Wanted(thread=held),
        "time": Wanted(first_day=date(2026, 11, 1), last_day=clock().date().replace(day=clock().day - 1)),
    }[about]  # fmt: skip
    moderator = user(inside, "moderator")
    hold = legal_holds.place(moderator, wanted, "A claim has been announced.", date(2027, 5, 1))
    with pytest.raises(Conflict, match="A claim has been announced"):
        erasure.erase_draft(held, actor_id=None, why=ErasureReason.ASKED)
    clock.pass_(days=500)
    assert retention.run().held == 1
    assert (erased(held), erased(other)) == (False, True)
    legal_holds.end(moderator, hold.id)
    retention.run()
    assert erased(held)
    assert log.verify().problems == ()


def test_a_hold_does_not_lapse_by_itself_and_is_looked_at_within_a_year(inside: AlderBank, clock: Clock) -> None:
    moderator, digest = user(inside, "moderator"), checked(inside)
    with pytest.raises(InvalidInput, match="within the next year"):
        legal_holds.place(moderator, Wanted(thread=digest), "A claim.", date(2028, 5, 1))
    hold = legal_holds.place(moderator, Wanted(thread=digest), "A claim.", date(2027, 5, 1))
    clock.pass_(days=500)
    retention.run()
    assert not erased(digest)
    legal_holds.review(moderator, hold.id, date(2028, 10, 1))
    legal_holds.end(moderator, hold.id)
    with pytest.raises(Conflict, match="ended already"):
        legal_holds.end(moderator, hold.id)


def test_a_hold_is_on_one_thing_that_is_there_and_has_a_reason(inside: AlderBank, clock: Clock) -> None:
    moderator, day = user(inside, "moderator"), date(2027, 5, 1)
    for wanted in (Wanted(), Wanted(person_id="P1", thread="a" * 64), Wanted(first_day=day)):
        with pytest.raises(InvalidInput):
            legal_holds.place(moderator, wanted, "A claim.", day)
    with pytest.raises(InvalidInput, match="say why"):
        legal_holds.place(moderator, Wanted(thread="a" * 64), " ", day)
    for wanted in (Wanted(person_id="nobody"), Wanted(staff_id="f" * 32), Wanted(thread="a" * 64)):
        with pytest.raises(NotFound):
            legal_holds.place(moderator, wanted, "A claim.", day)


def test_holds_are_logged_and_go_with_their_reason_when_their_own_time_is_over(inside: AlderBank, clock: Clock) -> None:
    moderator = user(inside, "moderator")
    hold = legal_holds.place(moderator, Wanted(thread=checked(inside)), "About the Osgoods.", date(2027, 5, 1))
    hold_id = hold.id
    legal_holds.end(moderator, hold_id)
    said = select(LogEvent.action).where(LogEvent.thread == hold_id).order_by(LogEvent.seq)
    assert list(db.session.scalars(said)) == [Action.HOLD_PLACED, Action.HOLD_ENDED]
    clock.pass_(days=800)
    retention.run()
    assert db.session.scalars(select(LegalHold)).all() == []
    assert erasure.payloads_of([hold_id]) == []
    assert log.verify().problems == ()


def test_other_records_go_in_their_time_and_the_log_says_how_many(inside: AlderBank, clock: Clock) -> None:
    refused(inside, "The fair begins at noon.")
    register_import.propose(None, ParsedRegister((), ()))
    clock.pass_(days=60)
    done = retention.run()
    assert done.erased[Kept.REGISTER_PREVIEWS] == 1
    last = log.page(log.Filter(action=Action.RETENTION_RUN))[0]
    assert log.refs_of(last.event) == {"register_previews": "1"}
    assert retention.run().erased == dict.fromkeys(Kept, 0)
    assert len(log.page(log.Filter(action=Action.RETENTION_RUN))) == 1


def test_what_a_person_looks_at_first_is_left_to_them(
    inside: AlderBank, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "rules", RetentionRules)
    digest = checked(inside)
    with pytest.raises(Conflict, match="not over yet"):
        retention.erase_after_a_look(user(inside, "moderator"), digest)
    clock.pass_(days=400)
    assert retention.run().to_look_at == 1
    assert not erased(digest)
    retention.erase_after_a_look(user(inside, "moderator"), digest)
    assert erased(digest)


def test_the_schedule_is_carried_out_each_night(inside: AlderBank, clock: Clock) -> None:
    digest = checked(inside)
    clock.pass_(days=400)
    timed.JOBS["retention"].do()
    assert erased(digest)


def test_a_dry_run_names_what_would_go_first_and_erases_nothing(app: Flask, inside: AlderBank, clock: Clock) -> None:
    digest = checked(inside)
    db.session.commit()
    gatepost = CommandLine(app)
    shown = gatepost("retention", "show", "--school", "alder-bank")
    assert "  12 months  Drafts that were never posted: 0 due" in shown.output
    ran = gatepost("retention", "run", "--school", "alder-bank", "--dry-run")
    assert "Nothing was erased." in ran.output
    assert not erased(digest)
    refusal = gatepost("retention", "erase", "--school", "alder-bank", "f" * 64, "--why", "asked", "--yes")
    assert "There is no such draft" in refusal.output
    done = gatepost("retention", "erase", "--school", "alder-bank", digest, "--why", "asked", "--yes")
    assert done.output.startswith("Erased: 1 version, 1 entries of the log.")
    db.session.rollback()
    assert erased(digest)


def test_a_pack_says_how_long_within_limits() -> None:
    own = pack('[retention]\nunpublished_drafts = 6\nlook_first = ["published_posts"]\n').retention
    assert own.months[Kept.UNPUBLISHED_DRAFTS] == 6
    assert own.months[Kept.PUBLISHED_POSTS] == 72
    assert own.look == {Kept.PUBLISHED_POSTS}
    for wrong, complaint in (
        ("unpublished_drafts = 0", "line 11: unpublished_drafts, in months, must be a whole number from 1 to 300"),
        ("holds = 301", "holds, in months, must be"),
        ("letters = 3", "unknown key letters in \\[retention\\]"),
        ('look_first = ["practice"]', "nobody can look at practice first"),
        ("practice = 6\n[practice]\nmonths = 12", "keep it for at least as long"),
    ):
        with pytest.raises(InvalidPolicy, match=complaint):
            pack(f"\n[retention]\n{wrong}\n")


def test_no_pack_that_comes_with_gatepost_has_drafts_erased_that_nobody_looked_at() -> None:
    assert load_policy("model", all_rules()).retention.look == {
        Kept.UNPUBLISHED_DRAFTS, Kept.SECOND_OPINIONS, Kept.PUBLISHED_POSTS,
    }  # fmt: skip
