"""Who in a text can be told who they are: people named, children singled out, people known by a role of one.

Beside the names that the shared reading of names gives (`server.checks.mentions`), what looks like a name at all
counts here: these spans are only used where something private is said in the same breath.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from server.checks.examination import Examination
from server.checks.mentions import mentions
from server.checks.patterns.cased import cased, lower
from server.checks.patterns.likely_names import likely_names
from server.checks.patterns.one_of import one_of
from server.checks.patterns.spans import Span
from server.checks.text.normalise import Folded, fold
from server.checks.text.sentences import sentences, split_sentences


class Identified(Enum):
    """How somebody can be told."""

    BY_NAME = "by name"
    BY_LOOK = "by what looks like a name"
    SINGLED_OUT = "singled out"
    BY_ROLE = "by a role of one"
    READERS_OWN = "the reader's own"


@dataclass(frozen=True, slots=True)
class Somebody:
    """Words at `start:end` of the folded text that point at one person (or a few)."""

    start: int
    end: int
    how: Identified


@dataclass(frozen=True, slots=True)
class People:
    """Everybody identifiable in a text, in order, and the text's sentences; places are in the folded text."""

    somebodies: tuple[Somebody, ...]
    sentences: tuple[Span, ...]
    _starts: Sequence[int]

    def within(self, start: int, end: int) -> tuple[Somebody, ...]:
        """Those whose words begin in `start:end`."""
        return self.somebodies[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def around(self, number: int) -> tuple[Somebody, ...]:
        """Those in the sentence of that number, the one before and the one after."""
        first = self.sentences[max(0, number - 1)][0]
        return self.within(first, self.sentences[min(len(self.sentences) - 1, number + 1)][1])

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that `place` is in."""
        return max(0, bisect_right(self.sentences, place, key=lambda span: span[0]) - 1)


_WORD = r"(?!(?:is|was|are|were|about|of|for|with|to|and|has|had|taught|who) )[\w'/&-]{1,24}"
_CHILD = one_of(
    r"child|boy|girl|lad|laddie|lass|lassie|pupil|student|kid|bairn|youngster|toddler|one|player|member|goalie"
    r"|keeper|captain|striker|runner|swimmer|dancer|singer|reader|winner|star|starter|leaver|champion|friend|hijabi"
    r"|vegan|user|jew|muslim|sikh|hindu|christian|catholic|traveller|diabetic|family|baby|teenager|prefect|brother"
    r"|sister|little (?:man|lady)|year \w+|y\d+|p\d"
)
_TRAIT = (
    r"(?:wee|little|new|young|tiny|poor|wheelchair|deaf|blind|disabled|autistic|diabetic|epileptic|muslim|jewish|hindu"
    r"|sikh|gay|trans|adopted|foster|fostered|looked[- ]after|refugee|polish|roma|traveller|pupil premium|fsm|send?)"
)
_SINGLED = re.compile(
    rf"(?<!about )(?<!story of )(?<!meets )\b(?:a (?:(?:little|wee|young) )?(?:boy|girl|lad|lass|laddie|lassie) in"
    rf" (?:year \w+|reception|nursery|y\d+|p\d|\d\w|\w+ class)\b)"
    rf"|\b(?:the|our|my|this|that|another) (?:(?:wee|little|young|poor) )?"
    rf"(?:only|one|single|sole|lone|youngest|oldest|first ever|very own)(?: {_WORD}){{0,4}}? {_CHILD}\b(?!s|ren)"
    rf"|\b(?:the|our|that|this|a certain) (?:{_WORD} ){{0,4}}?{_CHILD}"
    rf"(?: (?:with|who|who's|whose|in|from|on|over|at|there|since)\b|, (?:the )?only\b)"
    rf"|\b(?:the|our|that|this) {_TRAIT}(?: {_WORD}){{0,2}}? (?!year|y\d|p\d){_CHILD}\b(?!s|ren)"
    r"|(?<!no )(?<!any )\bone (?:(?:little|young|small|wee) )?(?:boy|girl|lad|lass|child|pupil|student|bairn|year \w+)"
    r" (?:in (?:year|reception|nursery|y\d|p\d|s\d|our|the)|of ours|has|is|was|had|who|whose)\b"
    r"|\bone of (?:our|the|my) (?:children|kids|pupils|students|girls|boys|lads) (?:who|whose|has|is|was)\b"
    rf"|\bone of (?:our|the|my) (?:{_WORD} ){{1,4}}?"
    r"(?:children|kids|pupils|students|girls|boys|lads|bairns|year \w+|y\d+s?|ones)\b"
    rf"|\b(?:we've|we have|there's|there is|with) (?:only )?(?:the |just )?one (?:{_WORD} ){{1,3}}?{_CHILD}\b(?!s|ren)"
)
_ROLE = re.compile(
    r"(?:\b(?:our|the|school|as)\b |^|[.!?:;,\n] ?)(?P<role>(?:(?:our|the|lovely|brilliant|beloved|wonderful|amazing"
    r"|dear|new|old|poor|school) ){0,3}(?:cook|chef|caretaker|head ?teacher|head|deputy(?: head)?"
    r"|head of (?:school|year \w+)|principal|secretary|receptionist|lollipop (?:man|lady|woman)|crossing patrol|janitor"
    r"|site manager|school nurse|bursar|business manager|librarian|chair of governors|groundsman|gardener|cleaner"
    r"|sendco|senco|vicar|chaplain|minibus driver|bus driver|dinner lady|midday supervisor|choir (?:master|leader)"
    r"|(?:music|pe|reception|nursery|year \w+|y\d+) teacher|football coach|coach|treasurer|technician|office manager"
    r"|teaching assistant))(?='s |s' | (?:is|has|was|had|who|owes|lost|isn't|hasn't|went|will|got|goes|needs)\b"
    r"|, (?:who|back)\b)"
)
_READERS = re.compile(
    r"\b(?:mum|mam|dad|grandad|nan|gran)(?='s got| has| is )|\byour (?:(?:little|eldest|youngest|oldest|younger|older"
    r"|own) )?(?:son|daughter|child|boy|girl|lad|lass|one|twins?|eldest|youngest|ex|husband|wife|partner|mum|mam|dad"
    r"|family|two|three|brother|sister|bairn|kids|children|ex-partner|situation)\b"
)


def people(examination: Examination) -> People:
    """Everybody identifiable in the text. Use `examination.once(people)`."""
    found = sorted(_somebodies(examination), key=lambda somebody: (somebody.start, somebody.end))
    return People(tuple(found), examination.once(folded_sentences), [somebody.start for somebody in found])


def folded_sentences(examination: Examination) -> tuple[Span, ...]:
    """The sentences of the folded text. Use `examination.once(folded_sentences)`."""
    plain = examination.once(cased)
    return examination.once(sentences) if plain.text == examination.text else split_sentences(plain.text)


def _somebodies(examination: Examination) -> Iterator[Somebody]:
    plain = examination.once(cased)
    low = lower(plain.text)
    school = frozenset(fold(examination.context.school.name).text.split())
    for mention in examination.once(mentions):
        yield Somebody(*_to_folded(plain, mention.start, mention.end), Identified.BY_NAME)
    for name in likely_names(plain.text, low):
        if low[name.start : name.end] not in school:
            yield Somebody(name.start, name.end, Identified.BY_NAME if name.sure else Identified.BY_LOOK)
    for child in _SINGLED.finditer(low):
        yield Somebody(*child.span(), Identified.SINGLED_OUT)
    for role in _ROLE.finditer(low):
        yield Somebody(*role.span("role"), Identified.BY_ROLE)
    if examination.draft.reply:
        for own in _READERS.finditer(low):
            yield Somebody(*own.span(), Identified.READERS_OWN)


def _to_folded(plain: Folded, start: int, end: int) -> Span:
    if plain.starts is None:
        return start, end
    return bisect_left(plain.starts, start), bisect_left(plain.starts, end)
