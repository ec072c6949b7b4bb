"""`gatepost db`: the shape of the database."""

import click

from server import migrations
from server.commands.running import Group, Refusal, make_app


@click.group(cls=Group)
def db() -> None:
    """Bring the database up to date, or see whether it is."""


@db.command()
def upgrade() -> None:
    """Bring the database up to date with this version of Gatepost. Safe to run at every start."""
    app = make_app()
    if migrations.is_current(app):
        click.echo("The database is up to date already.")
        return
    migrations.upgrade(app)
    click.echo("The database is up to date now.")


@db.command()
def check() -> None:
    """See whether the database has the shape that this version of Gatepost needs."""
    app = make_app()
    if not migrations.is_current(app):
        raise Refusal(["The database is not up to date. Run: gatepost db upgrade"])
    if found := migrations.differences(app):
        raise Refusal(["The database differs from what Gatepost needs:", *(f"  {one}" for one in found)])
    click.echo("The database is up to date.")


@db.command()
@click.argument("message")
def revision(message: str) -> None:
    """Write the next migration from what the models have and the database has not (for developers)."""
    click.echo(f"Written: {migrations.write_revision(make_app(), message)}. Read it over before you commit it.")
