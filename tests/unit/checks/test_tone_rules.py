"""Tone: what each rule holds or advises on, and the ordinary posts that look like it."""

import pytest

from server.checks.finding import verdict_of
from server.vocabulary import Channel, Severity, Verdict
from tests.unit.checks.tone_content_posts import findings, rules_in

FIRES = {
    "tone.abusive": [
        "Whoever broke the sundial is a mindless thug and a coward.",
        "You absolute morons, that was the fire exit.",
        "Some of these drivers are complete idiots.",
        "Shut your gob and read the notice.",
        "Bloody hell, what a shambles of a car park.",
        "Park there again and you'll regret it.",
        "I know where you live, so think carefully.",
        "He is a pathetic little man and everyone says so.",
        "That idiot with the drone is back.",
        "Moron.",
        "The ref was a useless tosser.",
    ],
    "tone.discriminatory": [
        "Typical women drivers blocking the turning circle again.",
        "Girls can't throw, so the lads will run the coconut shy.",
        "Immigrants are all scroungers and the town knows it.",
        "Gay people are disgusting and should stay away from children.",
        "He ran like a girl in the staff race.",
        "Lock up your bikes, the travellers are back.",
        "What a bunch of retards on that committee.",
        "The new caretaker went full psycho about the mud.",
    ],
    "tone.hostile": [
        "Some of you should be ashamed of the state you left the hall in.",
        "You know who you are, so stop making excuses.",
        "If you'd bothered to read the letter you would know.",
        "Take a long hard look at yourselves before you complain.",
        "It's always the same families who turn up late.",
        "How dare you speak to our office staff like that.",
        "Certain parents can't be bothered to collect on time.",
        "Get over it, it's a school bell.",
    ],
    "tone.ridicule": [
        "Spellings this week, bless their tiny brains.",
        "Honestly, you'd think half of them had never held a spoon.",
        "Our goalkeeper ran like a startled giraffe 😂",
        "Slow clap for the parent who finally found the newsletter.",
        "One child wrote that the moon is a cheese. Future rocket scientist right there.",
        "We framed the worst ones for the staffroom wall.",
        "Do you want a medal for turning up on time?",
        "Year 5's answers had us crying laughing in the staffroom.",
        "Not the sharpest tool in the box, that lad.",
    ],
    "tone.shouting": [
        "PLEASE DO NOT PARK ON THE GRASS",
        "Sports day is back!!!!",
        "Thank you. BRING YOUR WELLIES AND A SPARE COAT tomorrow.",
        "WE ARE CLOSED ON MONDAY AND TUESDAY, sorry.",
        "What a result ! ! ! ! See you there.",
        "We WON THE COUNTY CUP AGAIN today.",
    ],
    "tone.unprofessional": [
        "omg what a day lol",
        "Soz for the late post peeps xoxo",
        "u lot r the best",
        "Proper buzzin about the new hall innit",
        "no cap this disco was lit af",
        "Hiya hun, c u 2moro, tickets r going quick babes 😘",
    ],
    "tone.stiff": [
        "Parents are hereby advised that the aforementioned form must be returned prior to Friday.",
        "Pursuant to the policy, non compliance shall be recorded until such time as it is rectified.",
        "Attendees are respectfully requested to utilise the designated entrance.",
        "The LGB and FGB will ratify the SEF, SDP and AIP in line with the QA cycle.",
        "It is incumbent upon all stakeholders to ensure that documentation is submitted in due course.",
        "Failure to remit by the stipulated deadline shall be deemed a withdrawal.",
    ],
}

