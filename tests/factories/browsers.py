"""People at the console and their extensions, signed in."""

import re

from flask import Flask
from flask.testing import FlaskClient
from flask_login.utils import _create_identifier

from server.database import db
from server.models import User
from server.services import tokens
from tests.factories.schools import MadePerson, in_school

CLIENT_ID = "gatepost-extension"
CSRF_FIELD = re.compile(r'name="csrf_token"[^>]*\bvalue="([^"]+)"')


def sign_in(app: Flask, person: MadePerson) -> FlaskClient:
    """A browser in which this person is signed in to the console."""
    client = app.test_client()
    with in_school(app, person.school_id):
        session_id = db.session.get_one(User, person.id).get_id()
    with app.test_request_context(environ_base=client.environ_base):
        browser = _create_identifier()
    with client.session_transaction() as session:
        session.update(_user_id=session_id, _fresh=True, _id=browser)
    return client


def connect(app: Flask, person: MadePerson) -> str:
    """An access token of this person's extension."""
    with in_school(app, person.school_id):
        return tokens.connect(db.session.get_one(User, person.id), CLIENT_ID).access_token


def csrf_token(page: str) -> str:
    """The CSRF token in the first form of a page."""
    found = CSRF_FIELD.search(page)
    assert found, "the page has no form with a CSRF token"
    return found[1]
