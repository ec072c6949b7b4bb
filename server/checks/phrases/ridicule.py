"""Mockery and sarcasm at the cost of somebody."""

from server.checks.phrases.belittling import BELITTLING

_MOCKERY = """\
(future|budding|another) (rocket scientist|einstein|brain surgeon|oscar winner) [right] [there]
genius at work
(give|get|someone get) (her|him|that|them) an oscar
(want|need) a medal
do you want a (sticker|medal|biscuit|cookie)
do tell us more
(any|do share) other pearls of wisdom
pearls of wisdom
thanks for that , (professor|einstein|sherlock|genius)
, professor
well done you ,
another expert
an expert on
experts on .. overnight
authority on .. dinners
we're all ears
aww did (somebody|someone|you)
somebody's not going on
inspector clouseau
sherlock
captain obvious
whatever would we do without
slow clap
(to|for) the genius who
that level of genius
the genius (who|in|that)
wrong answers only
(laughing|laugh|cackle|giggle|giggling|howling|crying laughing|in stitches|wetting ourselves) .. (staffroom|
    staff room|at (him|her|them|this|that|one|our))
try not to laugh
genuinely crying at
had a good (giggle|cackle|laugh) .. (at|choosing|guessing|in)
pinned [it|them|this] [up] in the
framed the worst
(the|our) worst ones
worst (spelling|spellings|answers|drawings|handwriting|ones)
where do (we|they) [even] find them
what do they teach them
this is why (we|i) drink
can't polish
look* like (something|someone|somebody) (you'd|you|had|sat|out|from|scraped)
something you'd scrape
looks like he's been
looks like she's (had|been)
kitchen scissors
(finding|find) a brain cell
brain cell
couldn't find a (tune|ball|goal)
wouldn't know a
reflexes of a
(like|as) a (bag|sack) of (spanners|cats|spuds|potatoes)
bag of cats
like a dropped wardrobe
like watching a (wardrobe|car crash|train crash|hippo)
(waddle*|waddled) .. like
like a (penguin|walrus|elephant|hippo|whale|beached)
(size|build) of a (shed|house|bus|barn|small)
(took up|fill*) [so much|half] [of] the (court|pitch|goal|stage)
couldn't miss him
easy target
the big lad
eaten (the|all) .. (last|pies)
who ate all the pies
maybe try (chess|knitting|a new hobby)
should [maybe] (try|think about|stick to) (chess|knitting|crew|tiddlywinks|colouring)
my nan (could|would|could've|has)
even my (nan|gran|dog)
(isn't|not) going to be his career
(spelling|maths|singing|football|reading) (isn't|is not|isnt) [going to be] (his|her|their)
not the (brightest|sharpest)
brightest one in that house
at least (he|she|they) tried
but don't they try
bless (them|him|her|em) , [they|he|she] [did|do] try
(poor|bless) (love|lamb|thing|soul) ,
told him to mime
tone deaf
would you like fries
flipping burgers
burger (king|flipper)
good at breathing
prize for (laziest|worst|anyone|the worst|the laziest)
(wooden spoon|booby prize) (goes|to)
big round of applause for .. who came
blubb*
(bawled|crying|cried|sobbed|wept|blubbing) .. (bless|oscar|legend|😂|🤣|again|lost at)
watch poor
for poor
poor (lad|kid)
voice crack
little (madam|stinker|princess|diva|drama queen|cherub)
drama (weirdos|queen|queens)
came as chavs
chav*
fake benefits
the ginger ones
ginger (kid|kids|lad|one|ones)
gingers
fatty
fatties
four eyes
specky
tubby
chubby
porky
lanky
it's called a shower
honking
caught with .. mouth open
um # times
must be hard of hearing
takes a special kind
spelt (her|his|their) own
(can't|couldn't|cannot) spell
still reads better than
years of education
and yes they have been taught
(finally|at last) learned which
better late than never , eh
at nine .
we've been over this
what can you expect from
what do you expect from this
never seen a number
thought revising was
(oh dear|standards , people|yes really)
no , nobody sat
standards , people
bit rich from
from a man whose
a wet (loaf|lettuce|flannel|weekend)
as much use as
about as useful as
chocolate (teapot|fireguard)
gets the award for
worst dressed
who wore it worst
mummy made
which ones (mummy|mum|dad) made
gotta love our older
masterclass from our
own up little
fell asleep .. (mouth|dribbl*|drool*|snor*)
meant to look like that
(which end is|guess what it|can you tell what it)
left school at (15|16)
the (slow|thick|dim|bottom) (ones|set|table|group)
(not|isn't) exactly (einstein|mensa|rocket)
mensa
hasn't got a clue
one brain cell
caption (this|competition) .. wrong answers
whose .. that was , we're still laughing
wooden spoon goes to the (boy|girl|lad|child|kid|one)
watch .. to the end for poor
(ran|run|runs|running|moved|moves|danced|dances|sang|sings|sing|sounds|sound|sounded|looked|looks|look|looking|
    walked|walks|kicked|kicks|throws|threw|played|plays|swam|swims|acted|acts|batted|bowls|bowled|defended|defends|
    jumped|jumps|skated|skis|skied|dressed|dribbled|drives|drove|stood|smelt|smells|eats|ate|sits|sat|moving|
    singing|dancing|playing|batting) like [a|an|the|he'd|she'd|two|some|something] [pair of|sack of|bag of|herd of|
    bunch of|bit of a|box of|load of] [small|big|old|wet|drunk|drunken|dying|newborn|broken|startled|constipated|
    deflated|badly|half|fat|stuffed|sleepy|three|lost|asthmatic|strangled|wounded|pregnant|bloated|overfed|
    oversized|angry|tired] (wardrobe|wardrobes|fridge|sack|bag|sack of spuds|drunk|drunks|giraffe|bambi|tractor|
    elephant|elephants|hippo|hippos|whale|walrus|penguin|zombie|zombies|scarecrow|scarecrows|tramp|tramps|sloth|
    sloths|snail|snails|tortoise|cat|cats|cow|cows|donkey|donkeys|seal|seals|banshee|banshees|foghorn|chainsaw|
    goat|goats|pigs|pig|jelly|blancmange|lettuce|flannel|sponge|tank|lorry|bus|shed|barrel|beach ball|barge|
    headless|chicken|chickens|gorilla|gorillas|monkey|monkeys|ape|apes|orc|orcs|troll|goblin|gargoyle|car crash|
    train wreck|dog's dinner|dropped|been dragged|hedge|haystack|mop|toilet brush|bog brush|bulldog|crash test|
    dad at|grandad|grandma|nan|granny|robot with|octopus|ironing board|plank|planks|tin|cement mixer|hoover|vacuum|
    drain|blocked|dustbin|bin bag|bins|skip|melted|slug|slugs|slapped|statue|lamp post|lamppost|fence post|wet|
    drowned|scrapyard|tent|balloon|dumpling|meatball|pudding|pork|sausage|sausages|stuffed)
(sound|sounds|sounded|singing|sang) like (cats|a cat|foxes|a fox|geese|a goose|hyenas|someone|somebody|
    something) [in|being|fighting|strangl*|dying|sat|sitting|had|falling|stuck|drown*]
(only|just) (took|taken|takes) [you|him|her|them|us] (three|two|four|five|six|ten|seven|eight|nine|a few|several|#|
    all|until|till|half) (weeks|months|years|days|hours|terms|attempts|goes|tries|reminders|emails|year|the year)
(oh|well|wow|gosh|ooh|aww) [,] (well done|congratulations|bravo|clever you|how clever|good for you|aren't you|
    someone's|somebody's|thanks|look|what a) .. (👏|🙄|you|clever|found|managed|finally|professor|genius|einstein|
    noticed|special|boy|girl|medal|took)
(congratulations|well done|bravo|round of applause|big cheer|hats off|credit|shout out|award|prize|medal|trophy|
    gold star) (to|for) (the|our|whoever|one|those|Name|all|everyone|that) [#|child|boy|girl|kid|lad|pupil|parents|
    parent|genius|person|mum|dad|few|year] [#] (who|that) .. (couldn't|forgot|can't|still can't|failed|lost|cried|
    fell|wet|thought|spelt|put his|put her|came last|turned up|never|wore|got stuck|ate|picked|missed|tripped|
    fainted|slept)
(slowest|worst|thickest|clumsiest|dimmest|laziest|dullest|ugliest|fattest|scruffiest|smelliest|loudest|weakest|
    wimpiest|least talented|least bright|dopiest|messiest|grubbiest) [ever] (child|kid|kids|pupil|pupils|reader|
    readers|runner|runners|speller|spellers|class|set|group|year|team|boy|boys|girl|girls|singer|singers|actor|
    actors|player|players|goalie|keeper|goalkeeper|parent|parents|teacher|bunch|lot|one|ones|dancer|dancers|
    spelling|handwriting|picture|drawing|costume|effort|attempt|answer|answers|entry|haircut|baby|dresser|table)
(we've|i've|we have|you've) (seen|heard|met|known|had) (quicker|faster|better|brighter|cleverer|livelier|slimmer|
    quieter|sharper|prettier|smarter|tidier|more) .. (glaciers|glacier|snails|snail|tortoises|tortoise|sloths|
    corpses|cats|dogs|chimps|monkeys|goldfish|cabbages|vegetables|planks|paint|sheep|cows|donkeys|statues|from|on|
    in|at|than|spelling|handwriting|writing|singing|ones)
(even|including) (the|our|those) (ones|one|kids|children|thick|slow|bottom|low|dim|naughty|lazy|weird|quiet|fat|
    chubby|ginger|spotty|scruffy) [who|that|ones|set|table|group|kids|one] .. (can't|couldn't|managed|could|looked|
    got|understood|remembered|clever|washed)
(have|has|had) (now|finally|at last|eventually) (located|found|discovered|learned|learnt|worked out|mastered|
    figured out|remembered|noticed|spotted|grasped|realised) (the|where|how|which|what|that|their|his|her|it's|
    a) .. (button|door|on|shoe|feet|alphabet|end|pencil|name|toilet|way up|soap|toothbrush|comb|brain|goal|ball|
    line|letters|left|right|socks|zip|bin|deodorant)
(guess|can you guess|spot|see if you can) (which|who|what|whose) .. (potato|is which|supposed to|meant to|monster|
    melted|real|mess|lopsided|thing|got it wrong|cried|mum|lost|drunk|face|dad did|mum made|disaster|worst)
(trick question|hard to tell|jury's out|answers on a postcard|your guess is as good|god knows what|
    goodness knows what|lord knows|who knows what it|looks nothing like|bears no resemblance|supposed to be a|
    meant to be a|apparently a|allegedly a) [,|.|they|it|we|😂|🤣|horse|dog|cat|cow|sheep|donkey|angel|swan|robin|
    portrait|self|snowman|reindeer|lion|tiger|elephant|hedgehog|person]
(hope|let's hope|pray|fingers crossed) .. (camera|lens|mirror|mirrors|screen|photographer|piano|floor|stage|chair|
    scales|trampoline|bus|minibus|ice|judges|ears|windows|mic) .. (survive*|survives|breaks|broke|cracks|copes|
    holds|recover*|ready|insured)
(broke|cracked|crack) the (camera|lens|mirror|scales|chair|stage)
(gnashers|chompers|mug|mugs|gob|fizzog|boat race|face only a mother|face for radio|bum chin|double chin|
    double chins|muffin top|man boobs|moobs|beer belly|pot belly|wobbly bits|bingo wings|cankles|thunder thighs|
    bad hair day|bed head|bowl cut|monobrow|big nose|jug ears|sticky out ears|goofy|buck teeth|lazy eye|cross eyed|
    bald|baldy|slaphead|wig|comb over|spots|acne|pizza face) .. (😂|🤣|lol|😬|bless|joke|photo*|camera|class|year|lad|
    boy|girl|kid|keeper|Name|poor|survive*|crack*|funny|hilarious|award)
(cried|crying|cry|sobbed|sobbing|bawled|bawling|blubbed|wailed|wept|whinged|sulked|tantrum|meltdown|wobbly lip|
    wet himself|wet herself|wet themselves|had an accident|threw up|vomited|fainted|screamed) .... (😂|🤣|🙄|💀|bless|
    oscar|again|settling in nicely|so brave|drama|legend|hilarious|priceless|filmed|on camera|watch|classic|
    pathetic|baby|babies|wimp|wimps|softie|twice before|hours|what a hero|hero|gold|entertainment|best bit|
    made our day)
(wimp|wimps|crybaby|crybabies|cry baby|cry babies|big baby|softy|mummy's boy|mummys boy|teacher's pet|
    goody two shoes|swot|swots|nerd|nerds|geek|geeks|dork|dorks|freak|freaks|oddball|oddballs|misfit|misfits|
    scaredy cat*|drama llama|attention seeker*|clumsy clot|clumsy oaf|butterfingers|clot|dimwit|dozy|gormless|
    dopey|dippy|ditzy|dumb|dumbest|clueless|hapless|hopeless) [🤣|😂|lol|💀|🙄|one|ones|lot|bunch|child|kid|kids|boy|
    boys|girl|girls|lad|lads|pupil|pupils|class|year|team|keeper|goalie|parent|parents|mum|dad|teacher|spelling|
    attempt|table|as|than|in|at|of] [ever|🤣|😂|in|of|at|this|from|who|as|ever]
(two left feet|can't sing for toffee|couldn't hit a|couldn't catch|can't catch a|couldn't kick a|can't kick a|
    couldn't run a bath|couldn't act|can't act|can't draw|couldn't draw|can't dance|can't sing|couldn't sing|
    can't count|can't add up|can't tie|still can't|can't even|couldn't even|can't tell (his|her|their)) .... (😂|🤣|
    🙄|💀|bless|at (nine|ten|eight|eleven|seven|#)|year #|barn door|cold|toffee|bucket|save|laces|clock|left|trying|
    nan|year|for|lol|whole|poor|one)
(at|aged) (nine|ten|eight|eleven|seven|six) [.] .. (better late|bless|😂|🤣|🙄|👏|genius|finally|yes)
(bless (him|her|them|their|his|em)|poor (lamb|love|lad|lass|thing|soul|mite|dear|kid)) .... (can't|couldn't|didn't|
    never|thick|brain|clue|spell|idea|😂|🤣|🙄|💀|trying|tried|hasn't|haven't|isn't the|not the|mirror|mother|slow|
    still|lost|wrong)
(😂|🤣|💀|🤦|🙄|🤡) [😂|🤣|💀] [,] (bless|at least|poor|love|year #|his face|her face|their faces|who|where|what|could)
bless (their|his|her|your) [little|tiny|empty|poor] (brain|brains|brain cell*|minds)
(pea|bird|goldfish|fish) [sized] brain*
(you'd|you would|anyone would|anybody would) think [that] (some of them|half of them|most of them|none of them|
    this lot|that lot) (had|have|has|'d|they'd) (never|not) (seen|held|met|used|been|heard|had|worn|tied|kicked|
    caught|opened)
(their|his|her|the) (face|faces) when .. (lost|wrong|fell|told|realised|missed|found out|cried|failed|last)
(thank god|thank goodness|luckily|fortunately) (he's|she's|they're|it's|he|she|they|the) .. (pretty|not paid|
    good looking|sports|can't|funny|not the|better at|won't|cute|leaving|can't hear|day job)
don't give up the day job
(stick to|stick with|sticking to|better off with|try|back to) (colouring|crayons|knitting|the day job|chess|
    tiddlywinks|tuck shop|darts|snap|finger painting|playdough|lego|noughts)
(the lights are on|one sandwich short|a few sandwiches|not all there|sharpest tool|sharpest knife|brightest spark|
    brightest bulb|not the full|village idiot|away with the fairies|not quite there|elevator doesn't|lift doesn't|
    few bricks|slow on the uptake|thick as|dim as|daft as a|dumb as|about as sharp as|about as bright as|
    brains of a|brain of a|iq of|attention span of a|memory of a goldfish|common sense of a)
(so|this is|that's|here's) (what|why|how) [we|our|taxpayers|your] [pay|paid|have|taxes|council] .. (to work with|
    put up with|dealing with|up against|paid for|teaching|geniuses|education) [🙄|😂|🤦|🤣|.|folks|here]
(you|we) couldn't make it up
(priceless|hilarious|howler|howlers|clangers|blunders|gaffes|fails|epic fail|fail of) .. (answers|spelling|
    spellings|exam|test|year #|pupils|kids|from|children|homework|essays|work|books|this week|😂|🤣)
(answers|spellings|spelling|homework|essays|test|exam|mock|books|handwriting) .. (howler*|hilarious|priceless|
    in stitches|crying|funniest wrong|comedy|roaring|howling|laughing|fails|shockers|shocking|dire|atrocious|
    woeful|embarrassing|tragic|🤣|💀|🤦)
(experts|expert|geniuses|genius|professor|professors|einstein|einsteins|mastermind|masterminds|sherlock|
    clever clogs|smarty pants|brain of britain|oracle|know it all|philosophers|scholars|critics) .. (on facebook|
    on here|in the comments|who|strikes again|again|of the comments|has spoken|have spoken|spotted|noticed|
    tells us|reckons|thinks|facebook|keyboard|overnight|🙄|👏|thank)
(imagine|fancy) (being|not|thinking|turning|needing|having|getting|wearing|spelling|crying|complaining|losing|
    forgetting|moaning) .. (😂|🤣|🙄|💀|so|that|how|still|your own|to|a|at|over|about|be|embarrassing)
(lights on|lights are on) , nobody home
(flapping|flapped|flailing|waving|wobbling) [about|around] like a
you must be so proud
(slow hand clap|slow handclap)
oh poor you
louder than the (donkey|band|fire alarm)
(ginger|comb over|bald|beard|specs) .. spotted him from space
(he|she|lad|boy|girl|they) .. (look|looks|looked) like a (potato|spud|turnip|scarecrow)
(he|she|our keeper|our goalie|the lad|the boy|the girl|Name|that lad|this one|someone|somebody) .. (couldn't|can't|
    wouldn't) .. (if he tried|if she tried|if they tried|to save his life|to save her life|for toffee|a barn door|
    with both hands|with a map|a bus)
(fewer|less|more) (brain cells|talent|skill|coordination|rhythm|sense|goals|teeth) than (a|an|my|our|the|most|he|
    she)
(has|have|had) [all] the (grace|charm|coordination|speed|pace|elegance|skill|rhythm|personality) of a
with the (grace|charm|coordination|speed|pace|elegance|rhythm|personality|reflexes|brains) of a
(faster|slower|quieter|louder|brighter|uglier|wider|rounder|heavier|thicker|dimmer) than (a|an|the|our|my) (snail|
    tortoise|sloth|hippo|cow|foghorn|brick|plank|bus|whale|donkey|drain|elephant|barn|house|glacier|goldfish)
(makes|make|made) (a|the|my|our) (snail|tortoise|sloth|goldfish|brick|plank|cat|dog|gran|nan|grandma) look (fast|
    quick|clever|bright|graceful|like|good|sharp)
(my|our|even my|even our) (nan|gran|grandma|cat|dog|goldfish|hamster|guinea pig|granny) (could|can|would|
    has) .. (better|faster|done|scored|spell|beat|more|louder|saved)
(if|when) (brains|brain|talent|looks|effort) (were|was|is) .. (dynamite|wouldn't|couldn't|chocolate|olympic)
(award|prize|certificate|trophy) for (worst|slowest|messiest|dimmest|laziest|loudest|most clueless|most gormless|
    most likely to fail|most useless|most confused|most tears|most pathetic)
(which|what) (genius|bright spark|clever clogs|einstein|muppet|wally|plank|numpty) (thought|decided|put|left|wrote|
    did|forgot|spelt|parked|brought|said)
(bright spark|clever clogs|brains of britain|smart alec|wise guy|wise guys|genius parents|parent of the year|
    parents of the year|mother of the year|father of the year)
(no|not|nobody's) (oil painting|looker|supermodel|einstein|genius|mozart|shakespeare|picasso|beckham|
    rocket scientist|brain surgeon|pavarotti)
(look|looked|looks) at the (state|size|nose|hair|teeth|face|ears|legs|belly|outfit|head) (of|on) (him|her|them|
    that|this|it|the|our)
(fashion disaster|what was he thinking|what was she thinking|who dressed him|who dressed her|
    got dressed in the dark|dressed in the dark|hairdo from hell|haircut from hell|lost a bet|lost a fight with)
(still|probably|clearly|obviously) (can't|hasn't|doesn't|thinks|believes|needs) .. (his|her|a|the|that|mummy|
    at nine|at ten|at eight) .. (😂|🤣|🙄|💀|🤦|bless)
(love|adore) how (some|certain|people|parents|everyone|he|she|you|they) .. (think|thinks|expert|suddenly|always|
    overnight|can't|never|still|🙄)
(oh no|oh dear|oh the|the horror|heaven forbid|how awful|shock horror|first world problem*|world's smallest|
    call the police|call the press|hold the front page|alert the media|breaking news) .. (child|parent*|you|little|
    darling|jumper|had to|poor|someone|somebody|a whole|🙄|😂|walk|read|wait|queue)
(thanks|thank you) [so much] for (that|the|your) (insight|wisdom|valuable|deep|helpful|wonderful|genius|pearl*|
    contribution|expert|lecture|ted talk|essay|novel|newsflash)
(newsflash|spoiler|plot twist|shocker|surprise) [,] .. (can't|nobody|it's|you|they|he|she|didn't|parents|not)
"""

PHRASES = _MOCKERY + BELITTLING

UNLESS = """\
(not|never|don't|no one|nobody|without|stop) .. (laugh*|mock*|tease|teasing)
{bullying_lesson}
we laughed with
(hallway|drains|loos|toilets|compost|bins|cheese|penguins|science) .. (smells|stinks)
(smells|stinks) .. (brilliant|lovely|amazing|gorgeous|divine)
sherlock holmes
poor (weather|light|visibility|signal)
for poor (weather|families|people)
caption competition .. (own|teacher|head|me)
chubby (chops|caterpillar|crayons)
(giant|chunky|jumbo) (chalk|crayon*|knit|paint*|soup)
skinny (jeans|dip)
(loved|lovely|wonderful|fantastic|proud|adorable|good sport|myself)
(gingerbread|ginger (biscuit*|cake|beer|cat))
"""
