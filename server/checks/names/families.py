"""Brothers and sisters named by their surname alone: the Okafor twins, both Hughes brothers."""

from typing import TYPE_CHECKING

from server.checks.names import cues, figures
from server.checks.names.lists import is_everyday
from server.vocabulary import PersonKind

if TYPE_CHECKING:
    from server.checks.names.reader import Named, Reader

_TELLING = cues.SIBLINGS | cues.CHILDREN


def read(reader: "Reader", at: int) -> "Named | None":
    """All the pupils of the surname at word `at`, before a word for brothers and sisters; the span is the name."""
    words, index = reader.words, reader.index
    if not words[at].capital:
        return None
    for last in range(min(at + index.longest, len(words) - 1), at, -1):
        after = words[last]
        if after.key not in _TELLING:
            continue
        span = words[at:last]
        if any(word.gap not in (" ", "-") for word in span[1:]) or any(word.possessive for word in span):
            continue
        if after.gap != " " or figures.heads_a_place(reader, last):
            continue
        if not _is_of_a_family(span[-1].key, after.key, alone=last - at == 1):
            continue
        bearers = index.surnames.get("".join(word.key for word in span))
        if who := index.of_kinds(bearers, PersonKind.PUPIL):
            return reader.named(at, last, who, settled=True)._replace(together=True)
    return None


def _is_of_a_family(surname: str, word: str, *, alone: bool) -> bool:
    """Whether `word` makes children of the surname: "the Green children" may be a class or a team."""
    if word in cues.SIBLINGS:
        return True
    return word in cues.CHILDREN and not (alone and is_everyday(surname))
