"""Blind second looks at posts that were clear."""

from console.second_looks.views import blueprint

__all__ = ["blueprint"]
