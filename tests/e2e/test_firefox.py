"""The package that schools are given, in the real Firefox ESR: `make test-firefox`."""

from collections.abc import Callable, Iterator

import pytest

from schemas.comment_reports import CommentReportRequest
from server.services import picture_file
from tests.e2e.extension_pages import MASTODON, X
from tests.e2e.firefox_computer import ADDRESS, ID, Computer, running_computer
from tests.e2e.marionette import ELEMENT, PATIENCE, Firefox
from tests.e2e.networks import NETWORKS, Network
from tests.e2e.waiting import eventually

pytestmark = [pytest.mark.e2e, pytest.mark.firefox]

HARMFUL = "Well done Amira, first in the race"
CLEAN = "Sports day is on Friday, see you there"
X_BOX, X_POST = '[role="textbox"][contenteditable="true"]', '[data-testid="tweetButtonInline"]'
MASTODON_BOX, MASTODON_POST = "form textarea", 'form button[type="submit"]'
MARKED = "return CSS.highlights.get('gatepost-block')?.size ?? 0"
# Firefox has no highlights in the value of a text area: lines are laid over it, outside the body.
UNDERLINED = "return document.querySelectorAll('html > [aria-hidden=true]').length"
WRITTEN = "const box = document.querySelector(arguments[0]); return box.value ?? box.textContent"
TRACES = """
    const added = [...document.documentElement.children].filter((one) => !['HEAD', 'BODY'].includes(one.tagName));
    return [added.length, CSS.highlights.size, document.querySelectorAll('[class*=gatepost], [id*=gatepost]').length];
"""


@pytest.fixture(scope="module")
def connected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Computer]:
    """Somebody has installed the package, entered the school's address, signed in, and allowed the Mastodon host."""
    with running_computer(tmp_path_factory.mktemp("firefox")) as computer:
        firefox = computer.firefox
        assert firefox.install(computer.package) == ID
        computer.early = firefox.open(MASTODON)
        firefox.open(f"{ADDRESS}/options.html")
        firefox.type("#service", computer.service.origin)
        firefox.click("[data-testid=connect]")
        firefox.click("[data-testid=allow-site-mastodon]")
        eventually(lambda: "not allowed" not in text_of(firefox, "[data-testid=site-mastodon]"), PATIENCE)
        yield computer


@pytest.fixture
def computer(connected: Computer) -> Iterator[Computer]:
    """The same for all tests, none of which sees what another did; each opens one tab."""
    connected.service.reset()
    connected.network.posts.clear()
    yield connected
    connected.firefox.shut()


def text_of(firefox: Firefox, selector: str) -> str:
    return str(firefox.script("return document.querySelector(arguments[0])?.textContent ?? ''", selector))


def verdict(firefox: Firefox) -> str:
    """What the panel says. Its frame is in a closed shadow root: only the browser itself can find it."""
    firefox.ask("WebDriver:SwitchToFrame", id=0)
    try:
        return text_of(firefox, "[data-testid=verdict]")
    finally:
        firefox.ask("WebDriver:SwitchToFrame", id=None)


def rewrite(firefox: Firefox, box: str, text: str) -> None:
    """Type over what is in the composer."""
    firefox.click(box)
    firefox.type(box, "\ue009a\ue000")  # Control and A
    firefox.type(box, text)


