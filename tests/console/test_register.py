"""The register in the console: who sees what, and bringing a new one in."""

import io
import re
from collections.abc import Callable

import pytest
from flask import Flask

from server.services import register
from server.vocabulary import Role
from tests.console.conftest import Browser
from tests.console.page import Page
from tests.factories.alder_bank import AlderBank
from tests.factories.schools import MadePerson, in_school, make_person, make_register, make_school, pupil

Opens = Callable[[MadePerson], Browser]
PEOPLE = """person_id,kind,first_name,last_name,preferred_name,year_group,class_name,do_not_publish
P0001,pupil,Amelia,Hartwell,,Year 3,Oak,
P0002,pupil,Jayden,Osgood,,Year 3,Elm,
P0009,pupil,Wren,Abernathy,,Year 1,Ash,
"""
CONSENTS = """person_id,use,channel,status,valid_from,valid_until
P0002,name,all,given,2026-09-01,
P0001,name,x,given,2026-09-01,
"""


def upload(browser: Browser, people: str = PEOPLE, consents: str = CONSENTS, status: int = 200) -> Page:
    files = {
        "register": (io.BytesIO(people.encode()), "register.csv"),
        "consents": (io.BytesIO(consents.encode()), "consents.csv"),
    }
    return browser.send("/register/imports", files, seen="/register/imports", status=status)


def search(browser: Browser, **asked: str) -> Page:
    return browser.send("/register", asked, seen="/register")


def import_in(page: Page) -> str:
    return re.search(r'action="(/register/imports/[0-9a-f]{32})/confirmation"', page.html)[1]


def test_the_register_says_what_may_be_published_of_whom(moderator: Browser) -> None:
    page = moderator.get("/register")
    assert "4 people" in page.text
    assert "Hartwell, Amelia P0001 Oak, Year 3 Name (everywhere)" in page.text
    assert "Osgood, Jayden P0002 Elm, Year 3 Nothing" in page.text


def test_people_are_found_by_name_and_class(moderator: Browser) -> None:
    assert "1 person found" in search(moderator, words="osg").text
    page = search(moderator, **{"class": "Oak"})
    assert "2 people found" in page.text
    assert "Osgood" not in page.text
    assert "Nobody fits" in search(moderator, words="\0nobody", page="99999999").text


def test_a_search_never_stands_in_an_address(moderator: Browser) -> None:
    page = search(moderator, words="osg")
    assert page.html.count('<form class="card filter no-print" method="post" action="/register"') == 1
    assert "osg" not in " ".join(re.findall(r'(?:href|action)="([^"]*)"', page.html))
    assert "4 people" in moderator.get("/register?words=osg&class=Oak").text


def test_the_pages_of_a_search_stay_with_it(app: Flask, moderator: Browser, alder_bank: AlderBank) -> None:
    make_register(app, alder_bank.school, [pupil(f"P{n}", "Amber", f"Aldous{n:03}") for n in range(150)])
    first = search(moderator, words="amber")
    assert "Aldous000" in first.text
    second = search(moderator, words="amber", page=re.search(r'name="page" value="(\d+)"', first.html)[1])
    assert "150 people found" in second.text
    assert "Page 2 of" in second.text
    assert "Aldous000" not in second.text
    assert '<input type="hidden" name="words" value="amber">' in second.html


def test_the_do_not_publish_list_is_for_leaders_and_the_safeguarding_lead_alone(
    app: Flask, browser: Opens, alder_bank: AlderBank
) -> None:
    office = make_person(app, alder_bank.school, "Olive Office", Role.ADMINISTRATOR)
    for person, sees in (
        (alder_bank.leader, True), (alder_bank.safeguarding, True), (alder_bank.moderator, False), (office, False),
    ):  # fmt: skip
        page = browser(person).get("/register")
        assert ("Do not publish" in page.text) is sees, person.name
        if not sees:
            assert "must not be published" not in page.text
            # Rosalind, who is on the list, reads exactly like Jayden, for whom nothing is recorded.
            rows = {name: page.text.split(name)[1].split("Year 3")[1].split()[0] for name in ("Rosalind", "Jayden")}
            assert rows == {"Rosalind": "Nothing", "Jayden": "Nothing"}
    browser(alder_bank.teacher).get("/register", status=403)


def test_a_new_register_is_previewed_and_changes_nothing_until_it_is_confirmed(
    app: Flask, moderator: Browser, alder_bank: AlderBank
) -> None:
    page = upload(moderator)
    assert "Nothing has changed yet." in page.text
    assert "3 in the new register 1 new 2 changed 0 as before 2 no longer there" in page.text
    assert "Jayden Osgood (Elm) : name (everywhere)" in page.text.split("Lose consent")[0]
    assert "Amelia Hartwell (Oak)" in page.text.split("Lose consent")[1]
    assert "Osgood, Jayden P0002 Elm, Year 3 Nothing" in moderator.get("/register").text
    after = moderator.send(f"{import_in(page)}/confirmation", {})
    assert "The new register is in force." in after.text
    assert "Osgood, Jayden P0002 Elm, Year 3 Name (everywhere)" in after.text
    assert "Has left" in after.text
    with in_school(app, alder_bank.id):
        assert register.current().version == "2"


def test_a_register_is_discarded(moderator: Browser) -> None:
    page = upload(moderator)
    assert "Discarded. The register is as it was." in moderator.send(f"{import_in(page)}/discard", {}).text
    moderator.get(import_in(page), status=404)


def test_every_bad_row_is_named_with_its_line_and_nothing_is_kept(moderator: Browser) -> None:
    people = PEOPLE.replace("P0002,pupil", "P0002,penguin").replace("P0009,pupil,Wren", "P0001,pupil,Wren")
    page = upload(moderator, people, CONSENTS.replace("given", "maybe", 1), status=422)
    assert "3 problems to put right first" in page.text
    for place in ("register.csv line 3", "register.csv line 4", "consents.csv line 2"):
        assert place in page.text
    assert "Kind 'penguin' is not one of" in page.text
    assert "person_id 'P0001' is on line 2 already" in page.text
    assert "4 people" in moderator.get("/register").text


@pytest.mark.parametrize(("people", "consents"), [("", CONSENTS), ("\xff\x00", ""), ("person_id\n", "person_id\n")])
def test_files_that_are_something_else_are_refused_in_words(moderator: Browser, people: str, consents: str) -> None:
    assert "to put right first" in upload(moderator, people, consents, status=422).text


def test_a_file_that_was_not_chosen_is_asked_for(moderator: Browser) -> None:
    page = moderator.send(
        "/register/imports", {"consents": (io.BytesIO(b""), "")}, seen="/register/imports", status=422
    )
    assert "Choose the file" in page.text


def test_a_preview_that_another_register_has_overtaken_is_not_confirmed(moderator: Browser, leader: Browser) -> None:
    first, second = import_in(upload(moderator)), import_in(upload(leader))
    leader.send(f"{second}/confirmation", {})
    assert "Upload the files again" in moderator.send(f"{first}/confirmation", {}, status=409).text
    assert "Bring the files in again" in moderator.get(first).text
    assert "Put in force" in moderator.get(second).text
    moderator.send(f"{second}/confirmation", {}, status=409)


def test_without_a_register_the_page_says_what_that_means(app: Flask, browser: Opens) -> None:
    school = make_school(app, "tarn-end", "Tarn End School")
    page = browser(make_person(app, school, "Ada Alone", Role.ADMINISTRATOR)).get("/register")
    assert "No register is loaded" in page.text
    assert "every draft is held" in page.text
