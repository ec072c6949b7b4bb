"""Waiting for another process: looked at again and again, never for a fixed time."""

import threading
import time
from collections.abc import Callable

PATIENCE_SECONDS = 30


def eventually(what: Callable[[], bool]) -> None:
    """Look again until it is so; fails when it does not come about."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not what():
        assert time.monotonic() < deadline, "it never came about"
        threading.Event().wait(0.05)
