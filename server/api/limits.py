"""How often something may be asked, by each person; generous for people, tight for programs gone wild."""

from typing import Any

from server.extensions import limiter
from server.security.guard import caller


def for_each_person(limit: str) -> Any:
    """A decorator for views: at most `limit` ("120 per minute") by the same person."""
    return limiter.limit(limit, key_func=lambda: caller().id)
