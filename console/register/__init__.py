"""The register: who is known to the checks, what may be published of whom, and bringing a new one in."""

from console.register.views import blueprint

__all__ = ["blueprint"]
