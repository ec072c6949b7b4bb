"""A thread of several posts: one draft over all of its boxes, and each post goes out once, or it is said which did."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.extension_pages import Practice, X, marked, panel
from tests.e2e.pictures import PICTURE
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

FIRST, SECOND, THIRD = "Sports day is on Friday", "Well done Amira", "See you there"


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def write(page: Page, *posts: str) -> None:
    """Writes a thread of these posts."""
    for place, post in enumerate(posts):
        if place:
            page.get_by_role("button", name="Add post").click()
        box = page.get_by_test_id(f"tweetTextarea_{place}")
        box.click()
        page.keyboard.insert_text(post[:-1])
        page.keyboard.press(post[-1])
        expect(box).to_have_text(post)


def texts(practice: Practice) -> list[str]:
    """What was published, in its order."""
    return [post["text"] for post in practice.posts]


def checked(practice: Practice) -> list[str]:
    """What was checked, oldest first."""
    return [body["draft"]["text"] for body in practice.service.asked("/v1/checks")]


def joined(*posts: str) -> str:
    """The text of a draft with these posts."""
    return "\n\u2029\n".join(posts)


def test_a_thread_is_marked_held_put_right_and_posted_once_each_in_the_right_boxes(practice: Practice) -> None:
    page = practice.open(X)
    write(page, FIRST, SECOND, THIRD)
    eventually(lambda: marked(page) == ["Amira"])
    ways = (
        lambda: page.get_by_role("button", name="Post all").click(),
        lambda: page.get_by_test_id("tweetTextarea_2").press("Control+Enter"),
        lambda: page.evaluate("document.querySelector('[data-testid=tweetButtonInline]').click()"),
    )
    for press in ways:
        press()
        says(page, "Held: 1 thing to put right")
    panel(page).get_by_test_id("apply").click()
    expect(page.get_by_test_id("tweetTextarea_1")).to_have_text("Well done a pupil")
    expect(page.get_by_test_id("tweetTextarea_0")).to_have_text(FIRST)
    says(page, "Ready to post")
    assert practice.posts == []

    page.get_by_role("button", name="Remove post").first.click()
    eventually(lambda: joined("Well done a pupil", THIRD) in checked(practice))
    says(page, "Ready to post")
    page.get_by_test_id("tweetTextarea_1").press("Control+Enter")
    says(page, "Posted")
    assert texts(practice) == ["Well done a pupil", THIRD]
    (published,) = eventually(lambda: practice.service.asked("/v1/publications"))
    links = [link.evaluate("a => a.href") for link in page.locator("article a").all()[:2]]
    assert published["posts"] == [{"place": place, "url": url} for place, url in enumerate(links, 1)]
    assert published["url"] == links[0]
    assert page.evaluate(
        "fetch('/i/api/graphql/a/CreateTweet', {method: 'POST'}).then(() => 'sent', () => 'stopped')"
    ) == ("stopped")


def test_a_thread_that_breaks_off_is_recorded_as_far_as_it_is_out_and_the_rest_is_held_again(
    practice: Practice,
) -> None:
    practice.network.takes = 1
    page = practice.open(X)
    write(page, FIRST, "Bring a hat", THIRD)
    page.get_by_role("button", name="Post all").click()
    says(page, "1 of 3 posts is out")
    assert texts(practice) == [FIRST]
    (published,) = eventually(lambda: practice.service.asked("/v1/publications"))
    assert published["posts"] == [{"place": 1, "url": page.locator("article a").first.evaluate("a => a.href")}]

    eventually(lambda: joined("Bring a hat", THIRD) in checked(practice))
    practice.network.takes = None
    page.get_by_role("button", name="Post all").click()
    says(page, "Posted")
    assert texts(practice) == [FIRST, "Bring a hat", THIRD]
    assert len(practice.service.asked("/v1/releases")) == 2


def test_while_a_thread_is_on_its_way_nothing_goes_out_that_was_not_released(practice: Practice) -> None:
    page = practice.open(X)
    write(page, FIRST, "Bring a hat")
    page.evaluate("""() => {
        const {fetch} = window;
        window.fetch = (url, init) => fetch(url, init && {...init, body: init.body.replaceAll('Bring a hat', 'Amira')});
    }""")
    page.get_by_role("button", name="Post all").click()
    says(page, "1 of 2 posts is out")
    assert texts(practice) == [FIRST]


@pytest.mark.networks
def test_pictures_and_descriptions_of_all_posts_are_checked_together(practice: Practice) -> None:
    page = practice.open(X)
    write(page, FIRST)
    page.get_by_test_id("fileInput").set_input_files(PICTURE)
    page.get_by_label("Description").fill("The field")
    page.get_by_role("button", name="Add post").click()
    page.get_by_test_id("tweetTextarea_1").click()
    page.keyboard.insert_text(THIRD)
    page.get_by_test_id("fileInput").set_input_files(PICTURE)
    page.get_by_label("Description").last.fill("The gate")
    says(page, "Held: who is in the pictures?")
    page.get_by_role("button", name="Post all").click()
    for picture in range(2):
        panel(page).get_by_test_id(f"shows-{picture}-no").check()
    says(page, "Ready to post")
    page.get_by_role("button", name="Post all").click()
    says(page, "Posted")
    assert [[one["alt"] for one in post["media"]] for post in practice.posts] == [["The field"], ["The gate"]]
    (released,) = practice.service.asked("/v1/releases")[-1:]
    assert [one["alt"] for one in released["draft"]["attachments"]] == ["The field", "The gate"]
