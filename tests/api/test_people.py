"""Looking people up on the register, to declare who is in a picture."""

import pytest

from server.checks.register import Person
from server.vocabulary import PersonKind
from tests.api.conftest import answer
from tests.factories.alder_bank import REGISTER, ROSALIND
from tests.factories.schools import make_person, make_register, make_school, pupil

SEARCH = "/v1/people/search"
MORE = (
    pupil("P0010", "Amélie", "O'Hara-Finch", class_name="Ash"),
    pupil("P0011", "Tam", "Amberley", class_name="Willow"),
    pupil("P0012", "Jonathan", "Amos", class_name="Beech"),
    Person("S0002", PersonKind.STAFF, "Amy", "Abbott"),
    Person("P0013", PersonKind.PUPIL, "Katherine", "Dunmore", preferred_name="Kit", year_group="Year 2"),
)


@pytest.fixture
def find(app, alder_bank, extension):
    make_register(app, alder_bank.school, (*REGISTER, *MORE))
    teacher = extension(alder_bank.teacher)
    return lambda **asked: answer(teacher.post(SEARCH, asked), 200)["people"]


def names(found):
    return [person["name"] for person in found]


def test_any_word_of_a_name_may_begin_so_and_pupils_come_first_by_class(find):
    pupils = ["Amélie O'Hara-Finch", "Jonathan Amos", "Amelia Hartwell", "Tam Amberley"]
    assert names(find(q="am")) == [*pupils, "Amy Abbott"]


@pytest.mark.parametrize("words", ["amelie", "AMÉLIE o", "ohara", "O’Hara", "finch am", "  finch "])
def test_accents_capitals_apostrophes_and_order_do_not_matter(find, words):
    assert names(find(q=words)) == ["Amélie O'Hara-Finch"]


@pytest.mark.parametrize("words", ["kit", "katherine", "kit dun"])
def test_people_are_found_by_either_first_name_and_shown_by_the_one_they_go_by(find, words):
    assert find(q=words) == [{"id": "P0013", "name": "Kit Dunmore", "class_name": None, "year_group": "Year 2"}]


def test_the_middle_of_a_word_finds_nobody(find):
    assert find(q="melia") == []
    assert find(q="-'") == []


def test_no_more_are_found_than_were_asked_for(find):
    assert len(find(q="a", limit=2)) == 2


def test_twenty_at_most_are_found(app, alder_bank, extension):
    make_register(app, alder_bank.school, [pupil(f"P{n}", "Amber", f"Aldous{n}") for n in range(30)])
    assert len(answer(extension(alder_bank.teacher).post(SEARCH, {"q": "amber"}), 200)["people"]) == 20


def test_nothing_is_said_of_what_may_be_published(find):
    (hidden,), (open_,) = find(q="rosalind"), find(q="amelia")
    assert hidden["id"] == ROSALIND.id
    assert hidden.keys() == open_.keys() == {"id", "name", "class_name", "year_group"}


def test_who_has_left_is_still_found_but_last(app, alder_bank, extension, find):
    find(q="a")
    make_register(app, alder_bank.school, (*MORE, pupil("P0002", "Jayden", "Osgood")))
    found = answer(extension(alder_bank.teacher).post(SEARCH, {"q": "am"}), 200)["people"]
    assert names(found)[-1] == "Amelia Hartwell"


def test_nobody_is_found_while_there_is_no_register(app, extension):
    school = make_school(app, "fell-end", "Fell End School")
    assert answer(extension(make_person(app, school, "Nia Beddoes")).post(SEARCH, {"q": "a"}), 200) == {
        "people": [],
        "classes": [],
    }


@pytest.fixture
def look(app, alder_bank, extension):
    larch = [
        pupil("P1", "Zara", "Unwin", class_name="4 Larch"),
        pupil("P2", "Larchia", "Quist", class_name="Oak"),
        pupil("P3", "Noor", "Ashby", class_name="4 Larch"),
        Person("S1", PersonKind.STAFF, "Vera", "Lund", class_name="4 Larch"),
    ]
    make_register(app, alder_bank.school, [*larch, pupil("P4", "Gone", "Away", class_name="4 Larch")])
    make_register(app, alder_bank.school, larch)
    teacher = extension(alder_bank.teacher)
    return lambda **asked: teacher.post(SEARCH, asked)


@pytest.mark.parametrize("words", ["4l", "4 larch", "larch", "4 L"])
def test_a_class_is_found_by_how_it_begins_with_its_people_after_those_of_that_name(look, words):
    found = answer(look(q=words), 200)
    assert found["classes"] == [{"name": "4 Larch", "size": 3}]
    assert names(found["people"])[-4:] == ["Noor Ashby", "Zara Unwin", "Vera Lund", "Gone Away"]
    assert (names(found["people"])[0] == "Larchia Quist") == (words == "larch")


def test_a_name_and_a_class_together_find_one_person(look):
    assert names(answer(look(q="4l za"), 200)["people"]) == ["Zara Unwin"]


def test_everybody_in_a_class_today_can_be_asked_for(look):
    assert names(answer(look(class_name="4 Larch"), 200)["people"]) == ["Noor Ashby", "Zara Unwin", "Vera Lund"]
    assert answer(look(class_name="4 Yew"), 200) == {"people": [], "classes": []}


def test_people_are_named_by_their_ids_in_the_order_asked(look):
    assert names(answer(look(ids=["P3", "P1", "P9", "P3"]), 200)["people"]) == ["Noor Ashby", "Zara Unwin"]


@pytest.mark.parametrize("asked", [{}, {"q": "a", "class_name": "4 Larch"}, {"ids": ["P1"] * 21}, {"ids": [""]}])
def test_one_thing_is_asked_at_a_time_and_within_bounds(look, asked):
    assert look(**asked).status_code == 422


def test_nobody_is_looked_up_by_an_address_which_proxies_write_down(alder_bank, extension):
    teacher = extension(alder_bank.teacher)
    assert teacher.get("/v1/people?q=amelia").status_code == 404
    assert teacher.get(f"{SEARCH}?q=amelia").status_code == 405
    assert teacher.post(f"{SEARCH}?q=amelia", {}).status_code == 422
