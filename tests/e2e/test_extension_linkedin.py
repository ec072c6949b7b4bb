"""What is special about LinkedIn: a composer in a shadow tree, whom it posts as, two kinds of comments, its buttons."""

import json
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.e2e.extension_pages import Practice, marked, panel
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = [pytest.mark.e2e, pytest.mark.networks]

LINKEDIN = "https://www.linkedin.com/"
ADMIN = f"{LINKEDIN}company/10759180/admin/page-posts/published/"
POST_PAGE = f"{LINKEDIN}feed/update/urn:li:activity:101/"
CLEAN = "Sports day is on Friday"
HARMFUL = "Thank you, Amira says hello"
PICTURE = FilePayload(name="choir.png", mimeType="image/png", buffer=b"\x89PNG\r\n\x1a\n choir")
PUBLISHING = (
    "/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashShares.0practice",
    "/voyager/api/contentcreation/normShares",
    "/voyager/api/voyagerSocialDashNormComments?decorationId=com.linkedin.NormComment-43",
    "/voyager/api/feed/comments",
    "/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.comments.createComment&parentSpanId=1",
    "/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.comments.updateComment",
)
UNLOCKED = """chrome.tabs.query({}).then((tabs) => chrome.declarativeNetRequest.getSessionRules(
    {ruleIds: [tabs.at(-1).id]})).then((rules) => rules.length === 0)"""
OTHER = (
    "/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashSharebox.0practice",
    "/voyager/api/voyagerSocialDashReactions?threadUrn=urn",
    "/voyager/api/voyagerMessagingDashMessengerMessages?action=createMessage",
    "/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.reactions.create",
)


ANOTHER_COMES = """() => addEventListener("click", () => {
    const link = (href, text) => Object.assign(document.createElement("a"), {href, textContent: text});
    const post = document.createElement("div");
    post.setAttribute("role", "listitem");
    post.append(link("/in/sam-lowe/", "Sam Lowe"), link("/feed/update/urn:li:share:999/", "View post"));
    document.body.prepend(post);
}, {once: true})"""


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def write(page: Page, text: str) -> None:
    """Writes a post, in the dialog that it is written in."""
    box = page.get_by_role("textbox", name="Text editor for creating content")
    if not box.count():
        page.get_by_role("button", name="Start a post").click()
    box.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def press(page: Page, name: str) -> None:
    """Presses the button of this name; of several, the last."""
    page.get_by_role("button", name=name, exact=True).last.click()


