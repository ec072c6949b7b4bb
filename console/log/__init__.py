"""The moderation log: reading it, and proving that nobody altered it."""

from console.log import export as export  # their routes
from console.log import kept as kept
from console.log import proof as proof
from console.log.views import blueprint

__all__ = ["blueprint"]
