"""The database's shape, as numbered steps (Alembic). The newest step gives exactly what the models say."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Connection, text

from server import models as models  # every model has to be known before the metadata is compared
from server.database import Base, db

T = TypeVar("T")

FOLDER = Path(__file__).parent
ONE_AT_A_TIME = 0x6761_7465
"""Key of the PostgreSQL advisory lock that keeps two services that start together from migrating twice."""


class BrokenReferences(Exception):
    """A step left rows that point to nothing; it was undone."""


def upgrade(app: Flask, revision: str = "head") -> None:
    """Bring the app's database to `revision`, all of it or nothing. Safe to call when it is there already."""
    with _migrating(app) as config:
        command.upgrade(config, revision)


def downgrade(app: Flask, revision: str) -> None:
    """Take the app's database back to `revision` ("base": empty)."""
    with _migrating(app) as config:
        command.downgrade(config, revision)


def is_current(app: Flask) -> bool:
    """Whether the app's database is at the newest revision."""
    heads = set(ScriptDirectory.from_config(_config()).get_heads())
    return _inspect(app, lambda connection: set(MigrationContext.configure(connection).get_current_heads())) == heads


def differences(app: Flask) -> list[Any]:
    """In what the app's database differs from the models; empty when they agree (Alembic's terms)."""
    options = {"compare_type": True, "render_as_batch": True, "include_name": known_to_models}

    def compare(connection: Connection) -> list[Any]:
        found: list[Any] = compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata)
        return found

    return _inspect(app, compare)


def known_to_models(name: str | None, kind: str, parents: object = None) -> bool:
    """False for what full-text search needs of a database by its own means, of which the models know nothing."""
    return not (kind in ("table", "index") and (name or "").removeprefix("ix_").startswith("log_search_fts"))


def write_revision(app: Flask, message: str) -> Path:
    """Write the next step from what the models have that the app's database has not. It wants reading over."""
    with _migrating(app) as config:
        number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
        script = command.revision(config, message, autogenerate=True, rev_id=f"{number:04d}")
    return Path(script.path)  # type: ignore[union-attr]  # a list only where several are written at once


def _config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return config


def _inspect(app: Flask, look: Callable[[Connection], T]) -> T:
    with app.app_context(), db.engine.connect() as connection:
        return look(connection)


@contextmanager
def _migrating(app: Flask) -> Iterator[Config]:
    with app.app_context(), db.engine.connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        raw = connection.connection.cursor()
        if sqlite:
            # Batch steps rebuild tables, which SQLite only lets pass with references unchecked; and the switch works
            # outside of transactions only. https://sqlite.org/lang_altertable.html#otheralter
            raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.execution_options(writes=True).begin():
                if not sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
                yield _config(connection)
                if sqlite and (broken := connection.execute(text("PRAGMA foreign_key_check")).all()):
                    raise BrokenReferences(f"rows that point to nothing: {broken[:10]}")
        finally:
            if sqlite:
                raw.execute("PRAGMA foreign_keys=ON")