@pytest.mark.parametrize(
    ("address", "box", "post", "field", "marks"),
    [(X, X_BOX, X_POST, "text", MARKED), (MASTODON, MASTODON_BOX, MASTODON_POST, "status", UNDERLINED)],
    ids=["x, an editor of its own", "mastodon, a text area"],
)
def test_a_draft_is_checked_marked_held_put_right_and_released_once(
    computer: Computer, address: str, box: str, post: str, field: str, marks: str
) -> None:
    firefox = computer.firefox
    firefox.open(address)
    rewrite(firefox, box, HARMFUL)
    eventually(lambda: firefox.script(marks) == 1, PATIENCE)
    firefox.click(post)
    eventually(lambda: "Held" in verdict(firefox), PATIENCE)
    assert computer.posts == []

    firefox.ask("WebDriver:SwitchToFrame", id=0)
    firefox.click("[data-testid=apply]")
    firefox.ask("WebDriver:SwitchToFrame", id=None)
    eventually(lambda: "Well done a pupil" in firefox.script(WRITTEN, box), PATIENCE)
    eventually(lambda: firefox.script(marks) == 0, PATIENCE)
    firefox.type(box, "\ue009z\ue000")  # Control and Z
    eventually(lambda: "Well done Amira" in firefox.script(WRITTEN, box), PATIENCE)

    rewrite(firefox, box, CLEAN)
    eventually(lambda: firefox.script(marks) == 0, PATIENCE)
    firefox.click(post)
    eventually(lambda: computer.service.asked("/v1/publications"), PATIENCE)
    assert [body[field] for body in computer.posts] == [CLEAN]
    (publication,) = computer.service.asked("/v1/publications")
    assert publication["url"].startswith(address)


def test_the_browser_itself_refuses_a_publish_request_that_nobody_released(computer: Computer) -> None:
    firefox = computer.firefox
    firefox.open(X)
    rewrite(firefox, X_BOX, HARMFUL)
    eventually(lambda: firefox.script(MARKED) == 1, PATIENCE)
    answer = firefox.script(
        """return fetch('/i/api/graphql/abc/CreateTweet', {
            method: 'POST', headers: {'content-type': 'application/json'}, body: '{"text": "past the button"}',
        }).then(() => 'sent', () => 'refused')"""
    )
    assert (answer, computer.posts) == ("refused", [])


def test_a_thread_is_held_as_a_whole_and_each_of_its_posts_goes_out_once(computer: Computer) -> None:
    firefox = computer.firefox
    firefox.open(X)
    rewrite(firefox, X_BOX, CLEAN)
    firefox.click('[data-testid="addButton"]')
    second = '[data-testid="tweetTextarea_1"]'
    eventually(lambda: firefox.script("return document.querySelector(arguments[0]) !== null", second), PATIENCE)
    rewrite(firefox, second, HARMFUL)
    eventually(lambda: firefox.script(MARKED) == 1, PATIENCE)
    firefox.click(X_POST)
    eventually(lambda: "Held" in verdict(firefox), PATIENCE)
    assert computer.posts == []

    rewrite(firefox, second, "Bring a hat")
    eventually(lambda: firefox.script(MARKED) == 0, PATIENCE)
    firefox.click(X_POST)
    (publication,) = eventually(lambda: computer.service.asked("/v1/publications"), PATIENCE)
    assert [body["text"] for body in computer.posts] == [CLEAN, "Bring a hat"]
    assert [post["place"] for post in publication["posts"]] == [1, 2]
    assert all(post["url"].startswith(X) for post in publication["posts"])


def test_a_tab_that_was_open_before_its_site_was_allowed_is_guarded(computer: Computer) -> None:
    firefox = computer.firefox
    firefox.switch(computer.early)
    rewrite(firefox, MASTODON_BOX, HARMFUL)
    eventually(lambda: firefox.script(UNDERLINED) == 1, PATIENCE)
    firefox.click(MASTODON_POST)
    eventually(lambda: "Held" in verdict(firefox), PATIENCE)
    assert computer.posts == []


def test_a_tab_that_was_open_before_an_update_is_guarded_by_the_new_version(computer: Computer) -> None:
    """Firefox ends the scripts of an extension that is updated, and runs anew only those that its manifest names."""
    firefox = computer.firefox
    firefox.open(MASTODON)
    rewrite(firefox, MASTODON_BOX, HARMFUL)
    eventually(lambda: firefox.script(UNDERLINED) == 1, PATIENCE)
    checks = len(computer.service.asked("/v1/checks"))
    firefox.install(computer.package)
    eventually(lambda: renewed(firefox, computer, checks), PATIENCE)
    firefox.click(MASTODON_POST)
    eventually(lambda: "Held" in verdict(firefox), PATIENCE)
    assert computer.posts == []


