"""The moderation log: reading it, and proving that nobody altered it."""

from console.log import proof as proof
from console.log.views import blueprint

__all__ = ["blueprint"]
