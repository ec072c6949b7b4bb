"""The relay: hands outbox messages that are due to the queue, or gives them their effect itself where there is none.

The database is the truth. Redis may lose what it likes: a message is handed over again until its effect is recorded.
"""

import logging
import os
import threading
import time
from functools import lru_cache

from flask import Flask
from redis import Redis
from redis.exceptions import RedisError
from rq import Queue, Retry
from rq.serializers import JSONSerializer

from server.jobs.deliveries import LONGEST, deliver
from server.jobs.timed import RHYTHMS
from server.services import outbox, timetable

logger = logging.getLogger(__name__)

QUEUE = "gatepost"
IMMEDIATE_RETRIES = 2
"""How often a job that raises is tried again at once; after that the relay hands the message over again, later."""
QUEUED_SECONDS = 600
"""A job that nobody has taken by then is dropped from Redis; the relay has handed the message over again meanwhile."""
FAILED_SECONDS = 24 * 3600
PAUSE_SECONDS = 0.5
TIMETABLE_SECONDS = 20.0
"""How often it is looked whether something of the timetable is due."""


def relay_once(app: Flask) -> int:
    """Hand over what is due, and say how many messages that were."""
    with app.app_context():
        claimed = outbox.claim()
    for school_id, message_id in claimed:
        if not _enqueued(app, school_id, message_id):
            _deliver_here(app, school_id, message_id)
    return len(claimed)


def hand_on_what_is_due(app: Flask) -> int:
    """Put into the outbox what the timetable says, and say how many jobs that were."""
    with app.app_context():
        return timetable.hand_on(RHYTHMS)


def relay_forever(app: Flask, stop: threading.Event, parent: int | None = None) -> None:
    """Hand over what is due until `stop` is set, or until the process `parent` has gone."""
    looked = -TIMETABLE_SECONDS
    while not stop.is_set() and parent in (None, os.getppid()):
        try:
            if time.monotonic() - looked >= TIMETABLE_SECONDS:
                looked = time.monotonic()
                hand_on_what_is_due(app)
            handed_over = relay_once(app)
        except Exception as error:
            # Whatever it was (a database that restarts, a full disk), the messages are safe and there is a next time.
            logger.error("the outbox could not be relayed, trying again: %s", type(error).__name__)
            handed_over = 0
        if handed_over < outbox.MAX_BATCH:
            stop.wait(PAUSE_SECONDS)


def queue(connection: Redis) -> Queue:
    """The queue that the messages go through. JSON, as pickle would run whatever somebody puts into Redis."""
    return Queue(QUEUE, connection=connection, serializer=JSONSerializer)


def _enqueued(app: Flask, school_id: str, message_id: str) -> bool:
    url: str = app.config["SETTINGS"].redis_url
    if not url:
        return False
    try:
        queue(_connection(url)).enqueue_call(
            deliver, args=(school_id, message_id), ttl=QUEUED_SECONDS, result_ttl=0, failure_ttl=FAILED_SECONDS,
            timeout=int(LONGEST.total_seconds()), retry=Retry(max=IMMEDIATE_RETRIES),
            description=f"deliver {message_id}",
        )  # fmt: skip
    except RedisError as error:
        logger.warning("Redis cannot be used, delivering without it: %s", type(error).__name__)
        return False
    return True


@lru_cache(maxsize=4)
def _connection(url: str) -> Redis:
    return Redis.from_url(url, socket_timeout=5, socket_connect_timeout=2)


def _deliver_here(app: Flask, school_id: str, message_id: str) -> None:
    try:
        with app.app_context():
            deliver(school_id, message_id)
    except Exception as error:
        # One message that cannot be delivered must not keep the others; it comes round again.
        logger.error("message %s could not be delivered: %s", message_id, type(error).__name__)
