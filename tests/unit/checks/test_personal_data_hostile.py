"""Hostile texts of 60,000 characters: every finder's time grows with the length only, and stays short."""

from collections.abc import Iterable
from time import thread_time

import pytest

from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.mentions import mentions
from server.checks.patterns.cased import cased
from server.checks.rule import all_rules
from server.checks.text.normalise import folded
from tests.factories.hollin_moor import CONTEXT

LENGTH = 60_000
SECONDS = 0.15
"""Of processor time: three times what the slowest takes on a small machine; one that is not linear takes far longer."""
REPEATED = (
    "a", "0", "1", " ", "@", ".", "-", "/", "+", "(", "'", "A", "\n", "é", "0 ", "07 ", "07700 900123 ", "1.", "1-", "1 1 ",
    "4111 1111 1111 1111 ", "4111", "a@", "a@b.", "a@a.co ", " at ", "a at b dot ", "(at)", "a.a", "http://", "www.", "a/",
    "oh ", "double ", "one two ", "Aa ", "Aa Road ", "1 Aa ", "12 Mill Lane ", "flat 1 ", "AB1 2CD ", "SK9", "born ", "dob 1/1/20 ",
    "is 9 today ", "9th birthday ", "turns ", "nhs ", "passport 1234567 ", "AB123456C", "GB82", "GB82 WEST ", "20-00-00 ", "12345678 ",
    "20-00-00 12345678 ", "password is ", "password ", "code ", "door code 1234 ", "pin ", "token=", "login / ", "log in with ", "tap 1234 ",
    "AB12 CDE ", "reg ", "car A1 AAA ", "we are at the ", "we're by the bench until 2 ", "now ", "on the 2.15 train ", "walking along a ",
    "his ", "her autism ", "Tegan ", "Tegan's asthma ", "Tegan has ", "the only boy in ", "the only ", "our cook is ", "asthma ", "asthma week ",
    "your son ", "mum ", "mum has left ", "attendance 9% ", "9% ", "from 9% to ", "things ", "missed 9 days ", "she is deaf ", "at home ", "the ", "one of our ",
)  # fmt: skip


def hostile_texts() -> list[str]:
    return [(unit * (LENGTH // len(unit) + 1))[:LENGTH] for unit in REPEATED]


@pytest.mark.parametrize("text", hostile_texts(), ids=[repr(unit) for unit in REPEATED])
def test_every_finder_is_quick_with_a_hostile_text(text: str) -> None:
    slow = dict.fromkeys(rule.id for rule in all_rules().values() if rule.family == "personal_data")
    for _ in range(3):
        slow = {rule: seconds for rule, seconds in _seconds(slow, text).items() if seconds > SECONDS}
        if not slow:
            return
    pytest.fail(f"too slow: {slow}")


def _seconds(rule_ids: Iterable[str], text: str) -> dict[str, float]:
    examination = Examination(Draft(text, "account", reply=True), CONTEXT)
    for shared in (folded, cased, mentions):
        examination.once(shared)
    taken: dict[str, float] = {}
    for rule_id in rule_ids:
        start = thread_time()
        list(all_rules()[rule_id].check(examination))
        taken[rule_id] = thread_time() - start
    return taken
