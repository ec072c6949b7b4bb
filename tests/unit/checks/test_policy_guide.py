"""The guide to policy packs: its example is a pack, and no key is left out of it."""

import re
from datetime import date
from pathlib import Path

import pytest

from server.checks import policy_reader
from server.checks.policy import Policy, parse_policy, shipped_packs
from server.checks.policy_values import NO_TRIGGERS, WORDS_LEFT_ALONE
from server.checks.rule import all_rules
from server.vocabulary import Category, Channel, Severity

GUIDE = (Path(__file__).parents[3] / "docs" / "guides" / "policy-packs.md").read_text(encoding="utf-8")


@pytest.fixture
def example() -> Policy:
    """The pack that the guide writes down."""
    blocks = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    return parse_policy(blocks[0], all_rules())


def test_the_example_is_a_pack_that_says_what_the_guide_says(example: Policy) -> None:
    assert example.review_due == date(2027, 8, 31)
    assert example.setting("content.confidential").severity is Severity.BLOCK
    assert example.categories < set(Category)
    assert example.replies is not None
    assert example.replies.hours == 24
    assert (example.platforms[Channel.INSTAGRAM].friendly, example.platforms[Channel.FACEBOOK].friendly) == (
        False,
        True,
    )
    assert "0808 157 0000" in example.helplines
    assert "0800 1111" in example.helplines


def test_every_pack_key_kind_of_post_and_platform_is_explained() -> None:
    keys = {
        *policy_reader.TABLES, *policy_reader.HEAD_KEYS, *policy_reader.RULE_KEYS, *policy_reader.PLATFORM_KEYS,
        *policy_reader.REPLY_KEYS, *policy_reader.SECOND_OPINION_KEYS, *policy_reader.CLAUSE_KEYS, *policy_reader.PLACEHOLDERS, *shipped_packs(), *Channel,
        *Category, *Severity, *NO_TRIGGERS, *WORDS_LEFT_ALONE,
    }  # fmt: skip
    assert sorted(key for key in keys if not re.search(rf"\b{re.escape(key)}\b", GUIDE)) == []
