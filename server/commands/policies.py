"""`gatepost policy`: policy packs."""

import click

from server.checks.policy import InvalidPolicy, load_policy
from server.checks.rule import all_rules
from server.commands.running import Group, Refusal


@click.group(cls=Group)
def policy() -> None:
    """Look at policy packs."""


@policy.command()
@click.argument("pack", metavar="FILE|NAME")
def check(pack: str) -> None:
    """Say what is wrong with a policy pack, with the line."""
    try:
        found = load_policy(pack, all_rules())
    except InvalidPolicy as error:
        raise Refusal(list(error.problems)) from error
    on = sum(setting.enabled for setting in found.rules.values())
    click.echo(f"{found.title}, version {found.version}: nothing is wrong. {on} of {len(found.rules)} rules are on.")


@policy.command()
@click.argument("pack", metavar="FILE|NAME", default="model")
def show(pack: str) -> None:
    """Show a policy pack: its rules, how strong they are, and the clauses they serve."""
    found = load_policy(pack, all_rules())
    click.echo(f"{found.title} ({found.id}), version {found.version}")
    click.echo(f"Adopted {found.adopted}, to be reviewed by {found.review_due}\n")
    wide = max(map(len, all_rules()), default=0)
    for rule in all_rules().values():
        setting = found.setting(rule.id)
        strength = (setting.severity or rule.severity).replace("_", " ") if setting.enabled else "off"
        clauses = ", ".join(clause.ref for clause in found.clauses_of(rule.id))
        click.echo(f"{rule.id:<{wide}}  {strength:<14}  {clauses:<10}  {rule.title}")
    click.echo("")
    for clause in found.clauses.values():
        click.echo(f"{clause.ref:<6} {clause.title}: {clause.text}")
