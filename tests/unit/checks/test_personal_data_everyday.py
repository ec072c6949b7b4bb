"""More ways to say it: posts of other schools about people who are on no register, and everyday posts with names."""

import pytest

from tests.factories.hollin_moor import quotes

PRIVATE = [
    ("personal_data.special_category", "Huge cheer for Marnie, who ran the whole 2k with her insulin pump on 💪"),
    ("personal_data.special_category", "Ollie's first day back since his appendix burst. We missed you, mate!"),
    ("personal_data.special_category", "Please send a card to Mrs Lindqvist, who is in hospital after her fall."),
    ("personal_data.special_category", "Ravi can't eat lunch with us this month as he is fasting."),
    (
        "personal_data.special_category",
        "Our Year 2 superstar Bea got her new leg splints today and chose sparkly purple.",
    ),
    (
        "personal_data.special_category",
        "Tilly has been diagnosed with coeliac disease, so party bags must be gluten free.",
    ),
    ("personal_data.special_category", "Miss Adair is pregnant! Due in March."),
    ("personal_data.special_category", "A little girl in Foxes class with Down's syndrome stole the show."),
    ("personal_data.special_category", "Callum has been moved to the SEND base after his EHCP came through."),
    ("personal_data.special_category", "Mr Brophy's cancer is back and he has asked for prayers."),
    ("personal_data.special_category", "The only Sikh boy in Year 3 brought in his kara to show us."),
    ("personal_data.special_category", "We're so proud of Yusuf, who is on the SEN register, for his maths medal."),
    ("personal_data.special_category", "Hana came to us from Syria with no English and now reads to Reception."),
    ("personal_data.special_category", "Jake takes medication for his anxiety and still stood up and sang."),
    ("personal_data.special_category", "Freddie isn't allowed on the climbing wall because of his haemophilia."),
    (
        "personal_data.special_category",
        "Sam now uses they/them after coming out as non-binary, and the school disco was their idea.",
    ),
    (
        "personal_data.special_category",
        "Well done to Poppy, who gets free school meals and saved her pocket money for the appeal.",
    ),
    ("personal_data.special_category", "Ella was rushed to hospital from the school gate this morning, all is well."),
    ("personal_data.special_category", "Our caretaker Dennis has had a heart attack and will be away till spring."),
    ("personal_data.special_category", "Toby, our looked after child in Year 5, won the chess cup."),
    ("personal_data.special_category", "Isaac is deaf and lip-reads, so face him when you cheer."),
    ("personal_data.special_category", "Lucia broke her wrist at gymnastics, wish her well!"),
    ("personal_data.family", "Thoughts with Marnie and her brother, whose mum died last week."),
    ("personal_data.family", "Nate has only been in school eleven days this term, so today's certificate is special."),
    ("personal_data.family", "Ollie's dad went to jail in the summer and he has coped so well."),
    ("personal_data.family", "Zara's parents are going through a messy divorce, please give her space."),
    ("personal_data.family", "We've clubbed together for Beth's family, who lost everything when they were evicted."),
    ("personal_data.family", "The Okafor twins are living in a hostel until the council finds them a flat."),
    ("personal_data.family", "Joe was excluded for two days but has written a lovely apology."),
    ("personal_data.family", "Mr Brophy, who has just split from his wife, needs a sofa."),
    ("personal_data.family", "Lena's attendance was 58% last year. Look at her now, 97%!"),
    ("personal_data.family", "Kyle spent yesterday in isolation, so no star of the day this week."),
    ("personal_data.family", "Chloe looks after her mum, who is poorly, and still hands her homework in on time."),
    ("personal_data.family", "Ahmed and his sister have been given leave to remain! Party time."),
    ("personal_data.family", "Police came for Ruby's stepdad at home time, we are all shaken."),
    ("personal_data.family", "Finn's family can't afford the trip so we are passing round a bucket."),
    ("personal_data.location", "Puffins are on the bouncy castle side of Lister Park until 2, come and find us"),
    ("personal_data.location", "We have just checked into the Beacon Hostel for two nights, pyjamas on!"),
    ("personal_data.location", "Year 5 walking from the museum down Castle Street to the station, train at 2.42"),
    ("personal_data.location", "Safe and sound at Hazelwick Lodge, beds made, hot chocolate time."),
    ("personal_data.location", "Currently queuing outside the aquarium with 28 excited children!"),
    ("personal_data.location", "Little Maya is sat on the wall outside the chip shop waiting for mum."),
    ("personal_data.location", "Class 4 having their picnic by the duck pond in Victoria Park right now 🦆"),
    ("personal_data.location", "On platform 2 at Skelby station waiting for the 9.40, Year 6 are buzzing!"),
]

