"""What can go wrong in the domain. No HTTP in here: `api/problems.py` and the console say it in their own way."""

from collections.abc import Iterable


class DomainError(Exception):
    """Base of all errors that are somebody's to put right. `str(error)` can be shown to the user."""


class InvalidInput(DomainError):
    """What was given cannot be used. `problems` is a list of (place, sentence)."""

    def __init__(self, problems: Iterable[tuple[str, str]]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{place}: {what}" if place else what for place, what in self.problems))


class NotFound(DomainError):
    """There is no such thing in this school."""


class NotAllowed(DomainError):
    """This person may not do that."""


class OwnDraft(NotAllowed):
    """The author of a draft may not decide on it."""


class WrongCredentials(DomainError):
    """Nobody can be signed in with these words. Says nothing of which of them is wrong."""


class Conflict(DomainError):
    """The thing has moved on since it was looked at."""


class StaleDecision(Conflict):
    """The decision was made on content that has since changed."""


class NotApprovable(Conflict):
    """An approval cannot lift what is wrong with the draft."""


class Held(Conflict):
    """The draft may not be posted as it stands. `check_id` is the check that says why."""

    def __init__(self, message: str, check_id: str) -> None:
        self.check_id = check_id
        super().__init__(message)
