"""Words that several phrasebooks share, by name."""

from collections.abc import Mapping, Sequence


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LEXICONS: Mapping[str, Sequence[str]] = {
    # Readers and those who are talked about
    "some_of_you": (
        "some of you", "those of you", "any of you", "half of you", "most of you", "the rest of you", "a few of you",
        "(one|not one|none|two|nine|ten|few|many|#) of you", "you lot", "you people", "the lot of you",
        "all of you who", "every one of you",
        "(certain|some) (people|parents|families|households|mums|dads|mothers|fathers|folk|individuals|carers)",
    ),
    "you_are": ("you are", "you're", "youre", "your", "you were", "ur", "u r"),
    "person": _words(
        "he she him her man woman lad girl boy bloke fella chap guy lady gentleman teacher head headteacher deputy owner "
        "driver manager treasurer cook coach caretaker governor governors councillor cllr boss founder director parent "
        "mum dad mam mother father nurse tutor instructor trainer ref referee somebody someone predecessor colleague"
    ),
    "child": _words(
        "child children kid kids pupil pupils student students boy boys girl girls lad lads lass lasses bairn bairns "
        "youngster youngsters toddler infants juniors reception nursery one"
    ),
    "one_child": (
        "(a|one|the|this|another|our|that) [little|young|older|poor|big|certain] "
        "(child|kid|pupil|student|boy|girl|lad|lass|bairn|youngster|infant)",
        "(a|one|two|three|four|five|six|our|some|couple) [of] [of] [our|the] (y|yr|year) #",
        "(a|one|two|three|four|five|six|our|some|couple) [of] [of] [our|the] "
        "(y3|y4|y5|y6|y7|y8|y9|y10|y11|y12|y13|p1|p2|p3|p4|p5|p6|p7|y3s|y4s|y5s|y6s|y7s|y8s|y9s|y10s|y11s|y12s|y13s)",
        "(two|three|four|five|six|couple of) [of] [of] [the|our] [little|young|older] "
        "(children|kids|pupils|students|boys|girls|lads|lasses|bairns)",
        "one of (ours|our own|yours)", "(your|her|his|their|whose|the) (son|daughter|boy|girl|lad|child|bairn)",
    ),
    "young_class": (
        "(year|years|yr) (1|2|3|4|5|6|7|8|threes|fours|fives|sixes|sevens|1s|2s|3s|4s|5s|6s|7s|8s)",
        "(y1|y2|y3|y4|y5|y6|y7|y8|y1s|y2s|y3s|y4s|y5s|y6s|y7s|y8s|p1|p2|p3|p4|p5|p6|p7|p4s|p5s|p6s|p7s|s1)",
        "(kids|children|juniors|infants|pupils|youngsters|boys and girls|nursery|reception|ten year olds|"
        "eight year olds|nine year olds|eleven year olds|girls|boys|lads|form|forms|tutor group)",
    ),
    "school_name": ("this school", "our school", "the school", "here at", "as a school", "we", "us", "our"),
    "authority": (
        "council", "council's", "the trust", "trust's", "academy trust", "local authority", "the authority", "the la",
        "county hall", "county", "head office", "central office", "governors", "governor", "senior (team|leaders)",
        "leadership", "slt", "smt", "hr", "the office", "school office", "our office", "town hall", "estates team",
        "the board", "site team", "academy chain", "the diocese", "music service", "educational psychology service",
    ),
    "party": (
        "tory", "tories", "lib (dem|dems)", "libdem*", "liberal democrat*", "plaid", "snp", "ukip", "sinn fein",
        "reform (uk|council|lot|candidate|councillor|mp)", "green party", "greens", "labour", "labour's", "conservatives",
        "conservative (party|government|council|candidate|mp|councillor|chancellor*)", "alba", "the dup", "sdlp",
    ),
    "government": (
        "government", "government's", "govt", "ministers", "chancellor", "chancellor's", "prime minister", "westminster",
        "whitehall", "education secretary", "home secretary", "the dfe", "mps", "every mp", "cabinet", "downing street",
        "holyrood", "the senedd", "senedd", "stormont", "schools bill", "government's bill", "education ministers",
    ),
    # Feelings about something
    "disgrace": (
        "disgrace", "disgraceful", "shameful", "shambles", "shame on", "scandal", "scandalous", "appalling", "outrage*",
        "pathetic", "a joke", "wicked", "cruel", "crumbs", "betray*", "let down", "failing", "failed", "wreck*",
        "ruin*", "destroy*", "stitched up", "stitch up", "hopeless", "useless", "clueless", "incompetent", "couldn't care",
        "stiffs", "raid on", "cuts", "austerity", "gimmick", "nonsense", "lies", "lied", "dithering", "out of touch",
        "no interest in", "neither understands", "hates", "hate", "sold off", "can't be trusted", "has no idea", "blame",
    ),
    "deal": (
        "# off", "half price", "two for one", "2 for 1", "bogof", "buy one get one", "discount", "discounts",
        "free quote", "free quotes", "first (week|month|lesson) free", "special offer", "unreal deals", "mean deal",
        "best (prices|price|deal|deals|value|rates)", "(cheap|cheapest|brilliant|unbeatable|great|cracking|fair|lowest) "
        "(price|prices|rates|deal|deals|fees|packages)", "cheapest", "# (an hour|a month|a week|a head|a day|pcm)",
        "from #", "promo code", "referral (code|bonus)", "0% finance", "money off", "quid off", "fiver off",
        "no joining fee", "kids eat free", "a month free", "(cheaper|cheap)", "voucher code", "clubcard points",
    ),
    "go_buy": (
        "book (through|with|your|now|them|yours|a)", "dm (me|her|him|them|their|the|this)", "mention (us|the|this|our)",
        "tell (them|em|him|her|craig) [that] [the|we|you]", "say (the school|we) sent you", "quote", "use (our|my|the) code",
        "use code", "with code", "get yourself*", "get down (there|to)", "pop in", "give (her|him|them) a (follow|call|ring)",
        "order yours", "order now", "order through", "buy yours", "get yours", "get booking", "get booked", "go to",
        "ring", "visit (their|our|the) (shop|showroom|website)", "link in (bio|her bio|his bio|the bio)", "ask for",
        "link to buy", "sign up with", "use", "treat yourself", "switch to", "look no further", "run don't walk",
        "do your (big|weekly) shop", "speak to", "message (her|him|them|their)", "fill your boots", "book them",
    ),
}
