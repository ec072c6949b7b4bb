"""Sending mail, at least once and each time under the same Message-ID (RFC 5322, 3.6.4)."""

import logging
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import format_datetime
from urllib.parse import unquote, urlsplit

from flask import current_app

from server.database import db
from server.jobs import letters
from server.models import OutboxMessage, User
from server.services import clock, log
from server.services.mail import Letter
from server.settings import Settings
from server.vocabulary import Action

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 20
MOST_ATTEMPTS = 60
"""The waits between attempts double up to an hour: about two days."""
LOOPBACK = ("127.0.0.1", "::1", "localhost")


def send(message: OutboxMessage) -> None:
    """Send the letter that the message asks for, unless there is nothing to say any more or nobody to say it to.

    What the server refuses for good, or has not taken for two days, is given up, and the log says so. Raises OSError
    and smtplib.SMTPException for what may go better next time.
    """
    settings: Settings = current_app.config["SETTINGS"]
    to = db.session.get(User, message.payload["to"])
    if not settings.mail_url or to is None or not to.active:
        return
    letter = letters.letter(message.payload["letter"], to, message.payload["subject"])
    if letter is None:
        return
    try:
        _hand_over(settings, _written(settings, message, to, letter))
    except (OSError, smtplib.SMTPException) as error:
        if not _for_good(error) and message.attempts < MOST_ATTEMPTS:
            raise
        logger.error("letter %s could not be delivered: %s", message.id, type(error).__name__)
        refs = {"to": to.id, "letter": message.payload["letter"], "mail": message.id}
        log.record(Action.MAIL_UNDELIVERABLE, actor_id=None, thread=message.payload["subject"], refs=refs)
    else:
        if noted := letters.TAKEN.get(message.payload["letter"]):
            noted(to, message.payload["subject"])


def _written(settings: Settings, message: OutboxMessage, to: User, letter: Letter) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = settings.mail_from
    mail["To"] = to.email
    mail["Subject"] = " ".join(letter.subject.split())  # a name with a line end in it would be a header
    mail["Date"] = format_datetime(clock.now())
    mail["Message-ID"] = f"<{message.id}@{urlsplit(settings.public_url).hostname}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(letter.body)
    for one in letter.attachments:
        # As bytes, because they may be signed: as text, the ends of its lines would be changed on the way.
        mail.add_attachment(
            one.text.encode(), maintype="text", subtype="plain", params={"charset": "utf-8"}, filename=one.name
        )
    return mail


def _hand_over(settings: Settings, mail: EmailMessage) -> None:
    """Give it to the mail server, encrypted; in the clear only on this machine."""
    parts = urlsplit(settings.mail_url)
    host = parts.hostname or ""
    if parts.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            host, parts.port or 465, timeout=TIMEOUT_SECONDS, context=ssl.create_default_context()
        )
    else:
        server = smtplib.SMTP(host, parts.port or 587, timeout=TIMEOUT_SECONDS)
    with server:
        if parts.scheme == "smtp" and host not in LOOPBACK:
            server.starttls(context=ssl.create_default_context())
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        server.send_message(mail)


def _for_good(error: Exception) -> bool:
    """Whether the server will say the same next time: a code of the five hundreds about this letter."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return False  # a password that is put right
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= 500
