"""What leaders and authors can do with a request besides deciding, and who may decide."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from flask import Flask

from server.database import db
from server.errors import Conflict, Held, InvalidInput, NotAllowed, NotFound, OwnDraft, StaleDecision
from server.jobs import relay
from server.models import SecondOpinion, User
from server.services import (
    claims,
    conversation,
    deciders,
    delegations,
    log,
    notifications,
    opinion_steps,
    reconsideration,
    releases,
    schools,
    second_opinions,
    similar,
    wordings,
)  # fmt: skip
from server.vocabulary import Action, DecisionKind, SecondOpinionState
from tests.factories.alder_bank import AlderBank
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school
from tests.unit.services import story
from tests.unit.services.story import CLEAN, NEEDS_OPINION, asked

DATABASES = ("sqlite",)
S = SecondOpinionState
LINK = "http://bookfair.example/oak"
BETTER = replace(NEEDS_OPINION, text=NEEDS_OPINION.text.replace("by Friday", "by Thursday"))
CLEAR = NEEDS_OPINION.text.replace(LINK, "the office")
Person = Callable[[MadePerson], User]


@pytest.fixture
def who(app: Flask, alder_bank: AlderBank) -> Iterator[Person]:
    """`who(person)`: their row, with the school in force."""
    with in_school(app, alder_bank.school):
        yield lambda person: story.user(app, person)


@pytest.fixture
def people(who: Person, alder_bank: AlderBank) -> tuple[User, User, User]:
    """The teacher, the head and the deputy."""
    return who(alder_bank.teacher), who(alder_bank.leader), who(alder_bank.deputy)


@pytest.fixture
def wants(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """`wants(two_leaders=…)`: the policy in force from here on says so of second opinions."""
    real = schools.policy

    def want(**said: object) -> None:
        monkeypatch.setattr(
            schools,
            "policy",
            lambda pack: replace(real(pack), second_opinions=replace(real(pack).second_opinions, **said)),
        )

    return want


def decide(person: User, request: SecondOpinion, kind: DecisionKind = DecisionKind.APPROVE) -> SecondOpinion:
    return second_opinions.decide(person, request.id, kind, "So I think.", request.current.digest)


def state(request: SecondOpinion) -> S:
    return opinion_steps.state_of(request)


def actions() -> list[str]:
    """What the log says was done, in order, but for the checks."""
    return [
        e.event.action for e in reversed(log.page(log.Filter(), limit=100)) if e.event.action != Action.DRAFT_CHECKED
    ]


def test_looking_at_it_claims_it_for_a_while_and_locks_nobody_out(
    people: tuple[User, User, User], clock: Clock
) -> None:
    teacher, head, deputy = people
    request = asked(teacher)
    claims.claim(head, request.id)
    assert (state(request), claims.held_by(request)) == (S.CLAIMED, head)
    clock.pass_(minutes=9)
    claims.claim(deputy, request.id)
    assert claims.held_by(request) == deputy
    clock.pass_(minutes=10)
    assert (state(request), claims.held_by(request)) == (S.ASKED, None)
    claims.claim(deputy, request.id)
    decide(head, request)
    assert (state(request), request.claimed_by) == (S.APPROVED, None)


def test_only_whoever_looks_at_it_leaves_it_to_others(people: tuple[User, User, User]) -> None:
    teacher, head, deputy = people
    request = asked(teacher)
    with pytest.raises(Conflict):
        claims.let_go(head, request.id)
    claims.claim(head, request.id)
    with pytest.raises(NotAllowed):
        claims.let_go(deputy, request.id)
    claims.let_go(head, request.id)
    assert state(request) is S.ASKED


def test_an_author_who_is_a_leader_neither_claims_nor_passes_on_nor_proposes(people: tuple[User, User, User]) -> None:
    _, head, deputy = people
    request = asked(head)
    with pytest.raises(OwnDraft):
        claims.claim(head, request.id)
    with pytest.raises(NotAllowed):
        claims.pass_on(head, request.id, deputy.id, "")
    with pytest.raises(NotAllowed):
        wordings.propose(head, request.id, CLEAR, "", request.current.digest)


def test_a_request_is_passed_to_a_colleague_who_can_decide_and_comes_back(
    app: Flask, people: tuple[User, User, User], who: Person, alder_bank: AlderBank
) -> None:
    teacher, head, deputy = people
    request = asked(teacher)
    for nobody in (head.id, teacher.id, alder_bank.moderator.id, "0" * 32):
        with pytest.raises(NotFound):
            claims.pass_on(head, request.id, nobody, "")
    claims.pass_on(head, request.id, deputy.id, "You know the book fair.")
    assert (request.addressee, request.passed_by) == (deputy, head)
    with pytest.raises(NotAllowed):
        claims.take_back(teacher, request.id)
    claims.take_back(head, request.id)
    assert (request.addressee, request.passed_by) == (head, None)
    with pytest.raises(NotAllowed):
        claims.take_back(head, request.id)
    request_id = request.id
    relay.relay_once(app)
    db.session.rollback()
    told = [one.kind for one in notifications.unseen(who(alder_bank.deputy)) if one.subject_id == request_id]
    assert sorted(told) == ["second_opinion_asked", "second_opinion_passed", "second_opinion_passed_back"]


def test_two_leaders_have_to_approve_where_the_policy_wants_it(
    people: tuple[User, User, User], wants: Callable[..., None]
) -> None:
    teacher, head, deputy = people
    wants(two_leaders=frozenset({"content.unsafe_link"}))
    request = asked(teacher)
    decide(head, request)
    assert (state(request), request.current.first_reviewer, request.current.decision) == (S.ASKED, head, None)
    with pytest.raises(Held):
        releases.release(teacher, NEEDS_OPINION)
    with pytest.raises(NotAllowed, match="second leader"):
        decide(head, request)
    decide(deputy, request)
    assert state(request) is S.APPROVED
    releases.release(teacher, NEEDS_OPINION)


@pytest.mark.parametrize("first_refuses", [True, False])
def test_a_refusal_by_either_of_two_leaders_ends_it(
    people: tuple[User, User, User], wants: Callable[..., None], first_refuses: bool
) -> None:
    teacher, head, deputy = people
    wants(two_leaders=frozenset({"content.unsafe_link"}))
    request = asked(teacher)
    decide(head, request)
    decide(head if first_refuses else deputy, request, DecisionKind.REFUSE)
    assert state(request) is S.REFUSED


def test_a_first_approval_counts_for_its_words_alone(
    people: tuple[User, User, User], wants: Callable[..., None]
) -> None:
    teacher, head, deputy = people
    wants(two_leaders=frozenset({"content.unsafe_link"}))
    request = asked(teacher)
    decide(head, request)
    second_opinions.ask(teacher, BETTER, "Another day.", request.id)
    decide(deputy, request)
    assert (state(request), request.current.first_reviewer) == (S.ASKED, deputy)


def test_what_one_leader_approved_is_held_once_the_policy_wants_two(
    people: tuple[User, User, User], wants: Callable[..., None]
) -> None:
    teacher, head, _ = people
    decide(head, asked(teacher))
    releases.release(teacher, NEEDS_OPINION)
    wants(two_leaders=frozenset({"content.unsafe_link"}))
    with pytest.raises(Held):
        releases.release(teacher, NEEDS_OPINION)


def test_what_the_policy_keeps_for_the_safeguarding_lead_no_other_leader_approves(
    people: tuple[User, User, User], who: Person, alder_bank: AlderBank, wants: Callable[..., None]
) -> None:
    teacher, head, deputy = people
    lead = who(alder_bank.safeguarding)
    with pytest.raises(NotAllowed):
        decide(lead, asked(teacher, BETTER))
    wants(safeguarding_lead=frozenset({"content.unsafe_link"}))
    request = asked(teacher)
    assert deciders.able(request) == [deputy, head, lead]
    assert deciders.able_to_approve(request) == [lead]
    assert deciders.for_person(lead, second_opinions.queue().waiting) == second_opinions.waiting_for(lead)
    with pytest.raises(NotAllowed, match="safeguarding lead"):
        decide(head, request)
    decide(lead, request)
    assert (state(request), request.current.by_safeguarding_lead) == (S.APPROVED, True)
    releases.release(teacher, NEEDS_OPINION)


@pytest.mark.parametrize("lead_first", [True, False])
def test_a_rule_in_both_lists_wants_two_people_one_of_them_the_safeguarding_lead(
    people: tuple[User, User, User], who: Person, alder_bank: AlderBank, wants: Callable[..., None], lead_first: bool
) -> None:
    teacher, head, deputy = people
    lead, rule = who(alder_bank.safeguarding), frozenset({"content.unsafe_link"})
    wants(two_leaders=rule, safeguarding_lead=rule)
    request = asked(teacher)
    decide(lead if lead_first else head, request)
    assert state(request) is S.ASKED
    if not lead_first:
        with pytest.raises(NotAllowed):
            decide(deputy, request)
    decide(head if lead_first else lead, request)
    assert state(request) is S.APPROVED


def test_comments_go_back_and_forth_and_nobody_else_reads_or_writes_them(
    app: Flask, people: tuple[User, User, User], who: Person, alder_bank: AlderBank
) -> None:
    teacher, head, _ = people
    request = asked(teacher)
    conversation.comment(head, request.id, "Is that the fair’s own site?")
    conversation.comment(teacher, request.id, "Yes, from their flyer.")
    with pytest.raises(NotFound):
        conversation.comment(who(alder_bank.colleague), request.id, "Me too")
    with pytest.raises(InvalidInput):
        conversation.comment(teacher, request.id, "  ")
    assert [(one.person, one.words) for one in request.moves] == [
        (head, "Is that the fair’s own site?"), (teacher, "Yes, from their flyer."),
    ]  # fmt: skip
    second_opinions.withdraw(teacher, request.id)
    with pytest.raises(Conflict):
        conversation.comment(head, request.id, "Too late?")
    relay.relay_once(app)
    told = {name: [one.kind for one in notifications.unseen(who(one))] for name, one in
            (("teacher", alder_bank.teacher), ("head", alder_bank.leader))}  # fmt: skip
    assert told["teacher"] == ["second_opinion_comment"]
    assert "second_opinion_comment" in told["head"]


def test_a_proposed_wording_that_is_clear_can_be_posted_once_the_author_takes_it(
    people: tuple[User, User, User],
) -> None:
    teacher, head, _ = people
    request = asked(teacher)
    wordings.propose(head, request.id, CLEAR, "No need for the link.", request.current.digest)
    assert state(request) is S.CHANGES_REQUESTED
    wordings.take(teacher, request.id, wordings.open_proposal(request).id)
    assert (state(request), request.current.number, request.current.proposer) == (S.APPROVED, 2, head)
    assert request.current.decision is None
    draft = replace(NEEDS_OPINION, text=CLEAR)
    granted = releases.release(teacher, draft)
    releases.publish(teacher, granted.id, granted.digest, None)
    assert state(request) is S.PUBLISHED


def test_whoever_proposed_a_wording_does_not_decide_on_it(people: tuple[User, User, User]) -> None:
    teacher, head, deputy = people
    request = asked(teacher)
    wordings.propose(head, request.id, BETTER.text, "", request.current.digest)
    wordings.take(teacher, request.id, wordings.open_proposal(request).id)
    assert state(request) is S.ASKED
    with pytest.raises(OwnDraft, match="proposed a wording"):
        decide(head, request)
    assert deciders.able(request) == [deputy]
    decide(deputy, request)
    releases.release(teacher, BETTER)


def test_nor_where_the_author_declines_it_and_then_asks_afresh_about_the_same_words(
    people: tuple[User, User, User],
) -> None:
    teacher, head, _ = people
    request = asked(teacher)
    wordings.propose(head, request.id, BETTER.text, "", request.current.digest)
    wordings.decline(teacher, request.id, wordings.open_proposal(request).id, "I would rather not.")
    assert deciders.objection(head, second_opinions.ask(teacher, NEEDS_OPINION, "Mine.", request.id)) is None
    second_opinions.withdraw(teacher, request.id)
    with pytest.raises(OwnDraft):
        decide(head, asked(teacher, BETTER))


def test_a_proposal_is_about_the_words_that_were_seen_and_is_answered_once(people: tuple[User, User, User]) -> None:
    teacher, head, deputy = people
    request = asked(teacher)
    seen = request.current.digest
    for wrong in ("  ", NEEDS_OPINION.text, "x" * 70_001, "Two posts\n\u2029\nin a thread"):
        with pytest.raises(InvalidInput):
            wordings.propose(head, request.id, wrong, "", seen)
    wordings.propose(head, request.id, BETTER.text, "", seen)
    first = wordings.open_proposal(request).id
    wordings.propose(deputy, request.id, CLEAR, "", seen)
    with pytest.raises(Conflict):
        wordings.take(teacher, request.id, first)
    with pytest.raises(NotFound):
        wordings.take(head, request.id, wordings.open_proposal(request).id)
    second_opinions.ask(teacher, CLEAN, "Something else.", request.id)
    assert wordings.open_proposal(request) is None
    with pytest.raises(StaleDecision):
        wordings.propose(head, request.id, BETTER.text, "", seen)


@pytest.mark.parametrize("kind", [DecisionKind.REFUSE, DecisionKind.REQUEST_CHANGES])
def test_an_author_who_disagrees_has_another_leader_look_at_it_once(
    people: tuple[User, User, User], kind: DecisionKind
) -> None:
    teacher, head, deputy = people
    request = asked(teacher)
    with pytest.raises(Conflict):
        reconsideration.ask(teacher, request.id, "Please.")
    decide(head, request, kind)
    with pytest.raises(InvalidInput):
        reconsideration.ask(teacher, request.id, " ")
    reconsideration.ask(teacher, request.id, "The fair has no other page.")
    assert (state(request), request.current.number, request.current.note) == (S.ASKED, 2, "The fair has no other page.")
    with pytest.raises(NotAllowed, match="another leader"):
        decide(head, request)
    decide(deputy, request, kind)
    assert request.current.reason == "So I think."
    with pytest.raises(Conflict):
        reconsideration.ask(teacher, request.id, "Once more.")


def test_the_other_leaders_approval_lifts_the_hold(people: tuple[User, User, User]) -> None:
    teacher, head, deputy = people
    request = asked(teacher)
    decide(head, request, DecisionKind.REFUSE)
    reconsideration.ask(teacher, request.id, "Look at their flyer.")
    with pytest.raises(Held):
        releases.release(teacher, NEEDS_OPINION)
    decide(deputy, request)
    releases.release(teacher, NEEDS_OPINION)


def test_a_delegate_stands_in_on_the_days_named(people: tuple[User, User, User], clock: Clock) -> None:
    _, head, deputy = people
    today = clock().date()
    named = delegations.begin(head, deputy.id, today + timedelta(days=1), today + timedelta(days=3))
    assert delegations.stand_in(head, delegations.in_force()) is None
    clock.pass_(hours=24)
    assert delegations.stand_in(head, delegations.in_force()) == deputy
    assert delegations.stand_in(deputy, delegations.in_force()) is None
    delegations.begin(deputy, head.id, today + timedelta(days=1), today + timedelta(days=1))
    assert delegations.stand_in(head, delegations.in_force()) is None  # both are away
    delegations.end(deputy, named.id)
    assert delegations.stand_in(deputy, delegations.in_force()) == head
    assert [one.kind for one in notifications.unseen(deputy)] == [delegations.NAMED]


def test_a_delegation_that_makes_no_sense_is_refused(
    people: tuple[User, User, User], who: Person, alder_bank: AlderBank, clock: Clock
) -> None:
    teacher, head, deputy = people
    today, day = clock().date(), timedelta(days=1)
    for delegate, first, last in [
        (head.id, today, today), (teacher.id, today, today), ("0" * 32, today, today),
        (deputy.id, today, today - day), (deputy.id, today - 5 * day, today - day),
        (deputy.id, today, today + 400 * day), (deputy.id, date.min, date.max),
    ]:  # fmt: skip
        with pytest.raises(InvalidInput):
            delegations.begin(head, delegate, first, last)
    named = delegations.begin(head, deputy.id, today, today + day)
    with pytest.raises(InvalidInput):
        delegations.begin(head, deputy.id, today + day, today + 2 * day)
    with pytest.raises(NotFound):
        delegations.end(teacher, named.id)
    delegations.end(head, named.id)
    with pytest.raises(Conflict):
        delegations.end(head, named.id)


def test_every_move_has_its_one_log_event_and_the_log_is_whole(people: tuple[User, User, User]) -> None:
    teacher, head, deputy = people
    request = asked(teacher)
    claims.claim(head, request.id)
    claims.let_go(head, request.id)
    claims.pass_on(head, request.id, deputy.id, "")
    claims.take_back(deputy, request.id)
    conversation.comment(teacher, request.id, "Thank you.")
    wordings.propose(head, request.id, BETTER.text, "", request.current.digest)
    wordings.decline(teacher, request.id, wordings.open_proposal(request).id, "")
    second_opinions.ask(teacher, CLEAN, "Another.", request.id)
    decide(deputy, request, DecisionKind.REFUSE)
    reconsideration.ask(teacher, request.id, "Why?")
    second_opinions.withdraw(teacher, request.id)
    done = [one.move for one in request.moves]
    logged = [entry for entry in actions() if entry.startswith(("second", "wording", "recons"))]
    assert len(logged) == len(done) + 1  # and asking in the first place
    assert log.verify().problems == ()


def test_earlier_decisions_on_like_drafts_are_found_and_no_others(people: tuple[User, User, User]) -> None:
    teacher, head, _ = people
    decide(head, asked(teacher, CLEAN))
    alike = decide(head, asked(teacher))
    [found] = similar.to(asked(teacher, BETTER))
    assert (found.revision.second_opinion, found.near_words, found.same_author) == (alike, True, True)
    assert found.same_rules
