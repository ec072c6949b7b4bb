"""`gatepost db`: the shape of the database."""

import click

from server import migrations
from server.commands.running import Group, Refusal, application


@click.group(cls=Group)
def db() -> None:
    """Bring the database up to date, or see whether it is."""


@db.command()
def upgrade() -> None:
    """Bring the database up to date with this version of Gatepost. Safe to run at every start."""
    with application(up_to_date=False) as app:
        was_current = migrations.is_current(app)
        migrations.upgrade(app)
    click.echo(f"The database is up to date {'already' if was_current else 'now'}.")


@db.command()
def check() -> None:
    """See whether the database has the shape that this version of Gatepost needs."""
    with application() as app:
        found = migrations.differences(app)
    if found:
        raise Refusal(["The database differs from what Gatepost needs:", *(f"  {one}" for one in found)])
    click.echo("The database is up to date.")


@db.command()
@click.argument("message")
def revision(message: str) -> None:
    """Write the next migration from what the models have and the database has not (for developers)."""
    with application(up_to_date=False) as app:
        written = migrations.write_revision(app, message)
    click.echo(f"Written: {written}. Read it over before you commit it.")
