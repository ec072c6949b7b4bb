"""'Check a draft': for people without the extension."""

from console.drafts.views import blueprint

__all__ = ["blueprint"]
