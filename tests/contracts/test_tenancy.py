"""Two schools in one service: nothing of the other one is ever shown or changed, whichever route is tried."""

import io
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from server.checks.draft import Draft, digest
from server.database import ACROSS_SCHOOLS, Base, OfSchool, db, transaction
from server.models import SecondLook, User
from server.security.permissions import PERMISSIONS, Credential
from server.services import (
    calendars,
    checks,
    clock,
    comment_reports,
    delegations,
    emergency_releases,
    exceptions,
    finding_reports,
    legal_holds,
    log_filters,
    register_import,
    releases,
    removals,
    second_opinions,
    slipped_posts,
    subject_access,
    wordings,
)  # fmt: skip
from server.services.comment_reports import Comment
from server.services.legal_holds import Wanted
from server.services.register_file import ParsedRegister
from server.services.subject_access import About
from server.vocabulary import CalendarKind, Category, Channel, Role
from tests.factories.comments import a_png
from tests.factories.routes import calls
from tests.factories.schools import (
    MadePerson,
    MadeSchool,
    everything,
    in_school,
    make_account,
    make_person,
    make_register,
    make_school,
    pupil,
)  # fmt: skip

MARK = "Zyxfell"
"""In every name and every word of the other school, and nowhere else."""


@dataclass(frozen=True, slots=True)
class OtherSchool:
    """A school with something of everything. `ids` are what its rows are called in addresses and forms."""

    id: str
    ids: dict[str, str]
    account: str
    digest: str


@pytest.fixture
def other(app):
    school = make_school(app, "other", f"{MARK} School")
    author = make_person(app, school, f"{MARK} Author")
    leader = make_person(app, school, f"{MARK} Leader", Role.SENIOR_LEADER)
    deputy = make_person(app, school, f"{MARK} Deputy", Role.SENIOR_LEADER)
    make_account(app, school, "zyxfell", Channel.X, [author, leader], handle=f"{MARK}X")
    make_account(app, school, "x", Channel.MASTODON, [author, leader], handle=MARK, host="zyxfell.example")
    without_consent = pupil("ZYX2", "Ottoline", f"Old{MARK}wick")
    make_register(app, school, [pupil("ZYX1", f"{MARK}a", f"{MARK}sen", *everything()), without_consent])
    draft = Draft(f"{MARK} is open again from Monday.", "zyxfell", category=Category.REMINDER)
    with in_school(app, school):
        writer = db.session.get_one(User, author.id)
        kept = checks.check(writer, draft)
        asked = second_opinions.ask(writer, draft, f"{MARK}, is this all right?")
        head = db.session.get_one(User, leader.id)
        wordings.propose(head, asked.id, f"{MARK} opens.", f"{MARK}, so.", asked.current.digest)
        today = clock.now().date()
        named = delegations.begin(head, deputy.id, today, today)
        granted = releases.release(writer, draft)
        claim = emergency_releases.Claim("b" * 32, f"Snow at {MARK}", clock.now())
        emergency = emergency_releases.report(writer, draft, claim)
        span = calendars.add(None, CalendarKind.TERM, f"{MARK} term", date(2026, 9, 1), date(2026, 12, 18))
        proposal = register_import.propose(None, ParsedRegister((), ()))
        reported = comment_reports.report(
            writer, "c" * 32, Comment(Channel.X, MARK, f"https://x.com/{MARK}", f"{MARK} is dreadful.", a_png())
        )
        wrong = checks.check(writer, Draft(f"Ring the {MARK} pool on 07700 900123.", "zyxfell"))
        finding = finding_reports.report(writer, wrong.id, 1, "personal_data.phone", f"{MARK} pool")
        excepted = finding_reports.report(
            writer, checks.check(writer, Draft(f"{MARK}: 07700 900456", "zyxfell")).id, 1, "personal_data.phone"
        )
        wanted = exceptions.Wanted("07700 900456", "zyxfell", leader.id, clock.today("Europe/London"), f"{MARK} pool")
        exception = exceptions.make(db.session.get_one(User, leader.id), excepted.id, wanted)
        hold = legal_holds.place(
            writer, Wanted(staff_id=leader.id), f"A claim against {MARK}.", clock.now().date() + timedelta(days=90)
        )
        slipped_posts.record(
            writer, Draft(f"Ottoline Old{MARK}wick won!", "zyxfell"), f"https://x.com/{MARK}X/status/9"
        )
        removals.see_to(["ZYX2"])
        access = subject_access.open_request(
            writer, About(words=f"{MARK} Somebody"), f"{MARK} herself", clock.now().date() - timedelta(days=1)
        )
        posted = releases.publish(writer, granted.id, granted.digest, None)
        with transaction():
            look = SecondLook(
                school_id=school.id, publication_id=posted.id, check_id=kept.id, share=1.0, chosen_at=clock.now()
            )
            db.session.add(look)
        ids = {
            "hold_id": hold.id, "access_id": access.id,
            "check_id": kept.id, "request_id": asked.id, "import_id": proposal.id, "report_id": reported.id,
            "thread": kept.digest, "seq": "1", "granted": granted.id, "release_id": emergency.id, "leader": leader.id,
            "span_id": span.id, "proposal_id": asked.proposals[0].id, "delegation_id": named.id,
            "reported_id": finding.id, "exception_id": exception.id, "wrong": wrong.id,
            "filter_id": log_filters.remember(db.session.get_one(User, leader.id), {"words": MARK}).id,
            "look_id": look.id, "removal_id": removals.waiting()[0].id,
        }  # fmt: skip
    return OtherSchool(school.id, ids, "zyxfell", digest(draft))


