"""How somebody is told of what waits for them."""

from console.telling.views import blueprint

__all__ = ["blueprint"]
