"""Who may do what: one table. A route that is in no row is refused, and a test says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from server.vocabulary import Role


class Credential(StrEnum):
    """How a caller of a route is known."""

    NONE = "none"
    """Anybody may call it."""
    SESSION = "session"
    """The console's session cookie, with a CSRF token on every change."""
    TOKEN = "token"  # noqa: S105 (the name of a kind of credential)
    """A bearer token of the extension."""


@dataclass(frozen=True, slots=True)
class Permission:
    """A row: how the caller is known, and which roles may (None: any)."""

    credential: Credential
    roles: frozenset[Role] | None = None


EVERYBODY = frozenset(Role)
AUTHORS = frozenset({Role.AUTHOR, Role.SENIOR_LEADER, Role.MODERATOR, Role.ADMINISTRATOR})
REVIEWERS = frozenset({Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD})
"""The safeguarding lead decides where the policy wants that, which the service sees to."""
PARTIES = AUTHORS | REVIEWERS
LEADERS = frozenset({Role.SENIOR_LEADER})
LOG_READERS = frozenset({Role.MODERATOR, Role.SAFEGUARDING_LEAD, Role.SENIOR_LEADER})
PROOF_READERS = LOG_READERS | {Role.GOVERNOR}
INBOX_READERS = frozenset({Role.MODERATOR, Role.SAFEGUARDING_LEAD, Role.SENIOR_LEADER})
RETENTION_KEEPERS = frozenset({Role.MODERATOR, Role.SAFEGUARDING_LEAD})
REGISTER_KEEPERS = frozenset({Role.ADMINISTRATOR, Role.MODERATOR, Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD})
PRACTICE_READERS = frozenset({Role.ADMINISTRATOR, Role.MODERATOR, Role.SENIOR_LEADER})

FINDING_KEEPERS = frozenset({Role.MODERATOR, Role.SENIOR_LEADER})
"""Who settles findings that were reported as wrong, and keeps the school's exceptions."""
REMOVAL_KEEPERS = frozenset({Role.MODERATOR, Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD})
"""Who sees to it that a post comes down when consent was withdrawn."""
SITE_KEEPERS = frozenset({Role.MODERATOR, Role.ADMINISTRATOR})
CALENDAR_KEEPERS = frozenset({Role.ADMINISTRATOR, Role.SENIOR_LEADER})
WAIT_KEEPERS = frozenset({Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD, Role.ADMINISTRATOR, Role.MODERATOR})

_public = Permission(Credential.NONE)


def _session(roles: frozenset[Role] = EVERYBODY) -> Permission:
    return Permission(Credential.SESSION, roles)


def _token(roles: frozenset[Role] = AUTHORS) -> Permission:
    return Permission(Credential.TOKEN, roles)