@pytest.fixture
def everybody(app):
    """Somebody of this school who may call every route."""
    app.config["WTF_CSRF_ENABLED"] = False
    school = make_school(app)
    person = make_person(app, school, "Sunita Patel", *Role)
    make_account(app, school, "x", Channel.X, [person, make_person(app, school, "Owen Prosser")])
    make_register(app, school, [pupil("P0001", "Amelia", "Hartwell", *everything())])
    return person


def rows_of(app, school_id):
    """Every row of that school, as it is stored."""
    models = [mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, OfSchool)]
    with app.app_context():
        return {
            model.__tablename__: sorted(
                str(row)
                for row in db.session.execute(
                    select(*model.__table__.columns).where(model.school_id == school_id),
                    execution_options=ACROSS_SCHOOLS,
                )
            )
            for model in models
        }


def bodies(other: OtherSchool):
    """What a form or a JSON body could say to get at the other school's rows."""
    draft = {"account": other.account, "text": "Hello.", "category": "reminder"}
    own = draft | {"account": "x"}
    request_id, release_id = other.ids["request_id"], other.ids["granted"]
    emergency = {"reference": "b" * 32, "reason": "Snow, closed", "claimed_at": "2026-11-20T07:10:00Z"}
    return {
        "checks.create": [{"draft": draft}],
        "releases.create": [{"draft": draft}],
        "second_opinions_api.create": [
            {"draft": draft, "note": "Please?"}, {"draft": own, "note": "Please?", "previous": request_id},
            {"draft": own, "note": "Please?", "leader": other.ids["leader"]},
        ],
        "second_opinions_api.decide": [{"kind": "approve", "reason": "Fine.", "digest": other.digest}],
        "second_opinions_api.withdraw": [None],
        "second_opinions_api.comment": [{"text": "Hello."}],
        "second_opinions_api.take_wording": [None],
        "emergency_releases_api.create": [emergency | {"draft": draft}],
        "publications.record_slipped": [{"account": other.account, "text": "Hello.", "url": "https://x.com/a/status/1"}],
        "publications.create": [{"release": release_id, "digest": other.digest, "url": "https://x.com/1"}],
        "finding_reports.create": [{"check": other.ids["wrong"], "number": 1, "rule": "personal_data.phone"}],
        "site_reports.create": [{"account": other.account, "platform": "x", "missing": ["composer"], "version": "1"}],
    }  # fmt: skip


