"""Names that are no private person's: public figures, monarchs, places and events named after somebody."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from server.checks.names import cues
from server.checks.names.lists import aliases, is_forename, public_figures, things
from server.checks.names.lists import words as word_list
from server.checks.names.wording import same_phrase

if TYPE_CHECKING:
    from server.checks.names.reader import Reader
    from server.checks.names.wording import Word


_DOING = cues.HUMAN_VERBS | word_list("verbs") | cues.THANKS
_JOURNEYS = frozenset({"coach", "excursion", "flight", "flights", "journey", "train", "trip", "trips"})


def has_a_numeral(reader: "Reader", at: int) -> bool:
    """True before the numeral of a monarch: Henry VIII."""
    if at >= len(reader.words) or reader.words[at].gap != " " or not reader.words[at].shouted:
        return False
    return set(reader.words[at].key) <= set("ivx")


def heads_a_place(reader: "Reader", at: int) -> bool:
    """True before what makes a place, a firm or an event of the name: Charlotte Street, Stephen Lawrence Day."""
    if at >= len(reader.words):
        return False
    if reader.words[at - 1].possessive:
        after = reader.words[at]
        return after.gap == " " and after.capital and not after.shouted and after.key in cues.BUSINESSES
    for after in reader.words[at : at + 2]:
        if after.gap != " " or not after.capital or after.shouted or after.key in cues.FOLLOWERS:
            return False
        if after.key in cues.PLACES or after.key in cues.BUSINESSES:
            return True
    return False


def is_named_after(reader: "Reader", first: int) -> bool:
    """True behind what takes a name without being a person: Lake Victoria, Storm Amelia, Ysgol Dewi."""
    before = reader.words[first - 1] if first else None
    return before is not None and before.capital and reader.words[first].gap == " " and before.key in cues.NAMED_AFTER


def is_of_long_ago(reader: "Reader", first: int) -> bool:
    """True for "the ancient Maya"."""
    return first > 0 and reader.words[first].gap == " " and reader.words[first - 1].key in cues.ANCIENT


def is_in_a_row_of_places(reader: "Reader", first: int, last: int) -> bool:
    """True in "Rathlin, Iona, Coll, Tiree", whoever is called Iona; beside another child's name it is a child's."""
    words = reader.words
    if words[first].key not in cues.GEOGRAPHY:
        return False
    near = [
        first - 1 - (first > 1 and words[first - 1].key == "and"),
        last + (last < len(words) and words[last].key == "and"),
    ]
    return any(
        0 <= at < len(words)
        and words[at].key in cues.GEOGRAPHY
        and not reader.is_borne(at)
        and words[at].capital
        and words[at].sentence == words[first].sentence
        for at in near
    )


def is_a_destination(reader: "Reader", first: int) -> bool:
    """True for "a trip to Orlando"."""
    words = reader.words
    return first > 1 and words[first - 1].key == "to" and words[first - 2].key in _JOURNEYS


def is_of_a_firm(reader: "Reader", first: int) -> bool:
    """True behind "Bowden &", whose partner is nobody's forename."""
    before = reader.words[first - 1] if first else None
    if before is None or reader.words[first].gap != " & " or not before.capital:
        return False
    return not (reader.is_borne(first - 1) or is_forename(before.key) or before.key in reader.index.surnames)


def sentences_of_scripture(words: Sequence["Word"]) -> tuple[set[int], set[int]]:
    """Which sentences are mere rows of names beside the saints, and which are beside the nativity.

    "All Saints" is a school. A sentence that says what somebody did is about a child.
    """
    found: dict[str, set[int]] = {key: set() for key in cues.HOLY}
    for at, word in enumerate(words):
        if word.key in cues.HOLY and not (at and words[at - 1].key == "all"):
            found[word.key].update(range(word.sentence - 1, word.sentence + 2))
    saints = found.get("saints", set())
    if saints:
        saints -= {word.sentence for word in words if word.key in _DOING or word.key in cues.PRAISE}
    return saints, found.get("nativity", set())


