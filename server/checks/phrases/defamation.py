"""Wrongdoing said of a person or an organisation."""

PHRASES = """\
we all know why (.|,)
draw your own (conclusion|conclusions)
(contract|money|till|cash|missing|funds|got the job|bill) ..... do the (maths|sums)
no smoke without fire
make of that what you will
(till|money|cash|tin|float|takings|raffle|funds|biscuits) .... (just saying|say no more|funny that|wonder who|
    i wonder why)
(till|takings|float|cash box) .. (short|light|down) again ..... just saying
(couldn't|could not) possibly (say|comment) [on] who .. (left|leaves|took|takes|broke|breaks|helped)
count* the (tambourines|spoons|silver|chairs|instruments|cutlery|balls) .. (after every|after each|whenever they|
    when they|every time they)
(fiddl*|doctor*|cook*|massag*|fix*|rigg*|falsif*|inflat*|forg*) [the|his|her|their|its|our|client|on] (books|sats|
    figures|ratios|numbers|accounts|results|data|till|benefits|expenses|scores|invoices|paperwork|hours|admission|
    client accounts|drivers|games|matches|certificates|marks|mock)
(fiddled|fiddling|fiddle)
(pocket*|trousered|siphon*|embezzl*|skim*|nick*|stole|stealing|helping himself to|helping herself to) [the|our|
    public|from|council's|a|two|stuff|#] (money|deposit|deposits|funds|fund|cash|till|mince|lot|council's|public|
    takings|back|stuff)
pocketed
(hand|hands|fingers) in the (till|float|kitty|funds|youth service till|petty cash)
(con artist|conman|con man|con men|fraudster*|crook|crooks|cowboy|cowboys|charlatan*|swindler*|is a fraud|
    are frauds|bent ref|bent|racist who|a paedo*|paedo*|nonce|nonces|pervert*|predator|rapist|abuser|thief|thieves|
    cheats|drug dealer)
(done|convicted|arrested|struck off|sacked|fired) (for|from) [his|her|the|two|fiddling|a|drink|
    expenses] [last] [leisure] (drink|expenses|fraud|fiddling|school|schools|two|centre|council|theft|stealing|
    assault|job|dealing|way|leisure)
been struck off
was struck off
(sacked|dismissed|asked to leave|moved on) from (her|his|two|three|their|the|a)
sacked for
[been] done for (drink|fraud|speeding|theft|assault|fiddling|benefit)
(no|without|have no|has no|had no|fake|forged|made up|with no) [valid] (dbs|licence|insurance|qualifications|mot|
    mots|certificates|registration|doctorate|degree) .. (and|checks|to speak|he's|she's|on|at|in|degree|hope|
    insurance|,)
(has|have|with|had|got) no (dbs|licence|insurance|qualifications|doctorate|mot)
isn't registered and
without valid (mot|mots)
fake certificate*
(made up|faked|forged|invented) (her|his|the|their) (degree|cv|trial results|qualifications|certificates|results)
made up the trial
(smelling|smelt|stank|reek*|stink*) of (drink|booze|alcohol|beer|whisky)
(been|had been|who'd been|driving) (drinking|drunk|drink driving)
failed a breath test
(covered|covering|cover|hushed|hushing) (it|this|that|for (her|him|them)) up
(council|school|trust|they|treasurer) .. (covered|covering|hushed) [it] (up|for)
paid off after
quietly paid off
(back hander*|backhander*|bribes|bribed|kickback*|brown envelope|paid for his .. kitchen|on the take)
who paid for (his|her)
(everyone|everybody|they all) (knows|know) (on the estate|in the trade|what he|what she|what they did)
we all know it was
everyone (in the trade|on the estate) knows
(and|the boss|he|she|they) (knows|knew) it
the boss knew
she knows that we know
no smoke without fire
(just saying|allegedly|ask anyone who|ask him who|ask her who|can't recall|by all accounts|so i hear|rumour has it|
    word is|we hear|we've heard|it's our understanding|i reckon|which in our book|the truth is that) .. (fiddl*|
    fraud|cheat*|head|owner|council|stole|sacked|registered|nick*|kitchen|drunk|cook|harlow|childminder|coach|
    that the|bribes|bribed|pocket*|cut that|just saying)
(head|deputy|teacher|staff|head's|coach) .. (helping|started helping) in the exam
(helping|cheating|altered|changing answers|writing) .. (sats|exam|exams|coursework) [room|papers|answers]
(put|slipped) (his|her) (patio|kitchen|holiday|car) through
patio through the
what happened to the .. fund
missing [school] [trip] (fund|money)
(roof|trip|raffle|charity) (fund|money) .. (missing|went|patio|know what)
(money|cash|funds) (didn't|did not) go missing
went home with the
was written by mr
(selling|sold|sells|dealing) (vapes|drugs|gcse papers|papers|weed|exam papers|cigarettes) [to] [our|the] [kids]
opens the script bags
(keeping|keeps|took|taking|had) (copies of|photos of|pictures of) .. (girls|kids|children|boys)
the way (he|she) is with (girls|boys|kids|the girls)
(steer clear|stay clear|stay away|keep away|avoid) (of|from) .. (firm|company|club|coach|owner|fella|him|them|
    nursery|childminder|taxi|if i were you)
don't let your (bairns|kids|children) near
(a|word of) warning (to|about) (other schools|fellow|anyone|all schools|heads)
heads , be warned
(leaves|leave|left) (little ones|babies|children|kids|toddlers) (on their own|alone|in the car)
(lying|lied|lies) to (inspectors|parents|us about|ofsted|the council|families|everyone)
lied to us
(signed|signing|sign|signs) off (work|inspections|the forms|forms|checks) (they|he|she|had|it|that|anyway)
signed off work
(work|check|checks|inspections) (they|he|she) (never|had never) (did|done|made|carried|do)
charging for a check
had never carried
never carried out
overage players
fixing (games|matches)
nobody's phoned the police
phone* the police ,
(mouse droppings|rat droppings) .. (invoices|kitchen|police)
count themselves lucky
patch the mot
no mot
draw .. pay for doing nothing
it's always one of the
we all know it was one
cut that brake hose
(racist|sexist|homophobic|violent|drunk|dodgy|corrupt|dishonest|crooked|bent) (owner|head|boss|driver|councillor|
    manager|company|firm|referee|ref|treasurer)
(owner's|owner is|he's|she's|boss is|head is|head's|driver is|they're|is) [a] (racist|crook|crooked|corrupt|drunk|
    dishonest|liar|bully|fraud|paedophile|predator|thief|cheat|alcoholic|con artist|sexist|criminal)
(no idea|clapped out) buses
clapped out
roof with wood glue
terminate our contract .. (after|discover*)
making weaker kids disappear
off roll*
forgets to press stop
nicking stuff
(who|that) [used to] (take|takes|took) the .. home in (her|his) bag
know what happened to
could not run a school
({person}|firm|company|club|nursery|school|academy|agency|council|garage|shop|operator|contractor|caterers|
    builders|coaches|taxis|drivers|pta|charity|supplier|landlord|app|centre|Name) ... {bad_deed}
in the youth service till
(pays|paid|paying|slips|bribing|bungs|bunged) the (ref|referee|judge|judges|examiner|inspector|inspectors|
    official*|planners|councillor*)
(let|lets|letting) (drivers|staff|kids|children) [go] [out] .. (drunk|without (licence|dbs|insurance)|unlicensed|
    unsupervised)
(forge|forges|fake|fakes|faking|invent|invents|backdate|backdates|lie about|lies about|lying about) [their|its|his|
    her|the] (dbs|checks|certificates|ages|age|references|records|registers|results|figures|attendance|hygiene|
    reviews|accounts|scores|qualifications|marks)
(warned|caught|reported|investigated|arrested|suspended|sacked|known|done|nicked|cautioned) (about|for|over|
    touching|watering|stealing|fiddling|drinking|selling|taking|with his|with her) .. (touching|girls|boys|till|
    money|drink|drugs|kids|children|photos|vapes|cash|chlorine|stealing|the job)
(help|helps|helped|helping) (herself|himself|themselves) to [the|our|dinner|school|pta|your]
watering down the
(don't|wouldn't|never|i'd not|i wouldn't) (bother with|trust|use|touch|go near|let your kids near|
    leave your child with|book|buy from|deal with) .. (owner|firm|company|he|she|they|cowboys|driver*|warned|dodgy|
    caught|steal*|robbed|unsafe|dirty|never|rats)
(careful with|beware|beware of|watch out for|avoid) Name .. (they|he|she|owner|who|forge*|steal*|never|con*|lie*|
    scam*|dodgy)
(unlike|not like) the (last|old|previous|other) (one|lot|firm|cook|head|treasurer|caretaker|company) .. (help*|
    steal*|drink|drunk|pocket*|lie*|cheat*|fiddl*|won't|doesn't|hand|touch*)
(old|last|previous|former) (one|head|treasurer|cook|caretaker|firm|company|driver|clerk|chair|bursar|owner|
    manager) .. (drunk|stole|fiddl*|pocket*|sacked|lied|cheat*|nicked|disappeared with|ran off with|
    walked off with|took the|hand in|let drivers|covered|bullied|had a thing)
(ran|run|walked|made|going) off with (the|our|all|most of) (money|takings|cash|funds|raffle|float|deposit*|kitty)
(a|that) school (that|who|which) (lies|cheats|fiddles|fakes|bullies|drugs|covers|buys|bribes|fields)
(cheats|cheat|cheating|cheated) .. (gold|medal|ref|team|school|cup|sats|results|winners|again|they)
(their|his|her) (dodgy|fake|forged|bogus|made up|so called) (paperwork|results|figures|certificate*|qualifications|
    degree|doctorate|credentials|invoices|accounts|reviews|insurance)
(put|putting|puts|risk|risking|risks) (kids|children|lives|our children|pupils) [lives] (at risk|in danger|
    in unsafe|in unroadworthy)
(owes|owed|never paid|hasn't paid|refuses to pay) .. (staff|suppliers|tax|bills|school|us|thousands) .. (owner|
    company|firm|he|she|boss|director|club)
(everyone|everybody|anyone) (in|on|at|round) (town|here|the village|the trade|the estate|the gate) knows .. (he|
    she|they|what|why|who|about)
"""

UNLESS = """\
(story|play|book|character|novel|film|poem|tale|mystery|detective|whodunnit|mock trial|fagin|oliver|robin hood|
    highwayman|pirate*|goldilocks|magpie|seagull|squirrel|fox|hen|hens|guinea pig|history|tudor|victorian|workshop|
    lesson|king|gunpowder)
(cooking|cooked|cook) (club|books)
(fiddle|fiddles) (club|tune|player|group|lesson|music)
(no mot test|bent (double|over|metal|wire|knees))
(fixed the roof|fix the (results|lights))
(scam|scams|phishing|fraud awareness|fraudsters) .. (aware|warn*|text|texts|email|report|pretend*)
(suspected of eating|biscuits|cake)
(stole|stealing|steal|steals) the (show|scene|spotlight|limelight)
(bribe|bribed) .. (biscuit*|cake|chocolate|sweets|doughnut*|stickers)
(feuds|raid*|reivers|cattle)
boiler
flapjack*
(tarts|knave|queen of hearts|porridge|sandwiches|ice cream|chips)
(seagull|seagulls|gulls|magpies|squirrels|foxes|dog|dogs|cat|pigeons)
"""
