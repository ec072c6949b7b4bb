"""Posts that have to be taken down because consent has changed."""

from console.removals.views import blueprint

__all__ = ["blueprint"]
