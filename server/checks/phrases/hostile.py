"""Blame, shame and scolding of those who read."""

PHRASES = """\
(do not|don't) be (ringing|shouting|phoning|emailing|moaning|complaining|blaming)
for the (third|fourth|fifth|sixth|seventh|tenth|umpteenth|hundredth) time , (the form*|the letter*|the date*|
    the slip*|read|
    no|do not|don't|it is)
we are not your (diary|secretary|servants|childminder|babysitter|alarm clock)
try parenting
(should|ought to) be [thoroughly|deeply|absolutely] ashamed [of]
shame on (you|anyone|everyone|those|parents|any|the parents|the people)
you should be ashamed
hang your (head|heads) in shame
take a [long|good] [,] [hard] look at (yourself|yourselves|themselves)
look in the mirror
looking [a] [good] [deal] closer to home
look me in the eye
to our faces
to my face
i hope you're (proud|pleased|happy)
hope you're (proud|pleased|happy)
hope (you are|you're|ur) proud
{some_of_you} .. (can't be bothered|couldn't be bothered|can't be arsed|didn't bother|never bother|still haven't|
    still havent|haven't bothered|don't care|couldn't care less|clearly think|seem to think|seem quite happy|
    think you|think they|need to learn|need to grow|need to take|refuse to|should be ashamed|are too lazy|
    can't manage|carried on|want to|who can't|who couldn't|who never|lot need|let your|let us down|let the|
    have let|just don't|simply don't|still think|have the cheek|have the nerve)
{some_of_you} [who|that] .. (moan|moaning|complain|lazy|selfish|entitled|excuses|ashamed|rude|ungrateful|ignorant|
    disgrace|skipped|wouldn't know|hammering|bothered|bother|manners)
not one of you
you know who you are
you all know who
(certain|some|selfish|lazy) (households|families|parents|people|mums) (refuse|can't|cannot|won't|don't|think|never|
    clearly|seem|couldn't)
(same|usual) (handful|few|families|households|suspects|people|parents|faces|ones|offenders) [of you] [who|every|
    always|that|again]
(the|before the) usual suspects
it's always the same
which parents skipped
sick of (paying|cleaning|picking|chasing|your|telling|hearing|reading|being)
your (laziness|selfishness|rudeness|entitlement|ignorance|attitude|behaviour|excuses|negativity|lack of)
(stop|no more|spare us|enough of|enough with|heard every|heard all) [the|your|making|with the|making your|
    all] (excuse|excuses)
(get|grow) (a grip|over it|a backbone|up , )
grow up , (the lot|all|and|will)
get over it
deal with it
(that's|thats|it's|it is|is) on you
you problem
you are the problem
you're the problem
your own fault
only yourself* to blame
(who to blame|we'll know who to blame)
you've only (yourself|yourselves) to blame
don't come (moaning|crying|complaining|whinging|running|whining)
don't bother (ringing|coming|emailing|asking|turning up|replying)
don't insult our intelligence
stop wasting our time
stop (moaning|whinging|whining|complaining|making excuses|being so|acting like)
(moan|moaning|whinge|whinging|whine|whining) (about|on here|on facebook|online|to us|at us|when)
have a (go|pop) at (us|me|staff|our)
having a (go|pop) at (us|staff|the school|our)
having a pop on
a pop on here
come and have a pop
(have|having) a pop
(had|have) the (nerve|cheek|gall|audacity|decency)
not rocket science
it's not hard
how hard can it be
how many more times
i'll say this once
we won't tell you again
won't say it again
last warning
any repeat and
do your (job|duty) as parents
do some actual parenting
actual parenting
try parenting
given up parenting
rather argue than parent
if you'd parented
start parenting
call yourselves parents
call themselves (christians|parents|adults)
who's the parent
learn to (drive|park|behave|count) [,] [you|before|properly|and]
try reading [the|a|our|it|what|your]
(read|reading) (it|that) again slowly
you clearly (can't|cannot|haven't|don't|didn't|have|think)
engage brain
think before you (post|type|speak|comment|write)
just shows you don't
if you'd (bothered|read|put|ever|actually|listened|paid|opened|turned up|come to|spent|looked)
if you (bothered|had bothered|could be bothered)
if you (ever|actually) (read|opened|turned|looked)
if you spent (less|half|more) time
(maybe|perhaps) if you
maybe (try|you|next|do|engage|think|start)
which you'd know if
you'd know (the|that|this|what) ... (if|wouldn't)
wouldn't need to ask
you'd think with what
wouldn't you .
were you .
you can explain (to them|that|it)
you can be the ones to
enjoy explaining
explain to (them|your children|your child|your kids) why
ask yourself how you'd feel
you'd feel explaining
you've (let|cost|given up|shown them|got the nerve)
let your own (child|children) down
don't like it . there
don't like it ,
if you don't like it
there are other schools
you bought a house
don't buy a house next
do some research next time
can thank whoever
own up .
come forward now or
know exactly who
we know who (you|they|it)
we know which (house|houses|families|parents)
we can see your
very brave , very anonymous
we've seen the photos
punchbag*
i am not your
will not be spoken to
doormat
(want|wants|need|needs) (their|your) head looking at
what is wrong with you
what's wrong with (you|people|some)
who do you think you are
funny how you
funny , you
funny you
funny how (people|some|parents|those|it's|the)
must be nice to have
it's neglect
to the parent who .. (sent|complained|reported|wrote|emailed|posted|rang)
to the (person|people|parents|parent|neighbour|individual|driver|anonymous) who ... (complained|reported|moaned|
    grass*)
whoever (complained|reported|grassed|rang the council|keeps|dumped|decided to) ... (hope|ashamed|proud|thank|
    well done|coward|say it|children|own up)
the least you could
like an adult
act like (adults|grown ups|grown ups)
only here for the moaning
you'll all moan
teaching your kids to be
stop teaching your
have the most to say
point the finger
selfish few
lazy (parents|parent|people|few)
selfish (parents|parent|drivers|people)
entitled (parents|parent|people)
if you can (get|find|afford|manage|make) ... you can (get|find|afford|manage|come|pay)
if i can get here
if you can find [the|five] .. time
was if you couldn't
couldn't be bothered to
can't be bothered to
can't even be bothered
be bothered with
happy to let the rest
you're not (special|the only|entitled)
nobody (asked|cares what) you
no one asked you
we don't care what
what part of
for the (tenth|hundredth|millionth|umpteenth) time
(instead of|rather than) (moaning|ringing|having|complaining|posting|whinging)
blaming the (office|school|staff|teachers)
disappointed in (you|some|those|many)
had hoped for better from
expected better (of|from)
everyone should know
the reason nobody wants
you can tell .. (why there|your kids)
not your childcare
free childcare
we are not (babysitters|a babysitting|your)
this isn't a (hotel|creche|babysitting)
make your mind up
rest of us are sick
face the consequences
let the rest of us carry you
who complained to the council about
whoever raised them
{some_of_you} [who|clearly|still|seem|really|actually|parents|just] (take|takes|expect|expects|treat|treats|moan|
    whinge|whine|complain|ignore|ignored|think|thinks|act|behave|refuse|refused|choose|chose|lie|lied|swan|dump|
    leave|park|use|abuse|blame|demand|sit|can't|cannot|couldn't|won't|wouldn't|don't|didn't|haven't|never|need|
    want|should|must|ought|forget|forgot|are|have|had|owe) .... (never give|give nothing|a penny back|for granted|
    like dirt|like servants|like a doormat|above|rules|better than|own|yourselves|yourself|back|rude|lazy|selfish|
    ashamed|again|as usual|bother|bothered|excuses|excuse|respect|manners|parenting|parent|responsibility|grow up|
    listen|read|the problem|disgrace|disgraceful|embarrassing|pathetic|wasting|waste|our time|entitled|ungrateful|
    care|enough|moaning|free ride|carry|nerve|cheek|hypocrit*|blame|fault)
(shame on|woe betide|heaven help|god help) (whoever|you|whichever|anyone|any|those|the|every|all|each)
(no thanks|thanks for nothing|thanks a lot) to (whichever|whoever|those|the|some|certain|any|you) .. (of you|who|
    parents|parent|people|that)
(stop|quit) (pestering|harassing|bombarding|badgering|hassling|nagging|wasting|whingeing|whinging|moaning|parking|
    blaming|expecting|dumping|pretending|acting|treating|lying|hiding behind|sending your) [us|the|your|our|and|me|
    staff|that|like|it|here|children|child]
(don't|do not) (waste|insult|bother|come|expect|dare|even think|you dare|you|ever|pretend|give us|start|blame|
    try it|hide) (our|us|me|to|the|coming|moaning|crying|sympathy|any|about|that|with|asking|ringing|excuses|sob|
    one more|behind)
(you've|you have) (had|got) your (answer|chance|reply|say|warning|way)
(perhaps|maybe) (now|next time|one day|if) [you|you'll|you'd|parents|people|some|they|if] .... (interest|read|
    listen|bother|learn|think|parent|effort|turn up|respect|understand|notice|manners|remember|apologise|
    appreciate|grow|realise|look)
(which|what) (of those|bit of|part of|word of|one of those) .. (hard|difficult|don't|confus*|understand|not clear|
    unclear|can't)
(too|how) (hard|difficult|much|busy|important|lazy|posh|grand) (is it|for you|to ask|for some|to read|to be|
    to pick|to walk|to bother) [to|of|parents|a|up] ... (you|letter|sign|people|bag|bin|time|on time|reply)
(the other|other) # , (we|you|where|shame|hang|noticed|we've)
(we|i) (see|saw|know|have) (exactly who you|who you are|your names|every one of you|your little)
(clock watchers|freeloaders|freeloader|time wasters|timewasters|moaners|whingers|keyboard warriors|
    keyboard warrior|armchair experts|armchair critics|helicopter parents|queue jumpers|latecomers|no shows|
    serial complainers|gossips|gate gossips|playground mafia|mums mafia|snowflake parents|know it alls|know alls|
    do gooders|bad parents|lazy parents|entitled parents) [,|.|who|of|at|in|and|will|can|please|take|you]
(take|taking) (some|a bit of|more|any) (responsibility|interest|pride|ownership) .. (your|for|in|instead|for once|
    child|children)
(do|start|try|did) [doing] your (job|bit|duty) (as|and|for once|instead|parents|properly)
(not|isn't|aren't|never) (paid to|our job to|here to|my job to) (babysit|parent|raise|bring up|wipe|chase|nanny|
    clean up after|be shouted|be abused|take your|entertain your)
(raise|raising|bring up|bringing up) (your|their) own (children|kids|child|kid)
(your|their) (precious|little angel|little darling|darling|little prince|little princess|perfect|delightful|
    special little|lovely little|so called|own lazy|petty|constant|endless|stupid|silly|ridiculous|pathetic|
    tedious|nasty|snide|rude|abusive) [little] (little|angel|darling|child|children|kid|kids|princess|prince|
    offspring|son|daughter|email|emails|comment|comments|complaint|complaints|excuse|excuses|message|messages|moan|
    moans|behaviour|attitude|remark|remarks|review|reviews|petition)
(we|i) (expect|expected|demand|want|await|deserve) (an apology|a grovelling|better from|an explanation|answers|
    some respect|a bit of respect|names)
(apologise|apologies) (to (us|staff|them|her|him)|now|or) .. (you|before|or|immediately|today|publicly)
(what|how) (sort|kind|lazy|selfish|rude|hard|stupid|thoughtless|dare|could any|can any|exactly) (of (parent|person|
    parents|people|mother|father|adult|example|message)|do you|have you|would you|you|is it|are you|can you|
    must you) ..
how dare (you|anyone|they|any|some)
(enough|that's it|last straw|final straw|i've had enough|we've had enough) .. (of you|you lot|of your|your|parents|
    from you|or else|ban|banned)
(name and shame|named and shamed|naming names|publish the names|post the pictures|post your (plate|plates|photo|
    photos|number)|we've got (photos|pictures|cctv|your plate|your number|names))
(ungrateful|entitled|spoilt|selfish|lazy|rude|ignorant|inconsiderate|thoughtless|arrogant|idle|feckless|
    irresponsible|useless|obnoxious) (parents|parent|people|families|mums|dads|drivers|lot|so and so|behaviour|few|
    minority|neighbours|residents|individuals|members|adults|pupils|children|kids|brats|attitude|readers|commuters|
    dog owners|owners|some of you)
(wouldn't|would it|wouldn't it) (kill|hurt) (you|them|some|anyone|any)
(it won't|won't|it wouldn't|would it) (kill|hurt) (you|them|some)
(get off|put down) your (phone|phones|backside|backsides|bum|bums|high horse|lazy)
(get|got) (your|their) (priorities|facts|act|act together|house in order|own house|lazy) (right|straight|together|
    in order|first)
(bit rich|pot kettle|pot and kettle|pot , kettle|rich coming from|that's rich|bit much coming)
(boo hoo|cry me a river|diddums|my heart bleeds|world's smallest violin|tough luck|tough|hard luck|too bad|so what|
    deal with it|suck it up|like it or lump it|your loss|good riddance|and breathe|whatever) , (you|your|we|if|go|
    there|then|tough|diddums|poor|that|boo)
(boo hoo|cry me a river|diddums|heart bleeds|smallest violin|suck it up|like it or lump it|good riddance|
    tough luck if|tough , )
(you have been warned|you've been warned|consider this a warning|do i make myself clear)
how many times do (we|i) have to (say|tell|ask)
you are out of order
have a word with yourself
enjoy the sound of your own
(a little|some) perspective wouldn't hurt
happy now
you can explain why
(hysterical|meltdown) .. (parents|in front of the children)
(couldn't|can't) organise a (raffle|piss|bun fight|queue)
all fur coat
slagging off (my|our) (staff|team|teachers)
"""

UNLESS = """\
no (need|reason) to be ashamed
never be ashamed
nothing to be ashamed
not be ashamed
shame on (us|me)
(let|letting) us know who
think before you (click|share|send)
shakespeare*
macbeth
(learn|learning) to (read|count|drive) .
in the mirror and (say|tell|smile)
(brilliant|amazing|lovely|wonderful|fantastic|kind)
"""
