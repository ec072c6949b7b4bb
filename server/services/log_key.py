"""The key that checkpoints are signed with: Ed25519, in a file outside of the database, and never in it.

The file is PEM, as `gatepost log key --new` writes it. The first block is the private key in force; public keys that
follow are earlier ones, by which checkpoints from before are still recognised. One key serves all schools of a service:
what tells them apart is the name, which a key id and each signed text have in them (C2SP signed-note).
"""

import base64
import os
import re
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_public_key,
)
from flask import current_app

from server.errors import DomainError, InvalidInput
from server.services import schools
from server.services.bundle_verifier import Key
from server.services.selectors import read_private_key

BLOCK = re.compile(rb"-----BEGIN ([A-Z ]+)-----.*?-----END \1-----\n?", re.DOTALL)
LARGEST = 64 * 1024


class NoKey(DomainError):
    """There is no key to sign with."""


@dataclass(frozen=True, slots=True)
class Signer:
    """The key in force for one log, and all that its checkpoints may have been signed with, that one first."""

    private: Ed25519PrivateKey
    keys: tuple[Key, ...]

    def sign(self, text: str) -> str:
        """The signed note with this text, which ends with a line end (C2SP signed-note)."""
        key = self.keys[0]
        signed = base64.b64encode(key.id() + self.private.sign(text.encode())).decode()
        return f"{text}\n— {key.name} {signed}\n"


def origin() -> str:
    """What the log of the school in force is called in its checkpoints, for as long as there is the school."""
    school = schools.current()
    return f"gatepost/{school.slug}/{school.id}"


def signer() -> Signer:
    """The key of the log of the school in force. Raises NoKey, saying what to do."""
    file = current_app.config["SETTINGS"].log_key_file
    if not file:
        raise NoKey(
            "There is no key to sign checkpoints with. Make one with: gatepost log key --new FILE, "
            "and set GATEPOST_LOG_KEY_FILE to that file."
        )
    try:
        raw = Path(file).read_bytes()[:LARGEST]
    except OSError as error:
        raise NoKey(f"The key file {file} cannot be read ({error.strerror}). See GATEPOST_LOG_KEY_FILE.") from error
    return _read(raw, origin(), file)


def _read(raw: bytes, name: str, file: str) -> Signer:
    blocks = [found[0] for found in BLOCK.finditer(raw)]
    try:
        private = read_private_key(blocks[0] if blocks else raw)
        earlier = [load_pem_public_key(block) for block in blocks[1:]]
    except (InvalidInput, ValueError, TypeError) as error:
        raise NoKey(
            f"The key file {file} is not one: it has a private Ed25519 key in PEM, and public ones after it."
        ) from error
    public = [private.public_key(), *(one for one in earlier if isinstance(one, Ed25519PublicKey))]
    return Signer(private, tuple(Key(name, one.public_bytes(Encoding.Raw, PublicFormat.Raw)) for one in public))


def make(file: Path) -> None:
    """Write a new private key to a file that is not there yet, for its owner's eyes only. Raises InvalidInput."""
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(pem)
    except FileExistsError as error:
        raise InvalidInput(
            [("file", f"{file} is there already, and a key that was used must be kept. Give another name.")]
        ) from error
    except OSError as error:
        raise InvalidInput([("file", f"{file} cannot be written ({error.strerror})")]) from error