def renewed(firefox: Firefox, computer: Computer, checks: int) -> bool:
    """Whether the new version has come, and has the draft checked again as the author writes on."""
    firefox.type(MASTODON_BOX, "!")
    return len(computer.service.asked("/v1/checks")) > checks


def test_on_somebody_s_own_account_nothing_is_sent_held_or_changed(computer: Computer) -> None:
    firefox = computer.firefox
    firefox.open(X + "?me=personal")
    rewrite(firefox, X_BOX, HARMFUL)
    firefox.click(X_POST)
    eventually(lambda: computer.posts, PATIENCE)
    assert [body["text"] for body in computer.posts] == [HARMFUL]
    # The tab of the test before may still be asking something of its own, but not about a draft.
    about_drafts = ("/v1/checks", "/v1/releases", "/v1/publications", "/v1/site-reports")
    assert [path for _, path, _ in computer.service.requests if path in about_drafts] == []
    assert firefox.script(TRACES) == [0, 0, 0]


CHOOSE = """
    const menu = document.getElementById("contentAreaContextMenu");
    const entry = [...menu.querySelectorAll("menuitem")].find((item) => item.label === arguments[0]);
    if (menu.state !== "open" || !entry) return false;
    menu.activateItem(entry);
    return true;
"""


def choose_from_menu(firefox: Firefox, selector: str, label: str) -> None:
    """Select the words of an element, press the right button of the mouse on them, and choose from the menu."""
    firefox.find(selector)
    firefox.script("getSelection().selectAllChildren(document.querySelector(arguments[0]))", selector)
    press = [{"type": "pointerDown", "button": 2}, {"type": "pointerUp", "button": 2}]
    move = {"type": "pointerMove", "x": 0, "y": 0, "origin": {ELEMENT: firefox.find(selector)}}
    mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [move, *press]}
    firefox.ask("WebDriver:PerformActions", actions=[mouse])
    firefox.ask("Marionette:SetContext", value="chrome")
    try:
        eventually(
            lambda: firefox.ask("WebDriver:ExecuteScript", script=CHOOSE, args=[label], sandbox="system"), PATIENCE
        )
    finally:
        firefox.ask("Marionette:SetContext", value="content")


def test_a_comment_is_reported_from_the_browsers_own_menu_with_a_picture_of_the_page(computer: Computer) -> None:
    firefox = computer.firefox
    firefox.open(X)
    page = firefox.ask("WebDriver:GetWindowHandle")
    before = set(firefox.ask("WebDriver:GetWindowHandles"))
    choose_from_menu(firefox, "[data-testid=tweetText]", "Report this comment to Gatepost")
    (window,) = eventually(lambda: set(firefox.ask("WebDriver:GetWindowHandles")) - before, PATIENCE)
    firefox.ask("WebDriver:SwitchToWindow", handle=window, focus=True)
    firefox.click("[data-testid=may]")
    firefox.click("[data-testid=take]")
    firefox.find("[data-testid=preview]")
    firefox.click("[data-testid=send]")
    firefox.find("[data-testid=told]")
    (body,) = computer.service.asked("/v1/comment-reports")
    sent = CommentReportRequest().load(body)
    assert sent["text"].startswith("The footpath by the mill is open again.")
    assert (sent["author"], sent["address"]) == ("@hollinsparish", "https://x.com/hollinsparish/status/101")
    assert picture_file.read(sent["picture"]).width > 300
    firefox.ask("WebDriver:CloseWindow")
    firefox.ask("WebDriver:SwitchToWindow", handle=page, focus=True)


