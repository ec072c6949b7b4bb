"""People change: they are trained again, forget passwords, take on roles, and leave."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.errors import WrongCredentials
from server.services import log, people, tokens
from server.vocabulary import Action, Role
from tests.factories.alder_bank import AlderBank
from tests.factories.command_line import CommandLine
from tests.factories.schools import PASSWORD, MadePerson, in_school

NEW = "another good long password"


@pytest.fixture
def change(app: Flask, alder_bank: AlderBank) -> Callable[..., int]:
    """`change("--left")`: what the command line does with the teacher; its exit code."""
    gatepost = CommandLine(app)
    who = ["people", "change", "--school", "alder-bank", "--email", alder_bank.teacher.email]
    return lambda *what, answer=None: gatepost(*who, *what, answer=answer).exit_code


def test_training_and_the_policy_that_was_read_are_recorded(
    app: Flask, alder_bank: AlderBank, change: Callable[..., int]
) -> None:
    assert change("--trained-until", "2029-08-31") == 0
    with in_school(app, alder_bank.school):
        teacher = people.by_email(alder_bank.teacher.email)
        assert str(teacher.trained_until) == "2029-08-31"
        assert log.page(log.Filter(), limit=1)[0].event.action == Action.PERSON_CHANGED


def test_somebody_who_has_left_is_out_at_once_and_everywhere(
    app: Flask,
    alder_bank: AlderBank,
    change: Callable[..., int],
    signed_in: Callable[[MadePerson], FlaskClient],
    token_for: Callable[[MadePerson], str],
) -> None:
    browser, token = signed_in(alder_bank.teacher), token_for(alder_bank.teacher)
    assert browser.get("/").status_code == 200
    assert change("--left") == 0
    assert browser.get("/").status_code == 302
    with in_school(app, alder_bank.school), pytest.raises(WrongCredentials):
        people.authenticate(alder_bank.teacher.email, PASSWORD)
    with app.app_context():
        assert tokens.person_of(token) is None
    assert change("--back") == 0
    with in_school(app, alder_bank.school):
        assert people.authenticate(alder_bank.teacher.email, PASSWORD)
    with app.app_context():
        assert tokens.person_of(token) is None


def test_a_new_password_ends_what_the_old_one_opened(
    app: Flask, alder_bank: AlderBank, change: Callable[..., int], signed_in: Callable[[MadePerson], FlaskClient]
) -> None:
    browser = signed_in(alder_bank.teacher)
    assert change("--new-password", answer=f"{NEW}\n{NEW}\n") == 0
    assert browser.get("/").status_code == 302
    with in_school(app, alder_bank.school):
        assert people.authenticate(alder_bank.teacher.email, NEW)
        with pytest.raises(WrongCredentials):
            people.authenticate(alder_bank.teacher.email, PASSWORD)
    assert change("--new-password", answer="short\nshort\n") == 2


def test_roles_are_given_as_a_whole(app: Flask, alder_bank: AlderBank, change: Callable[..., int]) -> None:
    assert change("--role", "author", "--role", "senior_leader") == 0
    with in_school(app, alder_bank.school):
        assert people.by_email(alder_bank.teacher.email).roles == {Role.AUTHOR, Role.SENIOR_LEADER}


def test_changing_nothing_is_asked_back(change: Callable[..., int]) -> None:
    assert change() == 2
