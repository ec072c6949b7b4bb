"""The panel itself: it loses no press, keeps its place, and stays out of the way."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page, expect

from tests.e2e.extension_pages import MASTODON, Practice, X, panel
from tests.e2e.networks import NETWORKS
from tests.e2e.pictures import PICTURE
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

(INSTAGRAM,) = (network for network in NETWORKS if network.platform == "instagram")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SHOWN = "document.querySelector('gatepost-card').style.visibility"
WATCH = """() => {
    window.seen = [];
    new MutationObserver((records) => window.seen.push(...records.map((r) => r.target.nodeName + r.type)))
        .observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
}"""
ADD = """words => {
    const box = document.querySelector("textarea");
    box.value += words;
    box.dispatchEvent(new Event("input"));
}"""


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def checked(practice: Practice, text: str) -> None:
    """Waits until the service was asked about this text."""
    eventually(lambda: practice.service.asked("/v1/checks")[-1]["draft"]["text"] == text)


def test_a_press_counts_and_focus_stays_though_news_comes_while_it_is_made(practice: Practice) -> None:
    page = practice.open(MASTODON)
    page.get_by_label("What’s on your mind?").fill("Well done Amira, first of all")
    says(page, "Held: 1 thing")
    inside = panel(page)
    inside.get_by_test_id("toggle").press("Enter")
    apply = inside.get_by_test_id("apply")
    apply.focus()
    page.keyboard.down("Space")
    page.evaluate(ADD, " in the strike!!!!")
    checked(practice, "Well done Amira, first of all in the strike!!!!")
    expect(apply).to_be_focused()
    page.keyboard.up("Space")
    checked(practice, "Well done a pupil, first of all in the strike!!!!")
    says(page, "needs a second opinion")

    note = inside.get_by_test_id("ask-note")
    note.press_sequentially("Because")
    inside.get_by_test_id("clause").first.locator("summary").click()
    note.focus()
    page.evaluate(ADD, " See you Amira")
    says(page, "Held: 1 thing to put right")
    expect(note).to_be_focused()
    expect(note).to_have_value("Because")
    expect(inside.locator("[data-rule='content.controversial'] details")).to_have_attribute("open", "")


def box_of(page: Page, selector: str) -> dict[str, float]:
    """Where something is in the window; the panel is `gatepost-panel`."""
    found: dict[str, float] = page.evaluate(
        "selector => { const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();"
        " return { x, y, width, height }; }",
        selector,
    )
    return found


def apart(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two boxes share nothing."""
    across = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
    return across or one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]


MODAL = """() => {
    const dialog = document.createElement("dialog");
    dialog.append(document.querySelector("form"));
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    dialog.showModal();
}"""


def test_the_panel_is_within_reach_over_a_page_s_modal_dialog_and_leaves_post_free(practice: Practice) -> None:
    page = practice.open(MASTODON)
    page.evaluate(MODAL)
    box, post = page.get_by_label("What’s on your mind?"), page.get_by_role("button", name="Post", exact=True)
    box.fill("Well done Amira")
    says(page, "Held: 1 thing")
    eventually(lambda: box_of(page, "gatepost-panel")["height"] == 44)
    here = box_of(page, "gatepost-panel")
    assert apart(here, box_of(page, "dialog form button[type=submit]"))
    expect(box).to_be_focused()
    page.mouse.click(here["x"] + 100, here["y"] + 20)
    inside = panel(page)
    inside.get_by_test_id("toggle").click()
    inside.get_by_test_id("apply").click()
    checked(practice, "Well done a pupil")
    says(page, "Ready to post")
    expect(box).to_be_focused()
    page.keyboard.press("Alt+Shift+KeyG")
    expect(inside.get_by_test_id("toggle")).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_be_focused()
    page.keyboard.press("Alt+Shift+KeyG")
    expect(inside.get_by_test_id("toggle")).to_be_focused()
    page.mouse.click(5, 5)
    expect(box).to_be_focused()
    post.click()
    says(page, "Posted")
    assert [one["status"] for one in practice.posts] == ["Well done a pupil"]


