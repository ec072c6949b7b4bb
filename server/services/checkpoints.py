"""Checkpoints of the log: made, signed, sent away from this machine, and remembered (C2SP tlog-checkpoint).

Whoever has the whole database can write another log. It shows against a checkpoint that lies where they cannot get at
it, and against nothing else. So checkpoints are mailed to people with the role of governor, and written to a file
elsewhere.
"""

import base64
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from flask import current_app
from sqlalchemy import select

from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound
from server.models import CheckpointDeparture, LogCheckpoint, LogEvent, User
from server.services import clock, log, log_key, log_tree, mail, people
from server.services.bundle_verifier import Checkpoint, Key, Wrong, notes_in, read_checkpoint
from server.services.log_verification import Kept
from server.vocabulary import Action, Role

logger = logging.getLogger(__name__)

LETTER = "log_checkpoint"
"""The letter that takes a checkpoint to somebody; its subject is the id of the checkpoint."""
OWN_ACTIONS = (Action.CHECKPOINT_LEFT, Action.MAIL_UNDELIVERABLE)
LARGEST_FILE = 64 * 1024**2
SLACK = timedelta(hours=6)
"""A letter that is due within this time goes out today: otherwise a weekly one would come a little later each week."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A checkpoint that left: when, and to whom; None for the file."""

    checkpoint: LogCheckpoint
    left_at: datetime
    to: User | None


def sign() -> tuple[Checkpoint, str]:
    """A checkpoint of the log of the school in force as it stands, and the signed note with it.

    Raises NoKey, and Conflict where the log did not grow out of the last checkpoint that was remembered: no log may
    sign two that contradict each other.
    """
    signer = log_key.signer()
    try:
        head = log_tree.tree_head()
        last = _newest()
        grown = last is None or (
            last.size <= head.size and base64.b64encode(log_tree.root_at(last.size)).decode() == last.root
        )
    except log_tree.Unusable as error:
        raise Conflict(f"No checkpoint is made: {error}.") from error
    if not grown:
        raise Conflict(
            "No checkpoint is made: the log did not grow out of the last one. gatepost log verify says what is wrong."
        )
    text = f"{signer.keys[0].name}\n{head.size}\n{base64.b64encode(head.root).decode()}\n"
    return Checkpoint(signer.keys[0].name, head.size, head.root), signer.sign(text)


def open_note(note: str, keys: Sequence[Key]) -> Checkpoint:
    """The checkpoint in a note that was signed with one of these keys. Raises Wrong, by the first key."""
    first: Wrong | None = None
    for key in keys:
        try:
            return read_checkpoint(note, key)
        except Wrong as error:
            first = first or error
    raise first or Wrong("there is no key to try it with")


def read(text: str, source: str) -> list[Kept]:
    """What the checkpoints in a file say that somebody kept. Raises InvalidInput for one that is not of this log."""
    keys = log_key.signer().keys
    found = []
    for note in notes_in(text):
        try:
            one = open_note(note, keys)
        except Wrong as error:
            raise InvalidInput([(source, f"there is a checkpoint that cannot be used: {error}")]) from error
        found.append(Kept(one.size, one.root, f"the checkpoint in {source}"))
    if not found:
        raise InvalidInput([(source, "there is no checkpoint in it")])
    return found


def remembered(*, newest: int | None = None) -> tuple[list[Kept], list[str]]:
    """What the log must fit by every checkpoint that left, and what is wrong with any that cannot be used.

    With `newest`, only so many of those in the database: a page must not wait for a file on another machine.
    Without a key their signatures cannot be tried; what they say is compared all the same.
    """
    try:
        keys: tuple[Key, ...] = log_key.signer().keys
    except log_key.NoKey:
        keys = ()
    kept, problems = [], []
    left = select(CheckpointDeparture.checkpoint_id).where(CheckpointDeparture.left_at.is_not(None))
    found = select(LogCheckpoint).where(LogCheckpoint.id.in_(left)).order_by(LogCheckpoint.size.desc())
    for one in db.session.scalars(found.limit(newest)):
        kept.append(Kept(one.size, base64.b64decode(one.root), "the checkpoint that left"))
        try:
            said = open_note(one.note, keys) if keys else None
        except Wrong as error:
            problems.append(f"the remembered checkpoint of {one.size} events cannot be used: {error}")
        else:
            if said and (said.size, base64.b64encode(said.root).decode()) != (one.size, one.root):
                problems.append(f"the remembered checkpoint of {one.size} events is not what was signed")
    if keys and newest is None:
        of_file, wrong = _in_file(keys)
        kept, problems = kept + of_file, problems + wrong
    return kept, problems


