"""A network changed its page overnight: what still says what it is for is read all the same, and the rest is held."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.extension_pages import Practice, marked, panel
from tests.e2e.networks import NETWORKS, Network
from tests.e2e.pictures import PICTURE
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

HARMFUL = "Well done Amira, first in the race"
CLEAN = "Sports day is on Friday"
FEW = ("x",)
networks = pytest.mark.parametrize(
    "network",
    [one if one.platform in FEW else pytest.param(one, marks=pytest.mark.networks) for one in NETWORKS],
    ids=str,
)


def changed(network: Network, how: str, post: str) -> Network:
    """The same network after the change."""
    personal = f"?me=personal&changed={how}"
    return replace(network, address=f"{network.address}?changed={how}", box="Your words", post=post, personal=personal)


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


@networks
def test_other_names_and_marks_are_read_by_what_they_say(practice: Practice, network: Network) -> None:
    renamed = changed(network, "names", "Publish it now")
    page = practice.open(renamed.address)
    renamed.write(page, HARMFUL)
    says(page, "Held")
    eventually(lambda: marked(page) == [network.marks or "Amira"])
    renamed.post_button(page).click()
    says(page, "Held")
    if network.shortcut:
        renamed.composer(page).press(network.shortcut)
    assert practice.posts == []
    reports = eventually(lambda: [one for one in practice.service.asked("/v1/site-reports") if one["fallback"]])
    assert set(reports[0]["missing"]) <= {"composer", "post_button"}
    assert HARMFUL not in str(reports)

    renamed.write(page, CLEAN)
    says(page, "Ready to post")
    renamed.post_button(page).click()
    says(page, "Posted")
    assert [network.text_of(post) for post in practice.posts] == [CLEAN]


@networks
def test_a_page_that_says_nothing_any_more_is_held_by_the_second_lock(practice: Practice, network: Network) -> None:
    strange = changed(network, "everything", "Off it goes")
    page = practice.open(strange.address)
    strange.write(page, HARMFUL)
    strange.post_button(page).click()
    says(page, "This page has changed")
    assert practice.posts == []
    eventually(lambda: [one for one in practice.service.asked("/v1/site-reports") if not one["fallback"]])


@networks
def test_ones_own_account_is_left_alone_on_a_changed_page(practice: Practice, network: Network) -> None:
    renamed = changed(network, "names", "Publish it now")
    page = practice.open(renamed.personal_address.replace("?changed=names?", "?"))
    asked = len(practice.service.requests)
    renamed.write(page, HARMFUL)
    renamed.post_button(page).click()
    eventually(lambda: practice.posts)
    assert len(practice.service.requests) == asked
    assert not any(frame.url.endswith("/panel.html") for frame in page.frames)


# Forms of a page that are no composer, each with the button that sends it off.
NO_COMPOSERS = """
  <form aria-label="Direct message"><textarea aria-label="Begin"></textarea><button type="button">Post</button></form>
  <div role="dialog" aria-labelledby="t"><h2 id="t">New message</h2>
    <div role="textbox" contenteditable="true"></div><div role="button" tabindex="0">Send</div></div>
  <form role="search"><div role="textbox" contenteditable="true"></div><button type="button">Share</button></form>
  <form><label>Chwilio <textarea></textarea></label><button type="button">Cyhoeddi</button></form>
  <div role="dialog" aria-label="Edit profile"><textarea aria-label="Bio"></textarea><button>Save</button></div>
  <form><textarea aria-label="What went wrong?"></textarea><button type="button">Submit</button></form>
  <div role="dialog" aria-label="Picture"><textarea aria-label="Alt text"></textarea><button>Save</button></div>
