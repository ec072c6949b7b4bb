"""A thread is read as one: what each of its posts says, and what they say together."""

from server.checks.draft import POST_BREAK, Draft
from server.checks.engine import check
from server.vocabulary import Channel
from tests.factories.hollin_moor import context

CLEAN = "Sports day is on Friday at 2pm. All families welcome."


def found(*posts: str) -> dict[str, str | None]:
    """What is found in a thread, by rule."""
    findings = check(Draft(POST_BREAK.join(posts), "account"), context(Channel.X)).findings
    return {one.rule: one.quote for one in findings if one.rule != "presentation.unsigned"}


def test_a_thread_with_nothing_wrong_in_any_post_is_clear() -> None:
    assert found(CLEAN, "", "Bring a hat and a drink.", "Thank you to our volunteers!") == {}


def test_a_name_is_found_in_whichever_post_it_stands() -> None:
    for place in range(3):
        posts = [CLEAN, CLEAN, CLEAN]
        posts[place] = "Well done Amira Khan, first in the race"
        assert found(*posts) == {"consent.unlisted_person": "Amira Khan"}


def test_what_is_spread_over_two_posts_is_found_too() -> None:
    assert found("Ring her on 07700", "900123") == {"personal_data.phone": f"07700{POST_BREAK}900123"}


def test_only_a_single_post_can_be_too_long() -> None:
    post = f"{CLEAN} " * 4
    assert found(post, post, post) == {}
    assert "presentation.too_long" in found(CLEAN, post * 2)
