"""Complaints about those above, beside and around the writer."""

PHRASES = """\
cheers , (county|council|estates|highways|payroll|trust|head office|hr|slt|management|ofsted|catering|dfe|upstairs)
(thanks a bunch|thanks for nothing) [,]
(again|deadline|weekend|weekends|marking|reports|hours|unpaid) ..... (lovely|nice|great|good) to (be|feel) (appreciated|
    valued|consulted|thanked)
(nobody|no one|not one person|none of them) (upstairs|above|in management|at the top|in charge|up there) .. (thank*|
    noticed|asked|said|listen*|came|bothered)
(meeting|meetings|briefing|inset) (that|which) could have been an email
some of us have (marking|work to do|jobs|lives|classes to teach)
(took|after) (#|two|three|six|eight|nine|ten|twelve) (weeks|months) and said (nothing|no)
still waiting , (council|county|estates|trust|highways|dfe|management)
(great|brilliant|excellent|superb|genius|wonderful|marvellous) (planning|organisation|communication|foresight) (from|
    by) (those above|the trust|the council|the powers|people upstairs|the leadership|management|head office)
{authority} .. (can't be trusted|couldn't run|couldn't organise|can't be bothered|couldn't be bothered|
    never (answer*|once|return*|reply)|nobody answers|won't answer|don't answer|ignored|sits on|sat on|has sat|
    let (us|this|the) .. down|let us down|hopeless|useless|shambles|shambolic|no idea|sweet nothing|
    left in the dark|broke its|breaking its word|promised us|wrong to buy|cut (our|my|her|the) (budget|hours)|
    reprioritised|wants our|haven't fixed|would rather|never should|should never have|doesn't care|don't care|
    couldn't care|clueless|incompetent|dragging|had the cheek|loses it|turned down|treated our|find money for|
    has cancelled|failed)
(no thanks|thanks for nothing|thanks a bunch) to [an|the|our] {authority}
no thanks to [the|our|an|them] (trust|council|authority|governors|office|management|leadership|la|county|them|head|
    diocese|local|department)
(let|letting|feel|utterly|badly) (us|this city's|our|down|let) [children|down] [down] (by|badly by|
    again by) {authority}
(let down|failed|ignored|forgotten|abandoned|stitched up) by [the|our] (council|trust|authority|governors|
    leadership|slt|management|county|head|la|system|senior)
utterly let down
(blame|complain to|thank) the (council|trust|local authority|authority|governors|office|la|county|dfe|estates)
complain to them not us
(the|this|our|an) (authority|council|trust) [,] as usual
as usual [from|with] [the] (council|trust|authority|la)
(that's|thats) (county hall|the council|the trust|the la|head office) for you
{authority} .. (was|were|are|is) (told|asked|warned|rung|emailed) [in|about] (june|july|september|in|twice|three|
    again|last|years)
we (told|asked|rang|ring|emailed|email) (the council|the trust|them|county|the la) .. (june|2022|2023|again|and|in|
    nothing|apparently|ticket)
(we|i) (ring|email|chase|rang|emailed) [the] [head] [office|council] [on mondays] , (they|we|nothing|you)
they log it
(nobody|no one|noone) (at|in) (head office|the council|county hall|central office|the trust|the office|
    the school office|the la) .. (answer|will|can|returns|has|bothers|replied)
(nobody|no one) (answers|apologises|listens|replies|returns|cares|asks us|ever)
nobody answers the phone
(ticket number|automatic reply)
can't help thinking it would not
(would not|wouldn't) be allowed to drag
the (slop|rubbish|muck) the
not surprising when you see
(deserve|deserves) a lot better
deserve better
(so|i see) the (trust|council|academy|authority) can find money
find money for a
while we're (gluing|sharing|freezing|scraping|begging)
from above while
head office could have new
(gold taps|new carpets|new logo)
(we've|i've|i have) been (doing|covering) .. (job|jobs) .. (and|because|since|for)
(doing|done) the .. job , the .. job and
because the office can't
(two|three|five|nine|ten) years (on|after) [i|we] .. (have|still|first asked|nothing)
(asked|requested|request|ask) .. (every|five|three|seven|#) (single|times|years|weeks) .. (funding|running|nothing|
    since)
turned down every single
(seven|six|nine|eleven|ten|three|two|third) weeks .. (no|nobody|without|because|vacancy|boiler|seven)
(third|second|fourth|fifth) (week|month|year|term|time) (without|running|in a row) .. (council|trust|because|off|
    cancelled|boiler|the)
(had|they had) one job
cleaning up after them
(another|yet another) [urgent] [trust] (survey|initiative|restructure|email|policy|meeting) .. (at|nobody|from|
    friday|again|sigh)
urgent trust survey
(sent|send) us a (leadership coach|tutor who|trainer|spreadsheet|survey|leaflet|form)
(trust|council|la|authority) sent (us|a|flowers)
(priority workstream|cost saving*|reprioritised)
(our|the|a|this) (leadership|senior|management) (team|leadership team) .. (masterclass|cut|never|forgot|couldn't|
    no idea|doesn't)
senior team that
masterclass from our
slt (walk|office|don't|never|couldn't|swan*)
another slt office
more competent meetings
(our own|my) (colleagues|premises manager|staff|site team|colleague|department|head of) .. (could learn|would know|
    off sick|never|nowhere|can't|leave|couldn't|sat|half)
some of my colleagues
(half|rest of) (our|the) staff .. (sat|showed|same commitment|leaving|bothered|instead|staffroom|same)
while the rest of (the|us|them) .. (sat|sit|staff)
(the rest|everyone else|rest) (sit back|sits back|sat back|turns up|sat|stood) .. (back|moan|staffroom|watch*|at)
(same|the same) (six|few|handful|dozen|two|three|four|five) (mums|families|parents|people|of us|volunteers|staff|
    faces) .. (every|carry|do|left|while|always|again)
left to the same
shout out to the two of us
noted .
(colleague|colleagues|department|departments|staff|someone) .. (off sick|sick again|call in|calling in|passengers|
    carry others|carries|always off)
off sick for the
carry others
department of passengers
some of us manage
(some|certain) (colleagues|departments|staff|teachers) [who] .. (can't|never|always|can't be|don't|carry|selfish|
    skive)
selfish isn't a strong
(lack of|no) (backing|support|help|thanks|communication|respect) from (parents|the|our|above|leadership|slt|
    management|families|governors|head)
not so much as a
(parents|mums|families|dads|mothers|fathers) .. (sit on their phones|leave it to us|couldn't care|never bother|
    rather argue|refuse to|don't bother|stood up filming|on their phones while|moan about|on the phone at|
    can't be bothered)
(if|when) certain (mums|dads|parents|families) (hadn't|had|would|didn't|refuse)
standard of driving
a parent screaming at
(twenty|ten|thirty|forty) parents on the phone
don't know why (we|i) bother
why [do] (we|i) bother
can i just say how (disappoint*|frustrat*|fed up)
(fed up|sick and tired|sick to death|at the end of my tether|had enough|sick) (with|of) (the|our|being|these|them|
    it|parents|having|chasing|cleaning|picking|waiting)
as fed up with them
(it's|its|now it's|is|now) a (shambles|disgrace|joke|farce|mess|nightmare)
(what a|it's an absolute|total|complete|absolute) (shambles|mess it's|farce)
used to be the best
what a mess
big talk at the
not a single (volunteer|parent|one|offer|person)
(we|i) (were|was) promised a
(promised us|promised) .. (neither|nothing|sent|and|two years)
same as every year
sent neither
you'd think we were asking
[the] window for that quarter
(when|who|where) [the] (head|slt|leadership|governors) (is|are|was|were) nowhere
nowhere to be seen
muggins here
as per ,
if (the office|hr|the trust|the council|they|she|he|head office) had (passed|answered|come|listened|done|bothered|
    only|told)
it wouldn't have happened
(if they'd|if they had) (come|listened|answered|fixed|bothered)
the governors should [never] have
governors should never
than the governors have managed
(nobody|no one) on the [present] (committee|board|pta|governing|council) can
present committee
should never have given in
breaking its word
breaking (their|its) promise
sent a trainer
just once , sent
(won't|doesn't) share her
union rep has told
think im a bully
known across the borough
they've done (four|three|five) schools
(deny|denies|denied) the meeting
write none of it
(nod at|nods at) everything
will nod at
my mentor has met me
i've cried in the
like im a coat stand
(cut my|cutting my) hours
(current|present) (lot|committee|team|board) .. (asleep|phones|can't|useless|spend)
(late|last|once|again) (again|more) from the (council|trust|office)
won't answer (its|their|our|an|any) (email|emails|phone|phones|calls)
answer (a|an|our|its|their|single) [single] (email|emails|call|phone|letter)
(ev|every) single year and then had
had the cheek to
timetabled .. (wants|should)
bumps feeling
the humanities office
(we're|and we're|it's us) the ones who (get|take|cop)
get the flak
central office will
will ever open
(screaming|shouting|swearing) at me
is there [always] space for
always space for another
funny that .
i'll say no more
(in my|my) opinion the (new|latest|trust's|school's)
step backwards
(have|got) the (lights|boiler|heating|roof) .. (haven't|still|fixed|nobody)
{those_above} .... {fails}
{fails} .. (by|from|to|at|of|with) [the|our|this|that|a|certain|some] {those_above}
(while|as) (some of us|the rest of us|we|i|muggins|yours truly) (do|does|did|are left|am left|get|pick up|
    picked up|carry|carried|stayed|were|was left|had to) [the|all|to] (work|cleaning|clearing|rest|pieces|slack|
    lot|late|everything|whole)
(left|leave|leaves) (it|everything|all|the lot|the rest|us|me) [all] to (me|us|the same|one|two|do|clean|pick)
(do|doing|did) (all the work|everything (ourselves|myself)|their job*|everyone else's|the work of)
(not|never) (a|one) (thank you|word of thanks|single thank)
(thankless|underpaid|overworked|undervalued|unappreciated) .. (job|staff|we|again|and)
(judge|referee|organisers|examiners|adjudicators|panel|moderators|officials) .. (minds made up|made up their minds|
    biased|fixed|robbed us|clueless|stitch up|joke|blind|had it in for|no idea)
(waiting|waited|wait|weeks|months|years) .. (on|for) (the council|the trust|hr|head office|county|it desk|
    estates) [for|to|about]
(weeks|months|days|years|terms) , and [the] (trust's|council's|county's|trust|council) .. (never|not|hasn't|still|
    no)
(never|hasn't|haven't|didn't|won't|not) (picked up|pick up|answered|replied|rung back|returned|responded|
    acknowledged|turned up|lifted a finger|bothered)
(half|most|some|certain) [of] (the|our) (parents|families|team|staff|teachers|department|year # team|committee|
    governors|mums|dads|colleagues) .. (ignored|couldn't|can't|didn't|never|didn't bother|bother|sat|forgot|
    refused|walked|left|moan*|slack*|skiv*|late)
(ignored|snubbed|overruled|undermined|dismissed) by (half|the|our|most|every|all|certain|some|management|slt|
    everyone) .. (parents|families|trust|council|slt|office|head|governors|staff|team|leadership|authority)
(sat|sit|sits|sitting) on (their|its|his|her) (hands|backsides|bums|behinds|phones)
lifted a finger
lift a finger
(useless|hopeless|clueless|so called|glorious|beloved|wonderful|lazy|incompetent|brilliant) (academy|trust|council|
    leadership|governors|management|head office|caterers|contractors|committee|office|site team|hr|local authority|
    union|senior)
(we'd|we would|we could|could) (do|be|have) .. (more|better|it) if (certain|some|the|our|parents|more|slt|
    governors|anyone|people)
(if|only if|when) (certain|some|other|more) (parents|colleagues|staff|families|people|departments|mums|dads|
    governors) (ever|actually|would|bothered|pulled|did|turned|could|volunteered|helped)
pull* their weight
(guess|no prizes for guessing|wonder) (who|whose|which) .. (office|trust|council|department|slt|head|forgot|left|
    did all|clear* up|cleans|paid|fault|idea)
(someone|somebody|certain people|some people|a certain|certain) (in|on|at|from) (the|our|this) (office|slt|
    staffroom|pta|committee|leadership team|kitchen|team|board|trust) .. (thinks|thought|forgot|couldn't|can't|
    never|always|needs|should|decided)
"""

UNLESS = """\
(if|in case|unless) [your|the|a|an|it|you|anything|something|anyone|anybody] .. (hasn't|haven't|didn't|doesn't)
(we|i) (love|loved|adore)
(thank you to|thanks to the|grateful to|well done to|with the help of|funded by|credit to) [the|our] [council|trust]
(school|student|eco|pupil|parent) council
(we are sorry|we're sorry|sorry for|apologies for|apologise|sorry about)
(story|play|book|panto|nativity|rehearsal|debate|history|tudor|victorian|letter to)
(leaves|leaving) us (at|in|on|after|for|,)
(has|have) promised (to|that|us a|cake|a)
new logo
"""
