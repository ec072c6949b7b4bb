"""A second opinion is a statement by somebody else over exact content."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import event

from server.database import db, transaction
from server.errors import Conflict, Held, InvalidInput, NotAllowed, NotApprovable, NotFound, OwnDraft, StaleDecision
from server.models import User
from server.services import log, releases, second_opinions
from server.vocabulary import Action, DecisionKind, SecondOpinionState
from tests.factories.alder_bank import AMELIA, REGISTER, AlderBank
from tests.factories.schools import MadePerson, in_school, make_register
from tests.unit.services import story
from tests.unit.services.story import NAMES_A_CHILD, NEEDS_OPINION, approved, asked

Person = Callable[[MadePerson], User]


@pytest.fixture
def who(app: Flask, alder_bank: AlderBank) -> Iterator[Person]:
    """`who(person)`: their row, with the school in force."""
    with in_school(app, alder_bank.school):
        yield lambda person: story.user(app, person)


def decide(reviewer: User, request_id: str, digest: str, kind: DecisionKind = DecisionKind.APPROVE) -> None:
    second_opinions.decide(reviewer, request_id, kind, "Fine by me.", digest)


def test_a_request_waits_in_the_queue_until_a_leader_decides(who: Person, alder_bank: AlderBank) -> None:
    request = asked(who(alder_bank.teacher))
    assert [r.id for r in second_opinions.queue().waiting] == [request.id]
    decide(who(alder_bank.leader), request.id, request.current.digest)
    assert second_opinions.queue().waiting == []
    assert request.state == SecondOpinionState.APPROVED
    assert request.current.reviewer == who(alder_bank.leader)


def test_the_author_never_decides_on_their_own_draft_whatever_their_role(who: Person, alder_bank: AlderBank) -> None:
    request = asked(who(alder_bank.leader))
    with pytest.raises(OwnDraft):
        decide(who(alder_bank.leader), request.id, request.current.digest)
    decide(who(alder_bank.deputy), request.id, request.current.digest)


@pytest.mark.parametrize("kind", [DecisionKind.REFUSE, DecisionKind.REQUEST_CHANGES])
def test_the_last_word_on_a_content_counts_whoever_was_asked_before(
    who: Person, alder_bank: AlderBank, kind: DecisionKind
) -> None:
    teacher = who(alder_bank.teacher)
    approved(teacher, who(alder_bank.leader))
    again = asked(teacher)
    decide(who(alder_bank.deputy), again.id, again.current.digest, kind)
    with pytest.raises(Held):
        releases.release(teacher, NEEDS_OPINION)
    if kind is DecisionKind.REQUEST_CHANGES:
        second_opinions.withdraw(teacher, again.id)
        with pytest.raises(Held):
            releases.release(teacher, NEEDS_OPINION)
    approved(teacher, who(alder_bank.leader))
    releases.release(teacher, NEEDS_OPINION)


@pytest.mark.parametrize("role", ["teacher", "moderator", "safeguarding", "colleague"])
def test_only_senior_leaders_decide(who: Person, alder_bank: AlderBank, role: str) -> None:
    request = asked(who(alder_bank.teacher))
    with pytest.raises(NotAllowed):
        decide(who(getattr(alder_bank, role)), request.id, request.current.digest)


def test_a_decision_on_content_that_has_since_changed_is_refused(who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    request = asked(teacher)
    seen = request.current.digest
    changed = replace(NEEDS_OPINION, text=NEEDS_OPINION.text + "!")
    second_opinions.ask(teacher, changed, "I added a mark.", request.id)
    with pytest.raises(StaleDecision):
        decide(who(alder_bank.leader), request.id, seen)
    assert request.state == SecondOpinionState.ASKED
    assert [revision.number for revision in request.revisions] == [1, 2]


def test_only_one_of_two_leaders_decides(who: Person, alder_bank: AlderBank) -> None:
    request = asked(who(alder_bank.teacher))
    decide(who(alder_bank.leader), request.id, request.current.digest)
    with pytest.raises(Conflict, match="Helen Ashcroft decided"):
        decide(who(alder_bank.deputy), request.id, request.current.digest, DecisionKind.REFUSE)


def test_no_approval_lifts_a_finding_that_blocks(who: Person, alder_bank: AlderBank) -> None:
    request = asked(who(alder_bank.teacher), NAMES_A_CHILD)
    with pytest.raises(NotApprovable):
        decide(who(alder_bank.leader), request.id, request.current.digest)
    decide(who(alder_bank.leader), request.id, request.current.digest, DecisionKind.REQUEST_CHANGES)
    assert request.state == SecondOpinionState.CHANGES_REQUESTED


def test_a_consent_withdrawn_while_it_waited_stops_the_approval(app: Flask, who: Person, alder_bank: AlderBank) -> None:
    draft = replace(NEEDS_OPINION, text=f"{NEEDS_OPINION.text} {AMELIA.first_name} Hartwell chose the posters.")
    request = asked(who(alder_bank.teacher), draft)
    assert request.current.check.verdict == "second_opinion"
    make_register(app, alder_bank.school, [replace(p, consents=()) if p is AMELIA else p for p in REGISTER])
    with pytest.raises(NotApprovable):
        decide(who(alder_bank.leader), request.id, request.current.digest)


@pytest.mark.parametrize("words", ["", "   \n ", "x" * 2001])
def test_a_note_and_a_reason_are_asked_for_and_bounded(who: Person, alder_bank: AlderBank, words: str) -> None:
    with pytest.raises(InvalidInput):
        second_opinions.ask(who(alder_bank.teacher), NEEDS_OPINION, words)
    request = asked(who(alder_bank.teacher))
    with pytest.raises(InvalidInput):
        second_opinions.decide(who(alder_bank.leader), request.id, DecisionKind.APPROVE, words, request.current.digest)


def test_somebody_elses_request_is_not_there_for_another_author(who: Person, alder_bank: AlderBank) -> None:
    request = asked(who(alder_bank.teacher))
    with pytest.raises(NotFound):
        second_opinions.withdraw(who(alder_bank.colleague), request.id)
    with pytest.raises(NotFound):
        second_opinions.ask(who(alder_bank.colleague), NEEDS_OPINION, "Mine now", request.id)


def test_a_withdrawn_request_is_closed(who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    request = asked(teacher)
    second_opinions.withdraw(teacher, request.id)
    with pytest.raises(Conflict):
        second_opinions.withdraw(teacher, request.id)
    with pytest.raises(Conflict):
        decide(who(alder_bank.leader), request.id, request.current.digest)


def test_each_step_is_in_the_log_with_its_actor(who: Person, alder_bank: AlderBank) -> None:
    request = approved(who(alder_bank.teacher), who(alder_bank.leader))
    entries = log.page(log.Filter(thread=request.current.digest))
    steps = [(entry.event.action, entry.event.actor_id) for entry in reversed(entries)]
    assert steps == [
        (Action.DRAFT_CHECKED, alder_bank.teacher.id),
        (Action.SECOND_OPINION_ASKED, alder_bank.teacher.id),
        (Action.DRAFT_CHECKED, alder_bank.leader.id),
        (Action.SECOND_OPINION_DECIDED, alder_bank.leader.id),
    ]
    assert entries[0].payload == {"reason": "The fair's own site; fine."}


def test_a_refused_move_leaves_nothing_behind(who: Person, alder_bank: AlderBank) -> None:
    request = asked(who(alder_bank.leader))
    size = log.verify().size
    with pytest.raises(OwnDraft):
        decide(who(alder_bank.leader), request.id, request.current.digest)
    with transaction():
        assert log.verify().size == size


def test_a_longer_queue_takes_no_more_queries(who: Person, alder_bank: AlderBank) -> None:
    def queries() -> int:
        db.session.expire_all()
        seen: list[str] = []
        event.listen(db.engine, "before_cursor_execute", watch := lambda *call: seen.append(call[2]))
        for request in second_opinions.queue().waiting:
            assert request.author.name == "Sunita Patel"
            assert request.account.handle == "AlderBankPri"
            assert request.current.check.verdict == "second_opinion"
        event.remove(db.engine, "before_cursor_execute", watch)
        return len(seen)

    asked(who(alder_bank.teacher))
    short = queries()
    for _ in range(4):
        asked(who(alder_bank.teacher))
    assert queries() <= short
