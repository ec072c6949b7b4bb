"""`gatepost db`: the shape of the database, and copies of it."""

from pathlib import Path

import click

from server import backup as copies
from server import migrations
from server.commands.running import Group, Refusal, application


@click.group(cls=Group)
def db() -> None:
    """Bring the database up to date, copy it, or put a copy back."""


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


@db.command()
@click.argument("file", type=click.Path(path_type=Path))
def backup(file: Path) -> None:
    """Write a copy of everything to FILE, a new file, while the service runs.

    Nothing that was erased is in it. Keep it where only you can read it, and no longer than you need it: what is erased
    later stays in it.
    """
    with application() as app:
        size = copies.back_up(app, file)
    click.echo(f"Written: {file}, {size:,} bytes.")


@db.command()
@click.argument("file", type=click.Path(path_type=Path))
def restore(file: Path) -> None:
    """Put the copy in FILE back, into an empty database (run `gatepost db upgrade` on it first).

    Whatever was erased since the copy was written is back as well: erase it again before anybody signs in.
    """
    with application() as app:
        rows = copies.restore(app, file)
    click.echo(f"{rows:,} rows are back. Run `gatepost log verify` for each school, and `gatepost retention run`.")