def _in_file(keys: Sequence[Key]) -> tuple[list[Kept], list[str]]:
    """The same for the file elsewhere, which has the checkpoints of other schools in it as well."""
    file = current_app.config["SETTINGS"].checkpoint_file
    if not file:
        return [], []
    if not Path(file).exists():
        logger.error("the file with checkpoints is not there, so the log is not compared with it")
        return [], []
    kept, problems = [], []
    try:
        with Path(file).open("rb") as opened:
            text = opened.read(LARGEST_FILE).decode()
    except (OSError, UnicodeDecodeError) as error:
        return [], [f"the file with checkpoints, {file}, cannot be read ({type(error).__name__})"]
    for note in notes_in(text):
        if note.split("\n", 1)[0] != keys[0].name:
            continue
        try:
            one = open_note(note, keys)
        except Wrong as error:
            problems.append(f"a checkpoint in {file} cannot be used: {error}")
        else:
            kept.append(Kept(one.size, one.root, f"the checkpoint in {file}"))
    return kept, problems


def send() -> LogCheckpoint | None:
    """Send a checkpoint away where one is due: each night to the file, to each governor after the days that are set.

    None where nothing is due: nowhere is set, nothing has happened since, or there is no key.
    """
    settings = current_app.config["SETTINGS"]
    if not settings.log_key_file or not _moved_on():
        return None
    to = _due_by_mail() if settings.mail_url else []
    if not to and not settings.checkpoint_file:
        return None
    with transaction():
        head, note = sign()
        one = LogCheckpoint(
            school_id=school_in_force(), size=head.size, root=base64.b64encode(head.root).decode(), note=note,
            made_at=clock.now(),
        )  # fmt: skip
        db.session.add(one)
        db.session.flush()
        for governor in to:
            db.session.add(CheckpointDeparture(school_id=one.school_id, checkpoint_id=one.id, to_id=governor.id))
            mail.put(governor, LETTER, one.id)
        if settings.checkpoint_file:
            db.session.add(CheckpointDeparture(school_id=one.school_id, checkpoint_id=one.id))
    if settings.checkpoint_file:
        try:
            _append(Path(settings.checkpoint_file), note)
        except OSError as error:
            # The page shows when one last came there; the next one, tomorrow, says all that this one does.
            logger.error("the file for checkpoints cannot be written: %s", type(error).__name__)
        else:
            left(one.id, None)
    return one


def _append(file: Path, note: str) -> None:
    with file.open("ab") as out:
        out.write(note.encode() + b"\n")
        out.flush()
        os.fsync(out.fileno())


def left(checkpoint_id: str, to: User | None) -> None:
    """Note that a checkpoint has left: the mail server took the letter, or it stands in the file."""
    waiting = select(CheckpointDeparture).where(
        CheckpointDeparture.checkpoint_id == checkpoint_id,
        CheckpointDeparture.to_id == (to.id if to else None),
        CheckpointDeparture.left_at.is_(None),
    )
    with transaction():
        departure = db.session.scalars(waiting.with_for_update()).first()
        one = db.session.get(LogCheckpoint, checkpoint_id)
        if departure is None or one is None:
            return
        departure.left_at = clock.now()
        refs = {"size": str(one.size), "root": one.root, "way": "mail" if to else "file"}
        log.append(
            Action.CHECKPOINT_LEFT, actor_id=None, thread=one.id, refs=refs | ({"to": to.id} if to else {})
        )  # fmt: skip


def get(checkpoint_id: str) -> LogCheckpoint:
    """One that was made to leave. Raises NotFound."""
    found = db.session.scalars(select(LogCheckpoint).where(LogCheckpoint.id == checkpoint_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such checkpoint.")
    return found


def departures(limit: int = 10) -> list[Departure]:
    """The last that left, newest first."""
    query = (
        select(CheckpointDeparture, LogCheckpoint)
        .join(LogCheckpoint, LogCheckpoint.id == CheckpointDeparture.checkpoint_id)
        .where(CheckpointDeparture.left_at.is_not(None))
        .order_by(CheckpointDeparture.left_at.desc())
    )
    return [
        Departure(one, gone.left_at, db.session.get(User, gone.to_id) if gone.to_id else None)
        for gone, one in db.session.execute(query.limit(limit))
        if gone.left_at
    ]


def _newest() -> LogCheckpoint | None:
    return db.session.scalars(select(LogCheckpoint).order_by(LogCheckpoint.size.desc()).limit(1)).first()


def _moved_on() -> bool:
    """Whether anything has happened since the last checkpoint, but that it left."""
    last = _newest()
    since = select(LogEvent.seq).where(
        LogEvent.seq > (last.size if last else 0), LogEvent.action.not_in(OWN_ACTIONS)
    )  # fmt: skip
    return db.session.scalars(since.limit(1)).first() is not None


def _due_by_mail() -> list[User]:
    """The governors who have not been sent one for the days that are set."""
    since = clock.now() - timedelta(days=current_app.config["SETTINGS"].checkpoint_mail_days) + SLACK
    lately = set(
        db.session.scalars(
            select(CheckpointDeparture.to_id)
            .join(LogCheckpoint, LogCheckpoint.id == CheckpointDeparture.checkpoint_id)
            .where(LogCheckpoint.made_at > since, CheckpointDeparture.to_id.is_not(None))
        )
    )
    return [one for one in people.with_role(Role.GOVERNOR) if one.id not in lately]
