"""Making little of what children made, sang or wrote, of somebody's size, and sympathy that is none."""

BELITTLING = """\
(condolences|sympathies|commiserations) to (anyone|anybody|everyone|all|those) who (paid|heard|sat|listened|came|
    had to|has to|watched|endured)
(portrait*|painting*|drawing*|pots|sculpture*|self portraits|cakes|artwork|collage*|costumes|
    scarecrows) ..... (been hit by|
    been run over|been sat on|roadkill|a car crash|crime scene|road accident)
(looks|look|looked) like (roadkill|a crime scene|a car crash|road kill)
(laugh*|howl*|giggl*) so (much|hard) (at|over) .. (spelling*|test|tests|answers|essays|homework|drawings|paintings|
    writing|reports|exam*)
(spelt|spelled|spelling*|answers|exam*|homework|essays|drawings) ..... (we|i|staffroom) (laughed|cried|
    howled) so (much|hard)
(crying|howling|weeping|in stitches|in tears) .. in the staffroom
(to be fair|at least|mind you) .... (spelled|spelt|spell|wrote|written|remembered|got) their [own] (name|
    names) [right]
whoever (made|drew|painted|knitted|sewed|iced|wrote|sang) ... (better soon|get well|gets help|recovers|are you ok)
(dogs|cats|wolves|seagulls) for miles [around]
(you'll|you will) (understand|see why|know why) when you (see|hear|taste) (them|it|him|her)
guess the (animal|object|fruit|character) ..... (couldn't either|can't either|neither could we|nor could we|
    us neither)
(narrator|spoiler|plot twist|reader) , .. (had not|hadn't|did not|didn't|was not|wasn't|could not|couldn't|would not|
    wouldn't|has not|hasn't)
(did|was|were|has|have|is) [the] (somebody's|someone's|your|mummy's|daddy's) [poor|precious] [little] (prince|
    princess|darling|
    angel|treasure|snowflake|petal) .. (have|need|get|feel|not|share|walk|wait|made|told|asked)
(send|bring|fetch|find) [you|him|her|them|round|over] a (velvet cushion|silver spoon|butler|sedan chair)
(for|does|did|would|will) (his|her|their|your) (lordship|ladyship|lordships|ladyships)
(poor|precious|delicate) little (petal|petals|flower|snowflake|prince|princess|darling|mites|lambs) .. (had to|
    have to|can't|
    couldn't|has to|won't|made to)
diddums
(smallest|tiniest|tiny) (violin|violins) for
(evolution|natural selection|darwin) will .. (sort|deal|take care|decide|catch up)
(schooling|education|teaching|tuition|lessons) well spent , (then|clearly|evidently)
somebody thinks (their|his|her) [own] (child|kid|son|daughter) (invented|is the only|is the first|deserves|walks on)
see you at the resit
(camel|costume|costumes|jacket|trousers|suit|donkey|sheep|santa) .... been at the [mince|pork|christmas] (pies|cakes|
    biscuits|
    chocolates)
been at the [mince|pork|christmas] (pies|cakes|biscuits|chocolates) ..... (jacket|costume|let it out|trousers|belt|
    buttons|
    won't shut|won't do up|padding|waist|zip)
(no|any) need for [any|a|the] (padding|pillow|cushion) [.|,|this|😂|🤣|on]
(need|needs|needed|needing) no (padding|cushion|pillow)
(given|considering|judging by|seeing) the (size|girth|width|waistline|weight) of (him|her|them|mr|mrs|miss|that lad|
    Name)
(stage|floor|chair|bench|bridge|trampoline|bus|ice|swing|scales) (held|survived|coped|creaked|
    groaned) , even when .. (got on|
    sat|stood|jumped|climbed)
that is how .. spells
(spot|find|count) (all|the) (#|three|two|four|five|six) [spelling] mistakes
"""
