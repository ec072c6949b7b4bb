"""What is kept for how long, on the page: what falls due, erasing one draft, and holds."""

import pytest
from flask import Flask

from server.checks.draft import Draft
from server.errors import Conflict
from server.services import checks, erasure
from tests.console.conftest import Browser
from tests.console.scenes import Scenes, user
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import sign_in
from tests.factories.moments import Clock
from tests.factories.schools import in_school

DATABASES = ("sqlite",)


@pytest.fixture
def digest(app: Flask, alder_bank: AlderBank) -> str:
    """A draft that was checked and never posted."""
    with in_school(app, alder_bank.id):
        return checks.check(user(alder_bank.teacher), Draft("Sports day is on Friday.", "x")).digest


def hold_of(moderator: Browser) -> str:
    """The first hold on the page."""
    return moderator.get("/retention").html.split("/retention/holds/")[1].split("/")[0]


def test_what_falls_due_is_listed_and_goes_when_somebody_has_looked_at_it(
    app: Flask, moderator: Browser, alder_bank: AlderBank, digest: str, clock: Clock
) -> None:
    assert "No draft falls due within the next month." in moderator.get("/retention").text
    draft = f"/retention/drafts/{digest}"
    early = moderator.send(f"{draft}/erase", {"why": "expired"}, seen=draft, status=409)
    assert "time is not over yet" in early.text
    clock.pass_(days=350)
    moderator = Browser(sign_in(app, alder_bank.moderator))
    assert "Waits for a look" in moderator.get("/retention").text
    clock.pass_(days=20)
    done = moderator.send(f"{draft}/erase", {"why": "expired"}, seen=draft)
    assert "Erased, with all its versions." in done.text
    assert "as its time was over" in moderator.get("/log").text
    assert "erased already" in moderator.get(draft, status=409).text


def test_a_draft_on_hold_cannot_be_erased_until_the_hold_has_ended(
    app: Flask, moderator: Browser, alder_bank: AlderBank, digest: str
) -> None:
    draft = f"/retention/drafts/{digest}"
    held = moderator.send(f"{draft}/hold", {"reason": "A claim.", "review_on": "2027-01-04"}, seen=draft)
    assert "A hold keeps it: “A claim.”" in held.text
    assert "Erase for good" not in held.text
    assert "A claim." in moderator.send(f"{draft}/erase", {"why": "asked"}, seen=draft, status=409).text
    hold = hold_of(moderator)
    moderator.send(f"/retention/holds/{hold}/review", {"review_on": "2027-03-01"}, seen="/retention")
    assert "There is none." in moderator.send(f"/retention/holds/{hold}/end", {}, seen="/retention").text
    moderator.send(f"{draft}/erase", {"why": "asked"}, seen=draft)
    with in_school(app, alder_bank.id), pytest.raises(Conflict, match="erased already"):
        erasure.story_of(digest)


def test_a_hold_on_somebody_names_one_person_of_the_register(moderator: Browser, alder_bank: AlderBank) -> None:
    form = {"about": "person", "reason": "A claim.", "review_on": "2027-01-04"}
    placed = moderator.send("/retention/holds", {**form, "person": "Jayden Osgood"}, seen="/retention")
    assert "What is about Jayden Osgood" in placed.text
    for person, complaint in (("Zyxfell", "Nobody on the register is called that"), ("o", "Several people are called")):
        refused = moderator.send("/retention/holds", {**form, "person": person}, seen="/retention", status=422)
        assert complaint in refused.text
    late = moderator.send("/retention/holds", {**form, "person": "Jayden Osgood", "review_on": "2099-01-01"},
                          seen="/retention", status=422)  # fmt: skip
    assert "within the next year" in late.text


def test_an_erased_draft_says_so_wherever_it_is_shown(moderator: Browser, leader: Browser, scenes: Scenes) -> None:
    assert "Somebody still works with it." in moderator.get(f"/retention/drafts/{scenes.requests['approved']}").text
    moderator.send(f"/retention/holds/{hold_of(moderator)}/end", {}, seen="/retention")
    request_id = scenes.requests["expired"]
    draft = f"/retention/drafts/{request_id}"
    moderator.send(f"{draft}/erase", {"why": "mistake"}, seen=draft)
    shown = leader.get(f"/second-opinions/{request_id}").text
    assert "This draft was erased" in shown
    assert "as it should never have been kept" in moderator.get(f"/log/stories/{request_id}").text
    for page in ("/", "/second-opinions", "/log"):
        leader.get(page)


def test_authors_and_leaders_neither_see_it_nor_erase(teacher: Browser, leader: Browser, digest: str) -> None:
    for browser in (teacher, leader):
        browser.get("/retention", status=403)
        browser.get(f"/retention/drafts/{digest}", status=403)
        browser.send(f"/retention/drafts/{digest}/erase", {"why": "asked"}, seen="/", status=403)
