"""The school's calendar: when the school is open."""

from console.calendar.views import blueprint

__all__ = ["blueprint"]
