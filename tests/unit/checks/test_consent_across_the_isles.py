"""Names at a school on a lough, where pupils share theirs with counties, rivers, peoples and characters of books."""

import pytest

from server.vocabulary import PersonKind
from tests.unit.checks.consent_schools import PUPIL, STAFF, findings, register

LOUGH = register(
    (
        PUPIL,
        "Year 8",
        "Foyle",
        "Tyrone|Magill, Shannon|Devlin, Maya|Orr, Alfie|Boyd, Sophia|Lyttle, Jack|Meehan, Iona|Strang, Cal|Moffat, Joseph|Rice",
    ),
    (PUPIL, "Year 3", "St Bernadette", "Clare|Toal, Bernadette|Orr"),
    (PUPIL, "Year 4", "St Clare", "Aidan|Brophy"),
    (STAFF, None, None, "Anke|Krause, Marisol|Vega"),
    (PersonKind.GOVERNOR, None, None, "+Abdulkadir|Hersi"),
)

NAMED = [
    ("Danke an Frau Krause for the cake", "Frau Krause"),
    ("Gracias Señora Vega", "Señora Vega"),
    ("Shannon, take a bow. Nobody knew you could sing like that.", "Shannon"),
    ("Tyrone scored twice for the under 12s", "Tyrone"),
    ("Maya's mum ran the stall", "Maya"),
    ("Aidan and Clare read beautifully at our saints assembly.", "Aidan"),
    ("It was the feast of all our saints. Tyrone Magill and Aidan carried the banner.", "Aidan"),
    ("Well done Clare for her solo at All Saints", "Clare"),
    ("Iona, Tyrone Magill and Cal came first", "Iona"),
    ("The Alfie we all know has won again", "Alfie"),
    ("Diolch Tyrone Magill, who takes over the tuck shop", "Tyrone Magill"),
]

NOT_NAMED = [
    "If Tyrone win on Sunday, there will be flags.",
    "County Tyrone, you were good to us.",
    "Shannon, Bann, Erne, Foyle: source, mouth and one big town on each.",
    "Bernadette class did an assembly on St Bernadette.",
    "Clare class have been wonderful hosts.",
    "Nativity casting is done. Joseph knows who he is, and we have eleven sheep.",
    "Aidan, Cuthbert, Oswald. Put them in order for Thursday's northern saints quiz.",
    "Our supplier, Harbour Schoolwear, will be in the hall.",
    "Rathlin, Iona, Coll, Tiree: our sailors drew a chart.",
    "CalMac have amber on the last sailing tonight.",
    "Year 4 found out how the ancient Maya wrote numbers.",
    "Book fair bestsellers: Maya's Song and Dog Man.",
    "An Alfie story at bedtime, anyone?",
    "We looked at Hagia Sophia and the Alhambra.",
    "Jac y Jwc and Sali Mali on World Book Day",
    "Diolch Abdulkadir Hersi, who takes over as chair of governors this week.",
    "TRANSLATIONS by Brian Frielly, Wednesday and Thursday at 7pm.",
    "9B have started Across the Lough by Joan Lingardy.",
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_somebody_here_is_found(text: str, name: str) -> None:
    assert ("name", name) in findings(LOUGH, text)


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_only_shares_a_name_passes(text: str) -> None:
    assert findings(LOUGH, text) == []


def test_whoever_baked_a_cake_is_no_author() -> None:
    assert findings(LOUGH, "Cakes by Joan Lingardy, and thank you to all who came.") == [
        ("unlisted_person", "Joan Lingardy")
    ]
