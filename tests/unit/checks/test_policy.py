"""A policy pack is read whole or refused with everything that is wrong, each with its line."""

from importlib import resources
from pathlib import Path

import pytest

from server.checks.policy import InvalidPolicy, load_policy, parse_policy
from server.checks.rule import all_rules
from server.vocabulary import Category, Channel

LIST_RULE = '"consent.do_not_publish" = { clauses = ["PUB-2"] }'
NAME_RULE = '"consent.name" = { clauses = ["PUB-1"] }'
MODEL = (resources.files("server.policies") / "model.toml").read_text(encoding="utf-8")


def test_the_model_policy_is_in_order() -> None:
    policy = load_policy("model", all_rules())
    assert policy.id == "model"
    assert Category.OTHER not in policy.categories
    assert policy.platforms[Channel.X].max_length == 280
    assert policy.clauses_of("consent.name")[0].ref == "1.1"


@pytest.mark.parametrize(
    ("was", "becomes", "problem"),
    [
        ('id = "model"', "id = 3", "id must be there and be a text"),
        ("review_due = 2027-09-01", 'review_due = "soon"', "review_due must be there and be a date"),
        ('"consent.name" = {', '"consent.nmae" = {', "there is no rule consent.nmae"),
        (NAME_RULE, NAME_RULE.replace("PUB-1", "PUB-99"), "there is no clause PUB-99"),
        (NAME_RULE, '"consent.name" = {}', "name at least one clause"),
        (NAME_RULE, '"consent.name" = { enabled = false }', "leave it on, with severity second_opinion or more"),
        (NAME_RULE, NAME_RULE.replace("}", ', severity = "advise" }'), "leave it on, with severity second_opinion"),
        (LIST_RULE, LIST_RULE.replace("}", ', severity = "second_opinion" }'), "leave it on, with severity block"),
        (LIST_RULE, '"consent.do_not_publish" = { enabled = false }', "leave it on, with severity block"),
        (NAME_RULE, NAME_RULE.replace("]", '], severity = "fatal"'), "'fatal' is not one of"),
        (NAME_RULE, NAME_RULE.replace("]", "], colour = 1"), "unknown key colour"),
        (
            "x = { max_length = 280 }",
            "x = { max_length = 280, minimum_age = 9999999999 }",
            "minimum_age must be a whole number",
        ),
        ('"achievement"', '"achievements"', "'achievements' is not one of"),
        ("[platforms]", "[platform]", "unknown table [platform]"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(was: str, becomes: str, problem: str) -> None:
    assert was in MODEL
    with pytest.raises(InvalidPolicy) as refused:
        parse_policy(MODEL.replace(was, becomes, 1), all_rules())
    line = 1 + MODEL[: MODEL.index(was)].count("\n")
    assert any(problem in found and found.startswith("line ") for found in refused.value.problems)
    assert any(f"line {line}:" in found for found in refused.value.problems)


def test_all_problems_are_reported_at_once() -> None:
    broken = MODEL.replace('id = "model"', "id = 3").replace("x = { max_length = 280 }", "x = {}")
    with pytest.raises(InvalidPolicy) as refused:
        parse_policy(broken, all_rules())
    assert len(refused.value.problems) == 2


def test_a_rule_that_a_pack_forgets_is_a_problem_and_not_silence() -> None:
    forgotten = MODEL.replace(NAME_RULE, "", 1)
    with pytest.raises(InvalidPolicy, match=r'no \[rules."consent.name"\]'):
        parse_policy(forgotten, all_rules())


def test_a_file_that_is_not_toml_or_not_there_is_refused_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(InvalidPolicy, match="not valid TOML"):
        parse_policy("this is not TOML", all_rules())
    with pytest.raises(InvalidPolicy, match=r"there is no such file; the packs by name are .*model"):
        load_policy(str(tmp_path / "none.toml"), all_rules())
