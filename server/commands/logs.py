"""`gatepost log`: the moderation log of a school."""

import json

import click

from server.commands.running import Group, Refusal, in_school, school_option
from server.services import log as moderation_log
from server.services import people
from server.vocabulary import Action

ACTION = click.Choice([action.value for action in Action])


@click.group(cls=Group)
def log() -> None:
    """Read the moderation log, and prove that nobody altered it."""


@log.command()
@school_option
def verify(slug: str) -> None:
    """Go through the whole log and prove that nothing was changed, removed or reordered."""
    with in_school(slug) as school:
        found = moderation_log.verify()
        if found.problems:
            raise Refusal([f"The log of {school.name} is not whole:", *(f"  {problem}" for problem in found.problems)])
        click.echo(f"The log of {school.name} is whole: {found.size} events, head {found.head}.")


@log.command()
@school_option
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 1000), help="How many events.")
@click.option("--before", type=click.IntRange(1, 2**31 - 1), help="Only events before this number.")
@click.option("--action", type=ACTION, help="Only events of this kind.")
@click.option("--thread", help="Only what belongs to this digest or id.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with everything.")
def show(slug: str, limit: int, before: int | None, action: str | None, thread: str | None, as_json: bool) -> None:
    """Show the newest events, newest first."""
    with in_school(slug):
        names = people.names()
        wanted = moderation_log.Filter(action=action, thread=thread, before=before)
        for entry in moderation_log.page(wanted, limit):
            click.echo(_in_full(entry) if as_json else _in_a_line(entry, names))


def _in_full(entry: moderation_log.Entry) -> str:
    everything = json.loads(entry.event.body) | {"hash": entry.event.hash, "content": entry.payload}
    return json.dumps(everything, ensure_ascii=False)


def _in_a_line(entry: moderation_log.Entry, names: dict[str, str]) -> str:
    event = entry.event
    who = names.get(event.actor_id, event.actor_id) if event.actor_id else "the system"
    verdict = f"  ({event.verdict.replace('_', ' ')})" if event.verdict else ""
    thread = f"  {event.thread[:12]}" if event.thread else ""
    what = event.action.replace("_", " ")
    return f"{event.seq:>6}  {event.at:%Y-%m-%d %H:%M:%S}Z  {what:<24}  {who}{verdict}{thread}"
