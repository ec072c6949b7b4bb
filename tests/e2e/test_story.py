"""The main job, end to end: the real extension in a real browser, the real service, queue and worker."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from server.demo.browser import find_chromium
from tests.e2e.demo import Demo, World, options_address, running_world
from tests.e2e.people import LEADER, MASTODON, MODERATOR, TEACHER, Author, X, answer, author, connect, console, sign_in
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.e2e

PUBLICATION = b"POST /v1/publications "
CLEAN = "Our Year 2s planted forty crocus bulbs by the gate this morning."
NAMED = "A huge well done to Dylan Prosser for his first length of front crawl."
"""Dylan's consent was withdrawn."""


def needs_opinion(what: str) -> str:
    """A draft that is held for a second opinion: its link is not encrypted. It begins with `what`."""
    return f"{what}: the order form is at http://bookfair.example/oak until Friday."


@pytest.fixture(scope="module")
def teachers_browser(playwright: Playwright, demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The teacher's browser, connected to Gatepost once."""
    with running_world(playwright, demo, tmp_path_factory.mktemp("teacher")) as world:
        connect(world)
        yield world


@pytest.fixture
def connected(teachers_browser: World) -> Iterator[World]:
    """The same browser for all tests, none of which sees what another did. Every official post must be reported."""
    sent, posts = teachers_browser.wire.sent, teachers_browser.practice.network.posts
    posts.clear()
    reported = sent.count(PUBLICATION)
    yield teachers_browser
    teachers_browser.wire.mend()
    official = [post for post in posts if post.body["handle"] in ("AlderBankPri", "alderbank")]
    eventually(lambda: sent.count(PUBLICATION) == reported + len(official))
    for page in teachers_browser.browser.pages[1:]:
        page.close()


@pytest.fixture(scope="module")
def desk(playwright: Playwright) -> Iterator[Browser]:
    """Browsers without the extension, for the console."""
    browser = playwright.chromium.launch(executable_path=str(find_chromium()), args=["--no-sandbox"])
    yield browser
    browser.close()


def texts(world: World) -> list[object]:
    """What the practice network has published, in order."""
    return [post.body.get("text", post.body.get("status")) for post in world.practice.network.posts]


@pytest.mark.parametrize("site", [X, MASTODON])
def test_a_clean_post_goes_out_at_the_first_press(connected: World, site: str) -> None:
    teacher = author(connected, site)
    teacher.write(CLEAN)
    teacher.post_button.click()
    teacher.is_told("Posted")
    assert texts(connected) == [CLEAN]


@pytest.mark.parametrize("site", [X, MASTODON])
def test_a_child_without_consent_is_marked_held_and_cleared_once_the_words_are_changed(
    connected: World, site: str
) -> None:
    teacher = author(connected, site)
    teacher.write(NAMED)
    eventually(lambda: teacher.marked() == (["Dylan Prosser"] if site == X else ["value"]))
    teacher.is_told("Held: 1 thing to put right")

    teacher.post_button.click()
    teacher.box.press("Control+Enter")
    teacher.page.evaluate(
        "document.querySelectorAll('[data-testid=tweetButtonInline], form button[type=submit]').forEach(b => b.click())"
    )
    if site == MASTODON:
        teacher.page.evaluate("document.querySelector('form').requestSubmit()")
    finding = teacher.opened_panel().get_by_test_id("finding")
    expect(finding).to_have_attribute("data-rule", "consent.name")
    expect(finding).to_contain_text("Dylan Prosser")
    expect(finding.get_by_test_id("clause")).to_contain_text("Policy 1.1: Names and pictures only with consent")
    expect(finding.locator(".way-out")).not_to_be_empty()
    assert texts(connected) == []

    teacher.rewrite(CLEAN)
    teacher.is_told("Ready to post")
    assert teacher.marked() == []
    teacher.post_button.click()
    teacher.is_told("Posted")
    assert texts(connected) == [CLEAN]


def decide(leader: Page, words: str, how: str, reason: str) -> None:
    """Open the waiting draft that begins with these words, and decide."""
    leader.goto(urljoin(leader.url, "/second-opinions"))
    leader.get_by_role("link", name=words).click()
    leader.get_by_label("Your reason").fill(reason)
    leader.get_by_role("button", name=how).click()


def test_a_second_opinion_from_asking_to_posting_and_again_after_one_character(
    connected: World, desk: Browser, demo: Demo
) -> None:
    draft = needs_opinion("Autumn books")
    teacher = author(connected)
    teacher.write(draft)
    teacher.is_told("Held: needs a second opinion")
    teacher.ask("Is their site all right?")
    teacher.is_told("Waiting for a second opinion")
    teacher.post_button.click()
    assert texts(connected) == []

    leader = console(desk, demo, LEADER)
    leader.goto(f"{demo.told.url}/second-opinions")
    leader.get_by_role("link", name="Autumn books").click()
    expect(leader.get_by_role("main")).to_contain_text("@AlderBankPri")
    expect(leader.get_by_role("main")).to_contain_text("Is their site all right?")
    expect(leader.get_by_role("main")).to_contain_text("2.10")
    leader.get_by_label("Your reason").fill("It is the publisher's own page.")
    leader.get_by_role("button", name="Approve").click()

    teacher.is_told("Approved")
    expect(teacher.open_panel().get_by_test_id("decision-reason")).to_contain_text("It is the publisher's own page.")

    teacher.write("!")
    teacher.is_told("Held: changed since it was approved")
    teacher.post_button.click()
    assert texts(connected) == []
    teacher.ask("Only a mark at the end.")
    teacher.is_told("Waiting for a second opinion")

    leader.goto(f"{demo.told.url}/second-opinions")
    leader.get_by_role("link", name="Autumn books").click()
    changes = leader.get_by_role("region", name="What changed since version 1")
    expect(changes.locator("ins")).to_contain_text("!")
    leader.get_by_label("Your reason").fill("Fine.")
    leader.get_by_role("button", name="Approve").click()

    teacher.is_told("Approved")
    teacher.post_button.click()
    teacher.is_told("Posted")
    assert texts(connected) == [draft + "!"]


def test_a_decision_on_words_that_have_since_changed_is_not_taken(connected: World, desk: Browser, demo: Demo) -> None:
    draft = needs_opinion("Winter books")
    teacher = author(connected)
    teacher.write(draft)
    teacher.ask("Please look.")
    teacher.is_told("Waiting for a second opinion")
    leader = console(desk, demo, LEADER)
    leader.goto(f"{demo.told.url}/second-opinions")
    leader.get_by_role("link", name="Winter books").click()
    leader.get_by_label("Your reason").fill("Good.")

    teacher.write(" Thank you.")
    teacher.ask("I added a thank you.")
    teacher.is_told("Waiting for a second opinion")
    expect(teacher.open_panel().get_by_test_id("opinion-card")).to_contain_text("asked 2 times")

    with leader.expect_response(lambda response: response.request.method == "POST") as answer:
        leader.get_by_role("button", name="Approve").click()
    assert answer.value.status == 409
    expect(leader.get_by_role("alert")).to_contain_text("has changed the draft")
    expect(leader.get_by_label("Your reason")).to_have_value("Good.")
    teacher.post_button.click()
    assert texts(connected) == []


def test_a_leader_cannot_decide_on_her_own_draft(demo: Demo, desk: Browser) -> None:
    leader = console(desk, demo, LEADER)
    leader.get_by_role("link", name="Check a draft").first.click()
    leader.get_by_role("combobox", name="Account").select_option("x")
    leader.get_by_label("What you want to post").fill(needs_opinion("Summer books"))
    leader.get_by_role("button", name="Check this draft").click()
    leader.get_by_label("What should the leader know?").fill("My own.")
    leader.get_by_role("button", name="Ask for a second opinion").click()
    leader.goto(f"{demo.told.url}/second-opinions")
    leader.get_by_role("link", name="Summer books").click()
    expect(leader.get_by_role("main")).to_contain_text("Daniel Okoro")
    expect(leader.get_by_role("button", name="Approve")).to_have_count(0)


def test_the_moderator_finds_every_step_in_the_log_and_the_log_proves_itself(
    connected: World, desk: Browser, demo: Demo
) -> None:
    draft = needs_opinion("Spring books")
    teacher = author(connected)
    teacher.write(draft)
    teacher.ask("For the log.")
    teacher.is_told("Waiting for a second opinion")
    decide(console(desk, demo, LEADER), "Spring books", "Approve", "Good for the log.")
    teacher.is_told("Approved")
    teacher.post_button.click()
    teacher.is_told("Posted")

    moderator = console(desk, demo, MODERATOR)
    moderator.goto(f"{demo.told.url}/log?action=published")
    moderator.locator(".events a").first.click()
    moderator.get_by_role("link", name="Story of this draft").click()
    steps = moderator.get_by_role("region", name="Events in order")
    for words in (
        "Sunita Patel",
        "Helen Ashcroft",
        "For the log.",
        "Good for the log.",
        draft,
        "https://x.com/AlderBankPri/status/",
    ):
        expect(steps).to_contain_text(words)
    moderator.goto(f"{demo.told.url}/log")
    moderator.get_by_role("link", name="Verify the log").click()
    expect(moderator.get_by_role("main")).to_contain_text("whole")
    assert verify(demo).returncode == 0


def verify(demo: Demo, database: str | None = None) -> "subprocess.CompletedProcess[str]":
    """`gatepost log verify` on the demo's database, or on a copy of it."""
    return subprocess.run(
        [sys.executable, "-m", "server.cli", "log", "verify", "--school", "alder-bank"],
        env={
            **os.environ,
            "GATEPOST_SECRET_KEY": (demo.folder / "secret-key").read_text(),
            "GATEPOST_DATABASE_URL": f"sqlite:///{database or demo.folder / 'gatepost.db'}",
        },
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_an_altered_log_is_pinpointed_by_the_command_line(connected: World, demo: Demo, tmp_path) -> None:  # type: ignore[no-untyped-def]
    copy = tmp_path / "copy.db"
    with sqlite3.connect(demo.folder / "gatepost.db") as live, sqlite3.connect(copy) as other:
        live.backup(other)
        for (trigger,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            other.execute(f"DROP TRIGGER {trigger}")
        other.execute("UPDATE log_event SET actor_id = 'nobody' WHERE seq = 3")
    assert verify(demo, str(copy)).returncode == 1
    told = verify(demo, str(copy))
    assert "event 3" in told.stdout + told.stderr


def test_with_the_service_away_a_draft_is_held_and_clears_by_itself(connected: World) -> None:
    teacher = author(connected)
    teacher.write(CLEAN)
    teacher.is_told("Ready to post")
    connected.wire.cut()
    teacher.write(" What a sight.")
    teacher.is_told("Cannot be checked, not posted")
    refused = connected.wire.refused
    teacher.post_button.click()
    eventually(lambda: connected.wire.refused >= refused + 3)
    teacher.is_told("Cannot be checked, not posted")
    assert texts(connected) == []
    connected.wire.mend()
    teacher.is_told("Ready to post")
    assert texts(connected) == []
    teacher.post_button.click()
    teacher.is_told("Posted")
    assert texts(connected) == [CLEAN + " What a sight."]


@pytest.mark.parametrize("site", [X, MASTODON])
def test_on_a_personal_account_nothing_goes_over_the_wire(connected: World, site: str) -> None:
    before = len(connected.wire.sent)
    person = Author(connected.open(f"{site}?me=personal"))
    person.write("My nephew Dylan Prosser swam a length!")
    person.post_button.click()
    eventually(lambda: len(connected.practice.network.posts) == 1)
    assert b"Dylan" not in bytes(connected.wire.sent[before:])
    assert b"/v1/" not in bytes(connected.wire.sent[before:])


def test_an_extension_that_nobody_allowed_is_not_connected(world: World) -> None:
    options = world.open(options_address())
    with world.browser.expect_page() as opened:
        options.get_by_test_id("connect").click()
    sign_in(opened.value, TEACHER, world.demo.told.password)
    answer(opened.value, "Not now")
    expect(options.get_by_test_id("message")).not_to_be_empty()
    expect(options.get_by_test_id("connected")).to_be_hidden()
