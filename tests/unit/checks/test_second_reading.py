"""The trained model beside the rules: it asks for a second opinion, never blocks, and fails closed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from server.checks import engine, second_reading
from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Attachment, Draft
from server.checks.model.reader import Reading, UnusableModel, reader
from server.checks.policy import RuleSetting, load_policy
from server.checks.register import Register
from server.checks.rule import all_rules
from server.checks.text.normalise import Folded, fold
from server.vocabulary import AttachmentKind, Category, Channel, Severity, Verdict

FAR_FROM_DOUBT = -5.0
"""A score (a logit, 0 where a post begins to be held) that no fine post with a name in it should come near."""

INSULT = "Whoever emptied the bins on the field is an utter moron."
PLAIN = "Our harvest assembly is on Friday at 2pm."

Install = Callable[[Callable[[str], Reading]], None]


def reading(held: float, rule: str = "tone.ridicule", stretch: tuple[int, int] = (0, 3)) -> Reading:
    return Reading(held, held < -2, {rule: 0.9, "tone.hostile": 0.1}, stretch)


@pytest.fixture
def context() -> Context:
    account = OfficialAccount("x", Channel.X, "elmgrove")
    school = School("Elm Grove Primary School", PublishedContacts(), (account,))
    return Context(school, account, load_policy("model", all_rules()), Register(), date(2026, 11, 20))


@pytest.fixture
def model_says(monkeypatch: pytest.MonkeyPatch) -> Install:
    def install(says: Callable[[str], Reading]) -> None:
        def read(text: Folded) -> Reading | None:
            return says(text.text)

        monkeypatch.setattr(second_reading, "_read", read)

    return install


def test_what_no_rule_sees_is_held_for_a_second_opinion_at_the_words_that_weigh_most(
    context: Context, model_says: Install
) -> None:
    model_says(lambda text: reading(1.0, stretch=(4, 20)))
    found = engine.check(Draft(PLAIN, "x"), context)
    (finding,) = found.findings
    assert found.verdict is Verdict.SECOND_OPINION
    assert (finding.rule, finding.quote) == ("tone.ridicule", PLAIN[4:20])
    assert "can be mistaken" in finding.message
    assert finding.clauses


def test_the_model_never_blocks_even_under_a_rule_that_does(context: Context, model_says: Install) -> None:
    model_says(lambda text: reading(9.0, "tone.abusive"))
    assert all_rules()["tone.abusive"].severity is Severity.BLOCK
    assert engine.check(Draft(PLAIN, "x"), context).verdict is Verdict.SECOND_OPINION


def test_the_model_says_no_more_than_the_policy_does_of_the_rule(context: Context, model_says: Install) -> None:
    model_says(lambda text: reading(9.0))
    setting = replace(context.policy.setting("tone.ridicule"), severity=Severity.ADVISE)
    policy = replace(context.policy, rules={**context.policy.rules, "tone.ridicule": setting})
    assert engine.check(Draft(PLAIN, "x"), replace(context, policy=policy)).verdict is Verdict.ADVISE


def test_a_rule_that_is_off_is_not_suspected(context: Context, model_says: Install) -> None:
    model_says(lambda text: reading(9.0))
    policy = replace(context.policy, rules={**context.policy.rules, "tone.ridicule": RuleSetting(enabled=False)})
    (finding,) = engine.check(Draft(PLAIN, "x"), replace(context, policy=policy)).findings
    assert finding.rule == "tone.hostile"


def test_the_description_of_a_picture_is_read_too(context: Context, model_says: Install) -> None:
    model_says(lambda text: reading(1.0 if "loser" in text else -9.0))
    picture = Attachment(AttachmentKind.IMAGE, alt="The loser of the egg race")
    findings = engine.check(Draft(PLAIN, "x", attachments=(picture,)), context).findings
    assert [(f.rule, f.attachment, f.start) for f in findings] == [("tone.ridicule", 0, None)]


def test_a_rule_by_wording_counts_while_the_model_is_in_doubt(context: Context, model_says: Install) -> None:
    model_says(lambda text: reading(-1.0))
    assert engine.check(Draft(INSULT, "x"), context).verdict is Verdict.BLOCK


def test_a_rule_by_wording_does_not_count_where_the_model_is_sure_the_words_are_harmless(
    context: Context, model_says: Install
) -> None:
    model_says(lambda text: reading(-5.0))
    assert engine.check(Draft(INSULT, "x"), context).verdict is Verdict.CLEAR


def test_a_sentence_that_looks_doubtful_alone_is_not_hidden_by_a_long_kind_post(
    context: Context, model_says: Install
) -> None:
    model_says(lambda text: reading(-1.0 if len(text) < 80 else -5.0))
    assert engine.check(Draft(f"{PLAIN} {PLAIN} {INSULT} {PLAIN}", "x"), context).verdict is Verdict.BLOCK


def test_other_rules_count_whatever_the_model_says(context: Context, model_says: Install) -> None:
    model_says(lambda text: reading(-9.0))
    assert engine.check(Draft("Ring Sam on 07700 900123.", "x"), context).verdict is Verdict.BLOCK


def test_a_pack_can_leave_wording_to_the_rules_alone(context: Context, model_says: Install) -> None:
    alone = replace(context, policy=replace(context.policy, second_reading=False))
    model_says(lambda text: reading(9.0))
    assert engine.check(Draft(PLAIN, "x"), alone).verdict is Verdict.CLEAR
    model_says(lambda text: reading(-9.0))
    assert engine.check(Draft(INSULT, "x"), alone).verdict is Verdict.BLOCK


def test_without_a_model_nothing_is_dropped_and_the_draft_is_held_as_unchecked(
    context: Context, model_says: Install
) -> None:
    def no_model(text: str) -> Reading:
        raise UnusableModel("not there")

    model_says(no_model)
    assert engine.check(Draft(PLAIN, "x"), context).verdict is Verdict.UNCHECKED
    assert engine.check(Draft(INSULT, "x"), context).verdict is Verdict.BLOCK


def test_a_model_that_breaks_holds_the_draft(context: Context, model_says: Install) -> None:
    def broken(text: str) -> Reading:
        raise RuntimeError

    model_says(broken)
    assert engine.check(Draft(PLAIN, "x"), context).verdict is Verdict.UNCHECKED


def test_the_model_that_comes_with_gatepost_tells_an_insult_from_an_announcement() -> None:
    insult, plain = reader().read(fold(INSULT)), reader().read(fold(PLAIN))
    assert insult is not None
    assert plain is not None
    assert insult.held > 0 > plain.held
    assert plain.harmless
    assert "moron" in INSULT[slice(*insult.stretch)]


def test_what_is_wrong_at_the_end_of_a_very_long_text_is_read() -> None:
    found = reader().read(fold(f"{PLAIN} " * 400 + INSULT))
    assert found is not None
    assert found.held > 0


def test_a_text_without_words_is_not_read() -> None:
    assert reader().read(fold("\n")) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Well done {}, who won the chess cup today!",
            ("Amelia", "Muhammad", "Oluwaseun", "Zofia", "Blessing", "Rhys"),
        ),
        (
            "Mrs {} is retiring in July and we will miss her.",
            ("Hughes", "Begum", "Okafor", "Kowalska", "Chen", "Singh"),
        ),
        ("{} and friends from Year 4 planted bulbs.", ("Ahmed", "Chloe", "Ifeoma", "Mateusz", "Shanice", "Harpreet")),
    ],
)
def test_a_post_is_no_more_suspicious_for_whom_it_names(text: str, names: tuple[str, ...]) -> None:
    for name in names:
        found = reader().read(fold(text.format(name)))
        assert found is not None
        assert found.held < FAR_FROM_DOUBT, name


def test_an_age_alone_is_left_to_the_rule_that_counts_ages(context: Context, model_says: Install) -> None:
    of_age = {"content.underage_platform": 0.9, "tone.hostile": 0.02}
    model_says(lambda text: Reading(2.0, False, of_age, (0, 3)))
    assert engine.check(Draft(PLAIN, "x"), context).findings == ()


def test_what_else_is_likely_is_asked_about_even_where_an_age_seems_likelier(
    context: Context, model_says: Install
) -> None:
    also = {"content.underage_platform": 0.9, "tone.hostile": 0.2}
    model_says(lambda text: Reading(2.0, False, also, (0, 3)))
    assert [f.rule for f in engine.check(Draft(PLAIN, "x"), context).findings] == ["tone.hostile"]


NO_WORD_OF_SCHOOL = "Frost on the mill chimney again. Worth getting up for."
FILED_UNDER_OTHER = Draft(NO_WORD_OF_SCHOOL, "x", category=Category.OTHER)


@pytest.mark.parametrize(("likelihood", "held"), [(0.001, False), (0.3, True)])
def test_a_post_filed_under_other_is_held_where_the_model_does_not_rule_out_chatter(
    context: Context, model_says: Install, likelihood: float, held: bool
) -> None:
    model_says(lambda text: Reading(-9.0, True, {"content.category_not_allowed": likelihood}, (0, 3)))
    found = [f.rule for f in engine.check(FILED_UNDER_OTHER, context).findings]
    assert found == ["content.category_not_allowed"] * held


def test_without_a_model_a_post_filed_under_other_is_held(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(text: Folded) -> Reading:
        raise UnusableModel("no model")

    monkeypatch.setattr(second_reading, "_read", missing)
    found = [f.rule for f in engine.check(FILED_UNDER_OTHER, context).findings]
    assert found == ["content.category_not_allowed"]


def test_swearing_is_never_let_through_however_harmless_the_sentence_seems(
    context: Context, model_says: Install
) -> None:
    model_says(lambda text: Reading(-20.0, True, {"tone.abusive": 0.0}, (0, 3)))
    (finding,) = engine.check(Draft("Oh well, shit happens on sports day.", "x"), context).findings
    assert (finding.rule, finding.severity) == ("tone.abusive", Severity.BLOCK)


@pytest.mark.parametrize(("text", "asked"), [("More at @elmgrove!", False), ("More at @jo_at_home!", True)])
def test_the_schools_own_handle_is_nobodys_personal_account(
    context: Context, model_says: Install, text: str, asked: bool
) -> None:
    model_says(lambda read: Reading(3.0, False, {"content.personal_account_link": 0.9}, (0, 3)))
    assert [f.rule for f in engine.check(Draft(text, "x"), context).findings] == (
        ["content.personal_account_link"] if asked else []
    )
