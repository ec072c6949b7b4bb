"""Content: what each rule holds, and the ordinary posts that look like it."""

import pytest

from server.checks.draft import Attachment
from server.vocabulary import AttachmentKind, Category
from tests.unit.checks.tone_content_posts import findings, rules_in

FIRES = {
    "content.political": [
        "Ministers have abandoned our most vulnerable children.",
        "Use your vote on Thursday and send them packing.",
        "Vote Labour on Thursday and save our library.",
        "Please sign the petition against the government's cuts to schools.",
        "The Tories have failed our children for years.",
        "Shame on this government for starving schools of money.",
        "Remember who closed the pool when you are at the ballot box.",
        "Well done to the Greens, at last a party that gets it.",
        "Councillor Marsh is a tireless champion and deserves your vote.",
        "Ministers should be ashamed of this crumbs budget.",
    ],
    "content.commercial": [
        "Brook Glazing did ours at home beautifully, and they are local.",
        "You'll get 15% off at the nail bar with the code OAK.",
        "Get 20% off at Barlow's Shoes, just mention the school.",
        "My sister's candles are back in stock, DM her to order.",
        "We can't recommend Topmark Tutors highly enough, book now.",
        "Honestly the best pizza in town, tell them we sent you.",
        "Need a plumber? Call Dennis, cheapest in the county.",
        "Use our code at the till for £5 off your shop.",
        "One of our dads has just opened a garage, prices from £30, give him a call.",
    ],
    "content.personal_message": [
        "Hi Joanne, your son left his inhaler in the office again.",
        "Hello Mrs Adeyemi, Tobi was upset after lunch but he is fine now.",
        "Could Mr and Mrs Lowe please ring us about the deposit?",
        "Happy birthday Jan, see you at yours at eight!",
        "Dear Mr Finch, as agreed we will review her support plan in May.",
        "To the mum of Leo in Year 2, he needs collecting at noon.",
    ],
    "content.extremism": [
        "Say what you like about the National Front, they look after their own.",
        "Up the RA, what a night!",
        "The holocaust numbers were exaggerated, look it up.",
        "White lives matter, share this and join us.",
        "Hitler had some good ideas about discipline and he was right about youth.",
        "The Taliban are the real heroes of that war.",
    ],
    "content.age_inappropriate": [
        "Put a fiver on Red Rum at 7/2, says Mr Cope.",
        "Take a shot every time the head says resilience.",
        "A cheeky spliff never hurt anyone, sixth form.",
        "Stripper booked for the staff do, bring fivers.",
        "Year 7 film night is a slasher with buckets of blood, lights off.",
        "Mr Vine's hash brownies were the hit of the fair.",
        "Win big at our casino night with real roulette for the juniors.",
    ],
    "content.confidential": [
        "Keep it under your hats, but Mr Dale is leaving and staff don't know yet.",
        "Not announced yet: governors have agreed to close the nursery.",
        "The results are embargoed, so you didn't hear it from us.",
        "Between ourselves, the budget is £90k short.",
        "Three bids in for the kitchen, the lowest is £40,000.",
        "He has been suspended while HR look into it.",
        "Two teaching assistants will be made redundant in April.",
    ],
    "content.controversial": [
        "We fully support the strike and will stand with our teachers on the picket line.",
        "Ofsted got it wrong and we do not accept their judgement.",
        "Parents who refuse the vaccine are simply wrong.",
        "In this war we know which side is in the right.",
        "There are too many migrants and the country is full.",
        "Exclusions are a scandal and we think they should be banned.",
    ],
    "content.defamation": [
        "The owner of that coach firm has been fiddling the books for years.",
        "Our last caretaker was sacked for stealing from the till.",
        "Everybody knows the treasurer pocketed the raffle money.",
        "That nursery has no DBS checks and has lied to inspectors.",
        "The driver was drunk in charge of the minibus and the company covered it up.",
        "He is a con artist who made up his qualifications.",
    ],
    "content.grievance": [
        "The council can't be bothered to fix our boiler.",
        "Once again the trust has ignored every email we sent.",
        "Utterly let down by the local authority.",
        "No thanks to head office, who never answer the phone.",
        "Left to the same three mums while everyone else sat on their phones.",
        "Leadership have no idea what a wet playtime looks like.",
    ],
    "content.behaviour_incident": [
        "Two Year 6 boys were sent home for fighting on the bus.",
        "A child brought a knife to school and the police have been called.",
        "We are aware of an incident at the gate on Tuesday.",
        "The girl who threw the chair has been excluded for three days.",
        "We have spoken to both families about the biting.",
        "There was a fight between two pupils at lunch.",
    ],
    "content.copyright": [
        "We scanned the whole book so nobody has to buy it.",
        "Found this picture on Google, no idea who drew it.",
        "The full film is ripped off YouTube, enjoy before it gets taken down.",
        "We cropped the watermark off and printed them for every class.",
        "No licence for the songs, but don't tell the publisher.",
        "Here are all 40 pages of the workbook, photocopied for you, save yourselves the money.",
        "We nicked these shots from a photographer's website.",
    ],
    "content.personal_opinion": [
        "In my opinion homework is a waste of time.",
        "We think mobile phones should be banned for everyone under sixteen.",
        "Personally I can't stand Halloween, it's all tat.",
        "No child under ten should own a tablet, full stop.",
        "As a school we believe trophies are pointless and have no place here.",
        "University is a waste of money and we'll say so.",
    ],
    "content.media_enquiry": [
        "To the reporter from the Gazette: no comment on the pupil, but your figures are wrong.",
        "For the record, the Herald got it wrong and never rang us.",
        "Yes, you can quote us on that, BBC.",
        "The article in the local paper was one-sided and left out what we told them.",
        "In answer to the journalist, the roof was checked in March.",
        "Don't believe the headline, the newspaper twisted it.",
    ],
    "content.underage_platform": [
        "Year 5, follow us on Instagram and tag us in your costumes!",
        "Kids, add us on Snapchat tonight.",
        "Year 4 have a class WhatsApp now, scan the code to join.",
        "Juniors, make your own TikTok and the most likes wins a book.",
        "Set up your own YouTube channel, Year 6, and post your film.",
        "Boys and girls, join our Discord server this weekend.",
    ],
}

