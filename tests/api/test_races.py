"""What happens at the same moment ends as if one thing had happened after the other."""

from collections import Counter
from dataclasses import replace
from functools import partial

from sqlalchemy import func, select

from server.database import db, transaction
from server.models import OutboxMessage, Release, User
from server.services import log, people, schools, slipped_posts, wordings
from server.vocabulary import Action
from tests.api.conftest import CLEAR, UNSURE, answer
from tests.factories.alder_bank import REGISTER
from tests.factories.comments import a_report
from tests.factories.connecting import TokenEndpoint, decide, sent_back
from tests.factories.crowds import at_once
from tests.factories.schools import in_school, make_register

ROUNDS = 5
CLAIMED = "2026-11-20T07:10:00Z"


def whole(app, school):
    with in_school(app, school.id):
        verified = log.verify()
    assert verified.problems == ()
    return verified.size


def count(app, school, action):
    with in_school(app, school.id):
        return len(log.page(log.Filter(action=action), limit=500))


def statuses(responses):
    return Counter(response.status_code for response in responses)


def test_of_two_reviewers_who_decide_at_once_one_is_told_so(app, alder_bank, extension):
    teacher, leader, deputy = (extension(p) for p in (alder_bank.teacher, alder_bank.leader, alder_bank.deputy))
    for number in range(ROUNDS):
        asked = teacher.ask(UNSURE | {"text": f"Open again from Monday, week {number}."})
        answers = at_once([partial(leader.decide, asked), partial(deputy.decide, asked, "refuse", "Not this one.")])
        assert statuses(answers) == {200: 1, 409: 1}
        now = teacher.get(f"/v1/second-opinions/{asked['id']}").json
        assert now["state"] == next(one.json["state"] for one in answers if one.status_code == 200)
    assert count(app, alder_bank, Action.SECOND_OPINION_DECIDED) == ROUNDS
    whole(app, alder_bank)


def test_two_leaders_who_approve_at_once_are_both_counted_where_the_policy_wants_two(
    app, alder_bank, extension, monkeypatch
):
    real = schools.policy

    def wants_two(pack):
        policy = real(pack)
        every = frozenset(policy.rules) - {"consent.do_not_publish"}
        return replace(policy, second_opinions=replace(policy.second_opinions, two_leaders=every))

    monkeypatch.setattr(schools, "policy", wants_two)
    teacher, leader, deputy = (extension(p) for p in (alder_bank.teacher, alder_bank.leader, alder_bank.deputy))
    for number in range(ROUNDS):
        draft = UNSURE | {"text": f"Open again from Monday, week {number}."}
        asked = teacher.ask(draft)
        answers = at_once([partial(leader.decide, asked), partial(leader.decide, asked), partial(deputy.decide, asked)])
        # The same leader twice is one: whichever comes second is told so, or that it is settled.
        assert statuses(answers)[200] == 2
        now = teacher.get(f"/v1/second-opinions/{asked['id']}").json
        assert now["state"] == "approved"
        assert {now["first_approval"]["reviewer"], now["decision"]["reviewer"]} == {"Helen Ashcroft", "Daniel Okoro"}
    assert count(app, alder_bank, Action.SECOND_OPINION_APPROVED_FIRST) == ROUNDS
    whole(app, alder_bank)


def test_a_wording_that_is_taken_while_another_leader_decides_ends_one_way(app, alder_bank, extension):
    teacher, deputy = extension(alder_bank.teacher), extension(alder_bank.deputy)
    for number in range(ROUNDS):
        asked = teacher.ask(UNSURE | {"text": f"Open again from Monday, week {number}."})
        with in_school(app, alder_bank.id):
            head = db.session.get_one(User, alder_bank.leader.id)
            wordings.propose(head, asked["id"], f"Open again on Monday of week {number}.", "", asked["digest"])
        proposed = teacher.get(f"/v1/second-opinions/{asked['id']}").json["proposal"]
        take = f"/v1/second-opinions/{asked['id']}/wordings/{proposed['id']}/take"
        first, again, decided = at_once([
            partial(teacher.post, take), partial(teacher.post, take), partial(deputy.decide, asked),
        ])  # fmt: skip
        assert statuses([first, again]) == {200: 1, 409: 1}
        assert decided.status_code == 409
        now = teacher.get(f"/v1/second-opinions/{asked['id']}").json
        assert (now["revision"], now["decision"]) == (2, None)
    whole(app, alder_bank)


