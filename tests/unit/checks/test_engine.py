"""The engine runs every rule, lets the stronger word win, and fails closed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from server.checks import engine
from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.policy import Policy, RuleSetting, load_policy
from server.checks.register import Register
from server.checks.rule import Hit, Rule, all_rules, rule
from server.vocabulary import Channel, Severity, Verdict

ACCOUNT = OfficialAccount("x", Channel.X, "elmgrove")


@pytest.fixture(scope="module")
def model() -> Policy:
    return load_policy("model", all_rules())


@pytest.fixture
def context(model: Policy) -> Context:
    school = School("Elm Grove Primary School", PublishedContacts(), (ACCOUNT,))
    return Context(school, ACCOUNT, model, Register(), date(2026, 11, 20))


def finds(word: str, id: str, severity: Severity, yields_to: tuple[str, ...] = ()) -> Rule:
    @rule(id, severity, title=word, message="{quote} on {channel}", suggestion="Leave out {quote}.", sources=("P2.1",),
          yields_to=yields_to)  # fmt: skip
    def check(examination: Examination) -> Iterator[Hit]:
        start = examination.text.find(word)
        if start >= 0:
            yield Hit(start, start + len(word))

    return check


@pytest.fixture
def with_rules(monkeypatch: pytest.MonkeyPatch, context: Context):  # type: ignore[no-untyped-def]
    def install(*rules: Rule, **settings: RuleSetting) -> Context:
        monkeypatch.setattr(engine, "all_rules", lambda: MappingProxyType({r.id: r for r in rules}))
        packed = {name.replace("_", ".", 1): setting for name, setting in settings.items()}
        return replace(context, policy=replace(context.policy, rules=packed))

    return install


def test_a_draft_with_nothing_wrong_is_clear(context: Context) -> None:
    outcome = engine.check(Draft("Our harvest assembly is on Friday at 2pm.", "x"), context)
    assert (outcome.verdict, outcome.findings) == (Verdict.CLEAR, ())


def test_the_strongest_finding_is_the_verdict_and_findings_come_in_the_order_of_the_text(with_rules) -> None:  # type: ignore[no-untyped-def]
    context = with_rules(finds("late", "tone.late", Severity.BLOCK), finds("soon", "tone.soon", Severity.ADVISE))
    outcome = engine.check(Draft("soon or late", "x"), context)
    assert outcome.verdict is Verdict.BLOCK
    assert [f.quote for f in outcome.findings] == ["soon", "late"]
    assert outcome.findings[1].message == "late on X"


def test_a_milder_rule_yields_on_the_same_words_only(with_rules) -> None:  # type: ignore[no-untyped-def]
    strong = finds("fools", "tone.strong", Severity.BLOCK)
    mild = finds("you fools", "tone.mild", Severity.ADVISE, yields_to=("tone.strong",))
    elsewhere = finds("hurry", "tone.elsewhere", Severity.ADVISE, yields_to=("tone.*",))
    outcome = engine.check(Draft("hurry, you fools", "x"), with_rules(strong, mild, elsewhere))
    assert [f.rule for f in outcome.findings] == ["tone.elsewhere", "tone.strong"]


def test_a_pack_can_switch_a_rule_off_or_change_its_severity(with_rules) -> None:  # type: ignore[no-untyped-def]
    context = with_rules(
        finds("a", "tone.a", Severity.BLOCK),
        finds("b", "tone.b", Severity.BLOCK),
        tone_a=RuleSetting(enabled=False),
        tone_b=RuleSetting(severity=Severity.ADVISE),
    )
    outcome = engine.check(Draft("a b", "x"), context)
    assert [(f.rule, f.severity) for f in outcome.findings] == [("tone.b", Severity.ADVISE)]


def test_a_rule_that_breaks_holds_the_draft_and_says_nothing_of_it_in_the_server_log(
    with_rules,
    caplog: pytest.LogCaptureFixture,  # type: ignore[no-untyped-def]
) -> None:
    @rule("tone.broken", Severity.ADVISE, title="Broken", message="", suggestion="", sources=("P2.1",))
    def broken(examination: Examination) -> Iterator[Hit]:
        raise ValueError(examination.text)

    outcome = engine.check(Draft("Well done Imaginary Child", "x"), with_rules(broken))
    assert outcome.verdict is Verdict.UNCHECKED
    assert outcome.verdict.holds
    assert [f.rule for f in outcome.findings] == ["unchecked.tone.broken"]
    assert "Imaginary" not in caplog.text


def test_without_a_register_nothing_is_ever_clear(context: Context) -> None:
    outcome = engine.check(Draft("Our harvest assembly is on Friday.", "x"), replace(context, register=None))
    assert outcome.verdict is Verdict.UNCHECKED
    assert [f.rule for f in outcome.findings] == ["unchecked.register"]


def test_a_block_outweighs_what_could_not_be_checked(with_rules) -> None:  # type: ignore[no-untyped-def]
    context = replace(with_rules(finds("no", "tone.no", Severity.BLOCK)), register=None)
    assert engine.check(Draft("no", "x"), context).verdict is Verdict.BLOCK


def test_braces_in_a_draft_are_only_braces(with_rules) -> None:  # type: ignore[no-untyped-def]
    outcome = engine.check(
        Draft("see {school.secret}", "x"), with_rules(finds("{school.secret}", "tone.x", Severity.ADVISE))
    )
    assert outcome.findings[0].message == "{school.secret} on X"


def test_every_rule_cites_a_clause_of_the_model_policy_and_its_sources(model: Policy) -> None:
    for found in all_rules().values():
        assert model.clauses_of(found.id), found.id
        assert found.sources, found.id
        assert found.title, found.id
        assert found.suggestion, found.id
