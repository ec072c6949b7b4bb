"""The command line: `gatepost COMMAND`."""

import logging

import click

from server.commands.checking import check
from server.commands.database import db
from server.commands.information import openapi, settings
from server.commands.logs import log
from server.commands.policies import policy
from server.commands.registers import register
from server.commands.running import Group
from server.commands.schools import account, people, school
from server.commands.serving import serve, worker
from server.commands.trying_out import demo, demo_browser


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="gatepost", prog_name="gatepost")
def main() -> None:
    """Gatepost stands between a school's staff and the Post button of its official social media accounts."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")


for command in (
    account, check, db, demo, demo_browser, log, openapi, people, policy, register, school, serve, settings, worker
):  # fmt: skip
    main.add_command(command)

if __name__ == "__main__":
    main()
