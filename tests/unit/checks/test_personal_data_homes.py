"""Where people live, written in many ways, English and Welsh; and streets that are no secret."""

import pytest

from tests.factories.hollin_moor import quotes

FINDS = {
    "personal_data.address": [
        "Cards for Mrs Marchbank can be dropped at 14 Fell View, she'd love to see you.",
        "Tegan's party is at 22 Hawthorn Close, 2 till 4",
        "Lost rabbit, last seen in the garden of 5, Mill Cottages",
        "Imran lives at number 9 on Tarn Road, just ring the bell",
        "Bring the bouncy castle to Grace's, 31a Station Rd.",
        "Carol singing starts at the Roscoes' at Hill Top Farm, Bank Lane",
        "Trick or treat map: 3 Beck Row, 7 Beck Row and 12 Beck Row have sweets",
        "Post to Rose Cottage, Church Lane, Skelby",
        "Tegan has moved: new address is Flat 2, 18 Quayside",
        "Her nan is at 40 Heol y Bryn",
        "Costumes to 7 Ffordd Las please, Tegan's mum will be in",
        "Grace is at 3 Tan-y-Bryn, LL55 9QT",
        "Spare uniform on the doorstep of 16 Albert St",
        "Siôn's house is 8 Stryd Fawr",
        "Lift share from 12 The Paddock at eight",
        "Leave bottles at the house with the blue door on Beck Row, number 14",
        "Party bags were left at Tegan's. She lives at 14 Broadway if you missed out.",
        "Mae Cadi'n byw yn 3 Heol Las",
        "Call round to 5 Kingsway for the raffle prizes",
        "Our lollipop lady's house is 2 The Green, cards through the door please",
        "Drop tins at number 27 in Alma Road, the family needs them",
        "If you can't get to the school, Lorna will take them at home: 17 Mill Brae, Skelby SK9 4QT.",
        "Film night moved! It's the last house on Chapel Lane, across from the pump.",
        "Parcels to Apt 4, 9 Dockside for Imran's mum",
        "Flat C, 12 Riverside is where Tegan is now",
        "Thank you to everybody at Willow Road, no. 16, for looking after Grace",
    ],
}

NOTHING = [
    "The hall at 12 Mill Street is open",
    "The last house on the left wins the Lego contest",
    "Skelby Library, 4 Castle Street, has story time at 2",
    "Year 4 walked up Castle Street",
    "12 Curlew children ran",
    "9 Beech pupils and 3 Oak pupils won",
    "Caffi Bach, 4 Stryd Fawr, is giving us buns",
    "Roman road trip: 20 miles along Fosse Way",
    "Neuadd y Pentref, 2 Heol Las, is hosting the eisteddfod",
    "Theatr Fach, 8 Stryd y Bont, 7pm",
    "12 The team talk",
    "3 Maes pupils won",
    "Chapter 3 The Green Man",
    "Number 9 in the charts is Mill Road by Ann",
    "St Mary's, 31 Station Road, is open for prayers",
    "Imran is number 4 on the team",
    "We have 12 The Lion King tickets left",
]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in FINDS.items() for text in texts])
def test_it_is_found_however_it_is_said(rule: str, text: str) -> None:
    assert quotes(rule, text)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_close_to_it_is_left_alone(text: str) -> None:
    assert [quote for rule in FINDS for quote in quotes(rule, text)] == []
