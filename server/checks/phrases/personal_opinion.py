"""The writer's own disputable view."""

PHRASES = """\
what (this|our|the) [whole] (school|sixth form|department|faculty|college|academy|nursery) (believes|thinks)
(know|knows) what we think of (those|them|that|it|him|her) [here|round here|.]
(in my|my|in our|in my honest|my honest|in my humble) (opinion|humble opinion|view !from)
(in|and in) (my|our) (book|books) ,
(personally|speaking (for myself|personally|as a mum|as a dad|as a parent)|for my money|if you ask me|
    if you want my view|if you ask this school|as far as i'm concerned|if it were up to me|for what it's worth|
    call me old fashioned|unpopular opinion|my two (pence|pennies|cents)|my own feeling|my firm belief|
    that's me speaking|in my honest view) .. (think|can't|don't|never|should|ban|waste|ruined|point|believe|would|
    is|are|no|we|i|it's|halloween|the|my|has|i'd|i've|phones|have|who)
(i|we) (reckon|firmly believe|have come to believe|honestly think|genuinely believe|'ve always thought|
    've always felt|'ve always believed|can't stand|cannot stand|don't believe in|don't see the point|
    don't hold with) ..
(i|we|i've|i'd|we'd) (reckon|bin|scrap|ban)
i can't stand
i'm no fan
no fan of
(never|don't) (seen|see|understood|understand|got|get) (the point|the fuss|why any|what the|trousers)
can't see (why|what|the point)
(i|we) (think|believe|feel|find|say) [that] [the] [whole|these|this|modern|teenagers|nobody|all] [school|
    new] ... (waste of|nonsense|pointless|rubbish|joyless|overrated|ridiculous|bribery|daft idea|gone soft|
    gone wrong|too soft|step backwards|has had its day|should be (banned|scrapped|abolished|law)|horrible|bore|
    badly wrong|can't concentrate|load of|shouldn't|a mistake|caved|should be)
(homework|phones|mobile phones|screens|social media|uniform|ties|sats|phonics|halloween|uni|university|degrees|
    latin|mindfulness|fidget toys|ipads|graphic novels|audiobooks|handwriting|vegetarian*|meat|screen time|comics|
    football|tattoos|piercings|trousers|valentine's|black friday|proms|zoos|trophies|participation|
    attendance prizes|youtube|tiktok|gaming|fortnite|private schools|apprenticeships|lotteries|cinema|mothers|
    summer born*) .. (waste of|pointless|a waste|nonsense|should be (banned|scrapped|law|abolished|compulsory)|
    ruined|ruin*|rubbish|worthless|overrated|is wrong|are wrong|doesn't work|do not work|don't work|bribery|tat|
    rip off|banning|has had its day|cheating|aren't reading|isn't reading|soft option|have no place|joyless|
    is stress|the wrong way|mostly|kills|kill|no business|wasted|prisons|just stress|grabby)
(waste of|scrap|abolish|pointless) .. (homework|phones|mobile phones|sats|uniform|phonics|halloween|uni|university|
    exams|everyone's evening|good days)
(sooner|the sooner) .. (scrapped|banned|binned|throw|abolished|gone|better)
the sooner (we|homework|they|it|schools)
should be (the law|banned|law|outlawed|compulsory) [in|,|.|for]
(wants|want|needs) banning
(there|there,) (i|we) said it
(there|there ,) (we've|i've|we) said it
there , (i|we|we've) [have] said it
(i'll|i will|i'd) (die on|say it|say so here|swap the whole|scrap|bin|tell any)
die on (that|this) hill
i'll say (it|so)
let's be honest , [nobody|most|they|it's]
we make no apology
(that's|thats|this is|that is) (our|my|where we|the line) (position|stand|view|ethos|belief|firm|line|this)
(our|my|the|this) (school's|school|department's|chaplain's|head's|librarian's) (position|view|stance|line|opinion)
our position
here's what (we|i) think
where we stand
the line this department
very much our ethos
(and|so) as a school we (don't|do not|think|believe|feel|won't)
as a school we don't believe
(no|any) child (under|over|below) (#|ten|twelve|fourteen|sixteen) (should|has|needs|ought|have|has any)
nobody (over|under) (ten|#)
(anyone|anybody) (over|under) .. should be (embarrassed|ashamed)
(children|kids|people|teenagers|parents|young people|they) (today|these days|nowadays|in those days) .. (can't|
    don't|haven't|no|soft|backbone|simply|handed|entitled)
(these days|nowadays) .. (soft|no backbone|too|everyone|nobody|entitled|can't)
more backbone
everyone wants it handed
(bring|go) back (to|winners|proper|the cane|grammar|competitive|smacking|losers) .. (races|winners|losers|cane|
    proper|last)
bring back (winners|the cane|smacking|proper)
everyone's a winner
everyone gets a sticker
gone right off the
(american|german) (tat|rubbish|import|nonsense)
(load of|total|utter|complete|lazy|absolute) (nonsense|rubbish|tat|drivel|tripe|old tosh|tosh|twaddle|piffle)
(waste|wasting) of (everyone's|everybody's|a|time|the|four|three|good|money|paper|timetable|taxpayer*)
a waste of (time|everybody's|everyone's|money|three|four|the|good)
isn't worth the paper
don't bother with (uni|university|homework|sats|college)
(has|have) (ruined|killed|destroyed|lost its nerve|had its day|lost their way|gone mad|gone soft) .
have ruined (childhood|this generation|children)
ruined (childhood|this generation|a generation)
lost its nerve
become a slogan
the whole (thing|idea|business) is (a|just)
(grades|exams|results) don't matter
(eating|keeping|killing) animals .. wrong
(is|are) meant to eat
two parent (homes|families)
come from homes where
(gone|going) badly wrong
never learned to love
(we've|i think we've) caved in
live to regret
regret it
a bit of [old fashioned] (fear|smacking|discipline) never
(never hurt anyone|did us no harm|did me no harm|never did us any harm)
little time for those
(soft|too soft) and everyone
it's soft
a soft option
kidding themselves
making a mistake they'll
making a mistake
(rather|sooner) not have it
i'd rather not have
can't see what it has to do
won't be told
(simply|just) can't concentrate
nobody ever gives the lads
fed up of these special
it's about time
about time too
no school should be
prisons with gift shops
obsession with
(the|this) country's obsession
skip it and learn
prettier and smarter
(given|given up) on standards
my two pence
two pence
nature matters more
(homework|tablets|phones|mobiles|mobile phones|screens|ipads|social media|uniform|uniforms|ties|blazers|sats|
    phonics|ofsted grades|halloween|uni|university|degrees|latin|mindfulness|fidget toys|graphic novels|comics|
    audiobooks|handwriting|cursive|meat|vegetarian*|packed lunches|packed lunch|fizzy drinks|sweets|party bags|
    football|rugby|contact rugby|tattoos|piercings|dyed hair|make up|nail varnish|prom|proms|zoos|trophies|prizes|
    attendance awards|certificates|youtube|tiktok|gaming|video games|fortnite|private schools|boarding schools|
    boarding|apprenticeships|mixed age classes|setting|streaming|single sex schools|nurseries|childminders|cars|
    suvs|4x4s|cats|dogs|christmas adverts|black friday|valentine's day|mother's day|wedding*|baby showers|
    gender reveals|reality tv|rap music|drill music|modern art|opera|shakespeare|poetry|grammar|textspeak|ai|
    chatgpt|calculators|coding|plastic toys|santa|elf on the shelf|bedtimes|smacking|gentle parenting|dummies|
    bottle feeding|breastfeeding|working mums|stay at home mums|only children|parents today|teenagers|young people|
    kids today|this generation|gen z|boomers|half term holidays|six week holiday|summer holidays|school holidays|
    term time holidays|fines|co ed|competitive sport|sports day|fireworks|school trips abroad|skiing trips|
    ski trips) [really|simply|just|all|should|in|at|from|for|as|is|are] [classrooms|school|primary|schools|the|
    day] ... (have no place|has no place|no place|ought to be|should be (banned|scrapped|binned|abolished|
    compulsory|kept|illegal|outlawed|free)|should never|shouldn't be|shouldn't exist|were a mistake|was a mistake|
    are a mistake|is a mistake|a mistake|don't count|doesn't count|aren't real|isn't real|not real|aren't proper|
    isn't proper|nonsense|pointless|overrated|waste of|wasted on|joyless|cruel|child abuse|lazy|laziness|cheating|
    poor way|wrong way|bad idea|daft|silly|ridiculous|the only sport|the only|dead|ruined|ruining|rotting|rots|
    harming|damaging|killing|kills|make children|makes children|too soft|gone soft|a con|a racket|a fad|rip off|
    snobbery|bribery|babyish|full stop|simple as|end of|common sense|past their best|do more harm|does more harm|
    never did|a disgrace|vulgar|tacky|tat|selfish|a plague|the devil|from hell|need to go|needs to go|has to go|
    have to go|unnecessary|unhealthy|unfair and)
(nobody|no one|no child|no family|no pupil|no teenager|no parent) (should|ought|has any|ever learned|
    ever needed) .. (full stop|simple as|end of|ever|phone|car|homework|a|to|any|own|be|have|from|by)
(banning|scrapping|abolishing|bringing back|replacing|allowing|stopping) (sweets|homework|uniform|phones|conkers|
    football|tag|cakes|prizes|christmas|snowballs|packed lunches|exams|sats|prom|ties|the cane|times tables|
    cursive|competition|winners) .. (joyless|nonsense|ridiculous|right|overdue|mistake|silly|daft|sensible|
    pointless|madness|best|wrong|common sense|about time)
(is|are|was|were) (a|an|just a|just|simply|frankly|nothing but a|the biggest|complete|utter|total) (poor way|waste|
    nonsense|fad|gimmick|con|disgrace|rip off|cop out|excuse for|backward step|step too far|joke|daft idea|
    terrible idea|bad idea|silly idea|lot of nonsense|tick box) [to|of|for|,|.|and|if|from|that|in]
(children|kids|pupils|teenagers|young people|boys|girls) (should|shouldn't|ought to|oughtn't|need|don't need|must|
    mustn't|have no business|belong) [never|always|all|not|to|be|really|simply] ... (phones|phone|screens|homework|
    uniform|bed by|until they're|before they're|outdoors|meat|smacked|seen and not heard|make up|social media|tv|
    sugar|their own|full stop|at home|with their mothers|starting school|ties|latin)
(more|less|fewer) (discipline|homework|screens|testing|tests|exams|competition|latin|religion|sex education|
    playtime|holidays|uniform) .. (is what|needed|please|would|that's what|and we'd|is the answer|never)
(modern|today's|these) (parents|children|kids|families|teenagers|teachers|life) .. (too|soft|lazy|spoilt|don't|
    can't|won't|never|mollycoddl*|entitled|obsessed|glued|have lost|no respect)
(in|back in) (my|our) (day|time) .. (we|nobody|no|kids|children|didn't|never|had|got|just|respect|proper)
(world|country|society|education|childhood|church|system|curriculum) (has|is|'s|have) (gone mad|gone soft|lost|
    broken|going to|in decline|upside down|dead|a mess|ruined|not what)
(we|i) (would|should|ought to|must|need to) (ban|scrap|abolish|bring back|get rid of|do away with|outlaw|
    bin) .. (homework|phones|uniform|sats|exams|ties|the cane|prom|halloween|screens|cars|tests|grades|
    packed lunches|sweets|tablets|ofsted|league)
(our|this school's|my|the head's|the school's|staffroom's|our own|our honest|my honest|our firm) (view|opinion|
    verdict|position|belief|stance|take|line|hunch|conviction) (is|on|here|has)
(overrated|underrated|the best parents|better parents|worst thing about|best thing about|proper parents|
    decent parents|good parents|real books|proper books|real food|proper food|real sport|proper sport|proper job|
    real job|proper subjects|soft subjects|mickey mouse) .. (is|are|don't|do|would|never|not|than|homework|phones|
    degree*|subjects|only|always|because)
(too much|far too much) (screen|homework|testing|health and safety|political correctness|fuss|sugar|tv|woke|
    emphasis|pressure) .. (these days|nowadays|today|now|in schools|about)
(nobody|no one|no child|no family) needs (a|to) .. (full stop|end of|ever)
anyway and we all know it
"""

UNLESS = """\
(year|y#|pupils|children|students|kids|class|they) .. (debated|debate|wrote|argued|persuasive|discuss*|voted|
    motion|think)
(debate|debated|debating|motion|this house|persuasive|discursive|opinion poll|survey|consultation|vote)
(what do you think|tell us what you think|your view*|share your)
(best|favourite|lovely|love|brilliant|proud|funniest|greatest|biscuit|cake|pudding|pineapple|crumble|conkers|snow)
"""
