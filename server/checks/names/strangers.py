"""Private people who are not on the register: evidence is weighed, since there is no list of them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from server.checks.names import cues, figures
from server.checks.names.index import NOBODY
from server.checks.names.lists import aliases, is_everyday, is_forename
from server.checks.names.lists import words as word_list
from server.checks.names.wording import Word

if TYPE_CHECKING:
    from server.checks.names.reader import Named, Reader

ENOUGH = 3
_NO_FIRST_NAMES = (
    frozenset({"happy", "merry", "jolly"})
    | cues.FOLLOWERS
    | cues.DETERMINERS
    | cues.PREPOSITIONS_OF_TIME
    | cues.WEAK_VERBS
    | cues.PRONOUNS
)
_REACH = 6
_STUDIED = 12
"""How many words back "learning about" may stand before the last name of a list."""


def read(reader: "Reader", at: int) -> "Named | None":
    """Somebody unlisted whose name begins at word `at`."""
    if not reader.wants_strangers:
        return None
    word = reader.words[at]
    if not word.capital or len(word.key) < 2 or not word.key.isalpha() or (word.shouted and len(word.key) < 4):
        return None
    if figures.is_named_after(reader, at) or word.key in _NO_FIRST_NAMES:
        return None
    if not word.possessive and another_surname(reader, at, at + 1):
        if word.key in cues.NAMED_AFTER | cues.ROYAL or _opens_before_somebody_known(reader, at):
            return None
        return full_name(reader, at, at + 1)
    return _lone(reader, at)


def _opens_before_somebody_known(reader: "Reader", at: int) -> bool:
    """True for the first word of "Diolch Abdulkadir Hersi" where there is an Abdulkadir Hersi."""
    if is_forename(reader.words[at].key) or not reader.words[at].opens:
        return False
    known = reader.forename_first(at + 1)
    return known is not None and known.settled and bool(known.numbers)


def another_surname(reader: "Reader", first: int, at: int) -> bool:
    """True when the capitalised word at `at` reads as a surname that nobody of the forename before it has."""
    words = reader.words
    if at >= len(words) or words[at].gap != " " or not words[at].capital or words[at].opens:
        return False
    if at + 1 < len(words) and words[at + 1].gap == "" and len(words[at + 1].key) == 1:
        return False  # "DofE"
    if words[first].shouted != words[at].shouted or never_a_surname(reader, at):
        return False
    key = words[at].key
    if key in word_list("surnames") or key in reader.index.surnames:
        return True
    if key in reader.index.exact or is_forename(key):
        return not _begins_a_list(reader, at)
    if is_everyday(key):
        return (
            words[first].key not in reader.index.exact
            and key not in cues.NO_SURNAMES
            and not _capital_follows(words, at)
        )
    return True


def _capital_follows(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].gap == " " and words[at + 1].capital


def never_a_surname(reader: "Reader", at: int) -> bool:
    """True for classes, years, titles, places, times, and words of the school's own name."""
    word = reader.words[at]
    key = word.key
    if len(key) < 2 or not key.isalpha() or key in cues.TITLES or key in ("year", "class", "ks"):
        return True
    if key in cues.PLACES or key in cues.BUSINESSES:
        return key not in word_list("surnames") or not _is_thanked(reader, at)
    if key in reader.groups.classes and not word.possessive and key not in reader.index.surnames:
        return True
    if key in word_list("surnames") or key in reader.index.surnames:
        following = reader.words[at + 1] if at + 1 < len(reader.words) else None
        return bool(following and following.gap == " " and following.capital and following.key in cues.PLACES)
    return (
        key in cues.TIMES
        or key in cues.FOLLOWERS
        or key in cues.PRONOUNS
        or key in cues.WEAK_VERBS
        or key in word_list("verbs")
    )


def _is_thanked(reader: "Reader", at: int) -> bool:
    """True where "Kevin Hall" is thanked or said to be somebody: only then is it no hall."""
    words = reader.words
    if at < 1 or words[at - 1].key in cues.PLACE_NAMES or not is_forename(words[at - 1].key):
        return False
    near = _near(words, at - 1, at + 1)
    return bool(near & (cues.THANKS | cues.LIFE)) and not near & {"at", "in", "near", "to", "from"} - {"to"}


def _begins_a_list(reader: "Reader", at: int) -> bool:
    words = reader.words
    return at + 1 < len(words) and words[at + 1].key == "and" and words[at].sentence == words[at + 1].sentence