def test_the_panel_is_moved_by_its_head_and_by_keyboard_and_is_there_again_on_the_next_visit(
    practice: Practice,
) -> None:
    page = practice.open(X)
    page.get_by_role("textbox", name="Post text").press_sequentially("Well done Amira")
    says(page, "Held")
    eventually(lambda: box_of(page, "gatepost-panel")["height"] == 44)
    here = box_of(page, "gatepost-panel")
    assert here["x"] > 640 and here["y"] > 360
    inside = panel(page)
    focused = "document.activeElement.getAttribute('role')"
    assert page.evaluate(focused) == "textbox"

    page.mouse.move(here["x"] + 100, here["y"] + 20)
    page.mouse.down()
    page.mouse.move(here["x"] + 90, here["y"] + 15)
    eventually(lambda: box_of(page, "gatepost-panel")["x"] != here["x"])
    page.mouse.move(300, 600, steps=5)
    page.mouse.up()
    eventually(lambda: box_of(page, "gatepost-panel")["x"] == 12)
    expect(inside.get_by_test_id("toggle")).to_have_attribute("aria-expanded", "false")

    page.get_by_role("textbox", name="Post text").click()
    page.keyboard.press("Alt+Shift+KeyG")
    expect(inside.get_by_test_id("toggle")).to_be_focused()
    inside.get_by_test_id("move").press("Enter")
    expect(inside.get_by_test_id("live")).to_have_text("Gatepost is at the top left now.")
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "textbox"

    page = practice.open(X)
    page.get_by_role("textbox", name="Post text").press_sequentially("Well done Amira")
    says(page, "Held")
    eventually(lambda: (box_of(page, "gatepost-panel")["x"], box_of(page, "gatepost-panel")["y"]) == (12, 12))
    practice.browser.service_workers[0].evaluate("chrome.storage.local.remove('panelCorners')")


def test_on_a_phone_the_panel_covers_neither_post_nor_the_caption_and_opens_when_it_is_called(
    practice: Practice,
) -> None:
    page = practice.browser.new_page()
    page.set_viewport_size({"width": 320, "height": 568})
    page.goto(INSTAGRAM.address)
    page.get_by_label("New post").click()
    page.get_by_label("Select from computer").set_input_files(PICTURE)
    for _step in ("Crop", "Edit"):
        page.get_by_role("button", name="Next").click()
    caption = page.get_by_role("textbox", name=INSTAGRAM.box)
    caption.press_sequentially("Well done Amira")
    says(page, "Held")
    INSTAGRAM.post_button(page).click()
    inside = panel(page)
    expect(inside.get_by_test_id("toggle")).to_have_attribute("aria-expanded", "false")
    eventually(lambda: box_of(page, "gatepost-panel")["height"] > 40)
    head, box = box_of(page, "gatepost-panel"), box_of(page, "[role=dialog] [role=textbox]")
    assert apart(head, box)
    assert apart(head, INSTAGRAM.post_button(page).bounding_box() or {})

    caption.press("Alt+Shift+KeyG")
    expect(inside.get_by_test_id("next")).to_be_visible()
    assert apart(box_of(page, "gatepost-panel"), INSTAGRAM.post_button(page).bounding_box() or {})
    assert Axe().run(inside, options=RULES).response["violations"] == []
    assert inside.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Escape")
    expect(caption).to_be_focused()
    eventually(lambda: apart(box_of(page, "gatepost-panel"), box_of(page, "[role=dialog] [role=textbox]")))


def card(page: Page) -> Frame:
    """What the card at marked words shows."""

    def find() -> Frame | None:
        page.evaluate("0")
        return next((frame for frame in page.frames if frame.url.endswith("/card.html")), None)

    return eventually(find)


