"""`gatepost retention`: how long records are kept, and erasing what is due."""

from collections import Counter

import click

from server.checks.retention_rules import STORIES, Kept
from server.commands.running import Group, in_school, school_option
from server.services import clock, erasure, legal_holds, retention_records, schools
from server.services import retention as schedule
from server.vocabulary import ErasureReason

NAMED = 20
"""Drafts of each kind that a dry run names."""


@click.group(cls=Group)
def retention() -> None:
    """See how long records are kept, and erase what is due."""


@retention.command()
@school_option
def show(slug: str) -> None:
    """The schedule of the policy in force, and what is due by it today."""
    with in_school(slug):
        rules = schedule.rules()
        for kind in Kept:
            months = f"{rules.months[kind]:>4} months"
            click.echo(f"{months}  {kind.label}: {_due_now(kind)}")
        holds = legal_holds.standing()
        click.echo(f"{len(holds)} legal hold{'s' * (len(holds) != 1)} in force.")


def _due_now(kind: Kept) -> str:
    if kind not in STORIES:
        return f"{retention_records.over(kind, schedule.rules().months[kind])} due"
    found = Counter(due.kept for due in schedule.falling_due(kind))
    kept = f", {found[True]} more kept by a hold or still open" if found[True] else ""
    look = ", to be looked at first" if kind in schedule.rules().look and found[False] else ""
    return f"{found[False]} due{look}{kept}"


@retention.command()
@school_option
@click.option("--dry-run", is_flag=True, help="Erase nothing: name what would go first.")
def run(slug: str, dry_run: bool) -> None:
    """Erase what is due, as the worker does each night."""
    with in_school(slug):
        if dry_run:
            _name_what_would_go()
            return
        done = schedule.run(_told)
        for kind, number in done.erased.items():
            if number:
                click.echo(f"{kind.label}: {number} erased.")
        click.echo(f"{sum(done.erased.values())} erased, {done.held} kept, {done.to_look_at} for somebody to look at.")


def _told(kind: Kept, done: int) -> None:
    if done and done % 100 == 0:
        click.echo(f"{kind.label}: {done} so far", err=True)


def _name_what_would_go() -> None:
    rules = schedule.rules()
    zone = schools.current().timezone
    for kind in STORIES:
        due = [one for one in schedule.falling_due(kind) if not one.kept]
        what = "to be looked at first" if kind in rules.look else "would be erased"
        click.echo(f"{kind.label}: {len(due)} {what}.")
        for one in due[:NAMED]:
            click.echo(f"  {one.thread}  last {clock.date_of(one.last_at, zone)}, due {one.due_on}")
        if len(due) > NAMED:
            click.echo(f"  and {len(due) - NAMED} more")
    for kind in retention_records.RECORDS:
        click.echo(f"{kind.label}: {retention_records.over(kind, rules.months[kind])} would be erased.")
    click.echo("Nothing was erased.")


@retention.command()
@school_option
@click.argument("draft")
@click.option(
    "--why", type=click.Choice([str(one) for one in ErasureReason]), required=True, help="The log keeps the reason."
)
@click.confirmation_option(prompt="The draft with all its versions will be gone for good. Erase it?")
def erase(slug: str, draft: str, why: str) -> None:
    """Erase one draft at once: its digest, or the id of the request about it (the last part of its story's address)."""
    with in_school(slug):
        erased = erasure.erase_draft(draft, actor_id=None, why=ErasureReason(why))
        versions = len(erased.digests)
        click.echo(f"Erased: {versions} version{'s' * (versions != 1)}, {erased.payloads} entries of the log.")
        click.echo("The worker sees to the files of the database next.")
