"""Party politics, and public matters that divide people."""

POLITICAL = (
    # Asking for votes
    "vote (for|green|labour|tory|reform|plaid|conservative|lib) [the] [a] {party}", "vote (green|labour|tory|plaid|reform|conservative) !station",
    "vote (them|him|her|this lot|the lot) (out|in)", "vote for someone who", "(get|go) out and vote (for|him|her)",
    "(votes|vote) for (him|her) [in|on|and]", "(got|get|gets|earned|has|have|deserves) (my|our|your) vote [in|on|again|and|from]",
    "getting my (cross|vote)", "(give|giving) (him|her|them) your (vote|number|first)",
    "(deserves|get) another vote off", "hope everyone .. votes for", "(kick|chuck|boot|get) (them|this lot|this shower|that lot|the lot) out",
    "get this shower out", "get rid of everyone who voted",
    "(remember|tell|forget|show|punish) ... (on polling day|at the ballot box|come the election|at the polls|in the polling booth|on election day)",
    "(on polling day|at the ballot box|come the election|in may) .. (remember|vote|tell)", "before polling day",
    "families should remember that in may", "you know what to do on", "remember which candidates",
    "(let's|lets) keep (her|him|them) in", "another (four|five) years of (them|this|that)",
    "(in|her|his|our|us) (number|no) 1 on thursday", "(good luck|all the best) to (councillor|cllr|our candidate)",
    "(candidate|councillor|cllr) ... (breath of fresh air|friend of this school|tireless|champion for|get behind|just what|deserves)",
    "tireless champion", "(leafleting|canvassing|campaigning) for", "only one of the (five|four|three|lot|candidates)",
    "(we|school|school is) [are|is] [right] behind [the] {party}", "your vote (will|can) (get|kick)",
    # Parties, for and against
    "{party} .. (got a hammering|kept its promise|are the only|gimmick*|would still|sell every|cuts|have failed|has failed|want to take|lot)",
    "{party} (by far|were by far|are by far) the best", "{party} council .. (can't|cant|won't|wont|has|have)",
    "(hammering|thrashing) for [the] {party}", "(brilliant|great|good|fantastic|wonderful) (night|day|news|result) for [the] {party}",
    "(credit|thanks|thank|well done|hats off|hurrah|hooray) to [the] {party}", "(years|decade) of [cruel|broken] {party}",
    "(blame|sick of|fed up with|thanks to|no thanks to|shame on) [the] {party}", "another one of the {party} crowd",
    "(what you get|this is what happens) with [a] {party}", "(back|support|join|backing|supporting) [the] {party} [in|on|for|at|now]",
    "{party} .. (petition|say no campaign)", "petition .. {party}", "at the {party} (launch|rally|conference) [last|on]",
    "finally a party", "a party that gets", "one party promised", "(the other|other lot) scrapped them",
    "{party} (are|is) [a] {disgrace}", "{party} .. (promise|promised|broke|breaking|betray*|deliver*) ... !.",
    "only (serious|decent|sensible) (plan|policy|party)", "(last lot|that shower|this shower|this lot) .. (get back in|out|back in|again)",
    "after the last lot", "when the last lot", "that shower in (edinburgh|cardiff|westminster|london|belfast)",
    # Governments and their policies
    "{government} .. (disgrace|shameful|failing|stiffs|raid|no interest|starv*|crumbs|nonsense|cuts|cruel|hates|lied|lies|clueless|incompetent|let down|let us down|betray*|must go|out of touch|should be ashamed|dithering|scrap*|wake up|take note|neither understands|can find money|decided that|sold off|robbed|broken)",
    "(disgrace|shameful|shambles|failing|blame|cruel|sick of|fed up with|shame on|stop|against|fight|petition|scrap|raid by|thanks to) [of] .. (this|the|our) {government} ... !consultation",
    "how badly this government", "this government has (no|given|failed|let|decided|cut)", "(years|decade) of [cruel|broken] (government|austerity)",
    "finally a government", "at last a government", "(change of government|change of government couldn't) .. soon enough",
    "(write to|email|lobby|tell) your mp .. (tell|demand|stop|scrap|ask|and)", "urge the government", "every parent should be marching",
    "call on [every] (mp|mps|ministers|the government)", "(school|school's) full backing", "(bill|policy|plan|reform|reforms) ... full backing",
    "scrap the new (curriculum|bill|law|test|tax)", "(two child cap|bedroom tax|vat on|tuition fees|free school meals for every) ... (about time|only decent|wicked|cruel|ashamed|disgrace|scrap|wrong|right)",
    "(sign|signing) [the|this|our] petition .. (government*|cuts|ministers|bill|reforms|tax|them out)",
    "(rejoin|rejoining|leaving|leave) the eu", "brexit .. (mistake|disaster|lies|betray*|best thing)",
    "voted (for|against) it .. (should be|ashamed|remember)", "(mp|mps) who voted .. (ashamed|should|keep|it)",
    "(twelve|ten|fourteen|fifteen|five) years of one lot", "that's what her lot do", "snooper's scheme",
    "(hang|hung) their head* .. voted", "gets rural schools so", "(20mph|congestion|clean air) .. (nonsense|hated)",
    "find money for (boats|whatever|weapons|war|wars)", "cost cutting exercise dressed up as",
)  # fmt: skip
POLITICAL_NOT = (
    "(mock|school|class|pupil) election", "debate", "debating", "motion", "this house", "history", "suffragette*", "essay",
    "(school|eco|pupil|student|class|parent) council", "polling station", "house captain*", "favourite (book|story|character|team|song)",
    "hustings", "for and against", "victorian*", "chartist*", "(18|19)#",
    "labour of love", "labour ward", "(school|book|sports) vote",
)  # fmt: skip

