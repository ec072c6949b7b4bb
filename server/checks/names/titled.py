"""Names behind a title: Mrs Patel, Mr and Mrs Hughes, Miss Laura, Coach Dan, Mrs H."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from server.checks.names import cues, strangers
from server.checks.names.index import NOBODY, Numbers
from server.checks.names.lists import is_everyday, is_ordinary
from server.checks.names.wording import Word
from server.vocabulary import PersonKind

if TYPE_CHECKING:
    from server.checks.names.reader import Named, Reader

_TITLES = 5
"""How many words "Rev Dr" or "Mr and Mrs" can take."""
_GROWN_UPS = ((PersonKind.STAFF,), (PersonKind.GOVERNOR, PersonKind.PARENT, PersonKind.VOLUNTEER), (PersonKind.PUPIL,))


def read(reader: "Reader", at: int) -> "Named | None":
    """The person whose title stands at word `at`; the span takes the title in."""
    words = reader.words
    if not (words[at].capital or reader.lower_style):
        return None
    name = _behind_titles(words, at)
    if name >= len(words) or not _follows(words[name]):
        return None
    if not (words[name].capital or reader.lower_style):
        return None
    return (
        _full(reader, at, name) or _surname(reader, at, name) or _forename(reader, at, name) or _other(reader, at, name)
    )


def _behind_titles(words: Sequence[Word], at: int) -> int:
    name = at + 1
    while (
        name < min(len(words), at + _TITLES) and words[name].key in cues.TITLES | {"and", "n"} and _follows(words[name])
    ):
        if words[name].key in ("and", "n") and not (name + 1 < len(words) and words[name + 1].key in cues.TITLES):
            break
        name += 1
    return name


def _follows(word: Word) -> bool:
    return word.gap in (" ", ". ", ".", "", " & ", "-")


def _full(reader: "Reader", at: int, name: int) -> "Named | None":
    for last, who in reader.forenames(name):
        if not reader.words[last - 1].possessive and (found := reader.surname_after(last, who)):
            return reader.named(at, found[0], _grown_ups(reader, found[1]), settled=True)
    return None


def _surname(reader: "Reader", at: int, name: int) -> "Named | None":
    words = reader.words
    letter = ""
    begin = name
    if len(words[name].key) == 1 and name + 1 < len(words) and words[name + 1].capital and _follows(words[name + 1]):
        letter, begin = words[name].key, name + 1
    everybody = reader.index.surnames.get(words[begin].key) or _joined(reader, begin)
    found = reader.surname(begin, everybody or _near_surnames(reader, begin))
    if found is None:
        return None
    last, who = found
    if letter:
        who = reader.index.with_initial(who, letter) or who
    if (
        words[at].key not in cues.FORMAL_TITLES
        and is_everyday(words[name].key)
        and words[at].key not in ("coach", "teacher")
    ):
        who = reader.index.of_kinds(who, *(kind for kind in PersonKind if kind is not PersonKind.PUPIL))
    who = _grown_ups(reader, who)
    if words[at].key in cues.FORMAL_TITLES and len(reader.index.of_kinds(who, PersonKind.PUPIL)) == len(who):
        # Mrs Hughes where only pupils are called Hughes is somebody who is not on the register.
        who = NOBODY
        if not reader.wants_strangers:
            return None
    elif not who:
        return None
    return reader.named(at, last, who, settled=True)


def _joined(reader: "Reader", at: int) -> Numbers:
    words = reader.words
    found: Numbers = NOBODY
    for last in range(at + 2, min(at + reader.index.longest, len(words)) + 1):
        found |= reader.index.surnames.get("".join(w.key for w in words[at:last]), NOBODY)
    return found


def _near_surnames(reader: "Reader", at: int) -> Numbers:
    key = reader.words[at].key
    if len(key) < 5 or is_ordinary(key):
        return NOBODY
    who: Numbers = NOBODY
    for name in reader.index.slip_of(key):
        who |= reader.index.surnames.get(name)
    return reader.index.of_kinds(who, PersonKind.STAFF)


def _forename(reader: "Reader", at: int, name: int) -> "Named | None":
    words = reader.words
    for last, who in reader.forenames(name):
        after = words[last] if last < len(words) else None
        if after and after.capital and after.gap == " " and strangers.another_surname(reader, name, last):
            return None
        who = _grown_ups(reader, who)
        pupils_only = len(reader.index.of_kinds(who, PersonKind.PUPIL)) == len(who)
        if pupils_only and (is_everyday(words[name].key) or words[at].key in cues.FORMAL_TITLES):
            continue
        return reader.named(at, last, who, settled=True)
    return None


def _other(reader: "Reader", at: int, name: int) -> "Named | None":
    """An initial of a member of staff, or somebody who is not on the register."""
    words = reader.words
    word = words[name]
    if len(word.key) == 1 and word.capital:
        if not _has_a_surname(words, name):
            who = reader.index.staff_with_surname_initials(word.key)
            return (
                reader.named(at, name + 1, who, settled=True) if who and words[at].key in cues.FORMAL_TITLES else None
            )
        name += 1
        word = words[name]
    if words[at].key not in cues.FORMAL_TITLES or len(word.key) < 2 or word.key.isdigit() or not word.capital:
        return None
    if words[at].key == "miss" and (word.key in cues.TIMES or strangers.never_a_surname(reader, name)):
        return None
    last = name + 1
    while (
        last < len(words)
        and words[last].gap in ("-", " ")
        and words[last].capital
        and not strangers.never_a_surname(reader, last)
    ):
        last += 1
    if strangers.is_story(reader, at) or strangers.in_public_role(reader, at):
        return None
    return reader.named(at, last, NOBODY, settled=True)


def _has_a_surname(words: Sequence[Word], initial: int) -> bool:
    """True where a surname follows the initial: "Mrs H Cobbledick"; "Mrs H. Mr Pugh" has none."""
    after = words[initial + 1] if initial + 1 < len(words) else None
    if after is None or not after.capital or after.gap not in (" ", ". ") or after.key in cues.TITLES:
        return False
    return after.gap == " " or not is_everyday(after.key)


def _grown_ups(reader: "Reader", who: Numbers) -> Numbers:
    """Staff before governors, parents and volunteers, and those before pupils (rules.md, 4)."""
    for kinds in _GROWN_UPS:
        if chosen := reader.index.of_kinds(who, *kinds):
            return chosen
    return who
