"""The words for where children are: who, when, at what spot, on what way, where they sleep, and what is no secret."""

import re

from server.checks.patterns.one_of import one_of

TIME = (
    r"(?:\d{1,2}(?:[.:]\d\d)?(?: ?(?:am|pm|o'clock))?|noon|midday|midnight|lunch(?:time)?|half (?:past )?\w+"
    r"|quarter (?:to|past) \w+"
    r"|(?:five|ten|twenty|twenty-five) (?:to|past) \w+|one|two|three|four|five|six|ten|eleven|twelve)"
)
GROUP = re.compile(
    r"\b"
    + one_of(
        r"we|we're|we've|us|they're|they've|everyone|everybody|year (?:\d+|one|two|three|four|five|six)s?"
        r"|y\d+s?|[ps][1-7]s?|\d{1,2}[a-z]|ks\d|blwyddyn \w+|dosbarth \w+"
        r"|reception|nursery|infants|juniors|sixth form|pupils|children|kids|bairns|boys|girls|lads|team|choir|squad"
        r"|class|group|walking bus|little ones|wee ones|sailors|cubs|scouts"
        r"|our \w+|the \w+ class|all \w+ of (?:us|them)"
    )
    + r"\b"
)
CLASS_SUBJECT = re.compile(
    r"(?:^|[.!?] )[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:are|have (?:just|stopped|set up|pitched|split)|'re) "
)
CLASS_DOES = r"(?: class)?(?:'re|'ve| (?:are|is|have|has)\b| and \w+ (?:are|have)\b)"
NOW = re.compile(
    r"\b(?:right now|now|currently|at the moment|as we (?:speak|type|post)|this (?:minute|second|very)|live from"
    r"|tonight"
    r"|(?:have |has |'ve )?just (?:arrived|landed|been dropped|got off|got to|got on|checked|set off|reached|boarded"
    r"|stopped|left|pulled|settled|sat)"
    r"|(?:for|in|over|within) the next (?:hour|half|few|\w+ (?:minutes|hours))|still (?:at|in|by|on|here|waiting)"
    r"|(?:have|has|'ve) stopped (?:for|at|off|by)|in (?:five|ten|twenty|\d+) (?:minutes|mins)|on (?:our|their) way"
    r"|about to|until|till|any minute)\b"
)
PRESENT = re.compile(
    r"(?:\b(?:are|is|am)|'re|'s|'m) (?:(?:all|now|just|still|currently|safely|safe|and|well|happily|here) )*(?:at|in"
    r"|on|by|outside|behind|under|near|next to|off to"
    r"|waiting|walking|heading|sitting|sat|staying|tucked|settled|unpacking|having|queu\w+|eating|playing|standing"
    r"|camped|stuck|gathered|boarding|catching|parked|camping|sleeping|bedding down|down|up|over|along)\b"
)
PRESENT_TOO = re.compile(
    r"(?:'ll| will) be (?:sat |stood )?(?:at|by|on|in|outside|near|under)\b"
    r"(?=[^.!?\n]{0,60} (?:from now|for the next))"
    r"|\bfind (?:us|them|the children|year \w+|y\d+)\b|\b(?:have|has|'ve) (?:split|stopped|set up|pitched)\b"
)
SPOT = re.compile(
    r"\b(?:by|beside|next to|behind|outside|in front of|opposite|near|under|underneath|across from|around"
    r"|at the (?:top|bottom|foot|end|back|front|far end|side) of"
    r"|on|at|in) (?:the|a|an|platform|court|row|table|pitch|bay|stand|gate|pier|level|block|cabin|carriage"
    r"|seats?) ?(?:[\w'-]+ ){0,4}?"
    r"(?:bench(?:es)?|caf[eé]|kiosk|bandstand|fountain|entrance|exit|gates?|statue|car ?park|toilets|playground"
    r"|playpark|pier|lighthouse|platform"
    r"|stop|shelter|bridge|pond|lake|slide|swings|visitor centre|gift shop|shop|steps|clock|tower|table|tables"
    r"|clearing|grass|corner|jetty|slipway"
    r"|weir|mill|lock|lock gates|quay|slip|ford|falls|stepping stones|boathouse|skate ?park|paddling pool|splash pad"
    r"|tents?|pitch|cabins?|hut|huts|tree|oak|rocks|dunes|kiosk|van|stall|trail|maze|rink|side|pool|carriage|deck|floor"
    r"|foyer|bar|lobby|row|stand|sandpit|harbour wall"
    r"|prom|promenade|boating lake|picnic area|monument|memorial|cross|lights|crossing|station|taxi rank"
    r"|ticket office|cloakroom|lockers|rockpools|rock pools|hide|enclosure|house"
    r"|penguins|anchor|doors|field|top deck|ice cream|arches|tree line|rope|ramp|hedge|lawn|green|\d+)\b"
)
UNTIL = re.compile(
    rf"\b(?:until|till|til|from now (?:until|till|to)|for the next (?:hour|half hour|\w+ (?:minutes|hours)))(?: about"
    rf"| around)?(?: {TIME})?\b"
)
ROUTE = re.compile(
    r"\b(?:walk(?:ing)?|head(?:ing)?|com(?:e|ing)|cycl(?:e|ing)|march(?:ing)?|march|go(?:ing)?|set(?:ting)? off"
    r"|travel(?:ling)?) (?:back |home |down |up |over )?(?:(?:from|to) [\w' ]{3,30}? )?"
    r"(?:along|via|down|up|through|past|across|by way of|over) [\w' -]{3,30}"
    r"|\bset(?:ting)? off (?:on foot )?(?:from [\w' ]{3,30}?)?[:,]? (?:on foot)?[:,]? ?(?:up|down|along|via|over|past) "
    rf"|\bon the {TIME} (?:from|to) [a-z]"
    rf"|\b(?:on|catch(?:ing)?|boarding|getting|taking|aboard) the (?:{TIME} )?(?:[\w'-]+ )?(?:train|bus|tram|ferry"
    rf"|boat|coach|metro|tube)\b"
    r"|\b(?:number|no\.?) \d+ (?:bus|tram)\b|\btop deck of\b|\bpast [a-z][\w' -]{2,20} on (?:the )?[a-z]"
)
LODGING = re.compile(
    r"\b"
    + one_of(
        r"lodge|hostel|hotel|campsite|camp ?site|basecamp|base camp|bunkhouse|bunk house|bunk barn|camping barn"
        r"|dorm(?:itor(?:y|ies))?s?|cabins?|tents?|yurts?"
        r"|youth hostel|travelodge|premier inn|outdoor centre|activity centre|field centre|study centre"
        r"|residential centre|chalets?|bedrooms?|rooms? \d+"
        r"|hall of residence|guest ?house|b&b|villa|farmhouse|holiday park|caravan park"
        r"|sleeping bags|pitches \d+|sleepover|(?:our|their) (?:rooms|dorms|bunks|beds|cabins|tents)"
    )
    + r"\b"
    r"|\b(?:sleeping|staying|night|bags) (?:[\w']+ ){0,5}?(?:village|church|scout|parish|'s) hall\b"
    r"|\b(?:camping|bunking|sleeping|bedding down) (?:at|in|under|by|near|on|down)\b[^.!?\n]{0,60}\btonight\b"
    r"|\b(?:camping|bunking|sleeping|bedding down) tonight\b|\bspending the night\b|\bbedding down (?:at|in)\b"
)
AT_NIGHT = re.compile(
    r"\b"
    + one_of(
        r"tonight|tucked (?:up|in)|checked in(?:to)?|checking in|unpack(?:ing|ed)|settled (?:in|into|for)"
        r"|sleep(?:ing)?|asleep|bed(?:s|time)?|safe(?:ly)?|arrived"
        r"|dropped|staying|stay(?:s)? (?:here|there|until)|until (?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|for the night|overnight|all week|home for the (?:week|next|night)"
        r"|lights out|pyjamas|bedding down|camping|night night|staying the night|settling in|sleepover|sleepy"
        r"|heading for (?:our|their) bunks|quiet in|here we are|we're in|are in|we are in|are at|bunks?"
    )
    + r"\b"
)
OUTSIDE = re.compile(
    r"\b"
    + one_of(
        r"beach|bay|museum|zoo|park|farm|castle|services|station|woods?|forest|river|canal|towpath|theatre|pool"
        r"|leisure centre|town|high street|airport|ferry|train|bus|coach"
        r"|harbour|pier|prom|lake|reservoir|hill|summit|trail|gallery|cathedral|market|shopping|arcade|stadium|arena"
        r"|visitor centre|caf[eé]|kiosk|bench|bandstand|fountain|picnic"
        r"|rec|recreation ground|common|moor|island|cave|mine|aquarium|planetarium|garden centre|nature reserve|co-op"
        r"|tesco|aldi|lidl|asda|sainsbury's|mcdonald's|greggs|shop"
        r"|street|road|lane|lights|bridge|platform|bowling|cinema|rink|climbing|centre|hostel|lodge|hotel|camp|stop"
        r"|cliffs?|dunes|quarry|abbey|ruins|tower|hall|outside"
        r"|weir|mill|lock|quay|docks?|marina|ford|brook|stream|waterfall|viaduct|valley|meadow|skate ?park|swings"
        r"|bandstand|churchyard|allotments?|maze|racecourse|velodrome|fairground|escalators?|food court|multi-?storey"
        r"|reptile house|penguins|enclosure|carriage|deck|number \d+|village green|estuary|viewpoint|orchard|paddock"
        r"|steps|library|cricket ground|running track|ramparts|boating lake|pond|ponds|railway"
        r"|memorial|pontoon|court \d+|lay-?by|[ab]\d{2,4}|rock ?pools|lighthouse|church|chapel|square|boathouse|jetty"
        r"|the front|seafront|sea front|cenotaph|mosque|temple|playpark"
    )
    + r"\b"
)
AT_SCHOOL = re.compile(
    r"\b(?:(?:in|at|on|outside) (?:the |our |school )?(?:school )?(?:hall|classroom|playground|field|office|library"
    r"|gym|studio|music room|forest school|garden|astro|mud kitchen|reading corner|dining room"
    r"|canteen|main gate|gates?|school|entrance|reception|nursery|ict suite|stage|pond|polytunnel|allotment"
    r"|trim trail|art room|cloakroom))\b(?! (?:of|at|in) the (?!school))"
)
PUBLIC = re.compile(
    r"\b"
    + one_of(
        r"join us|come (?:and (?!find|say|wave|(?:get|collect|fetch) (?:him|her|them))|along|to (?!say|wave)|down"
        r"|see )|walk to school"
        r"|walking bus(?! (?:has|have|is|are|'s|'ve) (?:just |now )?(?:left|set|on|at|coming|passing|turning|heading"
        r"|crossing|nearing|reaching))"
        r"|pop (?:in|along|over|by|down)|drop in|everyone(?:'s"
        r"| is)? welcome|all welcome|families welcome|welcome to join|tickets?|free entry|doors (?:open|at|from|close)"
        r"|our stall|stall|fair|f[eê]te|market|meet (?:us |at|outside|in|by|your)|see you|perform(?:s|ing)? at|concert"
        r"|exhibition"
        r"|on show|on display|open (?:until|till|from|to|day|evening)|sale|service|office"
        r"|kick-?off|cheer|collect(?:ion)?|pick(?:ed)? up|book fair|parents' evening|drop-?off|is on|are on sale"
        r"|on sale|closes?|bring|raffle|remember|if your|if you(?:'re|'d| have| are| need| can"
        r"| want(?! to (?:hop|jump|wave|join (?:us|them) (?:now|there))))|emails?|sick of|tired of"
        r"|please"
    )
    + r"\b"
)
NOT_NOW = re.compile(
    r"\b"
    + one_of(
        r"will (?:be|visit|go|stay|leave|travel)|yesterday|last (?:week|night|month|term|year|friday|monday)"
        r"|next (?:week|month|term|year)|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|was|were|had|went|visited|stayed|loved|enjoyed|thank you to|thanks to|back from|home from|in (?:january"
        r"|february|march|april|june|july|august|september|october|november|december)|used to|every (?:day|week|\w+day)"
    )
    + r"\b"
)
ALONE = re.compile(
    r"(?:'s| is| are)(?: still| now| just| currently)? (?:waiting|standing|sitting|stood|sat|stuck|still|left|here"
    r"|lost|alone|on (?:his|her|their) own|playing|walking)"
    r"(?: [\w']+){0,3}? (?:at|by|outside|near|in front of|behind|next to|opposite|along|down|on|in) (?:the "
    r"|a )?[\w' -]{3,40}"
)


