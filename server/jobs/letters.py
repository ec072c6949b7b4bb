"""What Gatepost writes by mail: a link to what is to be done, and no word about a child or of a draft."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from flask import current_app

from server.jobs.matters import MATTERS, told
from server.models import User
from server.services import checkpoints, notifications, schools
from server.services.mail import Attachment, Letter

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


def checkpoint(to: User, checkpoint_id: str) -> Letter | None:
    """A checkpoint of the log, for somebody to keep."""
    one, school = checkpoints.get(checkpoint_id), schools.current()
    return Letter(
        f"To keep: checkpoint of the moderation log, {one.size} events",
        f"Dear {to.name},\n\nattached is a checkpoint of the moderation log of {school.name}: how many events it has, "
        "a fingerprint of all of them, and a signature. Please keep this mail with its attachment, as it is, where "
        "nobody who runs Gatepost can get at it. There is nothing else to do.\n\n"
        "If the log is ever questioned, your checkpoint shows whether anything up to today was changed or taken away. "
        "How: see the guide for governors, or ask for a sealed bundle of the log and run\n\n"
        "    python3 verify.py BUNDLE.zip --checkpoint ATTACHMENT\n\n"
        f"The attachment names nobody.\n\nGatepost for {school.name}\n",
        (Attachment(f"checkpoint-{school.slug}-{one.size}.txt", one.note),),
    )


LETTERS: Mapping[str, Composer] = {
    **{kind: partial(about, kind) for kind in MATTERS},
    notifications.DIGEST: digest,
    checkpoints.LETTER: checkpoint,
}
"""The letters, by name: for each kind of notification the one that goes with it, and those that go by themselves."""

TAKEN: Mapping[str, Callable[[User, str], None]] = {
    checkpoints.LETTER: lambda to, subject: checkpoints.left(subject, to)
}
"""What is noted when the mail server has taken a letter, by its name. It may be noted more than once."""


def letter(name: str, to: User, subject: str) -> Letter | None:
    """The letter of that name; one that nobody has found words for says that there is something new."""
    composer = LETTERS.get(name) or partial(about, name)
    return composer(to, subject)
