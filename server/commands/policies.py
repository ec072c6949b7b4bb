"""`gatepost policy`: policy packs."""

from datetime import date, datetime

import click

from server.checks.policy import InvalidPolicy, Policy, load_policy, shipped_packs
from server.checks.policy_base import MODEL
from server.checks.rule import all_rules
from server.commands.policy_text import compared, differences, review, shown
from server.commands.running import Group, Refusal

on_option = click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), help="The day to judge review dates by. [default: today]"
)


@click.group(cls=Group)
def policy() -> None:
    """Look at policy packs."""


@policy.command("list")
@on_option
def list_packs(on: datetime | None) -> None:
    """List the packs that come with Gatepost."""
    packs = {name: _load(name) for name in sorted(shipped_packs())}
    wide = max(map(len, packs))
    for name, pack in packs.items():
        click.echo(f"{name:<{wide}}  {pack.title}, version {pack.version}. {review(pack, _today(on))}")


@policy.command()
@click.argument("pack", metavar="FILE|NAME")
@on_option
def check(pack: str, on: datetime | None) -> None:
    """Say what is wrong with a policy pack, with the line."""
    try:
        found = _load(pack)
    except InvalidPolicy as error:
        raise Refusal(list(error.problems)) from error
    enabled = sum(setting.enabled for setting in found.rules.values())
    click.echo(
        f"{found.title}, version {found.version}: nothing is wrong. {enabled} of {len(found.rules)} rules are on, "
        f"{differences(found, _load(MODEL))} judged otherwise than in the model policy. "
        f"{review(found, _today(on))}."
    )


@policy.command()
@click.argument("pack", metavar="FILE|NAME", default=MODEL)
@on_option
def show(pack: str, on: datetime | None) -> None:
    """Show a policy pack: rules and how strong they are, clauses, platforms, contacts, review dates."""
    click.echo(shown(_load(pack), _load(MODEL), _today(on)))


@policy.command()
@click.argument("first", metavar="FILE|NAME")
@click.argument("second", metavar="FILE|NAME")
def compare(first: str, second: str) -> None:
    """Show what two policy packs judge differently."""
    click.echo(compared(_load(first), _load(second)))


def _load(name: str) -> Policy:
    return load_policy(name, all_rules())


def _today(on: datetime | None) -> date:
    return on.date() if on else date.today()
