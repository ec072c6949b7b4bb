"""What is plainly none of the kinds of post that a policy lists: chatter, personal small ads, polls for fun.

And the words of school life: a post that somebody files under "other" is often an ordinary notice all the same.
"""

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

_SCHOOL_LIFE = """\
school schools schoolchildren academy federation trust college nursery preschool reception infants juniors sixth
child children childrens pupil pupils student students learner learners toddlers class classes classroom classrooms
year years yr yrs y1 y2 y3 y4 y5 y6 y7 y8 y9 y10 y11 y12 y13 p1 p2 p3 p4 p5 p6 p7 s1 s2 s3 s4 s5 s6 ks1 ks2 ks3 ks4
eyfs teacher teachers staff headteacher head deputy senco office governor governors parent parents carer carers
family families grandparents guardians pta ptfa volunteers volunteer lesson lessons homework phonics maths reading
readers spelling science history geography art music drama pe rse rshe book books library assembly assemblies
worship term terms inset holiday holidays timetable exam exams gcse gcses mocks sats results options revision award
awards certificate certificates prize club clubs trip trips residential visit visitor visitors match matches team
teams fixture tournament sports choir orchestra band concert play nativity performance production rehearsal fair
fete raffle disco bake cake fundraiser fundraising raised donate donations donation charity collection foodbank
uniform jumper jumpers coat coats kit shoes bag bags bottle bottles lunch lunches lunchbox dinner dinners menu menus
canteen kitchen breakfast wraparound playground field hall gate gates parking park pickup bus minibus coach crossing
fence roof boiler heating building closed closure open opening reopen evening admissions vacancy vacancies job jobs
apply interview lost property newsletter letter letters website email survey form forms consent photo photos
photographs register attendance safeguarding prevent ofsted estyn inspection prospectus ysgol disgyblion plant
dosbarth blwyddyn rhieni athrawon
"""

SCHOOL_LIFE = frozenset(_SCHOOL_LIFE.split())
