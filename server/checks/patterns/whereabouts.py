"""Where children can be found now: a spot, a time or a route in real time, or where they sleep (rules.md, 10)."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

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
    r"\b(?:we|we're|we've|us|they're|they've|everyone|everybody|year (?:\d+|one|two|three|four|five|six)s?"
    r"|y\d+s?|p\d|ks\d"
    r"|reception|nursery|infants|juniors|sixth form|pupils|children|kids|bairns|boys|girls|lads|team|choir|squad"
    r"|class|group"
    r"|our \w+|the \w+ class|all \w+ of (?:us|them))\b"
)
_CLASS_SUBJECT = re.compile(r"(?:^|[.!?] )[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:are|have just|'re) ")
_CLASS_DOES = r"(?: class)?(?:'re|'ve| (?:are|is|have|has)\b| and \w+ (?:are|have)\b)"
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
    r"|weir|mill|lock|lock gates|quay|slip|ford|falls|stepping stones|boathouse|skate ?park|paddling pool|splash pad"
    r"|tents?|pitch|cabins?|hut|huts|tree|oak|rocks|dunes|kiosk|van|stall|trail|maze|rink|side|pool|carriage|deck|floor"
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
    r"|travel(?:ling)?) (?:back |home |down |up |over )?(?:from [\w' ]{3,30}? )?"
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
    r"|cliffs?|dunes|quarry|abbey|ruins|tower|hall|outside"
    r"|weir|mill|lock|quay|docks?|marina|ford|brook|stream|waterfall|viaduct|valley|meadow|skate ?park|swings"
    r"|bandstand|churchyard|allotments?|maze|racecourse|velodrome|fairground|escalators?|food court|multi-?storey)\b"
)
_AT_SCHOOL = re.compile(
    r"\b(?:(?:in|at|on|outside) (?:the |our |school )?(?:school )?(?:hall|classroom|playground|field|office|library"
    r"|gym|studio|music room|forest school|garden|astro|mud kitchen|reading corner|dining room"
    r"|canteen|main gate|gates?|school|entrance|reception|nursery|ict suite|stage|pond|polytunnel|allotment"
    r"|trim trail|art room|cloakroom))\b(?! (?:of|at|in) the (?!school))"
)
_PUBLIC = re.compile(
    r"\b(?:join us|come (?:and (?!find|say|wave)|along|to (?!say|wave)|down|see )|walk to school|walking bus"
    r"|pop (?:in|along|over|by|down)|drop in|everyone(?:'s"
    r"| is)? welcome|all welcome|families welcome|welcome to join|tickets?|free entry|doors|our stall"
    r"|stall|fair|f[eê]te|market|meet (?:us |at|outside|in|by|your)|see you|perform(?:s|ing)? at|concert|exhibition"
    r"|on show|on display|open (?:until|till|from|to|day|evening)|sale|service|office"
    r"|kick-?off|cheer|collect(?:ion)?|pick(?:ed)? up|book fair|parents' evening|drop-?off|is on|are on sale|on sale"
    r"|closes?|bring|raffle|remember|if your|if you(?:'re|'d| have| are| need| can| want)|emails?|sick of|tired of"
    r"|please)\b"
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


_DOING = re.compile(
    r"\b(?:walking|heading|queu\w+|waiting|having (?:our|their|lunch|tea|a|an)|picnicking|sitting|sat|stood|standing"
    r"|boarding"
    r"|catching|lining up|lined up|eating|playing|splashing|paddling|exploring|camped|parked|safe and sound"
    r"|beds made)\b"
)
_UNDER_WAY = re.compile(r"\b(?:walking|heading|queu\w+|waiting|boarding|catching|lining up|lined up|stuck)\b")
_BESIDE = re.compile(
    r"\b(?:queu\w+|waiting|sat|sitting|stood|standing|lined up|picnic\w*|eating|lunch|tea) (?:outside|by|in front of"
    r"|near"
    r"|beside|next to|under|behind|opposite|at the (?:back|front|top|bottom|side|foot"
    r"|end) of) (?:the )?[a-z][\w' -]{2,30}"
)
# "Walking back along Mill Lane now": a post seldom says who.
_WE_LEFT_OUT = re.compile(
    r"\W{0,3}(?:(?:all|safely|happily|now|still|just|currently|and|slowly|nearly) )*(?:walking|heading|queu\w+"
    r"|waiting|sat|sitting|stood|standing|boarding|checked"
    r"|tucked|settled|stuck|parked|here|back|off|on|eating|having|in the queue) "
    r"(?:back |down |up |along |out |in |into |on |at |by |the |our |over )"
)
_AT_A_TIME = re.compile(r"\b(?:at|by|the|about|for the|past) \d{1,2}[.:]\d\d\b")
_TODAY_NOW = re.compile(r"\b(?:right now|tonight|as we (?:speak|type)|at the moment|currently|live from)\b")
_CHECKED_IN = re.compile(r"\b(?:arrived|(?:checked|tucked|settled)(?: up)? in)")
_STILL_HERE = re.compile(r"\b(?:still|all|now) (?:here|at|by|in)\b|\bhere (?:at|by|in|on)\b")
_LONGEST, _STEP = 400, 300


def whereabouts(examination: Examination) -> Iterator[Span]:
    """Sentences that tell where children are now, or sleep, closely enough to find them, as spans of the text."""
    plain = examination.once(cased)
    low = lower(plain.text)
    if not any(cue.search(low) for cue in (_NOW, _PRESENT, _AT_NIGHT, _DOING, _STILL_HERE)):
        return
    known = examination.once(people)
    register = examination.context.register
    classes = _classes(register.names.groups.classes if register else frozenset())
    last = 0
    for start, end in _pieces(known.sentences):
        alone = _ALONE.search(low, start, end)
        if start < last:
            continue
        if alone and _is_a_child_alone(low[start:end], alone, known.within(start, end)):
            last = alone.end()
            yield plain.source(start, last)
            continue
        now_nearby = _NOW.search(low, max(0, start - _STEP), end + _STEP)
        if _tells(low[start:end], plain.text[start:end], classes, now_nearby):
            last = end
            yield plain.source(start, end)


def _pieces(sentences: Iterable[Span]) -> Iterator[Span]:
    """The sentences, long ones in overlapping pieces."""
    for start, end in sentences:
        yield start, min(end, start + _LONGEST)
        for at in range(start + _STEP, end - (_LONGEST - _STEP), _STEP):
            yield at, min(end, at + _LONGEST)


def _is_a_child_alone(sentence: str, alone: re.Match[str], here: tuple[Somebody, ...]) -> bool:
    told = (Identified.BY_NAME, Identified.SINGLED_OUT)
    if not any(somebody.how in told and somebody.end <= alone.start() + 1 for somebody in here):
        return False
    return bool(_OUTSIDE.search(alone[0])) and not _AT_SCHOOL.search(alone[0]) and not _PUBLIC.search(sentence)


@lru_cache(maxsize=8)
def _classes(names: frozenset[str]) -> re.Pattern[str]:
    """A class of those folded `names` as the subject of a sentence; it never matches where there are none."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))}){_CLASS_DOES}" if names else r"(?!)")


