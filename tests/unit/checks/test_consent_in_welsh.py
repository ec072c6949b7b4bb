"""Names at a Welsh school, where many of them are words, months and seasons of the language."""

import pytest

from tests.unit.checks.consent_schools import PUPIL, findings, register

BAY = register(
    (PUPIL, "Year 4", "Derwen", "Mai|Pryce, Eira|Gethin, Medi|Llwyd, Enfys|Rowlands, Seren|Tudor, Haf|Bevan"),
    (PUPIL, "Year 5", "Onnen", "Siôn|Parry, Dewi|Hopcyn, Aur|Beynon, Hydref|Pugh, Cariad|Jenkins, Alaw|Humphreys"),
)

NAMED = [
    ("Da iawn Mai am ennill!", "Mai"),
    ("Llongyfarchiadau i Eira, sydd wedi ennill", "Eira"),
    ("Diolch Enfys am y gacen", "Enfys"),
    ("Mae Seren wedi ennill", "Seren"),
    ("Pob lwc i Medi yfory", "Medi"),
    ("Diolch yn fawr i Haf", "Haf"),
    ("Well done Mai for her solo", "Mai"),
    ("Siôn Parry ddaeth yn gyntaf", "Siôn Parry"),
    ("Thank you Dewi and Alaw", "Dewi"),
]

NO_NAMES = [
    "Bydd yr ysgol ar gau ddydd Gwener 1 Mai.",
    "Ffair Haf ar 3 Gorffennaf, croeso i bawb!",
    "Mae Siôn Corn yn dod i'r ysgol!",
    "Dydd Gŵyl Dewi Hapus!",
    "Tymor yr Hydref: clybiau ar gael",
    "Ysgol ar gau 3 Medi",
    "Enfys hardd uwchben yr ysgol bore 'ma",
    "Gwyliau Haf Hapus i bawb!",
    "Gwobr Aur i'r ysgol!",
    "Cofiwch: dim ysgol ddydd Llun, Calan Mai",
    "Cylch Meithrin Enfys is moving to the hall",
    "Mr Urdd visited Ysgol Feithrin",
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_that_is_a_word_of_welsh_is_found(text: str, name: str) -> None:
    assert ("name", name) in findings(BAY, text)


@pytest.mark.parametrize("text", NO_NAMES)
def test_words_months_and_seasons_of_welsh_are_no_names(text: str) -> None:
    assert findings(BAY, text) == []
