"""GET /v1/session: whose extension it is, and for which accounts it stands by."""

from typing import Any

from schemas.sessions import SessionSchema
from server.api.blueprint import resource
from server.checks.policy import PracticeAsked
from server.models import School, User
from server.security.guard import caller
from server.services import clock, practice_record, schools, sites

blueprint = resource("session", "Whose extension it is.")


@blueprint.route("/session")
@blueprint.response(200, SessionSchema)
def show() -> dict[str, Any]:
    """The person, their school, its policy and its official accounts."""
    person, school = caller(), schools.current()
    policy = schools.policy(school.policy_pack)
    return {
        "person": {"id": person.id, "name": person.name, "roles": sorted(person.roles)},
        "school": {"name": school.name},
        "policy": {"title": policy.title, "version": policy.version, "review_due": policy.review_due},
        "accounts": [
            {"id": one.ref, "platform": one.channel, "handle": one.handle, "host": one.host}
            for one in schools.accounts()
        ],
        "sites_off": [{"platform": one.channel, "reason": one.reason, "since": one.off_at} for one in sites.off()],
        "emergency_release": policy.emergency_release,
        "training": {
            "required": policy.setting("account.training_lapsed").enabled,
            "trained_until": person.trained_until,
            "policy_version_read": person.policy_version_read,
        },
        "practice": _practice(person, school, policy.practice),
    }


def _practice(person: User, school: School, asked: PracticeAsked | None) -> dict[str, Any]:
    last = practice_record.latest(person)
    done = practice_record.counted_on(person, asked, school.timezone)
    counts = asked is None or asked.is_done(done, clock.today(school.timezone))
    return {
        "required": asked is not None,
        "finished_at": last and last.finished_at,
        "score": last and last.score,
        "of": last and last.of,
        "course": last and last.course,
        "counts": counts,
        "valid_until": asked.valid_until(done) if asked and done and counts else None,
    }