def test_the_address_of_a_post_is_its_own_and_not_that_of_one_that_comes_up_beside_it(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    write(page, CLEAN)
    says(page, "Ready to post")
    page.evaluate(ANOTHER_COMES)
    press(page, "Post")
    says(page, "Posted")
    (published,) = eventually(lambda: practice.service.asked("/v1/publications"))
    assert published["url"].startswith(f"{LINKEDIN}feed/update/urn:li:share:")
    assert "urn:li:share:999/" not in published["url"]


def comment(page: Page, text: str) -> None:
    """Writes a comment on the first post of the feed."""
    box = page.get_by_role("textbox", name="Text editor for creating comment")
    if not box.count():
        page.get_by_role("button", name="Comment", exact=True).first.click()
    box.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def releases(practice: Practice) -> list[dict[str, Any]]:
    """The drafts whose release was asked for."""
    return [body["draft"] for body in practice.service.asked("/v1/releases")]


def test_the_second_lock_stops_whatever_publishes_and_nothing_else(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    write(page, CLEAN)
    says(page, "Ready to post")
    script = """address => fetch(address, {method: 'POST', body: '{"handle": "x"}'})
        .then(() => 'sent', () => 'stopped')"""
    assert {address: page.evaluate(script, address) for address in PUBLISHING} == dict.fromkeys(PUBLISHING, "stopped")
    assert {address: page.evaluate(script, address) for address in OTHER} == dict.fromkeys(OTHER, "sent")


def test_a_post_is_held_when_its_author_goes_over_to_the_school_and_free_when_they_go_back(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    page.get_by_role("button", name="Start a post").click()
    page.get_by_role("button", name="Alder Bank Primary Post to Anyone").click()
    page.get_by_role("radio", name="Jo Marsh").click()
    write(page, HARMFUL)
    assert marked(page) == []
    page.get_by_role("button", name="Jo Marsh Post to Anyone").click()
    page.get_by_role("radio", name="Alder Bank Primary").click()
    write(page, HARMFUL)
    press(page, "Post")
    says(page, "Held")
    assert practice.posts == []
    page.get_by_role("button", name="Alder Bank Primary Post to Anyone").click()
    page.get_by_role("radio", name="Jo Marsh").click()
    asked = len(practice.service.requests)
    write(page, HARMFUL)
    eventually(lambda: practice.browser.service_workers[0].evaluate(UNLOCKED))
    press(page, "Post")
    eventually(lambda: practice.posts)
    assert [post["handle"] for post in practice.posts] == ["jo-at-home"]
    assert len(practice.service.requests) == asked


@pytest.mark.parametrize("address", [LINKEDIN, POST_PAGE], ids=["in the feed", "on the page of a post"])
def test_a_comment_as_the_school_is_checked_as_a_reply(practice: Practice, address: str) -> None:
    page = practice.open(address)
    if address == LINKEDIN:
        comment(page, HARMFUL)
    else:
        write(page, HARMFUL)
    eventually(lambda: marked(page) == ["Amira"])
    page.locator("form").get_by_role("button", name="Comment").click()
    says(page, "Held: 1 thing to put right")
    assert releases(practice)[-1]["reply"] is True
    assert practice.posts == []
    if address == LINKEDIN:
        comment(page, "Thank you all")
    else:
        write(page, "Thank you all")
    says(page, "Ready to post")
    page.locator("form").get_by_role("button", name="Comment").click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == ["Thank you all"]


def test_a_comment_as_oneself_is_left_alone(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    page.get_by_role("button", name="Open menu for switching identity").first.click()
    page.get_by_role("radio", name="Jo Marsh").click()
    asked = len(practice.service.requests)
    comment(page, HARMFUL)
    page.locator("form").get_by_role("button", name="Comment").click()
    eventually(lambda: practice.posts)
    assert len(practice.service.requests) == asked
    assert [post["handle"] for post in practice.posts] == ["jo-at-home"]


def test_an_edited_post_is_held_before_it_is_saved(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    page.get_by_role("button", name="Open control menu for post by Alder Bank Primary").click()
    write(page, "Our garden is in flower, and Amira is in it.")
    press(page, "Save")
    says(page, "Held: 1 thing to put right")
    assert practice.posts == []
    write(page, "Our garden is in full flower.")
    says(page, "Ready to post")
    press(page, "Save")
    says(page, "Posted")
    assert [post["edited"] for post in practice.posts] == ["102"]


def test_a_scheduled_post_is_held_before_it_is_scheduled(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    write(page, HARMFUL)
    says(page, "Held")
    press(page, "Schedule post")
    press(page, "Next")
    press(page, "Schedule")
    says(page, "Held: 1 thing to put right")
    assert practice.posts == []
    write(page, CLEAN)
    press(page, "Schedule")
    says(page, "Posted")
    assert [post["scheduled"] for post in practice.posts] == [True]


def test_a_post_shared_with_thoughts_is_checked_by_the_thoughts_alone(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    page.get_by_role("button", name="Repost with your thoughts").first.click()
    write(page, CLEAN)
    press(page, "Post")
    says(page, "Posted")
    assert [(one["text"], one["reply"]) for one in releases(practice)] == [(CLEAN, False)]
    assert [post["shared"] for post in practice.posts] == ["101"]


def test_a_description_given_while_the_composer_is_away_is_read_with_its_picture(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    write(page, CLEAN)
    says(page, "Ready to post")
    press(page, "Add media")
    page.get_by_label("Upload from computer").set_input_files(PICTURE)
    press(page, "Alternative text")
    page.get_by_role("textbox", name="Alternative text").fill("Amira on the stage")
    press(page, "Save")
    press(page, "Next")
    press(page, "Post")
    says(page, "who is in the picture?")
    (released,) = releases(practice)
    assert [one["alt"] for one in released["attachments"]] == ["Amira on the stage"]
    assert released["text"] == CLEAN
    assert practice.posts == []


def test_a_page_known_by_its_number_alone_is_recognised_by_its_name(practice: Practice) -> None:
    page = practice.open(ADMIN)
    write(page, HARMFUL)
    press(page, "Post")
    says(page, "Held")
    assert practice.posts == []


def test_a_page_that_nobody_registered_is_asked_about_and_not_reported(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    asked = len(practice.service.requests)
    page.get_by_role("button", name="Start a post").click()
    # A page that nothing on this page leads to.
    page.locator("h2 span").evaluate("name => { name.textContent = 'Hollins Choir' }")
    write(page, HARMFUL)
    press(page, "Post")
    says(page, "Which account is this?")
    assert practice.posts == []
    assert len(practice.service.requests) == asked


def test_several_composers_at_once_are_told_apart(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    comment(page, HARMFUL)
    says(page, "Held")
    write(page, CLEAN)
    press(page, "Post")
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == [CLEAN]
    expect(page.get_by_role("textbox", name="Text editor for creating comment")).to_have_text(HARMFUL)


def test_private_messages_and_the_search_are_nobodys_business(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    page.get_by_role("combobox", name="Search").fill("Amira")
    page.get_by_role("textbox", name="Write a message").click()
    page.keyboard.insert_text("Amira is well")
    page.get_by_role("button", name="Send", exact=True).click()
    write(page, CLEAN)
    says(page, "Ready to post")
    assert "Amira" not in json.dumps([body for _, _, body in practice.service.requests])


def test_a_page_left_and_come_back_to_is_guarded_still(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    page.get_by_role("link", name="Open post 101").click()
    write(page, HARMFUL)
    says(page, "Held")
    page.get_by_role("link", name="Home").click()
    eventually(lambda: marked(page) == [])
    write(page, HARMFUL)
    press(page, "Post")
    says(page, "Held")
    assert practice.posts == []


def test_a_link_that_cannot_be_read_does_not_open_the_way(practice: Practice) -> None:
    page = practice.open(LINKEDIN)
    page.locator("main a").first.evaluate("link => { link.href = '/company/%zz/' }")
    write(page, HARMFUL)
    press(page, "Post")
    says(page, "Held: 1 thing to put right")
    assert practice.posts == []