# Endpoint of each route, as Flask names it.
CONSOLE: Mapping[str, Permission] = {
    "static": _public,
    "people.sign_in": _public,
    "people.sign_out": _session(),
    "home.show": _session(),
    "drafts.check": _session(AUTHORS),
    "drafts.ask": _session(AUTHORS),
    "drafts.release": _session(AUTHORS),
    "drafts.publish": _session(AUTHORS),
    "drafts.wrong": _session(AUTHORS),
    "practice.show": _session(AUTHORS),
    "practice.begin": _session(AUTHORS),
    "practice.draft": _session(AUTHORS),
    "practice.act": _session(AUTHORS),
    "practice.result": _session(AUTHORS),
    "practice.people": _session(PRACTICE_READERS),
    "second_opinions.queue": _session(PARTIES),
    "second_opinions.show": _session(PARTIES),
    "second_opinions.decide": _session(REVIEWERS),
    "second_opinions.withdraw": _session(AUTHORS),
    "second_opinions.claim": _session(REVIEWERS),
    "second_opinions.let_go": _session(REVIEWERS),
    "second_opinions.pass_on": _session(REVIEWERS),
    "second_opinions.take_back": _session(REVIEWERS),
    "second_opinions.comment": _session(PARTIES),
    "second_opinions.propose": _session(REVIEWERS),
    "second_opinions.take_wording": _session(AUTHORS),
    "second_opinions.decline_wording": _session(AUTHORS),
    "second_opinions.reconsider": _session(AUTHORS),
    "second_opinions.away": _session(LEADERS),
    "second_opinions.name_delegate": _session(LEADERS),
    "second_opinions.end_delegation": _session(LEADERS),
    "emergency_releases.show": _session(LOG_READERS),
    "emergency_releases.see": _session(LOG_READERS),
    "log.show": _session(LOG_READERS),
    "log.export": _session(LOG_READERS),
    "log.take_along": _session(LOG_READERS),
    "log.choose": _session(LOG_READERS),
    "log.keep": _session(LOG_READERS),
    "log.remove": _session(LOG_READERS),
    "log.event": _session(LOG_READERS),
    "log.story": _session(LOG_READERS),
    "log.verify": _session(PROOF_READERS),
    "log.go_through": _session(PROOF_READERS),
    "log.checkpoint": _session(PROOF_READERS),
    "log.bundle": _session(PROOF_READERS),
    "inbox.show": _session(INBOX_READERS),
    "inbox.report": _session(INBOX_READERS),
    "inbox.picture": _session(INBOX_READERS),
    "inbox.show_picture": _session(INBOX_READERS),
    "inbox.see": _session(INBOX_READERS),
    "second_looks.queue": _session(FINDING_KEEPERS),
    "second_looks.show": _session(FINDING_KEEPERS),
    "second_looks.judge": _session(FINDING_KEEPERS),
    "second_looks.follow_up": _session(FINDING_KEEPERS),
    "removals.queue": _session(REMOVAL_KEEPERS),
    "removals.show": _session(REMOVAL_KEEPERS),
    "removals.assign": _session(REMOVAL_KEEPERS),
    "removals.remove": _session(REMOVAL_KEEPERS),
    "removals.let_stand": _session(frozenset({Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD})),
    "feedback.report": _session(AUTHORS),
    "feedback.queue": _session(FINDING_KEEPERS),
    "feedback.show": _session(AUTHORS),
    "feedback.dismiss": _session(FINDING_KEEPERS),
    "feedback.pack_change": _session(FINDING_KEEPERS),
    "feedback.except_": _session(FINDING_KEEPERS),
    "exceptions.listing": _session(FINDING_KEEPERS),
    "exceptions.show": _session(FINDING_KEEPERS),
    "exceptions.renew": _session(FINDING_KEEPERS),
    "exceptions.end": _session(FINDING_KEEPERS),
    "retention.show": _session(RETENTION_KEEPERS),
    "retention.draft": _session(RETENTION_KEEPERS),
    "retention.erase": _session(RETENTION_KEEPERS),
    "retention.hold_draft": _session(RETENTION_KEEPERS),
    "retention.place": _session(RETENTION_KEEPERS),
    "retention.review": _session(RETENTION_KEEPERS),
    "retention.end": _session(RETENTION_KEEPERS),
    "subject_access.show": _session(RETENTION_KEEPERS),
    "subject_access.begin": _session(RETENTION_KEEPERS),
    "subject_access.look": _session(RETENTION_KEEPERS),
    "subject_access.choose": _session(RETENTION_KEEPERS),
    "subject_access.agree": _session(RETENTION_KEEPERS),
    "subject_access.close": _session(RETENTION_KEEPERS),
    "subject_access.page_file": _session(RETENTION_KEEPERS),
    "subject_access.json_file": _session(RETENTION_KEEPERS),
    "sites.show": _session(),
    "sites.switch_off": _session(SITE_KEEPERS),
    "sites.switch_on": _session(SITE_KEEPERS),
    "waiting.show": _session(WAIT_KEEPERS),
    "waiting.ask_again": _session(AUTHORS),
    "telling.show": _session(),
    "telling.choose": _session(),
    "calendar.show": _session(CALENDAR_KEEPERS),
    "calendar.set_hours": _session(CALENDAR_KEEPERS),
    "calendar.add": _session(CALENDAR_KEEPERS),
    "calendar.remove": _session(CALENDAR_KEEPERS),
    "register.show": _session(REGISTER_KEEPERS),
    "register.upload": _session(REGISTER_KEEPERS),
    "register.preview": _session(REGISTER_KEEPERS),
    "register.confirm": _session(REGISTER_KEEPERS),
    "register.discard": _session(REGISTER_KEEPERS),
}

API: Mapping[str, Permission] = {
    "api-docs.openapi_json": _public,
    "health.show": _public,
    "docs.show": _public,
    "oauth.authorize": _session(AUTHORS),
    "oauth.token": _public,
    "oauth.revoke": _public,
    "session.show": _token(),
    "checks.create": _token(),
    "checks.show": _token(),
    "second_opinions_api.create": _token(),
    "second_opinions_api.drafts": _token(),
    "second_opinions_api.leaders": _token(),
    "second_opinions_api.events": _token(),
    "second_opinions_api.show": _token(),
    "second_opinions_api.withdraw": _token(),
    "second_opinions_api.comment": _token(PARTIES),
    "second_opinions_api.take_wording": _token(),
    "second_opinions_api.decide": _token(REVIEWERS),
    "releases.create": _token(),
    "publications.create": _token(),
    "publications.record_slipped": _token(),
    "emergency_releases_api.create": _token(),
    "register_api.search": _token(),
    "site_reports.create": _token(),
    "selectors.show": _token(),
    "comment_reports.create": _token(),
    "finding_reports.create": _token(),
}

PERMISSIONS: Mapping[str, Permission] = {**CONSOLE, **API}
