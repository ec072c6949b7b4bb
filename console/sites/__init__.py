"""Networks: where the extension stands by, and where it is switched off."""

from console.sites.views import blueprint

__all__ = ["blueprint"]
