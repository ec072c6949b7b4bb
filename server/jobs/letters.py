"""What Gatepost writes by mail: a link to what is to be done, and no word about a child or of a draft."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from flask import current_app

from server.jobs.matters import MATTERS, told
from server.models import User
from server.services import notifications, schools
from server.services.mail import Letter

Composer = Callable[[User, str], Letter | None]
"""From whom it goes to and the id of its subject to what is written; None when there is nothing to say any more."""

MOST_IN_DIGEST = 20


def about(kind: str, to: User, subject_id: str) -> Letter | None:
    """A letter about one thing."""
    matter = told(kind, to, subject_id)
    if matter is None:
        return None
    return Letter(matter.headline, framed(to, f"{matter.headline}.\n\n{matter.to_do}\n{address(matter.path)}"))


def digest(to: User, put_together_at: str) -> Letter | None:
    """Everything that somebody was told of in a day and has not seen."""
    found = [
        matter
        for one in notifications.in_digest(to, datetime.fromisoformat(put_together_at))
        if (matter := told(one.kind, to, one.subject_id)) is not None
    ]
    lines = dict.fromkeys(f"- {one.headline}\n  {address(one.path)}" for one in found)
    if not lines:
        return None
    shown = list(lines)[:MOST_IN_DIGEST]
    more = f"\n\nAnd {len(lines) - len(shown)} more: {address('/')}" if len(lines) > len(shown) else ""
    subject = "1 thing waits for you" if len(lines) == 1 else f"{len(lines)} things wait for you"
    return Letter(subject, framed(to, "New for you since the last digest:\n\n" + "\n\n".join(shown) + more))


def framed(to: User, words: str) -> str:
    """The body of a letter: whom it is to, what it says, and where it comes from."""
    return (
        f"Dear {to.name},\n\n{words}\n\n"
        "You are asked to sign in there. This mail says nothing of what is in a draft, and decides nothing.\n\n"
        f"Gatepost for {schools.current().name}\nHow you are told of such things: {address('/how-you-are-told')}\n"
    )


def address(path: str) -> str:
    """The full address of a page of the console."""
    public: str = current_app.config["SETTINGS"].public_url
    return f"{public.rstrip('/')}{path}"


LETTERS: Mapping[str, Composer] = {
    **{kind: partial(about, kind) for kind in MATTERS},
    notifications.DIGEST: digest,
}
"""The letters, by name: for each kind of notification the one that goes with it, and those that go by themselves."""


def letter(name: str, to: User, subject: str) -> Letter | None:
    """The letter of that name; one that nobody has found words for says that there is something new."""
    composer = LETTERS.get(name) or partial(about, name)
    return composer(to, subject)
