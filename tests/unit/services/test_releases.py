"""At the moment of posting everything is looked at once more."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from flask import Flask

from server.checks.model.reader import UnusableModel, reader
from server.errors import Conflict, Held, InvalidInput, NotFound
from server.models import User
from server.services import checks, log, releases, second_opinions
from server.vocabulary import Action, SecondOpinionState
from tests.factories.alder_bank import AMELIA, REGISTER, AlderBank
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school, make_register
from tests.unit.services import story
from tests.unit.services.story import CLEAN, NAMES_A_CHILD, NEEDS_OPINION, approved, asked

Person = Callable[[MadePerson], User]
URL = "https://x.com/AlderBankPri/status/1"


@pytest.fixture
def who(app: Flask, alder_bank: AlderBank) -> Iterator[Person]:
    """`who(person)`: their row, with the school in force."""
    with in_school(app, alder_bank.school):
        yield lambda person: story.user(app, person)


def test_a_clean_draft_is_released_unaided(who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    granted = releases.release(teacher, CLEAN)
    posted = releases.publish(teacher, granted.id, granted.digest, URL)
    assert (posted.url, posted.late) == (URL, False)


@pytest.mark.parametrize("draft", [NAMES_A_CHILD, NEEDS_OPINION], ids=["blocked", "needs an opinion"])
def test_a_held_draft_is_not_released_and_the_refusal_is_kept(who: Person, alder_bank: AlderBank, draft) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Held) as held:
        releases.release(who(alder_bank.teacher), draft)
    kept = checks.get(held.value.check_id)
    actions = [entry.event.action for entry in log.page(log.Filter(thread=kept.digest))]
    assert actions == [Action.RELEASE_REFUSED, Action.DRAFT_CHECKED]


def test_a_check_keeps_which_policy_and_which_trained_model_judged(who: Person, alder_bank: AlderBank) -> None:
    kept = checks.check(who(alder_bank.teacher), CLEAN)
    (entry,) = log.page(log.Filter(thread=kept.digest))
    version = reader().version
    assert kept.model_version == version
    assert log.refs_of(entry.event)["model"] == version


def test_a_check_without_the_trained_model_says_so(
    who: Person, alder_bank: AlderBank, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost() -> None:
        raise UnusableModel("gone")

    monkeypatch.setattr("server.checks.model.reader.reader", lost)
    assert checks.check(who(alder_bank.teacher), CLEAN).model_version is None


def test_an_approved_draft_is_released_once(who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    request = approved(teacher, who(alder_bank.leader))
    granted = releases.release(teacher, NEEDS_OPINION)
    releases.publish(teacher, granted.id, granted.digest, URL)
    assert request.state == SecondOpinionState.PUBLISHED
    with pytest.raises(Held):
        releases.release(teacher, NEEDS_OPINION)


@pytest.mark.parametrize(
    "changed",
    [
        replace(NEEDS_OPINION, text=NEEDS_OPINION.text + " "),
        replace(NEEDS_OPINION, reply=True),
        replace(NEEDS_OPINION, account="mastodon"),
    ],
    ids=["one character", "a reply", "another account"],
)
def test_an_approval_is_for_exactly_what_was_approved(who: Person, alder_bank: AlderBank, changed) -> None:  # type: ignore[no-untyped-def]
    teacher = who(alder_bank.teacher)
    approved(teacher, who(alder_bank.leader))
    with pytest.raises(Held):
        releases.release(teacher, changed)


def test_an_approval_is_for_the_author_who_asked(who: Person, alder_bank: AlderBank) -> None:
    approved(who(alder_bank.teacher), who(alder_bank.leader))
    for other in (alder_bank.colleague, alder_bank.leader):
        with pytest.raises(Held):
            releases.release(who(other), NEEDS_OPINION)


def test_an_approval_of_an_earlier_wording_counts_no_more_once_asked_again(who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    request = approved(teacher, who(alder_bank.leader))
    second_opinions.ask(teacher, replace(NEEDS_OPINION, text=NEEDS_OPINION.text + "!"), "And this?", request.id)
    with pytest.raises(Held):
        releases.release(teacher, NEEDS_OPINION)


def test_a_withdrawn_approval_releases_nothing(who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    second_opinions.withdraw(teacher, approved(teacher, who(alder_bank.leader)).id)
    with pytest.raises(Held):
        releases.release(teacher, NEEDS_OPINION)


def test_a_consent_withdrawn_after_the_approval_holds_the_draft(app: Flask, who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    draft = replace(NEEDS_OPINION, text=f"{NEEDS_OPINION.text} {AMELIA.first_name} Hartwell chose the posters.")
    approved(teacher, who(alder_bank.leader), draft)
    make_register(app, alder_bank.school, [replace(p, consents=()) if p is AMELIA else p for p in REGISTER])
    with pytest.raises(Held):
        releases.release(teacher, draft)


def test_a_draft_that_is_only_asked_about_is_held(who: Person, alder_bank: AlderBank) -> None:
    asked(who(alder_bank.teacher))
    with pytest.raises(Held):
        releases.release(who(alder_bank.teacher), NEEDS_OPINION)


def test_a_publication_told_twice_is_one_publication(who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    granted = releases.release(teacher, CLEAN)
    first = releases.publish(teacher, granted.id, granted.digest, URL)
    assert releases.publish(teacher, granted.id, granted.digest, URL).id == first.id
    assert releases.publish(teacher, granted.id, granted.digest, None).id == first.id
    with pytest.raises(Conflict):
        releases.publish(teacher, granted.id, granted.digest, URL + "2")
    published = [
        entry for entry in log.page(log.Filter(thread=granted.digest)) if entry.event.action == Action.PUBLISHED
    ]
    assert len(published) == 1


def test_posts_under_a_replaced_release_and_under_one_used_up_meanwhile_are_recorded_as_late(
    who: Person, alder_bank: AlderBank
) -> None:
    teacher = who(alder_bank.teacher)
    first, second = releases.release(teacher, CLEAN), releases.release(teacher, CLEAN)
    assert first.closed_at is not None
    assert second.closed_at is None
    assert releases.publish(teacher, first.id, first.digest, URL).late
    assert releases.publish(teacher, second.id, second.digest, URL + "2").late
    granted = log.page(log.Filter(action=Action.RELEASE_GRANTED))
    assert json.loads(granted[0].event.body)["refs"]["replaces"] == first.id
    assert "replaces" not in json.loads(granted[1].event.body)["refs"]


def test_what_was_posted_must_be_what_was_released(who: Person, alder_bank: AlderBank) -> None:
    teacher = who(alder_bank.teacher)
    granted = releases.release(teacher, CLEAN)
    with pytest.raises(Conflict):
        releases.publish(teacher, granted.id, "0" * 64, URL)
    with pytest.raises(NotFound):
        releases.publish(who(alder_bank.colleague), granted.id, granted.digest, URL)
    with pytest.raises(InvalidInput):
        releases.publish(teacher, granted.id, granted.digest, "javascript:alert(1)")


def test_a_publication_told_late_is_recorded_as_late(who: Person, alder_bank: AlderBank, clock: Clock) -> None:
    teacher = who(alder_bank.teacher)
    granted = releases.release(teacher, CLEAN)
    clock.pass_(minutes=10)
    assert releases.publish(teacher, granted.id, granted.digest, None).late
