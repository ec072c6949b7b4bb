"""What is held on somebody: looked through, masked and handed over."""

from console.subject_access.views import blueprint

__all__ = ["blueprint"]
