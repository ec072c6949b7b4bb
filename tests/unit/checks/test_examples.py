"""Every rule has examples, and each of them holds under the model policy."""

from dataclasses import replace
from functools import cache

import pytest

from server.checks import engine
from server.checks.examples import Example, all_examples, context_of
from server.checks.finding import Finding
from server.checks.policy import Policy, RuleSetting, load_policy
from server.checks.rule import all_rules

FEWEST = 3
FIRES = [(rule, example) for rule, found in all_examples().items() for example in found.fires]
PASSES = [(rule, example) for rule, found in all_examples().items() for example in found.passes]


@cache
def model() -> Policy:
    return load_policy("model", all_rules())


def found(rule: str, example: Example) -> list[Finding]:
    """What `rule` finds in the example under the model policy, with the rule switched on."""
    on = RuleSetting(enabled=True, clauses=model().setting(rule).clauses)
    policy = replace(model(), rules={**model().rules, rule: on})
    return [f for f in engine.check(example.draft, context_of(example, policy)).findings if f.rule == rule]


def shown(case: tuple[str, Example]) -> str:
    rule, example = case
    return f"{rule}: {example.about or example.draft.text}"[:90]


def test_every_rule_has_examples_and_near_misses() -> None:
    assert set(all_examples()) == set(all_rules())
    for rule, examples in all_examples().items():
        assert len(examples.fires) >= FEWEST, rule
        assert len(examples.passes) >= FEWEST, rule
        for kind in (examples.fires, examples.passes):
            assert len({(e.draft, e.about) for e in kind}) == len(kind), rule


@pytest.mark.parametrize("case", FIRES, ids=shown)
def test_a_rule_fires_in_its_examples_at_the_words_that_are_marked(case: tuple[str, Example]) -> None:
    rule, example = case
    findings = found(rule, example)
    assert findings
    for words in example.words:
        start = example.draft.text.index(words)
        end = start + len(words)
        assert any(f.start is not None and f.start < end and start < (f.end or 0) for f in findings), words


@pytest.mark.parametrize("case", PASSES, ids=shown)
def test_a_rule_does_not_fire_in_its_near_misses(case: tuple[str, Example]) -> None:
    rule, example = case
    assert [(f.quote, f.message) for f in found(rule, example)] == []


@pytest.mark.parametrize("case", [case for case in PASSES if case[1].author is None], ids=shown)
def test_a_near_miss_is_a_post_that_could_go_out(case: tuple[str, Example]) -> None:
    rule, example = case
    if rule == "presentation.unsigned" or "account" in rule:
        return
    outcome = engine.check(example.draft, context_of(example, model()))
    assert not outcome.verdict.holds, [(f.rule, f.quote) for f in outcome.findings]


def test_words_are_marked_wherever_a_rule_marks_words() -> None:
    for rule, example in FIRES:
        placed = [f for f in found(rule, example) if f.start is not None]
        assert bool(placed) == bool(example.words), (rule, example.draft.text)