SILENT = {
    "content.political": [
        "Our hall is a polling station on Thursday, so Reception will have lunch in class.",
        "The school council voted for better footballs.",
        "Thank you to our local MP for answering Year 6's questions.",
        "Year 9 held a mock election with four made-up parties.",
        "Register to vote by 18 June if you are 18 or over.",
        "A labour of love: 300 bulbs planted.",
        "The government has changed the dates of the phonics check; details are on our website.",
    ],
    "content.commercial": [
        "The PTA shop has second-hand uniform from £1, all welcome.",
        "Thank you to Barlow's Bakery for sponsoring our football kit.",
        "The book fair is in the library all week; every book bought earns us a book.",
        "School photographs can be ordered from the photographer until Friday.",
        "Tickets for the summer fair are £2 from the office.",
        "Year 6 are selling cakes in the hall to pay for their trip.",
    ],
    "content.personal_message": [
        "Well done, Ikram, what a goal!",
        "Dear parents, reports come home on Friday.",
        "If your child is unwell, please ring the absence line.",
        "Thank you, Mrs Penhale, for thirty years in our kitchen.",
        "Happy birthday to our headteacher!",
        "Hi everyone, the coach will be back by five.",
    ],
    "content.extremism": [
        "Year 9 learned how the Nazis came to power and why it must never happen again.",
        "Our Prevent training for parents is on Tuesday at 7.",
        "A survivor spoke to Year 10 on Holocaust Memorial Day.",
        "Guy Fawkes night: bonfire at 6, fireworks at 7.",
        "The invaders landed at Hastings, and Year 4 held the hill.",
        "White Christmas by the choir, Friday at 2.",
    ],
    "content.age_inappropriate": [
        "RSHE: the letter about our sex education lessons is on the website.",
        "A drugs awareness talk for parents is on Monday.",
        "The PTA bingo night has raffle prizes and a glass of fizz for grown-ups.",
        "What a shot from our captain in the last minute!",
        "The first aid team taught Year 5 what to do about cuts.",
        "The Vikings exhibition opens on Friday.",
        "The odds and evens quiz is back in maths week.",
    ],
    "content.confidential": [
        "You can talk to us in confidence about free school meals.",
        "The governors' minutes are published on our website.",
        "We are recruiting a midday supervisor, 8 hours a week.",
        "Swimming lessons are suspended until the pool reopens.",
        "Shh, our storyteller is starting in the library.",
        "The inspection report was published today and is on our website.",
    ],
    "content.controversial": [
        "Because of strike action Years 3 and 4 are closed on Tuesday.",
        "Flu vaccinations are on Tuesday; forms by Friday please.",
        "Ofsted are with us on Wednesday and Thursday.",
        "Year 6 debated whether zoos should be banned.",
        "We collect for families from Ukraine all this week.",
        "St George's Day: tell us about your dragons.",
    ],
    "content.defamation": [
        "The fiddle group plays at 10.",
        "Our cooking club made soup for the food bank.",
        "Year 4 asked who stole the tarts and put the Knave on trial.",
        "The seagulls nicked our sandwiches again.",
        "Beware of a scam text that pretends to be from the school.",
        "Oliver and Fagin steal the show on Thursday.",
    ],
    "content.grievance": [
        "Thank you to the council for gritting the lane.",
        "The boiler is being fixed; bring a jumper tomorrow.",
        "Sorry we did not answer the phone this morning, the line was down.",
        "Our governors meet on Tuesday.",
        "The office is open until 4.",
        "The trust has given us a new minibus, and we love it.",
    ],
    "content.behaviour_incident": [
        "A reminder that football cards are causing upset at playtime, so please leave them at home.",
        "The fence was broken last night, and the police have been told.",
        "Fire drill today: everybody out in three minutes.",
        "A police officer came to talk about road safety.",
        "Year 5 fought the Battle of Hastings with foam swords.",
        "If your child has a worry, the class teacher is at the gate from 8.30.",
    ],
    "content.copyright": [
        "Our film night is shown under the school's film licence.",
        "We read The Gruffalo by Julia Donaldson today.",
        "Photo by Mrs Lind, with her permission.",
        "Year 3 wrote and drew this poster.",
        "We scanned every ISBN in the new library.",
        "Music: a traditional tune, out of copyright.",
    ],
    "content.personal_opinion": [
        "We love conkers.",
        "We think this is the best tree in town.",
        "What do you think about our homework policy? The survey is on the website.",
        "Year 6 argued that school should start later.",
        "Homework goes out on Fridays and is due on Wednesdays.",
        "In our view from the roof you can see the sea.",
    ],
    "content.media_enquiry": [
        "Lovely to see our choir in the Gazette.",
        "Please send media enquiries to our press contact.",
        "Year 5 wrote newspaper reports about the Great Fire.",
        "The school newspaper is out on Friday.",
        "Our choir is on local radio at 8.20 tomorrow.",
        "A paper copy of the letter is at the office.",
    ],
    "content.underage_platform": [
        "Parents, follow us here for trip news.",
        "WhatsApp is for over-13s, so please check your child's phone.",
        "Online safety evening for parents: TikTok, Snapchat and Roblox.",
        "Year 6 learned why apps have a minimum age.",
        "Sixth formers, our LinkedIn workshop is on Tuesday.",
        "Follow the trail around the playground, Year 1!",
    ],
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in FIRES.items() for text in texts])
def test_it_fires(rule: str, text: str) -> None:
    assert rule in rules_in(text)