def _names_a_class(sentence: str, original: str, classes: re.Pattern[str]) -> bool:
    """Whether a class does something; "oak" the tree has no capital."""
    return any(not original[found.start()].islower() for found in classes.finditer(sentence))


def _tells(sentence: str, original: str, classes: re.Pattern[str], now_nearby: object) -> bool:
    if _PUBLIC.search(sentence) or _is_of_another_day(sentence):
        return False
    if _AT_SCHOOL.search(sentence) and not (_UNDER_WAY.search(sentence) and _ROUTE.search(sentence)):
        return False
    present, doing = _PRESENT.search(sentence), _DOING.search(sentence)
    group = (
        _GROUP.search(sentence)
        or _WE_LEFT_OUT.match(sentence)
        or _CLASS_SUBJECT.search(original)
        or _names_a_class(sentence, original, classes)
    )
    if _LODGING.search(sentence) and _AT_NIGHT.search(sentence):
        return bool((group and (present or _NOW.search(sentence) or _CHECKED_IN.search(sentence))) or doing)
    if not group or not (
        present or doing or _STILL_HERE.search(sentence) or "just " in sentence or "live from" in sentence
    ):
        return False
    now = _NOW.search(sentence) or (present and (now_nearby or _BESIDE.search(sentence))) or _UNDER_WAY.search(sentence)
    if not now or not _OUTSIDE.search(sentence):
        return False
    return any(pattern.search(sentence) for pattern in (_SPOT, _UNTIL, _ROUTE, _BESIDE, _AT_A_TIME))


def _is_of_another_day(sentence: str) -> bool:
    """True where the sentence is about another day; something that goes on now may still have a plan for later."""
    return not _TODAY_NOW.search(sentence) and _NOT_NOW.search(sentence) is not None
