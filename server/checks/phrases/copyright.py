"""Other people's work taken without asking."""

PHRASES = """\
don't tell the (cinema|publisher|publishers|author|bbc|disney|record company|copyright police|songwriter*)
sorry to the (songwriter*|author|authors|publisher*|band|artist|photographer)
(all of it|the whole film|the whole album|the whole thing|in full) , up [on] here (till|until|for)
(photocopied|scanned|photographed|screenshotted|screenshot|copied|typed|retyped) [out|in] [and pasted] [every|the|
    all|of|it|out|this] (whole|entire|page|pages|#|full|lot|it all|all|set|every page|complete) ... (page|pages|
    book|guide|novel|set|you|workbook|download|thing|collection|one|buy|print|up|script|below|for|cover|lot)
(photocopied|scanned|screenshotted|photographed|recorded|ripped|typed out|copied and pasted) (the|all|every|it|
    this) [of] [the] (whole|entire|lot|full|page|ones|#|new|preview)
scanned (all|it|every|the|#)
(every|all) [#] (page|pages) (of|for) .. (scanned|photocopied|free|download|save|print)
(photocopied|scanned) (every|all|out|from)
copied and pasted
typed out the (full|whole|entire|new|lot)
typed (the lot|it all|out the|the script)
(so|to) [that] (nobody|no one|you|noone|they) [has|have|needn't|don't] [to] (has to|have to|needn't|need|needs|
    don't have to) [to] (buy|pay)
so nobody has to buy
(saves|save) (you|yourself|yourselves) (buying|the fiver|paying|the|#|a)
needn't pay
(whole|full|entire|complete) [new|paddington|bbc|horrid henry|mamma mia|movie|mariah carey] (film|movie|episode|
    album|audiobook|audio|documentary|soundtrack|backing track) .. (here|on here|uploaded|below|off|ripped|
    recorded|going up|for you|link|for anyone|enjoy|tonight|in the|on our|on the|background|stuck|ripped)
uploaded the (whole|full|entire)
(ripped|rip) [straight] (off|from) (youtube|the dvd|spotify|netflix|the telly|itunes|the cd|a dvd|the radio)
ripped off
(pulled|nicked|lifted|downloaded|grabbed|swiped|pinched|straight|stole|stolen|traced|copied) [it|this|them|these|
    one|his|her|their|the|some|two] ... (off|from) [a|the|my|an|our|some|their|someone's|another|
    somebody] (youtube|google|google images|pinterest|netflix|sky|sky sports|telly|the telly|tv|torrent|spotify|
    instagram|insta|facebook|website|site|cd|dvd|itunes|audible|getty|etsy|another school's|bbc|iplayer|disney|
    illustrator|banksy|s4c|photographer|photographer's|pro's|whsmith|internet|web|broadcast|documentary)
(nicked|pinched|lifted|swiped) (these|this|them|their|the|it|from|one|two|some) .. (photo|photos|shot|shots|poster|
    artwork|script|photographer|photographer's|image|pictures|logo|design|off|from|somebody|layout)
had to nick it
(found|saw|spotted) (this|it|these|a|them|one) .. (online|on google|on pinterest|on insta|on facebook|google|
    pinterest|on another school's|someone's insta|on the internet) .. (no idea|so|no name|nick|couldn't resist|
    we've|and|scanned|cropped|had to|🎨)
no idea who (drew|wrote|made|took|to ask|painted|it)
(don't|dont|not sure|unsure) [know] who (drew|wrote|made|took|painted|owns) (it|this|them)
(no|without a) name on it
without a name so
(cropped|crop|blurred|edited|cut|photoshopped|removed|taken|rubbed) [his|her|the|their|out|off] (name|watermark|
    watermarks|logo|credit|signature) [off|out|blurred]
(watermark|watermarks|logo|signature) (off|out|blurred|cropped|removed)
with the logo blurred
sorry about the watermark*
not our photo
(didn't|did not|don't|never|couldn't|can't) [fancy|bother|want|afford] [paying|to pay|
    with] [for] [the] [recording] (licence|license|rights|fee|royalties|rsc)
(didn't bother with|no|without a|there's no|haven't got a|never got the|there is no) (licence|license|rights|
    permission) (this|for|from|to|so|but|and|or|year|,)
no licence
no rights or
[the] clip licence had
who's going to know
(don't|dont|don't go) (tell|telling|report|tag|grass|let on) [the|us|to|on|it] [the] (theatre|publisher|record|
    record company|company|composers|disney|author|artist|her|him|them|us|rsc|bbc|studio|illustrator|photographer)
(will|would|'ll) never notice
nobody's clocked
(before|until) (it gets|they|it's|it is|they take it) (taken|take) [it] down
before they take it down
watch it before
so it doesn't get flagged
sorry not sorry
(off|using|with) (my|our|a friend's|someone's|their|her|his|her own) (login|log in|account|subscription|spotify|
    audible|netflix|sky box|login's|password)
login's downloads
behind a paywall
meant to subscribe
(recorded|filmed|screen recorded|shot) [it] [on] (off|from|under|the|on|my) [the] (telly|tv|sky|dvd|cd|screen|seat|
    my phone|my coat|circle|camcorder|office camcorder|cinema|stage)
recorded (off|it off|from)
recorded the whole (show|panto|film|play|concert)
screen recorded
filmed the (telly|screen|show|film)
had to hide the phone
hide the phone under
(using|with|is|are|just|it's) [the] (official|coldplay|disney|ed sheeran|enya|adele|beyonce|abba|taylor swift|
    pokemon|film stills|bluey|pixar) [film] (stills|tracks|off|artwork|music|song|logo|pictures|we just|backing|and)
whole ed sheeran
(three|whole) .. tracks , we did
we did [try to] ask [him|her|them] [,|but] .. (never|nobody|but|took)
(never|nobody|didn't) (replied|wrote back|answered|reply) , so (we|i)
took that as a yes
(so|and) we just stuck
bunged our words over
straight (off|out) of the .. book , word
word for word
(dropbox|folder|drive|pdf) .. (whole book|full book|scanned)
free ebook for everyone
(printed|just printed|downloaded) (them|it|these) (off|from) (google|pinterest|the internet|the web)
(off|from) google on
lifted (from|off|their|the|his)
traced (off|from)
traced off
on pinterest drew
(with our|put our|put the|popped our|stuck our) (logo|name|school crest|crest|badge) (on|at|in|over) [the] [it|
    bottom|top|photo*]
our name photoshopped
put our logo
(it's|basically|used|borrowed) the .. logo with our
script off a
a torrent
(paid for|bought) .. (share|sharing|zip*|everyone|every school|so you needn't|all photocopied|from the one)
one set we bought
photocopied from
you needn't pay for
(streaming|showing|screening|putting) the (whole|full) .. (film|movie|series)
backing track .. (off|itunes|ripped|pulled)
(shared|sharing) .. (found on google|from google|off google)
(full|whole) audio (of|is)
isn't [even] out (til|till|until)
on a stick from
of act 1
page scans
scanned it all
scanned all
(copy|copies|version|download|rip) of the [new|latest|whole|full|paddington] .. (off|from) (the internet|a mate|
    the dark|a website|telegram|a torrent|a stream|youtube|online)
(we|i|and|but|so|just) (haven't|hadn't|didn't|never|not|won't be) (asked|ask|asking|paid|paying|licensed|cleared|
    got permission|checked) [him|her|them|for|permission|anyone|anybody|but|,|.|the|it|so]
(streamed|stream|streaming|screen|screening|showing|show|showed|played|playing|put on|projected) .. (off|from|
    using|via|on) (someone's|somebody's|my|our|miss's|a teacher's|mr|a dodgy|a fire|a cracked|a hooky|an illegal|
    a pirate*) [personal|own] (netflix|disney|account|login|stick|stream|firestick|prime|sky|dvd|subscription|iptv|
    copy)
(pirate|pirated|bootleg|bootlegged|hooky|cracked|dodgy|illegal|unofficial) (copy|copies|dvd|version|stream|
    download|software|film|link|box|streams|stick)
(free|full|whole|complete) (pdf|download|scan|scans|photocopies|photocopy|ebook|copy|copies) (of|here|below|in|
    on) .. (book|novel|workbook|scheme|textbook|guide|script|series|chapter*|sheet music|score|answers|papers)
(saves|saved|save|saving) (us|you|everyone|parents|families|yourselves|the school) .. (buying|the cover price|
    the licence|paying|a fortune|subscription|£#)
(not ours|isn't ours|wasn't ours|aren't ours) .. (but|so|found|google|online|pinterest|borrowed|nicked)
(borrowed|nabbed|pinched|nicked|swiped|half inched|poached|stole) (it|this|them|these|the|that|a|their) .. (off|
    from|google|pinterest|instagram|insta|tiktok|internet|online|page|website|site|feed)
(found|saw|seen|came across|grabbed|got) .. (on|off|from|via) (google|google images|pinterest|someone's|
    another school's|the web|the internet|a random|tumblr|reddit|tiktok) .. (no idea|not sure|don't know|
    nobody knows|no credit|no name|anonymous|whose|who|love it|too good|had to|so we|printed|used)
(artist|author|photographer|illustrator|composer|poet|owner|creator) (unknown|who knows|won't mind|doesn't know|
    will never|won't notice|never answered|hasn't replied|didn't reply|said no)
(hope|hoping|sure|trust) (they|he|she|the|nobody|no one|disney|author) .. (don't|doesn't|won't) (mind|notice|sue|
    see this|find out)
don't sue
(chapter|chapters|act|page|pages|scene) # (to|and|through) # .. (read aloud|in full|scanned|photos|recorded|here|
    below|typed)
(lyrics|words|poem|script|story|chapter|article) (in full|copied|below in full|word for word|typed out)
full (episode|movie|album|audiobook) (of|is|for)
the full film is
full recording of last night's
(recorded|filmed) .. off (the telly|the tv|sky|my sky|netflix|a dvd|the dvd|the cd|iplayer)
out of the whsmith books
the whole second half .. off
borrowed .. (photographer's|photo|shot|artwork|poster) .. (never replied|didn't ask|no idea)
shh , (don't tell|disney|nobody tell)
"""

UNLESS = """\
(with|by) [kind|their|the|her|his|full|our|your] (permission|licence|consent|blessing)
(we|who) (have|hold|held|bought|paid|got|had|asked|were given) [a|the|for|got] [film|performing|screening|
    performance|school] (licence|permission|rights)
(under|licensed|licence) [our|by|under|from|a] (licence|licensed|cc|concord|creative|film|school)
(out of copyright|public domain|royalty free|creative commons|cc by|credit|courtesy|kindly|thank you to)
(our own|made by|written by|drawn by|painted by|by our|by year|children's|pupils)
(scanned|photographed) .. (barcode|isbn|ticket|code|qr)
didn't ask (anyone|anybody) to
(find|found|listen|hear|buy) .. full album
once permissions
permission* (are|is|has been|have been)
"""
