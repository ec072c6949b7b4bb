"""Where a draft names somebody, as every rule reads it."""

import time

import pytest

from server.checks.draft import Attachment, Draft
from server.checks.examination import Examination
from server.checks.mentions import mentions
from server.checks.register import Person, Register
from server.vocabulary import AttachmentKind, PersonKind
from tests.unit.checks.consent_schools import HARBOUR, MOOR, PUPIL, context, person, register


def named(people: Register, text: str, *declared: str) -> list[tuple[str, list[str]]]:
    pictures = (Attachment(AttachmentKind.IMAGE, people=declared),) if declared else ()
    found = mentions(Examination(Draft(text, "fb", attachments=pictures), context(people)))
    return [(text[m.start : m.end], [f"{p.first_name} {p.last_name}" for p in m.people]) for m in found]


TWINS = register(
    (PUPIL, "Year 3", "Elm", "Jack|Ridley, Noah|Blake, Isla|Brennan"),
    (PUPIL, "Year 5", "Yew", "Jack|Thornley, Noah|Adebayo"),
    (PersonKind.STAFF, None, "Elm", "Ann|Kelly"),
    (PersonKind.STAFF, None, None, "Joe|Kelly"),
    (PersonKind.PARENT, None, None, "Isla|Moore"),
    (PUPIL, "Year 2", None, "~Jack|Oldfield, ~Otto|Leaver"),
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Well done Jack!", ["Jack Ridley", "Jack Thornley"]),
        ("Well done Jack T!", ["Jack Thornley"]),
        ("Jack from Year 5 won.", ["Jack Thornley"]),
        ("Jack (Elm) won.", ["Jack Ridley"]),
        ("Yew – Jack", ["Jack Thornley"]),
        ("What a week in Elm Class. Jack read to us.", ["Jack Ridley"]),
        ("Jack Oldfield came back to visit.", ["Jack Oldfield"]),
        ("Otto came back to visit.", ["Otto Leaver"]),
        ("Isla sang.", ["Isla Brennan"]),
        ("Mrs Kelly's Elm Class sang.", ["Ann Kelly"]),
        ("Mr J Kelly sang.", ["Joe Kelly"]),
    ],
)
def test_a_shared_name_is_narrowed_by_what_the_draft_says(text: str, who: list[str]) -> None:
    assert named(TWINS, text)[0][1] == who


@pytest.mark.parametrize(
    "text", ["The Park twins won.", "Well done to both Park brothers!", "Park siblings, take a bow."]
)
def test_brothers_and_sisters_are_named_by_their_surname_alone(text: str) -> None:
    family = register(
        (PUPIL, "Year 3", "Elm", "Jun|Park, Seo|Park, Ada|Wright"), (PersonKind.PARENT, None, None, "Min|Park")
    )
    assert named(family, text) == [("Park", ["Jun Park"]), ("Park", ["Seo Park"])]


@pytest.mark.parametrize("text", ["The park children love is open.", "The Wright brothers flew.", "Park Twins Café"])
def test_parks_and_famous_brothers_are_no_family_of_the_school(text: str) -> None:
    family = register((PUPIL, "Year 3", "Elm", "Jun|Park, Seo|Park, Ada|Wright"))
    assert named(family, text) == []


def test_a_year_between_commas_makes_a_name_of_a_word() -> None:
    school = register((PUPIL, "Year 4", "Elm", "Summer|Jukes"))
    assert named(school, "Our newest librarian: Summer, Year 4, strict about fines.") == [("Summer", ["Summer Jukes"])]
    assert named(school, "Next Summer, Year 4 are off to camp.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Grace has been chosen to read at the Senedd.",
        "Grace is our newest librarian.",
        "Captain: Grace",
        "Grace, our head girl, opened the fair.",
        "Grace, aged nine, opened the fair.",
        "Thank you Grace for the flowers.",
        "Grace's picture won.",
        "Times: Nia 18.2, Grace 18.9.",
        "G Jukes won the cup.",
        "G. Jukes won the cup.",
    ],
)
def test_a_name_that_is_a_word_is_told_by_what_is_said_of_it(text: str) -> None:
    school = register((PUPIL, "Year 4", "Elm", "Grace|Jukes, Nia|Cox"))
    assert ["Grace Jukes"] in [who for _, who in named(school, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Grace has been said before every lunch.",
        "Grace is our word of the week.",
        "Value of the month: Grace",
        "Grace, the first of our values, was the theme of assembly.",
        "Grace's whole idea is kindness.",
        "Scores: Grace 3.5, Hope 2.5",
        "Summer's picture is painted in gold.",
    ],
)
def test_the_word_itself_names_nobody(text: str) -> None:
    school = register((PUPIL, "Year 4", "Elm", "Grace|Jukes, Summer|Cox"))
    assert named(school, text) == []


