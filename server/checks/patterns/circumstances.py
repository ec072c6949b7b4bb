"""Private circumstances that are said of somebody identifiable.

A phrase from `circumstance_words` is not enough: a post about Autism Week names autism, and nobody's. What makes it
somebody's is how the sentence ties the two: his inhaler, Tegan's hearing aids, Imran, who is in foster care.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from server.checks.examination import Examination
from server.checks.patterns import circumstance_words as words
from server.checks.patterns.cased import cased, lower
from server.checks.patterns.family_events import family_events
from server.checks.patterns.identifiable import Identified, People, Somebody, people
from server.checks.patterns.personal_events import personal_events
from server.checks.patterns.spans import Span


class Kind(Enum):
    """Which rule a circumstance belongs to."""

    SPECIAL = "special category"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Circumstance:
    """Something private that is said of somebody, at `start:end` of the text."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    kind: Kind
    tie: "_Tie"


class _Tie(Enum):
    """How closely a phrase has to be tied to somebody; see `circumstance_words`."""

    TELLING = "telling"
    NAMED = "named"
    LINKED = "linked"
    OWNED = "owned"
    IN_CAPITALS = "in capitals"


def _index() -> dict[str, list[_Phrase]]:
    index: dict[str, list[_Phrase]] = defaultdict(list)
    lists = (
        (words.TELLING_SPECIAL, Kind.SPECIAL, _Tie.TELLING),
        (words.LINKED_SPECIAL, Kind.SPECIAL, _Tie.LINKED),
        (words.OWNED_SPECIAL, Kind.SPECIAL, _Tie.OWNED),
        (words.CAPITALS_SPECIAL, Kind.SPECIAL, _Tie.IN_CAPITALS),
        (words.TELLING_FAMILY, Kind.FAMILY, _Tie.TELLING),
        (words.NAMED_FAMILY, Kind.FAMILY, _Tie.NAMED),
        (words.OWNED_FAMILY, Kind.FAMILY, _Tie.OWNED),
    )
    for text, kind, tie in lists:
        for phrase in text.split(","):
            parts = tuple(_WORD.findall(phrase.lower()))
            index[parts[0]].append(_Phrase(parts, kind, tie))
    for phrases in index.values():
        phrases.sort(key=lambda phrase: -len(phrase.words))
    return index


_WORD = re.compile(r"[^\W_]+(?:['&:][^\W_]+)*")
_PHRASES = _index()
_ANTECEDENT = 800
_MOST_READ = 300
_NEAR_BEFORE, _LONGEST_HIT, _MOST_IN_A_SENTENCE = 60, 160, 3