DOING = re.compile(
    r"\b"
    + one_of(
        r"walking|heading|queu\w+|waiting|having (?:our|their|lunch|tea|a|an)|picnicking|sitting|sat|stood|standing"
        r"|boarding"
        r"|catching|lining up|lined up|eating|playing|splashing|paddling|setting off|changing|warming up|feeding"
        r"|halfway|going past|passing|exploring|camped|parked|safe and sound"
        r"|beds made"
    )
    + r"\b"
)
UNDER_WAY = re.compile(
    r"\b(?:walking|heading|queu\w+|waiting|boarding|catching|lining up|lined up|stuck|setting off"
    r"|coming (?:down|up)|going past|halfway|feeding|changing|warming up)\b"
    rf"|\bon the {TIME} (?:from|to) [a-z]"
)
BESIDE = re.compile(
    r"\b(?:queu\w+|waiting|sat|sitting|stood|standing|lined up|picnic\w*|eating|lunch|tea) (?:outside|by|in front of"
    r"|near"
    r"|beside|next to|under|behind|opposite|at the (?:back|front|top|bottom|side|foot"
    r"|end) of) (?:the )?[a-z][\w' -]{2,30}"
)
# "Walking back along Mill Lane now": a post seldom says who.
WE_LEFT_OUT = re.compile(
    r"\W{0,3}(?:(?:all|safely|happily|now|still|just|currently|and|slowly|nearly) )*(?:walking|heading|queu\w+"
    r"|waiting|sat|sitting|stood|standing|boarding|checked"
    r"|tucked|settled|stuck|parked|setting off|bedding down|camping|home for|here|back|off|on|eating|having"
    r"|in the queue|staying|(?:arrived|safe|landed)(?: safely| and sound| and well)?) (?:from |for |back |down |up "
    r"|along |out |in |into |on |at |by |the |our |over )"
)
# What needs no verb: "Year 2, knee deep in rock pools, till 1", "Year 1 on the railway right now".
AT_ONCE = re.compile(
    rf"\b(?:right now|as we (?:speak|type|post)|this minute|tonight|from now until|(?:until|till|til) {TIME})\b"
)
FINITE = re.compile(
    r"\b(?:is|are|was|won't|will|can|can't|has|have|be|do|does|don't|may|must|should)\b|'(?:s|re|ve|ll) "
)
IN_A_PLACE = re.compile(r"\b(?:at|in|on|by|under|near|beside|outside|past) (?:the )?[a-z]")
# "Home for the next three nights: Thornthwaite Lodge."
LODGED = re.compile(
    r"\b(?:our )?(?:home|base|bed|beds|digs) for (?:the )?(?:next )?(?:\w+ )?(?:nights?|week|weekend)\b"
)
MEETING_POINT = re.compile(
    r"\b(?:meeting|muster|rendezvous|lunch|regroup\w*|gathering) (?:point|spot|place)\b"
    r"|\bif (?:anyone|anybody|you) gets? (?:lost|separated)\b"
)
IN_WELSH = re.compile(
    r"\b(?:rydym|rydyn|ry'n|'?dan|'?dyn|mae(?:'r)?) (?:[\w'-]+ ){0,5}?(?:ar|yn|wrth|ger|mewn|yng|ym|yma)\b"
    r"[^.!?\n]{0,60}?"
    r"\b(?:traeth|parc|amgueddfa|orsaf|gorsaf|caffi|ganolfan|canolfan|gwersyll|hostel|pier|castell|gastell|sw|fferm"
    r"|coed|goedwig|afon|llyn|bws|tr[eê]n|llety|gwesty|pwll|theatr|farchnad|bont|harbwr|glan llyn|langrannog|maes"
    r"|stadiwm|siop)\b"
)
WELSH_NOW = re.compile(
    r"\b(?:tan|hyd) (?:\d|un\b|dau|ddau|dri|tri|bedwar|pedwar|bump|hanner|amser|ddydd)|\bheno\b|\bnawr\b|\br[wŵ]an\b"
    r"|\bar hyn o bryd\b|\bwrth (?:y|yr)\b"
)
AT_A_TIME = re.compile(r"\b(?:at|by|the|about|for the|past) \d{1,2}[.:]\d\d\b")
TODAY_NOW = re.compile(
    r"\b(?:right now|tonight|as we (?:speak|type|post)|at the moment|currently|live from|from now (?:until|till|to)"
    r"|halfway (?:round|along|up|down|across|through)"
    r"|just (?:crossing|passing|leaving|reaching|boarding|setting off))\b"
)
# "We've arrived at the outdoor centre, all well" names no place (rules.md, 10).
ARRIVED_WELL = re.compile(
    r"\b(?:arrived|reached|got (?:here|there|to)|made it|here)\b[^.!?\n]{0,40}\b(?:safe|safely|all well|all fed|well"
    r" and|in one piece"
    r"|has eaten|have eaten)\b|\b(?:safely|safe) (?:arrived|at|here|there)\b"
)
ASLEEP = re.compile(
    r"\b(?:tonight|tucked|sleep\w*|asleep|beds?|bedtime|lights out|night|dorms?|rooms? \d+|cabins?|tents?|until|till)\b"
)
A_NAMED_PLACE = re.compile(r"\b(?:[Aa]t|[Ii]n|[Tt]o|[Rr]eached|[Bb]y|[Nn]ear|[Oo]n) (?:the )?[A-Z][a-z]{2,}")
CHECKED_IN = re.compile(
    r"\b(?:arrived|(?:checked|tucked|settled)(?: up)? in|staying the night|settling in|bedding down"
    r"|(?:in|into) (?:cabins?|dorms?|rooms?|tents?|pitch(?:es)?|chalets?|bunks?) \d)"
)
# "On the pontoon right now" finds them, "at the zoo right now" does not.
LARGE = re.compile(
    r"\b(?:zoo|theatre|museum|castle|aquarium|farm|cinema|stadium|arena|gallery|cathedral|theme park|city|town|airport"
    r"|planetarium|library|beach|leisure centre)\b"
)
_LARGE_PLACE = rf"(?:the )?(?:[\w'’&-]+ ){{0,4}}?{LARGE.pattern}"
AT_A_VENUE_TODAY = re.compile(
    rf"\b(?:at|in|on|visiting|exploring) {_LARGE_PLACE}[^.!?\n]{{0,20}}? (?:today|all day|this (?:morning|afternoon))\b"
    rf"|\b(?:today|this (?:morning|afternoon))\b[^.!?\n]{{0,40}}? (?:at|visiting) {_LARGE_PLACE}"
)
RIGHT_NOW = re.compile(r"\b(?:right now|as we (?:speak|type|post)|this (?:very )?(?:minute|second))\b")
CHILD_AT = re.compile(
    r"(?:'s| is)(?: still| now| just| currently)? (?:at|by|outside|opposite|on) the (?:[\w'-]+ ){0,2}?(?:stop"
    r"|station|shops?|park|gates?|corner|crossing|bridge|pool|kiosk|library|rank|co-op|swings|bench|surgery|playground)"
    r"(?! (?:run|fun|event|championships?|final|shop|quiz|club))(?: (?:on|by|in|near|opposite|outside) [\w' -]{3,30})?"
    r"(?=[,.!?]|$| (?:and|waiting|could|can|if))"
)
STILL_HERE = re.compile(r"\b(?:still|all|now) (?:here|at|by|in)\b|\bhere (?:at|by|in|on)\b")
GROWN_UP = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|rev|pc|coach|our|the)\b")
