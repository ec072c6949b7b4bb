"""`gatepost comments`: how long reported comments are kept."""

import click
from flask import current_app

from server.commands.running import Group, in_school, school_option
from server.services import comment_retention


@click.group(cls=Group)
def comments() -> None:
    """Erase reported comments and their pictures."""


@comments.command()
@school_option
@click.option(
    "--days", type=click.IntRange(1, 36500), help="Erase what is older than this.  [default: comment_report_days]"
)
def purge(slug: str, days: int | None) -> None:
    """Erase the reports whose time is over, as the worker does each night."""
    with in_school(slug) as school:
        kept_for = days or current_app.config["SETTINGS"].comment_report_days
        erased, unseen = comment_retention.purge(kept_for)
        click.echo(f"{school.name}: {erased} older than {kept_for} days erased, {unseen} of which nobody had seen.")


@comments.command()
@school_option
@click.argument("report")
@click.confirmation_option(prompt="The report and its picture will be gone for good. Erase them?")
def erase(slug: str, report: str) -> None:
    """Erase one report at once: the last part of its address in the console."""
    with in_school(slug):
        comment_retention.erase(report)
        click.echo("Erased. The log keeps that it was there, and its hash.")
