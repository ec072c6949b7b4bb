"""Who in a text can be told who they are: people named, children singled out, people known by a role of one.

Beside the names that the register and the reading of names give (`server.checks.mentions`), what looks like a name at
all counts here: these spans are only used where something private is said in the same breath, and there a name that
was missed is worse than one too many.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from server.checks.examination import Examination
from server.checks.mentions import mentions
from server.checks.names.lists import is_forename, public_figures
from server.checks.patterns.cased import cased
from server.checks.text.normalise import Folded, fold
from server.checks.text.sentences import split_sentences
from server.checks.text.words import is_word

Span = tuple[int, int]


class Identified(Enum):
    """How somebody can be told."""

    BY_NAME = "by name"
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
        """The number of the sentence that `place` is in or before."""
        return max(0, bisect_right(self.sentences, place, key=lambda span: span[0]) - 1)


_CHILD = (
    r"(?:child|boy|girl|lad|laddie|lass|lassie|pupil|student|kid|bairn|youngster|toddler|one|player|member|goalie|keeper"
    r"|captain|striker|runner|swimmer|dancer|singer|reader|winner|star|starter|leaver|champion|friend|hijabi|vegan|user"
    r"|jew|muslim|sikh|hindu|christian|catholic|traveller|diabetic|family|baby|little man|little lady|teenager|prefect)"
)
_WORD = r"[\w'/-]{1,24}"
_SINGLED = re.compile(
    rf"\b(?:the|our|my|this|that|another) (?:wee |little |young |poor )?(?:only|one|single|sole|lone|youngest|oldest|first ever|very own)"
    rf"(?: {_WORD}){{0,4}}? {_CHILD}\b(?!s|ren)"
    rf"|\b(?:the|our|that|this|a certain) (?:{_WORD} ){{0,4}}?{_CHILD} (?:with|who|who's|whose|in|from|on|over|at|there|since|,)\b"
    rf"|\b(?:the|our|that|this) (?:wee|little|new|young|tiny|wheelchair|deaf|blind|disabled|autistic|diabetic|epileptic|muslim|jewish|hindu"
    rf"|sikh|gay|trans|adopted|foster|fostered|looked[- ]after|refugee|polish|roma|traveller|pupil premium|fsm|send?)(?: {_WORD}){{0,2}}? "
    rf"{_CHILD}\b(?!s)"
    rf"|\bone of (?:our|the|my) (?:{_WORD} ){{1,4}}?(?:children|kids|pupils|students|girls|boys|lads|bairns|year \w+|y\d+s?|ones)\b"
    rf"|\b(?:we've|we have|there's|there is|with) (?:only )?(?:the |just )?one (?:{_WORD} ){{1,3}}?{_CHILD}\b"
    rf"|\b(?:the|our) (?:little )?(?:{_WORD} )?(?:year \w+|y\d+|p\d) (?:from|with|who|in)\b"
    rf"|\b(?:the|our) (?:{_WORD} ){{0,2}}?{_CHILD}, (?:the )?only (?:one|{_WORD})\b"
)
_ROLE = re.compile(
    r"(?:\b(?:our|the|school) |(?:^|[.!?:;,\n] ?))(?:\w+ )?(?:(?:lovely|brilliant|beloved|wonderful|amazing|dear|new|old|poor|school) ){0,2}"
    r"(?:cook|chef|caretaker|head ?teacher|head|deputy(?: head)?|head of (?:school|year \w+)|principal|secretary|receptionist"
    r"|lollipop (?:man|lady|woman)|crossing patrol|janitor|site manager|school nurse|bursar|business manager|librarian"
    r"|chair of governors|groundsman|gardener|cleaner|senco|sendco|vicar|chaplain|minibus driver|bus driver|dinner lady"
    r"|midday supervisor|choir (?:master|leader)|music teacher|pe teacher|football coach|coach|treasurer|technician"
    r"|office manager|(?:reception|nursery|year \w+|y\d+) (?:teacher|ta)|teaching assistant)(?='s |s' | (?:is|has|was|had|who|owes|lost|isn't|hasn't|went|will|got|goes|needs)\b|, (?:who|back))"
)
_READERS = re.compile(
    r"\byour (?:little |eldest |youngest |oldest |younger |older |own )?"
    r"(?:son|daughter|child|boy|girl|lad|lass|one|twins?|eldest|youngest|ex|husband|wife|partner|mum|mam|dad|family|two|three"
    r"|brother|sister|bairn|kids|children|ex-partner|situation|divorce|landlord|[a-z]{2,20}'s (?:mum|dad))\b"
)
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Father|Sister|Coach|Nurse|Auntie|Uncle|Grandad|Nan|Chef)\.? (?=[A-Z])"
)
_CAPITAL = re.compile(r"(?<![\w@#/.])[A-Z][A-Za-z]*(?:-[A-Z][a-z]+)*(?:'[A-Z][a-z]+)?(?![\w@])")
_FAMOUS_BEFORE = re.compile(
    r"\b(?:st|saint|sir|dame|king|queen|prince|princess|lord|lady|president|author|athlete|paralympian|olympian|activist|poet|artist|pm|mp"
    r"|footballer|scientist|explorer|illustrator|composer|inventor|actor|singer|comedian|broadcaster|legend|film|book)\.? $",
    re.IGNORECASE,
)
_NO_PERSON_AFTER = re.compile(
    r"^(?:'s)? (?:street|st|road|lane|park|school|primary|academy|college|hospital|hospice|house|hall|centre|church|cup|trust|foundation"
    r"|fund|charity|week|day|month|award|library|museum|class|room|block|stadium|theatre|farm|bay|beach|island|valley|lodge"
    r"|primary|uk|fc|united|town|city|university|press|books|syndrome|disease|avenue|close|drive|way|act|report|review)\b",
    re.IGNORECASE,
)
_CALENDAR = frozenset(
    (
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
    )
    + (
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "christmas",
        "easter",
        "ramadan",
    )
    + (
        "diwali",
        "eid",
        "hanukkah",
        "english",
        "british",
        "facebook",
        "instagram",
        "twitter",
        "reception",
        "nursery",
        "camhs",
    )
    + (
        "mum",
        "mam",
        "dad",
        "nan",
        "mummy",
        "daddy",
        "gran",
        "granny",
        "grandad",
        "santa",
        "god",
        "jesus",
        "allah",
        "britain",
    )
    + (
        "england",
        "wales",
        "scotland",
        "london",
        "europe",
        "makaton",
        "braille",
        "covid",
        "asperger",
        "tourette",
        "down",
    )
)
_NAME_CUE_BEFORE = re.compile(
    r"\b(?:to|for|and|with|of|meet|our|little|wee|young|from|see|have|thank|thanks|congratulations|congrats|welcome|done|is|was|when|as"
    r"|that|because|but|tell|love|by|at|hi|hello|hey|dear|about|if|now|so|good luck|in|after) $"
)
_PERSON_AFTER = re.compile(
    r"^(?:,? (?:who|whose|has|had|is|was|isn't|wasn't|hasn't|got|gets|needs|lives|can|can't|told|came|went|in|from|did|does|will|on|and|with)\b|'s\b|'ll\b|'d\b|,|!|\.|$)"
)


def people(examination: Examination) -> People:
    """Everybody identifiable in the text. Use `examination.once(people)`."""
    plain = examination.once(cased)
    low = plain.text.lower() if len(plain.text.lower()) == len(plain.text) else plain.text
    found = [Somebody(*_to_folded(plain, m.start, m.end), Identified.BY_NAME) for m in examination.once(mentions)]
    own = frozenset(fold(examination.context.school.name).text.split())
    found += [Somebody(a, b, Identified.BY_NAME) for a, b in _names(plain.text, low) if low[a:b] not in own]
    found += [Somebody(*m.span(), Identified.SINGLED_OUT) for m in _SINGLED.finditer(low)]
    found += [Somebody(*m.span(), Identified.BY_ROLE) for m in _ROLE.finditer(low)]
    if examination.draft.reply:
        found += [Somebody(*m.span(), Identified.READERS_OWN) for m in _READERS.finditer(low)]
    found.sort(key=lambda somebody: somebody.start)
    return People(tuple(found), split_sentences(plain.text), [somebody.start for somebody in found])


def _to_folded(plain: Folded, start: int, end: int) -> Span:
    if plain.starts is None:
        return start, end
    return bisect_left(plain.starts, start), bisect_left(plain.starts, end)


def _names(text: str, low: str) -> Iterator[Span]:
    """Words that look like somebody's name: after a title, a known forename, or an unknown word where a name stands."""
    famous = public_figures()
    skip = 0
    titles = {title.end(): title.start() for title in _TITLE.finditer(text)}
    for word in _CAPITAL.finditer(text):
        start, end = word.span()
        if start < skip:
            continue
        if start in titles:
            yield titles[start], end
            continue
        known = low[start:end]
        if known in famous and (length := _famous_length(low, start, famous[known])):
            skip = start + length
            continue
        if _reads_as_name(text, word, known):
            yield start, end


def _famous_length(low: str, start: int, names: tuple[tuple[str, ...], ...]) -> int:
    ahead = low[start : start + 60].replace("-", " ").replace("'", "").replace(".", "")
    return next((len(" ".join(name)) for name in names if ahead.startswith(" ".join(name))), 0)


def _reads_as_name(text: str, word: re.Match[str], known: str) -> bool:
    start, end = word.span()
    if len(known) < 2 or known in _CALENDAR or (word[0].isupper() and len(known) < 4):
        return False
    before, after = text[max(0, start - 16) : start], text[end : end + 16]
    if _FAMOUS_BEFORE.search(before) or _NO_PERSON_AFTER.match(after):
        return False
    forename = is_forename(known.partition("-")[0])
    if forename and not is_word(known):
        return True
    opens = not before.strip() or before.rstrip()[-1] in ".!?:\n" or not before.isascii()
    if forename:
        return not opens or after[:2] in ("'s", ", ") or re.match(r" (?:has|is|was|had|who)\b", after) is not None
    return (
        not opens
        and not is_word(known)
        and _NAME_CUE_BEFORE.search(before.lower()) is not None
        and (_PERSON_AFTER.match(after) is not None)
    )
