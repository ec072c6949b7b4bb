"""The checks by themselves: whole posts against registers of three sizes, the index, and rule families.

Everything is measured in one run, by turns over posts of about 290 characters, so that the ratios hold on a machine of
any speed. A trained model that the checks load is measured with them.
"""

import json
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmarks.large_registers import posts, register
from server.checks import engine
from server.checks.context import Context
from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.policy import load_policy
from server.checks.rule import all_rules
from server.corpus import read_school
from server.demo.seed import ALDER_BANK

SIZES = (1_500, 100_000, 1_000_000)
POSTS = 200
ROUNDS = 3
GOALS = "goals: median 1 ms (4 ms with the model), 95 % under twice that, 1,000,000 people at most 1.5 x 1,500"
_INDEX = """
import gc, json, sys, time, tracemalloc
from benchmarks.large_registers import register
from server.checks.names.lists import aliases
known = register(int(sys.argv[1])); aliases(); gc.collect(); gc.freeze()
if sys.argv[2] == "memory":
    tracemalloc.start(); known.names; gc.collect(); print(json.dumps(tracemalloc.get_traced_memory()[0] / 1e6))
else:
    began = time.perf_counter(); known.names; print(json.dumps(time.perf_counter() - began))
"""


def main() -> None:
    """Measure and print."""
    contexts = {size: _context(size) for size in SIZES}
    report("whole check", whole_checks(contexts))
    print(GOALS)
    families(contexts[SIZES[0]])
    for size in SIZES:
        seconds, megabytes = (_in_a_child(_INDEX, str(size), what) for what in ("time", "memory"))
        print(f"index of {size:>9,} people   {seconds:6.2f} s   {megabytes:6.1f} MB beyond the register's rows")


def whole_checks(contexts: dict[int, Context]) -> dict[str, list[float]]:
    """Seconds of each check, by turns, with those of an empty call."""
    drafts = {
        size: [Draft(text, context.account.id) for text in posts(_register(context), POSTS)]
        for size, context in contexts.items()
    }
    times: dict[str, list[float]] = defaultdict(list)
    for turn in range(ROUNDS + 1):
        for number in range(POSTS):
            for size, context in contexts.items():
                seconds = _seconds(engine.check, drafts[size][number], context)
                if turn:  # the first turn warms up
                    times[f"{size:,} people"].append(seconds)
            if turn:
                times["empty call"].append(_seconds(lambda draft, context: None, drafts[SIZES[0]][number], context))
    return times


def families(context: Context) -> None:
    """Print what each family of rules takes of a check; what several share is counted for the first of them."""
    spent: dict[str, float] = defaultdict(float)
    drafts = [Draft(text, context.account.id) for text in posts(_register(context), POSTS)]
    for draft in drafts:
        examination = Examination(draft, context)
        for rule in all_rules().values():
            began = time.perf_counter()
            list(rule.check(examination))
            spent[rule.family] += time.perf_counter() - began
    for family, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"rules {family + '.*':22} mean   {seconds / POSTS * 1e3:7.3f} ms")


def report(title: str, times: dict[str, list[float]]) -> None:
    """Print median and 95th percentile, and how many times the first that is."""
    base = statistics.median(next(iter(times.values())))
    for name, seconds in times.items():
        middle, high = statistics.median(seconds), sorted(seconds)[int(len(seconds) * 0.95)]
        of = f"median {middle * 1e3:7.3f} ms   95 % under {high * 1e3:7.3f} ms   {middle / base:5.2f} x"
        print(f"{title}, {name:17} {of}")


def _context(size: int) -> Context:
    school = read_school(ALDER_BANK)
    policy = load_policy("model", all_rules())
    return replace(school.context(school.school.accounts[0], policy), register=register(size))


def _register(context: Context):  # type: ignore[no-untyped-def] # a benchmark always has one
    assert context.register is not None
    return context.register


def _seconds(call: Callable[[Draft, Context], object], draft: Draft, context: Context) -> float:
    began = time.perf_counter()
    call(draft, context)
    return time.perf_counter() - began


def _in_a_child(program: str, *arguments: str) -> float:
    root = Path(__file__).parent.parent
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=root, check=True, capture_output=True, text=True
    )
    return float(json.loads(done.stdout.splitlines()[-1]))
