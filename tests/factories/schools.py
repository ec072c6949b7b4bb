"""Schools with their people, accounts and register, made through the services as the product makes them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from flask import Flask

from server.checks.register import Consent, Person
from server.database import db, enter_school, transaction
from server.models import OfficialAccount, User
from server.services import clock, people, register_import, schools
from server.services.register_file import ConsentRow, ParsedRegister
from server.vocabulary import Channel, ConsentStatus, ConsentUse, PersonKind, Role

PASSWORD = "a good long password"


@dataclass(frozen=True, slots=True)
class MadeSchool:
    """A school in the database."""

    id: str
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class MadePerson:
    """Somebody who can sign in, with the password to do it by."""

    id: str
    school_id: str
    name: str
    email: str
    roles: frozenset[Role]
    password: str = PASSWORD


@dataclass(frozen=True, slots=True)
class MadeAccount:
    """An official account. `ref` is what drafts call it by."""

    id: str
    ref: str
    platform: Channel


@contextmanager
def in_school(app: Flask, school: MadeSchool | str) -> Iterator[None]:
    """An application context with that school in force, to call services in."""
    with app.app_context():
        enter_school(school if isinstance(school, str) else school.id)
        yield


def make_school(app: Flask, slug: str = "alder-bank", name: str = "Alder Bank Primary School") -> MadeSchool:
    """A school with an empty log, published contacts of its own, no people and no register."""
    domain = f"{slug.replace('-', '')}.example"
    contacts = {
        "phones": ["01632 960123"], "emails": [f"office@{domain}"], "domains": [domain],
        "addresses": [f"{name}, 1 Mill Lane, Thornby TB1 1AA"],
    }  # fmt: skip
    with app.app_context():
        made = schools.create(slug=slug, name=name, contacts=contacts)
        return MadeSchool(made.id, slug, name)


def make_person(
    app: Flask,
    school: MadeSchool,
    name: str,
    *roles: Role,
    has_read_policy: bool = True,
    trained: bool = True,
    active: bool = True,
) -> MadePerson:
    """Somebody who has, unless said otherwise, read the policy in force and been trained."""
    wanted = roles or (Role.AUTHOR,)
    email = f"{name.lower().replace(' ', '.')}@{school.slug.replace('-', '')}.example"
    with in_school(app, school):
        user = people.add(school_id=school.id, email=email, name=name, password=PASSWORD, roles=list(wanted))
        with transaction():
            policy = schools.policy(schools.current().policy_pack)
            user.policy_version_read = policy.version if has_read_policy else None
            user.trained_until = clock.today("Europe/London") + timedelta(days=365 if trained else -1)
            user.active = active
        return MadePerson(user.id, school.id, name, email, frozenset(wanted))


def make_account(
    app: Flask,
    school: MadeSchool,
    ref: str,
    platform: Channel,
    managers: Sequence[MadePerson],
    handle: str = "AlderBankPri",
    host: str = "",
) -> MadeAccount:
    """An official account with its managers."""
    with in_school(app, school):
        users = [db.session.get_one(User, person.id) for person in managers]
        made: OfficialAccount = schools.add_account(
            ref=ref, platform=platform, handle=handle, host=host, managers=users
        )
        return MadeAccount(made.id, ref, platform)


def pupil(
    id: str, first: str, last: str, *consents: Consent, do_not_publish: bool = False, class_name: str = "Oak"
) -> Person:
    """A pupil of Year 3 for `make_register`."""
    return Person(
        id, PersonKind.PUPIL, first, last, year_group="Year 3", class_name=class_name,
        do_not_publish=do_not_publish, consents=consents,
    )  # fmt: skip


def given(use: ConsentUse, channel: Channel | None = None, since: date = date(2026, 9, 1)) -> Consent:
    """A consent that was given; `channel` None: for every channel."""
    return Consent(use, channel, ConsentStatus.GIVEN, since)


def everything() -> tuple[Consent, ...]:
    """Consent for every use on every channel."""
    return tuple(given(use) for use in ConsentUse)


def make_register(app: Flask, school: MadeSchool, register: Sequence[Person]) -> None:
    """Bring a register in, as a confirmed import."""
    rows = tuple(ConsentRow(person.id, consent) for person in register for consent in person.consents)
    bare = tuple(
        Person(p.id, p.kind, p.first_name, p.last_name, p.preferred_name, p.year_group, p.class_name, p.do_not_publish)
        for p in register
    )
    with in_school(app, school):
        register_import.confirm(None, register_import.propose(None, ParsedRegister(bare, rows)).id)
