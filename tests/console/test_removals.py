"""The list of posts that have to be taken down."""

from collections.abc import Callable

from flask import Flask

from tests.console.conftest import Browser
from tests.console.scenes import Scenes
from tests.factories.alder_bank import AlderBank

DATABASES = ("sqlite",)


def test_the_list_leads_to_the_post_and_is_on_the_home_page_until_it_is_empty(
    moderator: Browser, leader: Browser, teacher: Browser, scenes: Scenes
) -> None:
    assert "2 posts have to be taken down" in leader.get("/").text
    assert "to be taken down" not in teacher.get("/").text
    page = moderator.get("/to-take-down")
    assert "Jayden Osgood (Elm): named" in page.text
    assert 'href="https://x.com/alderbankpri/status/10' in page.html.lower()
    for removal in scenes.removals[:-1]:
        path = f"/to-take-down/{removal}"
        assert "marked below" in moderator.send(f"{path}/removed", {"note": " "}, seen=path, status=422).text
        moderator.send(f"{path}/removed", {"note": "Deleted it myself.", "seen": "yes"}, seen=path)
    assert "Nothing has to be taken down" in moderator.get("/to-take-down").text
    assert "opened the address and it was not there" in moderator.get(path).text
    assert "posts have to be taken down" not in leader.get("/").text


def test_only_those_who_may_know_why_let_a_post_stand(
    moderator: Browser, leader: Browser, browser: Callable, app: Flask, alder_bank: AlderBank, scenes: Scenes
) -> None:
    path = f"/to-take-down/{scenes.removals[0]}"
    assert "It can stay" not in moderator.get(path).text
    moderator.send(f"{path}/stands", {"why": "Somebody else."}, seen=path, status=403)
    after = leader.send(f"{path}/stands", {"why": "A cousin of the same name."}, seen=path)
    assert "Can stay" in after.text


def test_authors_do_not_see_the_list(teacher: Browser, scenes: Scenes) -> None:
    teacher.get("/to-take-down", 403)
