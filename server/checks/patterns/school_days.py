"""How somebody gets through the school day, told without a word of medicine: a table of her own, away from the noise.

Each wording says it only of one person, so it is enough that somebody is named or singled out beside it.
"""

import re
from collections.abc import Iterator

from server.checks.patterns.cued import asked_for, by_cue
from server.checks.patterns.family_events import events
from server.checks.patterns.spans import Span

_LIMB = (
    r"(?:legs?|knees?|arms?|foot|feet|hips?|ankles?|wrists?|hands?|spine|back|shoulders?|jaw|heart|elbows?|skull|neck)"
)
_DOCTORS = r"(?:doctors?|surgeons?|consultants?|specialists?|nurses?|paramedics|hospital|psychologists?)"
_EXAM = r"(?:exams?|papers?|tests?|mocks?|gcses?|a levels?|sats|finals?|highers|assessments?|spelling test)"
_DIET = (
    r"(?:nuts?|peanuts?|peanut butter|eggs?|dairy|milk|sesame|kiwi|gluten|wheat|soya|latex|beef|pork|ham|bacon"
    r"|gelatine|meat|sausages?|fish)"
)
_NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|so many)"
# Each with words of which one must be in the text, so that the others cost nothing.
_EVENTS = (
    (
        (" speak", " talk", " spoke", " word", "whisper", "would only"),
        r"\b(?:doesn't|does not|didn't|won't|wouldn't|can't|never|hardly|barely|rarely)(?: (?:ever|really|usually"
        r"|often))? (?:speaks?|talks?|spoke)(?: (?:much|a word|out loud|aloud|at all))? (?:(?:at|in) (?:school|class"
        r"|nursery|lessons|public|the classroom)|(?:to|with) (?:us|anyone|anybody|adults|grown-ups|strangers|people"
        r"|teachers|staff|other children))\b"
        r"|\b(?:hasn't|has not|hadn't|not) (?:said|spoken|uttered)(?: (?:a|one|a single|more than a) word)?"
        r" (?:in|at|to|since) (?:school|class|lessons|us|anyone|anybody|adults?|nursery|(?:he|she|they) (?:joined"
        r"|started|arrived|came))\b"
        r"|\b(?:only|just)(?: ever)? (?:whispers?|whispered|speaks?|spoke|talks?|talked) (?:to|with) (?:one|two|his|her"
        r"|their|mum|dad|miss|mrs?|a (?:few|couple|single))\b"
        r"|\bspoke to (?:nobody|no ?-?one|hardly any\w+)\b|\btalks at home but not\b"
        r"|\b(?:his|her|their) (?:very )?first words?(?: ever| out loud)? (?:in|at|to) (?:school|class|nursery|us"
        r"|any\w+)"
        r"|\bwould only (?:ever )?(?:nod|point|gesture|shake|sign)\b",
    ),
    (
        ("half days", "mornings", "afternoons", "timetable", "shorter", "short days", "a couple of hours"),
        r"\b(?:does|doing|on|in for|in only for|only in|only does) (?:just |only )?(?:half days|mornings|afternoons"
        r"|a couple of hours|shorter days|short days)(?! (?:of|a))\b"
        r"|\bonly in (?:for |in the )?(?:the )?(?:mornings|afternoons)\b"
        r"|\bon (?:a |his |her |their )?(?:shorter|reduced|part-time) (?:day|days|week|timetable|hours)\b",
    ),
    (
        (" own ",),
        r"\b(?:has|have|had|gets|at|in|needs?) (?:his|her|their) own (?:\w+ )?(?:table|desk|corner|space|workstation"
        r"|room|spot|place)\b[^.!?\n]{0,12}? (?:away from|behind (?:the|a) (?:screen|shelf|shelves|curtain)|out of the"
        r"|where it's|because|outside the (?:class|room))",
    ),
    (
        ("too much for", "too loud for", "too noisy for", "too busy for", "too bright for"),
        r"\b(?:hall|playground|yard|noise|crowds?|classroom|bell|lights|assembl(?:y|ies)|corridors?|mainstream|class"
        r"|room|bus|whole day)\b[^.!?\n]{0,20}? too (?:much|loud|noisy|busy|bright) for (?:him|her|them)\b",
    ),
    (
        ("comes in", "starts at", "arrives", "come in at", "coming in"),
        r"\b(?:comes?|coming|arrives?) (?:in )?(?:at \S+|later|after \w+(?: \w+)?)(?: in the morning)?,? (?:these days"
        r"|now|just now|for now|at the moment|for the moment|to (?:avoid|miss))\b",
    ),
    (
        (" card ", " pass "),
        r"\b(?:has|have|with|uses|used|needs|shows?) (?:a|his|her|their|the) (?:little |red |green |yellow )?(?:card"
        r"|pass) (?:(?:that|which) lets?|to (?:leave|get out|go out|step out|take a break)|for when (?:it|he|she"
        r"|they))",
    ),
    (
        ("the crowd", "the rush", "the corridor", "the noise", "the bell"),
        r"\b(?:leaves?|arrives?|comes? in|goes|moves?)\b[^.!?\n]{0,30}? (?:early|late|first|last|before)[^.!?\n]{0,12}?"
        r" to (?:miss|avoid|beat|dodge|get ahead of) the (?:crowds?|rush|corridors?|noise|bell)\b",
    ),
    (
        ("all day", "all the time", "at all times", "every minute", "everywhere", "every lesson"),
        r"\b(?:has|have|had|needs?|gets) (?:somebody|someone|an adult|a grown-up|a ta|a member of staff|one of us)"
        r" (?:with|beside|next to|by) (?:him|her|them)(?: \w+){0,2} (?:all day|all the time|at all times|every"
        r" (?:minute"
        r"|lesson)|everywhere)\b",
    ),
    (
        ("goes home", "go home"),
        r"\bgo(?:es)? home (?:at|after|before) (?:dinner|lunch|dinner ?time|lunch ?time|break|noon|midday|registration"
        r"|twelve|one)(?: time)? (?:for now|just now|these days|at the moment|until|till|most days|each day|every day)",
    ),
    (
        ("one of us", "in case", "by the door", "next to the teacher"),
        r"\balways one of us (?:in reach|within reach|near|nearby|close|beside|with (?:him|her|them))\b"
        r"|\bsits? (?:by|near|next to|beside|at) the (?:door|teacher|exit|front)(?: \w+){0,3} (?:so (?:that |we |there"
        r"|one|an adult)|in case (?:he|she|they|of))"
        r"|\bin case (?:he|she|they) (?:reacts?|swells?|stops? breathing|has a|goes? (?:low|high)|collapses?)",
    ),
    (
        ("reader", "scribe", "prompter", "amanuensis"),
        r"\b(?:with|had|has|needs?|gets) (?:a|his|her|their) (?:reader|scribe|prompter|amanuensis)\b(?=[^.!?\n]{0,60}"
        rf"\b{_EXAM}\b)|\b{_EXAM}\b[^.!?\n]{{0,60}}? (?:with|had|has) (?:a|his|her|their) (?:reader|scribe|prompter"
        r"|amanuensis)\b|\bwith a (?:prompter|scribe) beside (?:him|her|them)\b",
    ),
    (
        ("reading for", "writing for", "writes for", "reads for", "wrote for"),
        r"\b(?:somebody|someone|an adult|a ta|(?:mrs?|miss) \w+) (?:reads?|reading|writes?|writing|wrote) (?:for|to)"
        r" (?:him"
        rf"|her|them|\w+ (?:in|during) (?:the )?{_EXAM})\b",
    ),
    (
        (" room",),
        rf"\b(?:took|sat|takes|sits|sitting|taking|did|does)\b[^.!?\n]{{0,25}}? (?:{_EXAM}|it|them)\b[^.!?\n]{{0,15}}?"
        r" in (?:a|the) (?:(?:little|small|quiet|separate|side) room|room (?:on|of|to) (?:his|her|their) own)\b",
    ),
    (
        ("letters", "words", "the lines", "print"),
        r"\b(?:yellow|pink|blue|green|coloured|tinted|cream) (?:\w+ )?(?:paper|overlays?|sheets?|filter|glasses"
        r"|lenses)\b"
        r"[^.!?\n]{0,12}? (?:so|because|to stop)[^.!?\n]{0,15}? (?:letters|words|lines|print)\b"
        r"|\b(?:has|have|had|gets?|got|needs?|came|comes|reads?)\b[^.!?\n]{0,25}? in (?:big|large|enlarged|giant)"
        r" print\b",
    ),
    (
        ("longer", "extra"),
        r"\b(?:gets?|got|had|has|allowed|given) (?:twenty-five|twenty five|25|fifty|50) ?(?:%|per ?cent) (?:longer"
        r"|extra|more time)\b|\bextra time or (?:not|no)\b|\b(?:gets?|has|had|with) (?:his |her |their )?extra time\b"
        r"(?! (?:to (?:enjoy|play)|on the pitch|winner|goal))"
        rf"|\bextra time in (?:the|his|her|their|all|every) {_EXAM}",
    ),
    (
        (" hurts", "hurt to"),
        r"\b(?:because|since|as) (?:holding a pen|writing|walking|standing|sitting|handwriting)(?: \w+){0,3} hurts\b",
    ),
    (
        ("they ", "surgeon", "doctor"),
        rf"\b(?:on|with|in|since|using) (?:the|that|his|her|their) (?:\w+ )?{_LIMB} (?:that |which )?(?:they|the"
        rf" {_DOCTORS}|{_DOCTORS}) (?:had |have )?(?:re-?built|put|fixed|mended|pinned|operated|straightened|gave|broke"
        r"|saved)\b",
    ),
    (
        (" rod", " plate", " pins", " screws", " wired"),
        r"\b(?:rods?|plates?|pins?|screws?) in (?:his|her|their) (?:\w+ )?" + _LIMB + r"\b|\bjaw (?:is |was )?wired\b",
    ),
    (
        ("new ", "donor", "false ", "artificial"),
        r"\b(?:new|brand[- ]new|donor|donated|artificial|false|replacement) (?:hips?|knees?|heart(?! to)|kidney|liver"
        r"|lungs?|leg(?! of)|arm(?! of)|cornea)\b(?! (?:topic|model|unit|project|pads?|room|band|emoji|shape))",
    ),
    (
        ("doctor", "surgeon", "consultant", "specialist", "nurse", "hospital", "paramedic"),
        rf"\b{_DOCTORS} (?:said|told|thought|says?|say|warned|think|didn't think|never thought|had said|has said"
        r"|have said|reckon) (?:that )?(?:[\w-]+ ){0,2}?(?:he|she|they|him|her|them|would(?:n't)?|might not|may never"
        r"|could(?:n't)?|can(?:'t)?|will(?: never)?|won't|is|has)\b"
        rf"|\b{_DOCTORS} (?:has |have |had )?(?:given|gave|give) (?:[\w-]+ ){{1,2}}(?:the |an? )?(?:all[- ]clear"
        r"|go[- ]ahead|green light|ok)\b"
        rf"|\b{_DOCTORS} (?:on|in) (?:the )?(?:children's|ward|\w+ ward|\w+ floor|intensive|high)\b"
        r"|\bdoctor'?s'? (?:advice|orders)\b"
        r"|\bhospital school\b(?! (?:visit|trip|team|project))",
    ),
    (
        ("plaster", " cast", "stitches", " brace", "sling", " tube", " drip", "bandage", "crutches"),
        r"\b(?:took|taken|cut|pulled) (?:the|his|her|their) (?:plaster|cast|stitches|brace|sling|tube|drip|bandages?)"
        r" (?:off|out)\b|\b(?:plaster|cast|stitches|sling|bandages?|tube|drip) (?:came|comes|is|are|was|has come"
        r"|finally) (?:off|out)\b|\bgoodbye to (?:the|his|her|their) (?:tube|brace|cast|frame|pump|drip|oxygen"
        r"|crutches|plaster|sling|wheelchair)\b",
    ),
    (
        ("out of action",),
        r"\bout of action\b[^.!?\n]{0,30}? with (?:his|her|their|a)\b",
    ),
    (
        ("the ward", "visitors", "keeping", "kept", "home from"),
        r"\bthe ward (?:says?|said|rang|lets?|have said|has said|will let|are (?:letting|keeping)|staff|sister"
        r"|nurses)\b"
        r"|\b(?:can|could|allowed|may|be allowed|ready for|well enough for) (?:have )?visitors\b"
        r"|\b(?:keeping|kept|keep) (?:him|her|them|[a-z-]{3,}) in (?:for (?:another|a few|observation|the night"
        r"|tests)|overnight"
        r"|another night|until (?:\w+ )?(?:results|scan|doctor))"
        r"|\bhome from (?:the )?(?:royal|infirmary|general|children's|unit|ward|clinic)\b"
        r"|\bvisitors\b[^.!?\n]{0,40}, (?:bed|ward) \w+",
    ),
    (
        ("treatment",),
        r"\b(?:the|his|her|their) treatment (?:is|was|has|starts?|started|begins|began|finish\w*|ends?|ended|put back"
        r"|delayed)\b|\b(?:had|have|has) (?:his|her|their) treatment\b",
    ),
    (
        ("temperature", "fever", "tummy bug", "sickness bug", "vomiting", "migraine", "bloods"),
        r"\b(?:gone|went|going|goes|sent|off|stayed|at) home (?:early |today |poorly )?(?:with|because of) (?:a |an "
        r"|his"
        r" |her )?(?:\w+ )?(?:temperature|fever|tummy|sickness|bug|rash|migraine|virus|vomiting)\b"
        r"|\btemperature of (?:3[789]|4[01])\b(?= ?(?:\.\d)? ?(?:,|so|and|last|all|on|this|\.|!|$))"
        r"|\bbloods (?:came|come|are|were|is|back)\b",
    ),
    (
        ("for him", "for her", " sake", " because of ", "no bacon", "no pork", "no ham", "no beef", "no nuts"),
        rf"\b{_DIET}\b[^.!?\n]{{0,60}}? (?:for|because of) (?:[\w-]+'s sake|the sake of)\b"
        r"|\bno (?:bacon|pork|ham|beef|gelatine|nuts|peanuts|eggs?|dairy|gluten) for (?!(?:all|any|every|the|us|our"
        r"|this"
        r"|lunch|tea|dinner|breakfast|a|those|me|sale|school)\w*\b)[a-z-]{2,}\b",
    ),
    (
        (" pen", "inhaler", " kit"),
        r"\bknows? what to do with (?:the|his|her|their) (?:pens?|inhaler|kit|injector)\b"
        r"|\bpens? (?:are|is|live|lives) in\b[^.!?\n]{0,30}? (?:goes|go|comes?|travels?) (?:everywhere|wherever)\b",
    ),
    (
        ("numbers", "levels", "sugars"),
        r"\b(?:his|her|their) (?:numbers|levels|sugars) (?:were|are|went|go|have been|dropped|had been|stayed) (?:a bit"
        r" |too |very |really )?(?:high|low|up|down|all over|steady|stable)?\b"
        r"|\b(?:checks?|checking) (?:his|her|their) (?:own )?(?:numbers|levels|sugars)\b",
    ),
    (
        ("needs juice", "needs sugar", "needs a biscuit", "on her arm", "on his arm", "'s arm"),
        r"\b(?:beep\w*|buzz\w*|alarm|sensor|monitor)\b[^.!?\n]{0,40}? (?:arm|tummy|needs? (?:juice|sugar|insulin|a"
        r" (?:biscuit|snack)))\b",
    ),
    (
        ("999", "ambulance", "a&e"),
        r"\b(?:ring|ringing|call|calling|phone|phoning|rang|called) (?:999|an ambulance|the ambulance) (?:for|again"
        r"|when"
        r"|because|twice)\b|\bone (?:bite|sniff|taste|crumb|lick)\b[^.!?\n]{0,50}? (?:a&e|ambulance|999)",
    ),
    (
        ("can't be", "can't sit", "can't go", "cannot be"),
        r"\b(?:can't|cannot) (?:be|sit|go) (?:in (?:the|a) (?:same )?room|near|around|next to)\b[^.!?\n]{0,40}?"
        r" (?:nuts?|peanuts?|eggs?|dogs?|cats?|fur|balloons?|perfume|latex)\b",
    ),
    (
        ("fingers", " lips", "each ear", "both ears", "the loop", "light and shadow", "shapes", " ear ", " side"),
        r"\breads? (?:\w+ ){0,2}with (?:his|her|their) fingers\b|\b(?:watch(?:es)?|reads?|follows?) (?:our|my|your|the"
        r"|people's|everyone's) lips\b|\bone in each ear\b|\bfollows?\b[^.!?\n]{0,20}? through the loop\b"
        r"|\b(?:sees?|see only) (?:only )?(?:light|shapes|shadows?)(?: and (?:light|shapes|shadows?|dark))?(?: only)\b"
        r"|\b(?:speak|talk|stand|sit) (?:to|on|at|into|by) (?:his|her|their) (?:left|right|good) (?:side|ear)\b(?=,| so"
        r"|\.| because| says)|\b(?:his|her|their) (?:good|bad|deaf|working) (?:ear|eye)\b",
    ),
    (
        (
            "for reading",
            "for his",
            "for her",
            "for their",
            "for phonics",
            "for speech",
            "for help",
            "for catch",
            "go out",
        ),
        r"\bgo(?:es)? (?:along|down|out|off|up|over|across)\b[^.!?\n]{0,40}? for (?:(?:his|her|their) )?(?:\w+"
        r" )?(?:reading"
        r"|letters|speech|spelling|sounds|phonics|numbers|talking|exercises|physio|handwriting|catch-?up)\b",
    ),
    (
        ("nurture ", "sensory circuit", "psychologist", "years behind", "hours a week", "in class,", "in lessons"),
        r"\b(?:in|at|to|from|into) (?:the )?nurture (?:room|group|class|base)\b|\bsensory circuits?\b(?! (?:club"
        r"|training"
        r"|for all))|\b(?:educational|clinical|school) psychologist (?:says?|said|came|comes|thinks|saw|has)\b"
        rf"|\b(?:is|are|was) (?:still )?{_NUMBER} years behind\b(?! (?:the|us))"
        r"|\bfunding (?:for|agreed for) [^.!?\n]{1,25}, ?\w+ hours a week\b"
        r"|\bto (?:watch|observe|assess) (?:him|her|them|[a-z-]{3,}) in (?:class|lessons)\b",
    ),
    (
        (
            "member of staff",
            "mute for",
            "with us",
            "counsellor",
            "hours of ",
            "special school",
            " puffs",
            "because of the ",
        ),
        r"\b(?:hasn't|has not|never) (?:spoken|talked|said a word) to (?:a single|any|one) (?:member of staff|teacher"
        r"|adult)\b"
        r"|\bmute for\b|\bback with us (?:one|two|three|four|\d) (?:mornings|afternoons|days|hours) a (?:week|day)\b"
        r"|\b(?:sees|seeing|saw|been to|talks to) (?:our|a|the|his|her) (?:school )?counsellor\b"
        r"|\b[\w-]+ hours of (?:help|support|one-to-one|ta time)\b"
        r"|\b(?:place at|yes to|moving to|off to|moves to) (?:a |the )?special school\b"
        r"|\b(?:one|two|three|four) puffs (?:before|after|and|of)\b"
        rf"|\b(?:box|lunch|cake|table|snack|tray)\b[^.!?\n]{{0,30}}? because of the {_DIET}\b",
    ),
    (
        ("on ward ", "the knife", "hooked up", "great ormond", "alder hey", "his fast", "her fast"),
        r"\bon ward \w+\b|\bunder the knife\b|\bhooked up to (?:machines|a|the|all)\b|\b(?:great ormond street|alder"
        r" hey)\b"
        r"(?! (?:charity|fund|collection|appeal|hospital charity))|\b(?:breaks|broke|breaking) (?:his|her) fast\b",
    ),
)
_PATTERNS = tuple((cues, re.compile(event)) for cues, event in _EVENTS)
_BY_CUE = by_cue(_PATTERNS)


def school_days(text: str) -> Iterator[Span]:
    """Spans of the folded `text` that tell how one person's health or needs shape the school day."""
    return events(text, asked_for(text, _PATTERNS, _BY_CUE))
