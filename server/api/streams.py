"""Streams of server-sent events (HTML Living Standard, section 9.2): short, few, and without a hold on the database."""

import threading
import time
from collections.abc import Callable, Iterator

from flask import Flask, Response
from werkzeug.exceptions import ServiceUnavailable

RETRY_SECONDS = 20
"""When somebody for whom there was no place may try again."""
HEARTBEAT_SECONDS = 5.0
"""A comment is sent this often, so that one that nobody reads any more is noticed and gives up its place."""

Look = Callable[[int], tuple[list[tuple[int, str]], int]]
"""Given a place: (place, data) of each thing that has happened since, and the place up to which was looked."""


class Streams:
    """The streams of this process. Each holds a thread for as long as it lasts, so they are few and end soon."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.open = 0
        self.seconds = 25.0
        self.pause_seconds = 0.5
        self.serving: Callable[[], bool] = lambda: True
        """False once the process has been told to end: it would wait for the streams."""
        self._lock = threading.Lock()

    def answer(self, app: Flask, event: str, place: int, look: Look) -> Response:
        """A response that tells what `look` finds after `place`. Raises ServiceUnavailable when all places are taken.

        `look` is called again and again, each time in an application context of its own and outside of any request, so
        that nothing is held while waiting.
        """
        with self._lock:
            if self.open >= self.most:
                raise ServiceUnavailable(retry_after=RETRY_SECONDS)
            self.open += 1
        response = Response(self._told(app, event, place, look), mimetype="text/event-stream")
        response.call_on_close(self._leave)
        response.headers["X-Accel-Buffering"] = "no"
        return response

    def _leave(self) -> None:
        with self._lock:
            self.open -= 1

    def _told(self, app: Flask, event: str, place: int, look: Look) -> Iterator[str]:
        began = heard = time.monotonic()
        yield f"retry: 1000\nid: {place}\n\n"
        while True:
            with app.app_context():
                found, place = look(place)
            for at, data in found:
                yield f"id: {at}\nevent: {event}\ndata: {data}\n\n"
            now = time.monotonic()
            if now - began >= self.seconds or not self.serving():
                return
            if now - heard >= HEARTBEAT_SECONDS:
                heard = now
                yield ": still here\n\n"
            time.sleep(self.pause_seconds)


def init_app(app: Flask, most: int) -> None:
    """Give the application places for at most so many streams at a time."""
    app.extensions["gatepost-streams"] = Streams(most)


def streams_of(app: Flask) -> Streams:
    """The streams of the application in this process."""
    streams: Streams = app.extensions["gatepost-streams"]
    return streams
