"""What commands share: the application with a school in force, and errors as sentences.

Checking a draft from the command line has no need of the application, the database or the demo. Whatever belongs to
those is imported where it is wanted, so that the answer does not wait for it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from flask import Flask

    from server.models import School

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
        except Exception as error:
            if refusal := _refusal_for(error):
                raise refusal from error
            raise


def _refusal_for(error: Exception) -> Refusal | None:
    """What to say of an error of the domain; None for any other."""
    from server.checks.policy import InvalidPolicy
    from server.errors import DomainError, InvalidInput

    if isinstance(error, InvalidInput):
        return Unusable([f"{place}: {what}" if place else what for place, what in error.problems])
    if isinstance(error, InvalidPolicy):
        return Unusable(list(error.problems))
    if isinstance(error, DomainError):
        return Refusal([str(error)])
    if isinstance(error, click.ClickException | click.exceptions.Exit | click.Abort):
        return None
    return _refusal_for_running(error)


def _refusal_for_running(error: Exception) -> Refusal | None:
    """The same for what goes wrong while something runs."""
    from sqlalchemy.exc import OperationalError, ProgrammingError

    from server.demo.children import ChildDied
    from server.demo.run import DemoError
    from server.embedded import RedisUnavailable
    from server.settings import BadSettings

    if isinstance(error, BadSettings):
        return Unusable(error.problems)
    if isinstance(error, DemoError | ChildDied | RedisUnavailable):
        return Refusal([str(error)])
    if isinstance(error, OperationalError | ProgrammingError):
        what = str(error.orig).strip().split("\n")[0]
        return Refusal([f"The database cannot be used ({what}). See GATEPOST_DATABASE_URL."])
    return None


@contextmanager
def application(*, up_to_date: bool = True) -> Iterator["Flask"]:
    """The application, from the settings in the environment; its database up to date unless said otherwise."""
    from server import migrations
    from server.app import create_app
    from server.database import db

    app = create_app()
    try:
        if up_to_date and not migrations.is_current(app):
            raise Refusal(["The database is not up to date with this version of Gatepost. Run: gatepost db upgrade"])
        yield app
    finally:
        with app.app_context():
            db.engine.dispose()


@contextmanager
def in_school(slug: str) -> Iterator["School"]:
    """The application's context with that school in force."""
    from server.services import schools

    with application() as app, app.app_context():
        yield schools.by_slug(slug)


school_option = click.option("--school", "slug", required=True, metavar="SLUG", help="The school's short name.")
