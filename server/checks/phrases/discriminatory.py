"""Demeaning of a group that the law protects: what is said of the group by name."""

from server.checks.phrases.banter import BANTER
from server.checks.phrases.stereotypes import STEREOTYPES

OF_GROUPS = """\
{group} (are|is|aren't|isn't|were) [all|just|so|always|too|basically|clearly|simply|nothing but|generally|
    usually] {bad_of_group}
(hate|hates|despise|can't stand|cannot stand|detest|loathe|sick of|fed up of|fed up with|had enough of|
    disgusted by|don't trust|wouldn't trust|never trust|don't like|can't abide|no time for|wary of) [all|these|
    those|the|seeing|having] [these|those|the] {group}
(wouldn't|don't|do not|didn't) want [any|more|a|these|those|to] [more] {group} [in|on|near|teaching|round|here|at|
    moving|as]
{group} (shouldn't|should not|should never|ought not|don't|do not|can't|cannot|couldn't|won't|never) [be] (allowed|
    belong|deserve|contribute|wash|work|know how|make good|want to work|drive|park|play football|be trusted|handle|
    cope|think|lead|throw|catch|learn|integrate|fit in|try|bother|pay|teach|vote|adopt|marry|have children|be near|
    count|speak|understand)
{group} should (stay|stick|go|know|keep|be seen|be kept|be locked|be deported|be banned|be put|leave|learn)
{group} (belong|belongs) (in|at|on) (the|their|a|another) [kitchen|home|zoo|own|prison|back]
{group} (have|has|with) no (place|business|right|idea|sense|manners|morals|shame|brains|respect)
(no|fewer|too many|enough) {group} (here|around|please|allowed|welcome|coming|in (this|our|the)|on (the|our|this)|
    at (this|our))
(ban|deport|get rid of|keep out|send back|round up|lock up|kick out|keep away) [all] [the|these|those] {group}
(typical|trust a|trust the|that's|bloody|flaming|stupid|dirty|filthy|lazy|greedy|thieving|illegal|so called|
    another bloody|nothing but) {group} [for you|to|again|driver|thing|behaviour|.|😂|,]
{group} for you
what (do|did) you expect from [a|an|the] {group}
(as you'd|just what you'd|what you'd) expect from [a|an|the] {group}
(good|clever|quick|strong|impressive|brave|tidy|articulate|well behaved|decent|handy|well spoken|bad|surprising|
    funny|clean|polite|hard working|honest|fast|tough) [going|effort|job|throw|try|work|driver|goal|
    at maths] for (a|an|some) {group}
(even|unlike) (a|the|our|these|those|other|most) {group} (could|can|managed|got|did|understood|enjoyed|who)
(considering|despite|although|even though) (she's|he's|they're|being|she is|he is) [a|an|only] {group}
for (some|a bunch of|a load of|two|three|four|#) {group} they
(carrot top|ginge) {group}
(we|you|they) know what {group} are like
{group} (breed|breeding|swarm|swarming|infest*|flood*|overrun*|overrunning|leech*|sponge|sponging|steal|scroung*)
(overrun|swamped|flooded|infested|taken over) (with|by) [the|these] {group}
{group} .. (on our (taxes|benefits)|for our benefits|off the state|off the taxpayer|better phones than|free houses|
    free hotels|handouts|freebies|everything free|jump* the queue|get a council house|council house)
(can't get a|couldn't get a|no) (council house|school place|job|gp appointment|
    doctor's appointment) because of (them|{group})
{group} (are|is|were) [just|simply] not (welcome|wanted|allowed|invited)
{group} (aren't|isn't) (welcome|wanted|allowed)
{group} (are|is) (unwelcome|unwanted|banned)
{group} out (.|now)
{group} lot
(not|hardly|isn't|aren't) (suitable|fit|safe|a place|cut out|the place|really) for {group}
{group} (can watch|can hold the coats|can make the tea|stay behind|need not apply|needn't apply|not invited|
    get the easy|get an easy|on the sidelines|to the back|at the back please|can keep score)
(one of|some of) those {group} [again]
(bloody|flaming|ruddy|sodding|effing) {group}
(all|every) {group} (are|is|look|smell|lie|steal|cheat|think|want|do|drive)
{group} (always|never|all) (lie|steal|cheat|moan|late|smell|complain|want|turn up|get|take|overreact|exaggerate|
    cry|gossip|nag|fail|lose)
(wouldn't|don't|never|can't) (trust|let|want|hire|employ|put) .. {group} (with|near|in charge|to drive|to do|
    in goal|on the|round|alone)
{group} (in charge|in goal|driving|refereeing|on the pitch|with power tools|doing maths|
    in science) [,] .. (what could|god help|help us|disaster|joke|😂|🤣|run|heaven)
"""

PHRASES = OF_GROUPS + STEREOTYPES + BANTER

UNLESS = """\
(month|history month|heritage|pride|awareness|celebrat*|proud|welcoming)
(all|everyone|everybody|always|very|most|so|are|you're|be|is|a|warmly|warm|and|to|we|please) welcome
welcome (to|all|everyone)
(anti racism|racism|sexism|stereotype|stereotypes|never okay|not okay|unacceptable|discriminat*|prejudice)
(fag end|faggots and peas|faggots in gravy|poached|fender bender|gender bender|bender meter|chink (of|in)|
    coon (dog|cat)|maine coon|spick and span|dyke (path|walk|wall)|offas dyke|offa's dyke|devils dyke|devil's dyke|
    sea dyke)
(looney|loony) tunes
(tight|fire) retard*
(wrong|unacceptable|unkind|hurtful|racist|sexist|homophobic|ableist|hateful|hate crime|not ok) [to|when|thing|word|
    ,|.]
(assembly|lesson|lessons|workshop|book|poem|display|visit|speaker|project|campaign)
(equal|equality|respect|respected|inclusive|inclusion|diversity|allies|ally)
(some people|people used to|they used to|once|was told|were told|told that|told me|once said|nobody should|
    no one should|never say|don't say|stop saying)
(not|isn't|aren't|never) (all|true|okay|ok|acceptable)
i (am|was|im) (a|gay|deaf|blind|autistic|disabled|trans|muslim|jewish|black)
(the|our) travellers (play|story|book|tale|inn|rest)
time travellers
"""
