"""The sealed bundle: events with all that proves them, in one file that anybody can verify without Gatepost.

What is in it and how it is verified is `bundle_verifier`, which goes into the bundle as it stands.
"""

import base64
import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from sqlalchemy import select

from server.database import db
from server.errors import InvalidInput
from server.models import CheckpointDeparture, LogCheckpoint, LogEvent, LogPayload
from server.services import bundle_verifier, checkpoints, clock, log, log_erasures, log_key, log_tree, schools
from server.services.bundle_verifier import Checkpoint, Key, Wrong, read_checkpoint
from server.vocabulary import Action

BATCH = 500
MOST_SELECTED = 5000
MOST_EARLIER = 100
SAME_MOMENT = (1980, 1, 1, 0, 0, 0)
"""What the files of the zip are dated: the bundle's own date stands in its seal."""

README = """\
Sealed bundle of the moderation log of {school}
{line}

Made on {made}. {what}

To verify it: have Python 3.9 or newer and its package `cryptography` (pip install cryptography), and run

    python3 verify.py BUNDLE.zip --key KEY --checkpoint FILE

KEY is the log's public key as the school gave it to you, not the one in here. FILE is a checkpoint that you have kept;
give --checkpoint again for more. Leave either out and less is shown, and it says so. Take verify.py itself from
somebody whom you trust: whoever can change a bundle can change the program in it.

It ends with code 0 when everything holds, with 1 and a sentence when something does not, with 2 when it could not try.

    events.jsonl      one event a line: `body`, exactly as it was hashed, and what it carried where that is included
    checkpoint.txt    how many events the log has, the root of the tree over them, signed (C2SP tlog-checkpoint)
    consistency.json  earlier checkpoints, with proofs that the log grew out of them (RFC 6962, section 2.1.2)
    public-key.txt    the public key of the log
    seal.txt          the hashes of these files, signed (C2SP signed-note)
    verify.py         the program; it needs nothing of Gatepost
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to go into a bundle: all events or those of one thread, with what they carried or without.

    `since` are checkpoints that somebody kept, as text: the bundle proves that the log grew out of them.
    """

    payloads: bool = False
    thread: str | None = None
    since: tuple[str, ...] = ()


