"""A name as folded words."""

import re

from server.checks.text.normalise import fold

_POSSESSIVE = re.compile(r"'s\b")
_PARTS = re.compile(r"[^\W_]+")


def name_parts(name: str) -> list[str]:
    """The folded words of a name without apostrophes and a possessive 's: "O'Brien-St John" gives obrien, st, john."""
    return _PARTS.findall(_POSSESSIVE.sub("", fold(name).text).replace("'", ""))
