"""Selectors for changed pages, as data that the service hands on: signed, versioned, and only ever added to (ADR 13).

A set is JSON with a whole number as `version`, and `networks`: for each network's name a list `composer` of selectors,
and a list `post_button` of objects with a `selector` and the `names` of the button. What is handed on is an envelope:
`payload` is the set in UTF-8, `signature` its Ed25519 signature (RFC 8032), each as Base64. The extension has the key
built in, and takes up nothing else. An empty set of a higher version is the way back.
"""

import base64
import binascii
import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from server.errors import InvalidInput
from server.vocabulary import Channel

MAX_BYTES = 32 * 1024
MAX_VERSION = 2**31 - 1
MOST = 10
MOST_NAMES = 20
LONGEST_SELECTOR = 200
LONGEST_NAME = 60

# As in extension/src/core/selectors.ts: elements by tag and attributes, never by class, and nothing slow to find.
_ATTRIBUTE = r'\[(?!class\b)[a-z][a-z0-9-]{0,40}(?:[~|^$*]?="[^"\\<>\[\]]{1,80}"(?: i)?)?\]'
_COMPOUND = rf"(?:[a-z][a-z0-9-]{{0,40}}(?:{_ATTRIBUTE}){{0,4}}|(?:{_ATTRIBUTE}){{1,4}})"
SELECTOR = re.compile(rf"{_COMPOUND}(?: {_COMPOUND}){{0,3}}")
_WAY_OUT = (
    "elements by tag and attributes alone, at least one of them with a value, for instance "
    '[role="dialog"] button[name="go"]'
)


def read_set(raw: bytes) -> dict[str, Any]:
    """The set in these bytes. Raises InvalidInput with everything that is wrong with it, by its place."""
    if len(raw) > MAX_BYTES:
        raise InvalidInput([("file", f"keep it under {MAX_BYTES} bytes; it has {len(raw)}")])
    try:
        found = json.loads(raw)
    except ValueError as error:
        raise InvalidInput([("file", f"this is no JSON: {error}")]) from error
    problems = list(_problems(found))
    if problems:
        raise InvalidInput(problems)
    whole: dict[str, Any] = found
    return whole


def _problems(found: Any) -> list[tuple[str, str]]:
    if not isinstance(found, dict) or set(found) != {"version", "networks"}:
        return [("file", 'give an object with "version" and "networks" and nothing else')]
    problems = []
    version, networks = found["version"], found["networks"]
    if isinstance(version, bool) or not isinstance(version, int) or not 1 <= version <= MAX_VERSION:
        problems.append(("version", f"give a whole number from 1 to {MAX_VERSION}"))
    if not isinstance(networks, dict):
        return [*problems, ("networks", "give an object with a network's name for each entry")]
    for name, parts in networks.items():
        if name not in set(Channel):
            problems.append((f"networks.{str(name)[:40]}", f"is none of {', '.join(Channel)}"))
        elif not isinstance(parts, dict) or not set(parts) <= {"composer", "post_button"}:
            problems.append((f"networks.{name}", 'give an object with "composer", "post_button" or both'))
        else:
            problems += _of_network(f"networks.{name}", parts)
    return problems


def _of_network(at: str, parts: dict[str, Any]) -> list[tuple[str, str]]:
    problems = []
    for part in ("composer", "post_button"):
        entries = parts.get(part, [])
        if not isinstance(entries, list) or len(entries) > MOST:
            problems.append((f"{at}.{part}", f"give a list of up to {MOST} entries"))
            continue
        for index, entry in enumerate(entries):
            place = f"{at}.{part}.{index}"
            problems += _of_selector(place, entry) if part == "composer" else _of_button(place, entry)
    return problems


def _of_selector(at: str, selector: Any) -> list[tuple[str, str]]:
    is_text = isinstance(selector, str) and len(selector) <= LONGEST_SELECTOR
    fits = is_text and SELECTOR.fullmatch(selector) and '="' in selector
    return [] if fits else [(at, f"give a selector of up to {LONGEST_SELECTOR} characters: {_WAY_OUT}")]


def _of_button(at: str, button: Any) -> list[tuple[str, str]]:
    if not isinstance(button, dict) or set(button) != {"selector", "names"}:
        return [(at, 'give an object with "selector" and "names"')]
    names = button["names"]
    if not isinstance(names, list) or not 1 <= len(names) <= MOST_NAMES or not all(map(_is_name, names)):
        return [
            (f"{at}.names", f"give 1 to {MOST_NAMES} names as they stand on the button, {LONGEST_NAME} characters each")
        ]
    selector = button["selector"]
    is_plain = isinstance(selector, str) and selector in ("button", "a")
    return [] if is_plain else _of_selector(f"{at}.selector", selector)


def _is_name(name: Any) -> bool:
    return isinstance(name, str) and name.isprintable() and 0 < len(name.strip()) <= LONGEST_NAME


def read_private_key(pem: bytes) -> Ed25519PrivateKey:
    """The key in a PEM file (PKCS 8, as `openssl genpkey -algorithm ed25519` writes it). Raises InvalidInput."""
    try:
        key = load_pem_private_key(pem, None)
    except (ValueError, TypeError) as error:
        raise InvalidInput([("key", "this is no PEM file of a private key without a password")]) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise InvalidInput([("key", "this is no Ed25519 key; openssl genpkey -algorithm ed25519 makes one")])
    return key


def public_key(key: Ed25519PrivateKey) -> str:
    """The public half, 32 bytes as Base64: what an extension is built with."""
    return base64.b64encode(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()


def sign(raw: bytes, key: Ed25519PrivateKey) -> dict[str, str]:
    """The envelope of a set. Raises InvalidInput for a set that the extension would refuse."""
    read_set(raw)
    return {"payload": base64.b64encode(raw).decode(), "signature": base64.b64encode(key.sign(raw)).decode()}


def open_envelope(envelope: Any, public: str | None = None) -> dict[str, Any]:
    """The set in an envelope; its signature is verified where a public key is given. Raises InvalidInput."""
    try:
        raw = base64.b64decode(envelope["payload"], validate=True)
        signature = base64.b64decode(envelope["signature"], validate=True)
        if public is not None:
            Ed25519PublicKey.from_public_bytes(base64.b64decode(public, validate=True)).verify(signature, raw)
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise InvalidInput([("file", "this is no signed set, or that is no public key")]) from error
    except InvalidSignature as error:
        raise InvalidInput(
            [("signature", "it was not made with this key, or the set was changed afterwards")]
        ) from error
    return read_set(raw)


def published(path: Path) -> dict[str, str] | None:
    """The envelope that the service hands on; None where there is none, or none that can be read."""
    try:
        raw = path.read_bytes()
        envelope: dict[str, str] = json.loads(raw) if len(raw) <= 2 * MAX_BYTES else {}
        open_envelope(envelope)
    except (OSError, ValueError, InvalidInput):
        return None
    return {"payload": envelope["payload"], "signature": envelope["signature"]}


def publish(envelope: dict[str, str], path: Path, public: str) -> int:
    """Hand this envelope on from now on, whole or not at all; its version. Raises InvalidInput, also when it is old."""
    version: int = open_envelope(envelope, public)["version"]
    before = published(path)
    newest = open_envelope(before)["version"] if before else 0
    if version <= newest:
        raise InvalidInput([("version", f"version {newest} is published; a newer one has to have a higher number")])
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as written:
        json.dump(envelope, written)
        written.flush()
        os.fsync(written.fileno())
    Path(written.name).chmod(0o644)
    Path(written.name).replace(path)
    return version
