"""Slurs, stereotypes and hints about people's identity that need no group by name."""

STEREOTYPES = """\
(travellers|gypsies|gypsy|pikeys|traveller families|romanians|roma|foreigners|immigrants|migrants|
    eastern europeans|nigerians|somalis|muslims|jews|blacks|asians|poles) .. (lock|hide|keep an eye|count|
    watch your|taken over|taking over|back on|pulled up|copper|nick|steal*|don't do|never turn|always late|on time|
    smell*|so tight|tight with|everywhere|ruin*|scroung*|not to be trusted)
(lock|hide|count) [up|away] (your|the|our) (bikes|bike|tools|towels|wine|purse|goalposts|silver|valuables|wallet|
    car)
keep (your|an eye on your) (wallet|purse|hand on your|kids things|things)
hide the (bikes|good wine|silver|knives)
(pikey|pikeys|gyppo|gyppos|gippo|paki|pakis|chink|chinks|chinky|nigger|niggers|nigga|wog|wogs|coon|coons|spic|
    spics|kike|kikes|yid|yids|golliwog|darkie|darkies|raghead|ragheads|towelhead*|gook|gooks|honky|half caste|
    coloureds)
(faggot|faggots|fag|fags|poof|poofs|poofter|poofters|dyke|dykes|lezzer|lezzers|lesbo|lesbos|tranny|trannies|
    shemale|shemales|bender|benders|batty boy)
(retard|retards|retarded|spastic|spastics|spaz|spazzes|spaz*|mong|mongs|mongol|cripple|cripples|window licker*|
    windowlicker*|flid|schizo|schizos|psycho ward|looney|loony|loonies|loony bin|nuthouse|nut house|funny farm|
    padded cell|straitjacket|straight jacket|nutjob|nutjobs|mental case|headcase|headcases|nutters allowed|
    mentally deranged)
that's so gay
(so|that's|thats|how|dead) gay [that|it|😂|lol|.]
(send|sent) (them|him|her|you|em) (back|home) to [their|where]
(go|send them|send him|send her|send em) back (to where|where) (you|they|he|she) came from
(the rest|like the rest) they send over
(proper|real|really|not|weren't|wasn't) (british|english|welsh|scottish) [thing|people|ones|like|so|at]
isn't really a british thing
(you'd|you would) (hardly|never) (know|guess|believe) .. (gay|lesbian|trans|disabled|deaf|autistic|weren't|wasn't|
    british|muslim|jewish|blind|foreign)
(can't even|won't|refuse to|be bothered to|bother to) (learn|speak) [proper] english
(their|his|her|your) english (is|isn't|isnt) (better than|up to much|up to|terrible|awful|not)
(just|only) speak english at home
if (families|they|people|parents) would (just|only) speak
not needing a translator
without a translator for once
needed subtitles
(chinese|indian|foreign|african|polish|asian|funny|silly|jamaican|pakistani|irish) .. accent [😂|🤣|and|all|lol]
(chinese takeaway|whiff of curry|smell of curry|stink of curry|bad breath till eid|curry down the corridor)
(peg|pegs) for your nose
(foreign|spicy|weird) (muck|stuff|rubbish)
(don't|do not) eat the curry
(on the toilet|delhi belly|bombay bum)
african time
(it's|its) in (the|their|his|her) blood
(african|black|jamaican|kenyan) (lad|lads|kid|kids|boy|boys|girl|girls) .. (never stood|stood a chance|natural|
    rhythm|run|fast|in the blood)
so keen to hang on to the money
(tight|tight fisted|careful with money|hang on to the money|good with money|nose for money) .. (jew|jews|jewish)
(jew|jews|jewish) .. (money|tight|banks|control|greedy|nose|bankers)
(mr|mrs|miss) .. lot so keen
believe in [about] a million gods
(muslim|muslims|islam|sharia|hijab|burka|burqa|mosque|mosques|allah|ramadan|eid) .. (terror*|letterbox|post box|
    bomb*|backward*|invad*|taking over|take over|ban|banned from|towels|bad breath|give it a rest|oppress*|ninja*)
muslim and still
more orderly than the muslim
than the muslim one
if you take our meaning
lend out the towels
(boys|men|lads|fellas|dads|blokes) (are|find|do) [just|this stuff|always|naturally|it] (better|easier|stronger|
    cleverer|more logical) [at|than|so]
(girls|women|ladies|mums|mams|wives|females) .. (do the teas|on teas|do the washing up|make the tea|make the tea|
    do the bunting|do the cakes|stick to|can do the|leave (it|the tools|that|the drills|this) to|ask one to help|
    ask a boy|cheerleader*|aren't built|can't throw|can't drive|can't park|too emotional|belong in)
let's leave the (drills|tools|heavy lifting) to
you can do the (bunting|teas|cooking|washing up|cleaning)
(bunting|teas|cheerleaders|cheerleading) (is for|for) the (girls|ladies|women)
we'll (need|be needing) (cheerleaders|you on teas)
need you on teas
(like|such) a [bunch of] [big] (girl|girls|girlie|girly|woman|women|old woman|sissy|sissies|ladies|poof|granny) [😂|
    .|,|and|again|all|out]
(throw|throws|throwing|run|runs|running|kick|kicks|hit|hits|cry|cries|crying|scream*|played|playing|plays|
    fight*) like [a|a bunch of|bunch of|a big] (girl|girls)
(not|isn't|hardly) (very|exactly) (ladylike|manly|feminine)
somebody's got to marry (them|her)
(find|get|need) (her|herself|themselves) a (husband|man|rich husband)
(man|bloke|fella|lad) at last .. (who|sums|order|line|actually)
delighted .. is a man at last
(men|dads|blokes) [just] haven't the patience
men just haven't
(a|any) woman is [just] better
a woman is just better
(women|girls) (only|just) (go for|want|like)
women are (too|all|only|just|better|worse|not)
top 20%
(not|isn't) [really] a job for a (fella|man|woman|lady|girl|bloke)
would suit a (mum|mother|housewife|young|younger|man|woman|lady|fella)
suit a (younger|young) (man|woman|person)
pin money
family or a hip replacement
rather than someone with a family
(mums|mams|women|ladies|men|dads|girls|boys) only as
boys only (this|i'm|please|as)
(her|his) figure's better
(figure|legs|bum|chest|assets) .. (better than her|than her running|😉)
(nobody's|her|their|the girls|pretty|no one's) little (head|heads) [hurt|hurts]
pretty little head*
(maths|sums|coding|science|worksheets) (light|pink) .. (girls|nobody's|head)
pink .. so (they|the girls) don't cry
mostly girls
for a team (that was|of) [mostly|all] girls
for a girl [😂|.|,|she]
five lads and a girl , so
(real|normal|proper|biological) (girls|boys|women|men) .. (changed|peace|toilet|toilets|he she|trans|only)
(confused|so called|self identified) .. (he she|they them|trans|he|she)
he she
[a] boy who decides (he's|he is|hes)
boy who decides he's a girl
(man|bloke|boy|lad) in a (skirt|dress|frock) is
two sexes
trans nonsense
boys are boys
filed that under fantasy
(lifestyle|that sort of thing|what people get up to|that kind of thing) .. (stomach|waved|rammed|bairns|
    down our throats|home is up to|rather not|children don't)
what people get up to at home
(waved|rammed|shoved|pushed) (in front of|down) (the|our|everyone's|my) (bairns|kids|children|throats|throat|faces)
hard to stomach
light on (his|her) feet [but]
(limp wrist*|limp wristed|bats for the other|batting for the other|mincing|camp as|nancy boy|big girl's blouse|
    big girls blouse)
drop your (pencil|soap|pencil case) in front of
don't (drop|bend) .. in front of mr
i always did wonder about
you'd never guess (he|she) was
(will|would|can) never be normal
grateful to be normal
(normal|able) (kids|children|ones|people) (first|only|can|and)
the (special needs|sen|send|disabled|autistic|slow|wobbly|needy|deaf|blind|wheelchair) ones
special needs ones
(deaf|blind|lame|crippled|disabled) (man|woman|person|bloke) (swatting|trying|at|in)
like a (deaf|blind|disabled|drunk) (man|woman|bat)
are you (deaf|blind|special|retarded|mental)
those poor souls
when you see what those
(off on one|kick off) .. (wobbly|special|autistic)
(wobbly|special) ones go off
voices to share it
(full|proper|total|absolute|went|gone|go) (psycho|schizo|mental case|nutter|spaz)
so (ocd|bipolar|autistic|schizo|adhd) [today|this|about|lol|😂]
bit (ocd|autistic|bipolar|psycho|schizo)
hiding the knives from
(put out to grass|past it|over the hill|past (his|her|their) sell by|wrinkly|wrinklies|wrinklier|coffin dodger*|
    old codger*|old biddy|old biddies|old bat|dinosaurs like|time for the home|nursing home soon)
time for the home
can't hear a word you say
(hearing aid|zimmer|zimmer frame|incontinence|dementia) .. (😂|🤣|lol|joke|race)
had no idea what day it was
herding cats but wrinklier
that crowd are like
what (that|those|them) (crowd|lot|people|sort) are like
you know what that
we all know what that means
we've a fair idea where
just off the (plane|boat|lorry)
fresh off the boat
which lot to blame
you know which lot
(them|that|those) lot (across|over|up) the
what do you expect from (them|that lot|those)
these foreigners
(foreigners|immigrants|migrants|outsiders|incomers) (have|are|come|coming) (taken|taking|over)
even the white ones
(bleddy|bloody|flaming) (emmets|foreigners|grockles|english|welsh|scots|irish|gypsies|travellers)
(bait|bash|hate) the (english|welsh|irish|french|germans)
(thick|drunken|lazy) (irish|paddy|paddies|taffy|jock|scouser|welsh|pole|poles|spanish|mexican*)
(showers|shower|wash|soap|smell) .. (not known for|french|germans|indians|travellers)
not known for their showers
christian country .. (comes first|end of the day)
wrinklier
number of (gays|blacks|foreigners|muslims|asians)
go back to (poland|africa|india|pakistan|romania|your own|their own)
(act|acts|acting|behave|behaves|cry|cries|crying|drive|drives|drove|fight|fights|fought|throw|throws|threw|run|
    runs|ran|scream|screams|screaming|walk|walks|dress|dressed|look|looks|looked|dance|danced|play|plays|played|
    squeal|squealing|moan|moaning|gossip|gossiping|kick|kicked|bat|batted|fuss|fussing|swim|swam|bowl|bowled|bowls|
    giggl*|squabbl*) like [a|an] [bunch of|load of|pack of|little|old|big|silly] [little|old|big] (girl|girls|
    woman|women|granny|grannies|old woman|old women|nan|fishwife|fishwives|gypsy|gypsies|gay|gays|retard*|spastic|
    cripple|foreigner*|jew|jews|housewife|housewives|mums|pensioner*|poof|fairy|sissy|schoolgirl*|lass|lasses|
    big girl)
(their kind|their sort|your sort) [are|don't|aren't|isn't|can't|always|never|,|.|here|of people]
(people|kids|children|families|parents|ones) like (that|them|those) (can't|don't|always|never|shouldn't|aren't|
    belong|are)
(those|these|you) people (are|always|never|can't|don't|should|have|come|breed|with)
look the (same|alike) to (me|us)
can't tell (them|you|these|those) apart
(man's|men's|bloke's|lad's) (job|work|game|sport|world)
(women's|woman's|girl's|girls) (job|work|place)
leave (it|that|this|the) .. to the (men|lads|boys|blokes|dads|fellas|girls|ladies|mums)
(the|a) (weaker|fairer|gentler|fair) sex
(be|act like) a man
(man|men) up and
real men (don't|do|never|can)
(woman|women) driver*
(blonde moment|such a blonde|typical blonde)
(hormonal|time of the month|on the blob|on her period|pmt|menopausal) .. (😂|lol|she|ladies|staff|moody|again|so|
    warning|watch)
(get back|back) in the kitchen
know (your|their|her) place
(put|keep) (her|women|them) in (her|their) place
(off|forgot|missed|need|needs|take|taken|stopped taking) (his|her|their|your|my) (meds|medication|tablets|rocker|
    happy pills)
(men in white coats|bedlam|lunatic*|asylum escapee|care in the community|straight jacket|sectioned|
    escaped from the (ward|unit|asylum))
(on|bit on|somewhere on) the spectrum [😂|lol|😉|.]
(must be|are you|is he|is she|is the ref|was the ref|were you) [all] (blind|deaf|retarded|mental|special|autistic|
    disabled)
(short|special|sunshine) bus
(right|total|complete|absolute|going|gone|went) (psycho|ocd|schizo|nutcase|lunatic|madman|madwoman|loon|fruitcake|
    fruit loop|basket case|nutter|bipolar)
(dumb|deaf) as a post
(senile|doddery|doddering|gaga|ancient relic|old fossil|geriatric|geriatrics|crumblies|blue rinse brigade|
    one foot in the grave|god's waiting room|zimmer frames|too old to|dementia ward|old dear|old dears|old crone|
    granny brigade|should've retired years) [😂|lol|.|,|to|can|and|who|in|for]
(identif*|self identif*) as (a|an) (cat|dog|helicopter|attack helicopter|unicorn|toaster|table|potato|lamp|chair|
    penguin)
(pronouns|gender|they them|non binary|trans) .. (nonsense|made up|whatever|ridiculous|silly|this week|rubbish|
    fashion|fad|phase|trend|attention|confus*|madness|whatever next|claptrap|😂|🙄|snowflake)
(whatever|what) (he|she|it|they) (calls|call|is|are|identifies) .. this week
(used to be|born|really|still|actually) a (man|bloke|boy|lad|girl|woman) .. (dress|whatever|biolog*|call|pretend*|
    now|wig)
(pretend|pretending|pretends|playing) (to be|at being) a (girl|boy|woman|man|lady)
(proper|normal|real|natural|traditional) (family|families|mum and dad|couple|couples|marriage|parents|boys|girls|
    women|men) .. (not|instead|like|only|first|again|please|one|with|no)
(two|2) (mums|dads|mummies|daddies) .. (normal|natural|confus*|weird|proper|wrong|poor|don't|isn't|shouldn't|😬|🙄|
    right)
(isn't|not|it's not|that's not|hardly) (normal|natural) .. (gay|two mums|two dads|men|women|boys|girls|trans|dress|
    marry)
(speak|speaking|learn|try) (proper|the queen's|the king's|normal) english
(names|name) (nobody|no one|none of us|i|we) (can|could|will ever) (pronounce|spell|say)
(unpronounceable|funny foreign|silly foreign|foreign sounding) (name|names)
where (are|is) (you|he|she|they) (really|actually|originally) from
(tea towel|towel|rag|curtain|dustbin bag|bin bag|tablecloth) (on|over|round|around) (his|her|their|your) (head|
    heads|face|faces)
(letterbox|letterboxes|letter box|post box|ninja|ninjas) .. (muslim|hijab|burka|veil|mum|mums|women)
(made up|imaginary|funny|weird|strange|silly|backward|mumbo) (religion|religions|god|gods|jumbo|friend in the sky|
    beliefs|customs) .. (worship|pray|believe|they|their|muslim*|jew*|sikh*|hindu*)
(sky fairy|fairy tale religion|bible basher*|bible bashing|god botherer*|happy clappy|happy clappies|holy joe*|
    holier than thou lot)
(gyp|gypped|jewed|jew me|jewing|welsh on|welshed on|welched|indian giver|paddy wagon|chinese whispers 😂)
too (gay|camp|black|brown|foreign|jewish|muslim|disabled|fat|old) (for|to be)
(a bit|bit|very|so|well|too) (gay|camp|lesbian|butch|bent|queer|poofy|effeminate|ladylike for a boy|
    girly for a boy) [for|if|but|,|.|😂|😉|isn't]
(boys|lads) (don't|can't|shouldn't) (cry|wear|dance|do ballet|like pink|play with dolls|bake|sew|knit)
(girls|ladies|women) (don't|can't|shouldn't) (play|do maths|code|drive|understand|get|lift|box|fight|swear|
    do science|like|fix|build|read maps|throw|reverse)
(boys|lads) are (better|stronger|cleverer|just|naturally|always) [better|at|than]
not for (girls|ladies|women|boys|the girls|the ladies|cripples|the disabled|wheelchairs|foreigners|muslims)
(boys|lads|men) to the (front|rescue) .. (girls|ladies|women)
(pretty|prettier|hot|fit|sexy|tasty|easy on the eye|nice legs|eye candy) .. (mum|mums|teacher|miss|lady|ladies|
    girls|assistant|secretary|nurse|receptionist)
(ching|chong|ching chong|curry muncher*|kraut|krauts|wop|wops|dago|dagos)
half the (eastern europeans|romanians|poles|muslims|somalis|asians|foreign ones|coloured ones|white ones) (don't|
    can't|won't|never|are)
the (indian|foreign|coloured|immigrant) (contingent|brigade|lot|ones)
(headscarf|turban|hijab|burka|rainbow|pronoun|wheelchair|zimmer|vegan and trans|blue hair|knitting|
    grey) brigade [at|who|again|in|and]
(which|what) tribe .. (owns|runs|controls|behind)
follow the shekels
count (your|the) (spoons|change|silver|fingers)
(for|as) (pretty|a pretty) face
not bad for a pretty face
(put the tea on|tea on the table|home to do the ironing|back to the ironing|do her husband's tea|get his tea on)
(make|makes) (somebody|someone|some man|a man|some lucky man) a (lovely|good|fine) (wife|little wife)
(more|too) (interested in|busy with|worried about) [doing] their (hair|nails|make up|lipstick|handbags) [to|than]
(couldn't|wouldn't|can't|don't) (tell|know) a .. from a .. (dads|mums|women|men|girls|boys)
(dads|mums|women|men|girls|boys|ladies|blokes) , .. (couldn't|wouldn't|can't|don't) (tell|know) a .. from a
(marbles|batteries|eyesight|hearing|memory) .. (starting to go|gone anyway|going anyway) .. (younger|retire|time)
(some|for) younger blood
(dyslexia|dyslexic|adhd|autism|autistic|asperger's|anxiety|depression|ocd|tourette's|sen|send|special needs|
    diagnosis|diagnoses|labels) .. (poor parenting|bad parenting|just naughty|naughty kids|an excuse|excuses|lazy|
    laziness|fashionable|made up|didn't exist|bandwagon|attention seeking|badge of honour|get out of|
    with a certificate|being thick|called being|snowflake|man up|pull yourself)
in (our|my) day it was called
(white stick|guide dog|hearing aid|specsavers|zimmer|wheelchair|blue badge) .. (for christmas|for the ref|for him|
    for her|he needs|she needs|might help|someone buy)
if you're that (deaf|blind|disabled|old)
(one and a half legs|one legged|hop along|hopalong|peg leg)
(properly|proper|total|totally|full|right|a bit|looked|looks|acting|acted|went|so|such a) (special needs|retard*|
    spaz|mong|spastic|window licker)
(jabbering|gibbering|gabbling|jabber|babbling) .. (poles|polish|foreign|language|lingo|all day|away|mums|romanian*)
can't make out a word (they|he|she|of|any)
(we'd|i'd) (sooner|rather) have (english|british|white|local|proper|normal) (teachers|families|staff|children|kids|
    people|doctors|neighbours)
(which way|what way) (they'll|he'll|she'll|they) .. (turn out|swing|bat)
(tick|ticks|ticking|ticked) (the|a|all the|every) (box|boxes|diversity) .. (pole|pakistani|black|asian|gay|
    disabled|muslim|woman|female|trans)
(pole|pakistani|black|asian|gay|disabled|muslim|woman|female|trans) .. (tick|ticks|ticking|ticked) (the|a|all the|
    every) (box|boxes)
(diversity|token) (hire|hires|appointment|woman|black|gay|asian|disabled|one)
(hosing|hose) (down|them) .. (lot|them)
(radicalised|blow us up|blown up|bomb|explode) .. (biscuits|mosque|muslim|eid|assembly|trip|😂|prayer)
(mosque|muslim|eid|prayer) .. (radicalised|blow us up|blown up|bomb|explode)
(chip|chips) on (their|his|her) (shoulder|shoulders) .. (white|black|race|history month)
white (children|kids|people|boys) .. (still be allowed|allowed to speak|aren't allowed|second class)
(buffet|curry|takeaway|restaurant|chinese) .. (woof|dog meat|cat meat|what goes in it|hear things)
(table|stall|classroom|corridor|mums|families|lot) .. for the smell (mind|of)
go to dodge
(religion|islam|faith) .. (one long skive|a skive|mumbo jumbo|fairy tales|brainwash*|backward)
(god made|there are|there's|only) two (sorts|sexes|genders|kinds)
no (he she they|they them|he him|she her|pronoun|trans|woke) nonsense
you know how they get
two (inches|feet) shorter than a real
(dirty|filthy|stupid|thieving|lazy|bloody|illegal|stinking|smelly|greedy|ungrateful) (immigrant|foreigner|migrant|
    refugee|jew|muslim|gypsy|traveller|gay|lesbian|pole|asian|arab|african|romanian|indian|black|cripple)
which one's the (mum|dad|wife|husband|man|woman|bloke)
which one is the (mum|dad|wife|husband|man|woman|bloke)
is it a (boy|he|girl|she) or a (girl|she|boy|he)
(dads|men|fathers|blokes|husbands) .. (babysitting|babysit|can't cook|can't cope|burn water|are useless|
    can't multitask|haven't a clue|wouldn't know one end)
(poor|confused) (kid|child|lad|girl|thing) .. (two mums|two dads)
(leave|left|leaving) .. to the (ladies|womenfolk|menfolk|womenfolk|fairer sex|weaker sex)
(it's|that's|is|looks|sounds) (a bit|so|too|very|well|rather) (girly|gay|camp|foreign|ethnic|poofy|effeminate|
    butch|jewish|gypsy)
(oldies|pensioners|old folk|old people|oaps|the elderly|wrinklies|old biddies|coffin dodgers) .. (can't use|
    can't work|computers|wifi|nod off|asleep|forget|forgot|deaf|dribble|dribbling|teeth|slow|smell|zimmer|past it|
    bless|confused|lost|wouldn't know|no idea|stairlift|bingo and)
(speak|spoke|talk|talks|talking|speaking) (funny|gibberish|jibberish|pidgin)
(smell|smells|stink|stinks|pong|pongs|whiff|stank|reek*) of .. (curry|garlic|foreign|spices|immigrants)
(looks|look|looked|dressed|talks|walks) like a (terrorist|suicide bomber|bomber|gypsy|pikey|poof|lesbian|dyke|
    tranny|drag queen|mugger|rapist|paki|rabbi|geisha)
(real|true|proper|native|indigenous) (brits|britons|englishmen|english people|brit|british people|locals first)
(no spring chicken|mutton dressed|old maid|left on the shelf|spinster|biological clock|baby brain|women's problems|
    lady problems|mum brain|cougar alert|menopause brain|granny gear)
(maternity leave|pregnant again|up the duff|preggers) .. (again|inconvenient|part timer|lightweight|swanning|skive|
    holiday|useless|nine month|free|lucky|typical|😂|🙄)
(foreign|muslim|jewish|hindu|polish|chinese|african|indian|pakistani|islamic|somali) (food|festival|holiday|names|
    name|music|customs|holidays|nonsense|stuff|rubbish|muck|dress|outfits|clothes|way) .. (weird|strange|rubbish|
    disgusting|smelly|yuck|🤢|nonsense|shoved|rammed|waste|instead of|not ours|whatever that is|funny|silly|mumbo)
(why do we|why should we|why are we|do we really|must we) .. (eid|diwali|ramadan|pride|black history|hanukkah|
    refugee week|women's day|trans day|lunar new year)
(when is|where's|where is|what about|when's) (white history|straight pride|men's day|our pride|white pride|a white|
    straight) [month|day|week]
(can't|not allowed to|aren't allowed to) say (anything|that|christmas|he or she|boys and girls|ladies) (any more|
    anymore|these days|now|nowadays)
(sharing|share) a (changing room|toilet|tent|dorm) with .. (a boy|boys|trans|it|that thing|whatever)
(people|kids|children|families|those|ones) (from|with) .. (over there|that estate|that end|that country|abroad|
    their country) .. (never|always|don't|can't|won't|lazy|dirty|rough|thieves|smell)
(his|her|their) sort (always|never|don't|can't|are|is|of people)
(not|isn't|aren't) (our|from our|one of our) (kind|sort|culture) [of people]
(so|such|what) a (girl|big girl|sissy) [😂|🤣|about|he|lol]
(sissy|sissies|namby pamby|ponce|poncey|poncy|fairy boy|mummy's boys)
(lads|boys|men) (in|wearing) (tights|pink|dresses|skirts|make up|leotards) .. (😂|🤣|🙄|what next|whatever next|funny|
    questions|wrong|worry*|gay|sissy)
(autistic|adhd|dyslexic|stammer*|stutter*|deaf|blind|disabled|downs|wheelchair|tourette's|lisp|limp|ocd) .. (😂|🤣|🤪|
    lol|hilarious|funny|joke|impression|impersonat*|costume|contagious|catching|excuse|special treatment|drain on|
    cost us|holding the|holds the|slows|slowing|shouldn't be in|belongs in|belong in a special|scare*|freak*|weird|
    wheel them|park them|somewhere else)
(impression|impersonation|impersonating|taking off|mimicking|copying|doing) .. (stammer|stutter|lisp|limp|
    chinese accent|indian accent|deaf|spastic|disabled|autistic|accent 😂)
(stammer|stutter|lisp|limp|wheelchair|hearing aid|glasses eye patch|seizure|fit) .. (😂|🤣|impression|hilarious|
    made us laugh|couldn't stop laughing|mimic*)
(normal|proper|regular|ordinary|able bodied) (kids|children|pupils|families|people|parents|ones|boys|
    girls) .. (instead|first|not|unlike|rather than|suffer|held back|miss out|don't|only|deserve|too)
(holding|holds|held|drag|drags|dragging) (back|down) (the|our|everyone|normal|bright|clever|
    other) .. (special needs|send|sen|autistic|eal|foreign|disabled)
(special needs|send|sen|autistic|eal|foreign|disabled|immigrant|refugee) (kids|children|pupils|ones|lot) .. (hold|
    holds|holding|drag|dragging|slow|slowing|ruin|ruining|disrupt|cost|costing|take up|taking up|use up|swallow|
    wreck|spoil|at the back|in the corner|out of sight|elsewhere|special school|don't belong)
"""
