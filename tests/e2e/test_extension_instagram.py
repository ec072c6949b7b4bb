"""What is special on Instagram: posts are made in steps in a dialog, comments stand beside them in the feed."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.extension_pages import Practice, marked, panel
from tests.e2e.networks import NETWORKS, declare_nobody
from tests.e2e.pictures import PICTURE
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = [pytest.mark.e2e, pytest.mark.networks]

(INSTAGRAM,) = (network for network in NETWORKS if network.platform == "instagram")
SEND = "path => fetch(path, {method: 'POST'}).then((answer) => answer.status, () => 'stopped')"


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def article(page: Page, words: str) -> Locator:
    """The post with these words in its caption."""
    return page.get_by_role("article").filter(has_text=words)


def comment(page: Page, words: str, text: str) -> Locator:
    """Writes a comment under the post with these words; gives what it stands in."""
    under = article(page, words)
    under.get_by_label("Add a comment…").click()
    page.keyboard.insert_text(text)
    return under


def button(within: Locator | Page, name: str) -> Locator:
    """A button by its whole name."""
    return within.get_by_role("button", name=name, exact=True)


def test_a_comment_is_held_as_a_reply_by_its_button_and_by_enter(practice: Practice) -> None:
    page = practice.open(INSTAGRAM.address)
    under = comment(page, "footpath", "Amira loves this walk")
    eventually(lambda: marked(page) == ["value"])
    button(under, "Post").click()
    says(page, "Held")
    under.get_by_label("Add a comment…").press("Enter")
    says(page, "Held")
    assert practice.posts == []
    assert practice.service.asked("/v1/releases")[-1]["draft"]["reply"] is True
    assert practice.service.asked("/v1/releases")[-1]["draft"]["attachments"] == []


@pytest.mark.parametrize("press", ["the button", "Enter"])
def test_a_clean_comment_goes_out_though_its_request_has_no_address_of_its_own(practice: Practice, press: str) -> None:
    page = practice.open(INSTAGRAM.address)
    under = comment(page, "footpath", "We love this walk")
    if press == "Enter":
        page.keyboard.press("Enter")
    else:
        button(under, "Post").click()
    says(page, "Posted")
    assert [(post["media_id"], post["comment_text"]) for post in practice.posts] == [("101", "We love this walk")]
    (published,) = eventually(lambda: practice.service.asked("/v1/publications"))
    assert published["url"] == under.get_by_role("listitem").last.locator("a.when").evaluate("a => a.href")


def test_a_reply_to_a_comment_is_the_schools_reply(practice: Practice) -> None:
    page = practice.open(INSTAGRAM.address)
    under = article(page, "footpath")
    button(under.get_by_role("listitem"), "Reply").click()
    page.keyboard.press("End")
    page.keyboard.insert_text("yes, it is")
    button(under, "Post").click()
    says(page, "Posted")
    (released,) = practice.service.asked("/v1/releases")
    assert (released["draft"]["text"], released["draft"]["reply"]) == ("@mill_walks yes, it is", True)


def test_comments_under_two_posts_are_kept_apart(practice: Practice) -> None:
    page = practice.open(INSTAGRAM.address)
    harmful = comment(page, "footpath", "Amira loves this walk")
    clean = comment(page, "pond", "It froze last night")
    button(clean, "Post").click()
    says(page, "Posted")
    button(harmful, "Post").click()
    says(page, "Held")
    assert [post["comment_text"] for post in practice.posts] == ["It froze last night"]


def test_sending_a_post_to_somebody_beside_an_empty_comment_is_no_posting(practice: Practice) -> None:
    page = practice.open(INSTAGRAM.address)
    under = comment(page, "footpath", "")
    button(under, "Share").click()
    expect(page.locator("body[data-shared='101']")).to_be_attached()


def test_descriptions_are_checked_and_stay_so_when_their_section_is_folded_up(practice: Practice) -> None:
    page = practice.open(INSTAGRAM.address)
    INSTAGRAM.write(page, "Our pond")
    button(page, "Accessibility").click()
    page.get_by_placeholder("Write alt text...").fill("A child at the pond")
    button(page, "Accessibility").click()
    expect(page.get_by_placeholder("Write alt text...")).to_have_count(0)
    INSTAGRAM.post_button(page).click()
    says(page, "Posted")
    (released,) = practice.service.asked("/v1/releases")
    assert [one["alt"] for one in released["draft"]["attachments"]] == ["A child at the pond"]
    assert practice.posts[0]["media"] == [{"kind": "image", "alt": "A child at the pond"}]


def test_every_picture_of_several_has_to_be_spoken_for(practice: Practice) -> None:
    page = practice.open(INSTAGRAM.address)
    page.get_by_label("New post").click()
    page.get_by_label("Select from computer").set_input_files([PICTURE, PICTURE | {"name": "other.png"}])
    for _step in ("Crop", "Edit"):
        button(page, "Next").click()
    page.get_by_role("textbox", name=INSTAGRAM.box).click()
    declare_nobody(page, 0)
    says(page, "Held: who is in the picture?")
    declare_nobody(page, 1)
    page.get_by_role("textbox", name=INSTAGRAM.box).press_sequentially("Pond")
    says(page, "Ready to post")
    INSTAGRAM.post_button(page).click()
    says(page, "Posted")


def test_an_edit_of_a_caption_is_held_and_posted_once_it_is_put_right(practice: Practice) -> None:
    page = practice.open(INSTAGRAM.address)
    button(article(page, "pond"), "Edit").click()
    page.get_by_role("textbox", name=INSTAGRAM.box).click()
    page.keyboard.press("End")
    page.keyboard.insert_text(" with Amira")
    eventually(lambda: marked(page) == ["Amira"])
    button(page, "Done").click()
    says(page, "Held")
    assert practice.posts == []
    for _ in " with Amira":
        page.keyboard.press("Backspace")
    declare_nobody(page)
    says(page, "Ready to post")
    button(page, "Done").click()
    says(page, "Posted")
    assert [post["caption"] for post in practice.posts] == ["Our pond on a quiet morning"]


def test_a_composer_that_comes_back_with_its_view_is_guarded_again(practice: Practice) -> None:
    page = practice.open(INSTAGRAM.address)
    comment(page, "footpath", "Amira loves this walk")
    says(page, "Held")
    page.get_by_role("navigation").get_by_role("link", name="Profile").click()
    expect(page.get_by_role("article")).to_have_count(0)
    eventually(lambda: marked(page) == [])
    page.get_by_role("navigation").get_by_role("link", name="Home").click()
    under = comment(page, "footpath", "Amira was here")
    button(under, "Post").click()
    says(page, "Held")
    assert practice.posts == []


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/media/configure/",
        "/api/v1/media/configure_sidecar/",
        "/api/v1/web/comments/101/add/",
        "/create/7/update/",
    ],
)
def test_the_second_lock_stops_what_nobody_pressed_for(practice: Practice, path: str) -> None:
    page = practice.open(INSTAGRAM.address)
    comment(page, "footpath", "We love this walk")
    says(page, "Ready to post")
    assert page.evaluate(SEND, path) == "stopped"
    assert page.evaluate(SEND, "/api/v1/web/likes/101/like/") == 404


def test_two_pictures_are_two_drafts(practice: Practice) -> None:
    def pictures() -> set[str]:
        asked = [one for check in practice.service.asked("/v1/checks") for one in check["draft"]["attachments"]]
        return {one["sha256"] for one in asked}

    for number, colour in enumerate((b"\x00", b"\x01"), start=1):
        page = practice.open(INSTAGRAM.address)
        page.get_by_label("New post").click()
        page.get_by_label("Select from computer").set_input_files(PICTURE | {"buffer": PICTURE["buffer"] + colour})
        for _step in ("Crop", "Edit"):
            button(page, "Next").click()
        page.get_by_role("textbox", name=INSTAGRAM.box).click()
        expect(panel(page).get_by_test_id("verdict")).to_contain_text("Held")
        assert len(pictures()) == number
