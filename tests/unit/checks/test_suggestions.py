"""Ways out: what is offered in place of the marked words, and the sentences that say what to write."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.api.offsets import to_utf16
from server.checks import engine, suggestions
from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.disclosure import as_shown_to_author
from server.checks.draft import Attachment, Draft
from server.checks.examination import Examination
from server.checks.finding import Finding
from server.checks.policy import load_policy
from server.checks.register import Register
from server.checks.rule import Hit, all_rules
from server.checks.suggestions import calmer
from server.checks.suggestions.groups import group_of
from server.vocabulary import AttachmentKind, Channel, Verdict
from tests.unit.checks.consent_schools import MOOR

ACCOUNT = OfficialAccount("fb", Channel.FACEBOOK, "hollinmoor")
CONTACTS = PublishedContacts(
    phones=("01632 960440",), emails=("head@hollinmoor.example", "office@hollinmoor.example"),
    domains=("hollinmoor.example",),
)  # fmt: skip
SCHOOL = School("Hollin Moor Primary School", CONTACTS, (ACCOUNT,))
MODEL = load_policy("model", all_rules())
CONTEXT = Context(SCHOOL, ACCOUNT, MODEL, MOOR, date(2026, 11, 20))
BY_RULES_ALONE = replace(CONTEXT, policy=replace(MODEL, second_reading=False))
"""What the trained model thinks of texts that are put together at random says nothing about what is offered."""


def findings(text: str, *, reply: bool = False, context: Context = CONTEXT) -> tuple[Finding, ...]:
    return engine.check(Draft(text, "fb", reply), context).findings


def put_in(text: str, finding: Finding) -> str:
    """The text with the finding's replacement in the place of its words."""
    assert finding.replacement is not None
    return text[: finding.start] + finding.replacement + text[finding.end :]


def offered(text: str, rule: str, context: Context = CONTEXT) -> str | None:
    """The text with what is offered for the first finding of `rule`; None where nothing is."""
    finding = next(f for f in findings(text, context=context) if f.rule == rule)
    return None if finding.replacement is None else put_in(text, finding)


NAMES = [
    ("Zofia won the cup.", "One of our Year 1s won the cup."),
    ("Yesterday Zofia won the cup.", "Yesterday one of our Year 1s won the cup."),
    ("So proud that Zofia was picked.", "So proud that one of our Year 1s was picked."),
    ("Well done to Zofia for trying again.", "Well done to one of our Year 1s for trying again."),
    ("Well done Zofia!", "Well done to one of our Year 1s!"),
    ("Congratulations Zofia Wójcik", "Congratulations to one of our Year 1s"),
    ("Happy birthday Zofia! 🎂", "Happy birthday to one of our Year 1s! 🎂"),
    ("Thank you Mrs Bevan for the walk.", "Thank you to a member of staff for the walk."),
    ("We are proud of Zofia Wójcik.", "We are proud of one of our Year 1s."),
    ("Meet Zofia! This term we read to guide dogs.", "Meet one of our Year 1s! This term we read to guide dogs."),
    ("Thanks to Mrs Bevan, who led the walk.", "Thanks to a member of staff, who led the walk."),
    ("Zofia's kite won.", "A Year 1 pupil's kite won."),
    ("We love Zofia’s kite.", None),
    ("This is by Zofia’s mum.", "This is by a Year 1 pupil’s mum."),
    ("Zofia (Year 1) won gold.", "One of our pupils (Year 1) won gold."),
    ("Star baker: Zofia", "Star baker: one of our Year 1s"),
    ("This week's star is Zofia!", "This week's star is one of our Year 1s!"),
    ("Gold for Zofia, and silver for Faith.", "Gold for one of our Year 1s, and silver for Faith."),
    ("Faith and Zofia won.", "Faith and one of our Year 1s won."),
    ("Callan Pryce came back to visit.", "One of our former pupils came back to visit."),
    ("Halima Jama baked the cakes.", "One of our parents baked the cakes."),
    ("Well done to Colin Fairweather!", "Well done to one of our governors!"),
    ("Daisy Meadows won gold.", "One of our Post-16 students won gold."),
]  # fmt: skip
UNCERTAIN_NAMES = [
    *("#WellDoneZofia", "Follow @zofiawojcik for more.", "Well done, Zofia!", "Little Zofia won.", "ZOFIA WON"),
    *(
        "We love our captain Zofia!",
        "Well done Zofia, you were brilliant!",
        "Thank you Zofia for your kindness.",
        "Our mascot's name is Zofia.",
        "A child called Zofia won.",
        "Zofia, Faith and Seb won the quiz.",
    ),
    *("Mrs Bevan's class raised £20.", "Zofia-style hats.", "Faith, Zofia and all the others won.", "Zofia, come on!"),
]


