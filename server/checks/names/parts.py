"""A name as folded words."""

import re

from server.checks.text.normalise import fold

_PARTS = re.compile(r"[^\W_]+")


def name_parts(name: str) -> list[str]:
    """The folded words of a name without apostrophes: "O'Brien-St John" gives obrien, st, john."""
    return _PARTS.findall(fold(name).text.replace("'", ""))
