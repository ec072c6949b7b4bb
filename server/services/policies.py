"""Which policy pack a school goes by, and changing it."""

from dataclasses import dataclass

from sqlalchemy import select

from server.checks.policy import Policy
from server.database import db, school_in_force, transaction
from server.errors import InvalidInput
from server.models import School, User
from server.services import log, schools
from server.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Chosen:
    """The pack now in force, and how many people have to read it before they post again."""

    policy: Policy
    to_read: int


def choose(pack: str) -> Chosen:
    """Put a pack in force for the school in force: from the next check on, and once read by whoever posts.

    Nobody counts as having read it, whatever they have read before: two packs may carry the same version. Raises
    InvalidPolicy, and InvalidInput where nothing would change.
    """
    read = schools.read_pack(pack)
    with transaction():
        school = db.session.get_one(School, school_in_force(), with_for_update=True)
        before = school.policy_pack
        schools.keep_pack(read)
        policy = schools.policy(read.remembered)
        if read.remembered == before:
            raise InvalidInput([("policy", f"{policy.title}, version {policy.version}, is in force already")])
        school.policy_pack = read.remembered
        people = list(db.session.scalars(select(User)))
        for user in people:
            user.policy_version_read = None
        log.append(
            Action.POLICY_CHOSEN, actor_id=None, thread=school.id, refs={"policy": f"{policy.id} {policy.version}"},
            payload={"pack": read.remembered, "before": before, "title": policy.title, "version": policy.version},
        )  # fmt: skip
    return Chosen(policy, sum(user.active for user in people))