@pytest.mark.parametrize(("text", "instead"), NAMES)
def test_a_name_is_replaced_by_who_it_is_to_the_school_where_the_sentence_stands_with_it(
    text: str, instead: str | None
) -> None:
    assert offered(text, "consent.name") == instead


@pytest.mark.parametrize("text", UNCERTAIN_NAMES)
def test_where_other_words_might_not_fit_a_sentence_says_what_to_write(text: str) -> None:
    for finding in findings(text):
        if finding.rule == "consent.name":
            assert finding.replacement is None
            assert "write ‘" in finding.suggestion


def test_pupils_in_a_list_are_spoken_of_together() -> None:
    for finding in findings("Well done Zofia, Precious Adewale and Llŷr!"):
        assert finding.suggestion.startswith(
            "Leave the name out, write ‘two of our Year 1s’ in place of the marked names"
        )
        assert finding.replacement is None
    [first, _] = findings("Zofia and Seb won!")
    assert "‘two of our pupils’" in first.suggestion
    [first, _] = findings("Zofia and Mrs Bevan won!")
    assert "‘one of our Year 1s and a member of staff’" in first.suggestion


def test_a_name_that_fits_several_is_replaced_where_all_of_them_are_alike() -> None:
    assert offered("Tegan won the cup.", "consent.ambiguous") == "One of our Year 4s won the cup."


def test_every_role_has_words_of_its_own() -> None:
    for person in MOOR.people:
        group = group_of(person)
        assert person.last_name not in group.one + group.many
        assert group.one.startswith(("one of our ", "a member of staff"))
        assert group.a.split()[0] in ("a", "an")


@pytest.mark.parametrize("text", [text for text, _ in NAMES] + UNCERTAIN_NAMES)
def test_the_do_not_publish_list_is_offered_the_same_words_as_a_missing_consent(text: str) -> None:
    listed = Register(tuple(replace(person, do_not_publish=not person.consents) for person in MOOR.people), "2")
    on_the_list = engine.check(Draft(text, "fb"), replace(CONTEXT, register=listed))
    missing = engine.check(Draft(text, "fb"), CONTEXT)
    assert as_shown_to_author(on_the_list, MODEL) == missing


CONTACT_WAYS = [
    ("Questions? Call 07700 900123.", "personal_data.phone", "Questions? Call 01632 960440."),
    ("Ring Jo on 07700 900123 by Friday.", "personal_data.phone", "Ring Jo on 01632 960440 by Friday."),
    ("My mobile is 07700 900123.", "personal_data.phone", None),
    ("Text Jo on 07700 900123.", "personal_data.phone", None),
    ("Email jo.smith@mailbox.example by Friday.", "personal_data.email", "Email office@hollinmoor.example by Friday."),
    ("Thanks to jo.smith@mailbox.example’s owner.", "personal_data.email", None),
    ("Send cards to 14 Elm Road, Fernbridge FB1 2QT please.", "personal_data.address",
     "Send cards to the school office please."),
    ("Drop bags off at 14 Elm Road, Fernbridge FB1 2QT.", "personal_data.address", None),
    ("Menus: http://hollinmoor.example/menu", "content.unsafe_link", "Menus: https://hollinmoor.example/menu"),
    ("See http://www.gov.uk/school", "content.unsafe_link", "See https://www.gov.uk/school"),
    ("See http://unknown.example/school", "content.unsafe_link", None),
    ("See https://bit.ly/3xyz", "content.unsafe_link", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "instead"), CONTACT_WAYS)