def is_of_scripture(reader: "Reader", at: int, key: str) -> bool:
    """True for Mary and Joseph beside a nativity, and for any name beside the saints."""
    sentence = reader.words[at].sentence
    return sentence in reader.of_saints or (sentence in reader.of_the_nativity and key in cues.NATIVITY)


def public_figure(reader: "Reader", at: int) -> int:
    """How many words from `at` name a public figure or a thing, 0 for none; a namesake on the register is no figure."""
    words = reader.words
    if not (words[at].capital or reader.lower_style):
        return 0
    key = words[at].key
    named = (*public_figures().get(key, ()), *things().get(key, ()))
    for name in (*named, *_by_short_name(key, words[at + 1].key)) if _may_be_short(words, at) else named:
        span = words[at : at + len(name)]
        if tuple(w.key for w in span) != name:
            continue
        if any("." in w.gap and len(words[at].key) > 3 for w in span[1:]) or _is_of_people_here(reader, span):
            continue
        behind = words[at + len(name)] if at + len(name) < len(words) else None
        if behind is not None and behind.gap == "-" and behind.capital:
            continue
        if len(name) == 1 and (words[at].key in reader.index.exact or words[at].key in reader.index.surnames):
            continue
        if _is_part_of_a_name(reader, at, len(name)):
            continue
        if not _is_namesake(reader, at, len(name)) and not _is_titled_namesake(reader, at, len(name)):
            return len(name)
    return 0


def _is_of_people_here(reader: "Reader", span: Sequence["Word"]) -> bool:
    """True for "Lily, James", "Kate and William" and "Rose's garden" where children here are called so."""
    borne = sum(word.key in reader.index.exact for word in span)
    if not borne or len(span) == 1:
        return False
    if any(before.possessive and not word.capital for before, word in pairwise(span)):
        return True
    if any(not same_phrase(word) for word in span[1:]) and (borne > 1 or is_forename(span[1].key)):
        return True  # "Emma, Persuasion, Northanger Abbey" are novels, whoever is called Emma
    return borne > 1 and any(word.key == "and" for word in span)


def _may_be_short(words: Sequence["Word"], at: int) -> bool:
    return words[at].capital and at + 1 < len(words) and words[at + 1].capital and words[at + 1].gap == " "


@lru_cache(maxsize=1_024)
def _by_short_name(forename: str, surname: str) -> tuple[tuple[str, str], ...]:
    """The name itself where a public figure bears it in another form: Will Shakespeare, Charlie Dickens."""
    forms = aliases().get(forename, ())
    known = any((form, surname) in public_figures().get(form, ()) for form in forms)
    return ((forename, surname),) if known else ()


def _is_part_of_a_name(reader: "Reader", at: int, length: int) -> bool:
    """True for the Daniel Radcliffe of a pupil called Daniel Radcliffe-Jones."""
    if length < 2 or at + length >= len(reader.words) or not reader.words[at + length].capital:
        return False
    found = reader.surname_after(at + 1, reader.index.anybody(reader.words[at].key))
    return found is not None and found[0] > at + length


def _is_namesake(reader: "Reader", at: int, length: int) -> bool:
    """True when somebody on the register bears this very name, in any spelling of it (Mohammed Ali, Muhammad Ali)."""
    forename, rest = reader.words[at].key, "".join(word.key for word in reader.words[at + 1 : at + length])
    return any(reader.index.full(name + rest) for name in (forename, *aliases().get(forename, ())))


def _is_titled_namesake(reader: "Reader", at: int, length: int) -> bool:
    """True when somebody on the register is really meant: title and surname ("Mr Fox" of the staff)."""
    last = reader.words[at + length - 1].key
    return reader.words[at].key in cues.TITLES and last in reader.index.surnames
