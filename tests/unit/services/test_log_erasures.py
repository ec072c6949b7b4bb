"""Every missing payload has its erasure event, and every erasure event a payload that is gone."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import delete

from server.database import db, transaction
from server.models import LogPayload
from server.services import log, log_erasures
from server.vocabulary import Action
from tests.factories.schools import MadeSchool, in_school, make_school


@pytest.fixture
def school(app: Flask) -> Iterator[MadeSchool]:
    """A school whose log has eight events; those from the second on carry something."""
    made = make_school(app)
    with in_school(app, made):
        for number in range(2, 9):
            log.record(Action.SIGNED_IN, actor_id=None, payload={"number": number})
        yield made


def erase(*events: int, says: str = "") -> None:
    with transaction():
        db.session.execute(delete(LogPayload).where(LogPayload.seq.in_(events)))
        refs = {"events": says} if says else log_erasures.naming(events)
        log.append(Action.LOG_PAYLOAD_ERASED, actor_id=None, refs=refs)


def test_erased_payloads_leave_the_log_whole(school: MadeSchool) -> None:
    erase(3)
    erase(5, 6, 8)
    assert log.verify().problems == ()
    assert log_erasures.erased_by() == {3: 9, 5: 10, 6: 10, 8: 10}
    assert log_erasures.erased_by(6) == {6: 10}
    assert log_erasures.erased_by(7) == {}


def test_a_payload_that_went_without_an_erasure_is_found(school: MadeSchool) -> None:
    with transaction():
        db.session.execute(delete(LogPayload).where(LogPayload.seq == 4))
    erase(3)
    assert log.verify().problems == ("event 4: its payload is missing, and no erasure is recorded",)


def test_a_payload_that_is_there_although_it_was_erased_is_found(school: MadeSchool) -> None:
    with transaction():
        log.append(Action.LOG_PAYLOAD_ERASED, actor_id=None, refs=log_erasures.naming([4]))
    assert log.verify().problems == ("event 4: its payload is there, and event 9 records that it was erased",)


def test_an_erasure_is_no_licence_for_what_comes_after_it(school: MadeSchool) -> None:
    erase(says="9-20")
    log.record(Action.SIGNED_IN, actor_id=None, payload={"number": 10})
    with transaction():
        db.session.execute(delete(LogPayload).where(LogPayload.seq == 10))
    assert log.verify().problems == ("event 10: its payload is missing, and no erasure is recorded",)


@pytest.mark.parametrize(
    ("events", "named"), [([17], "17"), ([5, 3, 6, 7, 6], "3,5-7"), ([1, 2, 3], "1-3"), ([1, 3, 5], "1,3,5")]
)
def test_runs_of_events_are_named_shortly_and_read_back(events: list[int], named: str) -> None:
    refs = log_erasures.naming(events)
    assert refs == {"events": named}
    assert sorted(seq for run in log_erasures.named(refs) for seq in run) == sorted(set(events))


@pytest.mark.parametrize("events", [[], range(1, 2 * log_erasures.MOST_NAMED + 2, 2)])
def test_nothing_and_too_much_cannot_be_named(events: list[int]) -> None:
    with pytest.raises(ValueError, match="names 1 to 500 runs"):
        log_erasures.naming(events)


@pytest.mark.parametrize("said", ["", "0", "x", "5-3", "3,", "-3", "3-", "٣", "12345678901"])
def test_what_names_no_events_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="names no events"):
        list(log_erasures.named({"events": said}))
