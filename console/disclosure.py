"""Who is shown what of a finding: the do-not-publish list is for senior leaders and the safeguarding lead alone."""

from server.checks.disclosure import as_shown_to_author
from server.checks.finding import Check
from server.models import User
from server.services import schools
from server.vocabulary import Role

KNOW_WHO_IS_NOT_PUBLISHED = frozenset({Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD})


def sees_do_not_publish(person: User) -> bool:
    """Whether this person may learn who is on the do-not-publish list."""
    return bool(KNOW_WHO_IS_NOT_PUBLISHED & person.roles)


def shown_to(person: User, outcome: Check, author_id: str) -> Check:
    """What was found in a draft of `author_id`, as this person may see it.

    An author never sees more than authors do, not even one who is a senior leader.
    """
    if person.id != author_id and sees_do_not_publish(person):
        return outcome
    return as_shown_to_author(outcome, schools.policy(schools.current().policy_pack))
