"""`gatepost worker` as a process of its own, with a real Redis: told to end, killed, and left alone."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.factories import processes
from tests.factories.waiting import PATIENCE_SECONDS, eventually
from tests.jobs.conftest import RunningRedis

LEADERS = [("Daniel Okoro", "second_opinion_asked"), ("Helen Ashcroft", "second_opinion_asked")]

Start = Callable[[], "subprocess.Popen[bytes]"]


@pytest.fixture
def start(app: Flask, tmp_path: Path) -> Iterator[Start]:
    """`start()`: a worker on the application's database and Redis; ended with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def starting() -> "subprocess.Popen[bytes]":
        worker = processes.start(app, tmp_path / "worker.log", "worker")
        started.append(worker)
        return worker

    yield starting
    for worker in started:
        worker.kill()
        worker.wait()


def children_of(worker: "subprocess.Popen[bytes]") -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{worker.pid}/task/{worker.pid}/children").read_text().split()]


def is_gone(pid: int) -> bool:
    status = Path(f"/proc/{pid}/status")
    return not status.exists() or "State:\tZ" in status.read_text()


def test_a_worker_delivers_and_ends_when_told(
    redis: RunningRedis, start: Start, ask: Callable[[], str], told: Callable[[], list[tuple[str, str]]]
) -> None:
    worker = start()
    ask()
    eventually(lambda: told() == LEADERS)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(PATIENCE_SECONDS) == 0


def test_without_redis_a_worker_delivers_and_ends_when_told(
    alder_bank: object, start: Start, ask: Callable[[], str], told: Callable[[], list[tuple[str, str]]]
) -> None:
    worker = start()
    ask()
    eventually(lambda: told() == LEADERS)
    worker.send_signal(signal.SIGINT)
    assert worker.wait(PATIENCE_SECONDS) == 0


def test_a_worker_goes_on_when_redis_dies(
    redis: RunningRedis, start: Start, ask: Callable[[], str], told: Callable[[], list[tuple[str, str]]]
) -> None:
    start()
    ask()
    eventually(lambda: told() == LEADERS)
    redis.end()
    ask()
    eventually(lambda: told() == sorted(LEADERS * 2))


def test_a_worker_without_its_relay_ends_and_says_so(redis: RunningRedis, start: Start, tmp_path: Path) -> None:
    worker = start()
    eventually(lambda: bool(children_of(worker)))
    os.kill(children_of(worker)[0], signal.SIGKILL)
    assert worker.wait(PATIENCE_SECONDS) == 1
    assert "The relay has ended by itself" in (tmp_path / "worker.log").read_text()


def test_a_worker_that_is_killed_leaves_no_relay_behind_and_the_next_one_goes_on(
    redis: RunningRedis, start: Start, ask: Callable[[], str], told: Callable[[], list[tuple[str, str]]]
) -> None:
    worker = start()
    eventually(lambda: bool(children_of(worker)))
    [relay] = children_of(worker)
    worker.kill()
    worker.wait()
    eventually(lambda: is_gone(relay))
    ask()
    start()
    eventually(lambda: told() == LEADERS)
