"""What must not be known of somebody: health, faith, care, home, discipline, and where children are now."""

import pytest

from tests.factories.hollin_moor import advised, quotes, touches

SPECIAL = [
    ("Well done Tegan, who swam a mile despite her asthma!", "asthma"),
    ("Imran has just been told he is dyslexic, and what a story he wrote.", "dyslexic"),
    ("Grace's hearing aids were handed in at lunch.", "hearing aids"),
    ("Mrs Marchbank is off having an operation, so Mr Pugh has Curlew this week.", "operation"),
    ("Please be gentle with Imran: he has just started on ADHD tablets.", "ADHD"),
    ("The only wheelchair user in Plover class scored twice!", "wheelchair"),
    ("Tegan is fasting for Ramadan, the only Muslim girl in Curlew.", "only Muslim girl"),
    ("So proud of Imran, our pupil premium star of the week", "pupil premium"),
    ("Grace went home early after a seizure, thank you for the kind messages", "seizure"),
    ("Thanks to Tegan for telling us about being adopted", "adopted"),
    ("Get well soon Mr Pugh, in hospital with his heart", "in hospital"),
    ("Our lollipop man has cancer and starts treatment on Monday", "cancer"),
    ("The boy in Wren who is in foster care won the raffle", "foster care"),
    ("Imran's EHCP review is on Tuesday, cakes welcome", "EHCP"),
    ("Tegan, who has two mums, made two cards", "two mums"),
    ("Mr Pugh has come out as gay, what a brave assembly", "gay"),
    ("We're so glad Grace's speech therapy is working", "speech therapy"),
    ("Grace has a stammer, so please give her time", "stammer"),
    ("Imran, who came to us speaking no English as an EAL pupil, is head boy", "EAL"),
    ("Well done Tegan for managing her type 1 diabetes on camp", "diabetes"),
    ("Anaphylaxis update: Imran carries two EpiPens, in the office drawer", "EpiPens"),
    ("Cook is signed off with depression", "depression"),
]

SPECIAL_REPLIES = [
    ("Hi, your son's inhaler is in the office.", "inhaler"),
    ("We've moved her EHCP meeting to Friday, hope that helps.", "EHCP"),
    ("Yes, your daughter qualifies for free school meals.", "free school meals"),
    ("He can bring his insulin in a cool bag, no problem.", "insulin"),
]

NOT_SPECIAL = [
    "It's Autism Acceptance Week. Come and see our display.",
    "Happy Diwali to all our Hindu families!",
    "Eid Mubarak to everyone celebrating.",
    "Head lice have been reported in Year 2. Please check hair tonight.",
    "If your child has asthma, please send a spare inhaler.",
    "Free school meals: apply online, it takes two minutes.",
    "Children with allergies should tell the kitchen.",
    "We raised £300 for a diabetes charity, well done Tegan and Imran for the bake sale!",
    "Thank you to Mrs Marchbank for running our epilepsy awareness training.",
    'Mrs Marchbank writes: "As a Deaf teacher I have waited years to see a whole hall sign."',
    "Imran gave a brilliant assembly on Deaf Awareness Week.",
    "Our SEND coffee morning is on Thursday, ask for Mrs Marchbank.",
    "Year 5 learned about Louis Braille, who lost his sight as a child.",
    "Ramadan Kareem! Mr Pugh will open the quiet room at lunch.",
    "Nut-free school: please leave nuts at home.",
    "Pupil premium makes a difference: is your family entitled?",
    "The school nurse can talk to you about anxiety and sleep.",
    "Our wheelchair basketball session was a hit with Year 6.",
    "Tegan's poster on mental health won the county prize.",
    "First communion: congratulations to our Year 3 children.",
    "Chickenpox is going round Reception.",
    "A visit from the guide dogs today: Wren class met Bramble.",
    "Well done to Grace, who cut her hair for a cancer charity.",
    "Mrs Marchbank is our new SENCO. She can help with dyslexia screening.",
    "Imran's favourite subject is RE: this term it is Judaism.",
    "Flu vaccinations for Years 1 to 6 on Monday.",
    "Year 6 saw a play about a boy who is deaf.",
    "Our choir sang at the hospital for the patients.",
    "Tegan and her team raised money for the hospice with a cake stall.",
]

FAMILY = [
    ("Imran's family are waiting to hear if they can stay in the UK.", "stay in the UK"),
    ("Tegan has been off since Tuesday without a word.", "off since Tuesday"),
    ("Well done Imran, who has been in every day since September.", "in every day since"),
    ("So brave of Tegan to dance, the week her parents separated.", "parents separated"),
    ("Imran has been in the refuge with his mum since May.", "refuge"),
    ("Well done Grace, 100 per cent this week after 40 days off last year", "40 days off"),
    ("Tegan Roscoe has had three detentions this half term.", "three detentions"),
    ("Imran is back from his suspension, fresh start!", "suspension"),
    ("Mr Pugh's divorce is through, so he is in a good mood", "divorce"),
    ("Food parcels went to Tegan's family, who were evicted on Monday", "evicted"),
    ("Grace's dad is in prison, so be kind at the gate", "in prison"),
    ("Imran's attendance has gone up from 62% to 90%!", "62% to 90%"),
    ("Tegan was excluded on Friday and is back tomorrow", "excluded"),
    ("Grace lives with her nan now that Mum has left", "lives with her nan"),
    ("Thinking of Imran, whose dad lost his job this week", "lost his job"),
    ("The cook owes money all over town", "owes money"),
    ("Imran's family are waiting for their asylum decision", "asylum"),
    ("Tegan is a young carer for her mum", "young carer"),
    ("A social worker is coming in to see Grace on Tuesday", "social worker"),
    ("Mrs Marchbank's husband has left her, hugs please", "husband has left her"),
    ("Imran has respite on Fridays, so no football", "respite"),
]