def test_half_of_a_double_forename_is_somebody_else() -> None:
    school = register((PUPIL, "Year 4", "Elm", "Lily|Jukes, Ella-Mae|Cox"))
    assert named(school, "Well done Lily-Rose!") == [("Lily-Rose", [])]
    assert named(school, "Well done Lily-Rose Jukes!") == [("Lily-Rose Jukes", ["Lily Jukes"])]
    assert named(school, "Well done Ella-Mae!") == [("Ella-Mae", ["Ella-Mae Cox"])]


def test_people_who_are_studied_are_no_strangers() -> None:
    assert named(Register(), "We have been reading about Rosa Parks and Betty Smithson.") == []
    assert named(Register(), "Thank you to Betty Smithson for the cake.") == [("Betty Smithson", [])]


def test_somebody_declared_in_a_picture_settles_a_shared_name() -> None:
    ridley = next(p.id for p in TWINS.people if p.last_name == "Ridley")
    assert named(TWINS, "Jack and his kite", ridley) == [("Jack", ["Jack Ridley"])]


def test_a_full_name_settles_the_forename_elsewhere_in_the_text() -> None:
    found = named(TWINS, "Noah Blake built a boat. Noah named it after his cat.")
    assert found == [("Noah Blake", ["Noah Blake"]), ("Noah", ["Noah Blake"])]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Mrs Bevan's class", ["Mrs Bevan"]),
        ("Zofia’s kite", ["Zofia"]),
        ("Seb, Tobi & Caoimhe", ["Seb", "Tobi", "Caoimhe"]),
        ("Zo\u200bfia Wójcik!", ["Zo\u200bfia Wójcik"]),
        ("#WellDoneTobi", ["Tobi"]),
        ("Mr Woodhouse and Ms Zhao", ["Mr Woodhouse", "Ms Zhao"]),
    ],
)
def test_spans_take_in_titles_and_leave_out_possessives(text: str, spans: list[str]) -> None:
    assert [span for span, _ in named(MOOR, text)] == spans


def test_somebody_unlisted_is_a_mention_of_nobody_on_the_register() -> None:
    assert named(HARBOUR, "Thank you to Doreen Applegarth.") == [("Doreen Applegarth", [])]


@pytest.mark.parametrize("text", ["", "🎉", "   ", "\ud800 ok", "#", "' '"])
def test_a_text_without_words_names_nobody(text: str) -> None:
    assert named(MOOR, text) == []


def test_an_empty_register_knows_nobody() -> None:
    assert named(Register(), "Well done Amelia, and thank you Mrs Featherstone.")[-1] == ("Mrs Featherstone", [])


def many_people(number: int) -> Register:
    def letters(n: int) -> str:
        return "".join(chr(97 + n // 26**power % 26) for power in range(3))

    pupils = [person(n, PUPIL, f"Ka{letters(n)}|Ro{letters(n * 7)}", f"Year {n % 7}", None, "") for n in range(number)]
    return Register(tuple(pupils), "many")


@pytest.mark.parametrize(
    "unit", ["a", "Abc ", "Kaaaa ", "#a", "Mr ", "A. ", "Jo-", "AH Year 4 ", "Zylb Karimo ", "a b c d ", "é"]
)
def test_reading_names_takes_time_in_proportion_to_the_text(unit: str) -> None:
    people = many_people(1_500)
    text = (unit * 60_000)[:60_000]
    began = time.process_time()
    named(people, text)
    assert time.process_time() - began < 6


def test_an_odd_register_is_read_without_complaint() -> None:
    people = (
        Person("1", PUPIL, "", ""),
        Person("2", PUPIL, "-", "'"),
        Person("3", PUPIL, "李", "王", class_name="  "),
        Person("4", PUPIL, "Jo", "", preferred_name=""),
    )
    assert named(Register(people), "Jo and 李 王 won.") == [("Jo", ["Jo "]), ("李 王", ["李 王"])]