def full_name(reader: "Reader", first: int, at: int) -> "Named | None":
    """Forename and surname of somebody unlisted, where there is evidence enough that a private person is meant."""
    words = reader.words
    last = at + 1
    while (
        last < len(words)
        and last - at < 3
        and words[last].gap in ("-", " ")
        and words[last].capital
        and not words[last - 1].possessive
    ):
        if words[last].gap == " " and (never_a_surname(reader, last) or is_everyday(words[last].key)):
            break
        last += 1
    if _is_a_name_of_a_thing(reader, first, last) or in_public_role(reader, first):
        return None
    if _is_beside_a_figure(reader, first, last):
        return None
    if is_story(reader, first) and not _near(words, first, last) & cues.THANKS:
        return None
    if _evidence(reader, first, at, last) < ENOUGH:
        return None
    return reader.named(first, last, NOBODY, settled=True)


def _evidence(reader: "Reader", first: int, at: int, last: int) -> int:
    words = reader.words
    key = words[first].key
    known = is_forename(key) or key in reader.index.exact or key in aliases()
    score = (
        (2 if not is_everyday(key) or key in word_list("half_words") else 1)
        if known
        else (0 if is_everyday(key) else 1)
    )
    surname = words[at].key
    score += (
        1 if surname in word_list("surnames") or surname in reader.index.surnames or not is_everyday(surname) else 0
    )
    if not known and (
        (is_everyday(surname) and surname not in word_list("surnames")) or _follows_a_place_word(words, first)
    ):
        return 0
    near = _near(words, first, last)
    person = bool(near & (cues.THANKS | cues.LIFE))
    if not known:
        return score + person
    return score + (person or near & word_list("verbs") != set() or near & cues.PRAISE != set())


def _near(words: Sequence[Word], first: int, last: int) -> set[str]:
    around = (*words[max(0, first - _REACH) : first], *words[last : last + _REACH])
    return {word.key for word in around if word.sentence == words[first].sentence}


def _follows_a_place_word(words: Sequence[Word], first: int) -> bool:
    return (
        first > 0
        and words[first].gap == " "
        and words[first - 1].key in ("from", "in", "at", "near", "visit", "visited", "of")
    )


def _is_a_name_of_a_thing(reader: "Reader", first: int, last: int) -> bool:
    words = reader.words
    after = words[last] if last < len(words) else None
    if (
        after
        and after.gap == " "
        and after.capital
        and (after.key in cues.PLACES or is_everyday(after.key))
        and not after.opens
    ):
        return True
    if words[last - 1].key in cues.CREATURES:
        return True
    if words[last - 1].key in cues.PLACES and words[last - 1].key not in word_list("surnames"):
        return True
    before = words[first - 1] if first else None
    if before and words[first].gap == " " and before.key in cues.ROYAL and before.capital:
        return True
    if [w.key for w in words[last : last + 2]] == ["of", "the"] and is_everyday(words[first].key):
        return True
    return bool(before and words[first].gap == " " and before.key in ("the", "a", "an") and not words[first].opens)


def _is_beside_a_figure(reader: "Reader", first: int, last: int) -> bool:
    """True in a row of public figures: whoever is named in one breath with Ada Lovelace is one too."""
    if any(end in (first, first - 1) for end in reader.figures[-1:]):
        return True
    at = last + (last < len(reader.words) and reader.words[last].key == "and")
    if at >= len(reader.words) or reader.words[at].sentence != reader.words[first].sentence:
        return False
    return reader.words[at].capital and figures.public_figure(reader, at) > 1


def in_public_role(reader: "Reader", first: int) -> bool:
    """True for "the author Michael Rosen" and "a story by Julia Donaldson"."""
    words = reader.words
    before = [w.key for w in words[max(0, first - 3) : first] if w.sentence == words[first].sentence]
    if before and before[-1] in cues.PUBLIC_ROLES:
        return True
    earlier = {w.key for w in words[max(0, first - 8) : first] if w.sentence == words[first].sentence}
    after = [w.key for w in words[first + 1 : first + 7] if w.sentence == words[first].sentence]
    if ("by" in earlier and earlier & cues.WORKS) or _is_author_of_a_title(words, first):
        return True
    if _is_studied(words, first):
        return True
    return bool(set(after) & {"author", "poet", "illustrator", "mp", "astronaut", "novelist"})


