"""Words around a name that tell whether a person is meant."""

TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "rev", "revd", "reverend", "coach", "cllr", "councillor", "prof",
     "professor", "auntie", "aunty", "aunt", "uncle", "nurse", "pc", "pcso", "sgt", "sergeant", "chef", "teacher", "headteacher",
     "ustadh", "imam", "rabbi", "pastor", "sister", "brother", "father", "fr", "granny", "grandad", "nana", "matron", "madam",
     "canon", "deacon", "bishop", "vicar"}
)  # fmt: skip
FORMAL_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "rev", "revd", "reverend", "cllr", "councillor", "pc", "pcso", "sgt"}
)
ROYAL = frozenset(
    {"king", "queen", "saint", "st", "sir", "dame", "lord", "lady", "pope", "emperor", "empress", "president", "pharaoh",
     "sultan", "tsar", "baron", "earl", "duke", "duchess", "sant", "santa", "san", "prince", "princess", "prophet", "guru"}
)  # fmt: skip
PUBLIC_ROLES = frozenset(
    {"author", "authors", "poet", "poets", "illustrator", "artist", "artists", "singer", "composer", "mp", "astronaut", "scientist",
     "explorer", "olympian", "paralympian", "footballer", "painter", "playwright", "inventor", "activist", "mayor", "minister",
     "actor", "actress", "presenter", "novelist", "storyteller", "historian", "musician", "mathematician", "philosopher", "engineer",
     "naturalist", "architect", "broadcaster", "gymnast", "boxer", "cricketer", "designer", "sculptor", "campaigner", "leader",
     "character", "book", "story", "poem", "novel", "film", "musical", "play", "song", "classic", "legend", "myth", "picture"}
)  # fmt: skip
WORKS = frozenset(
    {
        "book",
        "story",
        "poem",
        "novel",
        "film",
        "musical",
        "song",
        "text",
        "tale",
        "series",
        "play",
        "painting",
        "author",
    }
)
PLACES = frozenset(
    {"street", "road", "lane", "avenue", "park", "house", "hall", "hotel", "centre", "center", "academy", "school", "schools",
     "church", "college", "hospital", "farm", "theatre", "museum", "gardens", "garden", "bridge", "stadium", "cup", "trophy", "award",
     "awards", "prize", "foundation", "trust", "fund", "ltd", "limited", "primary", "infant", "infants", "junior", "juniors", "nursery",
     "arms", "library", "way", "close", "drive", "court", "place", "square", "castle", "cathedral", "station", "university", "wood",
     "woods", "hill", "valley", "beach", "bay", "island", "lake", "river", "forest", "town", "city", "united", "rovers", "fc", "rfc",
     "airport", "zoo", "aquarium", "market", "shop", "stores", "bakery", "cafe", "ice", "carpets", "builders", "sons", "group",
     "crescent", "terrace", "grove", "rise", "mill", "mills", "lodge", "manor", "priory", "abbey", "chapel", "playhouse", "hospice",
     "day", "week", "month", "term", "fair", "fete", "festival", "carol", "carols", "sponge", "cross", "christmas", "club", "project",
     "plc", "partnership", "charity", "appeal", "scheme", "programme", "lounge", "barracks", "war", "age", "era", "empire", "line",
     "docks", "pier", "canal", "reservoir", "moor", "hospitals", "surgery", "practice", "opera", "ballet", "orchestra", "band", "choir"}
)  # fmt: skip
TIMES = frozenset(
    {"april", "may", "june", "july", "august", "summer", "winter", "autumn", "spring", "sunday", "wednesday", "tuesday", "eve",
     "noel", "christmas", "easter", "dawn", "january", "february", "march", "september", "october", "november", "december",
     "monday", "thursday", "friday", "saturday", "diwali", "eid", "hanukkah", "ramadan", "halloween", "morning"}
)  # fmt: skip
PREPOSITIONS_OF_TIME = frozenset({"in", "on", "by", "since", "until", "till", "from", "this", "next", "last", "of", "early", "late", "mid", "every", "during", "through", "before", "after", "for"})  # fmt: skip
DETERMINERS = frozenset(
    {"a", "an", "the", "this", "that", "these", "those", "some", "any", "no", "my", "your", "their", "every", "each", "last", "next",
     "more", "less", "much", "many", "one", "two", "three", "great", "big", "new", "good", "real", "such", "of", "with", "i", "we",
     "they", "you", "it", "not", "all"}
)  # fmt: skip
PRAISE = frozenset(
    {"done", "congratulations", "congrats", "bravo", "thank", "thanks", "welcome", "meet", "by", "own", "star", "hooray", "proud",
     "called", "named", "winner", "champion", "captain", "brother", "sister", "played", "birthday", "hurrah", "shout", "shoutout",
     "when", "because", "where", "that", "watch", "see", "met", "join", "and", "says", "said", "asked", "with", "dear", "hello", "hi",
     "hey", "goodbye", "farewell", "starring", "featuring", "feat", "mention", "go", "goes", "went", "son", "daughter", "pupil",
     "child", "boy", "girl", "friend", "classmate", "everyone", "little", "lovely", "clever", "brave", "kudos", "applause",
     "yay", "superstar", "kind", "helped", "gave", "let", "bless", "miss", "cheered", "like", "as", "even", "only", "happy", "excited"}
)  # fmt: skip
STRONG_PRAISE = frozenset(
    {"done", "congratulations", "congrats", "bravo", "thank", "thanks", "welcome", "meet", "own", "hooray", "called", "named", "played",
     "birthday", "hurrah", "dear", "hello", "hi", "hey", "goodbye", "farewell", "shoutout", "kudos", "says", "brother", "sister", "superstar",
     "mention", "starring"}
)  # fmt: skip
FOLLOWERS = frozenset(
    {"and", "who", "from", "in", "on", "at", "with", "for", "to", "by", "as", "whose", "or", "but", "after", "before", "this",
     "today", "yesterday", "again", "so", "too", "also", "just", "really", "always", "never", "only", "finally", "now", "then", "you", "we",
     "he", "she", "they", "both", "all", "while", "when", "because", "if", "whom", "if", "aged", "not", "even", "still", "once", "already",
     "bravely", "proudly", "kindly", "carefully", "beautifully", "recently", "quickly", "single-handedly", "absolutely", "certainly",
     "into", "over", "under", "through", "up", "down", "out", "off", "since", "until", "during", "using", "making", "reading",
     "showing", "holding", "winning", "playing", "working", "taking", "wearing", "doing", "getting", "being", "having", "crouching", "standing",
     "sitting", "smiling", "painting", "planting", "running", "helping", "sharing", "receiving", "dressed", "pictured"}
)  # fmt: skip
WEAK_VERBS = frozenset(
    {
        "is",
        "was",
        "has",
        "had",
        "will",
        "can",
        "could",
        "would",
        "does",
        "did",
        "looks",
        "hopes",
        "spoke",
        "rose",
        "felt",
    }
)
PRONOUNS = frozenset({"he", "she", "his", "her", "him", "hers", "himself", "herself"})
STORY_NAMES = frozenset(
    {"matilda", "charlie", "alice", "oliver", "peter", "harry", "elsa", "anna", "moana", "arthur", "merlin", "romeo", "juliet",
     "jack", "jill", "hansel", "annie", "elmer", "noah", "moses", "joseph", "mary", "adam", "eve", "david", "daniel", "samuel", "ruth",
     "esther", "jonah", "jacob", "isaac", "abraham", "joshua", "luke", "mark", "matthew", "john", "gabriel", "michael", "nicholas",
     "patrick", "george", "andrew", "thomas", "henry", "max", "winnie", "percy", "stanley", "horrid", "robin", "jesus", "rama", "sita",
     "james", "sophie", "george", "danny", "william", "peter", "wendy", "olaf", "belle", "aurora", "ariel", "jasmine", "pip", "posy",
     "billy", "bruce", "violet", "augustus", "edmund", "lucy", "susan", "hermione", "ron", "stig", "varjak", "august", "hamlet", "rosie"}
)  # fmt: skip
STORY = frozenset(
    {"story", "stories", "book", "books", "musical", "film", "movie", "costume", "costumes", "character", "characters", "nativity", "ark", "bible",
     "whale", "lions", "goliath", "novel", "chocolate", "wonderland", "beanstalk", "giant", "shepherds", "angel", "manger", "dahl",
     "bethlehem", "fairytale", "fairy", "pantomime", "panto", "puppet", "puppets", "neverland", "dragon", "saint", "bfg", "peach", "gospel",
     "disciples", "coat", "pharaoh", "tale", "tales", "legend", "myth", "play", "frozen", "disney", "rehearsals", "author"}
)  # fmt: skip
CREATURES = frozenset(
    {"dog", "cat", "hamster", "rabbit", "pig", "pigs", "tortoise", "puppy", "kitten", "pony", "horse", "snail", "chicken", "hen", "hens", "duck",
     "bear", "elf", "robot", "puppet", "dragon", "dinosaur", "snake", "gecko", "fish", "caterpillar", "owl", "scarecrow", "snowman", "teddy",
     "unicorn", "monster", "train", "hurricane", "storm", "mascot", "skeleton", "donkey", "lamb", "alpaca", "llama", "guinea", "stick"}
)  # fmt: skip
ACRONYMS = frozenset(
    {"pe", "re", "it", "dt", "ta", "ht", "dht", "sen", "uk", "us", "eu", "tv", "ok", "pm", "am", "ks", "ey", "fs", "pta", "ptfa", "fa", "bbc", "ict",
     "rse", "bsl", "stem", "id", "hq", "ps", "vs", "ml", "km", "cm", "kg", "mm", "ad", "bc", "ce", "dj", "mc", "mp", "nhs", "rspb", "fc", "cc", "dr",
     "st", "no", "co", "hr", "hs", "vr", "ai", "cd", "dvd", "fm", "la", "le", "ms", "mr", "rd", "sat", "sats", "slt", "tt", "ttrs", "eal", "lsa", "oh",
     "we", "my", "me", "to", "so", "go", "do", "up", "in", "on", "at", "an", "as", "be", "by", "he", "hi", "if", "is", "of", "or", "ha", "xx", "xo"}
)  # fmt: skip
