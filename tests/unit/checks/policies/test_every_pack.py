"""What holds for every pack that comes with Gatepost."""

import re

import pytest

from server.checks.policy import shipped_packs
from server.checks.policy_values import LEAST
from server.checks.rule import all_rules
from server.vocabulary import ClauseSource, Severity
from tests.unit.checks.policies.judging import PACKS, findings, pack

FIVE = [name for name in PACKS if name != "model"]
SENTENCES = (
    "Well done to everybody who came to our autumn fair!",
    "School is closed today because of snow.",
    "Our Year 4 choir sang at the town hall yesterday. Thank you to all families who came.",
)


def test_the_model_and_the_five_policies_are_there() -> None:
    assert sorted(shipped_packs()) == list(PACKS)


@pytest.mark.parametrize("name", PACKS)
def test_every_rule_is_spoken_of_and_every_one_that_is_on_names_a_clause(name: str) -> None:
    policy = pack(name)
    assert policy.id == name
    assert policy.rules.keys() == all_rules().keys()
    assert all(policy.clauses_of(rule) for rule, setting in policy.rules.items() if setting.enabled)


@pytest.mark.parametrize("name", PACKS)
def test_what_keeps_children_safe_is_never_less_than_it_has_to_be(name: str) -> None:
    for rule, least in LEAST.items():
        setting = pack(name).setting(rule)
        assert setting.enabled
        assert (setting.severity or all_rules()[rule].severity).rank >= least.rank


@pytest.mark.parametrize("name", PACKS)
@pytest.mark.parametrize(
    "rule", ["tone.abusive", "tone.discriminatory", "content.extremism", "content.personal_message"]
)
def test_no_pack_lets_a_leader_approve_abuse_hate_extremism_or_one_familys_matter(name: str, rule: str) -> None:
    assert (pack(name).setting(rule).severity or all_rules()[rule].severity) is Severity.BLOCK


@pytest.mark.parametrize("name", FIVE)
def test_the_document_is_told_from_the_model_by_its_references(name: str) -> None:
    sources = {clause.source for clause in pack(name).clauses.values()}
    assert sources == set(ClauseSource)
    for clause in pack(name).clauses.values():
        assert clause.ref.startswith("model ") is (clause.source is ClauseSource.MODEL)


@pytest.mark.parametrize("name", FIVE)
def test_a_pack_names_roles_and_no_numbers_addresses_or_links(name: str) -> None:
    text = shipped_packs()[name].read_text(encoding="utf-8")
    assert not re.search(r"@|https?:|www\.|\b0\d{3}", text)
    assert not re.search(r"\b(?:Mr|Mrs|Miss|Ms|Dr)\b\.? [A-Z]", text)


@pytest.mark.parametrize("name", PACKS)
def test_the_national_helplines_are_nobodys_private_number(name: str) -> None:
    assert "0800 1111" in pack(name).helplines
    rules = {f.rule for f in findings(name, "Childline is there for you on 0800 1111.")}
    assert "personal_data.phone" not in rules


@pytest.mark.parametrize("name", PACKS)
@pytest.mark.parametrize("text", SENTENCES)
def test_an_ordinary_post_is_held_by_none(name: str, text: str) -> None:
    assert {f.severity for f in findings(name, text)} <= {Severity.ADVISE}
