"""Inviting pupils to a platform is judged by the policy's own minimum ages."""

from dataclasses import replace

import pytest

from server.checks.policy import Policy
from server.vocabulary import Channel
from tests.unit.checks.policies.judging import findings, pack

RULE = "content.underage_platform"


def messages(text: str, policy: Policy | None = None, platform: Channel = Channel.FACEBOOK) -> list[str]:
    return [f.message for f in findings(policy or pack("model"), text, platform=platform) if f.rule == RULE]


def with_ages(**ages: int) -> Policy:
    """The model with other minimum ages."""
    model = pack("model")
    changed = {channel: replace(one, minimum_age=ages.get(channel, one.minimum_age))
               for channel, one in model.platforms.items()}  # fmt: skip
    apps = {name: ages.get(name, age) for name, age in model.minimum_ages.items()}
    return replace(model, platforms=changed, minimum_ages=apps)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Year 6, follow us on Instagram!", "Instagram 13"),
        ("Kids, follow us on TikTok!", "TikTok 13"),
        ("Year 10, connect with us on LinkedIn today.", "LinkedIn 16"),
        ("Years 9-11, join our LinkedIn page.", "LinkedIn 16"),
        ("Year 6, join our Kik group tonight.", "Kik 13"),
        ("Y5, add us on Snapchat and Instagram", "Instagram 13, Snapchat 13"),
        ("Year 4, follow us for more!", "Facebook 13"),
    ],
)
def test_the_message_gives_the_policys_age_for_each_platform_named(text: str, says: str) -> None:
    (message,) = messages(text)
    assert message.endswith(f"The policy's minimum age: {says}.")


@pytest.mark.parametrize(
    "text",
    [
        "Year 12, connect with us on LinkedIn today.",
        "Sixth form, join us on LinkedIn.",
        "Year 9, follow us on Instagram and tag us in your photos!",
        "Year 10 and 11: join our WhatsApp group for revision.",
        "Year 4 parents, join our class WhatsApp group.",
        "Year 10 parents, join our LinkedIn group.",
        "Year 10 had a lesson about what they set up on LinkedIn.",
    ],
)
def test_those_who_are_old_enough_and_families_may_be_invited(text: str) -> None:
    assert messages(text) == []


def test_raising_a_minimum_age_in_the_pack_holds_what_passed_before() -> None:
    text = "Year 10, follow us on Instagram and tag us in your photos!"
    assert messages(text) == []
    assert messages(text, with_ages(instagram=16)) != []


def test_lowering_it_lets_those_who_are_old_enough_pass_and_nobody_younger() -> None:
    schools_own = with_ages(mastodon=11)
    assert messages("Year 7, follow us on Mastodon!") != []
    assert messages("Year 7, follow us on Mastodon!", schools_own) == []
    assert messages("Year 6, follow us on Mastodon!", schools_own) != []
    assert messages("Year 7 and all you little ones, follow us on Mastodon!", schools_own) != []


def test_where_one_of_two_platforms_asks_for_more_it_is_held_for_that_one() -> None:
    (message,) = messages("Year 9, follow us on Instagram and on LinkedIn!")
    assert message.endswith("The policy's minimum age: LinkedIn 16.")
