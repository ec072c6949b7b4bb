"""`gatepost register`: the register of a school."""

from pathlib import Path
from typing import Any

import click

from server.commands.running import Group, Refusal, Unusable, in_school, school_option
from server.corpus import read_bytes
from server.services import register_import, shown_people
from server.services.register_file import CONSENTS, REGISTER
from server.vocabulary import Channel, ConsentUse

PATH = click.Path(exists=True, path_type=Path)


@click.group(cls=Group)
def register() -> None:
    """Bring a school's register in."""


@register.command("import")
@click.argument("paths", nargs=-1, required=True, type=PATH)
@school_option
@click.option("--yes", is_flag=True, help="Put it in force without asking.")
def bring_in(paths: tuple[Path, ...], slug: str, yes: bool) -> None:
    """Bring a register in from a folder (register.csv and consents.csv), or from two files in that order.

    Shows what would change, above all who would gain and who would lose consent, and asks. Nothing changes unless the
    whole of both files is good.
    """
    people, consents = _two_files(paths)
    parsed = register_import.read_import(read_bytes(people), read_bytes(consents))
    with in_school(slug) as school:
        proposal = register_import.propose(None, parsed)
        click.echo(preview(proposal.summary))
        if not (yes or click.confirm(f"Put this register in force at {school.name}?")):
            register_import.discard(None, proposal.id)
            raise Refusal(["Nothing was changed."])
        version = register_import.confirm(None, proposal.id).version
    click.echo(f"Done. This is version {version} of the register.")


@register.command("index-posts")
@school_option
def index_posts(slug: str) -> None:
    """Note who is named or shown in every post that is out, once after an update from before there was such an index.

    When consent is withdrawn, the posts that have to be taken down are found by it. Safe to run again.
    """
    with in_school(slug) as school:
        read = shown_people.note_all()
        click.echo(f"Read: {read:,} posts of {school.name}.")


def preview(summary: dict[str, Any]) -> str:
    """What an import would change, in lines."""
    lines = [
        f"{summary['total']} people, {summary['consents']} consent entries: {summary['new']} new, "
        f"{summary['changed']} changed, {summary['unchanged']} unchanged, {summary['left']} no longer there.",
    ]
    for word, what in (("gain", "gains"), ("lose", "loses")):
        count = summary["gaining" if word == "gain" else "losing"]
        lines.append(f"{count} would {word} consent{':' if count else '.'}")
        lines += [_per_use(use, summary[what]) for use in ConsentUse if any(row["use"] == use for row in summary[what])]
        named = summary[f"{what}_people"]
        lines += [f"    {one['name']} ({one['id']}): {', '.join(one['consents'])}" for one in named]
        if count > len(named):
            lines.append(f"    and {count - len(named)} more")
    return "\n".join(lines)


def _per_use(use: ConsentUse, rows: list[dict[str, Any]]) -> str:
    counts = [f"{Channel(row['channel']).label} {row['people']}" for row in rows if row["use"] == use]
    return f"  {use.replace('_', ' ')}: {', '.join(counts)}"


def _two_files(paths: tuple[Path, ...]) -> tuple[Path, Path]:
    if len(paths) == 1 and paths[0].is_dir():
        return paths[0] / REGISTER, paths[0] / CONSENTS
    if len(paths) == 2:
        return paths[0], paths[1]
    raise Unusable([f"Give a folder with {REGISTER} and {CONSENTS}, or the two files in this order."])
