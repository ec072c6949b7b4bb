"""Phone numbers, email addresses and postal addresses: what is private, and what a school may publish."""

import pytest

from server.checks.draft import Attachment
from server.vocabulary import AttachmentKind
from tests.factories.hollin_moor import hits, quotes, touches

PRIVATE_PHONES = [
    ("Ring Jo on 07700 900123 to swap costumes.", "07700 900123"),
    ("Text 07700900456 if your child is being collected late", "07700900456"),
    ("Mobile: 07700-900-789 (Gareth, coach driver)", "07700-900-789"),
    ("Coach company out of hours: (01632) 960 812.", "(01632) 960 812"),
    ("Call +44 7700 900321 for the trip leader", "+44 7700 900321"),
    ("Call 0044 7700 900321 for the trip leader", "0044 7700 900321"),
    ("+44 (0) 1632 960 777 is the allotment", "+44 (0) 1632 960 777"),
    ("WhatsApp the class rep: 0 7 7 0 0 9 0 0 1 8 8", "0 7 7 0 0 9 0 0 1 8 8"),
    ("Her number is oh double seven double oh, nine hundred? No: 07700 900 654!", "07700 900 654"),
    ("zero seven seven zero zero nine zero zero one five five is Dave's mobile", "zero seven seven zero"),
    ("Ring oh seven seven double oh nine double oh one two three", "oh seven seven double oh nine"),
    ("Text Sue ０７７００ ９００１１１ with your order", "０７７００ ９００１１１"),
    ("Lost your slip? 020 7946 0123 is Nan's landline", "020 7946 0123"),
    ("The taxi firm is on 0113 496 0999.", "0113 496 0999"),
    ("Ring Pat on 960812 (local number) to book a stall", "960812"),
    ("O7700 9OO222 for lifts home", "O7700 9OO222"),
    ("https://wa.me/447700900321 joins you to the Year 2 chat", "447700900321"),
    ("Two numbers: 07700 900201 or 07700 900202", "07700 900202"),
    ("Text 7700 900123 if you can help", "7700 900123"),
    ("For a lift, call Mo.07700.900.333", "07700.900.333"),
    ("Au pair agency: +33 1 99 00 12 34", "+33 1 99 00 12 34"),
]

NO_PHONES = [
    "Call the office on 01632 960440 if your child is ill.",
    "Ring us on +44 (0)1632 960 440, we are here until 4.",
    "Absence line: 01632-960-441",
    "If you are worried, Childline is on 0800 1111, day and night.",
    "Samaritans: 116 123. In an emergency call 999; for the police on other matters 101.",
    "NSPCC helpline 0808 800 5000",
    "Our results: 2024 2025 2026, up each year!",
    "The timetable: 09.15-10.15 maths, 10.30-11.30 English, 13.00-14.30 art",
    "Half term is 26/10/2026 to 30/10/2026.",
    "Scores: 12-10, 14-12, 21-19. What a match.",
    "Tickets £7.50, or £20.00 for a family of 4.",
    "Find the book in our library: ISBN 0 330 25864 8.",
    "ISBN 978-0-14-036931-7 is our class book",
    "In maths we counted 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 in French.",
    "Fibonacci: 0, 1, 1, 2, 3, 5, 8, 13, 21, 34 and on",
    "Pi is 3.14159265358979 and Year 5 learned ten digits",
    "1/7 is 0.142857142857 for ever",
    "1,000,000 steps walked and 10,500 miles to go",
    "Registered charity 1099999, company 07123456.",
    "Text BOOKS to 70085 to give £3.",
    "Join at 3.15 on 07.10.2026, doors 15:00",
    "https://www.facebook.com/events/07700900123456789",
    "Meeting ID 012 3456 7890 for the governors",
    "We have raised £07700 for the trip? No, £770!",
    "Order no 07700900123 has arrived at the library",
    "One two three four five, once I caught a fish alive!",
    "Six, seven, eight, nine, ten then I let it go again",
    "Class of 1998 2008 2018: come back and see us",
]

PRIVATE_EMAILS = [
    ("Send photos to karen.holt@mailbox.example by Friday", "karen.holt@mailbox.example"),
    ("KAREN.HOLT@MAILBOX.EXAMPLE", "KAREN.HOLT@MAILBOX.EXAMPLE"),
    ("write to coachmo (at) mailbox (dot) example", "coachmo (at) mailbox (dot) example"),
    ("write to coachmo[at]mailbox[dot]example please", "coachmo[at]mailbox[dot]example"),
    ("it's coach mo dot smith at mailbox dot example", "smith at mailbox dot example"),
    ("jo.brown at gmail if you need the score", "jo.brown at gmail"),
    ("office@hollinmoor-school.example for all enquiries", "office@hollinmoor-school.example"),
    ("Ask hello＠mailbox.example", "hello＠mailbox.example"),
    ("head@hollinmoor.example.fake.example", "head@hollinmoor.example.fake.example"),
    ("jan_w+club@post.mailbox.example.", "jan_w+club@post.mailbox.example"),
    ("coach @ mailbox . example", "coach @ mailbox . example"),
    ("x@school.sch.uk", "x@school.sch.uk"),
    ("mailto:dee@mailbox.example", "dee@mailbox.example"),
    ("old@caf\u00e9.example for cakes", "old@caf\u00e9.example"),
]

