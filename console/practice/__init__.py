"""The practice course: eight drafts to put right in a composer like the real one, with nothing published."""

from console.practice.views import blueprint

__all__ = ["blueprint"]