def _is_author_of_a_title(words: Sequence[Word], first: int) -> bool:
    """True for "TRANSLATIONS by Brian Friel" and "started Across the Barricades by Joan Lingard"."""
    if first < 2 or words[first - 1].key != "by" or words[first].gap != " ":
        return False
    title = words[first - 2]
    if title.sentence != words[first].sentence or not title.capital or title.key in cues.MADE | cues.CREDITS:
        return False
    return title.shouted and len(title.key) > 3 if title.opens else not title.key.isdigit()


def _is_studied(words: Sequence[Word], first: int) -> bool:
    """True for "reading about Rosa Parks and Betty Campbell", within one sentence."""
    for at in range(first - 1, max(0, first - _STUDIED), -1):
        if words[at].sentence != words[first].sentence:
            return False
        if words[at].key == "about":
            return words[at - 1].key in cues.STUDY
        if not (words[at].capital or words[at].key in ("and", "the")):
            return False
    return False


def is_title_of_a_work(reader: "Reader", first: int) -> bool:
    """True for "the story of Elijah", "an Alfie book" and "Maya's Song", whoever bears the name here."""
    words = reader.words
    after = words[first + 1] if first + 1 < len(words) and words[first + 1].gap == " " else None
    if after and words[first].possessive and after.capital and after.key in cues.VOLUMES:
        return not words[first].shouted
    if not first or words[first - 1].sentence != words[first].sentence:
        return False
    before = words[first - 1].key
    if before in ("a", "an") and after and not after.capital:
        return after.key in cues.WORKS
    return before in ("of", "about") and first > 1 and words[first - 2].key in cues.WORKS


def is_on_stage(reader: "Reader", first: int, last: int) -> bool:
    """True for a child in a play of the school: "George was a brave dragon slayer in our play"."""
    words = reader.words
    if last >= len(words) or words[last].gap != " " or words[last].key not in word_list("verbs") | cues.WEAK_VERBS:
        return False
    rest = [word for word in words[last : last + 2 * _REACH] if word.sentence == words[first].sentence]
    return any(a.key == "our" and b.key in cues.PRODUCTIONS for a, b in pairwise(rest))


def is_creature(reader: "Reader", first: int, at: int) -> bool:
    """True before ", the school cat" and "the hamster is", not before "the dinosaur expert"; and behind "our hen"."""
    kind = reader.words[first - 1] if first > 1 and reader.words[first].gap == " " else None
    if kind and not kind.capital and kind.key in cues.CREATURES:
        return True
    words = reader.words[at : at + _REACH]
    if not words or words[0].key not in ("the", "our", "a") or words[0].gap not in (" ", ", "):
        return False
    for place, word in enumerate(words[1:5], 1):
        if word.gap != " ":
            return False
        if word.key in cues.CREATURES:
            after = words[place + 1] if place + 1 < len(words) else None
            return after is None or after.gap != " " or after.key in word_list("verbs") | cues.FOLLOWERS
    return False


def is_story(reader: "Reader", at: int) -> bool:
    """True when the sentence is about a story, a play or an animal rather than about a person."""
    words = reader.words
    nearby = {w.key for w in words[max(0, at - 8) : at + 9] if w.sentence == words[at].sentence}
    return bool(nearby & cues.STORY)


def _lone(reader: "Reader", at: int) -> "Named | None":
    """A forename alone, where the words around it thank, greet or place a person in somebody's life."""
    words = reader.words
    word = words[at]
    if (
        word.shouted
        or is_everyday(word.key)
        or not (is_forename(word.key) or word.key in aliases())
        or word.key in reader.groups.classes
    ):
        return None
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if before and word.gap == " " and before.key in cues.PUBLIC_ROLES | {"the", "in", "at", "near"}:
        return None
    if before and word.gap == " " and before.capital and before.key in cues.ROYAL:
        return None
    if after and after.gap == " " and after.capital and not after.opens:
        return None
    near = {w.key for w in words[max(0, at - 8) : at + 9] if w.sentence == word.sentence}
    if near & (cues.STORY | cues.CREATURES | cues.WORKS) or in_public_role(reader, at):
        return None
    reach = {w.key for w in words[max(0, at - 4) : at] if w.sentence == word.sentence}
    named = before is not None and word.gap == " " and before.key in cues.LIFE
    if named or reach & cues.THANKS:
        return reader.named(at, at + 1, NOBODY, settled=False)
    return None
