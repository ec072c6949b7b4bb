"""What is done again and again is done when it is due, at each school, and once."""

from datetime import UTC, datetime

import pytest
from flask import Flask

from server.database import transaction
from server.jobs import relay, timed
from server.jobs.timed import Timed
from server.services import schools, timetable
from server.services.timetable import every, nightly
from tests.factories.moments import Clock


@pytest.fixture
def done(app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has been done, at two schools that have just come to Gatepost."""
    done: list[str] = []
    jobs = {
        "often": Timed(every(minutes=15), lambda: done.append(f"often at {schools.current().slug}")),
        "at night": Timed(nightly(2, 30), lambda: done.append(f"at night at {schools.current().slug}")),
    }
    monkeypatch.setattr(timed, "JOBS", jobs)
    monkeypatch.setattr(relay, "RHYTHMS", {name: job.rhythm for name, job in jobs.items()})
    with app.app_context(), transaction():
        schools.create(slug="alder", name="Alder")
    with app.app_context(), transaction():
        schools.create(slug="birch", name="Birch")
    assert relay.hand_on_what_is_due(app) == 0
    return done


def pass_a_round(app: Flask) -> None:
    relay.hand_on_what_is_due(app)
    relay.relay_once(app)


def test_what_is_due_is_done_at_each_school(app: Flask, clock: Clock, done: list[str]):
    clock.pass_(minutes=16)
    pass_a_round(app)
    assert sorted(done) == ["often at alder", "often at birch"]


def test_what_is_not_due_is_not_done(app: Flask, clock: Clock, done: list[str]):
    clock.pass_(minutes=14)
    pass_a_round(app)
    assert done == []


def test_it_is_done_once_however_often_it_is_looked(app: Flask, clock: Clock, done: list[str]):
    clock.pass_(minutes=16)
    for _ in range(3):
        pass_a_round(app)
    assert len(done) == 2


def test_what_was_missed_while_nothing_ran_is_done_once(app: Flask, clock: Clock, done: list[str]):
    clock.pass_(days=3)
    for _ in range(3):
        pass_a_round(app)
    assert sorted(done) == ["at night at alder", "at night at birch", "often at alder", "often at birch"]


def test_a_job_that_fails_is_done_again_later(app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch, done):
    def fail() -> None:
        done.append("failed")
        raise OSError("no disk")

    jobs = {**timed.JOBS, "often": Timed(every(minutes=15), fail)}
    monkeypatch.setattr(timed, "JOBS", jobs)
    clock.pass_(minutes=16)
    pass_a_round(app)
    clock.pass_(minutes=14)
    pass_a_round(app)
    assert done == ["failed", "failed"]
    clock.pass_(hours=1)
    monkeypatch.setattr(timed, "JOBS", {**jobs, "often": Timed(every(minutes=15), lambda: done.append("done"))})
    relay.relay_once(app)
    assert done.count("done") == 2


def test_a_job_that_is_no_longer_in_the_timetable_is_left(app: Flask, clock: Clock, monkeypatch, done: list[str]):
    clock.pass_(minutes=16)
    relay.hand_on_what_is_due(app)
    monkeypatch.setattr(timed, "JOBS", {})
    assert relay.relay_once(app) == 2
    assert done == []


@pytest.mark.parametrize(
    ("after", "following"),
    [
        (datetime(2026, 7, 1, 0, 0, tzinfo=UTC), datetime(2026, 7, 1, 1, 30, tzinfo=UTC)),
        (datetime(2026, 7, 1, 1, 30, tzinfo=UTC), datetime(2026, 7, 2, 1, 30, tzinfo=UTC)),
        (datetime(2026, 12, 1, 3, 0, tzinfo=UTC), datetime(2026, 12, 2, 2, 30, tzinfo=UTC)),
        (datetime(2026, 10, 24, 12, 0, tzinfo=UTC), datetime(2026, 10, 25, 2, 30, tzinfo=UTC)),
    ],
)
def test_a_night_is_the_schools_own(after: datetime, following: datetime):
    assert timetable.nightly(2, 30)(after, "Europe/London").astimezone(UTC) == following
