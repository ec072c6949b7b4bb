"""Several people doing something at the same moment, in real threads."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def at_once(deeds: Sequence[Callable[[], T]]) -> list[T]:
    """What each deed gives, in their order; all begin together. Raises what a deed raises."""
    start = threading.Barrier(len(deeds))

    def after_the_start(deed: Callable[[], T]) -> T:
        start.wait(timeout=20)
        return deed()

    with ThreadPoolExecutor(len(deeds)) as threads:
        return [future.result(timeout=60) for future in [threads.submit(after_the_start, deed) for deed in deeds]]
