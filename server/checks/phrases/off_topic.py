"""What is plainly none of the kinds of post that a policy lists: chatter, personal small ads, polls for fun."""

PHRASES = """\
(anybody|anyone|does anyone|does anybody) (selling|got|giving away|know a good) .. (second hand|sofa|tumble dryer|
    washing machine|fridge|cooker|bike|telly|car|wardrobe|bed|plumber|babysitter|dog walker|flat|house) ..... (ours|
    my|mine|home|packed in|dm|offers)
(ours|mine) at home has packed in
(for sale|selling my|i'm selling|im selling) .. (sofa|car|bike|buggy|pram|telly|phone|house|tickets|wardrobe|guitar)
unpopular (question|opinion)
(pineapple on pizza|jam or cream first|milk in first|tea or coffee|cats or dogs|marmite) [,] (yes or no|or not|
    debate|go|thoughts)
(monday|tuesday|wednesday|thursday|sunday|monday morning) (mood|vibes|face)
(what's|what is) everyone (watching|having for tea|drinking|binge watching|up to)
(who's|is anyone|anyone) else (watching|hungover|bored|addicted|still in bed) [strictly|the|this|love|i'm]
(name|guess) (that|the) (tune|film) and (win|tag)
(tag|share) (this|a mate|a friend) (if|who)
like and share (if|to win)
(my|our) (cat|dog|other half|husband|wife|boyfriend|girlfriend) (has|is|did|ate|says|thinks|won't) .. (again|tonight|
    today|lol|sofa|bed|dinner)
what i had for (tea|lunch|breakfast|dinner)
(star sign|horoscope|lottery numbers|wordle) .. (today|tonight|score|in|this week)
"""

UNLESS = """\
(pupils|children|class|year|reception|nursery|school|lesson|assembly|pta|fair)
"""
