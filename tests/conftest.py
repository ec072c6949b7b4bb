"""What every test can ask for: the real application on a database of its own, on SQLite and on PostgreSQL."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient

from server.api.streams import streams_of
from server.app import create_app
from server.database import db
from server.security import passwords
from server.services import register
from tests.console.scenes import Scenes, make_scenes
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import connect, sign_in
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson
from tests.factories.service import settings_for
from tests.factories.smtp import MailServer, mail_server

KINDS = ("sqlite", "postgresql")
"""A test that asks for the application runs on both, unless its module says `DATABASES = ("sqlite",)`: one about what a
page says or a rule of the service, and not about SQL. `--database postgresql` runs those on PostgreSQL all the same."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=(*KINDS, "both"), default="both", help="run database tests on which (both)")


def pytest_collection_finish() -> None:
    """What was loaded up to now stays for the whole run: leave it out of every garbage collection from here on."""
    gc.collect()
    gc.freeze()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database" in metafunc.fixturenames:
        wanted = metafunc.config.getoption("--database")
        of_module = getattr(metafunc.module, "DATABASES", KINDS)
        kinds = [kind for kind in KINDS if kind == wanted or (wanted == "both" and kind in of_module)]
        metafunc.parametrize("database", kinds, indirect=True, scope="session")


@pytest.fixture(autouse=True)
def _push_request_context() -> None:
    """Takes the place of pytest-flask's, which has all requests of a test share one application context: the school put
    in force for one request would then still be in force for the next."""


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Argon2 with the least it can do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        yield


@pytest.fixture(scope="session")
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """A database template of each kind asked for, migrated once in a run."""
    folder = tmp_path_factory.mktemp(request.param)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))  # the PostgreSQL package warns where it is not set
        from tests.factories.databases import PostgresqlTemplate, SqliteTemplate

        template = SqliteTemplate(folder) if request.param == "sqlite" else PostgresqlTemplate()
        yield template
        template.stop()


@pytest.fixture
def clock() -> Clock:
    """The clock that the application under test goes by."""
    return Clock()


@pytest.fixture
def app(request: pytest.FixtureRequest, database, clock: Clock, tmp_path: Path) -> Iterator[Flask]:
    """The application on a database of its own: empty, with Alder Bank in it for tests that ask for `alder_bank`, and
    with things going on there for those that ask for `scenes`."""
    asked_for = request.fixturenames
    scenes = make_scenes if "scenes" in asked_for else None
    with database.fresh(tmp_path, with_alder_bank="alder_bank" in asked_for, make_scenes=scenes) as url:
        made = create_app(settings_for(url))
        made.config.update(TESTING=True, CLOCK=clock)
        if scenes:
            clock.set(database.after_scenes)
        streams_of(made).seconds = 0  # one look, and no waiting
        register._read.cache_clear()  # Alder Bank is the same school in many databases, and its register may not be
        yield made
        with made.app_context():
            db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser that nobody is signed in with, or an extension without a token."""
    return app.test_client()


@pytest.fixture
def alder_bank(app: Flask, database) -> AlderBank:
    """The school of the story, with its people, accounts and register."""
    return database.alder_bank


@pytest.fixture
def scenes(app: Flask, alder_bank: AlderBank, database) -> Scenes:
    """What is going on at Alder Bank."""
    return database.scenes


@pytest.fixture
def signed_in(app: Flask) -> Callable[[MadePerson], FlaskClient]:
    """`signed_in(person)`: a browser in which that person is signed in to the console."""
    return partial(sign_in, app)


@pytest.fixture
def token_for(app: Flask) -> Callable[[MadePerson], str]:
    """`token_for(person)`: an access token of that person's extension."""
    return partial(connect, app)


@pytest.fixture
def post_office(app: Flask) -> Iterator[MailServer]:
    """A mail server, which the application uses."""
    with mail_server() as server:
        settings = app.config["SETTINGS"]
        app.config["SETTINGS"] = replace(settings, mail_url=server.url, mail_from="gatepost@alderbank.example")
        yield server
