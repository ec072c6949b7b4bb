"""Web addresses in a text, so that their digits and words are not read as something else."""

import re
from dataclasses import dataclass

from server.checks.examination import Examination
from server.checks.text.normalise import folded

_ADDRESS = re.compile(
    r"(?:https?://|www\.|tel:)[^\s<>\"]++|(?<![\w.@-])[a-z0-9-]{1,63}+(?:\.[a-z0-9-]{1,63}+){1,8}+/[^\s<>\"]*+"
)
_DIALS = re.compile(r"tel:|(?:https?://)?(?:api\.)?(?:wa\.me|whatsapp\.com|t\.me)/|[?&]phone=")


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address at `start:end` of the folded text. `dials` is true where it stands for a telephone number."""

    start: int
    end: int
    dials: bool


def web_addresses(examination: Examination) -> tuple[WebAddress, ...]:
    """The web addresses in the text, in order. Use `examination.once(web_addresses)`."""
    text = examination.once(folded).text
    if "/" not in text and "www." not in text and "tel:" not in text:
        return ()
    return tuple(
        WebAddress(*found.span(), dials=_DIALS.match(found[0]) is not None or "phone=" in found[0])
        for found in _ADDRESS.finditer(text)
    )