def test_a_decision_while_the_author_asks_again_is_on_the_one_content_or_refused(app, alder_bank, extension):
    teacher, leader = extension(alder_bank.teacher), extension(alder_bank.leader)
    for number in range(ROUNDS):
        first = UNSURE | {"text": f"Open again from Monday, week {number}."}
        second = first | {"text": f"Open again from Tuesday, week {number}."}
        asked = teacher.ask(first)
        body = {"draft": second, "note": "Corrected.", "previous": asked["id"]}
        decided, again = at_once([partial(leader.decide, asked), partial(teacher.post, "/v1/second-opinions", body)])
        assert again.status_code == 201
        assert decided.status_code in (200, 409)
        # Whichever was first: what is up now is the second content, and nobody has approved that.
        now = teacher.get(f"/v1/second-opinions/{asked['id']}").json
        assert (now["state"], now["digest"], now["decision"]) == ("asked", again.json["digest"], None)
        assert teacher.release(second).status_code == 409
        assert teacher.release(first).status_code == 409
    whole(app, alder_bank)


def test_a_release_while_the_author_asks_again_never_covers_the_new_content(app, alder_bank, extension):
    teacher, leader = extension(alder_bank.teacher), extension(alder_bank.leader)
    for number in range(ROUNDS):
        first = UNSURE | {"text": f"Open again from Monday, week {number}."}
        second = first | {"text": f"Open again from Tuesday, week {number}."}
        asked = teacher.ask(first)
        answer(leader.decide(asked), 200)
        body = {"draft": second, "note": "Corrected.", "previous": asked["id"]}
        released, other, again = at_once([
            partial(teacher.release, first), partial(teacher.release, second),
            partial(teacher.post, "/v1/second-opinions", body),
        ])  # fmt: skip
        assert again.status_code == 201
        assert released.status_code in (201, 409)
        assert other.status_code == 409
    whole(app, alder_bank)


def test_of_releases_that_are_asked_for_at_once_one_stays_open(app, alder_bank, extension):
    teacher = extension(alder_bank.teacher)
    for number in range(ROUNDS):
        draft = CLEAR | {"text": f"Open again from Monday, week {number}."}
        first = answer(teacher.release(draft), 201)
        body = {"release": first["id"], "digest": first["digest"], "url": "https://x.com/AlderBankPri/status/1"}
        answers = at_once([
            partial(teacher.release, draft), partial(teacher.release, draft),
            partial(teacher.post, "/v1/publications", body),
        ])  # fmt: skip
        assert statuses(answers) == {201: 3}
        with in_school(app, alder_bank.id):
            still_open = select(func.count()).select_from(Release).where(
                Release.digest == first["digest"], Release.closed_at.is_(None)
            )  # fmt: skip
            assert db.session.scalar(still_open) <= 1
    assert count(app, alder_bank, Action.RELEASE_GRANTED) == 3 * ROUNDS
    whole(app, alder_bank)


def test_an_emergency_release_that_is_reported_twice_at_once_is_one(app, alder_bank, extension):
    teacher = extension(alder_bank.teacher)
    for number in range(ROUNDS):
        body = {"reference": f"{number:032x}", "draft": CLEAR, "reason": "Snow, closed", "claimed_at": CLAIMED}
        answers = at_once([partial(teacher.post, "/v1/emergency-releases", body)] * 3)
        assert statuses(answers) == {201: 3}
        assert len({one.json["id"] for one in answers}) == 1
    assert count(app, alder_bank, Action.EMERGENCY_RELEASE_REPORTED) == ROUNDS
    whole(app, alder_bank)


def test_a_post_that_is_reported_twice_at_once_is_one_post(app, alder_bank, extension):
    teacher = extension(alder_bank.teacher)
    for number in range(ROUNDS):
        release = answer(teacher.release(CLEAR | {"text": f"Open again from Monday, week {number}."}), 201)
        body = {"release": release["id"], "digest": release["digest"], "url": "https://x.com/AlderBankPri/status/1"}
        answers = at_once([partial(teacher.post, "/v1/publications", body)] * 3)
        assert statuses(answers) == {201: 3}
        assert len({one.json["id"] for one in answers}) == 1
    assert count(app, alder_bank, Action.PUBLISHED) == ROUNDS
    whole(app, alder_bank)


def test_events_written_at_once_by_several_threads_make_one_whole_log(app, alder_bank):
    def write():
        for _ in range(20):
            with in_school(app, alder_bank.id), transaction():
                log.append(Action.SIGNED_IN, actor_id=None)
                log.append(Action.SIGNED_OUT, actor_id=None)

    before = whole(app, alder_bank)
    at_once([write] * 4)
    assert whole(app, alder_bank) == before + 4 * 40


def test_checks_made_at_once_are_all_kept_and_logged(app, alder_bank, extension):
    people = [extension(p) for p in (alder_bank.teacher, alder_bank.colleague, alder_bank.leader)]
    at_once([partial(person.check, CLEAR) for person in people for _ in range(3)])
    assert count(app, alder_bank, Action.DRAFT_CHECKED) == 9
    whole(app, alder_bank)


