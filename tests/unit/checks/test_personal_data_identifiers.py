"""Numbers and codes that identify, open or pay: dates of birth, identifiers, bank details, credentials, plates."""

import pytest

from tests.factories.hollin_moor import quotes, touches

FINDS = {
    "personal_data.date_of_birth": [
        ("Tegan Roscoe, born 3 May 2017, is our youngest swimmer", "born 3 May 2017"),
        ("DOB 03.05.17 for Imran please check the form", "DOB 03.05.17"),
        ("Date of birth: 3rd May 2017", "3rd May 2017"),
        ("Grace was born on 12/11/2021", "12/11/2021"),
        ("d.o.b. May 3, 2017", "May 3, 2017"),
        ("Happy 9th birthday Imran!", "9th birthday Imran"),
        ("Tegan is nine today! Cake at break.", "nine today"),
        ("Big day for Grace, who turns five on Friday", "turns five on Friday"),
        ("Mr Pugh celebrates his 50th birthday this week", "50th birthday"),
        ("Happy birthday Imran! Eleven years old today.", "Eleven years old today"),
        ("It's Tegan's birthday today, she is 9!", "birthday today, she is 9"),
        ("A very happy eleventh birthday to Imran Sadiq in Plover", "eleventh birthday to Imran"),
        ("Tegan's date of birth is 2017-05-03", "2017-05-03"),
    ],
    "personal_data.identifier": [
        ("Box 3, e.g. NHS No. 943 476 5919 exactly as on Imran's letter", "943 476 5919"),
        ("We need your NI number in this format, as on Imran Sadiq's form: JG 10 37 59 A", "JG 10 37 59 A"),
        ("Missing a passport number for Tegan. The one we have is 533380006", "533380006"),
        ("Form left behind, NHS number 943 476 5919", "943 476 5919"),
        ("NHS no: 9434765919", "9434765919"),
        ("Whose is the card with 943 476 5919 on it?", "943 476 5919"),
        ("UPN H801200001001 is not on our roll", "H801200001001"),
        ("Certificate for NI number QQ? No: AB123456C", "AB123456C"),
        ("National Insurance ab 12 34 56 d was on the tray", "ab 12 34 56 d"),
        ("Passport 925665416 found in the coach", "925665416"),
        ("passport number: 123456789, Tegan's we think", "123456789"),
        ("Driving licence MORGA753116SM9IJ handed in", "MORGA753116SM9IJ"),
        ("Candidate number 40217 left this pencil case", "40217"),
        ("DBS certificate 001612345678 belongs to whom?", "001612345678"),
        ("ULN 1234567897 needs to sign", "1234567897"),
    ],
    "personal_data.payment": [
        ("Card 4111 1111 1111 1111 handed in", "4111 1111 1111 1111"),
        ("card no 5500-0000-0000-0004", "5500-0000-0000-0004"),
        ("A bank card, 378282246310005, was found", "378282246310005"),
        ("Pay into GB82 WEST 1234 5698 7654 32 please", "GB82 WEST 1234 5698 7654 32"),
        ("IBAN: gb82west12345698765432", "gb82west12345698765432"),
        ("Send £5 to 20-00-00 55779911 (Kim)", "20-00-00 55779911"),
        ("Account number 55779911, sort code 200000", "55779911"),
        ("S/C 20 00 00 A/C 55779911", "20 00 00"),
    ],
    "personal_data.credentials": [
        ("Zoom for the governors: 821 4477 9012 passcode welsh", "welsh"),
        ("Films for wet play: user curlew, pass Otter99", "Otter99"),
        ("Use the caretaker's key safe, 2580, for the mower", "2580"),
        ("The tablets unlock with 1357, by the way", "1357"),
        ("Zoom passcode: 7Hq2sX", "7Hq2sX"),
        ("Guest wifi password is TarnRoad2026!", "TarnRoad2026!"),
        ("The gate code is 4071 until Friday", "4071"),
        ("New door code: C19X. Please pull it shut.", "C19X"),
        ("Log in as curlew with the password puffin", "puffin"),
        ("Times Tables: username plover6, password Skelby!9", "Skelby!9"),
        ("The PIN for the side gate is 2580", "2580"),
        ("Tap 4-8-2-1 into the keypad and push", "4-8-2-1"),
        ("Key safe combination 3907, left of the shed", "3907"),
        ("https://zoom.example/j/99911122?pwd=aGVsbG8xMjM", "pwd=aGVsbG8xMjM"),
        ("https://portal.example/reset?token=9f8e7d6c5b4a", "token=9f8e7d6c5b4a"),
        ("WiFi: HollinGuest / heron-42", "heron-42"),
        ("Join our Google Classroom with class code x7k2pq9", "x7k2pq9"),
        ("Use 7741# to open the bike shed lock", "7741"),
        ("Passwords are all Plover1 until half term", "Plover1"),
        ("login: parents / Autumn26", "parents / Autumn26"),
        ("Meeting ID 861 2240 9917 Passcode 553821", "553821"),
        ("Our alarm code is still 1066", "1066"),
    ],
    "personal_data.vehicle": [
        ("Could the driver of KUI 9052 come and move out of the disabled bay please.", "KUI 9052"),
        ("Whoever owns the silver Qashqai AXZ 4471, your lights are on", "AXZ 4471"),
        ("Blue Fiesta, SK19 ABX, has its lights on", "SK19 ABX"),
        ("Would the owner of KX70VTD move it please", "KX70VTD"),
        ("reg: sk19abx blocking the gate", "sk19abx"),
        ("White van P123 XYZ has been parked on the zigzags", "P123 XYZ"),
        ("registration number ABC 123D is our visitor's classic car", "ABC 123D"),
        ("reg LS 22 KJN", "LS 22 KJN"),
    ],
}

