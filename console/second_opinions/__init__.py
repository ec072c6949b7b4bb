"""Second opinions: what waits, and the page on which one is given."""

from console.second_opinions.views import blueprint

__all__ = ["blueprint"]
