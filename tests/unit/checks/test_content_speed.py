"""The tone and content rules are quick on ordinary posts. On hostile ones: `test_growth.py`."""

import gc
import time

from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.rule import all_rules
from tests.unit.checks.tone_content_posts import OURS, context

ORDINARY = (
    "What a morning at the harvest festival! The church was full, the singing was lovely and Reception only dropped "
    "one marrow. Thank you to everyone who sent in tins and packets: the food bank van collected eleven crates this "
    "afternoon. Year 2 are back on Friday at 2pm to sing it all again, and everybody is welcome."
)


def seconds(text: str, reply: bool = False) -> float:
    rules = [rule for id, rule in all_rules().items() if id.startswith(OURS)]
    examination = Examination(Draft(text, "a", reply), context())
    begun = time.process_time()
    for rule in rules:
        list(rule.check(examination))
    return time.process_time() - begun


def quickest(text: str, times: int) -> float:
    seconds(text, reply=True)
    gc.collect()
    return min(seconds(text, reply=True) for _ in range(times))


def test_an_ordinary_post_takes_about_a_millisecond() -> None:
    assert len(ORDINARY) > 280
    assert quickest(ORDINARY, 20) < 0.0015 * 2  # twice the target, so that a busy machine does not fail the build
