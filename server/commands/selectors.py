"""`gatepost selectors`: selectors for changed pages, signed by whoever maintains the extension."""

import json
from pathlib import Path
from typing import Any

import click

from server.commands.running import Group, Refusal
from server.errors import InvalidInput
from server.services import selectors as sets

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
key_option = click.option("--key", required=True, type=FILE, help="PEM file of the private Ed25519 key.")
to_option = click.option(
    "--to", required=True, type=click.Path(dir_okay=False, path_type=Path),
    help="The file that the service hands on: what its GATEPOST_SELECTORS_FILE says.",
)  # fmt: skip


@click.group(cls=Group)
def selectors() -> None:
    """Sign selectors for pages that have changed, and hand them on to the extensions."""


@selectors.command("key")
@key_option
def show_key(key: Path) -> None:
    """Print the public key, to build the extension with (node build.mjs --selectors-key)."""
    click.echo(_or_refuse(lambda: sets.public_key(sets.read_private_key(key.read_bytes()))))


@selectors.command()
@click.argument("file", type=FILE)
def check(file: Path) -> None:
    """Say what is wrong with a set, signed or not."""
    found = _or_refuse(lambda: _read(file))
    parts = sum(len(entries) for network in found["networks"].values() for entries in network.values())
    click.echo(f"Version {found['version']}: nothing is wrong. {parts} selectors on {len(found['networks'])} networks.")


@selectors.command()
@click.argument("file", type=FILE)
@key_option
@click.option(
    "--output", "-o", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Where to write it."
)
def sign(file: Path, key: Path, output: Path) -> None:
    """Sign a set."""
    envelope = _or_refuse(lambda: sets.sign(file.read_bytes(), sets.read_private_key(key.read_bytes())))
    output.write_text(json.dumps(envelope), encoding="utf-8")
    click.echo(f"Signed. Publish it with: gatepost selectors publish {output} --public-key … --to …")


@selectors.command()
@click.argument("file", type=FILE)
@click.option("--public-key", required=True, help="The key that the school's extensions were built with.")
@to_option
def publish(file: Path, public_key: str, to: Path) -> None:
    """Hand a signed set on, where its signature and version are right."""
    version = _or_refuse(lambda: sets.publish(_json(file), to, public_key))
    click.echo(f"Version {version} is handed on. Extensions take it up within some six minutes of use.")


@selectors.command()
@key_option
@to_option
def withdraw(key: Path, to: Path) -> None:
    """Go back to what is built into the extension, by an empty set of a higher version."""

    def back() -> int:
        private = sets.read_private_key(key.read_bytes())
        before = sets.published(to)
        version = sets.open_envelope(before)["version"] + 1 if before else 1
        empty = json.dumps({"version": version, "networks": {}}).encode()
        return sets.publish(sets.sign(empty, private), to, sets.public_key(private))

    click.echo(f"Withdrawn, as version {_or_refuse(back)}: extensions go back to what is built in.")


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except ValueError as error:
        raise InvalidInput([("file", f"this is no JSON: {error}")]) from error


def _read(file: Path) -> dict[str, Any]:
    found = _json(file)
    is_signed = isinstance(found, dict) and "payload" in found
    return sets.open_envelope(found) if is_signed else sets.read_set(file.read_bytes())


def _or_refuse(do: Any) -> Any:
    try:
        return do()
    except InvalidInput as error:
        raise Refusal([f"{place}: {problem}" for place, problem in error.problems]) from error