@pytest.mark.parametrize("site", [X, MASTODON])
def test_marked_words_show_their_reason_under_the_pointer_and_by_keyboard(practice: Practice, site: str) -> None:
    page = practice.open(site)
    box = page.get_by_role("textbox", name="Post text").or_(page.get_by_label("What’s on your mind?"))
    box.click()
    page.keyboard.insert_text("Amira at the strike")
    says(page, "Held: 1 thing")
    page.evaluate(WATCH)
    at = box.bounding_box()
    assert at
    eventually(lambda: page.mouse.move(at["x"] + 30, at["y"] + 24) or len(page.frames) == 3)
    expect(card(page).get_by_test_id("finding")).to_contain_text("This names a child without consent")
    expect(box).to_be_focused()
    page.mouse.move(900, 400)
    eventually(lambda: page.evaluate(SHOWN) == "hidden")

    page.keyboard.press("Alt+Shift+KeyM")
    expect(card(page).get_by_test_id("card")).to_be_focused()
    expect(card(page).get_by_test_id("position")).to_have_text("1 of 2.")
    page.keyboard.press("Alt+Shift+KeyM")
    expect(card(page).get_by_test_id("finding")).to_have_attribute("data-severity", "second_opinion")
    page.keyboard.press("Escape")
    expect(box).to_be_focused()
    page.keyboard.press("Alt+Shift+KeyM")
    expect(card(page).get_by_test_id("finding")).to_have_attribute("data-severity", "block")
    assert Axe().run(card(page), options=RULES).response["violations"] == []
    assert page.evaluate("window.seen") == []
    assert "consent" not in page.content()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    says(page, "needs a second opinion")
    eventually(lambda: practice.service.asked("/v1/checks")[-1]["draft"]["text"] == "a pupil at the strike")
    assert page.evaluate(SHOWN) == "hidden"


def test_people_are_declared_by_keyboard_by_class_and_from_those_declared_lately(practice: Practice) -> None:
    page = practice.open(X)
    page.get_by_role("textbox", name="Post text").press_sequentially("Sports day")
    page.get_by_test_id("fileInput").set_input_files(PICTURE)
    says(page, "Held: who is in the picture?")
    practice.browser.service_workers[-1].evaluate("chrome.storage.local.remove('recentPeople')")
    page.keyboard.press("Alt+Shift+KeyG")
    inside = panel(page)
    expect(inside.get_by_test_id("thumbnail")).to_be_visible()
    assert inside.evaluate("document.querySelector('img').naturalWidth") == 1

    asked = inside.get_by_test_id("pictures")
    box = inside.get_by_role("combobox", name="Who is in it?")
    box.press_sequentially("oak")
    expect(asked.get_by_role("option")).to_have_count(7)
    expect(inside.get_by_role("group", name="Elm").get_by_role("option")).to_have_text("Oakley Trent (Elm)")
    assert Axe().run(inside, options=RULES).response["violations"] == []
    box.press("ArrowDown")
    expect(asked.get_by_role("option", name="Everyone in Oak (5)")).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(inside.get_by_test_id("declared")).to_have_count(5)
    expect(box).to_be_focused()
    inside.get_by_role("button", name="Take out Ivo Marsh").click()
    box.press_sequentially("oakl")
    expect(asked.get_by_role("option")).to_have_count(1)
    box.press("ArrowUp")
    box.press("Enter")
    everyone = ["P0012", "P0013", "P0014", "P0016", "P0017"]
    eventually(lambda: practice.service.asked("/v1/checks")[-1]["draft"]["attachments"][0]["people"] == everyone)
    says(page, "Ready to post")

    inside.get_by_test_id("take-out-all").click()
    says(page, "Held: who is in the picture?")
    box.click()
    expect(inside.get_by_role("group", name="Declared lately").get_by_role("option")).to_have_text(
        ["Oakley Trent (Elm)"]
    )
    box.press("Escape")
    expect(asked.get_by_role("option")).to_have_count(0)
    expect(inside.get_by_test_id("toggle")).to_have_attribute("aria-expanded", "true")
    assert "Oakley" not in page.content()
