"""One draft under examination: the draft, its context, and what several rules want to know about it."""

from collections.abc import Callable
from typing import Any, TypeVar

from server.checks.context import Context
from server.checks.draft import Draft

T = TypeVar("T")


class Examination:
    """A draft with its context. What is costly to find out is found out once for all rules, by `once`."""

    __slots__ = ("_known", "context", "draft")

    def __init__(self, draft: Draft, context: Context) -> None:
        self.draft = draft
        self.context = context
        self._known: dict[Callable[[Examination], Any], Any] = {}

    @property
    def text(self) -> str:
        """The draft's text, untouched."""
        return self.draft.text

    def once(self, compute: Callable[["Examination"], T]) -> T:
        """`compute(self)`, worked out at the first call and kept for the rest of this examination."""
        if compute not in self._known:
            self._known[compute] = compute(self)
        known: T = self._known[compute]
        return known
