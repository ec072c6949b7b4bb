"""One person's matter, addressed to that person."""

PHRASES = """\
(hi|hello|hiya|dear|morning|oi|hey) [mr|mrs|ms|miss|dr] [and] [mr|mrs] [mr|mrs|ms|miss] Name ... (he|he's|his|she|
    she's|her|your) [been|still|was|will|has|isn't|can|didn't|reading|coat|glasses|inhaler|book|form|place|test|
    bag|son|daughter|dinner|trip|detention|behaviour|assessment|insulin|tears|mum|dad]
(hi|hello|hiya|dear|hey|oi) [mr|mrs|ms|miss] Name ... (coat|glasses|inhaler|reading book|reading folder|owing|
    outstanding|balance|the £#|tick the box|his bag|her bag|his form|her form|your form|ring me|ring us|
    give us a ring|give us a bell|call us|come in|pop in|collect him|collect her|after lunch|phonics|red band|
    his results|her results|assessment|camhs|ed psych|court order|support plan|see you (at|in|tonight|later|on)|
    your round|can you check)
(with|to|about|for|of) your (son|daughter|grandson|granddaughter|lad|lass|little boy|little girl)
(could|can|would) [mr|mrs|you] [and] [mrs] [Name] please (ring|call|contact|collect|make sure|message|get in touch)
your round
(pop|i'll be|i'll pop) round [about|with|friday|later|at|to yours|tonight|on]
bring the (wine|dog|gin|kids round)
(my|your) casserole dish
wine you owe me
finish that gin
sort that loan
fancy seeing you on here
is your (knee|back|leg|mum|dad|hip|ankle) [any] [better]
still has no (coat|book|kit|reading)
needs collecting
for the mum of
(mum|dad) of [the] twins in
(message for|this is for|to) the (mum|mother|father|family|grandparent|mum of) (in|of|who|with)
a message for (Name|grandad|grandma|mrs|mr|the mum|the dad)
to the (person|parent|mum|lady) who .. (complained|asked|rang|shouted|parked|emailed)
your (payslip|paypal|cheque|payment|account|direct debit) [has|with] [bounced|is|and|failed|again]
paypal bounced
happy birthday .. (see you (at|in)|drinks on|your round|at yours|tell)
(happy retirement|congratulations you two) ... (come round|bring|tell|cot|gin|friday|ring me)
(wetting|bedwetting|head bump|toilet accidents)
dad of Name
(we|i) (got|had|received|saw|read) your (message|email|note|letter|text|voicemail|form) [about|re|on|and|,]
(mrs|mr|miss|ms) Name , .. (is fine|works|suits|see you|no problem|that's fine|of course)
(he'll|she'll|i'll|we'll|he will|she will|we can|i can) (drop|bring|leave|pop|pick|post|send|hand) .. (at yours|
    to yours|round|tonight|off at|by yours|through your|to your|it over)
(drinks|party|dinner|curry|film|bbq|takeaway) at mine
(at|to|round|round to) (mine|yours) (at|for|tonight|later|on|after|tomorrow|about|with|, )
text me (about|when|if|back|later|your)
(swap|swapping|swapped|cover|covering) (your|my|our) (thursday*|monday*|tuesday*|wednesday*|friday*|duty|shift|
    lesson)
(bring|return) [me|my|back] (my|the|your) [blue|red] (folder|casserole|keys|dish|charger|book|coat|laptop|phone|
    umbrella) [back]
(got|has|have|found) your (charger|phone|keys|wallet|purse|glasses|coat|bag|lunch|umbrella|card|jacket|laptop|
    payslip)
come round (friday|saturday|tonight)
(can|could) you text me
(can|could) you ring me
"""

