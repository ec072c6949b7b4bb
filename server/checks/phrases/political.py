"""For or against a party, a candidate, a campaign, a government or its policy."""

PHRASES = """\
vote (for|green|labour|tory|reform|plaid|conservative|lib) [the] [a] {party}
vote (green|labour|tory|plaid|reform|conservative) !station
vote (them|him|her|this lot|the lot) (out|in)
vote for someone who
(get|go) out and vote (for|him|her)
(votes|vote) for (him|her) [in|on|and]
(got|get|gets|earned|has|have|deserves) (my|our|your) vote [in|on|again|and|from]
getting my (cross|vote)
(give|giving) (him|her|them) your (vote|number|first)
(deserves|get) another vote off
hope everyone .. votes for
(kick|chuck|boot|get) (them|this lot|this shower|that lot|the lot) out
get this shower out
get rid of everyone who voted
(remember|tell|forget|show|punish) ... (on polling day|at the ballot box|come the election|at the polls|
    in the polling booth|on election day)
(on polling day|at the ballot box|come the election|in may) .. (remember|vote|tell)
before polling day
(send|sending|sent) (them|this lot|that lot|the lot|him|her|this government|the tories|labour) packing
use your vote .. (send|kick|boot|punish|show|tell|stop|change|end|get|against|make)
{government} (has|have|is|are|'s) [now|once again|again|simply|totally|completely|quietly|yet again] (abandon*|forgot|
    forgotten|failed|failing|deserted|ditched|betray*|gutted|slashed|trashed|wrecked|turned|let down|ignored|robbed|
    short changed|left [our|disabled|these|those|send|poor|vulnerable] (children|pupils|families|schools))
families should remember that in may
you know what to do on
remember which candidates
(let's|lets) keep (her|him|them) in
another (four|five) years of (them|this|that)
(in|her|his|our|us) (number|no) 1 on thursday
(good luck|all the best) to (councillor|cllr|our candidate)
(candidate|councillor|cllr) ... (breath of fresh air|friend of this school|tireless|champion for|get behind|
    just what|deserves)
tireless champion
(leafleting|canvassing|campaigning) for
only one of the (five|four|three|lot|candidates)
(we|school|school is) [are|is] [right] behind [the] {party}
your vote (will|can) (get|kick)
{party} .. (got a hammering|kept its promise|are the only|gimmick*|would still|sell every|cuts|have failed|
    has failed|want to take|lot)
{party} (by far|were by far|are by far) the best
{party} council .. (can't|cant|won't|wont|has|have)
(hammering|thrashing) for [the] {party}
(brilliant|great|good|fantastic|wonderful) (night|day|news|result) for [the] {party}
(credit|thanks|thank|well done|hats off|hurrah|hooray) to [the] {party}
(years|decade) of [cruel|broken] {party}
(blame|sick of|fed up with|thanks to|no thanks to|shame on) [the] {party}
another one of the {party} crowd
(what you get|this is what happens) with [a] {party}
(back|support|join|backing|supporting) [the] {party} [in|on|for|at|now]
{party} .. (petition|say no campaign)
petition .. {party}
at the {party} (launch|rally|conference) [last|on]
finally a party
a party that gets
one party promised
(the other|other lot) scrapped them
{party} (are|is) [a] {disgrace}
{party} .. (promise|promised|broke|breaking|betray*|deliver*) ... !.
only (serious|decent|sensible) (plan|policy|party)
(last lot|that shower|this shower|this lot) .. (get back in|out|back in|again)
after the last lot
when the last lot
that shower in (edinburgh|cardiff|westminster|london|belfast)
{government} .. (disgrace|shameful|failing|stiffs|raid|no interest|starv*|crumbs|nonsense|cuts|cruel|hates|lied|
    lies|clueless|incompetent|let down|let us down|betray*|must go|out of touch|should be ashamed|dithering|scrap*|
    wake up|take note|neither understands|can find money|decided that|sold off|robbed|broken)
(disgrace|shameful|shambles|failing|blame|cruel|sick of|fed up with|shame on|stop|against|fight|petition|scrap|
    raid by|thanks to) [of] .. (this|the|our) {government} ... !consultation
how badly this government
this government has (no|given|failed|let|decided|cut)
(years|decade) of [cruel|broken] (government|austerity)
finally a government
at last a government
(change of government|change of government couldn't) .. soon enough
(write to|email|lobby|tell) your mp .. (tell|demand|stop|scrap|ask|and)
urge the government
every parent should be marching
call on [every] (mp|mps|ministers|the government)
(school|school's) full backing
(bill|policy|plan|reform|reforms) ... full backing
scrap the new (curriculum|bill|law|test|tax)
(two child cap|bedroom tax|vat on|tuition fees|free school meals for every) ... (about time|only decent|wicked|
    cruel|ashamed|disgrace|scrap|wrong|right)
(sign|signing) [the|this|our] petition .. (government*|cuts|ministers|bill|reforms|tax|them out)
(rejoin|rejoining|leaving|leave) the eu
brexit .. (mistake|disaster|lies|betray*|best thing)
voted (for|against) it .. (should be|ashamed|remember)
(mp|mps) who voted .. (ashamed|should|keep|it)
(twelve|ten|fourteen|fifteen|five) years of one lot
that's what her lot do
snooper's scheme
(hang|hung) their head* .. voted
gets rural schools so
(20mph|congestion|clean air) .. (nonsense|hated)
find money for (boats|whatever|weapons|war|wars)
cost cutting exercise dressed up as
{party} (for the|on the|for our) (council|win|town hall|county|next)
(we|you|i) (know|all know) (which|what|whose) (box|party|name|side) (we'd|to|we'll|you'd|i'd|we|
    i) [be] [put] (tick|ticking|voting|vote|cross)
which box we'd tick
(no thanks|thanks a bunch|thanks for nothing|no help|no credit) to (this|the|our|that) (goverment|government|
    chancellor|minister|ministers|prime minister|pm|mp|council leader|cabinet|education secretary)
(this|that|here|it) is what (austerity|brexit|{party}|the government|this government|underfunding) (did|does|do|
    looks|means|has|have|gets|got)
(austerity|brexit|levelling up|net zero|trickle down|universal credit|bedroom tax|two child|vat on school|
    tuition fee|thatcher*|new labour|the coalition|blairite*|corbyn*|farage*) .. (did|killed|wreck*|ruin*|broke|
    stole|caused|disaster|disgrace|scrap*|lie|lies|con|joke|failed|works|saved|best|gone|shame|blame|kids|betray*|
    end)
(sign|signing) (it|here|up|our petition|this petition|the petition) ... (scrapped|scrap|cap|cuts|government|
    minister|ministers|mp|mps|law|bill|tax|council leader|axed|reversed|abolished|out)
(help|get|let's get|have) .. (two child|benefit|bedroom|government|tax|curriculum) .. (scrapped|abolished|reversed|
    axed|overturned|stopped)
{party} (would|will|could|wouldn't|won't|want|wants|gave|give|did|have|has|promised|promise|promises|say|says|are|
    is|were|never|always|at least|stole|took|left|let|cut|built|saved) [at|in|on|to|us|our|the|this|a] ... (school|
    schools|field|us|children|families|teachers|cuts|lies|proud|down|nothing|better|best|brave|right|wrong|clowns|
    circus|mess|shame|disgrace|everything|money|town|country|pupils|working|broken|promise*|crossing|library)
(more|less|better|worse|braver|cleverer|quicker|kinder) .. (than|then) (any|the|our|this|most|every|a) (minister*|
    mp|mps|government|chancellor|prime minister|politician*|cabinet|councillor*|tory|tories|labour|
    education secretary)
(than you'd|than we'd|than you'll) (find|see|get|hear) in (downing street|westminster|number 10|parliament|
    the cabinet|whitehall|holyrood|the senedd|the commons)
(politicians|minister|ministers|mps|government|westminster|whitehall|downing street|chancellor|prime minister|
    education secretary|cabinet|parliament) .... (liars|crooks|clowns|circus|useless|muppets|couldn't run|
    couldn't organise|haven't a clue|never done|never set foot|wouldn't last|take note|should try|should be made|
    could learn|lining|pockets|line their|in it for|feathering|don't care|doesn't care|couldn't care|
    out of their depth|ashamed|disgrace*|shame*|betray*|starv*|robbed|robbing|failed|failing|fails|forgotten|
    turned its back|turned their backs|broken promise*|broke|lied|lies|incompetent|heartless|callous|cruel|wicked|
    spineless|must go|has to go|time to go|resign|be voted|got it right|at last|gets it|deserves credit|
    thank you for listening|got our backs|best thing|listening to schools)
(ballot|polls|polling|vote|voting|election|elections) .... (get them out|them out|kick|boot|change|punish|payback|
    make them pay|remember this|remember who|send a message|wisely and|the right way|the right candidate|
    for change|our man|our woman|our candidate|only one choice|one choice|no brainer|deserve* your|who'll|
    who will fix|who cares|who actually)
(get|getting|be|come) out (and|to) (canvass|leaflet|campaign|march|door knock|vote for) (for|with|against|on|him|
    her|them)
(window poster|garden stake|leaflets|leaflet|placard|placards|rosette|rosettes) .. (candidate|{party}|vote|
    campaign|available|collect|pick up|display|support)
(defund|abolish|scrap|smash|fight|resist|overturn|repeal|reverse|oppose|boycott) (the|these|this|those) (bill|act|
    cuts|tax|reforms|tories|government|cap|levy|white paper|budget|house of lords|monarchy|tax raid|policy|policies)
(he's|she's|he|she|councillor|cllr|candidate) .... (gets our vote|our vote|has our backing|has my backing|
    our full support|fight for us|fights for us|in our corner|deserves to win|deserve to win|deserves another term|
    re elected|elected again|for mayor|for mp|for council)
(for mayor|for council|for mp|for pcc|for president)
"""

UNLESS = """\
(mock|school|class|pupil) election
debate
debating
motion
this house
history
suffragette*
essay
(school|eco|pupil|student|class|parent) council
polling station
house captain*
favourite (book|story|character|team|song)
hustings
for and against
victorian*
chartist*
labour of love
labour ward
(school|book|sports) vote
(mock|our|school|house|class|pupil) (vote|election|ballot|hustings|parliament|cabinet|prime minister|mp|manifesto)
(visit|visited|visiting|visitors|tour|toured|trip to|lesson|learning about|learned about|studied|studying|wrote to|
    letter to|letters to|question time|met)
"""
