"""What is special on YouTube: one channel on two hosts, posts and comments on the one, videos' words on the other."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.e2e.extension_pages import Practice, marked, panel
from tests.e2e.networks import NETWORKS, declare_nobody
from tests.e2e.pictures import PICTURE
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = [pytest.mark.e2e, pytest.mark.networks]

(YOUTUBE,) = (network for network in NETWORKS if network.platform == "youtube")
STUDIO = "https://studio.youtube.com/"
VIDEO = FilePayload(name="pond.mp4", mimeType="video/mp4", buffer=b"\x00")
SEND = "path => fetch(path, {method: 'POST'}).then((answer) => answer.status, () => 'stopped')"
FORGET = "chrome.storage.local.remove('otherNames')"


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def write(page: Page, label: str, text: str) -> Locator:
    """Adds to a box that has a name and no role."""
    box = page.get_by_label(label)
    box.click()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(text)
    return box


def press(page: Page, name: str) -> None:
    """Presses the only button of that name."""
    page.get_by_role("button", name=name, exact=True).click()


def video(practice: Practice) -> Page:
    """The page of a video, with the comments under it."""
    page = practice.open(YOUTUBE.address)
    page.get_by_role("link", name="A video").click()
    return page


def fold(page: Page) -> None:
    """Folds the panel up, out of the way of what is under it."""
    panel(page).get_by_test_id("toggle").press("Enter")
    expect(panel(page).get_by_test_id("toggle")).to_have_attribute("aria-expanded", "false")


@pytest.fixture
def known(practice: Practice) -> Iterator[Practice]:
    """A browser that has seen the school's handle and the channel's id side by side, in the menu of accounts."""
    worker = practice.browser.service_workers[-1]
    # What other tests' pages showed is no sign that this one has been read, and a page that knows it tells nothing.
    worker.evaluate(FORGET)
    page = practice.open(YOUTUBE.address)
    press(page, "Account menu")
    names = "chrome.storage.local.get('otherNames').then((kept) => Object.keys(kept.otherNames ?? {}).length)"
    eventually(lambda: worker.evaluate(names))
    page.close()
    yield practice
    worker.evaluate(FORGET)


def test_a_comment_is_held_as_a_reply_and_so_is_the_answer_to_one(practice: Practice) -> None:
    page = video(practice)
    press(page, "Add a comment...")
    write(page, "Add a comment...", "Amira loves this walk")
    eventually(lambda: marked(page) == ["Amira"])
    press(page, "Comment")
    says(page, "Held")
    page.keyboard.press("Control+Enter")
    says(page, "Held")
    fold(page)
    press(page, "Reply")
    write(page, "Add a reply...", "yes, it is")
    page.locator("ytd-comment-reply-dialog-renderer").get_by_role("button", name="Reply").click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == ["@mill_walks yes, it is"]
    replies = [asked["draft"]["reply"] for asked in practice.service.asked("/v1/releases")]
    assert set(replies) == {True}


def test_a_comment_is_posted_and_its_address_reported(practice: Practice) -> None:
    page = video(practice)
    press(page, "Add a comment...")
    write(page, "Add a comment...", "A fine walk")
    press(page, "Comment")
    says(page, "Posted")
    (published,) = eventually(lambda: practice.service.asked("/v1/publications"))
    assert "&lc=" in published["url"]


def test_an_edit_of_a_comment_is_held(practice: Practice) -> None:
    page = video(practice)
    press(page, "Add a comment...")
    write(page, "Add a comment...", "A fine walk")
    press(page, "Comment")
    says(page, "Posted")
    press(page, "Edit")
    write(page, "Edit comment", " for Amira")
    press(page, "Save")
    says(page, "Held")
    assert [post["text"] for post in practice.posts] == ["A fine walk"]


def test_the_answers_of_a_poll_and_the_pictures_belong_to_the_post(practice: Practice) -> None:
    page = practice.open(YOUTUBE.address)
    YOUTUBE.write(page, "Which tree shall we plant?")
    press(page, "Add a text poll")
    page.get_by_placeholder("Option 1").fill("An oak")
    page.get_by_placeholder("Option 2").fill("The one Amira chose")
    page.get_by_label("Image").set_input_files(PICTURE)
    says(page, "Held")
    draft = eventually(
        lambda: next((c for c in practice.service.asked("/v1/checks") if c["draft"]["attachments"]), None)
    )
    assert draft["draft"]["text"] == "Which tree shall we plant?\nAn oak\nThe one Amira chose"
    page.get_by_placeholder("Option 2").fill("A birch")
    declare_nobody(page)
    says(page, "Ready to post")
    press(page, "Post")
    says(page, "Posted")
    assert [(post["answers"], post["pictures"]) for post in practice.posts] == [(["An oak", "A birch"], 1)]


def test_a_composer_that_comes_back_with_its_view_is_guarded_again(practice: Practice) -> None:
    page = practice.open(YOUTUBE.address)
    YOUTUBE.write(page, "Amira was first")
    says(page, "Held")
    page.get_by_role("link", name="A video").click()
    eventually(lambda: marked(page) == [])
    page.get_by_role("link", name="Posts").click()
    YOUTUBE.write(page, "Amira was second")
    press(page, "Post")
    says(page, "Held")
    assert practice.posts == []


@pytest.mark.parametrize(
    "path",
    ["backstage/create_post", "comment/create_comment", "comment/create_comment_reply", "comment/update_comment"],
)
def test_the_second_lock_stops_what_nobody_pressed_for(practice: Practice, path: str) -> None:
    page = practice.open(YOUTUBE.address)
    YOUTUBE.write(page, "Sports day is on Friday")
    says(page, "Ready to post")
    assert page.evaluate(SEND, f"/youtubei/v1/{path}?prettyPrint=false") == "stopped"
    assert page.evaluate(SEND, "/youtubei/v1/browse") == 404


def upload(practice: Practice, title: str, description: str) -> Page:
    """A video in Studio's dialog, with its words written and nobody in it."""
    page = practice.open(STUDIO)
    page.get_by_label("Upload videos").set_input_files(VIDEO)
    write(page, "Add a title", title)
    write(page, "Tell viewers", description)
    says(page, "Held")
    declare_nobody(page)
    return page


