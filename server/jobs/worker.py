"""The worker: an RQ worker with the relay beside it, or the relay alone where there is no Redis."""

import logging
import multiprocessing
import os
import signal
import threading
from typing import Any

from flask import Flask
from redis import Redis
from redis.exceptions import RedisError
from rq import Worker
from rq.serializers import JSONSerializer

from server.database import db
from server.jobs import relay

logger = logging.getLogger(__name__)

TTL_SECONDS = 20
MAINTENANCE_SECONDS = 5
MONITORING_SECONDS = 5
RECONNECT_SECONDS = 5.0


class JobWorker(Worker):
    """Runs each job in a process of its own, inside the application's context."""

    def __init__(self, app: Flask, connection: Redis) -> None:
        self.app = app
        # With RQ's own settings a job whose worker was killed lies there for minutes; with these for about one.
        super().__init__(
            [relay.queue(connection)], connection=connection, serializer=JSONSerializer, worker_ttl=TTL_SECONDS,
            maintenance_interval=MAINTENANCE_SECONDS, job_monitoring_interval=MONITORING_SECONDS,
            log_job_description=False,
        )  # fmt: skip

    def main_work_horse(self, *arguments: Any, **more: Any) -> None:
        """The job's own process: it may not use database connections that it has from its parent."""
        with self.app.app_context():
            db.engine.dispose(close=False)
            super().main_work_horse(*arguments, **more)


def work_off(app: Flask) -> None:
    """Do what is in the queue now, then return. Raises RedisError."""
    connection = _connection(app)
    JobWorker(app, connection).work(burst=True, logging_level="WARNING")
    connection.close()


class RelayEnded(Exception):
    """The relay beside the worker has ended by itself. A worker without it would look alive and deliver nothing."""


def run(app: Flask) -> None:
    """Work until the process is told to end (SIGINT, SIGTERM). Raises RelayEnded."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with app.app_context():
        db.engine.dispose()  # children must not inherit open connections
    if not app.config["SETTINGS"].redis_url:
        relay.relay_forever(app, stop)
        return
    relaying = multiprocessing.get_context("fork").Process(target=_relay, args=(app, os.getpid()), daemon=True)
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
    while not stop.is_set():
        try:
            JobWorker(app, _connection(app)).work(logging_level="INFO")
        except RedisError as error:
            # The relay delivers by itself meanwhile.
            logger.error("Redis cannot be reached, trying again: %s", type(error).__name__)
            stop.wait(RECONNECT_SECONDS)
        else:
            return


def _connection(app: Flask) -> Redis:
    return Redis.from_url(app.config["SETTINGS"].redis_url)


def _relay(app: Flask, parent: int) -> None:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    relay.relay_forever(app, stop, parent)


def _end_with(relaying: Any, stop: threading.Event, orphaned: threading.Event) -> None:
    relaying.join()
    if not stop.is_set():
        orphaned.set()
        os.kill(os.getpid(), signal.SIGTERM)