SILENT = {
    "tone.abusive": [
        "Shiitake mushrooms are on the menu for our cooking club.",
        "We counted nine great tits and a robin from the hide.",
        "Dick Whittington comes to the hall on 4 December.",
        "A coach from Scunthorpe brings our visitors on Tuesday.",
        "Anti-Bullying Week: how to help when somebody is called an idiot or worse.",
        "Year 6 read The Twits and agreed that Mr Twit is horrible.",
        "The printer is a stubborn beast, so letters go home tomorrow.",
        "Shag pile samples and other textures for our touch table, please.",
        "Please do not prick your fingers on the holly wreaths.",
        "What a brilliant fight back in the second half!",
    ],
    "tone.discriminatory": [
        "Happy Pride Month from our school to every family.",
        "Women in science: our engineer visitors talked about building bridges.",
        "Gypsy, Roma and Traveller History Month starts today with a display by our families.",
        "Eid Mubarak to our Muslim families.",
        "Our Deaf choir signed the whole concert beautifully.",
        "As an autistic teacher I know how loud the hall can be.",
        "Two of our mums are running a coding club for girls.",
        "Polish families have shared recipes for our cookbook.",
        "The girls' football team beat the boys 4-2, what a match.",
        "Wheelchair basketball with the county players was the best hour of term.",
    ],
    "tone.hostile": [
        "Please do not park on the zigzags, so that children can see and be seen.",
        "Some of you have asked about the new gate: it opens on Monday.",
        "If you did not get the letter, the office has spare copies.",
        "Thank you to everyone who collected on time this week.",
        "You know who to ask if you need help with the form: Mrs Lind in the office.",
        "There is no need to be ashamed of asking for help with uniform.",
        "Could those of you with spare wool send it in by Friday?",
    ],
    "tone.ridicule": [
        "We laughed with our reading dog when he fell asleep in chapter two.",
        "Well done to the child who finally swam a whole length!",
        "The Year 1 gingerbread houses are leaning, and so are we.",
        "Our teachers lost the egg and spoon race by a mile and are blaming the spoons.",
        "Assembly asked why laughing at somebody hurts.",
        "Year 3 sang like larks at the harvest service.",
        "What a brave effort in the mud, cross-country team.",
    ],
    "tone.shouting": [
        "SCHOOL CLOSED TODAY",
        "The PTA and the SEND team meet on Monday.",
        "DATES FOR YOUR DIARY\nMonday: swimming. Tuesday: choir.",
        "PE, ICT, RE and DT books go home today.",
        "Hooray!!! See you there.",
        "RNLI, RSPB, NSPCC and RAF stalls at the fair.",
    ],
    "tone.unprofessional": [
        "We absolutely loved the concert.",
        "Thanks, everybody, that was a lovely afternoon.",
        "Our Year 2s smashed the nativity rehearsal.",
        "See you at 5 for the disco!",
        "Cheers went up when the rocket finally flew.",
        "A mate in the playground can make a hard day better, says our school council.",
    ],
    "tone.stiff": [
        "Please bring the form back by Friday.",
        "The PTA meets on Tuesday at 7pm in the hall, and there will be cake.",
        "SEND coffee morning on Thursday at 9am.",
        "School starts again on Monday with breakfast club from 7.45.",
        "Nursery places for January are open, so come and look round.",
        "In line with our walk-to-school week, we are giving out stickers.",
    ],
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in FIRES.items() for text in texts])
def test_it_fires(rule: str, text: str) -> None:
    assert rule in rules_in(text)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in SILENT.items() for text in texts])
def test_the_lookalike_passes(rule: str, text: str) -> None:
    assert rules_in(text) == set()


@pytest.mark.parametrize(
    "disguised",
    ["m0ron", "m.o.r.o.n", "m o r o n", "mоrоn", "mo\u200bron", "ｍｏｒｏｎ", "mor0n", "moooron", "mor*n"],
)
def test_abuse_is_seen_through_its_disguise(disguised: str) -> None:
    assert "tone.abusive" in rules_in(f"You utter {disguised}, move your van.")


@pytest.mark.parametrize("starred", ["b*****d", "f***ing", "w*nker", "sh*te", "tw@t"])
def test_swearing_with_letters_starred_out_counts(starred: str) -> None:
    assert "tone.abusive" in rules_in(f"Move the {starred} van.")


def test_the_marked_words_are_the_draft_s_own() -> None:
    [found] = [f for f in findings("Café news 🎂: you are an ídiot, sir.") if f.rule == "tone.abusive"]
    assert found.quote is not None and "ídiot" in found.quote


def test_abuse_replaces_hostility_on_the_same_words() -> None:
    assert rules_in("Some of you should be ashamed, you absolute morons.") == {"tone.abusive"}


@pytest.mark.parametrize(
    "text",
    [
        'A child was called "a dirty immigrant" on the bus. That is never acceptable, and we challenge it.',
        "Nobody should have to hear “you are all scum” at a match. We will not tolerate it.",
    ],
)
def test_abuse_quoted_to_be_condemned_goes_to_a_leader(text: str) -> None:
    rules = rules_in(text)
    assert "content.controversial" in rules
    assert not rules & {"tone.abusive", "tone.discriminatory", "content.extremism"}


def test_a_guard_holds_only_in_its_own_clause() -> None:
    assert "tone.abusive" in rules_in("Year 6 had an anti-bullying lesson today. The driver of the red van is a moron.")


@pytest.mark.parametrize("platform", [Channel.X, Channel.LINKEDIN])
def test_stiff_wording_is_left_alone_where_no_friendly_voice_is_called_for(platform: Channel) -> None:
    assert rules_in(FIRES["tone.stiff"][0], platform=platform) == set()


def test_stiff_wording_is_left_alone_in_replies() -> None:
    assert rules_in(FIRES["tone.stiff"][0], reply=True) == set()


def test_one_sign_of_stiffness_is_not_enough() -> None:
    assert rules_in("The swimming lesson is subject to the weather.") == set()


@pytest.mark.parametrize(
    ("rule", "verdict"),
    [
        ("tone.abusive", Verdict.BLOCK),
        ("tone.discriminatory", Verdict.BLOCK),
        ("tone.hostile", Verdict.SECOND_OPINION),
        ("tone.ridicule", Verdict.SECOND_OPINION),
        ("tone.shouting", Verdict.ADVISE),
        ("tone.unprofessional", Verdict.ADVISE),
        ("tone.stiff", Verdict.ADVISE),
    ],
)
def test_the_model_policy_s_severity_decides(rule: str, verdict: Verdict) -> None:
    assert verdict_of(tuple(f for f in findings(FIRES[rule][0]) if f.rule == rule)) is verdict


def test_advice_says_a_calmer_way_and_quotes_the_words() -> None:
    [found] = findings("You know who you are.")
    assert (found.severity, found.quote) == (Severity.SECOND_OPINION, "You know who you are")
    assert "You know who you are" in found.message and "thank" in found.suggestion
