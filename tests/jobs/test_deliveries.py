"""Whatever is retried, killed or wiped, everybody is told exactly once."""

import threading
from collections.abc import Callable

import pytest
from flask import Flask
from redis import Redis
from rq.job import Job

from server.database import db, transaction
from server.jobs import deliveries, relay, worker
from server.models import OutboxMessage, User
from server.services import outbox
from tests.factories.alder_bank import AlderBank, make_alder_bank
from tests.factories.moments import Clock
from tests.factories.schools import in_school
from tests.jobs.conftest import RunningRedis

Ask = Callable[[], str]
Approve = Callable[[str], None]
Told = Callable[[], list[tuple[str, str]]]
LEADERS = [("Daniel Okoro", "second_opinion_asked"), ("Helen Ashcroft", "second_opinion_asked")]


def test_asking_tells_every_senior_leader_by_way_of_the_queue(app: Flask, redis: RunningRedis, ask: Ask, told: Told):
    ask()
    assert relay.relay_once(app) == 1
    assert told() == []
    worker.work_off(app)
    assert told() == LEADERS


def test_a_senior_leader_who_asks_is_not_told_of_it(app: Flask, alder_bank: AlderBank, ask: Ask, told: Told):
    with in_school(app, alder_bank.school), transaction():
        db.session.get_one(User, alder_bank.teacher.id).role_names = ["author", "senior_leader"]
    ask()
    relay.relay_once(app)
    assert told() == LEADERS


def test_somebody_who_has_left_is_not_told(app: Flask, alder_bank: AlderBank, ask: Ask, told: Told):
    with in_school(app, alder_bank.school), transaction():
        db.session.get_one(User, alder_bank.deputy.id).active = False
    ask()
    relay.relay_once(app)
    assert told() == LEADERS[1:]


def test_a_decision_tells_the_author(app: Flask, ask: Ask, approve: Approve, told: Told):
    approve(ask())
    relay.relay_once(app)
    assert told() == [*LEADERS, ("Sunita Patel", "second_opinion_decided")]


def test_without_redis_the_relay_delivers_by_itself(app: Flask, ask: Ask, told: Told):
    ask()
    relay.relay_once(app)
    assert told() == LEADERS


def test_with_redis_gone_the_relay_delivers_by_itself(app: Flask, redis: RunningRedis, ask: Ask, told: Told):
    ask()
    redis.end()
    relay.relay_once(app)
    assert told() == LEADERS


def test_a_message_is_not_handed_over_again_while_it_is_leased(app: Flask, redis: RunningRedis, ask: Ask):
    ask()
    assert [relay.relay_once(app), relay.relay_once(app)] == [1, 0]


def test_a_wiped_redis_loses_nothing(app: Flask, redis: RunningRedis, ask: Ask, told: Told, clock: Clock):
    ask()
    relay.relay_once(app)
    redis.wipe()
    worker.work_off(app)
    assert told() == []
    clock.pass_(seconds=outbox.LEASE.seconds + 1)
    relay.relay_once(app)
    worker.work_off(app)
    assert told() == LEADERS


def test_a_message_handed_over_twice_is_delivered_once(
    app: Flask, redis: RunningRedis, ask: Ask, told: Told, clock: Clock
):
    ask()
    relay.relay_once(app)
    clock.pass_(seconds=outbox.LEASE.seconds + 1)
    assert relay.relay_once(app) == 1
    worker.work_off(app)
    worker.work_off(app)
    assert told() == LEADERS


def test_a_delivered_message_is_never_due_again(app: Flask, ask: Ask, clock: Clock):
    ask()
    relay.relay_once(app)
    clock.pass_(days=365)
    assert relay.relay_once(app) == 0


def test_two_workers_at_the_same_message_deliver_it_once(app: Flask, ask: Ask, told: Told):
    ask()
    with app.app_context():
        [(school_id, message_id)] = outbox.claim()
    together = threading.Barrier(2)
    outcomes: list[bool] = []

    def work() -> None:
        with app.app_context():
            together.wait()
            outcomes.append(deliveries.deliver(school_id, message_id))

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == [False, True]
    assert told() == LEADERS


def test_a_job_that_raises_is_tried_again(
    app: Flask, redis: RunningRedis, ask: Ask, told: Told, monkeypatch: pytest.MonkeyPatch
):
    # Each job has a process of its own, so the failures are counted in Redis.
    def fails_at_first(payload: dict[str, str]) -> None:
        deliveries.tell_reviewers(payload)
        with Redis.from_url(redis.url) as connection:
            if connection.incr("failures") == 1:
                raise OSError("the first try fails half-way")

    monkeypatch.setattr(deliveries, "EFFECTS", {"second_opinion_asked": fails_at_first})
    ask()
    relay.relay_once(app)
    worker.work_off(app)
    with Redis.from_url(redis.url) as connection:
        assert connection.get("failures") == b"2"
    assert told() == LEADERS


def test_an_effect_that_fails_leaves_nothing_half_done_and_comes_round_again(
    app: Flask, ask: Ask, told: Told, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    def fails(payload: dict[str, str]) -> None:
        deliveries.tell_reviewers(payload)
        raise OSError("half-way")

    ask()
    with monkeypatch.context() as patch:
        patch.setattr(deliveries, "EFFECTS", {"second_opinion_asked": fails})
        relay.relay_once(app)
    assert told() == []
    clock.pass_(seconds=outbox.LEASE.seconds + 1)
    relay.relay_once(app)
    assert told() == LEADERS


def test_a_message_that_nobody_understands_does_not_keep_the_others(
    app: Flask, alder_bank: AlderBank, ask: Ask, told: Told
):
    with in_school(app, alder_bank.school), transaction():
        outbox.put("unheard_of", {})
    ask()
    assert relay.relay_once(app) == 2
    assert told() == LEADERS


def test_a_message_that_keeps_failing_comes_round_less_and_less_often(app: Flask, alder_bank: AlderBank, clock: Clock):
    with in_school(app, alder_bank.school), transaction():
        outbox.put("unheard_of", {})
    waits = []
    for _ in range(12):
        assert relay.relay_once(app) == 1
        with in_school(app, alder_bank.school):
            waits.append(db.session.query(OutboxMessage).one().due_at - clock())
        clock.pass_(seconds=waits[-1].total_seconds() + 1)
    assert waits[0] < waits[1] < waits[2]
    assert waits[-1] <= outbox.LONGEST_LEASE


def test_each_school_is_told_of_its_own(app: Flask, alder_bank: AlderBank, ask: Ask, told: Told):
    other = make_alder_bank(app, "birch-hill", "Birch Hill Primary School")
    ask()
    relay.relay_once(app)
    assert told() == LEADERS
    with in_school(app, other.school):
        assert db.session.query(OutboxMessage).count() == 0


def test_jobs_carry_ids_alone_as_json(app: Flask, redis: RunningRedis, ask: Ask):
    ask()
    relay.relay_once(app)
    with Redis.from_url(redis.url) as connection:
        [job] = relay.queue(connection).jobs
        assert isinstance(job, Job)
        assert len(job.args) == 2
        assert b"hall is closed" not in b"".join(connection.hgetall(job.key).values())
