"""What happens in a family or at school to one person, where the words tell it only together."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from server.checks.patterns.cued import asked_for, by_cue
from server.checks.patterns.one_of import one_of
from server.checks.patterns.spans import Span

MOST_EVENTS = 200

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty)"
_TIMES = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twentieth|\d{1,3}(?:st|nd|rd|th))"
_PERCENT = r"\d{1,3}(?:\.\d)?(?:%| per ?cent)"
_RELATION = one_of(
    r"mum|mam|mom|mummy|mother|dad|daddy|father|parents?|family|folks|husband|wife|partner|brothers?|sisters?|nan"
    r"|nana|gran"
    r"|granny|grandad|grandma|grandpa|step-?dad|step-?mum|boyfriend|girlfriend|carer|auntie|uncle|son|daughter|twins"
)
_HAPPENS = one_of(
    r"split(?:ting)?(?: up)?|separat(?:ed|ing|ion)|divorc\w+|walked out|mov(?:ed|ing) out|kicked out|gone inside"
    r"|inside\b"
    r"|left(?= (?:home|him|her|them|the family|and (?:mum|dad)|in |last |at the )|[,.!]|$)|(?:away|back) in(?:side)?"
    r"|(?:in|out of|into|to) (?:prison|hospital|jail|court|rehab|a hostel|a refuge)|(?:lost|losing) (?:his|her|their"
    r"|its) \w+"
    r"|out of work|drowned|killed|murdered|getting out (?:in|on|of|next|this)"
    r"|dying|died|passed away|very ill|seriously ill|is ill|drinking (?:again|heavily|too much)|using again"
    r"|unwell|not well|poorly|struggling|(?:doing|working) nights|sacked|let go|laid off|gone missing|not sending"
    r"|no longer"
    r"|sent (?:down|to prison)|arrested|deported|visas?\b"
)
# Each with words of which one must be in the text, so that the others cost nothing.
_EVENTS = (
    (
        (
            "mum",
            "mam",
            "mom",
            "mother",
            "dad",
            "father",
            "parent",
            "family",
            "folks",
            "husband",
            "wife",
            "partner",
            "twins",
            "brother",
            "sister",
            "nan",
            "gran",
            "boyfriend",
            "girlfriend",
            "carer",
            "auntie",
            "uncle",
            "son",
            "daughter",
        ),
        rf"\b{_RELATION}(?:'s|'ve)?(?: [\w']+){{0,4}}? {_HAPPENS}"
        rf"|\b{_RELATION}(?:'s)? (?:passing|death|suicide|illness|drinking|sentence|arrest|trial|affair"
        r"|new (?:man|woman|partner|baby))\b",
    ),
    (
        ("late",),
        r"(?<!bus )(?<!coach )(?<!train )(?<!taxi )\b(?:was|is|been) late (?:again|for the \w+ time|every|\w+ times)",
    ),
    (("late",), r"\blates? ?x ?\d|\blate again, "),
    (
        ("late",),
        r"(?<!bus )(?<!coach )(?<!train )\b(?:only|just|not|never|hardly|no longer) (?:been )?late"
        r"(?: (?:once|twice|at all|\w+ times?))? (?:this|all|since|for)\b",
    ),
    (
        (
            "two christmases",
            "two birthdays",
            "two bedrooms",
            "two homes",
            "two houses",
            "'s weekend",
            "'s week",
            "'s turn",
        ),
        r"\btwo (?:christmases|birthdays|bedrooms|homes)\b|\b(?:his|her|their) two houses\b"
        r"|\b(?:mum|mam|dad)'s (?:weekend|week(?= (?:and|to))|turn to have)",
    ),
    (
        ("without",),
        r"\bfirst (?:christmas|birthday|easter|eid|summer|school year|mother's day|father's day|holiday)"
        rf" without (?:his|her|their) {_RELATION}\b",
    ),
    (("late ",), rf"\b(?:his|her|their) late {_RELATION}\b"),
    (
        ("papers", "can stay", "to stay"),
        r"\b(?:got|have|has|waiting for|with) (?:his|her|their) papers\b|\b(?:they|family|he|she) can (?:all )?stay\b"
        r"(?! (?:at"
        r"|for|until|to|here until|on|in (?:bed|touch|for)|dry|warm|after|late))",
    ),
    (
        ("parted", "split", "separated", "broken up"),
        r"\band (?:his|her) (?:wife|husband|partner) (?:have |has )?(?:parted|split|separated|broken up)\b",
    ),
    (
        (" for ",),
        r"\bfor (?:fighting|swearing|hitting|biting|bullying|stealing|vaping|smoking|kicking|punching|spitting"
        r"|truanting|answering back|bad behaviour|poor behaviour)\b(?! (?:fund|the|a |for))",
    ),
    (
        ("seen ", "see ", "sees "),
        rf"\b(?:hasn't|not|never|only|rarely|doesn't|didn't) (?:seen?|sees) (?:his|her|their) {_RELATION}\b",
    ),
    (
        ("detention", "exclusion", "suspension", "lates", "absences", "sanctions"),
        rf"\b(?:{_NUMBER}|several|more|no|without a|another) (?:(?:school|lunchtime|after-school) )?"
        r"(?:detentions?|exclusions?|suspensions?|lates|absences|sanctions)\b",
    ),
    (("attend",), r"\bmost improved attend\w+|\b(?:full|perfect|100% ?|100 per cent) attendance\b"),
    (("attendance",), rf"\battendance\b[^.!?\n]{{0,60}}?\b{_PERCENT}(?: to \d{{1,3}}%)?"),
    (("attendance",), rf"\bfrom {_PERCENT}"),
    (("attendance",), rf"\b{_PERCENT}(?=[^.!?\n]{{0,80}}\battendance\b)"),
    (("days", "sessions", "mornings"), rf"\b{_NUMBER} (?:school )?(?:days|sessions|mornings) (?:off|absent|missed)\b"),
    (
        ("missed", "missing", "been off", "per cent", "%"),
        rf"\b(?:missed|missing|been off)(?: for)?(?: \w+){{0,2}} {_NUMBER} (?:days|weeks|sessions|lessons|mornings)"
        rf"|\b{_PERCENT} this (?:week|term|year)\b",
    ),
    (
        ("n't", "not", "never"),
        r"(?:\bnot|n't|\bnever) (?:been )?(?:in|at school|turned up)(?: school)? (?:since|for|all)",
    ),
    (
        ("absence", "late", "detention", "exclusion", "suspension", "time this"),
        rf"\b{_TIMES} (?:absence|late|detention|exclusion|suspension|time this (?:week|term|half term|year))",
    ),
    (("only been", "only made"), rf"\bonly (?:been|made it) in(?:to)?(?: school)?(?: for| on)? {_NUMBER}(?: \w+)?"),
    (
        ("every day", "every single day", "every morning"),
        r"\b(?:been|come|came|coming|made it|getting|managed) in(?:to school)? every (?:single )?(?:day|morning)"
        r" (?:since|this (?:week|term|half))\b",
    ),
    (
        ("since",),
        r"\b(?:off|absent|away)(?: school)? since \w+,? (?:without|with no)"
        r" (?:a |any )?(?:reason|explanation|word|note)\b",
    ),
    (
        ("stay in", "remain in"),
        r"\b(?:hear|know|decide|told|allowed|leave|apply\w*|applied|right|let\w*)\b[^.!?\n]{0,30}? (?:stay|remain)"
        r" in"
        r" (?:the uk|the country|this country|britain|england|wales|scotland|northern ireland)\b",
    ),
    (
        ("at home",),
        r"\b(?:things|(?:gone|going|goes|went) on|(?:hard|tough|rough|rotten|difficult|bad) time|rough|bit much"
        r"|trouble|problems)\b"
        r"[^.!?\n]{0,30}?\bat home\b",
    ),
    (
        ("full week", "spoken to", "isolation", "out of set"),
        r"\b(?:first full week|spoken to because|was spoken to|put in isolation|moved out of set)\b",
    ),
    (("owe", "settled", "bill"), r"\b(?:owes|settled? (?:your|last term's) (?:bill|fees)|fees? you owe)\b"),
    (
        ("real", "biological", "birth", "absent", "estranged"),
        r"\b(?:his|her|their) (?:real|biological|birth|absent|estranged) (?:mum|dad|mother|father|parents)\b",
    ),
    (("away from",), r"\b(?:get )?away from (?:step-?dad|him|his dad|her dad|his ex|her ex)\b"),
    (
        ("hard", "tough", "rough", "rotten", "difficult", "awful", "horrible"),
        r"\b(?:hard|tough|rough|rotten|difficult|awful|horrible) (?:year|term|time|few (?:weeks|months)|summer|start)"
        r"(?: [\w']+){0,3} (?:with|since|after|as|because)\b",
    ),
    (
        ("hard", "tough", "tight", "rough", "difficult", "struggle"),
        r"\b(?:it's|it has|it is|it was|things|life|times|money|money's|months|weeks) (?:have |has |is |are |was )?"
        r"(?:been |got |gone )?(?:(?:very|so|really|a bit|a|pretty|quite|awfully) )*(?:hard|tough|tight|rough|difficult"
        r"|struggle)(?: (?:for|on) (?:him|her|them|the family|mum|dad|him and \w+|her and \w+))?"
        r" (?:since|lately|at home|without (?:him|her|dad|mum|work|a wage)|with dad|with mum|with no|after"
        r"|at the moment)\b"
        r"(?! (?:the (?:start|beginning|summer|holidays|first|last|match|break|rain)|(?:last )?(?:september|january"
        r"|half|term"
        r"|christmas|easter)))",
    ),
    (
        ("sleeping", "stopping", "staying", "stays", "living", "lives", "living"),
        rf"\b(?:sleeping|stopping|staying|stays|living|lives)(?: for now)? (?:with|at|on) (?:(?:his|her|their|an?) )?"
        rf"(?:{_RELATION}|grandparents|friends?|mates?|relatives?|neighbours?)(?:'s?)?(?: [\w']+){{0,3}}"
        r" (?:while|until|till|for now|for a (?:while|bit)|since|because|at the moment|now|these days)\b",
    ),
    (
        ("just ", "only "),
        r"\b(?:just|only) [\w' -]{2,30} and (?:his|her|their) (?:mum|mam|dad|nan|gran|grandad|brother|sister|auntie)"
        r" (?:now|these days|at home|since)\b",
    ),
    (
        (
            *("away for", "away again", "not around", "not here", "not allowed", "not in the", "out of the picture"),
            *("allowed no", "in trouble", "between jobs", "out of a job", "signing on", "skint", "police", "in court"),
            *("doing time", "bringing", "raising", "a job", " job ", "brought up", "raised by", "in different"),
            *("in separate", "apart", "not together"),
        ),
        rf"\b{_RELATION}(?:'s)?(?:,? who)? (?:is|'s|isn't|are|aren't|was|has been|will be)? ?(?:(?:still|now|back"
        rf"|also) )*"
        r"(?:away (?:for a (?:while|bit|long time|year|few (?:months|years))|again)|not (?:around|here any\w*|allowed"
        r"|in the picture)|out of the picture|allowed (?:no|nowhere) near|in trouble (?:again|with)|between jobs"
        r"|out of a job|signing on|skint|(?:known|wanted) (?:to|by) (?:the )?police|up in court|doing time|bringing"
        r" (?:him|her|them|the \w+) up|raising (?:him|her|them) (?:on|alone|by))\b"
        rf"|\b{_RELATION} (?:finally |at last |now )?(?:has|have|'s|got) (?:finally |at last )?(?:got )?(?:a|his"
        rf"|her) (?:new )?job"
        r" (?:again|at last|after)\b|\b(?:brought up|raised) by (?:his|her|their) (?:nan|gran\w*|aunt\w*|uncle"
        r"|sister|brother)\b"
        r"|\b(?:mum and dad|parents) (?:now |both )?(?:live|living|are|being)(?: now)? (?:in (?:different|separate)"
        r"|apart"
        r"|not together|on different sides)",
    ),
    (
        ("bank ", "landlord", "council"),
        r"\b(?:bank|landlord|council|housing association) (?:has |have |is |are )?(?:took|taken|taking|repossessed"
        r"|threw|thrown|put"
        r"|putting|wants)\b[^.!?\n]{0,40}\b(?:house|home|flat|out)\b",
    ),
    (
        ("been through", "gone through", "going through"),
        rf"\b(?:{_RELATION}|they|he|she|he's|she's|they've|family's|they're)(?:'ve)? (?:have|has|are|is"
        rf"|had)? ?(?:all )?"
        r"(?:been|gone|going) through(?! (?:to|the (?:gate|next|door|ages|tunnel)|it (?:together )?page))\b",
    ),
    (
        ("sent home",),
        r"(?<!letters )(?<!letter )(?<!forms )"
        r"(?<!form )(?<!slips )(?<!reports )(?<!packs )(?<!books )(?<!bags )(?<!photos )"
        r""
        r"(?<!details )(?<!homework )\b(?:was|were|been|got|getting|is) sent home (?:on|yesterday|today|from|early"
        r"|for|after"
        r"|again|twice|last)\b",
    ),
    (
        ("first time", "first full", "first whole"),
        r"\b(?:in(?: school| class)?,? )?(?:all (?:five|week)|every day|five days|a (?:full|whole) week|the whole week)"
        r"(?: \w+){0,4} for the first time\b",
    ),
    (
        ("stayed in at", "kept in", "lost his", "lost her", "lost their"),
        r"\bstayed in at (?:break|lunch|play)\w* (?:all week|every)\b|\bkept in (?:at|every|all)\b"
        r"|\blost (?:his|her|their) (?:break|playtimes?|golden time|lunchtimes?)\b",
    ),
    (
        ("trouble with",),
        r"\bin trouble with (?:the (?:law|police|head|school|council)|school|police)\b",
    ),
    (
        ("social worker",),
        r"\bsocial worker(?:'s)? (?:visit\w*|meeting|came|comes|call\w*|has|says|said|is)\b",
    ),
    (
        (
            "after the fire",
            "after the flood",
            "since the fire",
            "since the flood",
            "after the burglary",
            "after the break-in",
        ),
        rf"\b{_RELATION}(?: [\w']+){{0,3}} (?:after|since) the (?:fire|flood|burglary|break-in)\b",
    ),
    (
        ("court ",),
        r"\b(?:after|now|until|since|that)? ?(?:the )?court (?:said|says|decided|ruled|has (?:said|ruled|decided)"
        r"|order\w*|gave"
        r"|hearing)\b",
    ),
    (
        ("taken", "took", "easy ", "police", "own place", "back together", "speaking", "talking"),
        r"\b(?:taken|took|taking) (?:him|her|them|all \w+ of them|the (?:boys|girls|kids|children)) in\b"
        r"|(?:\bnot|n't) (?:been |always |being )?easy\b[^.!?\n]{0,30}? at (?:home|(?:his|her|their) (?:mum|mam|dad"
        r"|nan|gran)'s)"
        r"|\btaken (?:away|in) by (?:the )?police\b|\bpolice (?:took|have taken|arrested)\b"
        r"|\bgetting (?:his|her|their) own place\b"
        r"|\b(?:mum and dad|parents) (?:are|aren't|have stopped|have started) (?:talking|speaking|back together)\b",
    ),
)
_PATTERNS = tuple((cues, re.compile(event)) for cues, event in _EVENTS)
_BY_CUE = by_cue(_PATTERNS)


def family_events(text: str) -> Iterator[Span]:
    """Spans of the folded `text` that tell of a family's or a pupil's private matter, whosesoever it is."""
    return events(text, asked_for(text, _PATTERNS, _BY_CUE))


def events(text: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[Span]:
    """Spans of `text` that the `patterns` find."""
    for pattern in patterns:
        for found in islice(pattern.finditer(text), MOST_EVENTS):
            yield found.span()
