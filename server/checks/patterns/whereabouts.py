"""Where children can be found now: a spot, a time or a route in real time, or where they sleep (rules.md, 10)."""

import re
from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.patterns.cased import cased, lower
from server.checks.patterns.identifiable import Identified, Somebody, people
from server.checks.patterns.spans import Span

_TIME = (
    r"(?:\d{1,2}(?:[.:]\d\d)?(?: ?(?:am|pm|o'clock))?|noon|midday|midnight|lunch(?:time)?|half (?:past )?\w+"
    r"|quarter (?:to|past) \w+"
    r"|(?:five|ten|twenty|twenty-five) (?:to|past) \w+|one|two|three|four|five|six|ten|eleven|twelve)"
)
_GROUP = re.compile(
    r"\b(?:we|we're|we've|us|they|they're|they've|everyone|everybody|year (?:\d+|one|two|three|four|five|six)s?"
    r"|y\d+s?|p\d|ks\d"
    r"|reception|nursery|infants|juniors|sixth form|pupils|children|kids|bairns|boys|girls|lads|team|choir|squad"
    r"|class|group"
    r"|our \w+|the \w+ class|all \w+ of (?:us|them))\b"
)
_CLASS_SUBJECT = re.compile(r"(?:^|[.!?] )[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:are|have just|'re) ")
_NOW = re.compile(
    r"\b(?:right now|now|currently|at the moment|as we (?:speak|type|post)|this (?:minute|second|very)|live from"
    r"|tonight"
    r"|(?:have |has |'ve )?just (?:arrived|landed|been dropped|got off|got to|got on|checked|set off|reached|boarded"
    r"|stopped|left|pulled|settled|sat)"
    r"|for the next (?:hour|half|\w+ (?:minutes|hours))|still (?:at|in|by|on|here|waiting)|on (?:our|their) way"
    r"|about to|until|till|any minute)\b"
)
_PRESENT = re.compile(
    r"(?:\b(?:are|is|am)|'re|'s|'m) (?:(?:all|now|just|still|currently|safely|safe|and|well|happily|here) )*(?:at|in"
    r"|on|by|outside|behind|under|near|next to|off to"
    r"|waiting|walking|heading|sitting|sat|staying|tucked|settled|unpacking|having|queu\w+|eating|playing|standing"
    r"|camped|stuck|gathered|boarding|catching|parked|down|up|over|along)\b"
)
_SPOT = re.compile(
    r"\b(?:by|beside|next to|behind|outside|in front of|opposite|near|under|underneath|across from|around"
    r"|at the (?:top|bottom|foot|end|back|front|far end|side) of"
    r"|on|at|in) (?:the|a|an|platform|row|table|pitch|bay|stand|gate|pier|level|block|cabin|carriage"
    r"|seats?) ?(?:[\w'-]+ ){0,4}?"
    r"(?:bench(?:es)?|caf[eé]|kiosk|bandstand|fountain|entrance|exit|gates?|statue|car ?park|toilets|playground"
    r"|playpark|pier|lighthouse|platform"
    r"|stop|shelter|bridge|pond|lake|slide|swings|visitor centre|gift shop|shop|steps|clock|tower|table|tables"
    r"|clearing|grass|corner|jetty|slipway"
    r"|tents?|pitch|cabins?|hut|huts|tree|oak|rocks|dunes|kiosk|van|stall|trail|maze|rink|pool|carriage|deck|floor"
    r"|foyer|bar|lobby|row|stand|sandpit|harbour wall"
    r"|prom|promenade|boating lake|picnic area|monument|memorial|cross|lights|crossing|station|taxi rank"
    r"|ticket office|cloakroom|lockers|rockpools|rock pools|hide|\d+)\b"
)
_UNTIL = re.compile(
    rf"\b(?:until|till|til|from now (?:until|till|to)|for the next (?:hour|half hour|\w+ (?:minutes|hours)))(?: about"
    rf"| around)?(?: {_TIME})?\b"
)
_ROUTE = re.compile(
    r"\b(?:walk(?:ing)?|head(?:ing)?|com(?:e|ing)|cycl(?:e|ing)|march(?:ing)?|march|go(?:ing)?|set(?:ting)? off"
    r"|travel(?:ling)?) (?:back |home |down |up |over )?"
    r"(?:along|via|down|up|through|past|across|by way of|over) [\w' -]{3,30}"
    rf"|\b(?:on|catch(?:ing)?|boarding|getting|taking|aboard) the (?:{_TIME} )?(?:[\w'-]+ )?(?:train|bus|tram|ferry"
    rf"|boat|coach|metro|tube)\b"
    r"|\b(?:number|no\.?) \d+ (?:bus|tram)\b"
)
_LODGING = re.compile(
    r"\b(?:lodge|hostel|hotel|campsite|camp ?site|basecamp|base camp|bunkhouse|bunk house|bunk barn|camping barn"
    r"|dorm(?:itor(?:y|ies))?s?|cabins?|tents?|yurts?"
    r"|youth hostel|travelodge|premier inn|outdoor centre|activity centre|field centre|study centre"
    r"|residential centre|chalets?|bedrooms?|rooms? \d+"
    r"|hall of residence|guest ?house|b&b|villa|farmhouse|holiday park|caravan park)\b"
)
_AT_NIGHT = re.compile(
    r"\b(?:tonight|tucked (?:up|in)|checked in(?:to)?|checking in|unpack(?:ing|ed)|settled (?:in|into|for)"
    r"|sleep(?:ing)?|asleep|bed(?:s|time)?|safe(?:ly)?|arrived"
    r"|dropped|staying|stay(?:s)? (?:here|there|until)|until (?:mon|tues|wednes|thurs|fri|satur|sun)day|for the night"
    r"|overnight|all week|home for the (?:week|next|night)"
    r"|lights out|pyjamas|here we are|we're in|are in|we are in|are at|bunks?)\b"
)
_OUTSIDE = re.compile(
    r"\b(?:beach|bay|museum|zoo|park|farm|castle|services|station|woods?|forest|river|canal|towpath|theatre|pool"
    r"|leisure centre|town|high street|airport|ferry|train|bus|coach"
    r"|harbour|pier|prom|lake|reservoir|hill|summit|trail|gallery|cathedral|market|shopping|arcade|stadium|arena"
    r"|visitor centre|caf[eé]|kiosk|bench|bandstand|fountain|picnic"
    r"|rec|recreation ground|common|moor|island|cave|mine|aquarium|planetarium|garden centre|nature reserve|co-op"
    r"|tesco|aldi|lidl|asda|sainsbury's|mcdonald's|greggs|shop"
    r"|street|road|lane|lights|bridge|platform|bowling|cinema|rink|climbing|centre|hostel|lodge|hotel|camp|stop"
    r"|cliffs?|dunes|quarry|abbey|ruins|tower|hall)\b"
)
_AT_SCHOOL = re.compile(
    r"\b(?:(?:in|at|on|outside) (?:the |our |school )?(?:school )?(?:hall|classroom|playground|field|office|library"
    r"|gym|studio|music room|forest school|garden|astro|mud kitchen|reading corner|dining room"
    r"|canteen|main gate|gates?|school|entrance|reception|nursery|ict suite|stage|pond|polytunnel|allotment"
    r"|trim trail|art room|cloakroom))\b(?! (?:of|at|in) the (?!school))"
)
_PUBLIC = re.compile(
    r"\b(?:join us|come (?:and|along|to|down|see|say)|pop (?:in|along|over|by|down)|drop in|everyone(?:'s"
    r"| is)? welcome|all welcome|families welcome|welcome to join|tickets?|free entry|doors|our stall"
    r"|stall|fair|f[eê]te|market|meet (?:us |at|outside|in|by|your)|see you|perform(?:s|ing)? at|concert|exhibition"
    r"|on show|on display|open (?:until|till|from|to|day|evening)|sale|service|office"
    r"|kick-?off|cheer|collect(?:ion)?|pick(?:ed)? up|book fair|parents' evening|drop-?off|is on|are on sale|on sale"
    r"|closes?|bring|raffle|remember)\b"
)
_NOT_NOW = re.compile(
    r"\b(?:will (?:be|visit|go|stay|leave|travel)|yesterday|last (?:week|night|month|term|year|friday|monday)"
    r"|next (?:week|month|term|year)|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|was|were|had|went|visited|stayed|loved|enjoyed|thank you to|thanks to|back from|home from|in (?:january"
    r"|february|march|april|june|july|august|september|october|november|december)|used to|every (?:day|week|\w+day))\b"
)
_ALONE = re.compile(
    r"(?:'s| is| are)(?: still| now| just| currently)? (?:waiting|standing|sitting|stood|sat|stuck|still|left|here"
    r"|lost|alone|on (?:his|her|their) own|playing|walking)"
    r"(?: [\w']+){0,3}? (?:at|by|outside|near|in front of|behind|next to|opposite|along|down|on|in) (?:the "
    r"|a )?[\w' -]{3,40}"
)


