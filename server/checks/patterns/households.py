"""What goes on in somebody's home, told without naming it: who cooks, who is gone, where they sleep.

Each wording says it only of one person, so it is enough that somebody is named or singled out beside it.
"""

import re
from collections.abc import Iterator

from server.checks.patterns.cued import asked_for, by_cue
from server.checks.patterns.family_events import events
from server.checks.patterns.spans import Span

_PARENT = r"(?:mum|mam|mom|mummy|mother|dad|da|daddy|father|step-?dad|step-?mum|parents?)"
_KIN = (
    r"(?:mum|mam|mom|mummy|mother|dad|da|daddy|father|parents?|husband|wife|partner|brothers?|sisters?|twin|nan|nana"
    r"|nanny"
    r"|gran|granny|granda|grandad|granddad|grandma|grandmother|grandpa|grandfather|gramps|papa|taid|nain|mamgu|tadcu"
    r"|auntie|aunt|aunty|uncle|cousins?|step-?dad|step-?mum|step-?father|step-?mother|grandparents|in-laws)"
)
_SMALL = r"(?:brothers?|sisters?|siblings|little ones|wee ones|baby brother|baby sister|babies|twins)"
_AGAIN = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_LAND = (
    r"(?:afghanistan|kabul|syria|aleppo|damascus|homs|sudan|khartoum|eritrea|ethiopia|somalia|mogadishu|libya|iran|iraq"
    r"|mosul|yemen|gaza|ukraine|kyiv|kharkiv|mariupol|myanmar|kurdistan|calais|congo)"
)
_VESSEL = r"(?:boat|dinghy|lorry|truck|raft|container)"
# Each with words of which one must be in the text, so that the others cost nothing.
_EVENTS = (
    (
        ("to bed", "see to", "seeing to", "sees to", "bed bath", "into bed"),
        rf"\b(?:puts?|putting|gets?|help(?:s|ed)?|lifts?) (?:his|her|their) {_KIN} (?:in)?to bed\b"
        rf"|\b(?:see|sees|seeing|saw) to (?:his|her|their) {_KIN}\b|\b(?:do|does|doing) a bed bath\b",
    ),
    (
        ("fed", "dressed", "washed", "ready", " up and", " up every", " up for school", "to school"),
        rf"\b(?:gets?|getting|got) (?:the|his|her|their) (?:\w+ )?{_SMALL} (?:up|washed|dressed|fed|ready|to school)\b",
    ),
    (
        ("cooks", "cooking", "makes", "making", "made "),
        r"\b(?:cooks?|cooking|makes?|making|made) (?:\w+ )?(?:tea|dinner|breakfast|supper|meals|lunches) for (?:his|her"
        rf"|their|the) (?:\w+ )?{_SMALL}\b[^.!?\n]{{0,25}}? (?:every|each|most|before|since|while|after)\b"
        r"|\b(?:cooks|makes) (?:the )?(?:tea|dinner|breakfast) every (?:night|day|morning|evening)\b",
    ),
    (
        ("school run", "the shopping", "the washing", "the cooking", "the housework"),
        r"\b(?:did|does|doing|do) the (?:school run|shopping|washing|cooking|housework)\b[^.!?\n]{0,60}? (?:since|every"
        r" (?:morning|day|night)|while (?:his|her|their)|because)\b",
    ),
    (
        (
            "has to sit",
            "has to stay",
            "has to be",
            "lifts his",
            "lifts her",
            "look after",
            "looks after",
            "looking after",
        ),
        rf"\b(?:somebody|someone) has to (?:sit|stay|be) (?:in |home )?(?:with|for) (?:his|her|their) {_KIN}\b(?!')"
        rf"|\blifts (?:his|her|their) {_KIN} (?:in|out|into|onto|up)\b"
        r"|\blook(?:s|ed|ing)? after (?:his|her|their) (?:husband|wife|partner|mum|mam|dad|mother|father|nan|gran"
        r"|grandad)"
        r"\b(?!')",
    ),
    (
        ("at home",),
        r"\bcarr(?:ies|ying|ied) (?:\w+ )?(?:more|a lot|so much|plenty) (?:on \w+ shoulders )?at home\b"
        r"|\b(?:has|had|got|with|have) (?:so |far |quite )?(?:much|a lot|enough|plenty|more)(?: going)?(?: on)?(?:"
        r" (?:his|her"
        r"|their) (?:plate|shoulders))?(?: going on)? at home\b|\bon (?:his|her|their) (?:plate|shoulders) at home\b",
    ),
    (
        ("been mum", "been a mum", "been dad", "been a mother", "been a father", "goes home to", "go home to"),
        rf"\bbeen (?:a )?(?:mum|mother|dad|father|parent) to (?:\w+ ){{0,3}}{_SMALL}\b"
        r"|\bnot (?:many|every\w*|all)\b[^.!?\n]{0,30}? go(?:es)? home to\b",
    ),
    (
        ("lost ",),
        r"\blost (?:his|her|their) (?:\w+ )?(?!hearing)"
        rf"{_KIN}\b(?!'|-| (?:in the (?:crowd|maze|museum|shop|fog)|at the (?:fair|beach|shops|zoo)|and found))"
        r"|\bwe lost [^.!?\n]{1,25}'s " + _KIN + r"\b(?!')",
    ),
    (
        ("late taid", "late nain", "late gran", "late papa", "late uncle", "late aunt", "late nan", "late cousin"),
        rf"(?:'s|\bhis|\bher|\btheir) late {_KIN}\b",
    ),
    (
        (
            "passed",
            "slipped away",
            "in heaven",
            "looking down",
            "watching over",
            "with us any",
            "never got to",
            "left him",
        ),
        rf"\b{_KIN} (?:has |had )?(?:sadly |only )?(?:passed|slipped) (?:away|on|over|last|this|in|just|at)\b(?!"
        r" (?:the|a)"
        r" (?:ball|baton|post|tray))"
        rf"|\b{_KIN}\b[^.!?\n]{{0,50}}?[.!]? ?(?:\w+ )?(?:was |is |will be |are )?(?:looking down|watching over|in"
        r" heaven"
        r"|isn't with us any\w*|never got to|no longer with us)\b",
    ),
    (
        ("buried", "said goodbye to", "left him", "left her", "left them"),
        rf"\b(?:buried|burying) (?:his|her|their) {_KIN}\b|\bsaid goodbye to (?:his|her|their) {_KIN}\b(?!')"
        rf"|\b{_KIN} left (?:him|her|them)\b(?! (?:at|in|behind|to|with the|on|a (?:message|note)))",
    ),
    (
        ("food hub", "food bank", "foodbank", "food pantry", "food larder"),
        r"\b(?:comes?|came|uses?|using|rel(?:y|ies)|queues?|needs?|fed|shops?)\b[^.!?\n]{0,15}? (?:our|the|a|by the"
        r"|from the)"
        r" food ?(?:hub|bank|pantry|larder)\b(?! (?:for harvest|with (?:our|tins|donations|food|boxes)|collection"
        r"|trolley"
        r"|(?:as a )?volunteer))",
    ),
    (
        ("no heating", "no hot water", "no beds", "no bed ", "no electric", "no gas", "lost property", "meter"),
        r"\bno (?:heating|hot water|beds?|cooker|electric(?:ity)?|gas|carpets?|wifi)\b[^.!?\n]{0,12}? (?:at"
        r" [a-z-]{2,}'s|at home"
        r"|in (?:his|her|their))\b|\b(?:came|come|comes|got|straight|dressed) (?:out of|from) lost property\b"
        r"|\bmeter (?:has |had )?(?:ran|run) out\b",
    ),
    (
        (
            "skip",
            "without so",
            "without to",
            "only shoes",
            "only coat",
            "only uniform",
            "only jumper",
            "only pair",
            "nothing",
        ),
        r"\bskip(?:s|ped|ping)? (?:meals|dinner|breakfast|tea)\b|\b(?:go|goes|went|going) without (?:so|to)\b"
        r"|(?:'s|\bhis|\bher|\btheir) only (?:pair of )?(?:school )?(?:shoes|coat|uniform|shirt|jumper|trousers)\b"
        r"|\bha(?:s|ve) (?:nothing|next to nothing|so little|very little) (?:this (?:christmas|winter|year)|to eat|at"
        r" home"
        r"|left)\b",
    ),
    (
        (" room", "bed of "),
        r"\b(?:share|shares|sharing|sleep|sleeps|sleeping|live|lives|living|all) (?:\w+ ){0,2}?(?:in )?(?:one|a"
        r" single) (?:bed)?room\b"
        r"|\bbed of (?:his|her|their) own\b(?<!flower bed of her own)(?<!flower bed of his own)",
    ),
    (
        ("hamper", "food parcel"),
        r"\b(?:popped|took|dropped|left|delivered|taken|taking) (?:a|the|two) (?:\w+ )?hampers? (?:round|off|over|to"
        r"|at)\b",
    ),
    (
        (
            "sleeping",
            "stopping",
            "staying",
            "living",
            "lives",
            "stays",
            "sleeps",
            "moving",
            "moved",
            "lodging",
            "sofa",
            "couch",
        ),
        rf"\bnow (?:sleep|stopp|stay|liv)ing (?:\w+ ){{0,2}}?(?:at|with|on) (?:his|her|their) {_KIN}\b"
        rf"|\b(?:sleep|stopp|stay|liv)ing (?:at|with|on|round) (?:his|her|their) {_KIN}(?:'s)? (?:now|in the week"
        r"|permanently"
        r"|instead|full time|this year|until|for now|these days)\b"
        r"|\b(?:sleep\w*|stopp\w*|stay\w*|living|kip\w*)\b[^.!?\n]{0,15}? on (?:[\w-]+ ){0,2}?(?:[\w-]+'s|a) (?:sofa"
        r"|settee|couch"
        r"|floor|airbed)\b"
        rf"|\bmov(?:ing|ed|es) (?:back )?(?:in with|into|in to|back to|back with|in at) (?:his|her|their) {_KIN}(?:'s"
        r"|s')?\b"
        r"|\blives (?:with )?(?:between|half the week)\b"
        rf"|\blived with (?:him|her|them|(?:his|her|their) {_KIN}) since (?:he|she|they)\b",
    ),
    (
        (" address ", " house ", " home ", " flat ", " school ", "to move"),
        rf"\b{_AGAIN} (?:address|house|home|flat|school|foster \w+) (?:since|this|in (?:a|one|\w+ (?:months|years)))\b"
        r"|\b(?:they|they've|he|she|he's|she's|family|mum|parents)(?: have| has)? (?:had|having|got) to move (?:house"
        r" )?(?:again|on"
        r"|out|away)\b",
    ),
    (
        ("both ", "aren't speaking", "not speaking", "weren't speaking"),
        rf"\bboth (?:of )?(?:(?:his|her|their|[\w-]+'s) )?(?:{_PARENT} and (?:his |her |their )?{_PARENT}"
        rf"|parents)\b[^.!?\n]{{0,20}}?"
        r" (?:same|one) (?:row|room|table|place|photo|side)\b"
        rf"|\b{_PARENT} and {_PARENT} (?:aren't|are not|weren't|not|haven't been|don't) (?:speak|talk)\w*\b",
    ),
    (
        ("allowed", "put him through", "put her through", "be told", "not to collect", "not to pick"),
        rf"\b{_PARENT} (?:isn't|aren't|is not|are not|wasn't|mustn't be) (?:allowed|permitted) (?:at|near|in|on|to"
        r" (?:see|collect|pick"
        r"|come near|contact|be))\b",
    ),
    (
        ("say", "claim", "pretend"),
        r"\b(?:says?|saying|claims?|claiming) (?:that )?(?:he|she|they)(?:'s| is|'re| are) (?:[\w-]+'s|his|her|their)"
        r" (?:mum|dad"
        r"|mother|father|uncle|auntie|parent)\b",
    ),
    (
        ("out on ", "out in ", "out of", "out next", "out soon", "out this", "police"),
        rf"\b{_KIN} (?:comes|coming|is coming|gets|getting|is getting|came|got|is|will be|be) out (?:on|in|of"
        r" (?:prison|jail|there)"
        r"|next|soon|this)\b(?! (?:a rash|front|top|the (?:car|rain|cold)|force))"
        r"|\bpolice (?:were|are|was|came|have been|had been|been|called)(?: back| out| round| again)? (?:at|to|round"
        r" at|round to|round)"
        r" (?:[\w-]+'s|(?:his|her|their) (?:house|home|flat|place|door))\b(?! (?:school|class|academy))"
        rf"|\bpolice\b[^.!?\n]{{0,20}}? not to come (?:on site|in|into school|near)\b",
    ),
    (
        ("by choice", "majesty", "solicitor", "stretch"),
        r"\baway\b[^.!?\n]{0,25}? not by choice\b|\b(?:his|her) majesty's pleasure\b|\bdoing a (?:\w+ )?stretch\b"
        rf"|\b(?:{_PARENT}'s|his|her|their) solicitor\b|\bsolicitor'?s? letter\b",
    ),
    (
        ("boat", "dinghy", "lorry", "truck", "raft", "container", "crossed", "crossing"),
        r"\b(?:came|come|coming|arrived|arriving|got|made it|travelled|brought|smuggled) (?:here|over|across|to"
        r" (?:this country"
        r"|britain|england|the uk|scotland|wales|ireland|dover|kent))\b[^.!?\n]{0,25}? (?:in|on|under|inside"
        r"|underneath)"
        rf" (?:the back of )?(?:a|an|the) (?:\w+ ){{0,2}}{_VESSEL}\b"
        r"|\bcrossed (?:the )?(?:sea|channel|mediterranean|border|desert|mountains?|\w+ countries)\b[^.!?\n]{0,40}?"
        r" (?:boat|dinghy"
        r"|raft|lorry|on foot|at night|alone|by night)\b",
    ),
    (
        ("fled", "flee", "escap", "walked", "walking", "had to leave", "got out of"),
        r"\b(?:fled|fleeing|flee|escaped|escaping|walked|walking|had to leave|got out of)(?: all the way)?(?: from)?"
        r" (?:the (?:war\b"
        rf"|bombs|bombing|taliban|fighting|shelling)|{_LAND}\b|(?:his|her|their) (?:homeland|own country|country"
        r"|village)\b)",
    ),
    (
        ("home office",),
        r"\b(?:papers|letter|news|decision|status|answer)\b[^.!?\n]{0,25}? from the home office\b"
        r"|\bhome office letter\b",
    ),
    (
        (
            "without mum",
            "without dad",
            "interprets",
            "translates",
            "doing ",
            "been in more",
            "nobody must know",
            "parents in ",
        ),
        r"\b(?:a|one|first|two) (?:year|years|christmas|birthday) without (?:mum|dad|his|her|their)\b"
        rf"|\b(?:interprets|translates) for (?:his|her|their) {_KIN}\b"
        rf"|\b{_KIN}(?:'s| is|,? who is) doing (?:\w+teen|six|nine|two|three|four|five|ten|\d+) (?:months|years)\b"
        r"|\bbeen in more (?:days|often)\b|\baddress that nobody (?:must|may|can) know\b"
        r"|\bparents in (?:about|over|to (?:talk|discuss)) (?:his|her|their)\b",
    ),
    (
        ("between his", "between her", "between their", "exclusion room"),
        rf"\bbetween (?:his|her|their) {_PARENT}'s and (?:his |her |their )?{_PARENT}'s\b|\bexclusion room\b",
    ),
)
_PATTERNS = tuple((cues, re.compile(event)) for cues, event in _EVENTS)
_BY_CUE = by_cue(_PATTERNS)


def households(text: str) -> Iterator[Span]:
    """Spans of the folded `text` that tell of one person's home and family."""
    return events(text, asked_for(text, _PATTERNS, _BY_CUE))