EVERYDAY = [
    "World Down Syndrome Day: odd socks on Monday please!",
    "Mrs Tanner ran the marathon for Macmillan Cancer Support and raised £900.",
    "Ollie and Bea made a brilliant poster about healthy teeth.",
    "Our lollipop lady Jean has hung up her stick after 20 years.",
    "Asthma inhalers must be labelled with your child's name.",
    "Congratulations to Miss Adair on her wedding!",
    "Welcome to the world, baby Noah! Mr Brophy is a dad.",
    "Ravi read a poem about the sea in church.",
    "Marnie was Mary in the Nativity and Ollie was a wise man.",
    "Chinese New Year lunch on Thursday, chopsticks at the ready.",
    "Zara's team won the cup on penalties.",
    "Book of the week is about a girl who lives with her gran.",
    "Our new ramp makes the library step-free.",
    "Thank you to the Okafor family for the cakes.",
    "Sam scored 100% in the spelling test!",
    "Finn has read 40 books in 40 days.",
    "Good luck to Mr Brophy in his new job in Leeds.",
    "Parents, please do not park on the zigzags outside school.",
    "Mental Health Awareness: Mrs Tanner leads yoga on Fridays.",
    "Kyle and Joe are our new anti-bullying ambassadors.",
    "If your family has separated, both parents can have the newsletter.",
    "Year 3 learned about Rosa Parks and the bus boycott.",
    "Visitors from the Deaf club taught Year 4 to sign their names.",
    "Jean and Dennis celebrate 40 years of marriage today!",
    "Lena is our new head girl, and Ahmed her deputy.",
    "The Jewish Museum workshop was wonderful, thank you Mrs Levy.",
    "Free school meals open to more families from April: ask Mrs Tanner in the office.",
    "Well done Year 6 for 98.4% attendance!",
    "Poppy planted poppies for Remembrance Day.",
    "Mr Brophy plays the villain in prison in the staff panto.",
    "Eid Mubarak from Yusuf, Hana and all at Skelby Primary!",
    "Nate was man of the match after his hat trick.",
    "Isla made her First Holy Communion photo frame in art.",
    "Beth's mum came in to talk about being a nurse at the hospital.",
    "Our Year 6s visited the food bank with Miss Adair.",
    "Toby's dad left us a lovely review.",
    "Callum has a new baby sister!",
    "Jake's grandad came to tell us about the war.",
    "We're outside on the field until lunch, enjoying the sun.",
    "Year 1 had a fantastic day at the farm.",
    "Coach is running late, expected back at school at 4.15.",
    "Residential meeting for parents on Tuesday at 6, in the hall.",
    "Meet Bramble, our therapy dog, who is four.",
    "Class 4 are at the theatre today. Photos tomorrow!",
    "Harvest boxes go to the hostel on Friday.",
    "Reception are having their picnic on the playground.",
    "Chess club is full for now, sorry.",
    "Ella's goal was the pick of the bunch.",
    "Staff training day on autism and sensory needs led by Mrs Tanner.",
    "Freddie's mum will be selling hot dogs by the gate from 3.",
]

RULES = ("personal_data.special_category", "personal_data.family", "personal_data.location")


@pytest.mark.parametrize(("rule", "text"), PRIVATE)
def test_what_is_private_is_found_about_people_who_are_not_on_the_register(rule: str, text: str) -> None:
    assert quotes(rule, text)


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_news_about_named_people_is_left_alone(text: str) -> None:
    assert [quote for rule in RULES for quote in quotes(rule, text)] == []
