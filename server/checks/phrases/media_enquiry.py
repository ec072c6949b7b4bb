"""Answers to journalists, and comment on critical coverage."""

PHRASES = """\
(reporter|reporters|journalist|journalists|editor|newsroom|programme makers|documentary makers|presenter|headline|
    headlines|gazette|herald|echo|chronicle|tribune|argus|the mail|daily mail|the post|bristol post|the journal|
    the times|the sun|mirror|guardian|telegraph|evening standard|bbc|itv|sky news|pirate fm|radio kent|the paper|
    the papers|the press|article|articles|coverage|news story|schools week|daily press) ... (wrong|misleading|
    one sided|left out|half (the|of|true)|half true|never (rang|asked|called|bothered)|didn't (bother|ring|ask)|
    cherrypick*|cherry pick*|for the record|putting words|isn't what|wasn't what|disgrace|ashamed|agenda|hatchet|
    blown out|out of proportion|inaccurate|get their facts|facts wrong|lazy|lies|lied|untrue|unfair|correction|
    correct it|take it down|muck|misquoted|twisted|our (comment|answer|reply|response|statement) is|not what she|
    nobody asked us|not (going to|be resigning)|so here it is|what i told them|what we told them|
    here are the facts|didn't show|won't print|has an axe|axe to grind|fairy tale|never banned|never once|claims|
    secretive|pestered)
(wrong|misleading|one sided|left out|half of it|half true|half the story|never rang|never asked|cherrypicked|
    disgrace|put words|for the record|happy to|our answer to|our reply to|in answer to|in reply to|reply to|
    replying|to confirm|can confirm|in response to|quote|quoted|full statement|don't believe|shame|
    re) ... (reporter|reporter's|journalist|editor|headline|gazette|herald|echo|chronicle|tribune|argus|the mail|
    daily mail|the journal|the times|evening standard|bbc*|itv|schools week|radio*|paper|newspaper|news at|
    kentonline|the press|articles|article|documentary|the sun)
(half of it|got the (numbers|facts|figures)) [completely|totally] wrong
got (it|this|that) [completely|totally] wrong .. (as usual|reporter|paper|journalist|again|there were|never)
(paper|reporter|journalist|post|gazette|headline) .. got (it|this|that) [completely|totally] wrong
for the record ,
(for|on) the record , (we|the|their|it|yes|no|i|our|his)
on the record ,
off the record
(you can|you may|happy to|feel free to|happy to be) (quote|print|be quoted|quoted|have a quote) [us|that|me|the|on|
    this|it]
(you can|you may) (print|quote) (that|us|me|the|it)
(quote|print) (me|us|away|that)
and you can quote
[yes] you can have a quote
(here's|here is|our) (a|our|the|full) (quote|statement) [to|for] [the]
our full statement
(asked|asking|rang|phoned|emailed|contacted|been on the phone|approached|ring) [us] [for|about] [a|our] (comment|
    response|reaction|quote|statement|respond|reply) [about|on|to]
asked [us] (for|to) (a|our) (comment|reaction|response)
rang for a comment
(asked|asks) us (for|to) (a comment|respond|comment|reply|our reaction)
(in answer|in reply|in response|replying publicly|reply|replying|answer) to (your|the|today's|yesterday's|
    this morning's|their|q|a) [reporter's|email|journalist|q|argus|story|question|reporter]
answer to your q
(to|hi|hello|dear) the (reporter|journalist|editor|newspaper|papers|press|gazette|herald)
(reporter|journalist) (asking|who rang|who emailed|who called|who asked)
(reporter|journalist|paper|programme|article|piece|coverage|headline) (never|didn't|got|has|was|were|chose|left|
    printed|knows|stood)
(@bbc*|@itv*|@skynews|@dailymail|@guardian*|@herald*|@gazette*) .. (yes|no|since|answer|happy|confirm|we're|our|
    wrong|correct)
(photo|picture) (isn't|is not|wasn't) [even] our school
(headline|quote|photo) (isn't|is not|wasn't) what
blown out of proportion
out of all proportion
(reporting|coverage|article|story|piece|report) was (one sided|unfair|wrong|biased|misleading|lazy)
one sided
printed one side
(we've|we have|have|will be) (asked|asking|complained) (the|to the|them|for) (paper|editor|to take|a correction|
    correction|ipso)
asked the paper for
(facts|bit|bits|context|part) they (left out|cut|missed)
what (it|they|the article|the report) (leaves|left|leave|didn't|doesn't|cut) (out|show|mention)
left out (half|most|the)
leaves out (half|most|the|is)
only tells half
half the story
hatchet job
slow news day
since they won't print
won't print it
as the .. printed
(their|your) (figures|numbers|figure) (is|are|was|were) wrong
your figure of
we won't be (giving|commenting|changing) .. (satisfaction|except|article)
because of your article
won't be commenting , except
(we|i) (can|'re happy to|am happy to|'m happy to) confirm (to|that|yes|part)
yes we can confirm
we can confirm part
happy to (comment|be quoted|be interviewed|confirm)
(putting|put) words in (our|my|her|his)
(the|our) (head|ceo|head's|deputy|principal) .. (stands by it|will not be resigning|has the full backing|
    never said|full backing of|earns what|view is)
(never|not) banned
refutes the claim
strenuously den*
(she|he|they) (was|wasn't) (quoted|misquoted)
much has been made in
their readers
the programme makers
cut the good bits
(minutes|five minutes) on camera
film .. from our car park
(to everyone|to the|to those) asking , no
asking in our mentions
on our mentions
nobody was stranded
@ hi , (yes|no|in|happy|we|you|part)
@ (yes|no|in answer|happy to|you asked|since|we)
(hi|hello) @ , (happy|yes|no|in|we)
hi @ [,] (happy|yes|no|in answer|we can)
not # as the
we never told them
the parent you quote
the pupil you named
we're not naming them
no , we're not
failing school
school of shame
whether children were ever
(told|given) (them|the reporter|the journalist) .. (half|printed|the lot|figures|cut|chose)
they were given (our|a|the) (figures|quote|numbers)
they (filmed|interviewed|printed|chose|cut)
the (boys|claimant's|family's) version
(parents|family|woman|parent) (they|he|she) (interviewed|spoke to|quoted)
police tape
you can use that
(hi|hello|dear|yes|no|and no|thanks|sorry|morning) [and] [,] [the] [daily|evening|local|bbc|radio] (bbc|itv|echo|
    gazette|herald|post|mail|times|express|star|news|radio|guardian|mirror|sun|argus|chronicle|tribune|standard|
    observer|journal|courier|bulletin|recorder|newsdesk|reporter*) [newsdesk|fenland|reporter] [Name] , ... (yes|
    no|we|the|it|nobody|you|our|that|pinch|use|happy|quote|fault|true|wrong|was)
(daily|evening|weekly|bbc|itv|radio) Name , ... (nobody|you may|use that|quote|we|yes|no|the leak|never|was|wasn't)
so much for the (herald|gazette|echo|post|mail|paper|papers|press|bbc|chronicle|article|headline|reporter|news|
    guardian|times)
tell your (readers|viewers|listeners|editor|paper|newsdesk)
(use|print|quote|pinch|run|broadcast) (this|that|it) (as (our|her|his|a) quote|from us)
use this , ... we
(you|they|he) (may|can|could|are welcome to|should) (use|print|quote|run|broadcast|pinch|correct|publish) (that|
    this|it|us|me|our|the)
(pinch|use|take|run) that as (her|his|our|a|the) quote
(contrary to|despite|whatever|ignore|forget) (what|the) .. (gazette|herald|echo|chronicle|paper|papers|press|
    newspaper|article|headline|headlines|telly|news|bbc|itv|reporter|report) [says|said|claims|claimed|printed|
    tells|would have]
(paper|papers|press|newspaper|article|headline|bbc|reporter|journalist|news|telly|gazette|herald|echo|chronicle|
    documentary|programme|radio|coverage) [has|have|had] [completely|totally|deliberately|conveniently] (got|made|
    printed|twisted|ignored|missed|claimed|said|says|claims|invented|forgot|misreported|misrepresented|
    sensationalis*|exaggerat*|cherry picked|left|failed|chose|refused) .. (wrong|up|lies|us|truth|story|facts|we|
    our|nobody|no one|that|figures|quote|rubbish|out|picture|to ask|to mention|to print)
(rubbish|lies|nonsense|tripe|fiction|fake news|made up|clickbait|spin|sensationalist|sensational|biased|unfair|
    shoddy|lazy|gutter|tabloid) [reporting|journalism|coverage|article|headline|story|piece|hacks] [in|from|
    by] [the|this] [week's|today's|local|last] (paper|papers|press|gazette|herald|echo|journalist*|journalism|
    article|headline*|news|reporter*|reporting|coverage|hacks)
(shoddy|lazy|gutter|tabloid|poor|biased|sloppy|irresponsible) (journalism|reporting|press|hacks|hack)
(reply|replies|response|answer|statement|comment|quote) (to|for) (journalist|reporter|press|paper|newspaper|bbc|
    itv|media|editor|gazette|herald|echo|radio|news|producer|researcher)
(a|the|your|their) (journalist|reporter|producer|researcher|news crew|film crew|camera crew|
    freelancer) .. (has been|was at|is at|outside|stood|hung around|turned up|rang|emailed|contacted|messaged|
    asked|asking|knocked|camped|wants|wanted) ... (we|our|answer|told|yes|no|comment|reply|said|fine|gate)
(asked|asking|invited|pressed) (by|from) (journalist*|reporter*|press|media|bbc|itv|gazette|herald|echo|radio|
    paper|newspaper)
(thanks for reaching out|thanks for getting in touch|thank you for your enquiry|thanks for the call) , (tom|
    Name) .. (use|quote|yes|the|our|we)
thanks for reaching out
(re|regarding|about|on|following|after) (the|that|this|last night's|today's|yesterday's|sunday's) [front page|bbc|
    itv|local] (article|headline|headlines|story in|piece in|report in|documentary|news report|coverage|expose|
    front page|interview) .. (we|our|it|wrong|not|never|the|true|facts|untrue|would like|want|let|clear)
(we|school|head|our head|our) (did|did not|didn't|never|does not|has not|hasn't|will not) (resign|
    refuse to comment|hide|ban|cancel|suspend|say|tell the|speak to the) .. (paper|gazette|reporter|press|herald|
    headline|journalist|as reported|as claimed|as printed|as the)
as (reported|claimed|printed|alleged|quoted|suggested) (in|by|on) (the|today's|yesterday's|last)
(editor|reporter|journalist|paper|article) .. (complained to|complaint to)
we have complained to the editor
as the echo printed
"""

UNLESS = """\
(lovely|great|brilliant|fantastic|proud|thrilled|delighted|chuffed|nice) to (see|be|read|hear|have)
(press contact|press office|media enquiries|media team|press officer|communications team)
(school newspaper|our newspaper|young reporters|young reporter|newspaper club|junior journalist*|school paper|
    news club|year # reporter*|newsround|student paper|paper round|paper plates|toilet paper|exam paper|past paper|
    consultation paper|papers on|paper copy|wrapping paper|newspaper (towers|hats|bridge))
(review|book review|film review|article about how|writing|wrote|learning|workshop|spelling)
@bbc* . .
(listen|tune in|catch|hear|watch) .. @bbc*
(thank you|thanks|great|lovely) .. @bbc*
@bbc* .. (came|filming|visited|tonight|for having)
thank you for (sharing|filming|coming|having|the)
"""
