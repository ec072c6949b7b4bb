"""The worker: an RQ worker with the relay beside it, or the relay alone where there is no Redis."""

import logging
import multiprocessing
import os
import signal
import threading
from contextlib import suppress
from typing import Any

from flask import Flask
from redis import Redis
from redis.exceptions import RedisError
from rq import Worker
from rq.exceptions import StopRequested
from rq.serializers import JSONSerializer

from server.database import db
from server.jobs import relay

logger = logging.getLogger(__name__)

TTL_SECONDS = 20
MAINTENANCE_SECONDS = 5
MONITORING_SECONDS = 5
RECONNECT_SECONDS = 5.0


class JobWorker(Worker):
    """Runs each job in a process of its own, inside the application's context. Works until `stop` is set."""

    def __init__(self, app: Flask, connection: Redis, stop: threading.Event) -> None:
        self.app = app
        self.stop = stop
        # With RQ's own settings a job whose worker was killed lies there for minutes; with these for about one.
        super().__init__(
            [relay.queue(connection)], connection=connection, serializer=JSONSerializer, worker_ttl=TTL_SECONDS,
            maintenance_interval=MAINTENANCE_SECONDS, job_monitoring_interval=MONITORING_SECONDS,
            log_job_description=False,
        )  # fmt: skip

    def request_stop(self, signum: Any, frame: Any) -> None:
        """RQ calls this when the process is told to end."""
        self.stop.set()
        super().request_stop(signum, frame)  # type: ignore[no-untyped-call]  # RQ has no types here

    def check_for_suspension(self, burst: bool) -> None:
        """RQ calls this before each job. What it was told before it listened to signals counts too."""
        if self.stop.is_set():
            raise StopRequested
        super().check_for_suspension(burst)

    def main_work_horse(self, *arguments: Any, **more: Any) -> None:
        """The job's own process: it may not use database connections that it has from its parent."""
        with self.app.app_context():
            db.engine.dispose(close=False)
            super().main_work_horse(*arguments, **more)


def work_off(app: Flask) -> None:
    """Do what is in the queue now, then return. Raises RedisError."""
    connection = _connection(app)
    JobWorker(app, connection, threading.Event()).work(burst=True, logging_level="WARNING")
    connection.close()


class RelayEnded(Exception):
    """The relay beside the worker has ended by itself. A worker without it would look alive and deliver nothing."""


def run(app: Flask) -> None:
    """Work until the process is told to end (SIGINT, SIGTERM). Raises RelayEnded."""
    stop = threading.Event()
    _listen(stop)
    with app.app_context():
        db.engine.dispose()  # children must not inherit open connections
    if not app.config["SETTINGS"].redis_url:
        relay.relay_forever(app, stop)
        return
    # Forked while it listens already, so that it can be told to end from its first moment on.
    relaying = multiprocessing.get_context("fork").Process(
        target=relay.relay_forever, args=(app, stop, os.getpid()), daemon=True
    )
    relaying.start()
    orphaned = threading.Event()
    threading.Thread(target=_end_with, args=(relaying, stop, orphaned), daemon=True).start()
    try:
        _work_until_told(app, stop)
    finally:
        stop.set()
        relaying.terminate()
        relaying.join()
    if orphaned.is_set():
        raise RelayEnded("The relay has ended by itself, and the worker with it. Start the worker again.")


def _work_until_told(app: Flask, stop: threading.Event) -> None:
    with suppress(StopRequested):
        while not stop.is_set():
            try:
                JobWorker(app, _connection(app), stop).work(logging_level="INFO")
            except RedisError as error:
                logger.error("the queue cannot be worked on: %s", type(error).__name__)
            # RQ gives up, with an error or without one, when Redis has been away. The relay delivers meanwhile.
            _listen(stop)
            stop.wait(RECONNECT_SECONDS)


def _connection(app: Flask) -> Redis:
    return Redis.from_url(app.config["SETTINGS"].redis_url)


def _listen(stop: threading.Event) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())


def _end_with(relaying: Any, stop: threading.Event, orphaned: threading.Event) -> None:
    relaying.join()
    if not stop.is_set():
        orphaned.set()
        os.kill(os.getpid(), signal.SIGTERM)
