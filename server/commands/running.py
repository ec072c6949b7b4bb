"""What commands share: the application with a school in force, and errors as sentences."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click
from flask import Flask
from sqlalchemy.exc import OperationalError, ProgrammingError

from server import migrations
from server.checks.policy import InvalidPolicy
from server.database import db
from server.demo.children import ChildDied
from server.demo.run import DemoError
from server.embedded import RedisUnavailable
from server.errors import DomainError, InvalidInput
from server.models import School
from server.services import schools
from server.settings import BadSettings

USAGE, FAILED = 2, 1
"""Exit codes: what was given cannot be used; it was understood, and the answer is no."""


class Refusal(click.ClickException):
    """An error of somebody's making: sentences on standard error, and no traceback."""

    exit_code = FAILED

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))

    def show(self, file: IO[Any] | None = None) -> None:
        for sentence in self.message.split("\n"):
            click.echo(f"gatepost: {sentence}", err=True)


class Unusable(Refusal):
    """A refusal because what was given cannot be used."""

    exit_code = USAGE


class Group(click.Group):
    """A group of commands that turns the errors of the domain into refusals."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except InvalidInput as error:
            raise Unusable([f"{place}: {what}" if place else what for place, what in error.problems]) from error
        except BadSettings as error:
            raise Unusable(error.problems) from error
        except InvalidPolicy as error:
            raise Unusable(list(error.problems)) from error
        except (DomainError, DemoError, ChildDied, RedisUnavailable) as error:
            raise Refusal([str(error)]) from error
        except (OperationalError, ProgrammingError) as error:
            what = str(error.orig).strip().split("\n")[0]
            raise Refusal([f"The database cannot be used ({what}). See GATEPOST_DATABASE_URL."]) from error


@contextmanager
def application(*, up_to_date: bool = True) -> Iterator[Flask]:
    """The application, from the settings in the environment; its database up to date unless said otherwise."""
    from server.app import create_app  # only here: checking drafts has no need of the whole application

    app = create_app()
    try:
        if up_to_date and not migrations.is_current(app):
            raise Refusal(["The database is not up to date with this version of Gatepost. Run: gatepost db upgrade"])
        yield app
    finally:
        with app.app_context():
            db.engine.dispose()


@contextmanager
def in_school(slug: str) -> Iterator[School]:
    """The application's context with that school in force."""
    with application() as app, app.app_context():
        yield schools.by_slug(slug)


school_option = click.option("--school", "slug", required=True, metavar="SLUG", help="The school's short name.")
