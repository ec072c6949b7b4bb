"""Insults, swearing and threats."""

SWEARING = """\
(fuck*|motherfuck*|shit|shite|shits|shitty|shitting|shithead|shitshow|bullshit|wank|wanker|wankers|wanking|tosser|
    tossers|twat|twats|cunt|cunts|arsehole|arseholes|asshole|assholes|dickhead|dickheads|knobhead|knobheads|bellend|
    bellends|bollocks|gobshite|gobshites|stfu)
(piss|pissed|pissing) off
"""
"""What is swearing whatever the sentence is about."""

PHRASES = """\
fuck*
motherfuck*
shit
shite
shits
shitty
shitting
shithead
shitshow
bullshit
wank
wanker
wankers
wanking
tosser
tossers
twat
twats
cunt
cunts
bastard
bastards
arsehole
arseholes
asshole
assholes
dickhead
dickheads
knobhead
knobheads
bellend
bellends
prick !up
pricks
bollocks
bugger off
piss off
pissed off
pissing
piss
slag
slags
slapper
bitch
bitches
whore
whores
gobshite
gobshites
minger
mingers
shag*
crap
crappy
arse
arses
bloody (hell|idiot|idiots|useless|fool|fools|stupid|moron|disgrace|nuisance)
sod off
jog on
naff off
eff off
f off
feck off
effing (idiot*|moron*|useless|clown*|hell|joke)
stfu
wtf
dopey sods
daft sod
shut (your|yer|ya) (gob|mouth|face)
{you_are} [all] [just] [nothing] [but] [a|an|the|such] [bunch of|load of|shower of|pack of|pair of] (absolute|
    absolutely|utter|complete|total|bloody|filthy|selfish|pathetic|sad|bitter|miserable|horrible|nasty|stupid|
    silly old|silly little|brainless|brain dead|braindead|two faced|gobby|ugly|lazy|useless|thick|dense|dopey|dozy|
    mindless|worthless|vile|evil|ignorant|thieving|cheating|jumped up|spineless|gutless|disgusting|old|little|fat|
    poor excuse for a|sorry excuse for a) [little|old|selfish|sad|lying|,] [,] [old|little|brainless|
    bitter] {insult}
{you_are} [all] [just] [nothing but] [a|an] [bunch of|load of|shower of|pack of] {sure_insult}
(you|them|they|he|she|whoever|which|the|these|those|to the|those of you|what|what a|some|such|a|an|him|her|
    because the|the lot of you|absolute) (absolute|absolutely|utter|complete|total|bloody|filthy|selfish|pathetic|
    sad|bitter|miserable|horrible|nasty|stupid|silly old|silly little|brainless|brain dead|braindead|two faced|
    gobby|ugly|lazy|useless|thick|dense|dopey|dozy|mindless|worthless|vile|evil|ignorant|thieving|cheating|
    jumped up|spineless|gutless|disgusting|old|little|fat|poor excuse for a|sorry excuse for a) [little|old|
    selfish|sad|lying|,] {insult}
(absolute|absolutely|complete|utter|total) {insult} !of !fun
(you|these|those|the|what|which|what sort of a|what kind of|sort of|kind of|bunch of|shower of|pack of|load of|
    absolute|of|to the|some|, you) {sure_insult}
{sure_insult} (who|that|parked|parking|parents|drivers|driver|in the|on the|behind)
(useless|pathetic|ignorant|selfish) (shower|bunch|lot) of
(is|are|was|were|they're|he's|she's) [a|an|all|such|just|nothing but] [a] [bunch of|total|complete|pack of|load of|
    right] {sure_insult}
you sad [little|old|bitter] (man|woman|troll|person|pedant|case)
(sad|pathetic|horrible|nasty|bitter) [,] [bitter|little|sad|old] (little|old) (man|woman|troll|pedant|person|liar|
    toerag|nobody|bully|girl|boy)
(silly|old|nasty|miserable|stupid|gobby|two faced|dense|moaning|daft|vile) [,] [old|miserable|moaning] (cow|bat|
    hag|witch|trout|bag|mare)
you're (scum|vermin|filth|trash|a disgrace to|pathetic|thick|a waste of)
(scum|vermin) , every one
as for the (vermin|scum|rats)
(vermin|scum) who
absolute (tool|weapon|melt|bell end|weapons)
you shower of
you useless
u muppet
you [absolute] (clowns|clown|troll|trolls|cowards|coward|thugs|liar|liars|cheats|vermin|scum)
the clowns (that|who)
you (horrible|nasty|vile|evil|disgusting|pathetic|spineless)
a waste of (oxygen|space|skin|air|breath)
complete waste of oxygen
(thick|dense) as (mince|two short planks|pig|a plank|planks)
thick with it
brain dead
braindead
brain cell between
(get|grow|engage|find|buy) (a|your) brain [,] [you]
couldn't find (your|their) own
get a life
(get|crawl) back (in|under|to) (your|the) (box|bridge|rock|hole|cave|stone)
get in the (bin|sea)
a face like [a] (bag|bulldog|smacked|slapped|wet)
your ugly (face|faces|mug|mugs)
(go and do one|oh do one|do one ,)
(shove|stick) (your|her|his|their|it|that|them) .. (bollards|petition|complaint|opinion|up your|where)
stick it up your
she can shove
he can shove
shove your
up yours
drop dead
(i'll|i will|we'll|we will|i'm going to|we're going to) [bloody] (kill|murder|batter|stab|shoot|strangle|throttle) (you|
    him|her|them|your|his|their)
(i'll|i will|we'll|we will|i'm going to|we're going to) (break|smash|snap|rearrange) (your|his|her|their) (legs|arms|
    neck|face|teeth|fingers|throat|bones|jaw|nose|kneecaps)
rot in hell
go to hell
kill yourself
hope you (die|choke|rot|crash|fall)
(nobody|no one) likes you
everyone hates you
i hope your (own|house|car|kids)
stinking up
blind , useless
put out to pasture
should've been put down
fascist who
learn to drive , you
(when|if|once) (i|we|my lads|my mates|the lads|certain dads|someone|somebody) (get|gets|catch|catches|find|
    finds) (hold of|you|who|out|hold) ... (sorry|regret|eating|get it|know about it|wish|pay|had it)
you'll wish you
you'll regret
(or|before) you'll regret
you'll be sorry
you'll be eating it
(get|getting) what's coming to (them|you|him|her)
got what's coming
know where you live
know what you look like
i know which (house|tutor group|car|class)
got your (number plate|face|address|plate)
think very carefully . .
watch your back
(come|i'll come|i'll be) round to (yours|your house|your gaff) and
see how (you get on|brave you are)
say it to my face
come and try it with me
find out exactly what i'm capable
what i'm capable of
(five|two|ten) minutes [alone] with (you|him|her|them) and
(boot|brick|fist|bat|key) through (the|your|his|her)
(smash|kick|break|knock) your (face|head|teeth|legs|windows|car|neck)
(punch|slap|batter|deck|thump|lamp|twat) (you|him|her|them)
(beat|kick|knock|kicking) the (hell|life|living daylights|stuffing) out of (you|him|her)
sleep with one eye
you're dead
you are dead
dead meat
come near my (staff|kids|family|children) again
string (you|him|her|them) up
(burn|burns) (your|the|their) (house|home) down
want (hanging|shooting|shot|locking up|stringing up|horsewhipping)
should be (hung|hanged|shot|strung|lynched|drowned|horsewhipped)
deserve* a (slap|smack|kicking|good hiding|beating|thick ear)
needs [a] (slap|slapping|smack|kicking|good hiding|hiding|thick ear)
[go and] hang yourself
cretin*
toerag*
scumbag*
are you (thick|stupid|simple|dense|brain dead|mental|a moron)
(parasites|vermin|scum|leeches|morons|idiots|cretins|animals|clowns|cowards|liars|pigs|rats|thugs|lowlifes|wasters|
    scroungers|toads|savages|yobs|yobbos|oiks|cheats|snakes|bullies) , (the lot|all|every|each|and|both|the pair)
(smug|nasty|vile|greedy|lazy|ignorant|stupid|selfish|arrogant|slimy|stuck up|horrid|pathetic|spiteful|pig ignorant|
    snivelling|whiny|whingeing|whinging|moaning|mouthy|gobby|jumped up|odious|repulsive|revolting|ghastly|
    poisonous|bone idle|work shy|half witted|dim witted|dull witted|cowardly|two bit|cheating|lying|thieving|
    grubby|mean spirited|self important|miserable|evil) [little|old|fat|pair of|bunch of|lot of|selfish|lazy|
    ,] (toad|toads|git|gits|sod|sods|cow|cows|pig|pigs|rat|rats|witch|witches|hag|hags|liar|liars|creep|creeps|
    weasel|weasels|snake|snakes|worm|worms|slug|slugs|leech|leeches|brat|brats|moaner|moaners|whinger|whingers|
    hypocrite*|busybody|busybodies|gossip|gossips|bully|bullies|loser|losers|nobody|nobodies|fool|fools|oaf|oafs|
    swine|lump|lumps|specimen|excuse|excuses|article|so and so|so and sos|mug|mugs|cheat|cheats|coward|cowards|
    clown|clowns|thug|thugs|yob|yobs|waste of|jobsworth*|bint|trout|goat|mare|ferret|parasite*|lowlife*|wretch*|
    individual|person|people|parents|neighbour|neighbours|woman|man|lot) [like|that|who|,|.|you|at|in|should|can|on]
(wish|hope) (you|they|he|she|your|their) [all|family|kids] (were dead|drop dead|die|dies|never wake|choke|chokes|
    rot|rots|get hit|gets hit|get run|crash|crashes|get cancer|suffer|burn|burns|fall off|trip|fall down)
(no|every) wonder (nobody|no one|your) .. (likes|wants|loves|husband left|wife left|kids hate)
(your|you) (mother|mum|mam|parents) .. (ashamed of you|should've|must be so|never loved|dropped you)
(shut|zip|button|wind) (it|up|your|your neck) [you|your|up|,|in|mouth|face|neck] (gob|cakehole|face|mouth|pie hole|
    neck|in|idiot*|moron*|you)
(sling|jog|hop|clear|push|bog|naff|buzz|shove|trot) (your hook|on then|it then|off then|off back|off you|off and)
(clear|bog|naff|sod|bugger|eff) off
(you|they|he|she|them|those parents|some people|whoever) [are|is|were|must be|are] [all|so|just|such|really|
    clearly|as|too|honestly|a|an|the|complete] (thick|thickos|thicko|braindead|scum|vermin|subhuman|worthless|
    pondlife|pond life|trash|filth|maggots|maggot|dregs|a waste of space|an embarrassment to|repulsive|vile|
    rotten to|knuckle dragg*|knuckledragg*|inbred|inbreds|degenerate*|spineless|gutless)
(knuckle dragger*|knuckledragger*|mouth breather*|mouthbreather*|pond life|pondlife|oxygen thief|oxygen thieves|
    waste of space|village idiots|thicko*|dunderhead*|dipstick*|div|divs|divvy|dingbat*|birdbrain*|airhead*|
    bonehead*|blockhead*|meathead*|pea brain*|peabrain*|lamebrain*|nincompoop*|dullard*|ignoramus*|dolt|dolts|
    cabbage brain*|wazzock*|spanner brain*|jackass|dumbass|smartarse|smart arse|scrotes|scrote|scallies|
    chavvy scum|gobby cow|witless|rancid|skank|skanks|skanky|floozy|trollop|strumpet)
(we'll|i'll|i will|they'll|someone will) (drag|beat|kick|slap|punch|batter|thump|smash|strangle|
    throttle) (it out of|you|them|him|her|your|his)
(school|town|place|village|world) would be (better|happier|nicer) .. without (you|him|her|them)
(or|before) (we'll|i'll) (drag|beat|kick|break|smash|batter) [it|you|your|them]
moron*
(that|this|such an|such a|another|every|you|, you|typical|sheer|proper|right|an utter|our resident|my) {sure_insult}
"""

