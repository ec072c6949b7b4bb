"""The canonical form of log events: what is hashed, and what an event says of its payload."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any


def canonical(value: Any) -> str:
    """Canonical JSON: sorted keys, no spaces, nothing escaped that need not be."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def commitment(salt: bytes, payload: Any) -> str:
    """What an event says of its payload: SHA-256 over the salt and the canonical payload."""
    return hashlib.sha256(salt + canonical(payload).encode()).hexdigest()


def moment(at: datetime) -> str:
    """A moment as it stands in a body: UTC, to the microsecond."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
