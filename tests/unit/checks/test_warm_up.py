"""The first draft after a start is checked as quickly as any other."""

from server.checks.phrases.book import Phrasebook
from server.checks.policy import load_policy
from server.checks.rule import all_rules
from server.checks.warm_up import warm_up


def test_after_the_warm_up_no_phrase_is_left_to_compile() -> None:
    warm_up(load_policy("model", all_rules()))
    patterns = [pattern for book in Phrasebook.written for pattern in book._phrases.patterns]
    assert len(patterns) > 100
    assert all("regex" in vars(pattern) for pattern in patterns)
