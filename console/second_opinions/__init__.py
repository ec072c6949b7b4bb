"""Second opinions: what waits, the page on which one is given, and what else can be done with a request."""

from console.second_opinions import away, steps
from console.second_opinions.views import blueprint

__all__ = ["away", "blueprint", "steps"]
