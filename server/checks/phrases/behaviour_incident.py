"""A particular incident of behaviour or safeguarding."""

PHRASES = """\
{one_child} .. (was|were|has|have|had|who|ended|got|is|are|came|made|threw|brought|climbed|hit|went|caught|used|
    set|spat) .. (knife|penknife|blade|screwdriver|lighter|vape|vapes|weapon|drugs|excluded|exclusion|suspended|
    suspension|arrested|expelled|black eye|bust lip|broken|threat|threatened|fight|fighting|blows|police|isolation|
    report card|knocked over|throat|hurt|punch*|kicked|shoved|pushed|spat|bit|bitten|followed|caught|missing|fence|
    climbed|ran off|nasty|kept in|sent home|spoken to|sworn|handcuffs|cuffs|dealt with)
(knife|penknife|blade|weapon|screwdriver|vape|vapes|drugs|threat|fight|punch|lighter|photo|phone) .. (brought|
    taken off|found|passed round|caught|mentioned|shared|sent round) ... {one_child}
{one_child} (has|have|had|was|were|is|are) [been] [permanently |internally] (excluded|suspended|expelled|arrested|
    sent home|put in isolation|kept in|spoken to|sanctioned|moved form)
(permanently|been|was|were|is|are|have been|has been) (excluded|expelled|suspended) (today|from|for|after|until|
    till|this|yesterday|and)
(the child|boy|girl|lad|lads|boys|girls|ones|pair|two) (who|that|responsible) .. (brought|threw|hit|been|set|
    fought|stuffed|pushed|lit|passed|filmed|now|kicked|smashed|broke|stole|climbed)
the ones responsible
the (children|pupils|students|boys|girls|families|child|grandad|parents|lad|lads) (involved|concerned|responsible)
supporting the (children|pupils|students|families|child|family|girl|boy) [involved]
(we are|we're|we were|i am) (aware of|aware that|dealing with|investigating|looking into) [that|an|the|a|
    what] .. (incident|phone|fight|happened|allegation|video|photo|disturbance|pictures|messages|altercation|child|
    on friday|on monday|comments|bullying|threat)
(what|everything) (happened|went on) [in|on|at|to] [the|friday|monday|our] ... (friday|monday|tuesday|wednesday|
    thursday|last week|yesterday|cloakroom|bus|toilets|playground|break|lunchtime|lad|girl|boy|gate)
(there was|there's been|there has been|following|after|this follows|update on|because of|due to) (a|an|
    the) (incident|fight|disturbance|set to|altercation|bit of a set to|lockdown|disclosure|allegation|accusation|
    assault|bus incident|scuffle|brawl|stabbing|theft from|bust up|threat)
there was an (incident|accusation|allegation)
(incident|fight|altercation|scuffle|brawl) (at|on|in|between|involving|outside|during) [the|our|two|a]
bit of a set to
(fight|fighting|scrap|punch up|brawl|bust up) (between|broke out|which started|involving)
(came|coming) to blows
(kicked|kicking|kicks|kick) off (because|over|again|in|about|at)
it kicked off
(threw|throws) the first punch
(went|going) for each other
(chair|chairs|table|tables|scissors|desk) (went|thrown|flew|were thrown|through)
(thrown|threw) a chair
(staff|teacher|ta|two staff|supervisor) (shoved|hit|assaulted|punched|spat at|bitten|hurt|kicked)
for what (he|she|they) did to
(it is|it's|one's|is|been reported|referred|gone) (with|to) the police
with the police [youth]
referred .. to the police
police [now] have it
in cuffs
given statements
given a statement
(taken in|taken away|handed) by the police
(has been|been|was|were) arrested
(found|caught|spotted) (with|in possession|smoking|vaping|red handed|setting|stealing|on|using|sharing|doing) [a|
    an|his|her|the] (knife|lighter|vape|vapes|blade|drugs|cigarette*|phone|weapon|notes|handed|alcohol|cannabis|
    kitchen)
caught red handed
was found with a
(knife|blade|penknife|weapon) [in|to|into] (a bag|a rucksack|school|his bag|her bag|mentioned)
(brought|brings|bringing) (a|in a|the) (knife|penknife|blade|weapon|lighter)
bringing in a
threatened (another|a|to hurt|him|her|someone|two|pupil)
made a threat
(nasty|abusive|threatening) (voice note|messages|message|comment|video) [about|to|sent]
(passed|sent|went|shared) round (year|by|9b|whatsapp|the class|the year|the school)
(pictures|photo|video|photos|image) [that] (were|was|went|got) (passed|sent|shared) [round|around]
three phones have
(phones|phone) (have been|has been|was) (taken|confiscated|seized)
lost his phone
(one of them|one child|the other) (ended up with|has a|had a|is with the) (black|bust|broken|cut|police|knife|vape|
    bruise*)
ended up (with a|breaking) (bust|black|broken|another*|cut|bruise*)
(bust lip|black eye|broken tooth|bloody nose|bruise*|stitches|out of hospital) .. (and|has|sent|one|is|with|after|
    home|other|the)
(has|with|have|got) a (bust lip|black eye|broken tooth|bloody nose)
(pinned|held|grabbed|had) (another|him|her|a) [child|pupil|boy|girl] (by the throat|down|against)
by the throat
(shoving|pushed|pushing|shoved|hair pulling|name calling|punching|kicking|biting) .. (another child|stairs|wall|
    slipway|cloakroom|last quarter|dinner queue|last week|first in|yesterday|on tuesday)
hair pulling in
(a|the) child (climbed|ran|got out|told|made|said|disclosed|was left|went missing|bit|hit|got|jumped)
climbed the fence
(told|disclosed to|made a disclosure) .. (lunchtime supervisor|member of staff|teacher|ta|what goes on at home|
    worrying)
what goes on at home
(social services|social care|social workers|social worker|children's services|the lado|lado) (are|have|has|is|been|
    were|was|came|looking|out)
a disclosure
(allegation|accusation|complaint) (made|about|against) [made|about|against|a] [a] (member|teacher|ta|staff|supply)
(member of staff|staff) (has been|have been) (spoken to|suspended|disciplined|moved)
(parents|both families|both sets of parents|his mum|her mum|his parents|her parents|families|mam) (have been|were|
    been|was|had to be) (called|rung|informed|in|spoken|contacted)
both (families|sets)
ring both sets
(it's|it has|this has|has) been dealt with
we've dealt with it
(have|has|they've|since) [all] [now] (admitted it|said sorry|apologised|been caught|been identified)
they've admitted
(internal|fixed term|five day|two day|three day|permanent) (exclusion|suspension)
(a|his|her|given) (two|five|three|one|ten) day (suspension|exclusion)
(they're|they'll be|he's|she's|be|been|now) (in isolation|isolating|on report|on a report card|at home until|
    kept in|off the team|on internal)
on a report card
(until|till) the panel meets
at home until the
lost (their|his|her) (playtimes|playtime|break|phone|place at|golden time)
sanctions (were|have|been) given
cctv (has|have|was|been) [been] (watched|checked|viewed)
(leaked|shared) on (snapchat|instagram|whatsapp|tiktok) .. (by|last night|one of)
(by|to) one of yours
threat* .. online against another
(hurt himself|hurt herself|harm himself|harm herself|overdose|self harm) .. (in|and|science|cleared|after)
cleared the corridor
(fire|lit|light|set light|set fire|set alight) .. (toilet roll|toilets|bug hotel|bin|bins|bike shed|which two)
set light to
we now know which two
which two (lit|did|started) it
(followed home|approached) by a man
man in a .. van
(went|gone|go) missing .. (minutes|found|hour|police|co op|safe)
was separated from
before he was found
(ran off|ran away|absconded) .. (found|hour|safe|police|at)
was found safe
left the dorm after
(something|what) (they|he|she) shouted
you may have heard
(some of you|many of you|a lot of you|as a lot of you) (will have|may have|have|saw|will|'ll have) (heard|seen|saw|
    noticed) ... (police|incident|fight|ambulance|fire engine)
as a lot of you saw
why the (fire engine|police|ambulance|police car) (was|were)
nip the gossip
(lots of|a lot of) chatter
just so you know the
(vape|vapes|vaping|vaped) .. (passed round|sick|year #|had thc|set|caught|hospital|girls|boys|detector)
vape detector going
had thc in
who sold it (him|her|to)
(spat|swore) at (the|a|his|her|our)
for sending a nasty
reported a year
took things too far
a child got (knocked|hurt|pushed)
knocked over in
explaining himself to
one y# in
found doing with his
so we've treated it as
(admits|admitted) (she|he|they) did
water fight that got
pushed in the dinner queue
(doing|found) .. with his phone in year
after .. fight at the
{one_child} [who|that|has|had|have|was|were] .. (threw|thrown|smashed|kicked|punched|hit|slapped|spat|stole|nicked|
    shoplift*|vandalised|set fire|attacked|assaulted|swore|bullied|bullying|stabbed|scratched|strangled|headbutted|
    choked|vaped|vaping|smoking|drinking|truant*|absconded|ran away|escaped|walked out|locked|trashed|wrecked|
    flooded|smeared|urinat*|exposed|groped|touched|filmed|snapped|trying it on) [a|an|the|his|her|it|another|at|on|
    in|our|two|by|up|off|from|someone|somebody|over]
(by|on|at|with|from) {one_child} [in|from] [year|#] .. (missing playtime|who's|who has|spoken|sanction*|excluded|
    sorry|kept in)
(spoken|speaking|spoke|talked) to (both|the|all|all three|those|each of the) (boys|girls|boy|girl|children|child|
    pupils|pupil|lads|families|students|parents|ones|three|four|two|culprits|culprit) (about|involved|concerned|
    responsible|and|after)
(about|over|after|following) the (biting|fight|fighting|punch up|punching|bullying|theft|thefts|stealing|assault|
    scuffle|incident|kicking|spitting|swearing|stabbing|threats|vandalism|graffiti|vaping|altercation|
    stone throwing|attack|name calling) .. (yesterday|today|monday|tuesday|wednesday|thursday|friday|last week|
    this morning|at|on|in|last night|, )
(sent home|excluded|suspended|arrested|cautioned|barred|banned|thrown off|removed|kept in|
    in detention) for (shoplifting|fighting|biting|stealing|vaping|smoking|swearing|bullying|hitting|kicking|
    punching|throwing|spitting|drinking|threat*|carrying|setting|breaking|trashing|pushing|racist|racism|sexting|
    sharing|filming)
(missing|misses|lost|losing|without) (playtime|break|golden time|their place|his place|her place|the trip|
    the party|all privileges) (for|after|because|until|this week)
(who's|who is|is|and is|and he's|and she's) missing playtime
(two|three|the|some|those) (mums|dads|parents|adults|grown ups|grandparents|families) .. (scrapping|fighting|
    brawl*|came to blows|punch*|shouting match|squared up|swearing at|arguing|had to be separated|pulled apart|
    police|banned from)
(scrapping|punch up|brawl|fisticuffs|shouting match|fist fight|set to|dust up|bust up) (by|at|in|on|outside|near|
    between|behind|during|over)
(won't|will not|isn't|not) be back (this|until|till|for the rest|next) .. (bit|hit|threw|after|because|week|term|
    term)
(deliberately|on purpose) .. (kicked|broke|smashed|pushed|ruined|trashed|flooded|snapped|tripped)
(was|got|been|were|had been) (kicked in|trashed|smashed|vandalised|wrecked|snapped|broken|ruined|flooded|
    set on fire|stolen|nicked|graffitied|pinched) by (a|one|some|two|our|his|her|another|somebody|someone|kids|
    pupils|boys|girls)
(safeguarding|child protection) (issue|concern|matter|incident|referral|case|disclosure) .. (with|about|involving|
    on|last|this|yesterday|today|one|a)
(referred|referral) to (social|the lado|camhs|children's services|mash|early help) [services|care] .. (today|
    yesterday|last|this|child|family|boy|girl|after|because)
(had to|we had to|staff had to) (restrain|evacuate the class|clear the classroom|call the police|ring the police|
    separate|break up|break it up|lock the)
(lockdown|lock down) (was|because|after|yesterday|on|today|this)
dealt with the (year|boy|girl|child|pupil|one) .. (who|that)
(allegation|allegations|accused|accusation|accusations) .. (against|of|by) .. (teacher|ta|staff|pupil|boy|girl|
    coach|governor|volunteer|helper|parent)
looking into (what happened|the incident|the fight|this incident)
(police|officers) (were called|were in|came|have been in|came in) .. (child*|boy|girl|pupil|student|speak|
    statement*|him|her|year|sent|after|because)
officers came in to speak
"""

UNLESS = """\
(drill|practice|rehearsal|play|drama|performance|scene|story|book|lego|snowball fight|mock trial|history|viking|
    saxon|saxons|roman|norman|guinea pig|hamster|chickens|hens|pigeon|seagull|dragon|panto|villain|pirates|
    tortoise|squirrel)
(won|win|medal|trophy|penalty|goal|match|final|tournament|tag rugby|score)
(workshop|visit from|talk from|talk by|assembly|prevention|awareness|careers|museum|exhibition|fundrais*|raised|
    open day|emergency services day)
(broken|smashed|damaged|stolen|nicked|thieves|break in|vandal*) .. (fence|window|shed|lead|greenhouse|overnight|
    over the weekend)
(fence|window|shed|greenhouse|sign) (was|has been|were|is) (broken|smashed|damaged|stolen)
(wasp|bee|nut|scooter|trim trail)
(vaccin*|nasal|jab|jabs|team|letters|forms|reports)
year # parents
(lessons|service|services|bus|buses|trains|swimming|training|matches|club|clubs|fixtures|collections|
    parking) .. suspended
keep [your|any|all|sick|poorly|unwell] (child|children|pupils|them|little ones) (at home|off|off school|away) until
"""
