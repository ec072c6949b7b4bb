"""Second looks in the console: the post alone, and what comes of it."""

from tests.console.conftest import Browser
from tests.console.scenes import Scenes

DATABASES = ("sqlite",)


def test_the_look_is_blind_and_what_was_not_fine_is_listed_until_it_is_followed_up(
    moderator: Browser, teacher: Browser, scenes: Scenes
) -> None:
    path = f"/second-looks/{scenes.looks[0]}"
    page = moderator.get(path)
    assert "The library is open again." in page.text
    assert not any(word in page.text for word in ("Clear", "Ready to post", "Nothing was found"))
    assert "marked below" in moderator.send(path, {"look": "not_fine", "why": " "}, seen=path, status=422).text
    after = moderator.send(path, {"look": "fine"}, seen=path)
    assert "1 of 2 posts were fine" in after.text
    mistake = f"/second-looks/{scenes.looks[1]}"
    assert "To be followed up" in after.text
    done = moderator.send(f"{mistake}/follow-up", {"why": "Put right on X."}, seen=mistake)
    assert "Followed up" in done.text
    teacher.get("/second-looks", 403)
