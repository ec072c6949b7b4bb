"""How a phrase that tells something private is tied to somebody: by name, by a pronoun, as their own, or beside"
" them."""

import re
from collections.abc import Iterator
from enum import Enum

from server.checks.patterns.identifiable import Identified, People, Somebody
from server.checks.patterns.spans import Span

_ANTECEDENT = 800
_NEAR_BEFORE = 60
LONGEST_HIT = 160
"""In code points; more than that is not taken in at a glance."""

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
# Of a thing of somebody's, not of them: "Mrs Hill's white tin"; "Kasia's Polish and ..." is of her.
_OF_A_THING = re.compile(
    r" (?!(?:and|but|so|too|which|or|with|in|like|as|now|because|since|herself|himself|on)\b)[a-z]"
)
_NO_MATTER = re.compile(r"(?:\brisk|\bself|\bpeer|-) ?$")
_ADOPTED_A_PET = re.compile(
    r" (?:an?|the|our|some|two|another) (?!(?:little |baby )?(?:boy|girl|baby|child|son|daughter|brother|sister)\b)"
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


class Tie(Enum):
    """How closely a phrase has to be tied to somebody; see `circumstance_words`."""

    TELLING = "telling"
    NAMED = "named"
    LINKED = "linked"
    OWNED = "owned"
    IN_CAPITALS = "in capitals"
    BESIDE = "beside"


class Reader:
    """Reads sentences for what ties a phrase to somebody."""

    def __init__(self, text: str, known: People, *, reply: bool) -> None:
        self.text = text
        self.known = known
        self.reply = reply

    def tie(self, number: int, start: int, end: int, tie: Tie) -> Span | None:
        """The stretch from the person to the phrase at `start:end`, or None where it is nobody's."""
        first, last = self.known.sentences[number]
        first, last = max(first, start - 400), min(last, end + 200)
        here = self.known.within(first, last)
        around = next(
            (s for s in here if s.how is Identified.SINGLED_OUT and s.start < end and start < s.end + 30), None
        )
        if around and tie not in (Tie.OWNED, Tie.NAMED):
            return min(around.start, start), max(around.end, end)
        if self._is_of_something_else(start, end):
            return None
        if tie is Tie.BESIDE:
            return self._beside(number, here, (start, end), last)
        if tie is Tie.TELLING and any(s.how is Identified.BY_NAME and start < s.start < s.end < end for s in here):
            return start, end
        papers = _PAPERS_AFTER.match(self.text, end, last)
        mine = papers and (of := _OWN.search(self.text[first:start][-_NEAR_BEFORE:])) and of["owner"]
        if (not mine and _TOPIC_AFTER.match(self.text, end, last)) or _PLAYED.search(self.text, first, last):
            return None
        before = self.text[first:start]
        if self._is_said_of_oneself(here, before, end, last):
            return None
        owned = _OWN.search(before[-_NEAR_BEFORE:])
        if owned and tie is not Tie.LINKED and self._owner(number, here, owned, start):
            return self._span(here, start, end)
        if _TRADE.search(self.text[start:end]) and _TRADE_BEFORE.search(before[-_NEAR_BEFORE:]):
            return None
        of_themselves = _OF_THEMSELVES.search(before) is not None
        if tie is Tie.OWNED or (not of_themselves and _TOPIC_BEFORE.search(before[-_NEAR_BEFORE:])):
            return None
        return self._said_of(number, here, before, (start, end), linked=tie is Tie.LINKED, of_themselves=of_themselves)

    def _beside(self, number: int, here: tuple[Somebody, ...], place: Span, last: int) -> Span | None:
        """The stretch where somebody is told in this sentence, the one before, or, a child, the one after."""
        start, end = place
        first = self.known.sentences[number][0]
        if _PLAYED.search(self.text, first, last):
            return None
        about = [s for s in here if not (start <= s.start < end and _TITLED.match(self.text, s.start))]
        if about or (self.reply and self._spoken_of(number)):
            return self._span(here, start, end)
        previous = self.known.sentences[max(0, number - 1)][0]
        following = self.known.sentences[min(len(self.known.sentences) - 1, number + 1)][1]
        before = self.known.within(previous, first)
        after = (s for s in self.known.within(last, following) if not _TITLED.match(self.text, s.start))
        sure = (Identified.BY_NAME, Identified.SINGLED_OUT, Identified.READERS_OWN)
        if any(s.how in sure for s in (*before, *after)):
            return start, end
        return None

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
            if generic > nearest or in_topics or (linked and not self._is_linked(before[-_NEAR_BEFORE:], end)):
                return None
            return self._span(here, start, end)
        if linked or generic >= 0 or _STATED_AFTER.match(self.text, end):
            return None
        return self._told_after(number, here, place)

    def _is_linked(self, before: str, end: int) -> bool:
        """True where what stands `before` says it of somebody: "Imran is deaf", not "Mrs Hill's white tin"."""
        link = _LINK.search(before)
        return link is not None and not (link[0].startswith("'s") and _OF_A_THING.match(self.text, end))

    def _is_of_something_else(self, start: int, end: int) -> bool:
        """True for a risk assessment, the Co-op, and a puffin that was adopted."""
        if _NO_MATTER.search(self.text[max(0, start - 6) : start]):
            return True
        return self.text[start:end] == "adopted" and _ADOPTED_A_PET.match(self.text, end) is not None

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
        return (begin, end) if end - begin <= LONGEST_HIT else (start, end)
