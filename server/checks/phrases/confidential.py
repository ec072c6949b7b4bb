"""Secrecy, and unpublished staffing, money, plans and results."""

PHRASES = """\
this is [strictly|all] confidential
(do not|don't|please don't) (share|repeat) [this|it|any of this] (outside|beyond) [the|our|these] (staff|
    staffroom|school|governors|team|room|walls)
(just between|strictly between|, between|and between) (us|ourselves|you and me)
between (ourselves|you and me|these walls)
between us (it|we|she|he|the|Name)
(keep|keeping) (it|this|that) (under your (hat|hats)|quiet|to (yourself|yourselves)|hush|schtum|between us|
    in the family)
under your (hat|hats)
(pretend|say|remember) you (didn't|never|don't) (hear|heard|read|see) it
you didn't hear (it|this) from
heard it here first
act surprised
(not|isn't|it's not|it isn't|hasn't been|haven't been|aren't) [yet|out] (announced|public|official|officially|
    published|released|common knowledge) [yet|until|till|officially|so|,|but|out]
not (announced|public|officially announced|out) [officially|yet|until|till|so|,|but]
(isn't|isnt) (announced|public|being announced|out) (until|till|yet|officially|so)
(news|what) .. isn't out [officially|yet]
what isn't out yet
before (it's|it is|the) (announced|official|public|announcement)
(announcement|announced) .. once .. (squared|told|signed)
(embargo|embargoed|under embargo)
(not for sharing|not to be shared|strictly confidential|in confidence by|shared with heads in confidence|
    told in confidence|private and confidential|off the record|confidential minutes|private minutes|closed session|
    in part 2 of the meeting|part two minutes|internal (briefing|email|memo|report|safeguarding|document|minutes))
screenshot from our internal
asked us not to (pass|share|say|tell|mention)
not (meant|supposed|allowed) to (say|share|tell|know|be telling|post|mention)
(we|i) (can't|cannot|shouldn't) (say|tell you) (too|much|more|this|yet) [much] .. (but|until|till)
shouldn't [really] be (telling|saying|posting|sharing)
shouldn't be telling
(shh|shhh|shush|psst|pssst) .. (so|till|until|news|new|miss|mr|head|panel|budget|governors|the)
(so|till|until) shh*
(haven't|hasn't|not|don't|they don't|nobody's|no one's) been told [yet|individually|the]
(staff|team|governors|parents|unions|families|colleagues|they) (haven't|hasn't|have not|has not|don't|
    won't) (been told|told|know|yet been|heard|hear) [yet|individually|about|till|until]
(she's|he's|they've|haven't|hasn't) not told (the|her|his|staff|their)
(governors|board|trust|heads) (haven't|hasn't) told
(staff|team|unions|parents|families|they) (are|will be|being) [being] told (on|in|next|after) (monday|tuesday|
    wednesday|thursday|friday|the new year|next)
until the staff have been told
they'll tell parents after
hasn't gone to governors
letters are drafted
(going to|paper to|go to) [the] (trustees|board|governors) (on|next) .. (jobs|half|one head|takes|cut|merg*)
(paper|report) going to (trustees|the board|governors)
(governors|trustees|board|panel|trust|they|we've|we) [have] [has] [already|just|provisionally] (agreed|decided|
    voted|resolved) [already] [on monday|last night|yesterday] [it] [to] ... (close|redundan*|merge|cut|lose|fold|
    sack|sell|not renew|make|go|post|posts|tas|sixth form)
(make|making|made) .. redundant
(two|three|four|five|six|nine|several|some|#) [more] [support staff] (tas|posts|jobs|staff|teaching assistants|
    support staff|teachers|people) .. (go|will go|cut|at risk|redundant|across|before easter|by september|to go)
(losing|lose|cutting|cut) (two|three|four|five|six|nine|#|the) [year] [3] [support staff] (tas|posts|jobs|staff|
    teaching assistants|teachers|support staff)
jobs will go
(post|posts|job|jobs) (won't|will not|isn't going to) be (filled|renewed|replaced)
(contract|contracts) (isn't|is not|won't be|aren't|not) [being] renewed
contract's with the lawyers
# (in deficit|in the red|overspent|black hole|hole)
(budget|£#|we are|were) .. # short
(we're|are|were) £# (short|in deficit|down)
leaves a £# hole
(budget|reserves|deficit|pension gap) .. (short|hole|plug|black hole|recovery plan)
recovery plan means
(hole|gap) in the (trust's|budget|reserves|accounts)
(merge|merger|merging|federated|federating|federation|academise|academisation|closure|takeover) .. (not public|
    unions don't know|keep it|looking like|but|don't panic|tells|told|2028|announc*|till|until)
looking like a yes
(considered|earmarked) for closure
whether we merge
(bids|bid|tenders|tender|quotes|quote) .. (in|lowest|came in|are in|£#) .. (£#|lowest|highest|going with|leaning|
    local)
(bids|quotes|tenders) (are in|in|came in)
three bids in
we'd take that over
(they|he|she) wanted £# .. we offered
we offered £#
lean* to the middle
(second choice|first pick|other candidate*|internal candidate|the candidate|candidate 2|candidate 1|candidate two|
    preferred candidate|turned us down|turned down another|came last|two apply|only two applied|
    been picked) .. (turned|came|panel|offer*|cried|salary|gone to|agreed|already|telling|last|scale|new head|
    offer|number|from)
(post's|post has|job's|job has) been written for
been written for an
panel have agreed it
points on the scale
turned us down
new head's been picked
it's gone to the
we've offered it to
(interviews were|interview day for) .. (deputy|head|yesterday|two|gone)
(suspended|moved off site|off site|gardening leave) .. (while|pending|till|until|investigation|hr|looked|sorted|
    more to come|since|to cover|line is)
(he|she|staff|teacher|colleague|head|deputy|ta|Name) (has|have|was|were) [been] suspended
been suspended (by|while|pending)
suspended since
(he's|she's|been) suspended
been moved off site
(allegation|allegations|accusation|complaint|complaints|disclosure) .. (against|about|made) .. (staff|teacher|ta|
    member|colleague|head|year #|year 5|our|site)
(formal|had a) complaint about our
there's been an allegation
gone to the lado
(capability (plan|procedure)|support plan , so|settlement agreement|signed an agreement|the settlement|
    there's a settlement|compromise agreement|disciplinary (hearing|meeting|panel)|grievance hearing|
    hr are dealing|hr have told|hr look|something came up on (her|his) dbs|dbs came back|on a support plan|
    performance management|appraisal , no)
on a capability
signed an agreement
(both sides|she|he) signed last
officially it's
the line is that
(isn't|not) on leave as
(head's|deputy's|her|his|mr's) appraisal
targets missed
pay rise this
(won't|wont) be coming back as
(leaving|leaves) us .. (not told|isn't out|hasn't told|keep|shh)
telling her own school
(draft|unpublished|early|advance|leaked|sneaky|sneak) (report|results|sats|peek|look|copy|paper|
    inspection) .. (grade|outstanding|good|down|up|landed|bids|teacher assess*|from|at|has|top)
the draft has us
provisional (a level|gcse|sats|results|headline|figures|grade)
can't say too much until
(paper|papers) hot off the photocopier
(monday's|tomorrow's|today's|this week's) (grammar|maths|reading|sats|chemistry|english) paper .. (off|question|
    photocop*)
question # caught
sneaky look at
don't go out until the
got the files early
data .. shared with heads
in talks to (sponsor|buy|take|merge)
(lockdown|alarm) (signal|code) is
the signal is
(lock|gate|camera|alarm|cctv) .. [still] doesn't (hold|work|lock)
lean on it
they're paying the full rate
which of the schools .. are paying
tupe*
staff .. told in the new year
(plan's|plan is) to (move|close|merge|cut|sack)
we're consulting on losing
is consulting on merging
announcement in the new year
malpractice cases
the auditors have found
taking on no apprentices
closing the .. office
sell [off] [the] (field|playing field|site) .. (not|agreed|quiet)
minibus is being sold
went up to l#
two points on the scale
(wants|want|wanted|asked) it (kept|keeping) (quiet|secret|between|hush)
(kept|keep|keeping|hushed|hush) (quiet|hush hush|secret|schtum|under wraps|on the quiet|hush) [until|till|for|
    about|,|.|please|though]
(staff|team|parents|families|governors) (find out|finds out|will find out|get told) (on|in|next|after|at)
(Name|she|he|head|deputy|teacher) (is|will be) (leaving|going|moving on|retiring|off|being moved|being made|
    being let go|resigning|handing in) .. (staff|team|nobody|no one|not told|find out|before|don't know|quiet|shh|
    secret|until|announc*|know)
(cheapest|lowest|winning|best|highest|preferred) (was|is|bid|bidder|quote|tender|offer) .. (£#|#|decision|thursday|
    panel|board|contract)
(candidate|applicant|interviewee|shortlist|shortlisted|interviews|panel) .. (wants|cried|was weak|was dreadful|
    withdrew|pulled out|turned|strongest|weakest|favourite|salary|over scale|scale|grand|hopeless|frontrunner|
    internal|secretly|first choice|second choice|our money)
over scale
(numbers|roll|applications|intake|budget|finances|reserves|deficit) (have|has|is|are) (collapsed|plummeted|
    dropped off a|halved|in trouble|a mess|dire|worse than|shot)
(saw|seen|seeing) (their|the|our|his|her) (return|returns|figures|accounts|appraisal|file|contract|payslip|
    payslips|salary|reference|references|minutes|spreadsheet) [at|in|on|from|before]
(failed|didn't pass|extended|not passed) (her|his|their) (probation|induction|ect year|dbs|vetting|medical|
    appraisal|threshold|observation)
(on|earns|earning|paid|paying|salary of|gets|getting) £# .. (head|deputy|teacher|ta|miss|mr|mrs|governor|
    consultant|a day|year|more than|salary|wages)
(pay|salary|wage|wages|bonus|payslip) .. (leaked|revealed|don't tell|between|we can reveal|secret|on the list)
(gagging|nda|non disclosure|payoff|pay off|paid off|golden handshake|severance) [clause|agreement|order|was|of|,|.]
(from|in) (the|our|a|this|last night's|today's|yesterday's) (confidential|private|internal|closed|restricted|
    part two|staff only|governors only) (minutes|meeting|email|memo|paper|papers|report|session|briefing|
    spreadsheet|document|list|log|file)
(leak|leaked|leaking|sneak preview of|spoiler) .. (minutes|report|email|results|budget|figures|shortlist|paper|
    papers|plans|accounts|ofsted)
(ofsted|inspection|report|judgement|result|results|outcome|grade|offer|award) .. (not out|isn't out|not published|
    unpublished|embargo*|under wraps|until (it's|they're)|before anyone|provisional|draft) ..
(don't|do not) (tell (anyone|anybody|a soul)|breathe a word|let on) [outside|yet|but|until|till]
(officially|on paper|publicly) .. (but|really|in truth|between|actually|unofficially)
(rumours|rumour|whisper|whispers|word) .. (true|confirmed|closing|closure|merger|redundan*|leaving|sacked)
(closing|closure|shutting|shut) .. (not|yet to be|before) .. (announced|told|public)
(door|gate|alarm|safe|key safe|keypad) .. (combination|weak spot|doesn't lock|never locked|unlocked|off at)
(exam|test|sats|gcse|mock|paper|papers) .. (sneak peek|leaked|early look|question # is|questions are|comes up|
    will come up|photo of)
can't say .. until the report is out
but .. until the report is out
shh , (don't|till|until|miss|mr|budget|governors|head)
"""

UNLESS = """\
(in confidence|confidential) .. (speak|talk|ask|tell us|contact|office|email|ring|form|help)
(speak|talk|ask|tell us|contact|pop in) .. (in confidence|confidential)
(it's|is|completely|strictly|always|all) confidential
(published|available|posted|on) .. (website|newsletter|noticeboard)
(surprise (party|cake|present)|present for|birthday surprise|secret santa|santa)
(merge|merging) .. (lanes|traffic|shapes)
(ice cream|pancakes|lunch|biscuits|match|goal|footballer|player|lego|captain)
(keep|keeping) (quiet|mum) (in|during|as|for|so|mouse|voices|coach)
(lessons|service|services|bus|buses|trains|swimming|training|matches|club|clubs|fixtures|collections|parking|
    play) .. suspended
"""
