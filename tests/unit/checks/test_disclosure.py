"""An author never learns that somebody is on the do-not-publish list."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.checks.context import Context
from server.checks.disclosure import as_shown_to_author
from server.checks.draft import Attachment, Draft
from server.checks.engine import check
from server.checks.finding import Check, verdict_of
from server.checks.policy import Policy, RuleSetting
from server.checks.register import Register
from server.checks.rule import all_rules
from server.vocabulary import AttachmentKind, Severity, Verdict
from tests.unit.checks.consent_schools import MOOR, POLICY, context

LISTED = next(person for person in MOOR.people if person.do_not_publish)
TEXTS = [
    *("Max scored the winner.", "Well done Max and Tegan!", "Max Power (Kingfishers) and Joy Emmanuel won."),
    *("Art and Max sang.", "M a x P o w e r", "#GoMaxPower", "Max. Max. Max!", "No names here."),
    *("Seb, Max, Tobi and Faith", "Thank you Mr Bell and Max P"),
]
PEOPLE = [LISTED.id, *(person.id for person in MOOR.people[::5]), "unknown"]

attachments = st.builds(
    Attachment,
    kind=st.sampled_from(AttachmentKind),
    alt=st.sampled_from([None, "", "Max on a slide", "Max Power beside Joy Emmanuel", "A slide"]),
    people=st.lists(st.sampled_from(PEOPLE), max_size=3).map(tuple),
    shows_people=st.booleans(),
    credit=st.sampled_from([None, "Photo: Max Power", "Photo: Lin Zhao"]),
)
drafts = st.builds(
    Draft,
    text=st.lists(st.sampled_from(TEXTS), max_size=3).map("\n".join),
    account=st.just("fb"),
    attachments=st.lists(attachments, max_size=2).map(tuple),
)
STRICT = replace(
    POLICY,
    rules={
        **POLICY.rules,
        "consent.name": RuleSetting(severity=Severity.SECOND_OPINION, suggestion="Ask about {quote} on {channel}."),
        "consent.do_not_publish": RuleSetting(suggestion="Speak to the safeguarding lead.", clauses=("LIST",)),
        "consent.name_with_image": RuleSetting(enabled=False),
    },
)


def consent_context(people: Register, policy: Policy) -> Context:
    others = {rule: RuleSetting(enabled=False) for rule in all_rules() if not rule.startswith("consent.")}
    return replace(context(people), policy=replace(policy, rules={**others, **policy.rules}))


def with_listed(*, do_not_publish: bool) -> Register:
    people = (replace(p, do_not_publish=do_not_publish) if p is LISTED else p for p in MOOR.people)
    return Register(tuple(people), "1")


ON_THE_LIST, WITHOUT_CONSENT = with_listed(do_not_publish=True), with_listed(do_not_publish=False)


@settings(max_examples=300, deadline=None)
@given(drafts, st.sampled_from([POLICY, STRICT]))
def test_the_list_and_a_missing_consent_look_the_same_to_an_author(draft: Draft, policy: Policy) -> None:
    listed = check(draft, consent_context(ON_THE_LIST, policy))
    missing = check(draft, consent_context(WITHOUT_CONSENT, policy))
    assert as_shown_to_author(listed, policy) == as_shown_to_author(missing, policy) == missing


@pytest.mark.parametrize("text", ["Max scored the winner.", "Well done Max Power!"])
def test_the_list_stands_alone_for_its_person(text: str) -> None:
    draft = Draft(text, "fb", attachments=(Attachment(AttachmentKind.IMAGE, people=(LISTED.id,)),))
    found = check(draft, consent_context(ON_THE_LIST, POLICY))
    assert {finding.rule for finding in found.findings} == {"consent.do_not_publish"}
    assert found.verdict is Verdict.BLOCK


def test_an_author_is_shown_name_image_and_both_together() -> None:
    draft = Draft("Max!", "fb", attachments=(Attachment(AttachmentKind.IMAGE, people=(LISTED.id,)),))
    shown = as_shown_to_author(check(draft, consent_context(ON_THE_LIST, POLICY)), POLICY)
    assert [f.rule for f in shown.findings] == ["consent.name", "consent.name_with_image", "consent.image"]
    assert not any("list" in f.message + f.suggestion + f.title for f in shown.findings)
    assert {clause.ref for f in shown.findings for clause in f.clauses} == {"1.1"}


def test_the_list_still_holds_where_the_pack_switches_its_rule_off() -> None:
    off = replace(POLICY, rules={**POLICY.rules, "consent.do_not_publish": RuleSetting(enabled=False)})
    found = check(Draft("Max!", "fb"), consent_context(ON_THE_LIST, off))
    assert [f.rule for f in found.findings] == ["consent.name"]


def test_a_check_without_the_list_is_shown_as_it_is() -> None:
    found = check(Draft("Joy Emmanuel won.", "fb"), consent_context(ON_THE_LIST, POLICY))
    assert as_shown_to_author(found, POLICY) is found
    assert as_shown_to_author(Check((), verdict_of(()))) == Check((), Verdict.CLEAR)


def test_messages_give_no_reason() -> None:
    reasons = ("refus", "withdr", "expir", "do-not-publish", "do not publish", "safeguard", "court", "object")
    for rule in all_rules().values():
        if rule.family == "consent" and rule.id != "consent.do_not_publish":
            assert not any(reason in (rule.title + rule.message + rule.suggestion).lower() for reason in reasons)
