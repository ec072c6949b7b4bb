"""What is done again and again at each school: the timetable."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flask import current_app

from server.jobs import digests
from server.models import OutboxMessage
from server.services import comment_retention, exceptions, log_filters, log_watch, removals, retention, waits
from server.services.timetable import Rhythm, every, nightly


@dataclass(frozen=True, slots=True)
class Timed:
    """A job and when it is done. Done twice it must do no harm, and the school is in force when it is called."""

    rhythm: Rhythm
    do: Callable[[], object]


def do(message: OutboxMessage) -> None:
    """Do the job that the message names. One that is no longer in the timetable is left."""
    job = JOBS.get(message.payload["job"])
    if job is not None:
        job.do()


def purge_comment_reports() -> None:
    """Erase reported comments whose time is over."""
    comment_retention.purge(current_app.config["SETTINGS"].comment_report_days)


def run_retention() -> None:
    """Erase what is due by the retention schedule."""
    retention.run()


JOBS: Mapping[str, Timed] = {
    "digests": Timed(nightly(7), digests.send),
    "waits": Timed(every(minutes=5), waits.look),
    "comment_reports": Timed(nightly(2, 30), purge_comment_reports),
    "removals": Timed(nightly(7), removals.remind),
    "exceptions": Timed(nightly(5), exceptions.look_through),
    log_watch.JOB: Timed(nightly(3, 15), log_watch.nightly),
    "retention": Timed(nightly(3, 0), run_retention),
    "log_searches": Timed(nightly(2, 40), log_filters.purge),
}

RHYTHMS: Mapping[str, Rhythm] = {name: job.rhythm for name, job in JOBS.items()}
