"""What somebody's day tells of faith, habit, body and care, without naming it: no lunch since dawn, a hundred days dry.

Each wording says it only of one person, so it is enough that somebody is named or singled out beside it.
"""

import re
from collections.abc import Iterator

from server.checks.patterns.cued import asked_for, by_cue
from server.checks.patterns.family_events import events
from server.checks.patterns.spans import Span

_NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|so many)"
_GARMENT = r"(?:scarf|headscarf|hijab|turban|patka|kippah|kara|kirpan|cross|crucifix|veil|niqab|bindi)"
# Each with words of which one must be in the text, so that the others cost nothing.
_EVENTS = (
    (
        ("halal", "kosher"),
        r"\b(?:halal|kosher)\b[^.!?\n]{0,60}?(?:'s|s') (?:mums?|dads?|parents?|famil(?:y|ies)|lunch|tray|box|plate"
        r"|meal)\b"
        r"|(?:'s|\bhis|\bher|\btheir) (?:\w+ )?(?:lunch|dinner|meal|tray|plate|box|sandwich(?:es)?|burger)\b"
        r"[^.!?\n]{0,20}? (?:halal|kosher)\b"
        r"|\b(?:halal|kosher)(?: (?!food|options?|menu|and|or|meals)\w+){0,2} for (?!(?:all|every|those|any|our|the"
        r"|us|lunch"
        r"|families|children|pupils|it)\w*\b)[a-z-]{2,}\b",
    ),
    (
        ("prayer", "to pray", "jummah"),
        r"\b(?:slips?|goes|pops?|nips?|leaves|stops?|off|excused|steps?|out)\b[^.!?\n]{0,20}? (?:to say|for|to)"
        r" (?:(?:his"
        r"|her|their|friday) prayers|pray|jummah)\b",
    ),
    (
        ("without her", "without his", "wearing", "to wear"),
        rf"\bwithout (?:her|his|their) {_GARMENT}\b(?! (?:and|for) (?:gloves|the))"
        r"|\b(?:stop\w*|start\w*|decided|chosen|chose|chooses|beg[au]n|asked)(?: \w+){0,3} (?:wearing|to wear) (?:her"
        r"|his"
        rf"|their|a|the) {_GARMENT}\b(?<!her scarf)(?<!his scarf)",
    ),
    (
        ("mosque", "gurdwara", "synagogue", "madrasa", "hebrew school", "kingdom hall", "sabbath", "shabbat"),
        r"\b(?:goes|gone|going|went|straight|off|saturdays?|fridays?) (?:straight )?(?:to|for|at) (?:the )?(?:mosque"
        r"|gurdwara"
        r"|synagogue|madrasah?|kingdom hall|hebrew)(?: (?:school|class(?:es)?|lessons))? (?:straight|every|each|from"
        r"|after (?:school|practice|training|rehearsal))\b"
        r"|\bkeeps? (?:\w+ for (?:the )?(?:synagogue|mosque|sabbath)|(?:the )?sabbath|shabbat)\b",
    ),
    (
        ("do birthdays", "do christmas", "celebrate", "since dawn", "since sunrise"),
        r"\b(?:his|her|their|'s|whose) (?:family|parents|mum|dad) (?:don't|doesn't|do not|does not) (?:do|celebrate"
        r"|keep"
        r"|mark) (?:birthdays|christmas|easter|halloween)\b"
        r"|\b(?:hasn't|not|nothing)(?: \w+){0,3} since (?:dawn|sunrise|before dawn)\b",
    ),
    (
        ("a drop", "a drink", "the booze", "the bottle", "sober", "off the drink", "clean for ", "smoking", "patches"),
        r"\b(?:days?|weeks?|months?|years?)(?: \w+)? (?:without a (?:drop|drink)\b(?! (?:of|in the|at the))|off"
        r" (?:the )?(?:booze"
        r"|drink|bottle|drugs|sauce|gambling|fags)\b|sober\b)"
        r"|\b(?:not|hasn't|never)(?: (?:had|touched))? (?:a drink|touched a drop|a drop|had a drink)(?: \w+)?"
        r" (?:since|for"
        r"|in|now|this)\b(?! (?:the drought|rain))|\bclean for (?:a|an|one|two|\w+teen|three|six|nine|\d+) (?:year"
        r"|month"
        r"|week)s?\b|\b(?:stopped|quit|given up|gave up) (?:smoking|drinking)\b|\bon the (?:nicotine )?patches\b",
    ),
    (
        (" dry ", " damp", "accidents", "pull-ups", "special pants", "night pants", "spare trousers", "spare pants"),
        r"\b(?:woke|wakes?|waking|stayed|stays)(?: up)? dry\b|\bdry (?:all|every|each) night\b|\bnight ?times? (?:are"
        r"|is)\b"
        r"[^.!?\n]{0,20}? (?:damp|wet|dry)\b|\b(?:still|sometimes|often) (?:has|have|having) (?:the odd |little"
        r" )?accidents\b"
        r"|\baccidents at night\b|\b(?:special|night) pants\b|\bpull-ups (?:at|for|in) (?:night|bed)\w*"
        r"|\bspare (?:trousers|pants|clothes|knickers) (?:have|has|were|got|came) (?:been )?(?:used|needed|out)\b",
    ),
    (
        (" scan", "for two", "bump", "trying for", "is due in", "sick every", "it's a boy", "it's a girl", "wriggler"),
        r"\b(?:has|had|having|have|for) (?:a|another|her|his|the|the first) (?:\S+[- ]week )?scan\b(?! of| the| and"
        r" print)"
        r"|\beating for two\b|\b(?:her|the) bump (?:is|was|has|now|and)\b(?! (?:in|on) the road)"
        r"|\btrying for (?:a baby|a family|a little one|so long|years)\b"
        r"|\b(?:mrs|miss|ms) \w+(?:'s| is|,? who is|,? who's) due (?:in|at) (?:the )?(?:january|february|march|april"
        r"|may|june"
        r"|july|august|september|october|november|december|spring|summer|autumn|new year|christmas|easter)\b"
        r"|\b(?:being|been) sick (?:every|each|in the) mornings?\b|\bfingers crossed it's a (?:boy|girl|wriggler)\b",
    ),
    (
        ("forever ", "homes", "addresses", "carers", "placement", "social workers", "them mum and dad", "houses"),
        r"\bforever (?:family|mum|mummy|dad|daddy|parents)\b"
        rf"|\b(?:had|through|been in|lived in|lived at|with) (?:over |more than |at least )?{_NUMBER} (?:\w+"
        r" )?(?:homes|houses"
        rf"|addresses|placements|carers|social workers)\b|\b{_NUMBER} (?:carers|placements|social workers)\b"
        r"|\bmore (?:addresses|homes|houses|placements) than (?:birthdays|years|most|he|she|some)\b"
        r"|\b(?:call|calls|called|calling) them (?:his |her |their )?mum and dad\b"
        r"|\b(?<!work )(?<!art )placement (?:has |was |is )?(?:been )?(?:made permanent|permanent|broken down|broke"
        r" down|ended|fell through)\b",
    ),
    (
        (
            "to pay",
            "pays",
            "paid",
            "free list",
            "only one",
            "hot meal",
            "proper meal",
            "can't",
            "for nothing",
            "vouchers",
        ),
        r"(?:'s|\b(?:whose|his|her|their|the)) (?:parents?|mum|mam|dad|family|folks) (?:doesn't|don't|do not|does not"
        r"|didn't|can't|cannot|couldn't) (?:have to pay|pay|manage it)\b|\bbecause (?:his|her|their) (?:family|mum|dad"
        r"|parents) (?:can't|cannot|couldn't)\b|\bon the free (?:list|dinners|lunches|meals)\b"
        r"|(?:'s|\bhis|\bher|\btheir|\bwhose) (?:lunch(?:es)?|dinners?|meals?|trips?|uniform|shoes|milk|coach|ticket"
        r"|fees"
        r"|blazer)\b[^.!?\n]{0,30}? (?:paid (?:for )?(?:by the (?:school|fund|council|government|charity)|out of|from)"
        r"|(?:school|government|council|state|fund|charity) pa(?:ys|id)|comes? (?:from|out of) the (?:hardship|fund"
        r"|cupboard)|for nothing)"
        r"|\b(?:government|council|state|school|fund) pays for (?:his|her|their)\b"
        r"|\bwhose lunch(?:es)? the (?:school|council|government) pays\b"
        r"|\bbreakfast\b[^.!?\n]{0,25}? only one\b|\bonly (?:hot|proper|decent|square|real) meal\b"
        r"|\bvouchers for the holidays\b|\b(?:holiday|supermarket|uniform) vouchers? (?:are|is) waiting\b",
    ),
    (
        (" lady", " team", " service", " woman from", "someone from", "somebody from"),
        r"\b(?:lady|man|woman|person|nurse|teacher|someone|somebody) from (?:the )?(?:\w+ ){0,2}?(?:hearing|vision"
        r"|autism"
        r"|speech|sensory|behaviour|send?|camhs|inclusion|eal|disability|visual|attendance|outreach)\b"
        r"|\b(?:speech|hearing|vision|autism|behaviour|attendance|sensory|physio|wheelchair) (?:lady|man|woman)\b",
    ),
    (
        ("being bi ", "being gay", "being trans", "being ace"),
        r"\b(?:open|honest|proud|speak\w*|talk\w*|spoke|about|writes?|wrote) (?:\w+ )?(?:about )?being (?:bi|gay"
        r"|trans|ace"
        r"|queer|a lesbian|non-binary)\b",
    ),
)
_PATTERNS = tuple((cues, re.compile(event)) for cues, event in _EVENTS)
_BY_CUE = by_cue(_PATTERNS)


def daily_lives(text: str) -> Iterator[Span]:
    """Spans of the folded `text` that tell of one person's faith, body, household support or care."""
    return events(text, asked_for(text, _PATTERNS, _BY_CUE))
