"""Inviting children who are too young for a platform to use it."""

PHRASES = """\
{young_class} ... (on snap|get following|following us on|comment your|chat group|group chat|ask to join|your own group|
    search our name|hit follow|join our group|ask to follow)
{young_class} ..... (add us|hit follow|ask to join|comment your|ask to follow|search our name)
(new|our|an) (insta|instagram|tiktok|snapchat) (just|only|all) for you
{young_class} ... (follow us|follow our|follow @|tag us|add us|add the school|add our|our snapchat|class snapchat|
    add me|snapchat|insta|instagram|bereal|discord|whatsapp|threads|facebook|youtube account|own channel|
    own youtube|subscribe|your own account|own account|smash that|hit the bell|turn the bell|duet|live chat|set up|
    download the app|set yourselves up|jump in the comments|in the comments|leave us a comment|leave a comment|
    comment on|make your account|get yourselves on|get downloaded|linkedin)
(follow us|tag us|add us|add the school|own channel|own youtube|own account|own tiktok|snapchat|bereal|discord|
    instagram|insta|tiktok|whatsapp|class insta|threads|facebook) ... {young_class}
(get|set|sign|have|make|open|create|set up|getting) [yourself|yourselves|them|up] [up] [with] [on] [a|an|your|
    your own|free|the] [free|own] (account|channel|youtube|insta|instagram|tiktok|snapchat|facebook|whatsapp|
    discord) [account|on|and|at] ... (follow|tag|post|join|duet|film|add|kids|year|film|chat|y#|leavers|yours)
make your (own|account) [insta|account|,|post]
set (yourselves|yourself) up on
(get|getting) (your|the) (year #s|y5s|y6s|y4s|kids|y7s|bairns|little ones) on
(your|his|her) (year # |y6|year 6) hasn't got (instagram|snapchat|tiktok|whatsapp)
(put|use|type|give|pop|set) [in] (#|2008|2007|your mum's|a fake|an older|your age|your age to|
    mum's) .. (birth year|birthday|date of birth|age|when it asks|sign up)
as the birth year
set your age to
mum's birthday in
(kids|children|boys and girls|juniors|infants) , [go|make|get|come|don't|use|log|subscribe|jump|set|send|download|
    our new|lose] [and] [touch] [with] [us] (follow|subscribe|tag|join|add|duet|log|post|snapchat|instagram|jump|
    sign|your|like)
(kids|children|boys and girls) .. (follow us|tag us|add us|subscribe to our|snapchat is)
(add|follow) us (today|tonight|now|on|back|with) .. (snap|snapchat|kids|year|insta|selfie|code|send|y6|pumpkin|
    class)
send a snap
(send|post|share) (us|it|your) [your] [best] [own] [first day] (selfie|selfies|snap|snaps|homework selfie|reels)
homework selfie
snapchat (now|streak*|group|story)
class (snapchat|insta|instagram|tiktok|whatsapp|discord|facebook) [for|is|now|which|group|still|,|story]
(snapchat|whatsapp|discord|facebook|insta|instagram|tiktok) (group|server|community|chat) .. (children|kids|year|
    juniors|form|class|leavers|lads|y#|no (mums|parents|grown))
children only , no
no (mums|parents|grown ups|grown ups|adults|dads) (needed|and|allowed|or)
(kids|children) not [the] parents
the kids not the parents
(join|joining|jump in|scan the code|hop on) .. (discord|whatsapp|snapchat)
(our|a|the|their|homework|class|own|mr) (discord|minecraft discord) [server|now|tonight|for]
discord (server|for|now|tonight|.)
join (mr|miss|mrs) .. discord
(duet|stitch) (us|with|our)
(most|the clip with most|who gets the most) (likes|views|subscribers|followers) (wins|gets|by|on)
tag us in your (costumes|world|half term|adventures|leavers|first day|pics|photos|outfits)
(hit|turn) the bell [on|and]
smash that subscribe
subscribe .. (own account|kids|boys and girls|leave us|nursery|from your)
from your own (youtube|account|insta|tiktok)
on your own (account|youtube|channel|tiktok|insta|page)
your own (youtube|tiktok|insta|instagram|snapchat|channel|account)
(bereal|be real) (goes off|yet|.|,|post|every)
on bereal
got bereal
(phones|phone) [in] charged and logged
logged in to (insta|snapchat|tiktok)
run (themselves|by the (girls|kids|children|pupils)|by your form) .. (phones|insta|12|follow|captain*|tiktok)
which they run themselves
(film|post|upload) (your|it|your own) .. (on your|to your|own|tiktok|youtube shorts|channel|drop the link|shorts)
put it on your (tiktok|insta|youtube|story)
open a channel
set up your own
reels challenge .. (juniors|year|kids)
who've just joined us on
year # followers
tell your mates
(never too young) to network
linkedin .. (year (7|8|9)|years 7|years 8|y7|y8|y9)
(year|years) (7|8|9) .. linkedin
year 9 .. linkedin
add each other
give mr s their number
if you like .. story time then
ten year olds , we know
just put .. birthday
we know you've all got
get someone to set you up
argue with us about
(year|years|y) # .... (log in|make an account|make your|sign up|get an account|download|selfie|on messenger|
    on insta|on tiktok|on snapchat|from your phone|your phones|our threads|our tiktok|our insta|vote for us|dm us|
    message us|your followers|your profile|repost)
(reception|nursery|infants|juniors|kids|children|boys and girls|ten year olds|nine year olds|eight year olds|
    little ones|stars|leavers|pupils) [stars] .... (follow us|follow the|follow our|message us|dm us|tag us|
    tag your|log in|make a|make an account|bluesky|messenger|selfie on|on insta|on instagram|on tiktok|on snapchat|
    on threads|on youtube|our threads|our insta|our tiktok|our discord|your own channel|sign up to|app and|
    get the app|like and share|like and subscribe|comment below|subscribe to|your followers|go live|livestream|
    your profile|hashtag|post your|upload your)
(post|put|share|upload|stick|film|send) (your|it|a|them|one) .. (on insta|on instagram|on tiktok|on snapchat|
    on threads|on youtube|on x|on bereal|to insta|to tiktok|to our insta|to our threads|to our tiktok|
    to the snapchat|on your story|to your story|on your stories|on messenger|on whatsapp) [and|with|for|to|so|,|.]
(send|message|dm) (us|your|your best|a) ... (to our threads|to our insta|on messenger|on snapchat|on insta|
    on tiktok|on whatsapp|via dm|in our dms|to our tiktok|to our dms)
get yourselves on (x|insta|instagram|tiktok|threads|snapchat|bluesky|youtube|facebook|discord|whatsapp|linkedin|
    here)
(insta|instagram|tiktok|snapchat|youtube|threads) takeover
log in from home
(show|showing) (miss|mr|mrs|your teacher|sir) .. your phone
(make|making|create|open|start|set up) (a|an|your own|your first) [own|free|new] (bluesky|tiktok|insta|instagram|
    snapchat|youtube|threads|discord|facebook|x|twitter|whatsapp|linkedin|roblox|messenger) (account|page|channel|
    profile|group)
(old enough|who cares about the age|ignore the age|age limit is just|never mind the age|say you're 13|
    say you are 13|tick the over 13|lie about your age|add a few years|use a grown up's|borrow your mum's|
    borrow mum's|nobody checks)
"""

UNLESS = """\
(parents|carers|grown ups|grown ups|families|adults|over 13|13 and over|13s and over|13s|for grown)
(year (10|11|12|13)|y10|y11|y12|y13|sixth form*|alumni|leavers from)
(not|don't|aren't|isn't|never|shouldn't|too young|minimum age|age limit|online safety|safer internet|ask that|
    please don't|under 13|under 13s|e safety|staying safe|block|report|esafety)
(workshop for parents|assembly|lesson|history|followed|trail|map|sign for|follow our trail|follow the)
"""
