"""What comes out of the console's forms: bounded, and with the line ends that the author meant."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from flask import request

from server.errors import InvalidInput, NotFound

MAX_TEXT = 100_000
_KEPT = "\n\t"

Member = TypeVar("Member", bound=StrEnum)


class Problems:
    """What is wrong with a form, by field."""

    def __init__(self, found: Iterable[tuple[str, str]] = ()) -> None:
        self.by_field: dict[str, str] = dict(found)

    def add(self, field: str, sentence: str) -> None:
        """Note what is wrong with a field; the first thing said about it stays."""
        self.by_field.setdefault(field, sentence)

    def stop_if_any(self) -> None:
        """Raise InvalidInput when something was noted."""
        if self.by_field:
            raise InvalidInput(self.by_field.items())


def typed(name: str) -> str:
    """A field exactly as it was typed. Browsers send line ends as CR LF; the networks are given LF."""
    return request.form.get(name, "").replace("\r\n", "\n").replace("\r", "\n")


def bounded(name: str, raw: str, limit: int = MAX_TEXT) -> str:
    """`raw`, when it can be kept and posted. Raises InvalidInput when it is too long or holds control characters."""
    if len(raw) > limit:
        raise InvalidInput([(name, f"Keep it under {limit:,} characters; it has {len(raw):,}.")])
    if any(character < " " and character not in _KEPT for character in raw):
        raise InvalidInput(
            [(name, "It has an invisible control character in it. Type it afresh, or paste it as plain text.")]
        )
    return raw


def line(name: str, limit: int = 300) -> str:
    """A short text on one line, trimmed. Raises InvalidInput."""
    return " ".join(bounded(name, typed(name), limit).split())


def member(kind: type[Member], raw: str | None) -> Member | None:
    """The member of a closed set of values with this name; None for anything else."""
    try:
        return kind(raw or "")
    except ValueError:
        return None


def identifier(raw: str) -> str:
    """`raw` where it has the form of an id or a digest, so that a database can be asked. Raises NotFound."""
    if not re.fullmatch(r"[0-9a-f]{32}|[0-9a-f]{64}", raw):
        raise NotFound("There is no such thing here. Start again from the home page.")
    return raw