def test_a_policy_installs_it_and_holds_the_school_s_account_before_anybody_has_connected(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    settings = {
        "school": "Alder Bank Primary",
        "accounts": ["x:AlderBankPri", "x:"],
        "openWelcomePage": False,
    }
    with running_computer(tmp_path_factory.mktemp("managed"), settings) as computer:
        firefox = computer.firefox
        firefox.go(f"{ADDRESS}/options.html")
        eventually(lambda: "Alder Bank Primary" in text_of(firefox, "[data-testid=managed]"), PATIENCE)
        assert "Entry 2 of “accounts” needs the handle" in text_of(firefox, "[data-testid=managed-problems]")
        assert computer.service.origin in text_of(firefox, "[data-testid=service-fixed]")
        firefox.open(X)
        rewrite(firefox, X_BOX, CLEAN)
        firefox.click(X_POST)
        eventually(lambda: "not posted" in verdict(firefox), PATIENCE)
        assert (computer.posts, computer.service.requests) == ([], [])


def button(name: str) -> str:
    """An XPath of the button with this name."""
    return f"//*[(self::button or @role='button') and (@aria-label='{name}' or normalize-space()='{name}')]"


def text_box(name: str) -> str:
    """An XPath of the text box whose name this is part of."""
    label = f"contains(@aria-label, '{name}') or contains(@placeholder, '{name}')"
    return f"//*[(self::textarea or @contenteditable='true') and ({label})]"


BY_NAME = {network.platform: network for network in NETWORKS}


def put_back(computer: Computer, network: Network, click_box: Callable[[], None]) -> str:
    """Somebody comes back to an approved draft, and has it put back into this network's composer: its text."""
    firefox = computer.firefox
    text = "No strike on Friday 🎉\n\nBring a hat,\nnot   sweets."
    draft = {"account": network.account, "text": text, "reply": False, "category": None, "attachments": []}
    computer.service.ask(draft, "Please look.")
    computer.service.decide("approve", "Plain and neutral.")
    firefox.open(network.address)
    if network.open:
        firefox.click(button(network.open))
    click_box()
    eventually(lambda: firefox.script(TRACES)[0] > 0, PATIENCE)
    eventually(lambda: "your draft can be posted" in verdict(firefox), PATIENCE)
    firefox.ask("WebDriver:SwitchToFrame", id=0)
    firefox.click("[data-testid=toggle]")
    firefox.click("[data-testid=put-back]")
    firefox.ask("WebDriver:SwitchToFrame", id=None)
    return text


@pytest.mark.parametrize("platform", ["x", "threads", "bluesky", "youtube", "mastodon"])
def test_an_approved_draft_is_put_back_exactly_and_counts(computer: Computer, platform: str) -> None:
    """One network for each editor, and a text area."""
    firefox, network = computer.firefox, BY_NAME[platform]
    text = put_back(computer, network, lambda: firefox.click(text_box(network.box)))
    eventually(lambda: verdict(firefox) == "Approved", PATIENCE)
    firefox.click(button(network.post))
    eventually(lambda: computer.posts, PATIENCE)
    assert [network.text_of(body) for body in computer.posts] == [text]


QUILL = """
    const { shadowRoot } = document.getElementById("interop-outlet");
    return shadowRoot?.querySelector("[contenteditable=true]") ?? null;
"""


def test_an_editor_that_takes_nothing_stays_as_it_was_and_the_author_is_told(computer: Computer) -> None:
    """Of a selection within a shadow tree Firefox tells no page, so that Quill does not know where to paste."""
    firefox = computer.firefox

    def click_box() -> None:
        box = eventually(lambda: firefox.script(QUILL), PATIENCE)
        firefox.ask("WebDriver:ElementClick", id=box[ELEMENT])

    put_back(computer, BY_NAME["linkedin"], click_box)

    def told() -> bool:
        firefox.ask("WebDriver:SwitchToFrame", id=0)
        try:
            return "copy them, and paste them" in text_of(firefox, "[data-testid=not-put-back]")
        finally:
            firefox.ask("WebDriver:SwitchToFrame", id=None)

    eventually(told, PATIENCE)
    assert firefox.ask("WebDriver:GetElementText", id=firefox.script(QUILL)[ELEMENT]).strip() == ""
