"""The demo school: Alder Bank, its accounts, its register and a few people to sign in as."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from server.database import transaction
from server.models import School, User
from server.services import people, register_import, schools
from server.vocabulary import Channel, Role

ALDER_BANK = Path(__file__).parent / "alder_bank"
SLUG = "alder-bank"
MASTODON = {"ref": "mastodon", "platform": Channel.MASTODON, "handle": "alderbank", "host": "social.alderbank.example"}


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody to sign in as."""

    name: str
    email: str
    role: Role
    what_for: str
    shown: bool = True


PEOPLE = (
    DemoPerson("Sunita Patel", "teacher@alderbank.example", Role.AUTHOR, "a teacher: writes posts"),
    DemoPerson(
        "Helen Ashcroft", "leader@alderbank.example", Role.SENIOR_LEADER, "a senior leader: gives second opinions"
    ),
    DemoPerson(
        "Pauline Sykes", "moderator@alderbank.example", Role.MODERATOR, "a moderator: reads the log, keeps the register"
    ),
    DemoPerson("Daniel Okoro", "deputy@alderbank.example", Role.SENIOR_LEADER, "another senior leader", shown=False),
    DemoPerson(
        "Ruth Calder", "safeguarding@alderbank.example", Role.SAFEGUARDING_LEAD, "the safeguarding lead", shown=False
    ),
)


def today() -> date:
    """The day that the demo school's consents are judged on."""
    return date.fromisoformat(json.loads((ALDER_BANK / "school.json").read_text(encoding="utf-8"))["today"])


def seed(password: str) -> School:
    """Set up the demo school, everybody with the same password. Inside an application context, once."""
    described = json.loads((ALDER_BANK / "school.json").read_text(encoding="utf-8"))
    school = schools.create(
        slug=SLUG, name=described["name"], contacts=described["published_contacts"],
        personal_accounts=described["personal_accounts"],
    )  # fmt: skip
    users = [_add(school, person, password) for person in PEOPLE]
    managers = [user for user in users if Role.SAFEGUARDING_LEAD not in user.roles]
    for account in described["accounts"]:
        schools.add_account(
            ref=account["id"], platform=Channel(account["platform"]), handle=account["handle"], managers=managers
        )
    schools.add_account(**MASTODON, managers=managers)  # type: ignore[arg-type]
    parsed = register_import.read_import(
        (ALDER_BANK / "register.csv").read_bytes(), (ALDER_BANK / "consents.csv").read_bytes()
    )
    register_import.confirm(None, register_import.propose(None, parsed).id)
    return school


def _add(school: School, person: DemoPerson, password: str) -> User:
    user = people.add(school_id=school.id, email=person.email, name=person.name, password=password, roles=[person.role])
    policy = schools.policy(school.policy_pack)
    with transaction():
        user.policy_version_read = policy.version
        user.trained_until = policy.review_due
    return user
