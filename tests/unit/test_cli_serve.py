"""`gatepost serve` as a process of its own."""

import signal
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

import pytest
from flask import Flask
from sqlalchemy import select

from server.checks.draft import Draft
from server.database import db
from server.models import Notification, User
from server.services import second_opinions
from tests.factories.alder_bank import AlderBank
from tests.factories.processes import start
from tests.factories.schools import MadePerson, in_school
from tests.factories.waiting import PATIENCE_SECONDS, eventually


@dataclass
class Service:
    """A service that runs."""

    process: "Popen[bytes]"
    url: str

    def answers(self, path: str) -> int:
        """The status it answers with, 0 for none."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0


@pytest.fixture
def service(app: Flask, alder_bank: AlderBank, tmp_path: Path) -> Iterator[Service]:
    """The service, on the application's database and without Redis."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    running = Service(start(app, tmp_path / "service.log", "serve", "--port", str(port)), f"http://127.0.0.1:{port}")
    eventually(lambda: running.answers("/health") == 200)
    yield running
    running.process.kill()
    running.process.wait()


def test_the_service_answers_and_ends_when_told_even_while_somebody_listens_for_news(
    app: Flask, service: Service, alder_bank: AlderBank, token_for: Callable[[MadePerson], str], tmp_path: Path
) -> None:
    assert [service.answers(path) for path in ("/v1/openapi.json", "/v1/nothing-here")] == [200, 404]
    del app.config["CLOCK"]  # the service goes by the time of day
    request = urllib.request.Request(f"{service.url}/v1/second-opinions/events")
    request.add_header("Authorization", f"Bearer {token_for(alder_bank.teacher)}")
    with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as stream:
        assert stream.readline() == b"retry: 1000\n"
        began = time.monotonic()
        service.process.send_signal(signal.SIGTERM)
        assert service.process.wait(PATIENCE_SECONDS) == 0
        assert time.monotonic() - began < 20  # of the 25 seconds that it would have lasted
    assert b"Traceback" not in (tmp_path / "service.log").read_bytes()


def test_without_redis_the_service_works_the_outbox_off_by_itself(
    app: Flask, service: Service, alder_bank: AlderBank
) -> None:
    def told() -> int:
        with in_school(app, alder_bank.school):
            return len(db.session.scalars(select(Notification)).all())

    with in_school(app, alder_bank.school):
        teacher = db.session.get_one(User, alder_bank.teacher.id)
        second_opinions.ask(teacher, Draft("Our hall is closed on Friday.", "x"), "Is this the right tone?")
    eventually(lambda: told() == 2)
