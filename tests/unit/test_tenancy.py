"""One school's rows are never another's, however the question is put."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Select, exists, func, select, update

from server.database import ACROSS_SCHOOLS, NoSchoolInForce, db, transaction
from server.models import OfficialAccount, School
from server.vocabulary import Channel
from tests.factories.schools import in_school, make_account, make_person, make_school

Question = Callable[[], Select[Any]]
QUESTIONS: dict[str, Question] = {
    "rows": lambda: select(OfficialAccount.ref),
    "a count of an entity": lambda: select(func.count()).select_from(OfficialAccount),
    "a count of a column": lambda: select(func.count(OfficialAccount.id)),
    "a count with a condition": lambda: select(func.count()).where(OfficialAccount.ref == "x"),
    "a count of a subquery": lambda: select(func.count()).select_from(select(OfficialAccount.id).subquery()),
    "a subquery": lambda: select(School.slug).where(School.id.in_(select(OfficialAccount.school_id))),
    "whether there is one": lambda: select(School.slug).where(exists().where(OfficialAccount.school_id == School.id)),
    "a join": lambda: select(School.slug).join(OfficialAccount, OfficialAccount.school_id == School.id),
}


@pytest.fixture(params=QUESTIONS)
def question(request: pytest.FixtureRequest) -> Select[Any]:
    return QUESTIONS[request.param]()


@pytest.fixture
def two_schools(app: Flask) -> str:
    """Two schools with an official account each; gives the id of the second."""
    for slug in ("alder-bank", "birch-hill"):
        school = make_school(app, slug)
        make_account(app, school, "x", Channel.X, [make_person(app, school, "Sunita Patel")])
    return school.id


def test_a_question_is_answered_from_one_schools_rows(app: Flask, two_schools: str, question: Select[Any]) -> None:
    with in_school(app, two_schools):
        [(answer,)] = db.session.execute(question)
    assert answer in ("x", 1, "birch-hill")


def test_no_question_is_answered_before_it_is_said_which_school(
    app: Flask, two_schools: str, question: Select[Any]
) -> None:
    with app.app_context(), pytest.raises(NoSchoolInForce):
        db.session.execute(question)


def test_schools_can_be_listed_with_none_in_force(app: Flask, two_schools: str) -> None:
    with app.app_context():
        assert len(db.session.scalars(select(School)).all()) == 2


def test_a_question_about_all_schools_has_to_say_so(app: Flask, two_schools: str) -> None:
    with app.app_context():
        everywhere = select(func.count()).select_from(OfficialAccount)
        assert db.session.scalar(everywhere, execution_options=ACROSS_SCHOOLS) == 2


def test_a_change_to_all_rows_is_one_to_ones_own(app: Flask, two_schools: str) -> None:
    with in_school(app, two_schools), transaction():
        db.session.execute(update(OfficialAccount).values(handle="changed"))
    with app.app_context():
        handles = db.session.scalars(select(OfficialAccount.handle), execution_options=ACROSS_SCHOOLS).all()
    assert sorted(handles) == ["AlderBankPri", "changed"]
