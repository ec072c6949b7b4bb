#!/usr/bin/env python3
"""Verifies a sealed bundle or a proof from the moderation log of a Gatepost service, without Gatepost.

    python3 verify.py BUNDLE.zip [--key KEY] [--checkpoint FILE ...]
    python3 verify.py EVENT.tlog-proof --key KEY
    python3 verify.py GROWTH.txt --key KEY --checkpoint FILE

BUNDLE.zip may also be the folder that it was unpacked into. KEY is the log's public key as you were given it by hand or
by post, or a file with it: a bundle brings a key along, which shows only that the bundle agrees with itself. FILE is a
checkpoint that you kept: the log must have grown out of what it says.

Exit codes: 0 everything holds; 1 something does not; 2 it could not be tried. Needs Python 3.9 or newer and the package
`cryptography`. Standards: RFC 6962 and RFC 9162 (tree and proofs), C2SP signed-note, tlog-checkpoint and tlog-proof.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import hashlib
import json
import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ED25519 = b"\x01"
MOST_SIGNATURES = 32
LARGEST_FILE = 8 * 1024**3
LARGEST_NOTE = 1024**2
SEAL_TITLE = "Gatepost sealed bundle"
FILES = ("README.txt", "checkpoint.txt", "consistency.json", "events.jsonl", "public-key.txt", "verify.py")
SEAL = "seal.txt"
PROOF_TITLE = "c2sp.org/tlog-proof@v1"
ERASED = "log_payload_erased"
RUN = re.compile(r"([1-9]\d{0,9})(?:-([1-9]\d{0,9}))?", re.ASCII)


class Wrong(Exception):
    """Something does not hold; says what."""


class NotTried(Exception):
    """It could not be tried; says why."""


class Key(NamedTuple):
    """A public key: the name of what it signs for, and its 32 bytes."""

    name: str
    raw: bytes

    def id(self) -> bytes:
        """The first four bytes of SHA-256(name || 0x0A || 0x01 || key), as the signed-note specification says."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.raw).digest()[:4]

    def text(self) -> str:
        """As it is handed out: name+id+key."""
        return f"{self.name}+{self.id().hex()}+{base64.b64encode(ED25519 + self.raw).decode()}"


class Checkpoint(NamedTuple):
    """What a checkpoint says: which log, how many events, and the root of the tree over them."""

    origin: str
    size: int
    root: bytes


def read_key(text: str) -> Key:
    """The key that `Key.text` wrote. Raises Wrong."""
    parts = text.strip().split("+", 2)
    raw = _base64(parts[2]) if len(parts) == 3 else b""
    if len(raw) != 33 or raw[:1] != ED25519 or not parts[0] or re.search(r"\s", text.strip()):
        raise Wrong("the public key is not one: it should look like name+0123abcd+ARp…")
    key = Key(parts[0], raw[1:])
    if key.id().hex() != parts[1]:
        raise Wrong("the public key does not go with its own id: a part of it was changed")
    return key


def open_note(note: str, key: Key) -> str:
    """The text of a signed note, its signature by this key verified. Raises Wrong."""
    text, gap, signatures = note.rpartition("\n\n")
    lines = signatures.split("\n")
    if not gap or lines[-1] or len(lines) - 1 > MOST_SIGNATURES or re.search(r"[\x00-\x09\x0b-\x1f]", note):
        raise Wrong("it is not a signed note: text, an empty line, and lines with signatures")
    text += "\n"
    verified = False
    for line in lines[:-1]:
        found = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
        signed = _base64(found[2]) if found else b""
        if found is None or len(signed) < 5:
            raise Wrong("one of its signature lines cannot be read")
        if (found[1], signed[:4]) != (key.name, key.id()):
            continue  # by somebody else, which the specification says to pass over
        try:
            Ed25519PublicKey.from_public_bytes(key.raw).verify(signed[4:], text.encode())
        except InvalidSignature as error:
            raise Wrong("its signature is not right: it was changed after it was signed") from error
        verified = True
    if not verified:
        raise Wrong(f"it was not signed by the key of {key.name} ({key.id().hex()})")
    return text