def write(out: IO[bytes], wanted: Wanted, actor_id: str | None) -> Checkpoint:
    """Write a bundle of the log of the school in force; the checkpoint that it rests on. The log has an event of it.

    Raises NoKey, Conflict where no checkpoint can be signed, and InvalidInput for a thread or a checkpoint.
    """
    signer = log_key.signer()
    if wanted.thread is not None:
        _of_thread(wanted.thread)
    since = [_opened(note, signer.keys[0]) for text in wanted.since for note in bundle_verifier.notes_in(text)]
    refs = {"payloads": "all" if wanted.payloads else "none"}
    log.record(Action.LOG_BUNDLE_SEALED, actor_id=actor_id, thread=wanted.thread, refs=refs)
    _at_one_moment()
    head, note = checkpoints.sign()
    seqs = _selected(wanted, head.size)
    made = clock.now()
    files: dict[str, bytes] = {
        "README.txt": _readme(made, wanted).encode(),
        "checkpoint.txt": note.encode(),
        "consistency.json": json.dumps(list(_earlier(head, signer.keys[0], since)), indent=1).encode(),
        "public-key.txt": f"{signer.keys[0].text()}\n".encode(),
        "verify.py": Path(bundle_verifier.__file__).read_bytes(),
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        digests = {name: hashlib.sha256(raw).hexdigest() for name, raw in files.items()}
        digests["events.jsonl"] = _write_events(bundle, _events(seqs, head.size, wanted.payloads))
        lines = [bundle_verifier.SEAL_TITLE, f"log: {head.origin}", f"made: {made.isoformat(timespec='seconds')}"]
        lines += [f"events: {'selected' if wanted.thread else 'all'}", f"payloads: {refs['payloads']}"]
        lines += [f"{name}: {digests[name]}" for name in sorted(digests)]
        files[bundle_verifier.SEAL] = signer.sign("\n".join(lines) + "\n").encode()
        for name, raw in files.items():
            bundle.writestr(_entry(name), raw)
    return head


def proof_of(seq: int) -> str:
    """The proof that an event is in the log (C2SP tlog-proof), the event's body being its extra data.

    Raises NoKey, Conflict, and InvalidInput for an event that there is not.
    """
    body = db.session.scalars(select(LogEvent.body).where(LogEvent.seq == seq)).one_or_none()
    if body is None:
        raise InvalidInput([("event", f"the log has no event {seq}")])
    head, note = checkpoints.sign()
    hashes = "".join(f"{_text(part)}\n" for part in log_tree.inclusion_proof(seq, head.size))
    extra = base64.b64encode(body.encode()).decode()
    return f"{bundle_verifier.PROOF_TITLE}\nextra {extra}\nindex {seq - 1}\n{hashes}\n{note}"


def growth_since(old: int) -> str:
    """The proof that the log grew out of that of `old` events, in the form of a C2SP tlog-witness request.

    Raises NoKey, Conflict, and InvalidInput where the log never had so many.
    """
    head, note = checkpoints.sign()
    if not 0 < old <= head.size:
        raise InvalidInput([("since", f"the checkpoint saw {old} events, and the log has {head.size}")])
    hashes = "".join(f"{_text(part)}\n" for part in log_tree.consistency_proof(old, head.size))
    return f"old {old}\n{hashes}\n{note}"


def _selected(wanted: Wanted, size: int) -> list[int] | None:
    """The events that go in; None for all. With what erased their payloads, where those are asked for."""
    if wanted.thread is None:
        return None
    found = set(_of_thread(wanted.thread))
    if wanted.payloads:
        erased = log_erasures.erased_by()
        found |= {erased[seq] for seq in found if seq in erased}
    return sorted(seq for seq in found if seq <= size)


def _of_thread(thread: str) -> Sequence[int]:
    query = select(LogEvent.seq).where(LogEvent.thread == thread).order_by(LogEvent.seq).limit(MOST_SELECTED + 1)
    found = db.session.scalars(query).all()
    if not found:
        raise InvalidInput([("thread", "the log has nothing about that")])
    if len(found) > MOST_SELECTED:
        raise InvalidInput([("thread", f"it has more than {MOST_SELECTED} events; take the whole log")])
    return found


def _events(seqs: list[int] | None, size: int, payloads: bool) -> Iterator[dict[str, Any]]:
    """The lines of events.jsonl."""
    for batch in _batches(seqs, size):
        carried = {}
        if payloads:
            of_payloads = select(LogPayload.seq, LogPayload.salt, LogPayload.content).where(LogPayload.seq.in_(batch))
            carried = {row.seq: row for row in db.session.execute(of_payloads)}
        bodies = select(LogEvent.seq, LogEvent.body).where(LogEvent.seq.in_(batch)).order_by(LogEvent.seq)
        for seq, body in db.session.execute(bodies).all():
            line: dict[str, Any] = {"body": body}
            if seq in carried:
                line |= {"salt": carried[seq].salt.hex(), "payload": carried[seq].content}
            if seqs is not None:
                line["proof"] = [_text(part) for part in log_tree.inclusion_proof(seq, size)]
            yield line


def _batches(seqs: list[int] | None, size: int) -> Iterator[Sequence[int]]:
    numbers: Sequence[int] = range(1, size + 1) if seqs is None else seqs
    for start in range(0, len(numbers), BATCH):
        yield numbers[start : start + BATCH]


def _write_events(bundle: zipfile.ZipFile, lines: Iterable[dict[str, Any]]) -> str:
    made = hashlib.sha256()
    with bundle.open(_entry("events.jsonl"), "w", force_zip64=True) as file:
        for line in lines:
            raw = (json.dumps(line, ensure_ascii=False) + "\n").encode()
            made.update(raw)
            file.write(raw)
    return made.hexdigest()


def _earlier(head: Checkpoint, key: Key, since: Iterable[tuple[Checkpoint, str]]) -> Iterator[dict[str, Any]]:
    """Earlier checkpoints with their proofs: those that are asked for, and those that left last."""
    left = (
        select(LogCheckpoint)
        .where(LogCheckpoint.id.in_(select(CheckpointDeparture.checkpoint_id).where(CheckpointDeparture.left_at.is_not(None))))
        .order_by(LogCheckpoint.size.desc())
        .limit(MOST_EARLIER)
    )  # fmt: skip
    notes = {note: one for one, note in since}
    for row in db.session.scalars(left):
        try:
            notes[row.note] = read_checkpoint(row.note, key)
        except Wrong:
            continue  # signed with an earlier key, which a bundle does not bring along
    for note, one in sorted(notes.items(), key=lambda item: item[1].size):
        if one.size > head.size:
            raise InvalidInput([("since", f"the checkpoint saw {one.size} events, and the log has {head.size}")])
        proof = log_tree.consistency_proof(one.size, head.size) if one.size else []
        yield {"checkpoint": note, "proof": [_text(part) for part in proof]}


def _opened(note: str, key: Key) -> tuple[Checkpoint, str]:
    try:
        return read_checkpoint(note, key), note
    except Wrong as error:
        raise InvalidInput([("since", f"the checkpoint cannot be used: {error}")]) from error


def _readme(made: datetime, wanted: Wanted) -> str:
    school = schools.current()
    what = "It has the events of one thread" if wanted.thread else "It has the whole log"
    what += ", with what they carried: names and drafts are in it, keep it safe." if wanted.payloads else (
        ", without what they carried: there is no name of a child and no draft in it."
    )  # fmt: skip
    title = f"Sealed bundle of the moderation log of {school.name}"
    return README.format(
        school=school.name, line="=" * len(title), made=made.strftime("%d %B %Y, %H:%M UTC"), what=what
    )


def _at_one_moment() -> None:
    """Have everything that is read from here on be of one moment, so that nothing is erased in between."""
    session = db.session()
    session.commit()
    if session.get_bind().dialect.name == "postgresql":  # SQLite reads so anyway
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, SAME_MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _text(part: bytes) -> str:
    return base64.b64encode(part).decode()