def test_private_contacts_and_unsafe_links_give_way_to_the_schools_own(
    text: str, rule: str, instead: str | None
) -> None:
    assert offered(text, rule) == instead


def test_a_school_that_publishes_nothing_is_offered_nothing_of_its_own() -> None:
    bare = replace(CONTEXT, school=replace(SCHOOL, contacts=PublishedContacts()))
    assert offered("Questions? Call 07700 900123.", "personal_data.phone", bare) is None
    assert offered("Email jo.smith@mailbox.example.", "personal_data.email", bare) is None
    [phone] = findings("Questions? Call 07700 900123.", context=bare)
    assert phone.suggestion.endswith("or point to the school office.")


VOICES = [
    ("NO SCHOOL ON FRIDAY BECAUSE OF SNOW", "tone.shouting", "No school on Friday because of snow"),
    ("Please DO NOT PARK ON THE ZIGZAGS.", "tone.shouting", "Please do not park on the zigzags."),
    ("THE PTA FAIR AT HOLLIN MOOR IS ON SATURDAY!", "tone.shouting", "The PTA fair at Hollin Moor is on Saturday!"),
    ("CLOSED TODAY DUE TO SNOW. STAY SAFE EVERYONE", "tone.shouting", "Closed today due to snow. Stay safe everyone"),
    ("TRIP ON THE 3RD OF MAY IS FULL", "tone.shouting", None),
    ("WE LOVE QUIBBLETON AND ITS BEACH", "tone.shouting", None),
    ("What a day!!!!!", "tone.shouting", "What a day!"),
    ("Ready?!?!!!!", "tone.shouting", "Ready?"),
    ("We are gonna sing.", "tone.unprofessional", "We are going to sing."),
    ("Gonna be a good one.", "tone.unprofessional", "Going to be a good one."),
    ("pls get tickets", "tone.unprofessional", "please get tickets"),
    ("lol what a day", "tone.unprofessional", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "instead"), VOICES)
def test_shouting_and_slang_are_put_calmly_where_the_words_are_certain(
    text: str, rule: str, instead: str | None
) -> None:
    assert offered(text, rule) == instead


def test_a_reproach_gets_a_calmer_sentence_about_the_same_thing() -> None:
    [blame] = [f for f in findings("Some of you should be ashamed of how you park.") if f.rule == "tone.hostile"]
    assert "Please park away from the gates" in blame.suggestion


def test_one_familys_matter_gets_a_ready_reply_that_points_to_the_office() -> None:
    text = "Hi Mrs Pell, your son has had another tummy upset, please ring us about his medicine."
    [private] = [f for f in findings(text, reply=True) if f.rule == "content.personal_message"]
    assert "Please ring the school office on 01632 960440" in private.suggestion


CONTACTS_IN_TURN = [
    CONTACTS,
    PublishedContacts(emails=("info@hollinmoor.example",), domains=("hollinmoor.example",)),
    PublishedContacts(),
]


@pytest.mark.parametrize("contacts", CONTACTS_IN_TURN)
@pytest.mark.parametrize("rule", ["content.personal_message", "content.media_enquiry"])
def test_a_ready_reply_passes_the_checks_itself(rule: str, contacts: PublishedContacts) -> None:
    context = replace(CONTEXT, school=replace(SCHOOL, contacts=contacts))
    examination = Examination(Draft("", "fb"), context)
    reply = suggestions.words_for(rule, examination, Hit(0, 0))["reply"]
    assert engine.check(Draft(reply, "fb", reply=True), context).verdict is Verdict.CLEAR