_GROUPS = (
    r"(?:children|pupils|students|people|families|parents|carers|adults|kids|patients|women|men|girls|boys|learners"
    r"|youngsters|authors|athletes|users|players|members|staff|teachers|friends|sufferers|formers|ones|communities"
    r"|visitors|classes|schools|groups|colleagues|neighbours|testers|volunteers|guests|speakers|musicians|artists"
    r"|characters)"
)
# What the phrase then only qualifies: asthma training, Deaf Awareness Week, autistic pupils.
_TOPIC_AFTER = re.compile(
    r"(?:'s)?(?:,? (?:and|or|&) [\w']+)?,? (?:(?:uk|young|our|younger|older|support|friendly) )?"
    rf"(?:{_GROUPS}(?! \()|awareness|acceptance|appreciation|week|month|day(?! off)|days(?! off)|charit(?:y|ies)"
    rf"|fundrais\w*"
    r"|training|assembl(?:y|ies)|workshops?|talks?|posters?|projects?|displays?|topics?|lessons?|books?|poems?"
    r"|polic(?:y|ies)"
    r"|coffee|support group|clubs?|society|association|foundation|action|research|trust|screening|drop-?in|courses?"
    r"|sessions?|basketball|rugby|tennis|racing|dance|relay|champions?|leads?|coordinator|advice|films?|stor(?:y|ies)"
    r"|funds?|forms?(?! approved|'s)|cards?|friendly|access|spaces?|ramps?|figures|certificates|procedures|rates|clinic"
    r"|nurses?|helplines?|matters|radio|choir|visit|caf[eé]|garden|room|swing|bay|parking|museum|gallery|teams?|unit"
    r"|resource|base|provision|panel|conference|show|plays?|first aiders?|first aid|wards?|eyes?|belt|history|friday"
    r"|new year|food|dish(?:es)?|recipes?"
    r"|music|dancing|language|flag|speaking|spot|box|forest|country|tea|carols?|cathedral|church|rules|protocol"
    r"|officers?|ships?|governor|service|informed|aware)\b"
)
# Papers about the need of whoever's they are: "Jay's free school meals form".
_PAPERS_AFTER = re.compile(r" (?:forms?|cards?|funds?|unit|base|clinic|nurses?|officers?|sessions?)\b")
# A statement about the topic itself, which is nobody's unless somebody was named before it.
_STATED_AFTER = re.compile(
    r" (?:is|are|was|were|has been) (?:at|up|down|over|on|the|our|now|important|everyone's|going|\d)|,? (?:across"
    r"|last week"
    r"|this (?:week|half|term|year)|for (?:every|all|any))|:? (?:whole|\d)"
)
_ABOUT = (
    r"(?:learn(?:ed|t|ing)?|read(?:ing)?|talk(?:ed|ing)?|wrote(?! to)"
    r"|writing(?! to)|thinking|books?|films?|play|stor(?:y|ies)|talk"
    r"|workshops?"
    r"|poems?|lessons?|training|advice|information|posters?|displays?|debate|questions?|understanding|assembl(?:y"
    r"|ies)|visit"
    r"|visitors?|knowledge|research|awareness|chat|ask|worries|happy to)"
)
_GIVING = (
    r"(?:money|funds|£[\d,.]+|pounds|hair|fundraising|collection|collected|raised|raise|raising|donat\w+|aid|proceeds"
    r"|cards"
    r"|sang|sing|singing|carols|donations?|gifts|shoeboxes)"
)
_TOPIC_BEFORE = re.compile(
    rf"\b(?:{_ABOUT}\b(?: [\w'-]+){{0,3}} (?:about|on|of|in|into|around|for)|{_GIVING} (?:for|of|at|to|in|from|towards)"
    r"|(?:ran|run|running|walk(?:ed)?|cycl(?:ed|e)|swam|swim|marathon|race|ride|climbed|skydive|sponsored \w+) for"
    r"(?: [\w']+){0,2}|work(?:ing|ed|s)? (?:at|in|for)|nurses? (?:at|from|in)|visit(?:ed|ing)? (?:to )?|trip to"
    r"|help(?:s|ed|ing)?"
    r"|support(?:s|ing)?"
    r"|explain(?:s|ed|ing)?|discuss(?:ed|ing)?|stud(?:y|ied|ying)|explor(?:ed|ing)|taught"
    r"|against|fight(?:ing)?|cure|campaign\w*|champion(?:s|ing)?|role of|part of|as fagin|played|plays|playing"
    r"|character"
    r"|act \d|in act|chapter|scene|end to|stop|prevent(?:ing)?|about)"
    r" (?:(?:the|a|an|our|local|children's|more|of|new|for|people with|those with|us|all|childhood|county) ?){0,3}$"
)
# Somebody's trade and not their need: our family support worker, a qualified counsellor.
_TRADE = re.compile(r"(?:worker|officer|psychologist|therapist|counsellor|carer|nurse)$")
_TRADE_BEFORE = re.compile(
    r"\b(?:our|school|lead|trainee|qualified|trained|senior|as an?|become an?|the trust's) (?:[\w-]+ ){0,2}$"
)
# A chat about sleep, eating, or what follows in a list of topics.
_IN_TOPICS = re.compile(
    r"\b(?:about|ask (?:for|about)|help (?:you )?with|advice on|talk(?:s|ed|ing)? (?:to"
    r"|about))\b(?! being)[^.!?]{0,60}$"
)
# "Imran spoke about being on free school meals": of himself. A book about being deaf is about nobody here.
_OF_THEMSELVES = re.compile(
    r"\b(?:spoke|spoken|speaks?|speaking|talk(?:s|ed|ing)?|told|tells|telling|opened up|assembly|speech|honest|honestly"
    r"|open|openly|jok(?:es?|ed|ing)|wrote|poem|brave|bravely|shared|sharing|explained|explains)\b[^.!?\n]{0,60}?"
    r"\b(?:about|what|how)\b (?:[\w']+ ){0,4}?(?:being|having|living|growing up|coping|to be|to have|to live|life"
    r"|not having)"
    r"(?: (?:on|a|an|the|in|with|without|one|only|both|so|really|just)){0,2} $"
)
_PLAYED = re.compile(
    r"\b(?:plays?|played|playing|acts|acted|starred|as) [^.!?]{0,60}\b(?:panto|pantomime|musical|act \d|scene|drama"
    r"|villain|baddie|prisoner|apprentice)\b|\b(?:in act|in scene|role of|the part of|character)\b"
)
_GENERIC = re.compile(
    rf"\b(?:(?<!'s )(?<!his )(?<!her )(?<!their )(?<!your ){_GROUPS}|anyone|anybody|everyone|everybody"
    rf"|(?<!for )some(?:one|body)|nobody|those|any child|every child"
    rf"|a child"
    r"|each child|your child(?:ren)?|whoever|who needs?|if you|if your|do you|are you|does your|has your|is your"
    r"|have you"
    r"|you can|you need|worried about|if they)\b"
)
_OWN = re.compile(
    r"(?:\b(?P<pronoun>his|her|their|your|whose|its)|(?P<owner>'s|s'))(?: (?!(?:on|about|of|for|with|in|to|from|at"
    r"|and) )[\w'%-]+){0,3} $"
)
_SINGULAR = re.compile(r"\b(?:he|she|him|her|his|hers|he's|she's|he'd|she'd|he'll|she'll|himself|herself)\b")
_THEY = re.compile(r"\b(?:they|they're|they've|their|them)\b")
_READER = re.compile(
    r"(?<!if )\b(?:you've (?:had|been|got)|you're (?:already|still|now)|you (?:already|still) (?:get|have|owe))\b"
)
_LINK = re.compile(
    r"(?:\b(?:is|are|was|were|being|who's|who is|he's|she's|they're|as|become|becoming|became|be|it's|born"
    r"|identif\w+ as|has"
    r"|have|had|with|got|having|his|her|only|lone)|'s)(?: (?:a|an|the|only|one|our|practising|devout|very|profoundly"
    r"|severely|registered|totally|partially|going|now|also|both|openly|severe|nut|food|rare|genetic|serious|heart|skin"
    r"|medical|blood|muscle|eye|lung|complex|special|additional|half|part|quite|really|so|too))* ?$"
)
_ELLIPSIS = re.compile(
    r"\W*(?:big|new|another|after|first|not bad|even|the|only|back|despite|brilliant|third|still|off|\d+|since|up|now"
    r"|handy"
    r"|going|all|in|just|fresh|getting|on|two|three|you'd|never)\b"
)
# Said by somebody of themselves: "as a Deaf teacher I ..." (rules.md, 26).
_SELF_BEFORE = re.compile(r"\bas an? (?:[\w-]+ ){0,2}$")
_SELF_AFTER = re.compile(r"[\w' -]{0,40}?,? (?:i|i'm|i've|i'd|i'll|we|we've)\b")
_TITLED = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|coach|nurse|rev)\b")


