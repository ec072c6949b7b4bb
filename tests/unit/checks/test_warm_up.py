"""Soon after a start drafts are checked as quickly as ever after."""

from server.checks.phrases.book import Phrasebook
from server.checks.warm_up import compile_phrases


def test_no_phrase_is_left_to_compile() -> None:
    compile_phrases()
    patterns = [pattern for book in Phrasebook.written for pattern in book._phrases.patterns]
    assert len(patterns) > 100
    assert all("regex" in vars(pattern) for pattern in patterns)
