"""Mail: what is put into the outbox, and what a letter is.

A letter says that something is to be done and where, and nothing of a child or of a draft: mail is read by others.
"""

from dataclasses import dataclass

from flask import current_app

from server.models import User
from server.services import outbox

KIND = "mail"
"""The kind of outbox message by which a letter is sent; its payload has ids only."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A text file that goes with a letter."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """What is written to one person: plain text."""

    subject: str
    body: str
    attachments: tuple[Attachment, ...] = ()


def put(to: User, letter: str, subject_id: str) -> None:
    """Have the letter of that name (server/jobs/letters.py) written about the subject, inside a transaction.

    It is composed when it is sent, so that nobody is written to about what has been settled meanwhile. Nothing is put
    where no mail server is set.
    """
    if current_app.config["SETTINGS"].mail_url:
        outbox.put(KIND, {"to": to.id, "letter": letter, "subject": subject_id})
