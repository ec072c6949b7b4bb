"""Slang, text-speak and over-familiar wording."""

PHRASES = """\
(lol|lolz|lmao|lmaoo*|lmfao|rofl|omg|omfg|wtf|smh|ngl|idk|idc|cba|fml|ffs|tbf|rn|hmu|yolo|af|fr fr|ily|ikr|wyd|brb|
    ttyl|iykyk)
(u|ur|r|b4|gr8|2day|2moro|2moz|2nite|2morrow|l8r|m8|m8s|plz|pls|thx|ty|tmrw|tmoz|wk|yr|acc|cos|coz|cuz|wiv|dat|dis|
    yh|ya|yas|yer|n|w|4|em|yous) (u|ur|r|b4|gr8|2day|2moro|2moz|2nite|plz|pls|thx|all|no|can|lot|so|absolutely|
    later|up|late|best|guys|best|the|gonna|tickets|mates|faves|besties|bants|bio|good|get|ready|faves)
(are|r|is) u
u (r|lot|all|no|can|absolutely|know|guys|wanna|gonna|so|look|need|get|are|didn't|were)
r u
ur (the|ta|late|tickets|besties|giving|best|kids|all|a|so|faves|going|getting)
(gonna|wanna|gotta|dunno|innit|init|dat|wiv|ain't|aint|yall|y'all|ya'll|soz|sozz|ta muchly|laters|wasssup|wassup|
    whassup|oi oi|hiya chicks|hiya my lovelies|hiya fam|hun|huns|hunni|babes|babez|bestie|besties|bestieees|fam|
    bruh|bro|bros|kween*|queens 👑|peeps 😂|mwah|xoxo|totes|emosh|deffo|defo|obvs|probs|prolly|amazeballs|
    gin o clock|wine o clock|prosecco o clock|snax|bants|bantz|yasss*|yass|slayyed|slayyyed|bussin|peng|lit af|
    was lit|no cap|lowkey|highkey|main character energy|rizz|sus|bougie|savage af|deaded|deceased|ded|dead 😂|
    literally dead|hot mess|absolute scenes|absolute units|absolute unit|absolute weapons|absolute state|well good|
    well buzzin|well jel|proper buzzing|buzzin|bangin|bare tired|bare emosh|minging|mullered|lashed|hangin|
    hungover|shattered and|rough this morning|sack this off|this is peak|ate and left no crumbs|left no crumbs|
    goblin mode|skill issue|glad rags|taxi for table|send (gin|wine|help and wine|caffeine|snax|vodka)|
    someone bring me|pray 4|goss|mate innit|me feet|my bad|car crash lmao|cant even|can't even deal|i can't even|
    not gonna lie|soz not soz|sorry not sorry|loo roll life|mental scenes|proper mental|flippin|flipping heck|yeet|
    gucci|on fleek|dench|wicked sick|sick bruv|bruv|blud|cheeky lil|lil|dey|gurl|chillax|big up|big love|love yas|
    love ya|love u|loves ya|cheers m'dears|drinks on me|first round's on|getting lashed|get lashed|
    freezing our bits|get em|get in ma|in ma belly*|mid 😂|were mid|proper banger|banger of|got rinsed|no biggie|
    w00t|gooo|lets gooo|come thru|hmu at|n that|it's giving|giving main|vibing|not vibing|vibes 😎|no drama llama|
    staffroom goss|staff do|who's (up|ready) .. mullered|how's about that|n a)
(nah|yeah|yo|oi) (srsly|mate innit|m8|u|bruv|fam|debs|rob)
you muppet
you (absolute|complete) (weapon|weapons|legend 😘|melt|spoon)
(hun|babe|babes|hunny|darlin|lovelies) [😘|xx|x|🍷|.|,]
hun buns
feeling rough
(need|send|bring|want|pour me) [a|some|me] [massive|large|big] (vino|gin|wine|prosecco|pint|cuppa|caffeine) [🍷|lol|
    😂|.|x|pls|asap|stat]
send help and wine
(bottoms up|cheers big ears)
little darlings have gone
literally (dead|glowing|dying|crying lol|screaming)
lost its bum
some kid legged
so (so|soo|sooo|emosh) [long|much|cute|emosh] 🙄
😘 😘
😘
💀 💀
scenes , ref
absolute scenes
(mood|pov) ,
well salty
proper (feral|honks|minging|mental)
massive vino
(yo|nah) , (who|u|you|srsly)
(miss|sir) is (ready|done|shook)
(soo|sooo|soooo|evaaa|whaaat|byeee|yesss|yasss|pleeease|gooood|loool)
absolutely (knackered n|hangin|mullered|buzzin)
"""

UNLESS = """\
(staff do you|staff do they)
(sixth|ten) u
(word|slang|means|dictionary|spelled|spelling)
{bullying_lesson}
"""