def public(practice: Practice) -> list[tuple[str, str]]:
    """Titles and descriptions that were published, drafts left out."""
    return [(str(post["title"]), str(post["description"])) for post in practice.posts if not post["draft"]]


def test_a_videos_words_are_held_in_the_last_step_of_its_upload_while_its_draft_is_kept(known: Practice) -> None:
    page = upload(known, " life", "Filmed by Amira")
    eventually(lambda: marked(page) == ["Amira"])
    expect(page.get_by_text("Saved as private")).to_be_visible()
    for _step in range(3):
        press(page, "Next")
    press(page, "Publish")
    says(page, "Held: 1 thing to put right")
    assert public(known) == []
    for _step in range(3):
        press(page, "Back")
    # By keyboard: the panel may be on its way to another corner.
    panel(page).get_by_test_id("apply").press("Enter")
    says(page, "Ready to post")
    fold(page)
    for _step in range(3):
        press(page, "Next")
    press(page, "Publish")
    says(page, "Posted")
    assert public(known) == [("pond life", "Filmed by a pupil")]
    (released,) = [
        asked["draft"] for asked in known.service.asked("/v1/releases") if "Amira" not in asked["draft"]["text"]
    ]
    assert (released["account"], released["text"]) == ("yt", "pond life\nFilmed by a pupil")
    assert [one["kind"] for one in released["attachments"]] == ["video"]
    (published,) = eventually(lambda: known.service.asked("/v1/publications"))
    assert published["url"] == "https://youtu.be/practice201"


@pytest.mark.parametrize(("visibility", "name"), [("Private", "Save"), ("Schedule", "Schedule")])
def test_a_video_is_held_whatever_the_last_button_is_called(known: Practice, visibility: str, name: str) -> None:
    page = upload(known, " with Amira", "Filmed in May")
    for _step in range(3):
        press(page, "Next")
    page.get_by_label(visibility).check()
    press(page, name)
    says(page, "Held: 1 thing to put right")
    assert public(known) == []


def test_an_edit_of_a_description_is_held_and_locked(known: Practice) -> None:
    page = known.open(STUDIO)
    page.get_by_role("link", name="Video details").click()
    write(page, "Tell viewers", " Amira leads the way.")
    says(page, "Held")
    press(page, "Save")
    says(page, "Held")
    assert page.evaluate(SEND, "/youtubei/v1/video_manager/metadata_update?alt=json") == "stopped"
    assert known.posts == []


def test_an_answer_to_a_comment_in_studio_is_held_as_a_reply(known: Practice) -> None:
    page = known.open(STUDIO)
    page.get_by_role("link", name="Comments").click()
    write(page, "Add a reply...", "Ask Amira")
    press(page, "Reply")
    says(page, "Held")
    assert known.service.asked("/v1/releases")[-1]["draft"]["reply"] is True
    assert known.posts == []


def test_studio_asks_whose_channel_it_is_as_long_as_only_its_id_is_known(practice: Practice) -> None:
    practice.browser.service_workers[0].evaluate(FORGET)
    page = practice.open(STUDIO)
    page.get_by_role("link", name="Video details").click()
    write(page, "Tell viewers", " Amira leads the way.")
    press(page, "Save")
    expect(panel(page).get_by_test_id("verdict")).to_contain_text("Which account")
    assert (practice.posts, practice.service.asked("/v1/checks")) == ([], [])
    panel(page).get_by_text("@AlderBankPrimary").click()
    says(page, "Held")
    assert practice.posts == []


def test_somebodys_own_channel_in_studio_is_left_alone(known: Practice) -> None:
    page = known.open(f"{STUDIO}?me=personal")
    asked = len(known.service.requests)
    page.get_by_role("link", name="Video details").click()
    write(page, "Tell viewers", " Amira leads the way.")
    press(page, "Save")
    eventually(lambda: known.posts)
    assert len(known.service.requests) == asked
    assert not any(frame.url.endswith("/panel.html") for frame in page.frames)
    assert marked(page) == []
