"""What is not fit for children: sex, drugs, drink, betting, gore."""

PHRASES = """\
(stripper|strippers|strip poker|strip club|lap dance*|pole dancing|porn|porno|pornhub|onlyfans|sex toy*|vibrator|
    dildo*|blow up doll|fifty shades|kama sutra|burlesque|suspenders|fishnets|basques|handcuffed|threesome|orgasm*|
    blow job|handjob|nudes|sexting tips|shower scene|sexy|saucy|kinky|naughty (nurse|schoolgirl)|wet t shirt|
    hen do|stag do)
(naked|nude|topless|knickers off|kit off|in the buff) .. (lamppost|calendar|swipe|uncensored|staff|teacher|mr|miss|
    😉|party)
snogging the face
(got off with|hooked up with|had a quickie|getting laid|get laid|get lucky tonight|one night stand)
(rude|phallic) shaped
very rude shaped
had a grip on one
a cucumber down his
what he'd like to do with
eight packs and baby oil
(stick|tuck) a tenner somewhere cheeky
tighter the better
(odds|evens|# favourites|# favourite|each way|accumulator|acca|bookies|bookie|betting|bet365|paddy power|ladbrokes|
    william hill|bet fred|betfred|sky bet) .. (fiver|tenner|saturday|get|tip|tips|money|stick|on|sponsor|sign up|
    app|bet)
(fiver|tenner|fivers|quid|money's|money) (on|each way) [it|the|red|black]
(fiver|tenner) on
(get yourselves|stick|put|have) a (fiver|tenner|flutter|punt|bet) [on]
(have|fancy|welcome to have|going|wee) a [wee|little|cheeky|staff] flutter
staff flutter
running a book
(at|@|is|are|to) (2/1|3/1|4/1|5/1|6/1|7/1|8/1|9/1|10/1|11/4|12/1|14/1|16/1|20/1|7/2|9/2|5/2|11/2|100/1|evens)
(2/1|3/1|4/1|5/1|6/1|7/1|8/1|9/1|10/1|11/4|12/1|14/1|16/1|20/1|25/1|33/1|7/2|9/2|5/2|11/2|evens) (favourite*|the|
    on|outsider|each|a)
# to # . ... bet
brighton at # to
(my|his|her|insider's|racing|hot|betting|a|our|monday night) (tip|tips|nap) (for|is) [saturday*|the|sunday]
racing insider
want a tip for saturday
winner takes the lot
(scratchcard|scratchcards|scratch card*|roulette|blackjack|croupier|slot machine*|fruit machine*|free spins|
    free bet|free £5 bet|online casino|casino night|casino fun|casino royale|poker night|bets with|extra bets)
(free|a|a free) (£5|£10|£20|#) bet
(spliff|spliffs|joint after|ganja|reefer|bong|bongs|stoned|stoner|weed never|bit of weed|some weed|smoke weed|
    smoking weed|cannabis tips|amnesia haze|skunk weed|hash brownies|hash kit|grow your own hash|magic mushrooms|
    special mushrooms|shrooms|mdma|ecstasy pills|ketamine|cocaine|coke line|lines of coke|line of something|
    crystal meth|cook meth|lsd|acid trip|poppers|laughing gas|nos canisters|balloons of nos|name that strain|
    that strain|those brownies|stronger than red bull)
a bit of weed
packing a spliff
(breaking bad) .. (purity|cook|step|steps|how|watch|orders)
(purity|cook) .. breaking bad
walter white
vape hacks
(pick|picking) a lock with
(drinking game|drinking games|take a shot|a shot every|shot for every|free shot|do shots|doing shots|vodka shots|
    jagerbomb*|jager*|down your drink|down it in one|downed a|drink every time|pre drinks|predrinks|pub crawl|bar crawl|
    bottoms up|lock in at|lash|lashed|getting lashed|on the lash|get lashed|hammered on|got hammered|
    absolutely hammered|wasted last|plastered last|rat arsed|bladdered|steaming drunk|blind drunk|absinthe|
    raffle vodka|bottle of vodka|wins a bottle of vodka|tequila|last one standing wins)
every time ..... (down a|down your|down one|neck a|neck your|neck one|a shot|take a swig|sink a|sink one)
drink .. every time [someone|mr|mrs|miss|he|she|the]
shot every time
(four|five|six|three) bottles of (prosecco|wine|gin|vodka) (down|in|later|before)
never mix
(don't|dont|doesn't|without) ask for id
who's got the id
which pubs
most sick loses
prosecco on a school night
(miniatures|alcohol|booze|beers|cider|vodka|gin|wkd|alcopops|cans) for (the|our) (year|y|yr|lads|kids|sixth|boys|
    girls|students|pupils) .
miniatures for the
(kids|kids table|sixth form|year # students) .. (croupier|shot*|pint|pints|vodka)
(saw|hostel|chainsaw massacre|the conjuring|scream|nightmare on elm street|the exorcist|terrifier|squid game|
    it the new one|human centipede|halloween kills|cannibal) .. (lights off|film night|film club|no wimping|
    cushion|year|y#|watch|bloody|tonight|pillow)
(film night|film club|movie night|voted for|watch*|watching|showing|tonight for year #) .. (saw|the exorcist|
    terrifier|squid game|chainsaw|slasher|18 certificate|an 18|horror film|zombie box set)
(it's|its|is) (a|an) (15|18) (but|because|and|so)
(an|the|rated) 18 (because|but|film|certificate|drama|for)
(slasher|decapitat*|beheading|beheaded|dismember*|disembowel*|gore|gory|torture|tortured|slit throat|throats (get|
    got) cut|throats|blood everywhere|buckets of [fake] blood|pretty bloody|guts everywhere|heads flying|
    head blown off|teeth all over|snapped neck|lungs|ribs hacked|severed|mutilat*|bone and all|needle pit|
    strangling|gory strangling) .. (kids|children|year|y#|too|scene|brilliant|fun|loved|everywhere|the lot|uncut|
    episode|pretty|club|all over|jaw|out|get|like|off|wings|after)
(lights off|kids love*|loved all|year # can come|pretty|uncut) .. (gore|gory|bloody|blood|throat*|torture|slasher|
    chainsaw*|uncut)
what was left of his (jaw|face|head|leg)
(did|does) to a (man's|lad's|boy's|woman's) (face|hand|head|body)
what comes out after
(ribs|lungs|guts|brains|entrails|intestines) .. (pulled out|hacked|hanging|spill*|like wings)
(uncut|unedited|explicit|uncensored|filthy|x rated) (version|podcast|one|verse|lyrics|video|sketch|strip|rap|song)
full uncut
filthy number one
every rude verse
(effing|fing) and (jeffing|blinding)
effing and jeffing
(how to|showed us how to|tips for) (make|build|cook|grow) (a bomb|bombs|meth|weed|explosives|napalm|a pipe bomb|
    cannabis)
(cheeky|sneaky) (spliff|joint|fag|line|bump|absinthe)
not one for nan
(get the|bring the) dads through the door
list every step in the cook
(special|magic|funny|herbal|hash|wacky) (brownies|mushrooms|cookies|baccy|tobacco|cakes|gummies)
(banana|cucumber|melons|buns|baps|sausage|maracas|plums) .. (gag|joke|blushing|filthy|nudge|wink|innuendo|😉|😏|🍆)
(filthy|smutty|dirty|blue|saucy|crude|rude|near the knuckle|bawdy) (joke|jokes|gag|gags|humour|limerick|limericks|
    verse|verses|song|songs|lyrics|version|story|stories|magazine|postcard|comedian|comedy|dance|routine)
(vodka|beer|prosecco|gin|tequila|whisky|cider|rum) (pong|jelly|shots|luge|crawl|roulette|o'clock|bong)
beer pong
(few|couple of|cheeky|quick|big fat|fat|some|a) (lines|line) (in the|of (coke|ket|powder)|off the) (staff|loo|
    toilet|toilets|cistern)
strip (charades|poker|snap|twister|club|tease|pong)
striptease
(pole|lap) dancer*
(nudge nudge|wink wink|ooer|phwoar|phwoarr|fnarr|carry on matron|as the actress said|that's what she said|
    if you know what i mean|size matters|pleased to see us|🍆|🍑 💦|😏)
legal in amsterdam
(smoke|smoked|smoking|roll|rolled|rolling|sparked|sparking|light|lit|pass|vape|vaping) [up] [a] (a joint|joints|
    weed|a spliff|spliffs|a bong|a bifter|bifters|something stronger|one up|a fat one)
(weed|cannabis|ket|mandy|pills|coke|acid|shrooms|nos|spice) .. (dealer|plug|cheap|sorted|supply|helps|relax*|
    never hurt|harmless|safer than|chill*|best|recipe|legal*|buzz|high|party|festival)
(cannabis|weed|drugs) (is|are|should be) (harmless|legal|fine|legalised|safer|natural|good for)
(helps you|get|getting|got|gets) (stoned|high as|baked|wasted|plastered|smashed on|hammered|legless|paralytic|
    blotto|sloshed|trolleyed|wrecked|pickled|tipsy|tiddly|hungover|a hangover|drunk)
(wasted|plastered|legless|paralytic|blotto|sloshed|trolleyed|hungover|hanging out) .. (staff|teacher*|miss|mr|head|
    weekend|morning|party|friday|night|again|trip|prom|leavers)
(hip flask|secret stash|booze|boozy|bar tab|open bar|happy hour|pint or two|pints|jaeger*|sambuca|tequilas|
    cocktail hour) .. (year #|y#|pupils|kids|children|students|sixth form|lads|prom|leavers|classroom|lesson|
    lessons|assembly|coach|trip|before school|staffroom)
(year #|pupils|kids|children|students|sixth formers|lads) .. (hip flask|booze|boozy|pints|beers|a pint|a beer|
    a few cans|cocktails|vodka|cider) [and|.|,|at|on|in|for|😂|🍻]
(knock|knocking|sneak|sneaking|smuggl*|slip|slipped) .. (vodka|gin|booze|beers|a few cans|cider|spirits|
    alcohol) [in|past|back]
(sweepstake|sweepstakes|sweepie|odds|spread bet*|a punt|punters|a flutter|each way|lucky 15|place your bets|
    placing bets|taking bets|open a book|betting slip|win big|jackpot|in play|stake|stakes) .. (fiver|£#|#|quid|
    kids|pupils|year|class|sports day|race|grand national|match|winner|cash|pounds|pound|p a|pence|staffroom|
    who will|head)
(put|place|stick|bet|betting|wager) .. (pocket money|dinner money|lunch money|house|fiver|tenner|quid|shirt) on
bet your (pocket|dinner|lunch|house|shirt)
(casino|betting|gambling|poker|slots|bingo online|bookie*) (app|apps|site|sites|sponsor|bonus|tips|account|night|
    stall|table|tables|evening)
(gore|gory|bloodbath|blood soaked|blood drenched|bloodthirsty|guts|entrails|eyeballs popping|decapitat*|beheading|
    behead|severed head*|chopped (up|off)|hacked (to|off)|stabb*|stabbing scene|torture|massacre|snuff|
    execution video|murder scene) .. (film|clip|video|scene|scenes|watch|link|kids|children|loved|brilliant|uncut|
    year #|game|bit|movie|share*|classic|favourite|best|hilarious|😂|🩸|💀|🔪)
(watch|watched|watching|clip|video|footage|showing|showed|play|playing|game|games) .. (gta|grand theft auto|
    call of duty|mortal kombat|resident evil|squid game|game of thrones|south park|texas chainsaw|friday the 13th|
    child's play|chucky|the purge|pulp fiction|deadpool|euphoria|love island after|naked attraction|18 rated|
    rated 18|an 18|x rated|execution|beheading|torture|decapitat*)
(gta|grand theft auto|call of duty|squid game|mortal kombat) .. (year #|y#|kids|club|tournament|night|reception|
    infants|juniors|prize)
(ignore|never mind|forget) the (18|15) (certificate|rating|on the box)
(condom|condoms|viagra|lube|lingerie|thong|thongs|g string|nipple*|boobs|boobies|tits out|bum cheeks|bare bum*|
    bare arse*|willy|willies|knob|todger|wiener|stiffy|boner|horny|randy|frisky|turn on|turned on by|sexting|
    shagged|bonk*|bonking|nookie|rumpy|hanky panky|knocking shop|brothel|escort agency|playboy|centrefold|swingers|
    orgy|fetish|bondage|dominatrix) .. (😂|😉|lol|joke|staff|teacher*|miss|mr|mrs|party|prize|raffle|night|head|year|
    banter|costume|photo*|again|guess|dads|mums|hen|stag)
"""

UNLESS = """\
(pshe|rshe|drugs education|drug awareness|dangers|danger|risks|harm*|stay safe|addiction|support|helpline|lesson|
    lessons|nurse|awareness|charity)
(law|science|gcse|a level|history|museum|art|sculpture|prehistoric|viking) .. (lesson|unit|trip|gallery)
(not|no|never|without|don't) .. (betting|gambling|bet|alcohol|drugs|shots)
(flu|first|penalty|long|great|good|what a|basketball|goal|warning|winning|jump|free throw|photo|mug|screen|
    head) (shot|shots)
(sugar|energy|ginger|espresso) shots
(raffle|tombola|lottery grant|lottery fund*|heritage lottery|national lottery)
(alcohol free|non alcoholic)
(brain|spinal|heart|lung|organ|pig's) .. dissect*
(stakes|stake) (holder*|in|tomato*)
"""
