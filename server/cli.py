"""The command line: `gatepost COMMAND`."""

import logging
from importlib import import_module

import click

from server.commands.running import Group

COMMANDS = {
    "account": "schools", "calendar": "calendars", "check": "checking", "comments": "comments", "db": "database",
    "demo": "trying_out", "demo-browser": "trying_out", "log": "logs", "openapi": "information", "people":
    "schools", "policy": "policies", "register": "registers", "retention": "keeping", "rules": "reference",
    "school": "schools", "selectors": "selectors", "serve": "serving", "settings": "information", "worker": "serving",
}  # fmt: skip
"""The module of `server.commands` that each command is in."""


class Commands(Group):
    """Every command, each imported when it is asked for: a draft is checked without waiting for a web server."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = getattr(import_module(f"server.commands.{module}"), cmd_name.replace("-", "_"))
        return command if isinstance(command, click.Command) else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="gatepost", prog_name="gatepost")
def main() -> None:
    """Gatepost stands between a school's staff and the Post button of its official social media accounts."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")


if __name__ == "__main__":
    main()
