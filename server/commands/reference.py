"""`gatepost rules`: the reference of what is looked for, written from the rules, the packs and the examples."""

from pathlib import Path

import click

from server.commands.reference_pages import pages
from server.commands.running import Group, Unusable


@click.group(cls=Group)
def rules() -> None:
    """What the checks look for."""


@rules.command()
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write the pages to."
)
def reference(out: Path) -> None:
    """Write the rule reference: every rule with its severity in each pack, its clauses and examples."""
    written = pages()
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, text in written.items():
            (out / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise Unusable([f"{out} cannot be written ({error.strerror or error})."]) from error
    click.echo(f"{len(written)} pages written to {out}.")
