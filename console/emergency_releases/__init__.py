"""Posts that were made without a check."""

from console.emergency_releases.views import blueprint

__all__ = ["blueprint"]
