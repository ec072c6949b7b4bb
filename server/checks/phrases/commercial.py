"""Advertising: an offer and a call to take it up, or praise that sells."""

PHRASES = """\
(flats|apartments|homes|houses|plots) .... open for viewings
first (#|ten|twenty|five|fifty) (families|customers|callers|bookings) [to ..] get [a|their] [#] (free|half price|
    discount)
{deal} ... {go_buy}
{go_buy} ... {deal}
(we|i|honestly|would|we'd|cannot|can't|thoroughly|highly) [highly|thoroughly|strongly|all|
    also] [would] recommend (them|him|her|it|#) [to|highly|enough|for]
(can't|cannot|couldn't) recommend .. (enough|highly)
we wouldn't use anyone else
(swear|swears) by (it|this|them|her|him|drive*|slimming*)
(i|we|all) swear by
(tell|telling) (them|him|her|em) [that] (we|the school|the academy|school|mr|miss|the unit) (sent you|says|said hi)
(say|mention) (the school|the academy|this page|us|the unit|we) [sent you|and (he'll|they'll|get|she'll)]
mention (this|the|our) (page|school|academy|unit|post)
(school|academy|we) sent you
(tell|quote|use|code|with code|quoting) [code] [the code] [our code] (school)
(they'll|he'll|she'll) (knock|do you|give you|give) [off|a] [deal|#|10%|discount|family]
knock (10%|#|fifty|a) [quid|fiver|tenner] [off]
knock off fifty
(best|cheapest|finest|friendliest|lowest|loveliest) (prices|gym|roast|coffee|flat white|carvery|nails|
    estate agents|fees|flooring|pizza|deals|deal|value|screens|rates|lads|shop|instructors|support desk|wool shop|
    outfitter|salon|barber|garage|builder|plumber|takeaway|sunday roast|kebab) [in|on|round|to|by|for]
(nobody|no one|nowhere) (in|else|round here) .. (beats|comes close|does it)
you (won't|wont|will not|'ll not|wouldn't|can't) (find|get|do) (better|a better|a friendlier|cheaper|nicer)
(don't|dont) (look|go) (past|anywhere else|anywhere but)
look no further [than]
(if you|if you're|anyone|need|needs|looking|want|after|looking to) [need|want|after|need a|need any|are|
    thinking of|insuring|looking for|doing] ... (ring|call|book|go to|use|visit|ask for|speak to|dm|
    look no further|try) .. (he'll|they'll|cheap*|best|rates|prices|deal|# off|half price|brilliant|cracking)
(brother|sister|wife|wife's|husband|son|mum|mums|dad|cousin|brother in law|son in law|mate|
    daughter) [in law] .. (does|has just set up|started selling|sells|is selling|runs a|has opened|makes gorgeous|
    's candles|does driveways|just opened|back in stock)
(my|our|his|her) (wife's|husband's|sister's|brother's|mum's|mate's|daughter's|cousin's) .. (back in stock|business|
    shop|candles|cakes|salon|company)
(one of our|our) [lovely] (mums|dads|parents|tas|staff|teachers) has [just] (started selling|set up|opened|launched)
started selling
(order|buy|get) (yours|your own|it|them|now) ... (from her|from his|through her|her shop|go|sell out|free delivery)
delivers free
(jars|sets|boxes|packages|towers|prices|tickets|lessons) (are|from|start at) # ... (her|his|shop|dm|book|gorgeous|
    street)
(gorgeous|unbeatable|amazing) (sets|packages|boxes|towers) [from]
(she's|he's|they've) (got|still got) (gaps|slots|spaces|some) .. (get in|book|dm|ladies)
get in quick
dm (me|her|him|them|their|the|this) ... (code|order|deal|shop|book|say|account|quote)
referral (code|bonus|link)
(a|your school gets a) month free
(affiliate|commission|paid partnership|sponsored post|#ad|promo code|discount code|voucher code)
earns the channel
link to buy
(come|comes|coming) from .. and so should yours
[all] switched to (it|them) .. (changed|never|office|us|all)
it's changed our lives
missing a trick
best # we ever spent
(best thing|best money) (i|we) ever (bought|spent)
worth every penny
who we send our own kids
(serious|tell|recommend) .. (tutoring|coaching|consulting|tuition)
(a|your) new (showroom|salon|shop|branch|range) (this|is|on|at) .. (weekend|sale|now open|visit)
(spring|january|summer|winter|black friday) sale .
there is only one name
are the people to call
deserve* your business
book your family holiday
(get yourself|get yourselves|get down|go) [down] (to|there|into) .. (gym|tesco|asda|lidl|aldi|shop|retail park|
    this weekend|high street|best|cheapest)
get yourselves (to|down|booked|a membership)
clubcard points
use our code
(quid|fiver|tenner|# ) off at
# off .. (till|until|this weekend|if you|for our|first month|when you)
(two|2) for (one|1|£) [for|at|on|and|till]
0% finance
(free quotes|no call out charge|gas safe)
top rated seller
fill your boots
treat yourself .. (facial|massage|nails|spa|brow|#)
candles are to die for
(facial|brow wax|lash tint|nails|prom hair|spray tan) .. (£#|#|dm|book|gorgeous|wizard)
(moving|move) house .. (agents|lettings|fees)
hands down the best
by far the cheapest
(cheapest|cheaper) (by|in|than) [miles|far|british|town|cardiff|brum]
best .. by (a mile|miles|far)
we'd also recommend
proper job , mention
beats the post office
lovely fella , tell
(give|go and give) (her|him|them|their page) a follow
link in (her|his) bio
(is|are|he's|she's|they're) the (only|best|cheapest|finest|number one|ones|man|woman|people|lads|place|
    one) [person|#] [in] [groomer|ones] (to ring|to call|to book|to use|to ask|we'd trust|i'd trust|we trust|
    to go to|i'd use|we'd use|worth using|for the job|you need)
(do|does|did|have|has|sells|sell|make|makes) the best .. (in town|in the|around|round here|going|anywhere|get down|
    , get|, order|, ask|, go|in the county|in the north)
(only|best) .. we'd trust
(very|really|so|dead|super) (reasonable|cheap|good value|affordable) [prices|rates|too] [,|.|and] [call|ring|dm|
    book|message|ask|he|she]
(man|woman|lady|girl|guy|firm|people|place|dad|mum) to (ring|call|book|see|go to|use)
(you'll|you will|you'd|you|they'll|everyone|families|readers|followers) (get|gets|save|saves) # off
(get|save|take|enjoy) # off [it|them|all|your|any|everything|the] [first] .. (code|quote|quoting|mention|order|
    booking|
    basket|checkout)
# off .. (with|using|use|quote|quoting|enter|entering) [the|our|this] (code|voucher|promo)
(fitted|did|built|cleaned|repaired|painted|decorated|landscaped|plastered|tiled|rewired|paved|laid|installed|
    designed) (ours|mine|our|my) .. (beautifully|brilliantly|perfectly|a treat|superbly|cheaply|for a song) [and|,]
(is|are) # off (all|this|until|till|for|when|everything|today|week)
# off all (week|month|day|weekend|stock)
(date night|night out|sunday lunch|brunch|takeaway) sorted
(on the blink|need a|needs a|looking for a|in need of a|after a|fancy a) .. (plumber|boiler|builder|electrician|
    gardener|cleaner|decorator|painter|dentist|tutor|haircut|manicure|facial|massage|holiday|mortgage|new kitchen|
    roofer|mot|car|solicitor|groomer|photographer|florist|curry|pizza|takeaway|treat|spa) ... (ring|call|book|dm|
    try|ask|message|man|see|speak|contact|use|at|head|get)
(ones to book|place to go|the place for|worth a visit|worth every|so worth it|get down there|head (to|over to|
    down to) .. (shop|store|sale|salon|cafe|bar|pub|restaurant|garage|parlour))
(their|his|her|its) (prices|rates|fees|deals|offers|sale|menu|service) (are|is|can't|start|beat|beats) [so|
    unbeatable|amazing|brilliant|the|cheap*|second|fantastic|be]
(amazing|brilliant|fantastic|fab|cracking|top|bargain) (offer|offers|deal|deals|discount|prices|bargains|
    service) (at|from|on|for|with|this|available)
(sale|sales) (ends|starts|now on|now|on now|at) .. (shop|store|hurry|rush|grab|don't miss|sunday|monday|friday|
    today)
(grab|snap up|bag|treat yourselves to) .. (bargain|deal|offer|while stocks|before they)
while stocks last
(hire|book|use) (him|her|them) for (your|all|any)
(we|i) (love|use|only use|always use|get all|buy all|bought) .. (and so should you|and you should|you should too|
    trust us|trust me|honestly|get yours|go there|nothing else|no one else|nobody else)
(sponsored|endorsed|recommended) by us
(our|the school's) (favourite|preferred|go to|official) (shop|cafe|garage|salon|restaurant|takeaway|estate agent*|
    plumber|builder|dentist|gym|pub|barber|tutor|tutors|nursery)
(shameless|cheeky) plug
(plug for|shout out for|big up) [my|our|his|her] (mate's|wife's|husband's|brother's|sister's|mum's|dad's|son's|
    daughter's|friend's|business|shop|company|side)
side hustle
(avon|tropic|body shop|usborne|herbalife|forever living|younique|scentsy|tupperware|ann summers) (rep|party|order|
    orders|catalogue|at home|consultant)
(my|her|his) (etsy|vinted|ebay|depop|amazon) (shop|store|page|list|wish)
ask for Name , best
order the black cod
"""

UNLESS = """\
(pta|uniform supplier|school uniform|uniform shop|book fair|school photographer|school photos|scholastic|sponsor*|
    thank you to|thanks to|donated|donation|kindly|raffle|our (school|friends of)|parentpay|second hand uniform|
    fundraiser|in aid of|charity|library|museum|tickets)
(world book day|book token*|free school meals|bursary|hardship|nursery places)
(food bank|holiday club|after school club|breakfast club|enterprise|young enterprise|year # stall|school shop|
    tuck shop|school fair|summer fair|christmas fair)
(year #|y#|our|school) .. (stall|enterprise|cafe|bake|bakers|allotment)
(ring|use) from
"""
