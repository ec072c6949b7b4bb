"""Words that several phrasebooks share, by name."""

from collections.abc import Mapping, Sequence

from server.checks.phrases.pattern import phrase_lines

_LEXICONS = {
    "some_of_you": """
(some of you|those of you|any of you|half of you|most of you|the rest of you|a few of you)
(one|not one|none|two|nine|ten|few|many|#) of you
(you lot|you people|the lot of you|all of you who|every one of you)
(certain|some) (people|parents|families|households|mums|dads|mothers|fathers|folk|individuals|carers)
""",
    "you_are": """
(you are|you're|youre|your|you were|ur|u r)
""",
    "person": """
(he|she|him|her|man|woman|lad|girl|boy|bloke|fella|chap|guy|lady|gentleman|teacher|head|headteacher|deputy)
(owner|driver|manager|treasurer|cook|coach|caretaker|governor|governors|councillor|cllr|boss|founder)
(director|parent|mum|dad|mam|mother|father|nurse|tutor|instructor|trainer|ref|referee|somebody|someone)
(predecessor|colleague)
""",
    "one_child": """
(a|one|the|this|another|our|that) [little|young|older|poor|big|certain] (child|kid|pupil|student|boy|girl|lad|lass|
    bairn|youngster|infant)
(a|one|two|three|four|five|six|our|some|couple) [of] [of] [our|the] (y|yr|year) #
(a|one|two|three|four|five|six|our|some|couple) [of] [of] [our|the] (y3|y4|y5|y6|y7|y8|y9|y10|y11|y12|y13|p1|p2|p3|
    p4|p5|p6|p7|y3s|y4s|y5s|y6s|y7s|y8s|y9s|y10s|y11s|y12s|y13s)
(two|three|four|five|six|couple of) [of] [of] [the|our] [little|young|older] (children|kids|pupils|students|boys|
    girls|lads|lasses|bairns)
(one of (ours|our own|yours))
(your|her|his|their|whose|the) (son|daughter|boy|girl|lad|child|bairn)
""",
    "young_class": """
(year|years|yr) (1|2|3|4|5|6|7|8|threes|fours|fives|sixes|sevens|1s|2s|3s|4s|5s|6s|7s|8s)
(y1|y2|y3|y4|y5|y6|y7|y8|y1s|y2s|y3s|y4s|y5s|y6s|y7s|y8s|p1|p2|p3|p4|p5|p6|p7|p4s|p5s|p6s|p7s|s1)
(kids|children|juniors|infants|pupils|youngsters|boys and girls|nursery|reception|ten year olds|eight year olds|
    nine year olds|eleven year olds|girls|boys|lads|form|forms|tutor group)
""",
    "authority": """
(council|council's|the trust|trust's|academy trust|local authority|the authority|the la|county hall|county)
(head office|central office|governors|governor)
(senior (team|leaders))
(leadership|slt|smt|hr|the office|school office|our office|town hall|estates team|the board|site team)
(academy chain|the diocese|music service|educational psychology service)
""",
    "party": """
(tory|tories)
(lib (dem|dems))
(libdem*|liberal democrat*|plaid|snp|ukip|sinn fein)
(reform (uk|council|lot|candidate|councillor|mp))
(green party|greens|labour|labour's|conservatives)
(conservative (party|government|council|candidate|mp|councillor|chancellor*))
(alba|the dup|sdlp)
""",
    "government": """
(government|government's|govt|ministers|chancellor|chancellor's|prime minister|westminster|whitehall)
(education secretary|home secretary|the dfe|mps|every mp|cabinet|downing street|holyrood|the senedd|senedd)
(stormont|schools bill|government's bill|education ministers)
""",
    "disgrace": """
(disgrace|disgraceful|shameful|shambles|shame on|scandal|scandalous|appalling|outrage*|pathetic|a joke)
(wicked|cruel|crumbs|betray*|let down|failing|failed|wreck*|ruin*|destroy*|stitched up|stitch up|hopeless)
(useless|clueless|incompetent|couldn't care|stiffs|raid on|cuts|austerity|gimmick|nonsense|lies|lied)
(dithering|out of touch|no interest in|neither understands|hates|hate|sold off|can't be trusted)
(has no idea|blame)
""",
    "deal": """
(# off|half price|two for one|2 for 1|bogof|buy one get one|discount|discounts|free quote|free quotes)
(first (week|month|lesson) free)
(special offer|unreal deals|mean deal)
(best (prices|price|deal|deals|value|rates))
(cheap|cheapest|brilliant|unbeatable|great|cracking|fair|lowest) (price|prices|rates|deal|deals|fees|packages)
cheapest
(£ (an hour|a month|a week|a head|a day|pcm))
(from £|promo code)
(referral (code|bonus))
(0% finance|money off|quid off|fiver off|no joining fee|kids eat free|a month free|voucher code)
clubcard points
""",
    "go_buy": """
(book (through|with|your|now|them|yours|a))
(dm (me|her|him|them|their|the|this))
(mention (us|the|this|our))
(tell (them|em|him|her|craig) [that] [the|we|you])
(say (the school|we) sent you)
quote
(use (our|my|the) code)
(use code|with code|get yourself*)
(get down (there|to))
pop in
(give (her|him|them) a (follow|call|ring))
(order yours|order now|order through|buy yours|get yours|get booking|get booked|ring)
(visit (their|our|the) (shop|showroom|website))
(link in (bio|her bio|his bio|the bio))
(link to buy|sign up with|use|treat yourself|switch to|look no further|run don't walk)
(do your (big|weekly) shop)
speak to
(message (her|him|them|their))
(fill your boots|book them)
""",
    "insult": """
(idiot|idiots|moron|morons|cretin|cretins|imbecile|imbeciles|scum|scumbag|scumbags|toerag|toerags|vermin)
(lowlife|lowlifes|low life|simpleton*|halfwit|halfwits|dimwit|dimwits|nitwit|numpty|numpties|plonker)
(plonkers|pillock|pillocks|muppet|muppets|prat|prats|nobody|nobodies|troll|trolls|clown|clowns|tool)
(parasite|parasites|loser|losers|cow|bat|hag|witch|git|gits|trash|filth|pig|pigs|donkey|cockroach*|liar)
(liars|coward|cowards|fool|fools|crook|thug|thugs|weasel|rat|rats|pedant|busybody|creep|snake|oaf|oafs)
(brat|brats|wretch*|sod|sods|weirdo|weirdos|psycho|nutter|nutters|man|woman|person)
""",
    "sure_insult": """
(idiot|idiots|moron|morons|moronic|cretin|cretins|imbecile|imbeciles|scumbag|scumbags|toerag|toerags|scum)
(lowlife|lowlifes|halfwit|halfwits|dimwit|dimwits|pillock|pillocks|numpty|numpties|plonker|plonkers|prat)
prats
""",
    "bullying_lesson": """
(anti bullying|antibullying|name calling)
(bullying (week|policy|workshop|ambassadors))
kind words
(words [that] (hurt|matter|sting))
(assembly (about|on))
(lesson|lessons|poem|story about)
(why (words|we never))
think before you
""",
    "group": """
(women|woman|girls|girl|females|ladies|mums|mothers|housewives|men|blokes|dads|fathers)
(gays|gay|lesbian|lesbians|bisexuals|queers|homosexuals|trans|transgender|transgenders|transsexuals|drag queens)
(gay|trans|lesbian|lgbt|lgbtq) (people|men|women|kids|folk|couples|parents|teachers|pupils|boys|girls)
(muslims|muslim|islam|jews|jew|sikhs|hindus|catholics|protestants|mormons|jehovahs witnesses|evangelicals)
(black|asian|white|brown|chinese|indian|pakistani|african|jewish|muslim|polish|romanian|foreign|roma|somali|
    nigerian|arab|disabled|deaf|blind|autistic|downs|sen|send|immigrant|refugee|traveller|gypsy|eal) (people|folk|
    kids|children|boys|girls|families|parents|men|women|mums|dads|pupils|lads|ones|lot|child|boy|girl|man|woman|
    drivers|workers)
(blacks|asians|chinese|indians|pakistanis|africans|nigerians|somalis|arabs|turks|poles|romanians|bulgarians|
    albanians|russians|foreigners|immigrants|migrants|refugees|asylum seekers|gypsies|gypsy|travellers|traveller|
    roma|incomers)
(the disabled|disabled|wheelchair users|cripples|the deaf|the blind|deaf people|blind people|autistics|
    the mentally ill|mentally ill people|special needs|dwarves|dwarfs|down syndrome)
(old people|oldies|pensioners|the elderly|elderly people|oaps|oap|old folk|old women|old men|old ladies|grannies|
    boomers|anyone over (fifty|sixty|seventy|#))
(the welsh|the irish|the scots|the english|the french|the germans|the poles|the jews|the blacks|the gays|scousers|
    single (mums|mothers)|benefit (families|mums)|pregnant women)
""",
    "bad_of_group": """
(disgusting|vermin|scum|dirty|filthy|thick|stupid|dumb|lazy|liars|thieves|thieving|criminals|terrorists)
(animals|parasites|cockroaches|rapists|paedos|paedophiles|unnatural|not natural|abnormal|not normal|sick)
(sick in the head|freaks|weird|weirdos|a plague|a disease|a cancer|a burden|a drain|inferior|subhuman)
(useless|no good|rubbish|rubbish at|hopeless|hopeless at|bad at|terrible|terrible at|too emotional)
(too weak|too slow|weaker|less intelligent|only good for|only good at|not as good|not as clever)
(not as strong|not clever enough|not capable|not real|not proper|not welcome|not like us|not to be trusted)
(tight|greedy|violent|dangerous|smelly|scroungers|benefit cheats|faking|faking it|mad|nuts|crazy|retarded)
(ruining|destroying|taking over|taking our|invading|everywhere|the problem|to blame|a problem|cut out for)
(not cut out|not built|made for|not made for|wired|backward|primitive|savages|uncivilised|evil|sinners)
(sinful|an abomination|confused|mentally ill|a joke|worthless|scary|hysterical|bossy|nags|gossips)
(better off|easier to control|best kept|better suited|suited to|naturally|all the same|the same)
(always late|always moaning|never on time|never satisfied|never any good|a waste|a pain|a nuisance|slow)
(past it|ugly|hideous|less than|second class|not equal|ungrateful|bleeding|sponging|milking|after)
""",
    "topic": """
(strike|strikes|walkout|walk out|walking out|picket|picket line|industrial action|union|unions|neu|nasuwt|
    work to rule)
(ofsted|inspector|inspectors|inspection|estyn|requires improvement|special measures|inadequate|judgement|
    league tables)
(vaccine|vaccines|vaccination|vaccinations|jab|jabs|vaccinated|hpv|mmr|flu spray|covid|lockdowns|fluoride)
(war|gaza|israel|israeli|palestine|palestinian|ukraine|russia|putin|hamas|ceasefire|missile|missiles|
    nuclear weapons|middle east|invasion)
(migrants|immigrants|immigration|refugees|asylum|small boats|the boats|channel crossings|borders|deport|deported|
    asylum hotel)
(trans|gender|pronouns|transgender|gender neutral|same sex|abortion|assisted dying|euthanasia|pride flag|
    rainbow flag|drag queen)
(halal|burka|niqab|prayer room|collective worship|faith schools|church schools|sharia|kirpan|sacrilege|
    blasphemy|christian country|religious)
(exclusion|exclusions|excluded|excluding|permanent exclusions|isolation booths|zero tolerance|off rolling|
    grammar schools|private schools|academisation|academies|eleven plus|smacking ban)
(housing development|new estate|planning application|planning permission|planners|low traffic|ltn|bypass|wind farm|
    turbines|solar farm|incinerator|badger cull|fox hunting|fracking|congestion|ulez|20mph|bus lane|cycle lane|
    councillors|council cuts|council tax)
(protesters|protest|protests|demo|extinction rebellion|just stop oil|black lives matter|taking the knee|monarchy|
    royal family|white poppies|colonialism|slavery reparations|reparations|boycott)
(two child|benefits cap|rwanda|hs2|death penalty|capital punishment|gun control|decriminalis*|legalis*|
    conscription|national service)
""",
    "stance": """
(we|i|school|staff|this school|the school|all of us|our staff) [all] [fully|firmly|wholeheartedly|totally|
    absolutely|proudly|strongly] (support|supports|oppose|opposes|back|backs|condemn|condemns|reject|rejects|
    disagree|are against|am against|is against|are behind|is behind|stand with|stands with|stand by|stand behind|
    side with|won't be|refuse to|are proud to|are ashamed|say no|agree with|do not accept|don't accept|
    make no apology|won't apologise|think|believe|reckon|would rather)
(in our view|in my view|in our opinion|in my opinion|if you ask (me|us)|frankly|quite frankly|to be honest|
    let's be honest|let's be clear|make no mistake|no two ways about it|there , we said it|there we said it|
    for what it's worth|as far as we're concerned|and rightly|and quite right|quite right|rightly so|about time|
    good on|good for them|more power to|hats off|solidarity|bravo|well done to everyone who)
(is|are|was|were|it's|that's|this is|they're|been|such|simply|nothing but|an absolute|just|plain|pure|a|absolutely|
    completely|frankly) [a|an|just|simply|absolutely|plain|pure|nothing but|utter|complete|total|
    morally] (disgrace|disgraceful|shameful|wrong|right|immoral|wicked|evil|barbaric|obscene|cruel|cruelty|scandal|
    scandalous|madness|nonsense|propaganda|hysteria|dangerous|poison|ridiculous|pointless|joke|farce|sham|bullying|
    greedy|selfish|lazy|cowardly|cowards|heroes|murder|genocide|unjustified|justified|indefensible|outrage|
    outrageous|insulting|insult|stitch up|con|scam|rubbish|brainwashing|indoctrination|political correctness|
    stupid|mad|crazy|barmy|unforgivable|shambles|racket|criminal|crime)
(should|must|ought to|has to|have to|need to|needs to) (be|never|have|not|stop|go|start|end|be banned|be ashamed|
    be abolished|be scrapped|be stopped|be sent|resign|hang|think again|come first|integrate|get back|fit in|
    grow up|pull out|butt out|leave)
(enough is enough|too far|gone mad|woke|snowflake|snowflakes|brainwash*|agenda|our own people|come first|
    full up|pc brigade|do gooders|virtue signalling|common sense|stand up to|speak out|wake up|fight (this|it|back|
    them)|sick of|tired of|fed up|had enough|shame on|disgrace|which side|our side|right side|wrong side|scrap it|
    ban it|stop it|on the side of|selfish|greedy|stitch up|nonsense|rammed down|shoved down|hypocri*|
    hold to ransom|holding (children|kids|families))
""",
    "bad_deed": """
(fiddl*|embezzl*|siphon*|pocketing|pocketed|trousered|skimming|skimmed|rigging|rigged|falsif*|forged|forging|
    doctored|doctoring|massaged|massaging|backhander*|back hander*|bribes|bribed|kickback*|laundering|scamming|conned|
    conning|conman|con man|con artist|fraud|fraudster*|fraudulent|crooks|thief|thieves|thieving|stole|stolen|
    stealing|nicked|nicking|pinching|pinched from|helped (himself|herself|themselves)|swindl*|cheated|cheating|
    cheats)
(no (dbs|licence|insurance|qualifications|mot|permit)|unlicensed|uninsured|unregistered|unqualified|struck off|
    disqualified|bogus|fake (certificate*|qualification*|degree|dbs|references|reviews|cv)|banned from (driving|
    teaching|coaching|running|working)|failed (a|the|its) (breath|hygiene|safety|drugs)|blacklisted)
(drunk (at|on|in|while)|smelt of|smelling of|stinking of|reeking of|over the limit|drink driving|on drugs|coked up|
    dealing drugs|drug dealing|been drinking|hungover)
(sacked (for|from|over)|fired (for|from)|kicked out of|thrown out of|got rid of (him|her) (for|because)|
    arrested for|convicted of|done for|in court for|prison for|police caution|criminal record|paid off)
(bullies the|bullied his|bullied her|bullying (his|her) staff|harass*|grooming (girls|boys|kids|children|pupils)|
    groped|handsy|wandering hands|creepy with|inappropriate with|abusing|abused|hits the|slaps the|beats his|
    beats her|affair with|sleeping with|carrying on with|racist|sexist|homophobic|paedo*|nonce|pervert|predator)
(covered up|covering up|cover up|covers up|hushed up|swept under|lied to|lying to|lied about|lying about|
    made up (the|his|her|their)|faked|faking|cooked the books|cooking the books|cooks the books|on the take|
    in (his|her|their) [own] (pocket|pockets)|line* (his|her|their) [own] pockets|back pocket)
(dodgy|corrupt|crooked|negligent|unsafe and they know|death trap|mouse droppings|out of date meat|unsafe meat|
    cutting corners|rip off merchants|rip off merchant|cowboys|charlatans)
""",
    "fails": """
(can't be bothered|couldn't be bothered|can't be trusted|couldn't care less|couldn't run|couldn't organise|
    don't care|doesn't care|never care|don't listen|doesn't listen|never listen|won't listen|never listened|
    not listening|never answer*|won't answer|don't answer|doesn't answer|not answering|ignore us|ignored us|
    ignoring|ignored|fobbed off|fob us off|passed from pillar|no reply|not a word|radio silence|
    never (reply|replies|replied|turned up|came|arrived|called back|got back|sent|fixed|returns|bothered)|
    hasn't bothered|haven't bothered|sat on|sits on|sitting on|dragging (its|their) feet|dithering)
(let (us|the children|our children|everyone|families|staff|this school|these children|them|our pupils) down|
    letting (us|the children|our children|everyone|families) down|let down|failed us|failing us|failing our|
    failed our|failed these|abandoned|forgotten us|forgotten about us|broken (its|their) promise*|broke (its|
    their) promise*|broken promises|hopeless|useless|shambolic|shambles|incompetent|incompetence|clueless|pathetic|
    a joke|farce|farcical|disgrace|disgraceful|appalling|laughable|no idea|no clue|haven't a clue|not fit for|
    out of touch|waste of (money|time|space))
(cut our|cutting our|cut the|slashed|taken away our|took our|dumped on|dumping|piled on|pile more|treat us|
    treats us|treated us|walk all over|take us for|taken for granted|take the credit|took the credit|bleeding us|
    robbing|robbed|fleec*|overcharg*|find money for|money for (new|their|another|a)|expects us|expect us|left us|
    at the last minute again|as per usual|par for the course|for the (third|fourth|fifth|umpteenth|#) time|fed up|
    sick of|sick and tired|had enough|disgusted|furious|fuming|despair|gave up on|given up on|why do we bother|
    no thanks to|messed up|botched|bungled|lost our|deaf ears|brick wall|too busy)
""",
    "those_above": """
(council|councils|councillors|trust|mat|academy trust|local authority|the authority|the la|county hall|county|
    head office|central office|the centre|governors|governing board|governing body|leadership|leadership team|
    senior team|senior leaders|senior leadership|slt|smt|management|managers|the office|our office|front office|hr|
    payroll|it support|helpdesk|estates|premises team|site team|caterers|catering company|contractors|contractor|
    cleaning company|supply agency|agency|transport team|admissions team|highways|music service|library service|
    diocese|the dfe|exam board|the board|bus company|bus operator|the powers that be|those upstairs|the bosses|
    the boss|ceo|executive head|finance team|finance office|camhs|send team|the sen team|social services|
    educational psychology|pta committee|the committee|the staffroom|the unions|our union)
(the|our|some|certain|other|my) (head|deputy|parents|families|colleagues|teachers|staff|department|departments|
    kitchen staff|cleaners|caretaker|supply teachers|cover staff|year group|mums|dads|tas|chair)
""",
}

LEXICONS: Mapping[str, Sequence[str]] = {name: phrase_lines(text) for name, text in _LEXICONS.items()}
