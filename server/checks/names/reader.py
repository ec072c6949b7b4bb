"""Reads a text for names: who on the register could be meant, and who is not on it."""

from collections.abc import Sequence
from typing import NamedTuple

from server.checks.names import (
    cues,
    families,
    figures,
    initials,
    run_together,
    said_after,
    said_before,
    slips,
    strangers,
    surnames,
    titled,
    word_names,
)
from server.checks.names.groups import Group, is_set_off, reads_as_group
from server.checks.names.index import NOBODY, NameIndex, Numbers
from server.checks.names.lists import is_everyday, is_forename, is_ordinary
from server.checks.names.skeleton import other_mac
from server.checks.names.wording import Word, same_phrase

_PLAIN = 4
"""A shorter name needs its capital: "home ed"."""


class Named(NamedTuple):
    """A name in the words `first:last`, at `start:end` of the text. `numbers` is empty for somebody unlisted.

    `settled` is true where more than a lone forename was read (a surname, an initial, a title); `together` where all
    of them are meant at once ("the Okafor twins").
    """

    first: int
    last: int
    start: int
    end: int
    numbers: Numbers
    settled: bool
    together: bool = False


class Reader:
    """One reading of one text. `lower_style` is true for a text that is written without capitals.

    `ending` is what follows the last word; `figures` grows with the places where public figures' names end. `borne` are
    the words that are names on the register.
    """

    def __init__(
        self,
        words: Sequence[Word],
        index: NameIndex,
        *,
        declared: Numbers = NOBODY,
        strangers: bool = True,
        ending: str = "",
    ) -> None:
        self.words = words
        self.index = index
        self.groups = index.groups
        self.declared = declared
        self.wants_strangers = strangers
        self.ending = ending
        self.figures: list[int] = []
        self.lower_style = _written_small(words)
        self.borne = index.known_beginnings(word.key for word in words)
        self.of_saints, self.of_the_nativity = figures.sentences_of_scripture(words)
        self.mentioned = index.groups.mentioned(words)
        self.group_from: dict[int, Group] = {group.first: group for group in self.mentioned}
        self.group_until: dict[int, Group] = {group.last: group for group in self.mentioned}

    def read(self) -> list[Named]:
        """Everybody named, in order, without overlaps."""
        found: list[Named] = []
        at = 0
        while at < len(self.words):
            if self._is_nobodys(self.words[at]):
                at += 1
                continue
            skip = figures.public_figure(self, at)
            if skip:
                self.figures.append(at := at + skip)
                continue
            named = self.at(at)
            if named is None:
                at += 1
            else:
                if named.numbers or self.wants_strangers:
                    found.append(named)
                at = max(named.last, at + 1)
        return found

    def _is_nobodys(self, word: Word) -> bool:
        """True for a small everyday word that nobody on the register is called."""
        return not (word.capital or self.lower_style or word.key in self.borne) and is_everyday(word.key)

    def at(self, at: int) -> Named | None:
        """The name that begins at word `at`."""
        word = self.words[at]
        if word.key in cues.TITLES and (named := titled.read(self, at)):
            return named
        return (
            families.read(self, at)
            or self.forename_first(at)
            or self.surname_first(at)
            or initials.read(self, at)
            or run_together.read(self, at)
            or (surnames.read(self, at) if word.capital else None)
            or (strangers.read(self, at) if word.capital else None)
        )

    def named(self, first: int, last: int, numbers: Numbers, *, settled: bool) -> Named:
        """The name that stands in the words `first:last`."""
        return Named(first, last, self.words[first].start, self.words[last - 1].end, numbers, settled)

    def forename_first(self, at: int) -> Named | None:
        """Forename with whatever follows it."""
        for last, who in self.forenames(at):
            word = self.words[last - 1]
            if not word.possessive:
                if full := self.surname_after(last, who) or self.surname_after(last, self.anybody(at, last)):
                    return self.full_name(at, last, *full)
                if (double := self._double_forename(at, last)) and self.wants_strangers:
                    full = self.surname_after(double, who)
                    return self.full_name(at, double, *full) if full else self.named(at, double, NOBODY, settled=False)
                if initialled := initials.behind(self, at, last, who):
                    return initialled
                written = word.capital or self.lower_style
                if written and strangers.another_surname(self, at, last):
                    return strangers.full_name(self, at, last)
            if self.is_meant(at, last, who):
                return self.named(at, last, who, settled=False)
        return None

    def anybody(self, at: int, last: int) -> Numbers:
        """Everybody whose forename could be spelt as at `at`: the Mohammeds, beside the one Muhammad."""
        return self.index.anybody(self.words[at].key) if last == at + 1 else NOBODY

    def _double_forename(self, first: int, last: int) -> int:
        """Where a double forename ends of which nobody's half stands at `first:last` ("Lily-Rose" for Lily), or 0."""
        words = self.words
        if last - first > 1 or last >= len(words) or words[last].gap != "-" or not words[first].capital:
            return 0
        return last + 1 if words[last].capital and is_forename(words[last].key) else 0

    def forenames(self, at: int) -> list[tuple[int, Numbers]]:
        """(end, who) of each forename that could begin at `at`, the longest first, slips last."""
        words, index = self.words, self.index
        found: list[tuple[int, Numbers]] = []
        word = words[at]
        if word.key in index.openings or word.capital or self.lower_style:
            for last in range(self._phrase_end(at), at + 1, -1):
                if who := index.exact.get("".join([w.key for w in words[at:last]])):
                    found.append((last, who))
        if (who := index.forename(word.key)) or (not found and (who := slips.read(self, at))):
            found.append((at + 1, who))
        return found

    def _phrase_end(self, at: int) -> int:
        """Where the words end that can be one name with the word at `at`."""
        words, last = self.words, at + 1
        most = min(at + self.index.longest, len(words))
        while last < most and same_phrase(words[last]) and not words[last - 1].possessive:
            last += 1
        return last

    def surname_after(self, at: int, who: Numbers) -> tuple[int, Numbers] | None:
        """(end, who) when a surname of one of `who` stands at `at`, or behind one middle name or initial."""
        for skip in (0, 1):
            begin = at + skip
            if begin >= len(self.words) or not same_phrase(self.words[begin]):
                return None
            if skip and not (self.words[at - 1].capital and self.words[at].capital and self.words[begin].capital):
                return None
            if found := self.surname(begin, who):
                return found
        return None

    def surname(self, at: int, who: Numbers) -> tuple[int, Numbers] | None:
        """(end, who) of the surname of one of `who` at `at`, the longest first; slips of it count."""
        words = self.words
        for last in range(min(at + self.index.longest, len(words)), at, -1):
            span = words[at:last]
            if not all(same_phrase(w) or _after_saint(words, at + n) for n, w in enumerate(span) if n):
                continue
            if any(w.possessive for w in span[:-1]):
                continue
            if bearers := self.index.surnames.get("".join(w.key for w in span), NOBODY) & who:
                return self._whole_surname(last, bearers), bearers
        key = words[at].key
        if bearers := self.index.surnames.get(other_mac(key)) & who:
            return at + 1, bearers
        if len(key) < 4 or is_ordinary(key):
            return None
        near = self.index.with_surname_near(who, key, 1 if len(key) < 7 else 2)
        return (at + 1, near) if near else None

    def _whole_surname(self, last: int, who: Numbers) -> int:
        """Past the second half of a double-barrelled name of which the first half was read."""
        while last < len(self.words) and self.words[last].gap == "-":
            if not self.index.surnames.get(self.words[last].key) & who:
                break
            last += 1
        return last

    def full_name(self, first: int, surname: int, last: int, who: Numbers) -> Named | None:
        """The full name, unless it is two small everyday words ("we hope young people"), but for a handle."""
        words = self.words[first:last]
        plainly = self.lower_style or all(w.capital for w in words) or any(w.gap == "_" for w in words[1:])
        if not plainly and all(is_everyday(w.key) for w in words):
            return None
        return self.named(first, last, who, settled=True)

    def surname_first(self, at: int) -> Named | None:
        """ "Hughes, Amelia" and "HUGHES Amelia"."""
        words = self.words
        bearers = self.index.surnames.get(words[at].key)
        if not bearers or at + 1 >= len(words) or words[at + 1].gap not in (", ", ",", " "):
            return None
        who = self.index.exact.get(words[at + 1].key, NOBODY) & bearers
        if not who or words[at].possessive or not (words[at].capital or self.lower_style):
            return None
        if words[at + 1].gap != " " and not words[at].opens:
            return None
        return self.full_name(at, at + 1, at + 2, who)

    def is_meant(self, first: int, last: int, who: Numbers) -> bool:
        """Whether a lone forename stands for a person here."""
        words = self.words
        key = "".join(w.key for w in words[first:last])
        word = words[first]
        if first and words[first - 1].key in cues.ROYAL and words[first - 1].capital and word.gap in (" ", ". "):
            return False
        if (
            figures.heads_a_place(self, last)
            or figures.is_named_after(self, first)
            or figures.is_of_a_firm(self, first)
            or figures.is_a_destination(self, first)
            or figures.is_of_long_ago(self, first)
            or figures.is_in_a_row_of_places(self, first, last)
        ):
            return False
        if not word.possessive and figures.has_a_numeral(self, last):
            return False
        if strangers.is_title_of_a_work(self, first) or strangers.is_creature(self, first, last):
            return False
        if who & self.declared:
            return word.capital or self.lower_style or not is_everyday(key)
        is_group = key in self.groups.classes
        if figures.is_of_scripture(self, first, key) and not self._is_real(first, last):
            return False
        if not is_group and not is_everyday(key) and key not in self.index.exact and len(key) < 4:
            return word.capital
        if key in cues.STORY_NAMES and strangers.is_story(self, first) and not self._is_real(first, last):
            return False
        if not is_group and not is_everyday(key):
            return len(key) >= _PLAIN or word.capital or self.lower_style or self.is_behind_praise(first)
        if is_group and reads_as_group(words, first) and not self.in_a_list(first):
            return False
        if self._placed_in_a_group(first, last, is_group=is_group):
            return word.capital or self.lower_style
        return word_names.weigh(self, first, last, is_group=is_group) >= word_names.ENOUGH

    def is_behind_praise(self, first: int) -> bool:
        """True behind "well done" and the like."""
        return first > 0 and self.words[first - 1].key in cues.STRONG_PRAISE

    def _is_real(self, first: int, last: int) -> bool:
        """True for a child, and no character, in a sentence about a story: "Oliver chose a book about whales"."""
        if strangers.is_on_stage(self, first, last) or self._placed_in_a_group(first, last, is_group=False):
            return True
        if said_before.weigh(self.words, first) >= word_names.ENOUGH:
            return True
        return said_after.weigh(self.words, last, self.words[last - 1]) > word_names.ENOUGH

    def _placed_in_a_group(self, first: int, at: int, *, is_group: bool) -> bool:
        """True before "in Year 5", "from Herons", "(Willow)" and ", Year 4," and behind "Herons: " and "Year 5's"."""
        if first in self.group_until and not is_group:
            gap = self.words[first].gap
            if self.words[first - 1].possessive or gap.strip() in (":", "-"):
                return True
        if at >= len(self.words):
            return False
        group = self.group_from.get(at)
        if group and ("(" in self.words[at].gap or is_set_off(self.words, first, group)):
            return True
        return at + 1 in self.group_from and self.words[at].key in ("in", "from", "of") and self.words[at].gap == " "

    def in_a_list(self, at: int) -> bool:
        """True when the word before the one at `at` is a name: "Tom and Willow"."""
        return at > 1 and self.words[at - 1].key == "and" and self.is_plain_name(at - 2)

    def is_borne(self, at: int) -> bool:
        """True when the word at `at` is a forename of somebody on the register, and perhaps a word as well."""
        return self.words[at].key in self.index.exact

    def is_plain_name(self, at: int) -> bool:
        """True when the word at `at` is the name of somebody on the register and nothing else."""
        word = self.words[at]
        return word.key in self.index.exact and not is_everyday(word.key) and word.key not in self.groups.classes


def _after_saint(words: Sequence[Word], at: int) -> bool:
    return words[at - 1].key == "st" and words[at].gap == ". "


def _written_small(words: Sequence[Word]) -> bool:
    if sum([w.capital for w in words]) * 20 > len(words):
        return False
    openers = [w for w in words if w.opens and w.key.isalpha()]
    return not any(w.capital for w in openers[:3])
