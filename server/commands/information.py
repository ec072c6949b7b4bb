"""`gatepost settings` and `gatepost openapi`: what can be set, and what can be called."""

import os
import secrets
from dataclasses import MISSING, fields

import click

from server.settings import Settings, load_settings


@click.command()
def settings() -> None:
    """List everything that can be set, what it is set to, and what is wrong with it. Secrets are not shown."""
    for one in fields(Settings):
        name = f"GATEPOST_{one.name.upper()}"
        if os.environ.get(name):
            value = "(set, not shown)" if one.metadata["secret"] else os.environ[name]
        elif one.default is MISSING:
            value = "(not set; needed)"
        else:
            value = f"{_as_written(one.default)} (default)"
        click.echo(f"{name} = {value}\n    {one.metadata['doc']}")
    load_settings()


def _as_written(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value in (None, (), "") else str(value)


@click.command()
def openapi() -> None:
    """Print the description of the API (OpenAPI), as it is served at /v1/openapi.json. Needs no settings."""
    from server.api.openapi import document
    from server.app import create_app

    nowhere = Settings(secret_key=secrets.token_hex(), database_url="sqlite://")
    click.echo(document(create_app(nowhere)).rstrip())