FAMILY_REPLIES = [
    ("We can't let your ex collect her because of the court order.", "court order"),
    ("Your son's detention is on Thursday at 3.15.", "detention"),
    ("Her attendance is 81% so we can't authorise it.", "attendance is 81%"),
]

NOT_FAMILY = [
    "Imran would love to stay in Wales for university.",
    "The boiler has been off since Tuesday, sorry.",
    "Attendance this week: Curlew 97%, Plover 95%. Well done Curlew!",
    "Whole-school attendance is 96.2%. Every day counts.",
    "Our detention policy is on the website.",
    "Being late adds up: five minutes a day is three days a year.",
    "The food bank collection is on Friday. Thank you, Tegan, for the posters!",
    "We were sad to hear that our former caretaker Ron Tate has died. The funeral is on Friday.",
    "Young carers' group meets on Mondays in the library.",
    "Refugee Week: Year 6 wrote poems.",
    "If you are separated and need two copies of reports, tell the office.",
    "Imran played Fagin's apprentice, sent to prison in Act 2!",
    "Thank you Mr Pugh for 20 years of service.",
    "Families facing debt can ask for free advice at the library.",
    "Grandparents' lunch: bring your nan!",
    "Welcome back Tegan and all our Year 4s!",
    "Moving house? Tell the office your new address.",
    "Mrs Marchbank is leaving us to live in Wales.",
]

PLACES = [
    ("We're at Gull Point, by the ice cream kiosk, until half two!", "by the ice cream kiosk"),
    ("Year 6 are tucked up at Ravenscar Youth Hostel tonight, all safe.", "Ravenscar Youth Hostel"),
    ("Plover class are on the 2.15 train from Skelby right now, wave if you see us", "2.15 train"),
    ("Live from Whinfell Forest: we're in the clearing behind the visitor centre until 3", "behind the visitor centre"),
    ("Wren are walking back along Canal Street now, should be at the lights by ten past two", "along Canal Street"),
    ("Tegan is waiting outside the Co-op on her own, can somebody fetch her?", "waiting outside the Co-op"),
    ("We're on the steps below the old mill, paddling till half two", "steps below the old mill"),
    ("We've just checked in at Castle Howe Lodge, girls on the first floor, boys in the annexe", "Castle Howe Lodge"),
    (
        "Right now our infants are having lunch on the grass next to the bandstand in Skelby Park",
        "next to the bandstand",
    ),
]

NO_PLACES = [
    "Arrived safely, all well. See you on Friday!",
    "Year 6 had a wonderful week at Ravenscar Youth Hostel.",
    "Join us at Skelby Town Hall on Saturday at 7pm for the concert.",
    "The summer fair is on the school field, by the big oak, until 4pm today.",
    "We are in the hall until 3pm for the book fair.",
    "Last week Plover walked along Canal Street to the museum.",
    "Meet at the main gate at 8.45 for the trip on Friday.",
    "The coach leaves school at 9.15 on Monday.",
    "Curlew loved the beach yesterday, even in the rain.",
    "Pop in to our stall at Skelby Market on Saturday, next to the fountain, 10 till 2.",
    "The office is open until 4pm today.",
    "Curlew are in the library until lunch.",
    "The old mill is open until 4pm today.",
]


@pytest.mark.parametrize(("text", "words"), SPECIAL)
def test_special_category_data_of_somebody_identifiable_is_found(text: str, words: str) -> None:
    assert touches(quotes("personal_data.special_category", text), words)


@pytest.mark.parametrize(("text", "words"), SPECIAL_REPLIES)
def test_in_a_reply_the_readers_own_child_is_identifiable(text: str, words: str) -> None:
    assert touches(quotes("personal_data.special_category", text, reply=True), words)


@pytest.mark.parametrize("text", NOT_SPECIAL)
def test_topics_notices_groups_and_greetings_are_not_special_category_data(text: str) -> None:
    assert quotes("personal_data.special_category", text) == []


@pytest.mark.parametrize(("text", "words"), FAMILY)
def test_the_family_situation_or_record_of_somebody_identifiable_is_found(text: str, words: str) -> None:
    assert touches(quotes("personal_data.family", text), words)


@pytest.mark.parametrize(("text", "words"), FAMILY_REPLIES)
def test_in_a_reply_the_readers_own_family_is_identifiable(text: str, words: str) -> None:
    assert touches(quotes("personal_data.family", text, reply=True), words)


@pytest.mark.parametrize("text", NOT_FAMILY)
def test_class_figures_notices_and_topics_are_not_family_data(text: str) -> None:
    assert quotes("personal_data.family", text) == []


@pytest.mark.parametrize(("text", "words"), PLACES)
def test_where_children_can_be_found_now_is_found(text: str, words: str) -> None:
    assert touches(quotes("personal_data.location", text), words)


@pytest.mark.parametrize("text", NO_PLACES)
def test_days_out_events_and_past_trips_give_no_location_away(text: str) -> None:
    assert quotes("personal_data.location", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Year 4 are at the zoo today!",
        "We are at the castle this morning with Year 2.",
        "Today Year 6 are at the Maritime Museum.",
    ],
)
def test_a_day_at_a_large_venue_is_only_advised_about(text: str) -> None:
    assert quotes("personal_data.location", text) == []
    assert advised("personal_data.location", text)


@pytest.mark.parametrize("text", NO_PLACES)
def test_what_gives_nothing_away_is_not_advised_about_either(text: str) -> None:
    assert advised("personal_data.location", text) == []
