"""A view on a subject that divides a community."""

PHRASES = """\
(inspection|ofsted|estyn|inspector*|grade|judgement|hmie|inspection report) ..... (boiled down to|reduced to|
    men in suits|
    strangers with a|nobody recognises|nobody here recognises|don't recognise|do not recognise|not our school|
    got us wrong|
    never set foot|was never in our|were never in our)
(spreadsheet|clipboard|laptop) and a grade
boiled down to (a|one|a single) (word|grade|number|letter)
they ticked , they (got|left|missed)
whoever wrote (that|the|this) [inspection] report (was never|has never|had never|can't have|cannot have|clearly|never)
(whatever|despite what|no matter what) (ofsted|the inspector*|estyn|the report|hmie) (thinks|thought|says|said|saw|
    claims)
(men|women|people|strangers) (in suits|with clipboards|with a laptop) (made of|thought of|think of|saw in) us
(right|quite right|absolutely right|wrong) to (strike|walk out|go on strike|picket|protest)
(walk|walking|walked|voted to walk) out .. (right|disgrace|selfish|support|behind)
(support|supporting|back|backing|stand|standing|stands) [right|fully|firmly] [with|by|behind] [our|the|
    all] [striking|colleagues|teachers|staff] [who|in|as|on] [are|going] [on] (strike|striking|walkout|walk out|
    picket line|picket lines)
(support|back|behind|stand with|join) .. (strike|strikers|strikes|picket line|walkout|picket)
(be|come|stand|join us|join them) .. on (the|that) picket [line]
(refuse to|don't|dont|anyone) (cross|crossing) [it|that|the] [picket]
(strike*|walkout|walking out|union|unions) .. (selfish|disgrace|greedy|right to|pay before|absolutely|proud|
    holding|shame*)
(right behind|fully behind|stand right behind) our (colleagues|teachers|staff)
unions put pay
waving placards
(selfish|greedy|disgraceful) .. (strike|walkout|strikers|union)
(do not|don't|refuse to|will not|won't|cannot|can't) accept [the|this|their|ofsted's|its] (grade|judgement|
    judgment|report|verdict|ofsted*|findings)
(inspector|inspectors|ofsted|inspection|estyn) .. (made up [her|his|their] mind*|decided by|stitch up|circus|
    bullying|trash|clueless|abolished|scrap*|toxic|wrong|unfair|joke|disgrace|clipboards|agenda|tick box)
(judgement|judgment|grade|report) .. (stitch up|joke|unfair|disgrace|nonsense|fix)
strangers with clipboards
(challenging|fighting|fight) (the grade|the report|the judgement|it all the way)
made up [her|his|their] (mind|minds) before
made their minds up before
inspection circus
(jab|jabs|vaccine|vaccines|vaccination|vaccinations|flu spray|needle|immunisation*) ... (really in|rushed|
    nobody really knows|not everything|don't need|dont need|think very carefully|do your own research|
    asking questions|simply got it wrong|aren't letting|poison|experiment*|risk|wouldn't|selfish|compulsory|
    refusing)
(rushed|do your own research|really in|refusing|refuse|against|half the) .. (jab|jabs|vaccine|vaccines|
    vaccination*|needle|flu spray)
kids don't need half the
think very carefully before signing that form
everything the nhs puts
(which|whose) side (is|we) [are] [on|in|committing] [the] [wrong|right|crimes]
which side (is|are|we)
(one|that|their) side (is|are) in the (wrong|right)
silence is complicity
(on|is on) the wrong side [in|of]
(war|gaza|israel|israeli|palestin*|ukraine|russia|middle east) .. (disgrace|genocide|crimes|obvious which|
    right side|wrong side|boycott|pointless|we stand with|cowardly|evil|their own fault)
(boycott|boycotting) .. (israel*|russia*|china)
won't buy anything israeli
one side only in this war
won't be told to stay balanced
can't be neutral
told (students|pupils|children|them) plainly (which|:|,)
(small boats|boats coming|the boats|migrants|immigrants|immigration|refugees|asylum seekers|asylum hotel|
    asylum) .. (full|enough is enough|too many|too far|swamp*|places left|local children|come first|bursting|
    flood*|our own|stop|send|illegals|crime)
(country|country's|town|england|britain|village) (is|are) full
numbers have gone too far
local children [ought] [to] come first
country's full
(filling|fill) (hotels|our hotels)
places left for our own
(full to|to) bursting by
enough is enough
protesters have a point
take our culture
before our own
(christian|muslim|secular) country .. (first|lost|comes|end of|fit)
(we're|this is|we are) a christian country
that comes first
two sexes
boys are boys
trans (nonsense|agenda|ideology|lobby|toilets)
gender (ideology|nonsense|agenda|our way)
that lobby
(abortion|assisted dying|euthanasia) .. (wrong|murder|sin|right|disgrace|should|evil)
life is god's
no law should change that
faith belongs at home
other faiths need to
halal .. (cruel|wrong|ban|shouldn't)
cruel and .. so do we
(fewer|less) families asking for prayer
(same sex|gay) marriage .. (wrong|sin|natural)
(exclusion|exclusions|excluding|excluded|exclude) .. (works|giving up on|wrong|scandal|far too easily|
    won't apologise|too easily|abolished|bottle it|looks like that|look like that)
(grammar schools|grammar school|transfer test|eleven plus|private schools|academies) .. (cruelty|hang their heads|
    abolish*|wrong|ashamed|ban*|scandal)
child cruelty
stop sending us every child
(planning|council|councillors|developers) .. (geniuses|never have got|ridiculous|wasted its money|wasted|
    we oppose*|mad|idiotic)
we (oppose|opposed) (it then|the plan|the development|these plans|phase)
(parents|families) who (say no|refuse|disagree) .. wrong
for one side only
no two ways about it
we (think|believe) [that] (it's|its|it is|this is) [a] (disgrace|outrage|scandal)
(that's|thats) an end of it
there's an end of it
(it ought to be|should be) compulsory
this school (isn't|isnt|is not|won't|wont) (going|be) [to] [pretend|neutral|rolling]
somebody has to say (it|enough)
draw your own conclusions
nobody (seems|is) [to] [be] allowed to say
{topic} .... {stance}
{stance} .... {topic}
newcastle is full
be challenging it
(parents|people|families|anyone|those) who (refuse|refuses|won't have|don't have|skip|reject|object|disagree) (it|
    them|the jab|jabs|vaccine*|vaccination*) .. (risk|selfish|wrong|danger*|ashamed|fools|idiots|harm*)
(they|refugees|migrants|people|all) should [all] be (let in|sent back|welcome*|stopped|deported|turned away|housed|
    put up|towed)
(proper|open|closed|close the|our|secure|stronger) (borders|border) .. (there'd|would|should|need|first|now|bring|
    shut)
(out|excluded|expelled|gone) for good
no second chances
(blessing|marrying|ordaining|allowing) (gay|same sex|women|trans) .. (overdue|wrong|sin*|right|scandal|abomination|
    time|proud|shame)
(ofsted|inspectors|inspection|league tables|sats) (wreck|wrecks|ruin|ruins|destroy|destroys|kill|kills|bully|
    bullies|broke|breaks|harm|harms|terrorise*|don't|doesn't|lie|lies|lied)
(nurses|teachers|doctors|rail|train|bus|posties|lecturers|tas|caretakers|unions|strikers) .. (deserve every penny|
    deserve more|have our support|have our full|full support|solidarity|should get back|holding us|greedy|
    hold* the|betray*|right to walk|should be sacked|should be paid)
(support|supporting|back|backing|behind|with|oppose|opposing|against) (the|our|these|this|striking) (strike|
    strikes|strikers|walkout|nurses|junior doctors|teachers strike|protest|protesters|march|boycott|ban|bypass|
    development|estate|closure of|cull|hunt)
(free palestine|from the river to|stand with israel|slava ukraini|stop the war|bring back hanging|stop the boats|
    refugees welcome|all lives matter|my body my choice|pro life|pro choice|keep our country|save our green belt|
    just stop oil|no more houses|not in our name|no farmers no food|defund)
(god|bible|scripture|church|jesus|allah|quran|islam|faith) .. (says|teaches|is clear|tells us|condemns|
    forbids) .. (gay|marriage|women|abortion|wrong|sin|sinful|hell|unbelievers|homosexual*|man and woman)
(evolution|darwin|big bang) .. (only a theory|just a theory|lie|nonsense|myth|never happened)
(climate change|global warming) .. (hoax|myth|con|scam|hysteria|nonsense|rubbish|not real)
(meat|veganism|vegans|halal|fur|zoos|hunting|horse racing|circuses) .. (murder|barbaric|evil|cruel and|savages|
    must be banned|should be banned)
(council|planners|developers|county) .. (concreting|ruining|vandal*|destroying|flattening|bulldoz*|selling off|
    sell off|sold our)
(say no to|stop|fight|object to|no to) [the|this|these|plans for] .. (development|houses|estate|bypass|ltn|
    wind farm|turbines|solar farm|quarry|incinerator|hotel|asylum|mosque|travellers site|closure|merger|pylons)
(mosque|gurdwara|synagogue|temple|traveller site|hostel|refuge|hotel) .. (shouldn't be|not here|not in our|
    wrong place|petition|object|stop it|ruin)
(too many|far too many) (migrants|immigrants|refugees|foreigners|boats|hijabs|asylum*)
(hope|pray) it gets (chucked|thrown|voted) out
(need|needs) a rocket
(bring|brings) nothing but trouble
never been convinced they're needed
look into what's [actually] in
(system|league tables|inspection|ofsted) .. measures nothing
don't accept a word
(flats|houses|estate|development|hostel) .. nothing but trouble
anyone refusing it
"""

UNLESS = """\
(debate|debated|debating|motion|essay|history|lesson|discussed|studied)
for and against
both sides
neutral notice
bus (strike|drivers)
striking (a|the) pose
(lightning|match|first) strike
striker
strike a pose
anti bullying
(1066|1914|1939|1945|1984)
first world war
second world war
saxons
normans
romans
reivers
"""
