"""A share of clear posts goes to somebody who is not told what the checks said."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from flask import Flask

from server.checks.draft import Draft
from server.errors import Conflict, InvalidInput, OwnDraft
from server.models import Publication, User
from server.services import log, releases, schools, second_looks
from server.services.second_looks import Agreement
from server.vocabulary import Action
from tests.factories.alder_bank import AlderBank
from tests.factories.schools import MadePerson, in_school
from tests.unit.services import story

DATABASES = ("sqlite",)
Person = Callable[[MadePerson], User]


@pytest.fixture
def who(app: Flask, alder_bank: AlderBank) -> Iterator[Person]:
    """`who(person)`: their row, with the school in force."""
    with in_school(app, alder_bank.school):
        yield lambda person: story.user(app, person)


@pytest.fixture
def every_post(monkeypatch: pytest.MonkeyPatch) -> None:
    """The policy asks for a second look at every clear post."""
    known = schools.policy
    monkeypatch.setattr(schools, "policy", lambda pack: replace(known(pack), sampling_share=1.0))


def posted(author: User, draft: Draft = story.CLEAN) -> Publication:
    granted = releases.release(author, draft)
    return releases.publish(author, granted.id, granted.digest, None)


def test_no_post_is_chosen_where_the_policy_does_not_ask_for_it(who: Person, alder_bank: AlderBank) -> None:
    posted(who(alder_bank.teacher))
    assert second_looks.waiting(who(alder_bank.leader)) == []


@pytest.mark.usefixtures("every_post")
def test_a_clear_post_is_looked_at_by_somebody_else_and_once(who: Person, alder_bank: AlderBank) -> None:
    leader, moderator = who(alder_bank.leader), who(alder_bank.moderator)
    mine = posted(leader)
    assert second_looks.waiting(leader) == []
    (look,) = second_looks.waiting(moderator)
    assert look.publication_id == mine.id
    with pytest.raises(OwnDraft):
        second_looks.judge(leader, look.id, True, "")
    with pytest.raises(InvalidInput):
        second_looks.judge(moderator, look.id, False, " ")
    second_looks.judge(moderator, look.id, False, "It gives the way home away.")
    with pytest.raises(Conflict):
        second_looks.judge(who(alder_bank.deputy), look.id, True, "")
    assert [one.id for one in second_looks.mistakes()] == [look.id]
    second_looks.follow_up(leader, look.id, "Deleted, and told to the moderator.")
    actions = [one.event.action for one in log.page(log.Filter(thread=mine.digest), limit=3)]
    assert actions == [Action.SECOND_LOOK_FOLLOWED_UP, Action.SECOND_LOOK_TAKEN, Action.SECOND_LOOK_CHOSEN]


@pytest.mark.usefixtures("every_post")
def test_a_post_that_a_leader_approved_had_its_second_look(who: Person, alder_bank: AlderBank) -> None:
    story.approved(who(alder_bank.teacher), who(alder_bank.leader))
    posted(who(alder_bank.teacher), story.NEEDS_OPINION)
    assert second_looks.waiting(who(alder_bank.deputy)) == []


def test_the_draw_is_the_same_each_time_even_and_another_at_another_school(
    app: Flask, who: Person, alder_bank: AlderBank
) -> None:
    ids = [f"{number:032x}" for number in range(2000)]
    drawn = [second_looks.draw(one) for one in ids]
    assert drawn == [second_looks.draw(one) for one in ids]
    assert all(0 <= one < 1 for one in drawn)
    assert 0.45 < sum(drawn) / len(drawn) < 0.55
    assert 10 <= sum(one < 0.02 for one in drawn) <= 80


def test_the_interval_is_wide_for_few_looks_and_never_leaves_nought_to_one() -> None:
    assert Agreement(0, 0, 0).interval == (0.0, 1.0)
    low, high = Agreement(10, 10, 0).interval
    assert (round(low, 3), high) == (0.722, 1.0)
    low, high = Agreement(200, 190, 0).interval
    assert (round(low, 3), round(high, 3)) == (0.910, 0.973)