NO_EMAILS = [
    "Email hello@hollinmoor.example or the head, head@hollinmoor.example.",
    "Email Hello@HollinMoor.example!",
    "PTA: pta.hollinmoor@mailbox.example",
    "nursery@office.hollinmoor.example is on our own domain",
    "hello (at) hollinmoor (dot) example",
    "Thanks to @SkelbyLibrary and @skelbymuseum for today!",
    "Follow @HollinMoor@social.example on Mastodon",
    "Meet at the dot on the map at noon",
    "Cakes @ 50p, doors @ 3pm",
    "We met at Skelby. Example: bring a coat.",
    "We are at home today and at gate 3.",
]

PRIVATE_ADDRESSES = [
    ("Drop costumes at 8 Fell View, Skelby SK9 2PL before six", "8 Fell View, Skelby SK9 2PL"),
    ("Cards to Flat 2, 19 Mill Street, Skelby", "19 Mill Street"),
    ("Mr Pugh's home is 47 Thornfield Avenue if you want to leave flowers", "47 Thornfield Avenue"),
    ("Found: a scooter. The finder is at 3a Beck Lane SK9 1AB.", "3a Beck Lane SK9 1AB"),
    ("Our new caretaker lives at The Old Forge, Church Lane", "The Old Forge, Church Lane"),
    ("Post your form to SK11 8ZZ, number 4", "SK11 8ZZ"),
    ("her house is sk9 2pl on the sat nav", "sk9 2pl"),
    ("Tegan lives on Orchard Close, so look out for her cat", "Orchard Close"),
    ("Party at Imran's house, 22 Larch Grove!", "22 Larch Grove"),
    ("Parcel for 101 Station Rd left with us", "101 Station Rd"),
    ("Neighbours at 27 Tarn Road, SK9 4QT have our ball", "27 Tarn Road, SK9 4QT"),
    ("Bring the baby clothes to number 14, Curlew Crescent.", "14, Curlew Crescent"),
    ("Collect keys from SW1A1AA, my flat", "SW1A1AA"),
]

NO_ADDRESSES = [
    "Find us at 12 Tarn Road, Skelby SK9 4QT.",
    "Hollin Moor School, Tarn Road, Skelby, SK9 4QT",
    "The concert is at Skelby Town Hall, 3 Market Street, Skelby SK9 1AA, at 7pm.",
    "Our next Stay and Play is at St Anne's Church Hall (Low Road, SK9 3DD).",
    "Year 5 visit the Lakeside Museum, 44 Quay Street SK8 1TT on Tuesday. Meet at school.",
    "Sat nav for the farm park: SK10 2AB.",
    "Mill Lane is closed, so come by Church Street.",
    "Y6 1ST, Y5 2ND in the relay!",
    "WELL DONE Y4 FOR 3RD PLACE",
    "Year 6 walked up Hill Road",
    "5 Oak pupils and 3 Ash pupils won prizes",
    "We walked 3 miles along Station Road",
    "In Book Week we met the bear from 32 Windsor Gardens and the detective of 221B Baker Street.",
    "KS2 4PM pick up, KS1 3PM",
    "Ten Green Bottles and 10 Green Road Signs",
    "B4 2AM nobody sleeps on the residential",
]


@pytest.mark.parametrize(("text", "number"), PRIVATE_PHONES)
def test_a_private_phone_number_is_found_however_it_is_written(text: str, number: str) -> None:
    assert touches(quotes("personal_data.phone", text), number)


@pytest.mark.parametrize("text", NO_PHONES)
def test_published_numbers_and_other_figures_are_no_private_phone_number(text: str) -> None:
    assert quotes("personal_data.phone", text) == []


@pytest.mark.parametrize(("text", "address"), PRIVATE_EMAILS)
def test_a_private_email_address_is_found_however_it_is_written(text: str, address: str) -> None:
    assert touches(quotes("personal_data.email", text), address)


@pytest.mark.parametrize("text", NO_EMAILS)
def test_the_schools_own_addresses_and_handles_are_no_private_email_address(text: str) -> None:
    assert quotes("personal_data.email", text) == []


@pytest.mark.parametrize(("text", "address"), PRIVATE_ADDRESSES)
def test_a_private_postal_address_is_found(text: str, address: str) -> None:
    assert touches(quotes("personal_data.address", text), address)


@pytest.mark.parametrize("text", NO_ADDRESSES)
def test_the_schools_address_venues_and_class_talk_are_no_private_address(text: str) -> None:
    assert quotes("personal_data.address", text) == []


def test_alt_text_and_credits_are_checked_like_the_text() -> None:
    picture = Attachment(AttachmentKind.IMAGE, alt="Poster: ring 07700 900123", credit="Photo: jo@mailbox.example")
    plain = Attachment(AttachmentKind.IMAGE, alt="Two boats")
    (phone,) = hits("personal_data.phone", "Fair on Saturday!", attachments=(plain, picture))
    (email,) = hits("personal_data.email", "Fair on Saturday!", attachments=(plain, picture))
    assert (phone.start, phone.end, phone.attachment, phone.words["quote"]) == (None, None, 1, "07700 900123")
    assert (email.attachment, email.words["quote"]) == (1, "jo@mailbox.example")
