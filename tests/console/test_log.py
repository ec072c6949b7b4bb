"""The log in the console: what is read, what is shown to whom, and the proof."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import text

from console.log import views
from server.checks.draft import Attachment, Draft
from server.database import db
from server.services import checks, directory
from server.vocabulary import AttachmentKind, Verdict
from tests.console.conftest import Browser
from tests.console.scenes import NAMES_JAYDEN, Scenes, user
from tests.factories.alder_bank import AlderBank, make_alder_bank
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school

Opens = Callable[[MadePerson], Browser]


def events(html: str) -> list[int]:
    return [int(seq) for seq in re.findall(r'href="/log/(\d+)"', html)]


def test_events_are_told_in_plain_sentences(
    moderator: Browser, scenes: Scenes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "A_PAGE", 500)
    page = moderator.get("/log")
    assert "Tuesday 3 November 2026" in page.text
    for sentence in (
        "Sunita Patel (author) checked a draft for X @AlderBankPri, 1 finding. Must be changed",
        "Sunita Patel (author) asked for a second opinion on a draft for Mastodon @alderbank, version 2.",
        "Daniel Okoro (senior leader) asked for changes to a draft for Mastodon @alderbank.",
        "Helen Ashcroft (senior leader) approved a draft for X @AlderBankPri.",
        "Sunita Patel (author) got leave to post on X @AlderBankPri.",
        "Sunita Patel (author) posted on X @AlderBankPri.",
        "Whoever runs the service added Sunita Patel, who can now sign in.",
        "Whoever runs the service put a new register in force, version 1.",
    ):
        assert sentence in page.text


def test_the_log_is_read_page_by_page_without_losing_or_repeating_an_event(
    moderator: Browser, scenes: Scenes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "A_PAGE", 7)
    path, seen = "/log", []
    while path:
        page = moderator.get(path)
        seen += events(page.html)
        following = re.search(r'rel="next" href="([^"]+)"', page.html)
        path = following[1].replace("&amp;", "&") if following else ""
    assert seen == list(range(seen[0], 0, -1))


def test_the_log_is_filtered_by_person_account_action_verdict_and_date(
    app: Flask, moderator: Browser, alder_bank: AlderBank, scenes: Scenes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "A_PAGE", 500)
    every = len(events(moderator.get("/log").html))
    for query in (
        f"person={alder_bank.deputy.id}", f"account={alder_bank.mastodon.id}", "action=published", "verdict=block",
    ):  # fmt: skip
        assert 0 < len(events(moderator.get(f"/log?{query}").html)) < every, query
    checked = events(moderator.get("/log?action=draft_checked").html)
    on_the_day = events(moderator.get("/log?action=draft_checked&since=2026-11-03&until=2026-11-03").html)
    before = events(moderator.get("/log?action=draft_checked&until=2026-11-02").html)
    assert sorted(on_the_day + before) == sorted(checked)
    assert len(on_the_day) > len(before)
    assert "No event fits" in moderator.get("/log?action=draft_checked&since=2026-11-04").text
    assert "No event fits" in moderator.get("/log?action=draft_checked&until=2026-10-01").text
    assert "Swap them" in moderator.get("/log?since=2026-11-04&until=2026-11-02").text
    assert "Give dates as" in moderator.get("/log?since=yesterday").text


@pytest.mark.parametrize(
    "query", ["person=%00", "action=none", "verdict=%ff", "rule=consent.do_not_publish", "decision=maybe"]
)
def test_what_cannot_be_filtered_by_is_said_and_nothing_is_looked_up(
    moderator: Browser, scenes: Scenes, query: str
) -> None:
    page = moderator.get(f"/log?{query}")
    assert "Nothing was looked up. Choose one from the list." in page.text
    assert events(page.html) == []


@pytest.mark.parametrize(
    "query", ["before=0", "before=x", "before=99999999999", "after=x", "words=choir", "subject=P1"]
)
def test_nonsense_in_the_address_is_left_out(moderator: Browser, scenes: Scenes, query: str) -> None:
    moderator.get(f"/log?{query}")


def test_an_event_shows_all_of_it_and_its_place_in_the_tree(app: Flask, moderator: Browser, scenes: Scenes) -> None:
    checked = max(events(moderator.get("/log?action=draft_checked&verdict=block").html))
    page = moderator.get(f"/log/{checked}")
    assert '<mark class="block">Jayden Osgood</mark>' in page.html
    assert "Named without consent" in page.text
    assert "Policy model 2026" in page.text
    assert re.search(r'Hash of this event</dt><dd class="code">[0-9a-f]{64}<', page.html)
    decided = max(events(moderator.get("/log?action=second_opinion_decided").html))
    assert "Please ask him first." in moderator.get(f"/log/{decided}").text


@pytest.mark.parametrize("seq", ["0", "999", "2147483648", "99999999999999999999", "x"])
def test_an_event_that_is_not_there_is_not_found(moderator: Browser, seq: str) -> None:
    moderator.get(f"/log/{seq}", status=404)


def test_the_story_of_a_draft_goes_through_all_its_versions(moderator: Browser, scenes: Scenes) -> None:
    page = moderator.get(f"/log/stories/{scenes.requests['waiting']}")
    steps = ["Is the picture all right?", "asked for changes", "Please leave out who played.", "I took the name out."]
    places = [page.text.index(step) for step in steps]
    assert places == sorted(places)
    digest = re.search(r"/log/stories/([0-9a-f]{64})", moderator.get("/log?action=published").html)[1]
    assert "posted on X @AlderBankPri" in moderator.get(f"/log/stories/{digest}").text
    moderator.get(f"/log/stories/{'0' * 64}", status=404)
    moderator.get("/log/stories/x", status=404)


def test_a_whole_log_is_proved_whole(moderator: Browser, scenes: Scenes) -> None:
    page = moderator.get("/log/proof")
    assert page.headings == ["The log is whole"]
    assert "Whole and unaltered" in moderator.get("/").text


def tamper(app: Flask, statement: str) -> None:
    """What somebody does who has the database to themselves, and knows how to put its guard out of action."""
    with app.app_context(), db.engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            for name in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER log_event_no_{name}"))
        else:
            connection.execute(text("ALTER TABLE log_event DISABLE TRIGGER USER"))
        connection.execute(text(statement))


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE log_event SET verdict = 'clear' WHERE seq = 12", "Event 12: its column 'verdict' says 'clear'"),
        ("DELETE FROM log_event WHERE seq = 13", "Event 13 is missing"),
        (
            "UPDATE log_event SET body = replace(body, 'block', 'clear') WHERE seq = 12",
            "Event 12: its body does not fit its hash",
        ),
        ("UPDATE log_payload SET content = '{}' WHERE seq = 11", "Event 11: its payload was changed"),
    ],
)
def test_an_altered_log_is_found_out_and_the_place_is_named(
    app: Flask, moderator: Browser, scenes: Scenes, statement: str, said: str
) -> None:
    tamper(app, statement)
    page = moderator.get("/log/proof")
    assert page.headings == ["The log has been altered"]
    assert said in page.text
    assert "The log has been altered." in moderator.get("/").text


def test_who_must_not_be_published_is_not_to_be_learned_from_the_log(
    app: Flask, browser: Opens, moderator: Browser, leader: Browser, alder_bank: AlderBank
) -> None:
    with in_school(app, alder_bank.id):
        kept = checks.check(user(alder_bank.teacher), Draft("Rosalind Quillfeather sang beautifully.", "x"))
        assert kept.findings[0]["rule"] == "consent.do_not_publish"
    checked = f"/log/{events(moderator.get('/log').html)[0]}"
    for path in (checked, f"/log/stories/{kept.digest}", "/log", "/log?action=draft_checked"):
        assert "do_not_publish" not in moderator.get(path).html
    safeguarding = browser(alder_bank.safeguarding)
    for reader in (leader, safeguarding):
        assert "consent.do_not_publish" in reader.get(checked).html


def test_the_number_of_findings_does_not_give_away_who_must_not_be_published(
    app: Flask, browser: Opens, alder_bank: AlderBank
) -> None:
    for author, reader in ((alder_bank.teacher, alder_bank.moderator), (alder_bank.leader, alder_bank.leader)):
        for name, person in (("Rosalind Quillfeather", "P0003"), ("Jayden Osgood", "P0002")):
            picture = Attachment(AttachmentKind.IMAGE, alt="On stage", people=(person,), shows_people=True)
            with in_school(app, alder_bank.id):
                checks.check(user(author), Draft(f"{name} sang beautifully.", "x", attachments=(picture,)))
        told = re.findall(r"checked a draft for X @AlderBankPri, (\d+) findings", browser(reader).get("/log").text)
        assert told[:2] == ["3", "3"]


def test_another_schools_log_is_its_own(app: Flask, browser: Opens, scenes: Scenes) -> None:
    elsewhere = browser(make_alder_bank(app, "birch-lane", "Birch Lane School").moderator)
    assert "checked a draft" not in elsewhere.get("/log").text
    elsewhere.get(f"/log/stories/{scenes.requests['waiting']}", status=404)


def test_the_last_days_are_counted_by_verdict_in_the_schools_own_days(
    app: Flask, alder_bank: AlderBank, clock: Clock
) -> None:
    with in_school(app, alder_bank.id):
        checks.check(user(alder_bank.teacher), Draft(NAMES_JAYDEN, "x"))
        clock.pass_(hours=13, minutes=59)  # 23:59 on the same day
        checks.check(user(alder_bank.teacher), Draft("Hello", "x"))
        clock.pass_(minutes=2)
        checks.check(user(alder_bank.teacher), Draft("Hello", "x"))
        days = directory.checks_by_day(7)
    assert len(days) == 7
    assert days[-2].verdicts == {Verdict.BLOCK: 1, Verdict.CLEAR: 1}
    assert days[-1].verdicts == {Verdict.CLEAR: 1}
    assert days[-1].day == date(2026, 11, 4)
