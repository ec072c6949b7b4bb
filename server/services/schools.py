"""Schools, their official accounts, and what a check needs to know of them."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from server import models
from server.checks import context as checking
from server.checks.exceptions import SchoolException
from server.checks.policy import InvalidPolicy, Policy, load_policy, parse_policy, read_pack_file, shipped_packs
from server.checks.rule import all_rules
from server.database import db, enter_school, school_in_force, transaction
from server.errors import InvalidInput, NotFound
from server.models import AccountManager, OfficialAccount, PolicyFile, School, User
from server.services import clock, log, practice_record, register
from server.vocabulary import Action, Channel

HOSTS = {
    Channel.FACEBOOK: "www.facebook.com",
    Channel.X: "x.com",
    Channel.INSTAGRAM: "www.instagram.com",
    Channel.THREADS: "www.threads.com",
    Channel.LINKEDIN: "www.linkedin.com",
    Channel.YOUTUBE: "www.youtube.com",
    Channel.BLUESKY: "bsky.app",
    Channel.GOOGLE_BUSINESS: "business.google.com",
}

SHORT_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
ACCOUNT_REF = re.compile(r"[A-Za-z0-9_-]{1,40}")
MAX_NAME = 200
MAX_HANDLE = 100
MAX_HOST = 253
OWN_PACK = "sha256:"
"""How a school remembers a pack of its own: this and the digest of the file's text."""


def create(
    *,
    slug: str,
    name: str,
    contacts: dict[str, Any] | None = None,
    personal_accounts: list[str] | None = None,
    policy_pack: str = "model",
    timezone: str = "Europe/London",
) -> School:
    """A new school with its empty log. Raises InvalidInput, and InvalidPolicy for the pack."""
    problems = []
    if not SHORT_NAME.fullmatch(slug):
        problems.append(
            ("slug", "give a short name of up to 60 small letters, digits and hyphens, for instance alder-bank")
        )
    if not name.strip() or len(name) > MAX_NAME:
        problems.append(("name", f"give a name of up to {MAX_NAME} characters"))
    if not _is_time_zone(timezone):
        problems.append(("timezone", f"there is no time zone {timezone!r}; in the UK it is Europe/London"))
    if problems:
        raise InvalidInput(problems)
    pack = read_pack(policy_pack)
    with transaction():
        if db.session.scalar(select(func.count()).select_from(School).where(School.slug == slug)):
            raise InvalidInput([("slug", f"there is a school called {slug!r} already")])
        school = School(slug=slug, name=name, timezone=timezone, policy_pack=pack.remembered, contacts=contacts or {},
                        personal_accounts=personal_accounts or [])  # fmt: skip
        db.session.add(school)
        db.session.flush()
        enter_school(school.id)
        keep_pack(pack)
        log.open_log(school.id)
        db.session.flush()
        log.append(Action.SCHOOL_CREATED, actor_id=None, thread=school.id, payload={"name": name})
    return school


def _is_time_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True


def by_slug(slug: str) -> School:
    """The school of that short name, put in force. Raises NotFound."""
    school = db.session.scalars(select(School).where(School.slug == slug)).one_or_none()
    if school is None:
        raise NotFound(f"There is no school called {slug!r}.")
    enter_school(school.id)
    return school


def every() -> list[School]:
    """All schools, by short name. For whoever runs the service; nobody who signs in may ask this."""
    return list(db.session.scalars(select(School).order_by(School.slug)))


def current() -> School:
    """The school in force."""
    return db.session.get_one(School, school_in_force())


def add_account(*, ref: str, platform: Channel, handle: str, host: str = "", managers: list[User]) -> OfficialAccount:
    """Register an official account of the school in force. Mastodon needs its host. Raises InvalidInput."""
    host = (host or HOSTS.get(platform, "")).lower()
    handle = handle.strip().lstrip("@")
    problems = []
    if not host and platform is Channel.MASTODON:
        problems.append(("host", "give the Mastodon server, for instance social.school.example"))
    if len(host) > MAX_HOST or "/" in host:
        problems.append(("host", "give the server's name alone, for instance social.school.example"))
    if not ACCOUNT_REF.fullmatch(ref):
        problems.append(("ref", "give a short name of up to 40 letters, digits, hyphens and underscores, say fb"))
    if not handle or len(handle) > MAX_HANDLE:
        problems.append(("handle", f"give the account's handle, up to {MAX_HANDLE} characters"))
    if problems:
        raise InvalidInput(problems)
    with transaction():
        if db.session.scalar(select(func.count()).select_from(OfficialAccount).where(OfficialAccount.ref == ref)):
            raise InvalidInput([("ref", f"there is an official account called {ref!r} already")])
        account = OfficialAccount(school_id=school_in_force(), ref=ref, platform=platform, handle=handle, host=host)
        db.session.add(account)
        db.session.flush()
        for manager in managers:
            db.session.add(AccountManager(school_id=school_in_force(), account_id=account.id, user_id=manager.id))
        log.append(
            Action.ACCOUNT_ADDED, actor_id=None, account_id=account.id, thread=account.id,
            payload={"ref": ref, "platform": platform, "handle": account.handle},
        )  # fmt: skip
    return account


