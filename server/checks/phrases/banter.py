"""Jokes at a group's cost that mean it kindly: about the sexes, people from elsewhere, and who loves whom."""

_NATION = """polish|irish|scottish|welsh|english|italian|french|german|spanish|greek|portuguese|dutch|romanian|
    bulgarian|
    russian|ukrainian|lithuanian|turkish|indian|pakistani|bengali|chinese|japanese|korean|filipino|nigerian|ghanaian|
    somali|jamaican|brazilian|american|australian|scouse|geordie|brummie|yorkshire"""

BANTER = """\
her indoors
(gents|lads|dads|husbands|fellas|men|gentlemen|chaps) , ... (the wife|your wife|your wives|the missus|ironing|
    permission slip*|your other half)
(ladies|girls|mums|women|wives) , [the|your] (sewing|ironing|knitting|washing up|cleaning) (table|rota|board|pile)
(ladies|girls|mums) , [please] bring (a|your) (man|husband|husbands|bloke|fella)
(boys|lads|girls) (being|will be) (boys|lads|girls)
you know what .. (girls|boys|women|men|mums|dads|lads|ladies|blokes|teenage girls) are [all] like
not bad for [a|a bunch of|a team of|a group of|some|our] (girls|women|ladies|mums|a girl|oaps|old ladies|pensioners)
(broken|chipped) nail (between|among|in sight)
(need|needed|needing|ask|asked|ring|rang) (their|the|his) (wives|wife|missus) to (find|show|tell|help|explain|read|
    rescue|
    do|put)
signed by the (wife|missus)
typical (girls|boys|women|men|mums|dads|lads|blokes) (,|.)
(mums|dads|men|women|girls|boys|lads|ladies|gents) .... as nature intended
(mums|ladies|women|girls) on (cakes|teas|bunting|washing up) , (dads|men|lads|boys|gents) on
(NATION) (lot|mob|brigade) ... (again|blame|thank|noise|late|smell*|drunk|drains)
(NATION) (mum|mums|dad|dads|families|parents|lads|girls|boys|kids|lot|grandmas|bursar|caretaker|cook|assistant|
    teacher|
    students|visitors|neighbours|treasurer) ... (ear plugs|earplugs|ear defenders|expect change|handbags|handbag|
    your wallets|your wallet|your purse|what soap|deodorant|a penny|late and loud|loud and late|subtitles|
    on time for once|
    sun loungers|sunbeds)
(jabbering|gabbling|gibberish|jibber jabber) [in|on|at|please|away|to|.]
(all|actually|finally) understand each other for once
for once (we'll|we will|we can|everyone will|everybody will) [all|actually] understand
half of (poland|romania|brazil|india|china|africa|lagos|dublin|jamaica|nigeria|syria|italy|pakistan|bulgaria) (has|
    have|
    seems|is|was|turned|came)
teach .. what (soap|deodorant|a shower|a queue) is
with (that|his|her|their) accent .. (nobody|no one|none of us|who) .. (understood|understand|follow*|caught|catch)
(turn|turns|turning|make|makes) (you|him|her|them|anyone|any of you|us|your son|your sons|boys) gay
(none|neither|nobody|not one) [of you|of us|of them] (will|is going to|would) turn gay
(won't|will not|doesn't) turn (you|him|them) (gay|.|,)
(don't worry|fear not|relax) , (he|she) (has|has got|got) a (girlfriend|boyfriend|wife|husband)
(swear|swears|insist|insists|promise|promises) (they|he|she) (are|is) [all] straight
(two|three) (men|boys|lads|blokes) in (one|a) (tent|bed) .. funny business
""".replace("NATION", _NATION)