def test_people_sign_in_and_check_while_a_register_is_brought_in(app, alder_bank, extension):
    teacher = extension(alder_bank.teacher)

    def sign_in():
        with app.app_context():
            people.authenticate(alder_bank.leader.email, alder_bank.leader.password)

    for _ in range(ROUNDS):
        at_once([
            partial(make_register, app, alder_bank.school, REGISTER), sign_in, sign_in, partial(teacher.check, CLEAR),
        ])  # fmt: skip
    assert count(app, alder_bank, Action.REGISTER_IMPORTED) == ROUNDS + 1
    whole(app, alder_bank)


def test_a_code_that_is_exchanged_twice_at_once_connects_nobody(app, alder_bank, signed_in):
    browser = signed_in(alder_bank.teacher)
    for _ in range(ROUNDS):
        code = sent_back(decide(browser, "allow"))["code"]
        answers = at_once([partial(TokenEndpoint(app.test_client()).exchange, code)] * 2)
        assert statuses(answers) == {200: 1, 400: 1}
        (pair,) = (one.json for one in answers if one.status_code == 200)
        headers = {"Authorization": f"Bearer {pair['access_token']}"}
        assert app.test_client().get("/v1/session", headers=headers).status_code == 401
    whole(app, alder_bank)


def test_of_two_who_bring_a_refresh_token_at_once_one_has_the_pair_and_the_other_ends_it(app, alder_bank, signed_in):
    code = sent_back(decide(signed_in(alder_bank.teacher), "allow"))["code"]
    pair = TokenEndpoint(app.test_client()).exchange(code).json
    answers = at_once([partial(TokenEndpoint(app.test_client()).refresh, pair["refresh_token"])] * 2)
    assert statuses(answers) == {200: 2}
    pairs = [one.json for one in answers]
    session = [app.test_client().get("/v1/session", headers=bearer(one)).status_code for one in pairs]
    assert sorted(session) == [200, 401]
    dead, in_force = (pairs[session.index(status)]["refresh_token"] for status in (401, 200))
    for token in (dead, in_force):
        assert TokenEndpoint(app.test_client()).refresh(token).status_code == 400
    whole(app, alder_bank)


def bearer(pair):
    return {"Authorization": f"Bearer {pair['access_token']}"}


def test_a_slipped_post_that_two_people_record_at_once_is_one(app, alder_bank, extension):
    people = [extension(p) for p in (alder_bank.teacher, alder_bank.colleague, alder_bank.leader)]
    for number in range(ROUNDS):
        body = {"account": "x", "text": CLEAR["text"], "url": f"https://x.com/AlderBankPri/status/{number}"}
        answers = at_once([partial(person.post, "/v1/publications/slipped", body) for person in people])
        assert statuses(answers) == {201: 3}
        assert len({one.json["id"] for one in answers}) == 1
    assert count(app, alder_bank, Action.SLIPPED_POST_RECORDED) == ROUNDS
    with in_school(app, alder_bank.id):
        told = select(func.count()).select_from(OutboxMessage).where(OutboxMessage.kind == slipped_posts.RECORDED)
        assert db.session.scalar(told) == ROUNDS
    whole(app, alder_bank)


def test_a_request_taken_back_while_it_is_decided_ends_one_way(app, alder_bank, extension):
    teacher, leader = extension(alder_bank.teacher), extension(alder_bank.leader)
    for number in range(ROUNDS):
        asked = teacher.ask(UNSURE | {"text": f"Open again from Monday, week {number}."})
        decided, taken_back = at_once([
            partial(leader.decide, asked), partial(teacher.post, f"/v1/second-opinions/{asked['id']}/withdrawal"),
        ])  # fmt: skip
        assert taken_back.status_code == 200
        assert decided.status_code in (200, 409)
        assert teacher.get(f"/v1/second-opinions/{asked['id']}").json["state"] == "withdrawn"
    whole(app, alder_bank)


def test_a_leader_who_does_something_at_the_moment_they_are_asked_is_asked_all_the_same(app, alder_bank, extension):
    teacher, leader = extension(alder_bank.teacher), extension(alder_bank.leader)
    asked = {"note": "Is this all right?", "previous": None, "leader": alder_bank.leader.id}
    for number in range(ROUNDS):
        drafts = [UNSURE | {"text": f"Open again from {day}, week {number}."} for day in ("Monday", "Tuesday")]
        reports = [a_report(id=f"{2 * number + more:032x}") for more in range(2)]
        answers = at_once(
            [partial(teacher.post, "/v1/second-opinions", asked | {"draft": draft}) for draft in drafts]
            + [partial(leader.post, "/v1/comment-reports", report) for report in reports]
        )
        assert statuses(answers) == {201: 4}
    whole(app, alder_bank)
