"""Jokes that sound fond, work made little of, thanks that are none: what is held, and their near misses, which pass."""

from pathlib import Path

import pytest

from server.checks import engine
from server.checks.draft import Draft
from server.vocabulary import Severity
from tests.factories import hollin_moor

TABLES = Path(__file__).parent / "wording"
FAMILIES = ("tone.", "content.", "personal_data.")


def posts(table: str) -> list[str]:
    lines = (TABLES / table).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def holding(text: str) -> set[str]:
    findings = engine.check(Draft(text, "account"), hollin_moor.CONTEXT).findings
    return {f.rule for f in findings if f.rule.startswith(FAMILIES) and f.severity.rank >= Severity.SECOND_OPINION.rank}


def test_what_only_sounds_fond_or_polite_is_held() -> None:
    """All but one in thirty: the trained model may be sure that words of a rule are harmless, and be wrong."""
    rows = posts("held.txt")
    passed = [text for text in rows if not holding(text)]
    assert len(passed) <= len(rows) // 30, passed


@pytest.mark.parametrize("text", posts("passed.txt"))
def test_its_near_misses_pass(text: str) -> None:
    assert not holding(text)
