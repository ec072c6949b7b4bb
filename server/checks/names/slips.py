"""Forenames that are misspelt by a slip of the pen."""

from typing import TYPE_CHECKING

from server.checks.names import cues
from server.checks.names.index import NOBODY, Numbers
from server.checks.names.lists import is_forename, is_ordinary
from server.checks.names.skeleton import has_same_consonants
from server.checks.names.wording import MAX_RUN, same_phrase

if TYPE_CHECKING:
    from server.checks.names.reader import Reader


def read(reader: "Reader", at: int) -> Numbers:
    """Who is called nearly what stands at `at`, which is no English word."""
    word = reader.words[at]
    key = word.key
    if not 4 <= len(key) <= MAX_RUN or not key.isalpha() or key in reader.index.surnames:
        return NOBODY
    if is_ordinary(key):
        return _before_the_surname(reader, at) if word.capital else NOBODY
    if not _could_be(reader, at):
        return NOBODY
    if alike := reader.index.said_like(key):
        return alike
    near = reader.index.slip_of(key)
    if is_forename(key):
        near = tuple(name for name in near if has_same_consonants(name, key))
    if not near:
        return _before_the_surname(reader, at)
    return reader.index.called(near) or _before_the_surname(reader, at)


def _could_be(reader: "Reader", at: int) -> bool:
    """False for a small word among capitals, unless somebody is praised; who forgets the capital and a letter too?"""
    word = reader.words[at]
    if word.key in cues.TIMES:
        return False
    return word.capital or reader.lower_style or reader.is_behind_praise(at)


def _before_the_surname(reader: "Reader", at: int) -> Numbers:
    """A forename further from the mark counts before the very surname: "Sebatsain Ortega"."""
    if at + 1 >= len(reader.words) or not same_phrase(reader.words[at + 1]) or is_forename(reader.words[at].key):
        return NOBODY
    key = reader.words[at].key
    bearers = reader.index.surnames.get(reader.words[at + 1].key)
    return reader.index.with_forename_near(bearers, key, 2 if len(key) > 5 else 1)
