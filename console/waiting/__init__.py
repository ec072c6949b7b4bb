"""Requests that wait for a second opinion, for those who see to it that somebody answers."""

from console.waiting.views import blueprint, init_app

__all__ = ["blueprint", "init_app"]
