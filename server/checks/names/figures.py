"""Names that are no private person's: public figures, monarchs, places and events named after somebody."""

from typing import TYPE_CHECKING

from server.checks.names import cues
from server.checks.names.lists import public_figures

if TYPE_CHECKING:
    from server.checks.names.reader import Reader


def has_a_numeral(reader: "Reader", at: int) -> bool:
    """True before the numeral of a monarch: Henry VIII."""
    if at >= len(reader.words) or reader.words[at].gap != " " or not reader.words[at].shouted:
        return False
    return set(reader.words[at].key) <= set("ivx")


def heads_a_place(reader: "Reader", at: int) -> bool:
    """True before what makes a place or an event of the name: Charlotte Street, Stephen Lawrence Day."""
    if at >= len(reader.words):
        return False
    for after in reader.words[at : at + 2]:
        if after.gap != " " or not after.capital or after.shouted or after.key in cues.FOLLOWERS:
            return False
        if after.key in cues.PLACES:
            return True
    return False


def public_figure(reader: "Reader", at: int) -> int:
    """How many words from `at` name a public figure, 0 for none; a namesake on the register is no such figure."""
    words = reader.words
    for name in public_figures().get(words[at].key, ()):
        span = words[at : at + len(name)]
        if tuple(w.key for w in span) != name or not (span[0].capital or reader.lower_style):
            continue
        if any("." in w.gap and len(words[at].key) > 3 for w in span[1:]):
            continue
        joined = "".join(name)
        if len(name) == 1 and (words[at].key in reader.index.exact or words[at].key in reader.index.surnames):
            continue
        if not reader.index.full(joined) and not _is_titled_namesake(reader, at, len(name)):
            return len(name)
    return 0


def _is_titled_namesake(reader: "Reader", at: int, length: int) -> bool:
    """True when somebody on the register is really meant: title and surname ("Mr Fox" of the staff)."""
    last = reader.words[at + length - 1].key
    return reader.words[at].key in cues.TITLES and last in reader.index.surnames