UNLESS = """\
shag pile
shagpile
shag (carpet|rug*)
shags
(bird|birds|cormorant*|gull*) ... shag
shag and
slag heap*
slagging
slag from
(slag|iron|steel) .. slag
prick (your|the|a|his|her|their|its|out)
cheese (bit*)
black adder
female dog
muppet (show|christmas|treasure|movie|island)
the muppets
village idiot*
idiot's guide
{bullying_lesson}
(troll|trolls) (bridge|under|hair|doll)
billy goat*
(clown|clowns) (school|workshop|circus|nose|fish)
circus
panto*
(play|plays|playing|played|role|part|dressed|starring|cast) ... (clown|witch|troll|villain|fool|rat|cow|pig|donkey)
twelfth night
king lear
shakespeare*
(word|words) (like|such as)
never call
rat (race|catcher)
pied piper
nice to be nasty
(dark|wicked|good) witch
april fool*
fool (around|proof)
no fool
april fools
on the bus
(farm|lamb|dairy|jersey|highland|herd) ... cow
cow (shed|parade|milk)
wasp*
slug*
nettle*
weeds
squirrel
pigeon*
seagull*
gull
printer
photocopier
the laminator
boiler
(not|isn't|isnt|aren't|never|don't|doesn't|won't) [be] [a|an|call]
horrible histories
mr twit
the twits
(george's|grandma|dahl*)
get a life ring
get a life (jacket|skills|saving)
"""