def whereabouts(examination: Examination) -> Iterator[Span]:
    """Sentences that tell where children are now, or sleep, closely enough to find them, as spans of the text."""
    plain = examination.once(cased)
    low = lower(plain.text)
    if not (_NOW.search(low) or _PRESENT.search(low) or _AT_NIGHT.search(low)):
        return
    known = examination.once(people)
    for number, (start, end) in enumerate(known.sentences):
        end = min(end, start + _LONGEST)
        sentence = low[start:end]
        around = low[
            known.sentences[max(0, number - 1)][0] : known.sentences[min(number + 1, len(known.sentences) - 1)][1]
        ]
        alone = _ALONE.search(sentence)
        if alone and _is_a_child_alone(sentence, alone, known.within(start, end), start):
            yield plain.source(start, start + alone.end())
        elif _is_of_a_group(sentence, plain.text[start:end]) and _tells(sentence, around[:_LONGEST]):
            yield plain.source(start, end)


_LONGEST = 400


def _is_of_a_group(sentence: str, original: str) -> bool:
    return _GROUP.search(sentence) is not None or _CLASS_SUBJECT.search(original) is not None


def _is_a_child_alone(sentence: str, alone: re.Match[str], here: tuple[Somebody, ...], start: int) -> bool:
    told = (Identified.BY_NAME, Identified.SINGLED_OUT)
    if not any(somebody.how in told and somebody.end - start <= alone.start() + 1 for somebody in here):
        return False
    return bool(_OUTSIDE.search(alone[0])) and not _AT_SCHOOL.search(alone[0]) and not _PUBLIC.search(sentence)


def _tells(sentence: str, around: str) -> bool:
    if _PUBLIC.search(sentence) or _AT_SCHOOL.search(sentence):
        return False
    now = _NOW.search(sentence) or (_PRESENT.search(sentence) and _NOW.search(around))
    if _LODGING.search(sentence) and _AT_NIGHT.search(sentence) and not _past_or_future(sentence):
        return _PRESENT.search(sentence) is not None or _NOW.search(sentence) is not None or "arrived" in sentence
    if not now or not (_PRESENT.search(sentence) or "just " in sentence or "live from" in sentence):
        return False
    if not _OUTSIDE.search(sentence) or _past_or_future(sentence):
        return False
    return any(pattern.search(sentence) for pattern in (_SPOT, _UNTIL, _ROUTE))


def _past_or_future(sentence: str) -> bool:
    """True where the sentence is about another day; something that goes on now may still have a plan for later."""
    if re.search(r"\b(?:right now|tonight|as we (?:speak|type)|at the moment|currently|live from)\b", sentence):
        return False
    return _NOT_NOW.search(sentence) is not None
