"""The home page."""

from console.home.views import blueprint

__all__ = ["blueprint"]
