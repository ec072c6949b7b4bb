"""Support for, or a voice to, extremist groups and their ideas."""

PHRASES = """\
up the ra
up the (ra|ira|uvf|uda|provos)
ooh ah , [ooh] [ah] [,] up the
tiocfaidh ar la
(no surrender|god bless|fair play to|respect to|credit to|cheer for|proud of|salute) [,] [to] [them] [the] .. (uvf|
    uda|ira|provos|provisionals|paramilitar*)
(the|up) (uvf|uda|ira) (boys|lads|men|were|was|kept)
go on home british soldiers
(heil|sieg heil|hail victory|white power|white lives matter|white pride|14 words|fourteen words|14 88|1488|
    blood and soil|blood and honour|day of the rope|rahowa|race war)
(great|the great) replacement .. (real|film|happening|truth|watch|true|lie|proof|numbers)
great replacement
(being|are being|replacing|replacement of) [replaced|white] .. (white|british|english) (children|people|folk|race)
replacing white
(country|people|nation|race) is being replaced
(say what you like about|fair play to|thank god for|hats off to|good on|respect to|shout out to|cheers to|
    big up) [the] [lads|boys] [from|of|at|in] [the] [old] (national action|patriotic alternative|patriot front|
    britain first|combat 18|edl|english defence*|bnp|national front|isis|isil|islamic state|taliban|hamas|
    hezbollah|al qaeda|wagner*|hizb*|blackshirts|the caliphate|azov|atomwaffen|kkk|klan|ra|ira|uvf)
(national action|patriotic alternative|patriot front|britain first|combat 18|edl|english defence lads|bnp|
    national front|blackshirts|homeland party|wagner group|white rose legion) .. (only ones|telling the truth|
    sticking up|standing up|fair points|unfair press|good lads|good old|was right|were right|right about|worth|
    honoured|follow|join|proper|heroes|march|flag|warriors|brave|turn up|speaker|patrols|channel)
(only ones|honoured|joining|join|follow|speaker from|guest talk from|thanks to|have a look at|sharing|shared|
    link to|flying the|brave words|lads from|good old) .. (national action|patriotic alternative|patriot front|
    britain first|combat 18|the edl|english defence|bnp|national front|isis|islamic state|taliban|hizb*|
    blackshirts|homeland|wagner)
(patriot|brotherhood|front|dawn|legion|division|resistance|defence league|youth league|alternative|
    militia) .. (only ones|willing to fight|keep it up|brave enough|sign up|join them|keep (outsiders|invaders|
    foreigners) (out|off)|respect|invaders|heroes)
(keep|drive|driving|kick|send) [the] (outsiders|invaders|foreigners|others|them) (out|off|back)
must be driven out
(keep|stop|fighting|fight|repel) (the invaders|the invasion)
(watch it|share it) , [share it] [,] join them
take back (our|the) (towns|country|streets|land|nation)
time the [ordinary] (white|english|british) (folk|people|man|men)
ordinary white folk
(hitler|mosley|goebbels|himmler|franco|mussolini|osama|bin laden|breivik|tarrant|unabomber|kaczynski|stalin|
    awlaki) .. (was right|were right|had a point|had it right|saw what|not wrong|wasn't wrong|right about|
    some good|misunderstood|a hero|good ideas|truth|banned everywhere)
(had|has) it right , they understand only force
they understand only force
(holocaust|six million|the camps|gas chambers|auschwitz|death camps) .. (exaggerat*|never (proven|happened|proved)|
    inflated|hoax|myth|lie|lies|made up|numbers|didn't happen|question)
(numbers|figures|six million figure) (were|was|are) (inflated|exaggerated|never proven)
historian the mainstream won't
(manifesto|attacker|shooter|bomber|bombers|gunman) .. (fair points|wasn't wrong|not wrong|right about|had a point|
    hero|worth a read|makes some)
incel*
what (women|they) have [got] coming
(they've|they have|women have) got coming
political prisoners , the lot
hero's welcome .. (riot*|prison|lads)
(took up arms|bore arms) for (us|our|ireland|ulster) .. (hero*|fight)
(heroes|hero) .. their fight isn't over
fight isn't over
(the cause was just|armed struggle|it had to be done and|given no choice)
(did|done) what had to be done
armed struggle is
(joined|join|joining|life under) .. (the caliphate|isis|islamic state|the jihad|taliban)
the caliphate (lot|was|is|will)
caliphate
(jihad|martyr*) .. (duty|glor*|brothers|join|honour|paradise|calling)
(kill|slaughter|death to) [all] [the] (infidels|unbelievers|kuffar|kafir|kufr|jews|muslims|zionists|gays|whites|
    blacks|traitors|israel|america)
(kuffar|kafir|unbelievers) .. (friends|enem*|fight|burn|hell)
take the unbelievers
(voting|democracy) (is|makes you) (haram|shirk|one of them|for (people|unbelievers))
voting isn't for (people|us|believers|muslims)
law of this land isn't binding
(burn|burned|burning|bomb|bombs|bombed|torch*) (the|a|for|down|down a) [the] (holiday homes|estate agents*|
    water pipes|lab|labs|mosque*|hotel|hotels|synagogue*|parliament)
(light the fires|the only language they understand|it's the only language)
if they'd finished the job
finish what (he|they|hitler) began
(few people|some people|people) have to get hurt
only honest voices left
take back what's yours
(pride|loyalty) in [its|our|your] [own] (race|blood)
pride in your own people
about loyalty and race
own race
(cymru rydd|bombs for)
choose our side and act
(fight|fighting) (for|back) .. (white|our race|our people|the faith|the caliphate)
white (genocide|race|nation*|homeland|british children)
(rebel songs|party songs) .. (ra|tiocfaidh|uvf)
which side they're on .. burn*
is a fair answer .. side they're on
burning down
(recruit*|sign up|join up|join us|march with us) .. (brothers|patrols|patrol|our race|the cause|when you turn 16)
they're not wrong , are they
strongly worded about
only ones telling [you] the truth
keep the invaders out
(ss|waffen ss|wehrmacht|luftwaffe|gestapo|nazi|nazis|third reich|hitler youth|blackshirts|brownshirts|ira|real ira|
    uvf|uda|inla|eta|isis|isil|daesh|islamic state|hezbollah|hamas|al qaeda|boko haram|taliban|provos|
    red army faction|kkk|ku klux klan|proud boys|national action|patriotic alternative|britain first|combat 18|
    national front|bnp|edl|wagner|azov|blood and honour|generation identity|hizb ut tahrir|al shabaab|mosley|
    mosley's|hitler|goebbels|mussolini|stalin|pol pot|breivik|bin laden) .... (finest|real heroes|heroes|heroic|
    martyrs|martyr|had the right idea|right idea|was right|were right|got things done|made the trains|talk sense|
    talks sense|speak sense|got a point|has a point|have a point|had a point|spot on|misunderstood|respect|salute|
    brave|bravest|freedom fighters|legends|legend|fair play|should come back|bring back|we need|we could do with|
    inspiring|inspiration|admire|admired|proud of|support|join|up there|finest soldiers|greatest)
(finest|real heroes|heroes|martyrs|right idea|had a point|respect to|salute|salutes|brave lads of|freedom for|
    free the|long live|up the|hail|glory to|god bless|join|bring back|three cheers for|credit to|
    hats off to) .... (the ss|waffen ss|the nazis|nazis|third reich|blackshirts|the ira|real ira|the uvf|the uda|
    isis|islamic state|hezbollah|hamas|al qaeda|taliban|provos|ku klux klan|proud boys|national action|
    patriotic alternative|britain first|combat 18|national front|the bnp|the edl|wagner group|mosley|hitler)
free the (lads|boys|men|prisoners|heroes|brothers) (of|from)
(holocaust|six million|gas chambers|death camps|concentration camps|those numbers|the numbers|the figures|genocide|
    srebrenica) .. (were made up|was made up|made up after|never happened|didn't happen|exaggerated|overstated|
    a hoax|hoax|faked|invented|propaganda|myth|lie|wasn't that bad|weren't that bad|holohoax|question|did it really)
(made up|invented|exaggerated|faked) (after the war|by the (jews|allies|zionists|media))
(jews|zionists|jewish|globalists|rothschilds|soros) .. (control|run|own|behind|puppet*|pulling the|world|banks|
    media|government)
(deep state|new world order|great reset|white genocide|race traitor*|race mixing|ethnostate|zog|
    based and redpilled|redpill*|black pill|chads and|supreme gentleman|rivers of blood|enoch was right)
(kill|shoot|hang|gas|burn|bomb|drown|sink) (them all|them|all the|all) [the] (muslims|jews|migrants|boats|traitors|
    politicians|gays|infidels|kafirs|pigs|immigrants|invaders|refugees)
(only|true) (solution|answer) is (violence|blood|war|force|a bullet|civil war)
(civil war|revolution|uprising|day of reckoning|armed revolution) is (coming|near|the only|here)
(by any means|blood will|streets will run|lock and load|weapons ready|arm yourselves|armed and ready)
(patrol*|patrols) .. keep the invaders
"""

UNLESS = """\
(prevent training|prevent duty|how (extremis*|radicalis*)|lesson about|learn about|learned about|assembly on|
    why it is wrong|condemn*|survivor*|memorial day|remembrance|never again|rise of|warning signs)
(history|gcse|source|sources|textbook|lesson|unit|documentary|museum|curriculum|coursework)
(fire brigade|firefighters|guy fawkes|bonfire)
"""
