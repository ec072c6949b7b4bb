"""The console in use: a school where things are going on, and every page that somebody can come to."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from flask import Flask

from server.checks.draft import Attachment, Draft
from server.database import db, transaction
from server.models import SecondLook, User
from server.services import (
    calendars,
    checks,
    claims,
    clock,
    comment_reports,
    conversation,
    delegations,
    emergency_releases,
    exceptions,
    finding_reports,
    legal_holds,
    log_filters,
    opinion_steps,
    register_import,
    releases,
    removals,
    second_looks,
    second_opinions,
    sites,
    slipped_posts,
    subject_access,
    wordings,
)  # fmt: skip
from server.services.comment_reports import Comment
from server.services.legal_holds import Wanted
from server.services.moves import Move
from server.services.register_file import ParsedRegister
from server.services.subject_access import About
from server.vocabulary import AttachmentKind, CalendarKind, Category, Channel, DecisionKind
from tests.factories.alder_bank import JAYDEN, REGISTER, AlderBank
from tests.factories.comments import ADDRESS, a_png
from tests.factories.connecting import authorize_url
from tests.factories.moments import Clock
from tests.factories.practice import practise
from tests.factories.schools import MadePerson, in_school

CLEAR = "Sports day is on Friday. Please bring a hat, a drink and a coat. #AlderBank"
NAMES_JAYDEN = (
    "Well done to Jayden Osgood for his swimming badge!\nWe are all proud. See https://alderbank.example/news #Swimming"
)
NAMES_A_GUEST = "Welcome to Tobias Winterbourne, who came to read to Year 3 today. Thank you!"
PHONE = "Lost property is by the office. Ring 07700 900123 if something of yours is missing."
CHOIR = "Our choir sang at the Guildhall last night. What a sound!"
WITH_PICTURE = Attachment(
    AttachmentKind.IMAGE, alt="Twelve children in green jumpers singing on a stage", shows_people=True
)
COMMENTS = {
    "words": Comment(Channel.X, "@grumpy_of_thornby", ADDRESS, "Your teachers are a disgrace, all of them."),
    "picture": Comment(Channel.MASTODON, "", ADDRESS, "", a_png(1200, 800)),
    "withheld": Comment(Channel.X, "", ADDRESS, "The third picture under the post.", withheld=True),
}


@dataclass(frozen=True, slots=True)
class Scenes:
    """What is there: ids of checks (of the teacher's), requests for a second opinion and reported comments, by name."""

    checks: dict[str, str]
    requests: dict[str, str]
    register_import: str
    emergencies: dict[str, str]
    reports: dict[str, str]
    wrong: dict[str, str]
    exception: str
    log_filter: str
    removals: list[str]
    subject_request: str
    looks: list[str]


def user(person: MadePerson) -> User:
    """The person as the services know them, with their school in force."""
    return db.session.get_one(User, person.id)


def make_scenes(app: Flask, school: AlderBank, time: Clock) -> Scenes:
    """A teacher checks, asks and posts; leaders decide; the office brings a register in."""
    with in_school(app, school.id):
        teacher, leader, deputy = user(school.teacher), user(school.leader), user(school.deputy)
        checked = {
            name: checks.check(teacher, Draft(text, "x")).id
            for name, text in (("clear", CLEAR), ("block", NAMES_JAYDEN), ("guest", NAMES_A_GUEST), ("phone", PHONE))
        }
        requests = {}
        time.pass_(minutes=5)
        asked = second_opinions.ask(
            teacher, Draft(NAMES_A_GUEST, "x", category=Category.EVENT), "He is happy to be named."
        )
        requests["approved"] = asked.id
        second_opinions.decide(leader, asked.id, DecisionKind.APPROVE, "Fine, and timely.", asked.current.digest)
        time.pass_(hours=2)
        first = Draft(
            "Our choir sang at the Guildhall. Tobias Winterbourne played the piano.",
            "mastodon",
            attachments=(WITH_PICTURE,),
        )
        asked = second_opinions.ask(teacher, first, "Is the picture all right?")
        requests["waiting"] = asked.id
        second_opinions.decide(
            deputy, asked.id, DecisionKind.REQUEST_CHANGES, "Please leave out who played.", asked.current.digest
        )
        time.pass_(minutes=20)
        second_opinions.ask(
            teacher, Draft(CHOIR, "mastodon", attachments=(WITH_PICTURE,)), "I took the name out.", previous_id=asked.id
        )
        time.pass_(minutes=30)
        requests["blocked"] = second_opinions.ask(
            teacher, Draft(NAMES_JAYDEN, "x"), "His mother asked us to share it."
        ).id
        requests["leaders_own"] = second_opinions.ask(
            leader, Draft(NAMES_A_GUEST, "x"), "A second pair of eyes, please."
        ).id
        sent_back = second_opinions.ask(
            teacher, Draft("A visit by Tobias Winterbourne", "x", reply=True), "May we say who it was?"
        )
        requests["sent_back"] = sent_back.id
        second_opinions.decide(
            deputy, sent_back.id, DecisionKind.REQUEST_CHANGES, "Please ask him first.", sent_back.current.digest
        )
        requests["expired"] = asked_and_unanswered(teacher, time)
        requests["urgent"] = second_opinions.ask(
            teacher, Draft("Closed today: no heating. Tobias Winterbourne", "x"), "We close at ten.", urgent=True
        ).id
        requests["talked_about"] = _talked_about(teacher, leader, deputy)
        requests["worded"] = _worded(teacher, deputy)
        today = time().date()
        delegations.begin(deputy, leader.id, today, today + timedelta(days=3))
        granted = releases.release(teacher, Draft(CLEAR, "x"))
        releases.publish(teacher, granted.id, granted.digest, "https://x.com/AlderBankPri/status/1")
        closed = emergency_releases.Claim("", "Boiler broken, school closed", time(), True, "https://x.com/a/status/2")
        emergencies = {
            name: emergency_releases.report(teacher, Draft(text, "x"), replace(closed, reference=name * 32)).id
            for name, text in (("a", "Closed today: no heating."), ("b", NAMES_JAYDEN))
        }
        emergency_releases.see(leader, emergencies["b"])
        legal_holds.place(
            user(school.moderator), Wanted(staff_id=school.teacher.id), "A parent has complained to the governors.",
            time().date() + timedelta(days=90),
        )  # fmt: skip
        access = subject_access.open_request(
            user(school.moderator), About(words="Tobias Winterbourne"), "He himself, by letter", time().date()
        )
        subject_access.choose(user(school.moderator), access.id, {})
        sites.switch_off(user(school.moderator), Channel.MASTODON, "The page froze while writing")
        calendars.add(leader, CalendarKind.TERM, "Autumn term", date(2026, 9, 3), date(2026, 12, 18))
        calendars.add(leader, CalendarKind.HOLIDAY, "Half-term", date(2026, 10, 26), date(2026, 10, 30))
        calendars.add(leader, CalendarKind.CLOSURE, "Polling day", date(2026, 11, 12), date(2026, 11, 12))
        proposal = register_import.propose(user(school.moderator), ParsedRegister(REGISTER[:2], ()))
        practise(user(school.colleague), wrong=2)
        practise(teacher, only=3)
        reports = {
            name: comment_reports.report(teacher, f"{number:032x}", comment).id
            for number, (name, comment) in enumerate(COMMENTS.items())
        }
        wrong, exception = _reported_as_wrong(school, checked)
        searched = log_filters.save(user(school.moderator), "About Jayden", {"subject": "P0002", "words": "swimming"})
        removed = _to_take_down(school)
        looks = _second_looks(school)
        return Scenes(
            checked, requests, proposal.id, emergencies, reports, wrong, exception, searched.id, removed, access.id,
            looks,
        )  # fmt: skip


def _second_looks(school: AlderBank) -> list[str]:
    """Ids of a second look that waits and of one that found a mistake, at posts of the teacher's."""
    teacher, found = user(school.teacher), []
    for number, text in enumerate(("The library is open again.", "Parents' evening is on Tuesday from 4pm.")):
        granted = releases.release(teacher, Draft(text, "x"))
        posted = releases.publish(teacher, granted.id, granted.digest, f"https://x.com/AlderBankPri/status/20{number}")
        with transaction():
            chosen = SecondLook(
                school_id=school.id,
                publication_id=posted.id,
                check_id=granted.check_id,
                share=1.0,
                chosen_at=clock.now(),
            )
            db.session.add(chosen)
        found.append(chosen.id)
    second_looks.judge(user(school.leader), found[1], False, "It is on Wednesday.")
    return found


def _to_take_down(school: AlderBank) -> list[str]:
    """Ids of what has to be taken down, one of it removed already."""
    teacher = user(school.teacher)
    for number, text in enumerate(("Jayden Osgood has won the reading prize.", "Well done, Jayden Osgood!")):
        slipped_posts.record(teacher, Draft(text, "x"), f"https://x.com/AlderBankPri/status/10{number}")
    removals.see_to([JAYDEN.id])
    found = [one.id for one in removals.waiting()]
    removals.assign(user(school.leader), found[0], school.moderator.id)
    removals.remove(user(school.moderator), found[-1], "Deleted by me this morning.", True)
    return found


def _reported_as_wrong(school: AlderBank, checked: dict[str, str]) -> tuple[dict[str, str], str]:
    """Ids of findings that were reported as wrong, by name, and of the exception that came of one."""
    teacher, moderator = user(school.teacher), user(school.moderator)
    wrong = {}
    for name, rule in (
        ("guest", "consent.unlisted_person"),
        ("phone", "personal_data.phone"),
        ("block", "consent.name"),
    ):
        wrong[name] = finding_reports.report(teacher, checked[name], 1, rule, "We asked, and it is all right.").id
    kept = checks.check(teacher, Draft("Come to the pool: 07700 900456", "x"))
    wrong["settled"] = finding_reports.report(teacher, kept.id, 1, "personal_data.phone").id
    until = clock.today("Europe/London") + timedelta(days=30)
    wanted = exceptions.Wanted("07700 900456", "x", moderator.id, until, "The pool’s own number.")
    return wrong, exceptions.make(moderator, wrong["settled"], wanted).id


def asked_and_unanswered(author: User, time: Clock) -> str:
    """A request that nobody answered in time, two weeks ago; gives its id."""
    now = time()
    time.set(now - timedelta(days=14))
    request = second_opinions.ask(author, Draft("Thank you, Tobias Winterbourne!", "x"), "A card for him.")
    time.set(now)
    with transaction():
        opinion_steps.take(request, Move.EXPIRE, None)
    return request.id


def _talked_about(teacher: User, leader: User, deputy: User) -> str:
    """A request that was passed on and written about, and that somebody is looking at."""
    asked = second_opinions.ask(teacher, Draft(f"{NAMES_A_GUEST} Come again!", "x"), "He would like that.")
    conversation.comment(leader, asked.id, "Did he say so in writing?")
    conversation.comment(teacher, asked.id, "Yes, by e-mail.")
    claims.pass_on(leader, asked.id, deputy.id, "You met him.")
    claims.claim(deputy, asked.id)
    return asked.id


def _worded(teacher: User, deputy: User) -> str:
    """A request for which another wording is proposed."""
    asked = second_opinions.ask(teacher, Draft("Tobias Winterbourne read to us.", "x"), "Is his name all right?")
    wordings.propose(deputy, asked.id, "A guest read to us.", "His name is not needed.", asked.current.digest)
    return asked.id


def pages(school: AlderBank, scenes: Scenes) -> list[tuple[str, MadePerson | None, str]]:
    """(name, who opens it, path) of every page that is reached by an address."""
    opinion = {name: f"/second-opinions/{request_id}" for name, request_id in scenes.requests.items()}
    leader, teacher, moderator = school.leader, school.teacher, school.moderator
    return [
        ("sign-in", None, "/sign-in"),
        ("home-leader", leader, "/"),
        ("home-deputy", school.deputy, "/"),
        ("home-teacher", teacher, "/"),
        ("home-moderator", moderator, "/"),
        ("draft-empty", teacher, "/drafts"),
        *((f"draft-{name}", teacher, f"/drafts?check={check}") for name, check in scenes.checks.items()),
        ("draft-again", teacher, f"/drafts?request={scenes.requests['sent_back']}"),
        ("queue-leader", leader, "/second-opinions"),
        ("queue-teacher", teacher, "/second-opinions"),
        ("opinion-waiting", leader, opinion["waiting"]),
        ("opinion-blocked", leader, opinion["blocked"]),
        ("opinion-own", leader, opinion["leaders_own"]),
        ("opinion-approved", teacher, opinion["approved"]),
        ("opinion-sent-back", teacher, opinion["sent_back"]),
        ("opinion-talked-about", leader, opinion["talked_about"]),
        ("opinion-worded", teacher, opinion["worded"]),
        ("opinion-away", leader, "/second-opinions/away"),
        ("emergency-waiting", leader, f"/emergency-releases/{scenes.emergencies['a']}"),
        ("emergency-seen", moderator, f"/emergency-releases/{scenes.emergencies['b']}"),
        ("log", moderator, "/log"),
        ("log-filtered", moderator, "/log?verdict=block"),
        ("log-event", moderator, "/log/15"),
        ("log-story", moderator, f"/log/stories/{scenes.requests['waiting']}"),
        ("log-proof", moderator, "/log/proof"),
        ("retention", moderator, "/retention"),
        ("subject-access", moderator, "/subject-access"),
        ("subject-access-look", school.safeguarding, f"/subject-access/{scenes.subject_request}"),
        ("retention-draft", school.safeguarding, f"/retention/drafts/{scenes.requests['approved']}"),
        ("retention-held", moderator, f"/retention/drafts/{scenes.requests['waiting']}"),
        ("log-nothing", moderator, "/log?since=2027-01-01"),
        ("log-searched", moderator, f"/log?filter={scenes.log_filter}"),
        ("log-export", moderator, f"/log/export?filter={scenes.log_filter}"),
        ("inbox", leader, "/inbox"),
        ("inbox-report", moderator, f"/inbox/{scenes.reports['words']}"),
        ("inbox-picture", moderator, f"/inbox/{scenes.reports['picture']}"),
        ("inbox-withheld", school.safeguarding, f"/inbox/{scenes.reports['withheld']}"),
        ("to-take-down", moderator, "/to-take-down"),
        ("to-take-down-waiting", leader, f"/to-take-down/{scenes.removals[0]}"),
        ("to-take-down-removed", school.safeguarding, f"/to-take-down/{scenes.removals[-1]}"),
        ("second-looks", moderator, "/second-looks"),
        ("second-look-waiting", moderator, f"/second-looks/{scenes.looks[0]}"),
        ("second-look-mistake", leader, f"/second-looks/{scenes.looks[1]}"),
        ("feedback", moderator, "/feedback"),
        *((f"feedback-{name}", moderator, f"/feedback/{report}") for name, report in scenes.wrong.items()),
        ("feedback-own", teacher, f"/feedback/{scenes.wrong['settled']}"),
        ("exceptions", leader, "/exceptions"),
        ("exception", moderator, f"/exceptions/{scenes.exception}"),
        ("register-leader", leader, "/register"),
        ("register-moderator", moderator, "/register"),
        ("register-upload", moderator, "/register/imports"),
        ("register-preview", moderator, f"/register/imports/{scenes.register_import}"),
        ("sites-moderator", moderator, "/sites"),
        ("sites-teacher", teacher, "/sites"),
        ("waiting", leader, "/waiting"),
        ("opinion-expired", teacher, opinion["expired"]),
        ("telling", teacher, "/how-you-are-told"),
        ("calendar", leader, "/calendar"),
        ("practice-draft", teacher, "/practice/4"),
        ("practice-finished", school.colleague, "/practice"),
        ("practice-not-quite", school.colleague, "/practice/8"),
        ("practice-result", school.colleague, "/practice/result"),
        ("practice-people", leader, "/practice/people"),
        ("connect-extension", teacher, authorize_url(state="opaque")),
        ("api", None, "/v1/docs"),
        ("error-404", teacher, "/nowhere"),
        ("error-403", teacher, "/log"),
    ]
