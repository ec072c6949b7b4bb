"""'Was this wrong?': findings that were reported, and the school's exceptions."""

from console.feedback import exceptions, reports

__all__ = ["exceptions", "reports"]
