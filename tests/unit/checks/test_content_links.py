"""Links that cannot be trusted, and personal accounts of staff."""

import pytest

from server.checks import engine
from server.checks.draft import Draft
from tests.unit.checks.tone_content_posts import findings, rules_in, without_personal_accounts


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("https://bit.ly/3marsh", "shortened"),
        ("tinyurl.com/marshfield", "shortened"),
        ("http://library.example/list", "not encrypted"),
        ("http://www.marshfieldprimary.example/dates", "not encrypted"),
        ("https://www.mаrshfieldprimary.example/dates", "look-alike"),
        ("https://xn--mrshfieldprimary-fhi.example", "look-alike"),
        ("https://marshfeildprimary.example/pay", "look-alike"),
        ("https://marshfieldprimary-pay.example", "look-alike"),
        ("https://marshfieldprimary.example.pay.example/login", "look-alike"),
        ("https://marshfieldprimary.example@evil.example/login", "look-alike"),
        ("https://parentpay-login.example/pay", "look-alike"),
        ("https://192.0.2.7/pay", "look-alike"),
        ("https://lucky-casino.example", "adult or gambling"),
        ("https://www.bigodds.bet/join", "adult or gambling"),
        ("www.adult-films.example", "adult or gambling"),
    ],
)
def test_a_link_that_cannot_be_trusted_is_held_and_the_fault_is_named(link: str, fault: str) -> None:
    [found] = findings(f"Book here: {link} before Friday.")
    assert (found.rule, found.quote) == ("content.unsafe_link", link)
    assert fault in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Book at https://www.marshfieldprimary.example/clubs, please.",
        "Dates: marshfieldprimary.example/dates",
        "Read it at https://learning.marshfieldprimary.example.",
        "More at https://www.gov.uk/school-admissions and https://www.nhs.uk/flu.",
        "A guide from https://www.essexlibraries.example and https://sussexwildlife.example/otters",
        "Pay through https://app.parentpay.com/login",
        "Bring wellies.The field is wet at 3.30.",
        "See pages 4.5 to 6.2 e.g. the map, i.e. the last one.",
        "Email office@marshfieldprimary.example",
        "A better day: https://www.alphabet-zoo.example",
    ],
)
def test_an_ordinary_link_passes(text: str) -> None:
    assert rules_in(text) == set()


@pytest.mark.parametrize(
    "words",
    [
        "@miss_t_paints",
        "@Miss_T_Paints",
        "https://www.instagram.com/miss_t_paints/",
        "instagram.com/coach.varley",
        "@coach.varley",
        "https://m.facebook.com/pages/jude.marlow.12",
        "facebook.com/jude.marlow.12?ref=page",
        "miss_t_paints",
    ],
)
def test_a_personal_account_of_staff_is_blocked_as_handle_and_as_address(words: str) -> None:
    found = [f for f in findings(f"Follow along at {words} tonight") if f.rule == "content.personal_account_link"]
    assert [f.quote for f in found] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you @marshfieldlibrary for having us!",
        "Our page is @marshfieldprimary",
        "Follow @misstpaints, the gallery in town.",
        "Photos at https://www.instagram.com/marshfieldprimary",
        "Coach Varley ran the whole way.",
        "Email miss_t_paints@marshfieldprimary.example",
    ],
)
def test_other_accounts_pass(text: str) -> None:
    assert "content.personal_account_link" not in rules_in(text)


def test_an_account_that_the_author_calls_their_own_is_blocked_without_any_list() -> None:
    draft = Draft("More on my own insta @sparkly_sketches", "a")
    rules = {f.rule for f in engine.check(draft, without_personal_accounts()).findings}
    assert "content.personal_account_link" in rules