NOTHING = {
    "personal_data.date_of_birth": [
        "Happy birthday Tegan!",
        "Happy birthday to everyone with an October birthday",
        "Our school is 50 today! Happy 50th birthday, Hollin Moor.",
        "Children born between 1 September 2022 and 31 August 2023 can apply now.",
        "If your child was born on or after 1 September 2022, apply by 15 January.",
        "Year 4 read about Mary Seacole, born 23 November 1805.",
        "Roald Dahl was born on 13 September 1916.",
        "The NHS is 78 today",
        "Happy 3rd birthday to Biscuit, our school guinea pig",
        "Under 9s race on 3 May 2027",
        "Tegan came 9th today",
        "Imran scored five today",
        "The library's 100th birthday party is on Saturday",
        "Open day: Friday 9 October 2026",
    ],
    "personal_data.identifier": [
        "Have your child's NHS number ready when you book.",
        "What is a UPN? Every pupil has one.",
        "Our DfE number is 123/4567 and URN 100001.",
        "Order 943 476 5918 arrived",
        "Bring your passport or driving licence to collect tickets.",
        "We counted 1234567890 beans, or so it felt",
        "Passports must be handed in by 12 October 2026",
        "Registered charity number 1098765",
        "National Insurance: our governors' budget rises by £12,345",
    ],
    "personal_data.payment": [
        "Pay on ParentPay by Friday.",
        "ISBN 9780140369317",
        "1111 2222 3333 4444 is how we practise counting in thousands",
        "Sort your code breakers: 20-00-00 is a pattern!",
        "Times: 10-30-45 in the relay, 12 laps",
        "Barcode 5012345678900 has the price",
        "Tracking number 4111111111111112",
    ],
    "personal_data.credentials": [
        "You can unlock the next level with 2000 points.",
        "The key safe is moving to the office in 2027.",
        "Governors meet at 9, passcode to follow.",
        "Passwords: never share yours, and use three random words.",
        "A strong password is 12 characters or more.",
        "The password is needed before you join, so ask the office.",
        "Dress code: red and gold.",
        "Code Club is back on Tuesday at 3.15!",
        "Discount code READ10 at the book fair",
        "The door code has changed; ask at the office for the new one.",
        "Use your own login for ParentPay",
        "Please close the gate. Codes will be sent by email.",
        "Behaviour code of conduct 2026",
        "Postcode SK9 4QT for sat navs",
        "Pin the badge to your jumper by 9am",
        "Year 6 cracked the code in 42 minutes",
        "'Password123' is the kind of password to avoid. Internet safety week!",
        "Your child's login is in the front of the reading record.",
        "Meeting ID is on the letter that went home",
        "A token of our thanks for 25 years",
        "Doors open at 6.30, gate 2",
    ],
    "personal_data.vehicle": [
        "WELL DONE Y4 FOR 100% ATTENDANCE",
        "KS2 FUN RUN",
        "Y6 SATS week",
        "YR 6 TRIP to the sea",
        "GCSE in 2026: AB12 is a room",
        "Use postcode SK9 4QT",
        "U11 WIN 4-2!",
        "M25 traffic: coach late",
        "Room B12 FOR maths",
        "MAY 26 DAY camp",
    ],
}


@pytest.mark.parametrize(("rule", "text", "words"), [(rule, *case) for rule, cases in FINDS.items() for case in cases])
def test_it_is_found(rule: str, text: str, words: str) -> None:
    assert touches(quotes(rule, text), words)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in NOTHING.items() for text in texts])
def test_what_only_looks_like_it_is_left_alone(rule: str, text: str) -> None:
    assert quotes(rule, text) == []


def test_the_schools_own_account_named_in_the_policy_pack_may_be_published() -> None:
    assert quotes("personal_data.payment", "School Fund: sort code 20-11-22, account 10203040") == []
    assert quotes("personal_data.payment", "School Fund: sort code 20-11-22, account 10203041") != []
