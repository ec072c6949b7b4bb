"""The inbox: comments that staff have reported."""

from console.inbox.views import blueprint

__all__ = ["blueprint"]
