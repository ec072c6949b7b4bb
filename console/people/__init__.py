"""Signing in and out."""

from console.people.views import blueprint

__all__ = ["blueprint"]
