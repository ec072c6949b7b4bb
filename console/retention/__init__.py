"""What is kept for how long, what falls due, and what is held."""

from console.retention.views import blueprint

__all__ = ["blueprint"]
