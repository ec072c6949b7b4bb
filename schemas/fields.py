"""Fields that refuse what cannot be kept or counted. Lengths of text are in UTF-16 code units, as browsers count."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import marshmallow as ma


def utf16_length(text: str) -> int:
    """How many UTF-16 code units a text without lone surrogates has."""
    return len(text.encode("utf-16-le")) // 2


class Text(ma.fields.String):
    """A text of `min_length` to `max_length` UTF-16 units, without NUL (which PostgreSQL cannot keep) and without lone
    surrogates (which no network can publish)."""

    default_error_messages = {  # noqa: RUF012 (Marshmallow's way)
        "nul": "There is a NUL character in it, which cannot be kept. Leave it out.",
        "surrogate": "There is half a character in it (a lone surrogate). Send whole characters.",
        "short": "It may not be empty.",
        "long": "It is longer than {limit} characters. Shorten it.",
    }

    def __init__(self, *, max_length: int, min_length: int = 0, **kwargs: Any) -> None:
        self.max_length, self.min_length = max_length, min_length
        limits = {"maxLength": max_length} | ({"minLength": min_length} if min_length else {})
        super().__init__(metadata=limits | kwargs.pop("metadata", {}), **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        if "\0" in text:
            raise self.make_error("nul")
        try:
            length = utf16_length(text)
        except UnicodeEncodeError as error:
            raise self.make_error("surrogate") from error
        if length < self.min_length:
            raise self.make_error("short")
        if length > self.max_length:
            raise self.make_error("long", limit=self.max_length)
        return text


class Matching(Text):
    """A text of which all matches a pattern; `what` says so in words."""

    def __init__(self, pattern: str, what: str, *, max_length: int, **kwargs: Any) -> None:
        self.pattern, self.what = re.compile(pattern), what
        super().__init__(max_length=max_length, metadata={"pattern": f"^{pattern}$"}, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if not self.pattern.fullmatch(text):
            raise ma.ValidationError(f"It must be {self.what}.")
        return text


class Identifier(Matching):
    """An opaque id."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("[0-9a-f]{32}", "an id of 32 hexadecimal digits", max_length=32, **kwargs)


class Sha256(Matching):
    """A SHA-256, in lower-case hexadecimal."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("[0-9a-f]{64}", "a SHA-256 of 64 lower-case hexadecimal digits", max_length=64, **kwargs)


class Moment(Matching):
    """A moment in UTC, as JavaScript writes it, in the years that can be told in every time zone."""

    FIRST_YEAR, LAST_YEAR = 1970, 9998

    def __init__(self, **kwargs: Any) -> None:
        pattern = r"[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}(\.[0-9]{1,6})?Z"
        what = f"a moment like 2026-11-20T07:10:00Z, in the years {self.FIRST_YEAR} to {self.LAST_YEAR}"
        super().__init__(pattern, what, max_length=27, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            moment = datetime.fromisoformat(text)
        except ValueError as error:
            raise ma.ValidationError(f"It must be {self.what}.") from error
        if not self.FIRST_YEAR <= moment.year <= self.LAST_YEAR:
            raise ma.ValidationError(f"It must be {self.what}.")
        return moment


class Flag(ma.fields.Boolean):
    """true or false, and nothing that could be taken for either."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value