"""


def test_messages_searches_and_other_forms_are_never_read(practice: Practice) -> None:
    page = practice.open("https://x.com/")
    page.get_by_role("textbox", name="Post text").click()
    page.evaluate(
        """html => {
            const place = document.createElement('div');
            document.body.append(place);
            place.innerHTML = html;
            window.pressed = 0;
            for (const one of place.querySelectorAll('button, [role=button]'))
                one.addEventListener('click', () => window.pressed++);
        }""",
        NO_COMPOSERS,
    )
    forms = page.locator("body > div:last-of-type > *")
    for form in forms.all():
        form.locator("textarea, [contenteditable]").click()
        page.keyboard.insert_text(HARMFUL)
        form.locator("button, [role=button]").click()
    assert page.evaluate("window.pressed") == forms.count() == 7
    assert practice.service.asked("/v1/checks") == []
    assert practice.service.asked("/v1/site-reports") == []


def test_where_the_account_cannot_be_told_either_the_author_is_asked_before_anything_goes_out(
    practice: Practice,
) -> None:
    page = practice.open("https://x.com/?changed=names")
    hide = "document.querySelectorAll('[data-testid^=UserAvatar], [data-testid^=SideNav]').forEach((e) => e.remove())"
    page.evaluate(hide)
    page.get_by_role("textbox", name="Your words").click()
    page.keyboard.insert_text(HARMFUL)
    page.get_by_role("button", name="Publish it now").click()
    says(page, "Which account is this?")
    assert practice.posts == []
    assert practice.service.requests == []
    panel(page).get_by_test_id("choose-official").click()
    says(page, "Held")


@pytest.mark.networks
def test_a_composer_in_welsh_that_the_adapter_has_never_seen_is_held(practice: Practice) -> None:
    page = practice.open("https://x.com/")
    page.evaluate("""() => {
        const place = document.createElement('div');
        document.body.append(place);
        place.innerHTML = `<div role="dialog" aria-label="Postiad newydd">
            <textarea aria-label="Beth sydd ar eich meddwl?"></textarea><button>Cyhoeddi</button></div>`;
        window.pressed = 0;
        place.querySelector('button').addEventListener('click', () => window.pressed++);
    }""")
    page.get_by_label("Beth sydd ar eich meddwl?").click()
    page.keyboard.insert_text(HARMFUL)
    page.get_by_role("button", name="Cyhoeddi").click()
    says(page, "Held")
    assert page.evaluate("window.pressed") == 0
    assert practice.service.asked("/v1/releases")[-1]["draft"]["text"] == HARMFUL


# Whatever a page may show a picture as, with what is no picture of the post: a portrait, a hidden one, others' posts.
SHOWN = """
  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="At the finish">
  <img src="https://x.com/media/uploaded">
  <canvas></canvas>
  <div data-painted="https://x.com/media/painted"></div>
  <img src="https://x.com/media/portrait" data-side="48">
  <img src="https://x.com/media/hidden" hidden>
  <article><img src="https://x.com/media/answered"></article>
  <div role="link"><img src="https://x.com/media/quoted"></div>
"""


def test_pictures_are_seen_whatever_the_page_shows_them_as(practice: Practice) -> None:
    page = practice.open("https://x.com/")
    page.get_by_role("textbox", name="Post text").click()
    page.keyboard.insert_text(CLEAN)
    says(page, "Ready to post")
    page.evaluate(
        """html => {
            const place = document.createElement('div');
            place.innerHTML = html;
            for (const one of place.querySelectorAll('img:not([hidden]), canvas, [data-painted]')) {
                one.style.display = 'block';
                one.style.width = one.style.height = `${one.dataset.side ?? 120}px`;
                if (one.dataset.painted) one.style.backgroundImage = `url(${one.dataset.painted})`;
            }
            document.querySelector('.writing').prepend(place);
        }""",
        SHOWN,
    )
    says(page, "Held")
    page.get_by_test_id("tweetButtonInline").click()
    draft = eventually(lambda: practice.service.asked("/v1/releases"))[-1]["draft"]
    assert [one["alt"] for one in draft["attachments"]] == ["At the finish", None, None, None]
    assert practice.posts == []


def test_a_file_that_was_added_and_is_not_seen_holds_the_post(practice: Practice) -> None:
    page = practice.open("https://x.com/")
    page.evaluate("URL.createObjectURL = () => 'https://x.com/media/uploaded'")
    page.evaluate("""() => new MutationObserver(() => {
        const shown = document.querySelector('[data-testid=attachments]');
        shown?.removeAttribute('data-testid');
        if (shown) shown.style.display = 'none';
    }).observe(document, {subtree: true, childList: true})""")
    page.get_by_role("textbox", name="Post text").click()
    page.keyboard.insert_text(CLEAN)
    page.get_by_label("Picture", exact=True).set_input_files(PICTURE)
    says(page, "Ready to post")
    page.get_by_test_id("tweetButtonInline").click()
    says(page, "This page has changed")
    assert practice.posts == []
    assert practice.service.asked("/v1/releases") == []
    eventually(lambda: [one for one in practice.service.asked("/v1/site-reports") if one["missing"] == ["attachments"]])