def open_all(app, person: MadePerson, other: OtherSchool, signed_in, token_for):
    """(call, response) of everything that this person can call about the other school."""
    headers = {"Authorization": f"Bearer {token_for(person)}"}
    extension = app.test_client(use_cookies=False)
    form = {
        "account": other.account, "text": "Hello.", "category": "reminder", "note": "Please?", "url": "https://x.com/1",
        "previous": other.ids["request_id"], "check": other.ids["check_id"], "release": other.ids["granted"],
        "digest": other.digest, "decision": "approve", "reason": "Fine.", "apply": "0",
        "leader": other.ids["leader"], "wrong": "1 personal_data.phone", "words": "07700", "until": "2026-11-20",
        "owner": other.ids["leader"], "why": "Fine.", "change": "Fine.", "end-reason": "Fine.",
        "colleague": other.ids["leader"], "delegate": other.ids["leader"], "comment": "Hello.",
        "first_day": "2026-11-20", "last_day": "2026-11-21",
    }  # fmt: skip
    query = {
        "check": other.ids["check_id"], "request": other.ids["request_id"], "previous": other.ids["request_id"],
        "thread": other.digest, "account": other.account, "person": other.ids["request_id"],
        "filter": other.ids["filter_id"],
    }  # fmt: skip
    searches = {"register_api.search": [{"q": MARK}]}
    for call in calls(app, other.ids):
        credential = PERMISSIONS[call.endpoint].credential
        if credential is Credential.TOKEN:
            for body in (bodies(other) | searches).get(call.endpoint, [None]):
                more = {} if body is None else {"json": body}
                yield call, extension.open(call.path, method=call.method, headers=headers, **more)
        elif credential is Credential.SESSION and call.endpoint != "people.sign_out":
            browser = signed_in(person)
            if call.method == "GET":
                yield call, browser.get(call.path)
                yield call, browser.get(call.path, query_string=query)
            else:
                yield call, browser.open(call.path, method=call.method, data=form)
                files = {name: (io.BytesIO(b"person_id"), f"{name}.csv") for name in ("register", "consents")}
                yield call, browser.open(call.path, method=call.method, data=form | files)


def test_nothing_of_another_school_is_shown_or_changed_by_any_route(app, other, everybody, signed_in, token_for):
    before = rows_of(app, other.id)
    tried = set()
    for call, response in open_all(app, everybody, other, signed_in, token_for):
        tried.add(call.endpoint)
        assert response.status_code < 500, (call, response.status_code)
        assert MARK not in response.text, call
        assert other.id not in response.text, call
        # Numbers and digests that both schools may have.
        own_rows = ("log.event", "log.story", "practice.draft", "practice.act")
        if call.names_something and call.endpoint not in own_rows:
            assert response.status_code == 404, (call, response.status_code)
    asking = {name for name, row in PERMISSIONS.items() if row.credential is not Credential.NONE}
    assert tried == asking - {"people.sign_out"}
    assert rows_of(app, other.id) == before


def test_the_other_schools_accounts_and_rows_are_not_there_for_the_extension(app, other, everybody, token_for):
    headers = {"Authorization": f"Bearer {token_for(everybody)}"}
    extension = app.test_client(use_cookies=False)
    for call in calls(app, other.ids):
        for body in bodies(other).get(call.endpoint, []):
            response = extension.open(call.path, method=call.method, headers=headers, json=body)
            assert response.status_code == 404, (call, body)
            assert response.json.keys() == {"type", "title", "status", "detail"}, call


def test_what_each_route_would_show_its_own_school_is_there_to_be_seen(app, other, signed_in, token_for):
    """Otherwise the tests above could pass because nothing is ever shown."""
    insider = make_person(app, MadeSchool(other.id, "other", f"{MARK} School"), f"{MARK} Insider", *Role)
    app.config["WTF_CSRF_ENABLED"] = False
    seen = {
        call.endpoint
        for call, response in open_all(app, insider, other, signed_in, token_for)
        if MARK.encode() in response.data
    }
    assert seen >= {
        "session.show",
        "register_api.search",
        "second_opinions_api.show",
        "second_opinions.queue",
        "inbox.show",
        "inbox.report",
        "feedback.queue",
        "feedback.show",
        "exceptions.listing",
        "exceptions.show",
        "second_looks.queue",
        "second_looks.show",
        "removals.queue",
        "removals.show",
    }
    assert seen >= {"log.event", "log.story", "register.show", "drafts.check", "checks.create"}
    assert seen >= {"emergency_releases.show", "home.show", "calendar.show"}