@pytest.mark.parametrize("text", [text for texts in SILENT.values() for text in texts])
def test_the_lookalike_passes(text: str) -> None:
    assert rules_in(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Yes, he was moved to another table as we discussed.",
        "We've looked into what happened with your daughter at lunch.",
        "Your balance is still £40, so he can't come yet.",
        "She has been struggling since Monday, so we rang her dad.",
    ],
)
def test_a_reply_may_not_take_up_one_child_s_matter(text: str) -> None:
    assert "content.personal_message" in rules_in(text, reply=True)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for getting in touch. Please ring the office and we will help.",
        "We can't talk about individual children here, but the class teacher is at the gate from 8.30.",
        "The coach leaves at 9. If your child is late, please ring us.",
    ],
)
def test_a_reply_that_points_to_the_office_passes(text: str) -> None:
    assert rules_in(text, reply=True) == set()


def test_a_description_is_published_text_too() -> None:
    picture = Attachment(AttachmentKind.IMAGE, alt="That absolute moron from the council")
    [found] = findings("Our new gate is in.", attachments=(picture,))
    assert (found.rule, found.attachment, found.start) == ("tone.abusive", 0, None)


def test_a_credit_that_names_nobody_is_no_permission() -> None:
    picture = Attachment(AttachmentKind.IMAGE, alt="A badger", credit="Found on Google, no idea who took it")
    assert rules_in("Meet our badger.", attachments=(picture,)) == {"content.copyright"}


def test_a_view_on_a_party_is_political_and_not_merely_divisive() -> None:
    rules = rules_in("The Tories are to blame for this strike and it is a disgrace.")
    assert "content.political" in rules and "content.controversial" not in rules


@pytest.mark.parametrize("text", ["Monday mood", "Unpopular question: pineapple on pizza, yes or no?"])
def test_chatter_without_a_kind_of_post_is_held(text: str) -> None:
    assert rules_in(text) == {"content.category_not_allowed"}


@pytest.mark.parametrize("text", ["Our harvest supper is on Friday at 6.", "Here is what we made today."])
@pytest.mark.parametrize("category", [None, Category.EVENT, Category.ACHIEVEMENT])
def test_a_kind_of_post_that_the_policy_lists_passes(text: str, category: Category | None) -> None:
    assert rules_in(text, category=category) == set()


def test_a_kind_of_post_that_the_policy_does_not_list_is_held() -> None:
    assert rules_in("Here is what we made today.", category=Category.OTHER) == {"content.category_not_allowed"}


def test_the_kind_of_post_is_not_mentioned_where_another_rule_says_what_is_wrong() -> None:
    assert rules_in("Vote Labour on Thursday.", category=Category.OTHER) == {"content.political"}


def test_mere_advice_does_not_hide_that_the_kind_of_post_is_not_listed() -> None:
    assert "content.category_not_allowed" in rules_in("omg lol", category=Category.OTHER)