def circumstances(examination: Examination) -> tuple[Circumstance, ...]:
    """Everything private said of somebody identifiable, in order. Use `examination.once(circumstances)`."""
    plain = examination.once(cased)
    text = lower(plain.text)
    candidates = list(_candidates(text, plain.text))
    candidates += [(start, end, _FAMILY_EVENT) for start, end in family_events(text)]
    candidates += [(start, end, _PERSONAL_EVENT) for start, end in personal_events(text)]
    if not candidates:
        return ()
    candidates.sort(key=lambda candidate: candidate[:2])
    known = examination.once(people)
    reader = _Reader(text, known, reply=examination.draft.reply)
    found: dict[tuple[int, Kind], list[Span]] = {}
    for start, end, phrase in candidates[:_MOST_READ]:
        number = known.sentence_at(start)
        spans = found.setdefault((number, phrase.kind), [])
        if len(spans) < _MOST_IN_A_SENTENCE and (span := reader.tie(number, start, end, phrase.tie)):
            _join(spans, span)
    places = sorted((*span, kind.value, kind) for (_, kind), spans in found.items() for span in spans)
    return tuple(Circumstance(*plain.source(start, end), kind) for start, end, _, kind in places)


def _join(spans: list[Span], span: Span) -> None:
    """Add `span`, as part of the last one where the two together are no longer than a reader takes in."""
    if spans and span[1] - spans[-1][0] <= _LONGEST_HIT:
        last = spans.pop()
        span = min(last[0], span[0]), max(last[1], span[1])
    spans.append(span)


