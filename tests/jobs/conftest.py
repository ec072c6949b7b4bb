"""A real Redis for the tests of jobs, and a school in which a second opinion has been asked for."""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from flask import Flask
from redis import Redis
from sqlalchemy import select

from server.checks.draft import Draft
from server.database import db
from server.embedded import start_redis
from server.models import Notification, User
from server.services import second_opinions
from server.vocabulary import DecisionKind
from tests.factories.alder_bank import AlderBank
from tests.factories.schools import in_school


@dataclass
class RunningRedis:
    """A Redis server of this test's own."""

    process: "subprocess.Popen[bytes]"
    url: str

    def wipe(self) -> None:
        with Redis.from_url(self.url) as connection:
            connection.flushall()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def redis(tmp_path: Path, app: Flask) -> Iterator[RunningRedis]:
    """A Redis server, which the application uses."""
    server = RunningRedis(*start_redis(tmp_path / "redis"))
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], redis_url=server.url)
    yield server
    server.end()


@pytest.fixture
def ask(app: Flask, alder_bank: AlderBank) -> Callable[[], str]:
    """`ask()`: the teacher asks for a second opinion; gives the request's id."""

    def asking() -> str:
        with in_school(app, alder_bank.school):
            teacher = db.session.get_one(User, alder_bank.teacher.id)
            draft = Draft("Our hall is closed on Friday.", "x")
            return second_opinions.ask(teacher, draft, "Is this the right tone?").id

    return asking


@pytest.fixture
def approve(app: Flask, alder_bank: AlderBank) -> Callable[[str], None]:
    """`approve(id)`: the leader approves that request."""

    def approving(request_id: str) -> None:
        with in_school(app, alder_bank.school):
            leader = db.session.get_one(User, alder_bank.leader.id)
            digest = second_opinions.get(request_id).current.digest
            second_opinions.decide(leader, request_id, DecisionKind.APPROVE, "Fine as it is.", digest)

    return approving


@pytest.fixture
def told(app: Flask, alder_bank: AlderBank) -> Callable[[], list[tuple[str, str]]]:
    """`told()`: who has been told what, in order of their names."""

    def telling() -> list[tuple[str, str]]:
        with in_school(app, alder_bank.school):
            rows = db.session.execute(
                select(User.name, Notification.kind).join(Notification, Notification.user_id == User.id)
            )
            return sorted((name, kind) for name, kind in rows)

    return telling
