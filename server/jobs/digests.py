"""The daily digest: one letter in the morning of a working day, for those who prefer that."""

from flask import current_app

from server.services import calendars, clock, notifications, people, schools
from server.vocabulary import Telling


def send() -> int:
    """Put together the digests of the school in force, and say how many; none on a day that is no working day."""
    today = clock.date_of(clock.now(), schools.current().timezone)
    if not current_app.config["SETTINGS"].mail_url or calendars.working_time().why_closed(today) is not None:
        return 0
    return sum(notifications.put_together(person) for person in people.told(Telling.DAILY))
