"""`gatepost school`, `gatepost people` and `gatepost account`: who there is, and where they publish."""

from datetime import datetime
from pathlib import Path

import click

from server.commands.policy_text import day
from server.commands.running import Group, Unusable, application, in_school, school_option
from server.corpus import CONTACTS, read_description
from server.models import School
from server.services import people as people_service
from server.services import policies, schools
from server.vocabulary import Channel, Role

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])


@click.group(cls=Group)
def school() -> None:
    """Schools."""


@school.command("create")
@click.argument("slug")
@click.argument("name")
@click.option("--policy", "pack", default="model", show_default=True, help="Policy pack: a name, or a TOML file.")
@click.option("--timezone", default="Europe/London", show_default=True, help="Time zone its dates are in.")
@click.option("--contacts", type=FILE, help="A school.json with its published contacts and its staff's own accounts.")
def create_school(slug: str, name: str, pack: str, timezone: str, contacts: Path | None) -> None:
    """Add a school: a short name (for instance alder-bank) and its full name."""
    described = read_description(contacts)[0] if contacts else None
    with application() as app, app.app_context():
        schools.create(
            slug=slug,
            name=name,
            contacts={kind: list(getattr(described.contacts, kind)) for kind in CONTACTS} if described else None,
            personal_accounts=list(described.personal_accounts) if described else None,
            policy_pack=pack,
            timezone=timezone,
        )
    click.echo(f"{name} has been added. Next: gatepost people add, gatepost account add, gatepost register import.")


@school.command("list")
def list_schools() -> None:
    """List the schools."""
    with application() as app, app.app_context():
        for one in schools.every():
            register = f"register version {one.register_version}" if one.register_version else "no register yet"
            own = one.policy_pack.startswith(schools.OWN_PACK)
            click.echo(f"{one.slug}  {one.name}  (policy {'of its own' if own else one.policy_pack}, {register})")


@school.command("policy")
@click.argument("slug")
@click.argument("pack", metavar="NAME|FILE", required=False)
@click.option("--text", is_flag=True, help="Print the file in force, where it is one of the school's own.")
def school_policy(slug: str, pack: str | None, text: bool) -> None:
    """Show which policy pack a school goes by, or put another in force: one that comes with Gatepost, or a file.

    Everybody has to have read it before they post again. `gatepost policy list` names the packs.
    """
    with in_school(slug) as at:
        if pack is None:
            click.echo(_policy_in_force(at, text))
            return
        chosen = policies.choose(pack)
        click.echo(f"{chosen.policy.title}, version {chosen.policy.version}, is in force for {at.name}.")
        click.echo(f"{_counted(chosen.to_read)} to read it before posting; `gatepost people change` records that.")


def _policy_in_force(school: School, text: bool) -> str:
    own, policy = schools.own_pack(school.policy_pack), schools.policy(school.policy_pack)
    if text and own:
        return own.text.rstrip()
    where = f"a file brought in on {day(own.brought_in_at)}" if own else school.policy_pack
    return f"{school.name} goes by {policy.title}, version {policy.version} ({where})."


def _counted(people: int) -> str:
    return "1 person" if people == 1 else f"{people} people"


@click.group(cls=Group)
def people() -> None:
    """The people who use Gatepost."""


@people.command("add")
@school_option
@click.option("--email", required=True, help="What they sign in with.")
@click.option("--name", required=True, help="Their name, as others see it.")
@click.option("--role", "roles", required=True, multiple=True, type=click.Choice([role.value for role in Role]))
@click.option("--trained-until", type=DAY, help="They have read the policy in force and been trained, until this day.")
@click.password_option(help="Asked for when it is not given.")
def add_person(
    slug: str, email: str, name: str, roles: tuple[str, ...], trained_until: datetime | None, password: str
) -> None:
    """Add somebody who can sign in."""
    with in_school(slug) as at:
        people_service.add(
            school_id=at.id,
            email=email,
            name=name,
            password=password,
            roles=[Role(role) for role in dict.fromkeys(roles)],
            policy_version_read=schools.policy(at.policy_pack).version if trained_until else None,
            trained_until=trained_until.date() if trained_until else None,
        )
    click.echo(f"{name} can sign in as {email.strip().lower()}.")


@people.command("change")
@school_option
@click.option("--email", required=True, help="What they sign in with.")
@click.option(
    "--role", "roles", multiple=True, type=click.Choice([role.value for role in Role]), help="All their roles."
)
@click.option("--trained-until", type=DAY, help="They have read the policy in force and been trained, until this day.")
@click.option("--has-read-policy", is_flag=True, help="They have read the policy in force.")
@click.option("--new-password", is_flag=True, help="Ask for a new password; they are signed out everywhere.")
@click.option("--left/--back", "left", default=None, help="They have left, and are signed out everywhere; or are back.")
def change_person(
    slug: str,
    email: str,
    roles: tuple[str, ...],
    trained_until: datetime | None,
    has_read_policy: bool,
    new_password: bool,
    left: bool | None,
) -> None:
    """Record reading and training, set a new password, change roles, or shut out somebody who has left."""
    if not (roles or trained_until or has_read_policy or new_password or left is not None):
        options = "--role, --trained-until, --has-read-policy, --new-password, --left or --back"
        raise Unusable([f"Say what to change: {options}."])
    with in_school(slug) as at:
        person = people_service.by_email(email)
        password = click.prompt("New password", hide_input=True, confirmation_prompt=True) if new_password else None
        people_service.change(
            person,
            roles=[Role(role) for role in dict.fromkeys(roles)] or None,
            password=password,
            active=None if left is None else not left,
            policy_version_read=schools.policy(at.policy_pack).version if has_read_policy or trained_until else None,
            trained_until=trained_until.date() if trained_until else None,
        )
        click.echo(f"{person.name} has been changed.")


@click.group(cls=Group)
def account() -> None:
    """The school's official accounts."""


@account.command("add")
@school_option
@click.option("--ref", required=True, help="The school's short name for it, for instance fb.")
@click.option("--platform", required=True, type=click.Choice([channel.value for channel in Channel]))
@click.option("--handle", required=True, help="Its handle on the platform.")
@click.option("--host", default="", help="The server's name (Mastodon only).")
@click.option("--manager", "managers", multiple=True, metavar="EMAIL", help="Who may post to it. Give it for each.")
def add_account(slug: str, ref: str, platform: str, handle: str, host: str, managers: tuple[str, ...]) -> None:
    """Register an official account with those who manage it."""
    with in_school(slug):
        users = [people_service.by_email(email) for email in dict.fromkeys(managers)]
        added = schools.add_account(ref=ref, platform=Channel(platform), handle=handle, host=host, managers=users)
        click.echo(f"{added.channel.label}, @{added.handle} is an official account now, called {added.ref}.")