_SIDES = (
    "(right|quite right|absolutely right|wrong) to (strike|walk out|go on strike|picket|protest)", "(walk|walking|walked|voted to walk) out .. (right|disgrace|selfish|support|behind)",
)  # fmt: skip
CONTROVERSIAL = (
    *_SIDES,
    # Strikes
    "(support|supporting|back|backing|stand|standing|stands) [right|fully|firmly] [with|by|behind] [our|the|all] [striking|colleagues|teachers|staff] [who|in|as|on] [are|going] [on] (strike|striking|walkout|walk out|picket line|picket lines)",
    "(support|back|behind|stand with|join) .. (strike|strikers|strikes|picket line|walkout|picket)", "(be|come|stand|join us|join them) .. on (the|that) picket [line]",
    "(refuse to|don't|dont|anyone) (cross|crossing) [it|that|the] [picket]", "(strike*|walkout|walking out|union|unions) .. (selfish|disgrace|greedy|right to|pay before|absolutely|proud|holding|shame*)",
    "(right behind|fully behind|stand right behind) our (colleagues|teachers|staff)", "unions put pay", "waving placards",
    "(selfish|greedy|disgraceful) .. (strike|walkout|strikers|union)",
    # Inspections
    "(do not|don't|refuse to|will not|won't|cannot|can't) accept [the|this|their|ofsted's|its] (grade|judgement|judgment|report|verdict|ofsted*|findings)",
    "(inspector|inspectors|ofsted|inspection|estyn) .. (made up [her|his|their] mind*|decided by|stitch up|circus|bullying|trash|clueless|abolished|scrap*|toxic|wrong|unfair|joke|disgrace|clipboards|agenda|tick box)",
    "(judgement|judgment|grade|report) .. (stitch up|joke|unfair|disgrace|nonsense|fix)", "strangers with clipboards",
    "(challenging|fighting|appealing|fight) (it|the grade|the report|the judgement) [all] [the] [way] [in|at|to]",
    "made up [her|his|their] (mind|minds) before", "made their minds up before", "inspection circus",
    # Vaccines and health
    "(jab|jabs|vaccine|vaccines|vaccination|vaccinations|flu spray|needle|immunisation*) ... (really in|rushed|nobody really knows|not everything|don't need|dont need|think very carefully|do your own research|asking questions|simply got it wrong|aren't letting|poison|experiment*|risk|wouldn't|selfish|compulsory|refusing)",
    "(rushed|do your own research|really in|questions about|refusing|refuse|against|half the) .. (jab|jabs|vaccine|vaccines|vaccination*|needle|flu spray)",
    "kids don't need half the", "think very carefully before signing that form", "everything the nhs puts",
    # War and nations
    "(which|whose) side (is|we) [are] [on|in|committing] [the] [wrong|right|crimes]", "which side (is|are|we)", "(one|that|their) side (is|are) in the (wrong|right)",
    "silence is complicity", "(on|is on) the wrong side [in|of]", "(war|gaza|israel|israeli|palestin*|ukraine|russia|middle east) .. (disgrace|genocide|crimes|obvious which|right side|wrong side|boycott|pointless|we stand with|cowardly|evil|their own fault)",
    "(boycott|boycotting) .. (israel*|russia*|china)", "won't buy anything israeli", "one side only in this war", "won't be told to stay balanced", "can't be neutral",
    "told (students|pupils|children|them) plainly (which|:|,)",
    # Immigration
    "(small boats|boats coming|the boats|migrants|immigrants|immigration|refugees|asylum seekers|asylum hotel|asylum) .. (full|enough is enough|too many|too far|swamp*|places left|local children|come first|bursting|flood*|our own|stop|send|illegals|crime)",
    "(country|country's|newcastle|town|england|britain|village) (is|are|'s)? full", "is full [and] [,] [somebody|we|enough]", "numbers have gone too far", "local children [ought] [to] come first",
    "country's full", "(filling|fill) (hotels|our hotels)", "places left for our own", "(full to|to) bursting by", "enough is enough",
    "protesters have a point", "take our culture", "before our own",
    # Faith, sex and gender, life and death
    "(christian|muslim|secular) country .. (first|lost|comes|end of|fit)", "(we're|this is|we are) a christian country", "that comes first",
    "two sexes", "boys are boys", "trans (nonsense|agenda|ideology|lobby|toilets)", "gender (ideology|nonsense|agenda|our way)", "that lobby",
    "(abortion|assisted dying|euthanasia) .. (wrong|murder|sin|right|disgrace|should|evil)", "life is god's", "no law should change that",
    "faith belongs at home", "other faiths need to", "halal .. (cruel|wrong|ban|shouldn't)", "cruel and .. so do we", "(fewer|less) families asking for prayer",
    "(same sex|gay) marriage .. (wrong|sin|natural)", "keeping their children home",
    # School matters that divide
    "(exclusion|exclusions|excluding|excluded|exclude) .. (works|giving up on|wrong|scandal|far too easily|won't apologise|too easily|abolished|bottle it|looks like that|look like that)",
    "(grammar schools|grammar school|transfer test|eleven plus|private schools|academies) .. (cruelty|hang their heads|abolish*|wrong|ashamed|ban*|scandal)", "child cruelty",
    "stop sending us every child",
    # Councils and planning
    "(planning|council|councillors|developers) .. (geniuses|never have got|ridiculous|wasted its money|wasted|we oppose*|mad|idiotic)", "we (oppose|opposed) (it|the|this|phase|these)",
    "(parents|families) who (say no|refuse|disagree) .. wrong", "for one side only", "no two ways about it",
    "we (think|believe) [that] (it's|its|it is|this is) [a] (disgrace|outrage|scandal)", "(that's|thats) an end of it", "there's an end of it",
    "(it ought to be|should be) compulsory", "this school (isn't|isnt|is not|won't|wont) (going|be) [to] [pretend|neutral|rolling]",
    "somebody has to say (it|enough)", "draw your own conclusions", "nobody (seems|is) [to] [be] allowed to say",
)  # fmt: skip
CONTROVERSIAL_NOT = (
    "(debate|debated|debating|motion|essay|history|lesson|discussed|studied)", "for and against", "both sides", "neutral notice",
    "bus (strike|drivers)", "striking (a|the) pose", "(lightning|match|first) strike", "striker", "strike a pose",
    "anti bullying", "(1066|1914|1939|1945|1984)", "first world war", "second world war", "saxons", "normans", "romans", "reivers",
)  # fmt: skip
