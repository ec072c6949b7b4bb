"""Words that look like a person's name, for places where a name that was missed is worse than one too many."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from server.checks.names.lists import is_everyday, is_forename, public_figures, things
from server.checks.text.words import is_word


@dataclass(frozen=True, slots=True)
class LikelyName:
    """A name at `start:end`. `sure` is true for a known forename or a title, false for an unknown word in its place."""

    start: int
    end: int
    sure: bool


_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Father|Sister|Coach|Nurse|Auntie|Uncle|Grandad|Nan|Chef)\.? (?=[A-Z])"
)
_CAPITAL = re.compile(r"(?<![\w@#/.])[A-Z][A-Za-z]{0,30}(?:-[A-Z][a-z]{1,30}){0,3}(?:'[A-Z][a-z]{1,30})?(?![\w@])")
_FAMILY = re.compile(
    r"\b[Tt]he [A-Z][a-z]{1,20}(?:-[A-Z][a-z]{1,20})? (?:twins|girls|boys|brothers|sisters|siblings|lads|kids)\b"
)
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.){2}(?= (?:in|from|of) )")
_FAMOUS_BEFORE = re.compile(
    r"(?i)\b(?:st|saint|sir|dame|king|queen|prince|princess|lord|lady|president|author|athlete|paralympian|olympian"
    r"|activist|poet|artist|mp|footballer|scientist|explorer|illustrator|composer|inventor|actor|singer|comedian"
    r"|broadcaster|legend|film|book|hurricane|storm)\.? $"
)
_NO_PERSON_AFTER = re.compile(
    r"(?i)(?:'s)? (?:street|st|road|lane|park|school|primary|academy|college|hospital|hospice|house|hall|centre|church"
    r"|cup|trust|foundation|fund|charity|week|day|month|award|library|museum|class|room|block|stadium|theatre|farm|bay"
    r"|beach|island|valley|lodge|uk|fc|united|town|city|university|press|books|syndrome|disease|avenue|close|drive|way"
    r"|act|report|review)\b"
)
_NOBODY = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december christmas easter ramadan diwali eid hanukkah passover english british welsh
scottish facebook instagram twitter reception nursery camhs mum mam dad nan mummy daddy gran granny grandad santa
god jesus allah britain england wales scotland london europe makaton braille covid asperger tourette down
"""
_CALENDAR = frozenset(_NOBODY.split())
_CUE_BEFORE = re.compile(
    r"\b(?:to|for|and|with|of|meet|our|little|wee|young|from|see|have|thank|thanks|congratulations|congrats|welcome"
    r"|done|is|was|when|as|that|because|but|tell|love|by|at|hi|hello|hey|dear|about|if|now|so|luck|in|after) $"
)
_PERSON_AFTER = re.compile(
    r"(?:,? (?:who|whose|has|had|is|was|isn't|wasn't|hasn't|got|gets|needs|lives|can|can't|told|came|went|in|from|did"
    r"|does|will|on|and|with|the)\b|'s\b|'ll\b|'d\b|,|!|\.|\)|$)"
)
_VERB_AFTER = re.compile(
    r"'s |, | [A-Z]\b| (?:has|is|was|had|who|joined|won|got|came|went|told|read|ran|made|led|took|gave|did|can|will"
    r"|\w{3,}ed|comes|goes|does|takes|makes|gets|wears|leaves|sits|works|eats|reads|sees|lives|stays|sleeps|needs|keeps"
    r"|can't|won't|doesn't|isn't|hasn't|wasn't|didn't|couldn't|never|only|always|still|woke|spoke|said|sat|lost|sang"
    r"|slept|wore|kept|left|in (?:year|y\d))\b"
)


def likely_names(text: str, low: str) -> Iterator[LikelyName]:
    """Names in `text`, whose capitals count; `low` is the same in lower case. Public figures are none."""
    famous, named_after = public_figures(), things()
    titles = {title.end(): title.start() for title in _TITLE.finditer(text)}
    after = 0
    for word in _CAPITAL.finditer(text):
        start, end = word.span()
        known = low[start:end]
        if start < after:
            continue
        if start in titles:
            yield LikelyName(titles[start], end, sure=True)
        elif length := _length_of_famous(low, start, (*famous.get(known, ()), *named_after.get(known, ()))):
            after = start + length
        elif (sure := _reads_as_name(text, word, known)) is not None:
            yield LikelyName(start, end, sure)
    for family in _FAMILY.finditer(text):
        yield LikelyName(*family.span(), sure=True)
    for initials in _INITIALS.finditer(text):
        yield LikelyName(*initials.span(), sure=True)


def _length_of_famous(low: str, start: int, names: tuple[tuple[str, ...], ...]) -> int:
    if not names:
        return 0
    ahead = low[start : start + 60].replace("'s ", " ").replace(" & ", " and ")
    ahead = ahead.replace("-", " ").replace("'", "").replace(".", "")
    return next((len(joined) for name in names if ahead.startswith(joined := " ".join(name))), 0)


def _reads_as_name(text: str, word: re.Match[str], known: str) -> bool | None:
    """True for a name that is known as one, False for what only stands like one, None for no name."""
    start, end = word.span()
    if len(known) < 2 or known in _CALENDAR or (word[0].isupper() and len(known) < 4):
        return None
    before, after = text[max(0, start - 16) : start], text[end : end + 16]
    if _FAMOUS_BEFORE.search(before) or _NO_PERSON_AFTER.match(after):
        return None
    first = known.partition("-")[0]
    opens = not before.strip() or before.rstrip()[-1] in ".!?:\n" or not before.isascii()
    if is_forename(first):
        return True if not is_everyday(first) or not opens or _VERB_AFTER.match(after) else None
    if is_word(known):
        return None
    family = before.endswith((" the ", "The ")) and known.endswith("s")
    looks = not opens and _CUE_BEFORE.search(before.lower()) and _PERSON_AFTER.match(after)
    return False if looks or family else None