def accounts() -> list[OfficialAccount]:
    """The official accounts of the school in force."""
    return list(db.session.scalars(select(OfficialAccount).where(OfficialAccount.active).order_by(OfficialAccount.ref)))


def account(ref: str) -> OfficialAccount:
    """The official account with that short name. Raises NotFound."""
    found = db.session.scalars(
        select(OfficialAccount).where(OfficialAccount.ref == ref, OfficialAccount.active)
    ).one_or_none()
    if found is None:
        raise NotFound(f"There is no official account {ref!r}.")
    return found


def channel_of(account_id: str) -> Channel:
    """The network that an official account, or one that was, is on."""
    return db.session.get_one(OfficialAccount, account_id).channel


@lru_cache(maxsize=64)
def policy(pack: str) -> Policy:
    """The policy pack that a school remembers so (`School.policy_pack`). Raises InvalidPolicy."""
    if not pack.startswith(OWN_PACK):
        return load_policy(pack, all_rules())
    kept = own_pack(pack)
    if kept is None:
        raise InvalidPolicy(
            ["the policy in force is not in the database; put it in force again: gatepost school policy"]
        )
    return parse_policy(kept.text, all_rules())


def own_pack(pack: str) -> PolicyFile | None:
    """The file that a pack of the school in force was brought in from; None for one that comes with Gatepost."""
    return db.session.scalars(select(PolicyFile).where(PolicyFile.sha256 == pack.removeprefix(OWN_PACK))).one_or_none()


@dataclass(frozen=True, slots=True)
class ReadPack:
    """A pack that may be put in force. `remembered` is what schools know it by, `text` its file's, if any."""

    remembered: str
    text: str | None = None


def read_pack(pack: str) -> ReadPack:
    """A pack that comes with Gatepost, or the one in a file. Raises InvalidPolicy."""
    if pack in shipped_packs():
        policy(pack)
        return ReadPack(pack)
    text = read_pack_file(pack)
    parse_policy(text, all_rules())
    return ReadPack(OWN_PACK + hashlib.sha256(text.encode()).hexdigest(), text)


def keep_pack(pack: ReadPack) -> None:
    """Keep the pack's file for the school in force, inside a transaction: what becomes of it later changes nothing."""
    if pack.text is None or own_pack(pack.remembered) is not None:
        return
    sha256 = pack.remembered.removeprefix(OWN_PACK)
    kept = PolicyFile(school_id=school_in_force(), sha256=sha256, text=pack.text, brought_in_at=clock.now())
    db.session.add(kept)
    db.session.flush()


def context_for(on: OfficialAccount, author: User | None) -> checking.Context:
    """What a check of a draft for this account has to know; `author` None where nobody's standing is judged."""
    school = current()
    return checking.Context(
        school=checking.School(
            name=school.name,
            contacts=published_contacts(school),
            accounts=tuple(_as_checked(one) for one in accounts()),
            personal_accounts=tuple(school.personal_accounts),
        ),
        account=_as_checked(on),
        policy=policy(school.policy_pack),
        register=register.current(),
        today=clock.today(school.timezone),
        author=author and _standing(author, on),
        exceptions=_exceptions(clock.today(school.timezone)),
    )


def _exceptions(today: date) -> tuple[SchoolException, ...]:
    """The school's exceptions that hold today. Read for every check, so that one that ends holds again at once."""
    live = select(models.SchoolException).where(
        models.SchoolException.ended_at.is_(None), models.SchoolException.until >= today
    )
    refs = {one.id: one.ref for one in db.session.scalars(select(OfficialAccount))}
    return tuple(
        SchoolException(one.id, one.rule, one.words, one.until, one.account_id and refs[one.account_id])
        for one in db.session.scalars(live.order_by(models.SchoolException.id))
    )


def published_contacts(school: School) -> checking.PublishedContacts:
    """What the school itself publishes, and what is therefore nobody's private number or address."""
    contacts = {name: tuple(school.contacts.get(name, ())) for name in ("phones", "emails", "domains", "addresses")}
    return checking.PublishedContacts(**contacts)


def _as_checked(one: OfficialAccount) -> checking.OfficialAccount:
    return checking.OfficialAccount(id=one.ref, platform=one.channel, handle=one.handle)


def _standing(author: User, on: OfficialAccount) -> checking.AuthorStanding:
    school = current()
    managers = set(db.session.scalars(select(AccountManager.user_id).where(AccountManager.account_id == on.id)))
    return checking.AuthorStanding(
        manages_account=author.active and author.id in managers,
        managers=len(managers),
        policy_version_read=author.policy_version_read,
        trained_until=author.trained_until,
        practised=practice_record.counted_on(author, policy(school.policy_pack).practice, school.timezone),
    )