WHEN_ADDRESSED = """\
(your|you're) (son|daughter|little boy|little girl|lad|lass|child|grandson|granddaughter) [and] .. (was|is|has|
    pushed|scored|needs|did|got|left|will|can|can't|won't|hit|wasn't|isn't|missed|said|told|table|swim bag|place|
    teacher)
(your|the) (son|daughter|boy|girl|little one|lad|lass|sons|daughters) (swim bag|place|inhaler|test|results|
    behaviour|reading|phone|attendance)
(he|she|they) (was|were|is|has been|had|scored|missed|didn't|hasn't|isn't|won't|can't|wasn't) [a] [bit|much|fine|
    upset|ok|okay|not|better|picked|been] ... [after|today|now|and] (after pe|after lunch|at break|today and|
    nothing to worry about|cheered up|he's ok now|she's ok now|no tears|ate all)
(he|she) was a bit upset
(he's|she's|he is|she is) (ok|okay|fine|settled|much better) now
in the office and (he|she) was
(inhaler|insulin|medicine|epipen|glasses|coat|reading folder|book bag|swim bag|pe kit|lunchbox) .. (is in|
    in the office|was under|left|you left|has been|we've found|found it|we have got)
(still|£#|#) [£#] (outstanding|owing|behind on|overdue)
you're still # behind
(you just|you still|just|and the|the last|still) (need to pay|owe|have to pay) [the] [last]
(balance|deposit|arrears|debt) .. (still|yours|ring|please pay|outstanding|clear it|due from you)
(ring|message|call) (me|us) (back|tonight|about|later|before|tomorrow)
give us a (ring|bell|call) (tomorrow|back|about this)
ring me (about|tonight|later|tomorrow)
see you (at yours|in the red lion|at mine|tonight for|at seven|later for|in the pub|down the pub)
still on for
your ginger cat
(ran|rang|tried ringing|spoke to|spoken to|told|text|texted|emailed|phoned) (you|your mum|your dad|mum|dad|her mum|
    his mum|her dad|his dad|his tutor|her tutor|the number you|twice)
tried (ringing|calling|to ring|the number)
(we did|and we did|yes we) tell (mum|dad|you)
you got the email
(we've|we have|yes we|we) (looked into|looked at|spoken to|spoke to|agreed|noted) [that] [what happened] ... (your|
    his|her|name|he|she|Name|son|daughter)
we've looked into
we have looked into what
(yes|no) [,] (he|she) (can|can't|is|isn't|was|wasn't|has|hasn't|will|won't|could|did|didn't)
(yes|no) Name can [still] (come|go|have|move)
(Name|his|her|he's|she's) .. (extra time|bursary form|place|support plan|reduced timetable|detention|c2|mark|
    review|assessment scores|test|residential) .. (approved|stands|hasn't been|isn't|wiped|fine|confirmed|because|
    won't)
Name (hasn't been|has been|isn't|wasn't|was) (approved|moved|taken off|picked on|excluded|in bother|spoken to|
    suspended|put in|dropped)
(been|was) (taken off|moved out of) [the] .. (course|set|team|class) .. because
detention (stands|on|is)
(extra time|bursary|hardship fund|pip|bus pass|free meals) .. (approved|again|no record|you say|stopped because|
    declined|turned down)
[the] panel said no
(as|like) (you|i) (mention|mentioned|said on the phone|said|say)
as agreed , we'll
support plan at
you need to tick
(do|please) tell (him|her) [how|that|to|we|not]
tell (him|her|sam) [we|i|the|i'll|to]
(we|i) miss (her|him)
(he|she) (doesn't|does not|can't|hasn't) [got] [a] (have|need|coat|reading|book)
i need you to come in
so sorry for your loss
(the|a) (court order|refuge|custody|social worker)
[please] don't come to the gate
(he's|she's) asked that you
her mum [at|because|only|said|wants]
his dad [at|because|said|wants]
(don't|doesn't) agree about the
(blocked our|who has blocked)
(has been|been) let on free
(she|he) scored (#|well|full)
(she|he) (can't|cannot|won't) (move|come back|be in)
why (he|she) (sat out|was kept in|was moved|is in|didn't get)
(pushed|hit|bit|kicked|swore|walked out|copied|shouted) .. (so that's why|because|dinner queue|for him|his tutor)
(move|moving|moved) (him|her) to another
(will|going to) move (him|her)
his teacher will
her teacher will
you left (your|his|her|the)
(left|leaves) (his|her|your) (reading|glasses|keys|coat|phone|lunch|bag) [glasses|book|folder] (on|in|at|under|
    behind)
who is collecting him
who's picking (him|her) up
(have|has|got) [a] word with (sir|miss|mr|mrs) and
before your dad sees
[just] seen this ,
(number|no) # i think
his spots
didn't (pass|get) (his|her) (check|test|place|grade)
missed the .. by (one|two|three) (mark|marks)
(Name|he|she) (is|was|has|will|can|had|can't|won't|needs|did|got) .. (as you asked|like you asked|as requested|
    as discussed|as we discussed|as you know|you asked|per your|after your|your request|your email|your message|
    your call)
(full|joint|sole|shared) custody
(his|her) (free school meals|pupil premium|ehcp|echp|statement|funding|place|medication|diagnosis|referral|
    attendance|detention|report|allergy|inhaler|one to one|1 1|therapy|counselling) .. (cover*|is|was|has|will|
    hasn't|starts|came|isn't|can|been|at|for|this)
(sorry|apologies) (to hear|about|for) .. (he|she|his|her) (was|is|had|has)
(he|she) (can|can't|won't|will|may|should) (start|come|join|sit|stay|have|go|be|come back|return) [back|in|on|with|
    at|for|the|a|to] ... (monday|tuesday|wednesday|thursday|friday|tomorrow|next week|september|after|if you|until|
    when you)
(we|i) (think|thought|felt|feel|agree|agreed|reckon) (he|she|Name) (is|was|needs|should|would|has|might|could|did)
(he|she|Name) (has|had|is|was) [been] (struggling|doing|behind|tearful|poorly|unsettled|sick|naughty|silly|rude|
    late|absent|off|anxious|crying|asking for|moved|missing|excluded|suspended|bullied|hurt|tired|hungry)
(his|her) (results|behaviour|attendance|place|assessment|score|medicine|dad|mum|key worker|social worker|tutor|
    grade|report|fees|account|school trip|party|tooth|temperature)
your (balance|account|debt|arrears|application|appeal|fees|invoice|payment|booking|shift|contract|dbs|payslip|
    appointment|bursary|form) (is|was|has|hasn't|isn't|will|came|of|for|still|bounced|needs|still)
as you asked
as we discussed
moved Name to
"""

UNLESS = """\
(dear|hi|hello|hey|morning|hiya) (parents|parent|families|everyone|all|everybody|year|y#|carers|both|there|folks|
    santa|father|diary|mrs campbell)
(well done|congratulations|thank you|thanks so much|proud of|letter|wrote|letters)
(if|any|whose|when|where|every|each|all|any of) .. (your|you|they|child)
(about|discuss) individual (children|pupils|students)
(any child|every child|all children|your child is|if your child|when your child|your child's class|your child may|
    your child will)
thanks for your
"""

ADDRESS = """\
(hi|hello|hiya|dear|hey|oi|morning) [mr|mrs|ms|miss|dr] [and] [mr|mrs] Name !and !class !year
(could|can|would) (mr|mrs|ms) [and] [mrs] Name
. Name , (can|could|please|we)
to the (mum|dad|parent|mother|father|person|grandad|lady) (of|who|in)
"""