def read_checkpoint(note: str, key: Key) -> Checkpoint:
    """The checkpoint in a signed note. Raises Wrong."""
    lines = open_note(note, key).split("\n")
    if len(lines) != 4 or not re.fullmatch(r"0|[1-9]\d{0,18}", lines[1], re.ASCII) or len(_base64(lines[2])) != 32:
        raise Wrong("it is not a checkpoint: origin, size and root")
    if lines[0] != key.name:
        raise Wrong(f"it is a checkpoint of another log: {lines[0]}")
    return Checkpoint(lines[0], int(lines[1]), _base64(lines[2]))


def notes_in(text: str) -> list[str]:
    """The signed notes that stand one after the other in a text, however many empty lines are between them."""
    found, note = [], ""
    for line in text.replace("\r\n", "\n").lstrip("\ufeff").split("\n"):
        if note.rstrip("\n").rpartition("\n")[2].startswith("— ") and not line.startswith("— "):
            found.append(note)
            note = ""
        if note or line:
            note += line + "\n"
    return [*found, note.rstrip("\n") + "\n"] if note.strip() else found


def leaf_hash(body: bytes) -> bytes:
    """SHA-256(0x00 || body)."""
    return hashlib.sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def inclusion_holds(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof shows that the leaf is the one at `index`, counted from 0 (RFC 9162, section 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    place, last, made = index, size - 1, leaf
    for other in proof:
        if last == 0:
            return False
        if place % 2 or place == last:
            made = node_hash(other, made)
            while place and not place % 2:
                place, last = place >> 1, last >> 1
        else:
            made = node_hash(made, other)
        place, last = place >> 1, last >> 1
    return last == 0 and made == root


def consistency_holds(old: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree grew out of the old one (RFC 9162, section 2.1.4.2)."""
    if not 0 <= old <= size:
        return False
    if old == 0:
        return not proof and old_root == hashlib.sha256(b"").digest()
    if old == size:
        return not proof and old_root == root
    parts = list(proof) if old & (old - 1) else [old_root, *proof]
    if not parts:
        return False
    place, last = old - 1, size - 1
    while place % 2:
        place, last = place >> 1, last >> 1
    made_old = made = parts[0]
    for other in parts[1:]:
        if last == 0:
            return False
        if place % 2 or place == last:
            made_old, made = node_hash(other, made_old), node_hash(other, made)
            while place and not place % 2:
                place, last = place >> 1, last >> 1
        else:
            made = node_hash(made, other)
        place, last = place >> 1, last >> 1
    return last == 0 and made_old == old_root and made == root


class Tree:
    """The tree over events that come one after the other."""

    def __init__(self) -> None:
        self.size = 0
        self.peaks: list[bytes] = []

    def add(self, leaf: bytes) -> None:
        self.size += 1
        rest = self.size
        while rest % 2 == 0:
            leaf = node_hash(self.peaks.pop(), leaf)
            rest >>= 1
        self.peaks.append(leaf)

    def root(self) -> bytes:
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        made = self.peaks[-1]
        for left in reversed(self.peaks[:-1]):
            made = node_hash(left, made)
        return made


def commitment(salt: bytes, content: Any) -> str:
    """What an event says of its payload: SHA-256 over the salt and the payload as canonical JSON."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(salt + text.encode()).hexdigest()


class Bundle:
    """The files of a bundle, in a zip or in a folder."""

    def __init__(self, path: Path) -> None:
        self.zip = None if path.is_dir() else zipfile.ZipFile(path)
        self.path = path
        names = self.zip.namelist() if self.zip else [one.name for one in path.iterdir()]
        if len(names) != len(set(names)):
            raise Wrong("a file is in the bundle twice")
        self.names = set(names)

    def open(self, name: str) -> Any:
        if name not in self.names:
            raise Wrong(f"{name} is missing from the bundle")
        if self.zip and self.zip.getinfo(name).file_size > LARGEST_FILE:
            raise NotTried(f"{name} is larger than this program takes")
        return self.zip.open(name) if self.zip else (self.path / name).open("rb")

    def text(self, name: str) -> str:
        with self.open(name) as file:
            raw: bytes = file.read(LARGEST_NOTE * 64)
        try:
            return raw.decode()
        except ValueError as error:
            raise Wrong(f"{name} is not text") from error

    def digest(self, name: str) -> str:
        made = hashlib.sha256()
        with self.open(name) as file:
            while part := file.read(1024**2):
                made.update(part)
        return made.hexdigest()


def verify_bundle(path: Path, given: Key | None, kept: Sequence[str]) -> list[str]:
    """What was found right of the bundle, in sentences. Raises Wrong and NotTried."""
    bundle = Bundle(path)
    key = read_key(bundle.text("public-key.txt"))
    if given and given != key:
        raise Wrong("the bundle's public key is not the one that you gave: somebody else sealed it, or made it up")
    parts = _sealed(bundle, key)
    try:
        checkpoint = read_checkpoint(bundle.text("checkpoint.txt"), key)
    except Wrong as error:
        raise Wrong(f"checkpoint.txt: {error}") from error
    earlier = [*_consistent(bundle, key, checkpoint)]
    said = _events(bundle, checkpoint, parts, _kept(kept, key))
    said += [f"The log grew out of {len(earlier)} earlier checkpoint(s) in the bundle."] if earlier else []
    return [f"Log: {checkpoint.origin}, {checkpoint.size} events.", *said]


def _sealed(bundle: Bundle, key: Key) -> dict[str, str]:
    """What the seal says of the bundle, its signature and the digest of every file verified."""
    try:
        lines = open_note(bundle.text(SEAL), key).rstrip("\n").split("\n")
    except Wrong as error:
        raise Wrong(f"{SEAL}: {error}") from error
    if lines[0] != SEAL_TITLE:
        raise Wrong(f"{SEAL}: it is not the seal of a bundle")
    said = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
    if said.get("log") != key.name or said.get("payloads") not in ("all", "none"):
        raise Wrong(f"{SEAL}: it is the seal of something else")
    for name in FILES:
        if said.get(name) != bundle.digest(name):
            raise Wrong(f"{name} was changed after the bundle was sealed")
    if strangers := bundle.names - {*FILES, SEAL}:
        raise Wrong(f"{sorted(strangers)[0]} does not belong to the bundle")
    return said


def _consistent(bundle: Bundle, key: Key, now: Checkpoint) -> Iterator[Checkpoint]:
    for one in _json(bundle.text("consistency.json"), "consistency.json"):
        old = read_checkpoint(one["checkpoint"], key)
        if not consistency_holds(old.size, old.root, now.size, now.root, [_base64(part) for part in one["proof"]]):
            raise Wrong(f"the log did not grow out of the checkpoint of {old.size} events: it was rewritten")
        yield old


def _events(bundle: Bundle, now: Checkpoint, seal: dict[str, str], kept: list[Checkpoint]) -> list[str]:
    """Go through the events. A bundle of the whole log needs no proofs: its tree is built anew."""
    whole, with_payloads = seal.get("events") == "all", seal["payloads"] == "all"
    tree, rule = Tree(), Payloads(with_payloads)
    wanted = {one.size: one for one in kept}
    last = 0
    with bundle.open("events.jsonl") as lines:
        for raw in lines:
            line = _json(raw, "events.jsonl")
            body = _body(line, last, now.origin)
            if whole and body["seq"] != last + 1:
                raise Wrong(f"event {last + 1} is missing")
            leaf = leaf_hash(line["body"].encode())
            if not whole:
                proof = [_base64(part) for part in line["proof"]]
                if not inclusion_holds(leaf, body["seq"] - 1, now.size, proof, now.root):
                    raise Wrong(f"event {body['seq']} is not in the log as it stands here: it was changed")
            last = body["seq"]
            tree.add(leaf)
            rule.see(body, line)
            if whole and last in wanted and tree.root() != wanted.pop(last).root:
                raise Wrong(f"the log is not the one of your checkpoint of {last} events: it was rewritten")
    if whole and (tree.size, tree.root()) != (now.size, now.root):
        raise Wrong("the events are not those of the checkpoint: some were changed, added or taken away")
    said = rule.said()
    return [
        f"{tree.size} event(s) verified{': the whole log' if whole else ', each in its place in the log'}.",
        *said,
        *_told_of_kept(bundle, whole, now, kept),
    ]


def _told_of_kept(bundle: Bundle, whole: bool, now: Checkpoint, kept: list[Checkpoint]) -> Iterator[str]:
    in_bundle = {_json_note(one) for one in _json(bundle.text("consistency.json"), "consistency.json")}
    for one in kept:
        if one.size > now.size:
            raise Wrong(
                f"your checkpoint saw {one.size} events, and the bundle's log has {now.size}: "
                "it is older than your checkpoint, or events were taken away"
            )
        if one.size == now.size and one.root != now.root:
            raise Wrong(f"the log is not the one of your checkpoint of {one.size} events: it was rewritten")
        if not whole and one.size < now.size and (one.size, one.root) not in in_bundle:
            raise NotTried(
                f"this bundle has no proof for your checkpoint of {one.size} events. Ask for one made with it: "
                "gatepost log export --since CHECKPOINT"
            )
        yield f"The log grew out of your checkpoint of {one.size} events."


def _json_note(one: Any) -> tuple[int, bytes]:
    lines = one["checkpoint"].split("\n")
    return int(lines[1]), _base64(lines[2])


class Payloads:
    """The rule for what events carry: it is there and fits, or a later event records that it was erased."""

    def __init__(self, included: bool) -> None:
        self.included = included
        self.missing: set[int] = set()
        self.there: set[int] = set()
        self.erased: set[int] = set()

    def see(self, body: dict[str, Any], line: dict[str, Any]) -> None:
        seq, wanted = body["seq"], body.get("payload")
        if "payload" in line and not self.included:
            raise Wrong(f"event {seq} brings a payload, and the bundle was made without")
        if "payload" in line and (wanted is None or commitment(bytes.fromhex(line["salt"]), line["payload"]) != wanted):
            raise Wrong(f"what event {seq} carried was changed")
        if wanted is not None:
            (self.there if "payload" in line else self.missing).add(seq)
        if body.get("action") == ERASED:
            for first, last in _runs(body["refs"].get("events", "")):
                named = range(first, min(last, seq - 1) + 1)
                self.erased.update(one for one in named if one in self.missing)
                if again := next((one for one in named if one in self.there), None):
                    raise Wrong(f"event {seq} records that the payload of event {again} was erased, and it is there")

    def said(self) -> list[str]:
        if not self.included:
            return ["What the events carried is not in this bundle."]
        if left := sorted(self.missing - self.erased):
            raise Wrong(f"what event {left[0]} carried is missing, and no event records that it was erased")
        return [f"{len(self.there)} payload(s) fit; {len(self.erased)} erased, each by an event that says so."]


def _runs(named: str) -> Iterator[tuple[int, int]]:
    for part in named.split(","):
        found = RUN.fullmatch(part)
        if found:
            yield int(found[1]), int(found[2] or found[1])


def _body(line: Any, last: int, origin: str) -> dict[str, Any]:
    body = _json(line["body"], "events.jsonl")
    if body["seq"] <= last:
        raise Wrong(f"event {body['seq']} stands out of order")
    if origin.rpartition("/")[2] != body["school"]:
        raise Wrong(f"event {body['seq']} is of another log")
    found: dict[str, Any] = body
    return found


def verify_proof(text: str, key: Key, kept: Sequence[str]) -> list[str]:
    """The same for a proof of one event (C2SP tlog-proof), with the event's body as its extra data."""
    head, gap, note = text.partition("\n\n")
    lines = head.split("\n")
    found = re.fullmatch(r"extra (\S+)", lines[1]) if len(lines) > 2 else None
    index = re.fullmatch(r"index (0|[1-9]\d{0,18})", lines[2], re.ASCII) if len(lines) > 2 else None
    if lines[0] != PROOF_TITLE or not gap or found is None or index is None:
        raise Wrong("it is not a proof of an event: " + PROOF_TITLE)
    checkpoint = read_checkpoint(note, key)
    body, place = _base64(found[1]), int(index[1])
    proof = [_base64(line) for line in lines[3:]]
    if not inclusion_holds(leaf_hash(body), place, checkpoint.size, proof, checkpoint.root):
        raise Wrong("the event is not in the log of the checkpoint: it was changed, or never there")
    for one in _kept(kept, key):
        if one.size == checkpoint.size and one.root != checkpoint.root:
            raise Wrong(f"the log is not the one of your checkpoint of {one.size} events: it was rewritten")
        if one.size != checkpoint.size:
            raise NotTried("a proof of one event cannot be tried against another checkpoint; ask for a sealed bundle")
    return [f"Log: {checkpoint.origin}, {checkpoint.size} events.", f"Event {place + 1} is in it:", body.decode()]


def verify_growth(text: str, key: Key, kept: Sequence[str]) -> list[str]:
    """The same for a proof that the log grew out of a checkpoint that somebody kept."""
    head, gap, note = text.partition("\n\n")
    lines = head.split("\n")
    found = re.fullmatch(r"old ([1-9]\d{0,18})", lines[0], re.ASCII)
    if found is None or not gap:
        raise Wrong("it is not a proof of growth: old SIZE, hashes, and a checkpoint")
    now, old = read_checkpoint(note, key), int(found[1])
    fitting = [one for one in _kept(kept, key) if one.size == old]
    if not fitting:
        raise NotTried(f"give the checkpoint of {old} events that you kept, with --checkpoint")
    proof = [_base64(line) for line in lines[1:]]
    if not all(consistency_holds(old, one.root, now.size, now.root, proof) for one in fitting):
        raise Wrong(f"the log did not grow out of your checkpoint of {old} events: it was rewritten")
    return [f"Log: {now.origin}, {now.size} events.", f"The log grew out of your checkpoint of {old} events."]


def _kept(texts: Sequence[str], key: Key) -> list[Checkpoint]:
    found = []
    for text in texts:
        for note in notes_in(text):
            try:
                found.append(read_checkpoint(note, key))
            except Wrong as error:
                raise Wrong(f"your checkpoint: {error}") from error
    return found


def _base64(text: str) -> bytes:
    """The bytes, if written in the one right way: other spare bits in the last letter make another note (RFC 4648)."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
    return raw if base64.b64encode(raw).decode() == text else b""


def _json(raw: Any, name: str) -> Any:
    try:
        return json.loads(raw)
    except ValueError as error:
        raise Wrong(f"{name} cannot be read") from error


def _given_key(given: str) -> Key:
    path = Path(given)
    return read_key(path.read_text(encoding="utf-8") if path.is_file() else given)


def _verify(path: Path, key: str, kept: Sequence[str]) -> list[str]:
    given = _given_key(key) if key else None
    texts = [Path(one).read_bytes().decode("utf-8") for one in kept]
    try:
        if path.is_dir() or zipfile.is_zipfile(path):
            return verify_bundle(path, given, texts)
        if given is None:
            raise NotTried("for a proof, give the log's public key with --key")
        if path.stat().st_size > LARGEST_NOTE:
            raise NotTried("that is neither a bundle nor a proof")
        text = path.read_bytes().decode("utf-8")
        return (verify_growth if text.startswith("old ") else verify_proof)(text, given, texts)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError, zipfile.BadZipFile, RuntimeError) as error:
        raise Wrong(f"a part of it cannot be read: it was changed ({type(error).__name__})") from error


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=str(__doc__), formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS
    )
    parser.add_argument("path", type=Path, metavar="BUNDLE")
    parser.add_argument("--key", default="", help="the log's public key, or a file with it")
    parser.add_argument("--checkpoint", action="append", default=[], metavar="FILE", help="a checkpoint that you kept")
    given = parser.parse_args(arguments)
    try:
        said = _verify(given.path, given.key, given.checkpoint)
    except Wrong as error:
        print(f"NOT VERIFIED: {error}.")
        return 1
    except (NotTried, OSError, UnicodeDecodeError) as error:
        print(f"It could not be tried: {error}.", file=sys.stderr)
        return 2
    print("VERIFIED." if given.key else "VERIFIED, as far as the bundle's own key goes.")
    for sentence in said:
        print(f"  {sentence}")
    if not given.key:
        print(
            "  Give --key with the public key that you know the log by: whoever makes up a bundle brings a key along."
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