def test_every_calmer_sentence_passes_the_checks_itself() -> None:
    for _, pattern in calmer._patterns():
        text = pattern.replace("…", "Friday")
        assert [f.rule for f in findings(text)] == [], text


def test_words_of_an_attachment_have_a_suggestion_and_no_replacement() -> None:
    picture = Attachment(AttachmentKind.IMAGE, alt="Zofia holds a cup. Ring 07700 900123.", people=("P003",))
    found = engine.check(Draft("We won.", "fb", attachments=(picture,)), CONTEXT).findings
    assert {"consent.name", "personal_data.phone"} <= {f.rule for f in found}
    assert [f.replacement for f in found] == [None] * len(found)
    assert any("‘one of our Year 1s’" in f.suggestion for f in found)


def test_a_suggestion_that_breaks_takes_no_finding_with_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(examination: object, finding: Finding) -> str:
        raise ValueError(finding.quote)

    monkeypatch.setattr(suggestions, "_REPLACEMENTS", {"consent.name": broken})
    monkeypatch.setattr(suggestions, "_WORDS", {"consent.name": broken})
    [name] = findings("Zofia won the cup.")
    assert (name.rule, name.replacement) == ("consent.name", None)
    assert "write ‘one of our pupils’ instead" in name.suggestion
    assert "Zofia" not in caplog.text


def test_what_would_raise_something_new_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    for words in ("07700 900124", "Precious Adewale", "Zofia", "you idiots"):
        monkeypatch.setattr(suggestions, "_REPLACEMENTS", {"consent.name": lambda *_, words=words: words})
        assert [f.replacement for f in findings("Zofia won the cup.")] == [None]


def test_one_that_cannot_be_offered_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    phone = suggestions._REPLACEMENTS["personal_data.phone"]
    monkeypatch.setattr(
        suggestions, "_REPLACEMENTS", {"consent.name": lambda *_: "Precious Adewale", "personal_data.phone": phone}
    )
    found = findings("Zofia won the cup. Call 07700 900123!")
    assert [(f.rule, f.replacement) for f in found] == [("consent.name", None), ("personal_data.phone", "01632 960440")]


def test_suggestions_are_for_rules_that_there_are() -> None:
    assert set(suggestions._REPLACEMENTS) | set(suggestions._WORDS) <= set(all_rules())


PIECES = st.sampled_from([
    *(text for text, _ in NAMES), *UNCERTAIN_NAMES, *(text for text, _, _ in (*CONTACT_WAYS, *VOICES)),
    "🏆", "👩‍👩‍👧", "Pay at the office.", "\u202eZofia\u202c won.", "Zo\u200bfia won.", "cafe\u0301", "\n", "«Zofia»",
])  # fmt: skip
DRAFTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), min_size=1, max_size=4).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(DRAFTS)
def test_putting_in_what_is_offered_mends_what_was_found_and_keeps_the_rest_byte_for_byte(text: str) -> None:
    before = findings(text, context=BY_RULES_ALONE)
    for finding in before:
        if finding.replacement is None:
            continue
        after = put_in(text, finding)
        assert after == put_in_as_a_browser_does(text, finding)
        assert after != text
        new_end = (finding.start or 0) + len(finding.replacement)
        again = findings(after, context=BY_RULES_ALONE)
        assert not any(
            f.rule == finding.rule and f.start is not None and f.start < new_end and (f.end or 0) > (finding.start or 0)
            for f in again
        )
        assert sorted(f.rule for f in again if f.rule not in {b.rule for b in before}) == []
        assert len(again) <= len(before)


def put_in_as_a_browser_does(text: str, finding: Finding) -> str:
    """The same in UTF-16 code units, with the places that the API gives."""
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = to_utf16(text, finding.start), to_utf16(text, finding.end)
    assert start is not None
    assert end is not None
    put = (finding.replacement or "").encode("utf-16-le")
    return (units[: 2 * start] + put + units[2 * end :]).decode("utf-16-le", "surrogatepass")
