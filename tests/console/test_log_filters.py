"""Finding one's way in the log: filters, searches, kept filters, and the looks that are logged."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from flask import Flask

from console.log import views
from server.checks.draft import Draft
from server.database import db
from server.models import LogFilter
from server.services import checks, log, log_filters
from server.vocabulary import Action, Role
from tests.console.conftest import Browser
from tests.console.scenes import Scenes, user
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import csrf_token
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school, make_person

DATABASES = ("sqlite",)
Opens = Callable[[MadePerson], Browser]


def events(html: str) -> list[int]:
    return [int(seq) for seq in re.findall(r'href="/log/(\d+)"', html)]


def address_of(browser: Browser, **form: str) -> str:
    """The address that the form leads to."""
    token = csrf_token(browser.client.get("/log").text)
    answer = browser.client.post("/log/filter", data={"csrf_token": token, **form})
    assert answer.status_code == 303
    return answer.location


def looks(app: Flask, school: AlderBank, action: Action) -> list[tuple[str | None, dict[str, str]]]:
    with in_school(app, school.id):
        return [(one.event.actor_id, log.refs_of(one.event)) for one in log.page(log.Filter(action=action))]


def test_words_and_people_on_the_register_never_stand_in_an_address(
    moderator: Browser, leader: Browser, scenes: Scenes
) -> None:
    address = address_of(moderator, words="Jayden swimming", subject="P0002", verdict="block")
    assert re.fullmatch(r"/log\?filter=[0-9a-f]{32}", address)
    page = moderator.get(address)
    assert "about P0002, Jayden Osgood" in page.text
    assert "words Jayden swimming" in page.text
    assert len(events(page.html)) >= 2
    assert events(leader.get(address).html) == events(page.html)  # the address can be passed on
    assert address_of(moderator, words="Jayden swimming", subject="P0002", verdict="block") == address
    assert address_of(moderator, verdict="block", rule="consent.name") == "/log?verdict=block&rule=consent.name"


def test_the_form_says_what_to_do_and_keeps_what_was_typed(moderator: Browser, scenes: Scenes) -> None:
    for form, said in (
        ({"words": "ab*"}, "Give at least 3 letters before the asterisk."),
        ({"words": "?!"}, "Search for at least one word."),
        ({"subject": "P 1"}, "Give the id that the register has"),
        ({"since": "2026-11-04", "until": "2026-11-02"}, "Swap them."),
        ({"since": "4.11.2026"}, "Give dates as year, month and day"),
        ({"person": "f" * 32}, "Choose one from the list."),
    ):
        page = moderator.send("/log/filter", {"verdict": "block", **form}, seen="/log", status=422)
        assert said in page.text, form
        assert '<option value="block" selected>' in page.html
        assert events(page.html) == []
    page = moderator.send("/log/filter", {"words": 'no "such" thing'}, seen="/log")
    assert "No event fits. Choose something wider, or fewer words" in page.text


def test_the_list_is_paged_both_ways_by_addresses_that_stay_good(
    moderator: Browser, scenes: Scenes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "A_PAGE", 2)
    address = address_of(moderator, words="winterbourne*")
    forwards = walk(moderator, address, "next")
    assert len(forwards) > 2
    backwards = walk(moderator, f"{address}&after=0", "prev")
    assert [seq for page in forwards for seq in page] == [seq for page in reversed(backwards) for seq in page]


def walk(browser: Browser, path: str, rel: str) -> list[list[int]]:
    found = []
    while path:
        page = browser.get(path)
        found.append(events(page.html))
        link = re.search(rf'rel="{rel}" href="([^"]+)"', page.html)
        path = link[1].replace("&amp;", "&") if link else ""
    return found


def test_a_filter_is_kept_under_a_name_and_shared_with_ones_role(
    app: Flask, browser: Opens, moderator: Browser, leader: Browser, alder_bank: AlderBank, scenes: Scenes
) -> None:
    kept = {"verdict": "block", "words": "swimming"}
    page = moderator.send("/log/filters", kept | {"name": " Swimming  posts ", "share": "moderator"}, seen="/log")
    assert "Kept as “Swimming posts”." in page.text
    other = browser(make_person(app, alder_bank.school, "Priya Nair", Role.MODERATOR))
    assert "Swimming posts shared by Pauline Sykes" in other.get("/log").text
    assert "Swimming posts" not in leader.get("/log").text
    link = re.search(r'href="(/log\?filter=[0-9a-f]{32})"[^>]*>Swimming posts', page.html)
    assert link
    assert len(events(other.get(link[1]).html)) >= 1
    leader.get(link[1], status=404)
    removal = f"/log/filters/{urlsplit(link[1]).query.partition('=')[2]}/removal"
    other.send(removal, {}, seen="/log", status=404)
    assert "The filter is gone." in moderator.send(removal, {}, seen="/log").text
    other.get(link[1], status=404)


def test_a_filter_cannot_be_kept_badly(moderator: Browser, scenes: Scenes) -> None:
    for form, said in (
        ({"name": " ", "verdict": "block"}, "Give the filter a name"),
        ({"name": "x" * 81, "verdict": "block"}, "Give the filter a name"),
        ({"name": "All"}, "Choose something to filter by first"),
        ({"name": "Mine", "verdict": "block", "share": "senior_leader"}, "Share it with a role that you have"),
        ({"name": "Mine", "verdict": "block", "share": "x"}, "Choose one from the list."),
    ):
        page = moderator.send("/log/filters", form, seen="/log", status=422)
        assert said in page.text, form


def test_a_filter_by_a_rule_that_one_may_not_know_of_cannot_be_opened(
    app: Flask, moderator: Browser, leader: Browser, alder_bank: AlderBank
) -> None:
    with in_school(app, alder_bank.id):
        checks.check(user(alder_bank.teacher), Draft("Rosalind Quillfeather sang.", "x"))
    secret = address_of(leader, rule="consent.do_not_publish", subject="P0003")
    assert len(events(leader.get(secret).html)) == 1
    assert "Rosalind" not in moderator.get(secret, status=404).text
    assert "consent.do_not_publish" not in moderator.get("/log").html


def test_a_search_without_a_name_is_forgotten_in_time(app: Flask, alder_bank: AlderBank, clock: Clock) -> None:
    with in_school(app, alder_bank.id):
        person = user(alder_bank.moderator)
        nameless = log_filters.remember(person, {"words": "choir"}).id
        named = log_filters.save(person, "Choir", {"words": "choir"}).id
        clock.pass_(days=89)
        assert log_filters.purge() == 0
        clock.pass_(days=2)
        assert log_filters.purge() == 1
        assert db.session.get(LogFilter, nameless) is None
        assert db.session.get(LogFilter, named) is not None
        log_filters.remember(person, {"subject": "P0002"})
        assert log_filters.forget_person("P0003") == 0
        assert log_filters.forget_person("P0002") == 1


def test_every_look_at_personal_content_is_logged_once_an_hour(
    app: Flask, moderator: Browser, alder_bank: AlderBank, scenes: Scenes, clock: Clock
) -> None:
    [event, *_] = events(moderator.get("/log?action=draft_checked&verdict=block").html)
    story = f"/log/stories/{scenes.requests['waiting']}"
    for _ in range(2):
        moderator.get(f"/log/{event}")
        moderator.get(story)
    seen = looks(app, alder_bank, Action.LOG_CONTENT_SEEN)
    who = alder_bank.moderator.id
    assert seen == [(who, {"story": scenes.requests["waiting"]}), (who, {"event": str(event)})]
    clock.pass_(minutes=61)
    moderator.get(f"/log/{event}")
    assert len(looks(app, alder_bank, Action.LOG_CONTENT_SEEN)) == 3
    granted = events(moderator.get("/log?action=release_granted").html)[0]
    moderator.get(f"/log/{granted}")  # carries nothing
    assert len(looks(app, alder_bank, Action.LOG_CONTENT_SEEN)) == 3
    page = moderator.get("/log")
    assert f"Pauline Sykes (moderator) looked at personal content in the log, event {event}." in page.text
    assert "Pauline Sykes, 2 times" in moderator.get(story).text


def test_a_search_is_logged_without_its_words_and_found_in_the_record_of_whom_it_was_about(
    app: Flask, moderator: Browser, leader: Browser, alder_bank: AlderBank, scenes: Scenes
) -> None:
    address = address_of(moderator, words="choir", subject="P0002")
    for _ in range(2):
        moderator.get(address)
    moderator.get("/log?verdict=block")
    [(who, refs)] = looks(app, alder_bank, Action.LOG_SEARCHED)
    assert (who, refs) == (alder_bank.moderator.id, {"filter": address[-32:], "by": "words and person"})
    record = leader.get(address_of(leader, subject="P0002"))
    assert "Pauline Sykes (moderator) searched the log, by words and person." in record.text
    [event, *_] = events(moderator.get("/log?rule=consent.name").html)
    moderator.get(f"/log/{event}")
    assert (
        f"looked at personal content in the log, event {event}" in leader.get(address_of(leader, subject="P0002")).text
    )
