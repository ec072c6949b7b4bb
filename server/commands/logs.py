"""`gatepost log`: the moderation log of a school."""

import json
import os
from pathlib import Path

import click

from server.commands.running import Group, Refusal, in_school, school_option
from server.errors import InvalidInput
from server.services import checkpoints, log_key, people, sealed_bundle
from server.services import log as moderation_log
from server.vocabulary import Action

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUT = click.Path(dir_okay=False, path_type=Path)
LARGEST_CHECKPOINTS = 64 * 1024**2
ACTION = click.Choice([action.value for action in Action])


@click.group(cls=Group)
def log() -> None:
    """Read the moderation log, and prove that nobody altered it."""


@log.command()
@school_option
@click.option("--checkpoint", "files", multiple=True, type=FILE, help="A file with checkpoints that somebody kept.")
def verify(slug: str, files: tuple[Path, ...]) -> None:
    """Go through the whole log and prove that nothing was changed, removed or reordered.

    It is compared with every checkpoint that left this machine, and with those in the files given.
    """
    with in_school(slug) as school:
        kept, problems = checkpoints.remembered()
        kept += [one for file in files for one in checkpoints.read(_text(file), file.name)]
        found = moderation_log.verify(kept)
        problems = [*found.problems, *problems]
        if problems:
            raise Refusal([f"The log of {school.name} is not whole:", *(f"  {problem}" for problem in problems)])
        click.echo(f"The log of {school.name} is whole: {found.size} events, root {found.root}.")
        if kept:
            oldest = min(one.size for one in kept)
            click.echo(f"It grew out of {len(kept)} checkpoints, the oldest of {oldest} events.")
        else:
            click.echo("No checkpoint has left this machine yet, so a log that was rewritten whole would not show.")


@log.command()
@click.option("--new", type=OUT, help="Make a key and write it to this file, which must not be there yet.")
@click.option("--school", "slug", metavar="SLUG", help="The school's short name.")
def key(new: Path | None, slug: str | None) -> None:
    """Print the public key of a school's log, to be handed out; or make the key that checkpoints are signed with."""
    if (new is None) == (slug is None):
        raise click.UsageError("Give either --new FILE, to make a key, or --school SLUG, to see the public one.")
    if new is not None:
        log_key.make(new)
        click.echo(f"The key is in {new}. Set GATEPOST_LOG_KEY_FILE to it, and back it up apart from the database.")
        return
    with in_school(str(slug)):
        click.echo(log_key.signer().keys[0].text())


@log.command()
@school_option
@click.option("--output", "-o", type=OUT, help="Where to write it.  [default: standard output]")
def checkpoint(slug: str, output: Path | None) -> None:
    """Write a signed checkpoint of the log as it stands. Keep it where nobody who runs Gatepost can change it."""
    with in_school(slug):
        _write(checkpoints.sign()[1], output)


@log.command()
@school_option
@click.argument("event", type=click.IntRange(1, 2**31 - 1), required=False)
@click.option("--since", type=FILE, help="Prove that the log grew out of this checkpoint.")
@click.option("--output", "-o", type=OUT, help="Where to write it.  [default: standard output]")
def prove(slug: str, event: int | None, since: Path | None, output: Path | None) -> None:
    """Prove that an event is in the log, or that the log grew out of a checkpoint (for verify.py)."""
    if (event is None) == (since is None):
        raise click.UsageError("Give either the number of an event or --since CHECKPOINT.")
    with in_school(slug):
        if since is not None:
            kept = checkpoints.read(_text(since), since.name)
            _write(sealed_bundle.growth_since(kept[-1].size), output)
        elif event is not None:
            _write(sealed_bundle.proof_of(event), output)


@log.command()
@school_option
@click.option("--sealed", required=True, type=OUT, help="The zip file to write; it must not be there yet.")
@click.option("--payloads", is_flag=True, help="With drafts, names and reasons. Keep such a file safe.")
@click.option("--thread", help="Only what belongs to this digest or id, each event with its proof.")
@click.option("--since", multiple=True, type=FILE, help="Prove also that the log grew out of this checkpoint.")
def export(slug: str, sealed: Path, payloads: bool, thread: str | None, since: tuple[Path, ...]) -> None:
    """Write a sealed bundle: events with all that proves them, and the program that verifies it without Gatepost."""
    with in_school(slug):
        wanted = sealed_bundle.Wanted(payloads, thread, tuple(_text(one) for one in since))
        part = sealed.with_name(f".{sealed.name}.part")
        if sealed.exists():
            raise InvalidInput([("sealed", f"{sealed} is there already; give another name")])
        try:
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
                made = sealed_bundle.write(out, wanted, actor_id=None)
            part.replace(sealed)
        finally:
            part.unlink(missing_ok=True)
        click.echo(f"{sealed}: {made.size} events{', of which those asked for' if thread else ''}. Verify it with:")
        click.echo(f"  python3 verify.py {sealed} --key '{log_key.signer().keys[0].text()}'")


def _text(file: Path) -> str:
    with file.open("rb") as opened:
        raw = opened.read(LARGEST_CHECKPOINTS)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise InvalidInput([(file.name, "this is not text, so there is no checkpoint in it")]) from error


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_bytes(text.encode())
    except OSError as error:
        raise Refusal([f"{output} cannot be written ({error.strerror})."]) from error


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
