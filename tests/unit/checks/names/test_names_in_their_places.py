"""Names in rows, alone, hidden, and beside stories, firms and public figures."""

import pytest

from server.vocabulary import PersonKind
from tests.unit.checks.consent_schools import PUPIL, STAFF, findings, register

BRAMLOW = register(
    (PUPIL, "Year 2", "Larks",
     "Hope|Sandgate, Joy|Brackley, Violet|Mossop, Aria|Kowalczyk, Owen|Tilbury, Nell|Tilbury, Merlin|Oake, Ebony|Crewe, "
     "Bobby|Hart, Penny|Lowther, May|Dunster, Victoria|Moyle, Mohammed|Sharif, Muhammad|Yusuf"),
    (PUPIL, "Year 5", "Jays", "Daniel|Craig-Holt, Oliver|Pell, Ewan|MacAdam, Arjan|Bassi, Grace|Ealing, Tariq|Lamptey"),
    (STAFF, None, None, "Ruth|Garrowby"),
    (PersonKind.PARENT, None, None, "+Sam|Pell"),
)  # fmt: skip

NAMED = [
    ("Hope and Joy are our new house captains.", ["Hope", "Joy"]),
    ("Joy 🏆", ["Joy"]),
    ("The cup goes to... Penny!", ["Penny"]),
    ("Star of the week: Hope", ["Hope"]),
    ("Readers of the month\nHope\nJoy", ["Hope", "Joy"]),
    ("May has grown the longest bean in Year 2.", ["May"]),
    ("Grace is so proud of her badge.", ["Grace"]),
    ("A painting by Joy hangs in the hall.", ["Joy"]),
    ("Grace, you were wonderful!", ["Grace"]),
    ("#WellDoneGrace", ["Grace"]),
    ("Kowalczyk scored twice and Lamptey saved a penalty.", ["Kowalczyk", "Lamptey"]),
    ("The Tilburys have grown a giant marrow.", ["Tilburys", "Tilburys"]),
    ("V*olet is our champion", ["V*olet"]),
    ("hsotsaM teloiV! Or teloiV for short.", ["teloiV"]),
    ("🅥🅘🅞🅛🅔🅣 is our champion", ["🅥🅘🅞🅛🅔🅣"]),
    ("Thanks @violet_mossop2015", ["violet_mossop"]),
    ("Violet! Violet! Violet!", ["Violet"]),
    ("Muhammad Sharif was our first reader.", ["Muhammad Sharif"]),
    ("Ewan McAdam piped us in.", ["Ewan McAdam"]),
    ("Daniel Craig-Holt opened the batting.", ["Daniel Craig-Holt"]),
    ("Oliver chose a book about whales.", ["Oliver"]),
    ("Merlin wrote his own spell book in Year 2.", ["Merlin"]),
    ("Joy B for her kindness, Grace E for her jokes.", ["Joy B", "Grace E"]),
]

NOBODY = [
    "Our values: Hope, Joy, Courage.",
    "Hope and Joy are two of our values.",
    "Value of the month: Hope",
    "Ebony and ivory: the piano is tuned.",
    "Benny the barber cut hair for charity.",
    "The gobby gull is back.",
    "Arran and Orkney are islands.",
    "Thanks to Bowden & Hart for the paint.",
    "Daniel Craig came to our film night (on screen).",
    "Daniel in the lions' den was our Bible story.",
    "The Kowalczyk Bakery sent buns.",
    "Lake Victoria is in Africa.",
    "Storm Grace has closed the field.",
    "Our hen Penny has laid.",
    "It is only May, and we are hot.",
    "A trip to Victoria? Yes please.",
    "Penny Lane was our last song.",
    "Ada Lovelace, Mary Seacole and Wangari Maathai are on our wall.",
    "Thank you to Tait Joinery for the offcuts.",
]

STRANGERS = [
    ("Welcome to our new dinner lady Bernadette!", "Bernadette"),
    ("Mrs H Cobbledick came to tea.", "Mrs H Cobbledick"),
    ("Mrs Kowalczyk from the library read to us.", "Mrs Kowalczyk"),
    ("Thank you to Kevin Hall for the gravel.", "Kevin Hall"),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_whoever_is_named_is_found(text: str, names: list[str]) -> None:
    assert findings(BRAMLOW, text) == [("name", name) for name in names]


@pytest.mark.parametrize("text", NOBODY)
def test_words_things_and_the_famous_pass(text: str) -> None:
    assert findings(BRAMLOW, text) == []


@pytest.mark.parametrize(("text", "name"), STRANGERS)
def test_a_private_person_of_no_register_is_held_for_a_second_opinion(text: str, name: str) -> None:
    assert findings(BRAMLOW, text) == [("unlisted_person", name)]