_FAMILY_EVENT = _Phrase((), Kind.FAMILY, _Tie.TELLING)
_PERSONAL_EVENT = _Phrase((), Kind.SPECIAL, _Tie.TELLING)


def _candidates(text: str, original: str) -> Iterator[tuple[int, int, _Phrase]]:
    said = tuple(_WORD.findall(text))
    tokens: list[re.Match[str]] = []
    for at, word in enumerate(said):
        phrases = _PHRASES.get(word) or (_PHRASES.get(word[:-2]) if word[-2:] == "'s" else None)
        for phrase in phrases or ():
            last = at + len(phrase.words) - 1
            if said[at + 1 : last + 1] != phrase.words[1:]:
                continue
            tokens = tokens or list(_WORD.finditer(text))
            start, end = tokens[at].start(), tokens[last].end()
            if phrase.tie is not _Tie.IN_CAPITALS or original[start:end].isupper():
                yield start, end, phrase


class _Reader:
    """Reads sentences for what ties a phrase to somebody."""

    def __init__(self, text: str, known: People, *, reply: bool) -> None:
        self.text = text
        self.known = known
        self.reply = reply

    def tie(self, number: int, start: int, end: int, tie: _Tie) -> Span | None:
        """The stretch from the person to the phrase at `start:end`, or None where it is nobody's."""
        first, last = self.known.sentences[number]
        first, last = max(first, start - 400), min(last, end + 200)
        here = self.known.within(first, last)
        around = next(
            (s for s in here if s.how is Identified.SINGLED_OUT and s.start < end and start < s.end + 30), None
        )
        if around and tie not in (_Tie.OWNED, _Tie.NAMED):
            return min(around.start, start), max(around.end, end)
        if tie is _Tie.TELLING and any(s.how is Identified.BY_NAME and start < s.start < s.end < end for s in here):
            return start, end
        papers = _PAPERS_AFTER.match(self.text, end, last)
        mine = papers and (of := _OWN.search(self.text[first:start][-_NEAR_BEFORE:])) and of["owner"]
        if (not mine and _TOPIC_AFTER.match(self.text, end, last)) or _PLAYED.search(self.text, first, last):
            return None
        before = self.text[first:start]
        if self._is_said_of_oneself(here, before, end, last):
            return None
        owned = _OWN.search(before[-_NEAR_BEFORE:])
        if owned and tie is not _Tie.LINKED and self._owner(number, here, owned, start):
            return self._span(here, start, end)
        if _TRADE.search(self.text[start:end]) and _TRADE_BEFORE.search(before[-_NEAR_BEFORE:]):
            return None
        of_themselves = _OF_THEMSELVES.search(before) is not None
        if tie is _Tie.OWNED or (not of_themselves and _TOPIC_BEFORE.search(before[-_NEAR_BEFORE:])):
            return None
        return self._said_of(number, here, before, (start, end), linked=tie is _Tie.LINKED, of_themselves=of_themselves)

    def _is_said_of_oneself(self, here: tuple[Somebody, ...], before: str, end: int, last: int) -> bool:
        """True for staff who say it of themselves; a pupil's words are the school's to keep."""
        if not _SELF_BEFORE.search(before[-_NEAR_BEFORE:]) or not _SELF_AFTER.match(self.text, end, last):
            return False
        return all(_TITLED.match(self.text, somebody.start) for somebody in here)

    def _owner(self, number: int, here: tuple[Somebody, ...], owned: re.Match[str], start: int) -> bool:
        if owned["owner"]:
            at = start - len(owned.string) + owned.start()
            return any(at - 2 <= s.end <= at + 3 for s in here)
        if owned["pronoun"] == "your":
            return self.reply
        return bool([s for s in here if s.start < start]) or self._spoken_of(number)

    def _spoken_of(self, number: int) -> bool:
        """True when a pronoun here can mean somebody named shortly before; in a reply it means the reader's own."""
        if self.reply:
            return True
        start, end = self.known.sentences[number]
        return bool(self.known.within(start - _ANTECEDENT, end + _ANTECEDENT // 4))

    def _said_of(
        self, number: int, here: tuple[Somebody, ...], before: str, place: Span, *, linked: bool, of_themselves: bool
    ) -> Span | None:
        start, end = place
        first = start - len(before)
        subject = max((s.end for s in here if s.start < start), default=None)
        pronoun = max((m.end() for m in self._pronouns(number, here, before)), default=None)
        nearest = max(
            [p for p in (subject, None if pronoun is None else first + pronoun) if p is not None], default=None
        )
        generic = max((m.end() + first for m in _GENERIC.finditer(before)), default=-1)
        if nearest is not None:
            said = self.text[nearest:start]
            in_topics = not of_themselves and _IN_TOPICS.search(said)
            if generic > nearest or in_topics or (linked and not _LINK.search(before[-_NEAR_BEFORE:])):
                return None
            return self._span(here, start, end)
        if linked or generic >= 0 or _STATED_AFTER.match(self.text, end):
            return None
        return self._told_after(number, here, place)

    def _pronouns(self, number: int, here: tuple[Somebody, ...], before: str) -> Iterator[re.Match[str]]:
        """Words before the phrase that can mean somebody who was named, or in a reply its reader."""
        if self._spoken_of(number):
            yield from _SINGULAR.finditer(before)
        if here:
            yield from _THEY.finditer(before)
        if self.reply:
            yield from _READER.finditer(before)

    def _told_after(self, number: int, here: tuple[Somebody, ...], place: Span) -> Span | None:
        """“Anaphylaxis: Tegan has two pens”, or a sentence that leaves out who it goes on about."""
        start, end = place
        for somebody in here:
            sure = somebody.how is not Identified.BY_LOOK and not _TITLED.match(self.text, somebody.start)
            if sure and end <= somebody.start <= end + _NEAR_BEFORE:
                return start, somebody.end
        first, _ = self.known.sentences[number]
        if start - first < _NEAR_BEFORE // 2 and number and _ELLIPSIS.match(self.text, first, start):
            previous = self.known.sentences[number - 1]
            if any(s.how is not Identified.BY_ROLE for s in self.known.within(*previous)):
                return start, end
        # "Hugs to Imran. It's been rough since dad moved out and he is a star."
        goes_on = number and not here and _SINGULAR.search(self.text, end, end + _NEAR_BEFORE)
        before = self.known.within(*self.known.sentences[number - 1]) if goes_on else ()
        if any(s.how is Identified.BY_NAME for s in before):
            return start, end
        return None

    def _span(self, here: tuple[Somebody, ...], start: int, end: int) -> Span:
        begin = max((s.start for s in here if s.start < start), default=start)
        return (begin, end) if end - begin <= _LONGEST_HIT else (start, end)
