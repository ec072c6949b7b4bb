"""Second opinions in the console: the queue, the page, and the decision."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from server.checks.draft import Draft
from server.database import transaction
from server.jobs import relay
from server.services import notifications, releases, second_opinions
from server.vocabulary import Channel, Role
from tests.console.conftest import Browser
from tests.console.page import Page
from tests.console.scenes import CHOIR, NAMES_A_GUEST, Scenes, user
from tests.factories.alder_bank import AlderBank, make_alder_bank
from tests.factories.schools import MadePerson, in_school, make_account, make_person, make_school

DATABASES = ("sqlite",)

Opens = Callable[[MadePerson], Browser]


def digest_in(page: Page) -> str:
    return re.search(r'name="digest" value="([0-9a-f]{64})"', page.html)[1]


def opinion(scenes: Scenes, name: str) -> str:
    return f"/second-opinions/{scenes.requests[name]}"


def decide(
    browser: Browser, path: str, decision: str, reason: str = "Fine as it is.", *, digest: str = "", status: int = 200
) -> Page:
    form = {"decision": decision, "reason": reason, "digest": digest or digest_in(browser.get(path))}
    return browser.send(f"{path}/decision", form, status=status)


def test_a_leader_sees_what_waits_and_what_was_settled(leader: Browser, scenes: Scenes) -> None:
    page = leader.get("/second-opinions")
    assert "Waiting (5)" in page.text
    assert page.text.index("Our choir") < page.text.index("Well done to Jayden") < page.text.index("Settled lately")
    assert "Yours: another leader decides" in page.text
    assert "Second opinions 4 waiting" in page.text  # the navigation counts what this leader can decide


def test_an_author_sees_nothing_of_other_peoples_requests(
    browser: Opens, alder_bank: AlderBank, scenes: Scenes
) -> None:
    colleague = browser(alder_bank.colleague)
    assert "choir" not in colleague.get("/second-opinions").text
    for name in scenes.requests:
        colleague.get(opinion(scenes, name), status=404)
        colleague.get(f"{opinion(scenes, name)}?part=state", status=404)
        colleague.send(f"{opinion(scenes, name)}/withdrawal", {}, status=404)


def test_another_school_sees_nothing_either(app: Flask, browser: Opens, scenes: Scenes) -> None:
    elsewhere = browser(make_alder_bank(app, "birch-lane", "Birch Lane School").leader)
    assert "Waiting (0)" in elsewhere.get("/second-opinions").text
    elsewhere.get(opinion(scenes, "waiting"), status=404)


def test_the_post_is_shown_as_it_will_appear_with_what_was_found_and_what_changed(
    leader: Browser, scenes: Scenes
) -> None:
    page = leader.get(opinion(scenes, "waiting"))
    assert "@alderbank@social.alderbank.example" in page.text
    assert CHOIR in page.text
    assert "Twelve children in green jumpers" in page.text
    assert "Shows people; who they are has not been said" in page.text
    assert "I took the name out." in page.text
    assert "What changed since version 1" in page.text
    assert "taken out: Tobias Winterbourne" in page.text
    assert "Daniel Okoro asked for changes: Please leave out who played." in page.text


def test_an_approval_is_kept_with_its_reason_and_the_next_one_is_offered(leader: Browser, scenes: Scenes) -> None:
    page = decide(leader, opinion(scenes, "waiting"), "approve", "Lovely.")
    assert "Approved. The author can post exactly this." in page.text
    assert "Helen Ashcroft approved it Lovely." in page.text
    assert "Next: 3 more waiting" in page.text
    assert "decision-bar" not in page.html


@pytest.mark.parametrize(("decision", "said"), [("request_changes", "Changes asked for"), ("refuse", "Refused")])
def test_the_author_reads_what_was_decided_and_why(
    teacher: Browser, leader: Browser, scenes: Scenes, decision: str, said: str
) -> None:
    decide(leader, opinion(scenes, "waiting"), decision, "Not the right picture.")
    page = teacher.get(opinion(scenes, "waiting"))
    assert said in page.text
    assert "Not the right picture." in page.text
    assert "Not the right picture." in teacher.get("/").text


def test_a_decision_without_a_reason_or_of_no_kind_is_not_taken(leader: Browser, scenes: Scenes) -> None:
    page = decide(leader, opinion(scenes, "waiting"), "approve", "  ", status=422)
    assert "Give a reason" in page.text
    page = decide(leader, opinion(scenes, "waiting"), "let_it_go", "Because.", status=422)
    assert "Choose to approve" in page.text
    assert "Because." in page.text
    assert "Waiting" in leader.get(opinion(scenes, "waiting")).text


def test_nobody_decides_on_their_own_draft(
    leader: Browser, browser: Opens, alder_bank: AlderBank, scenes: Scenes
) -> None:
    page = leader.get(opinion(scenes, "leaders_own"))
    assert "decision-bar" not in page.html
    assert "A senior leader who did not write it decides: Daniel Okoro." in page.text
    digest = digest_in(browser(alder_bank.deputy).get(opinion(scenes, "leaders_own")))
    decide(leader, opinion(scenes, "leaders_own"), "approve", digest=digest, status=403)


def test_a_leader_who_is_alone_is_told_that_nobody_can_decide(
    app: Flask, browser: Opens, alder_bank: AlderBank
) -> None:
    school = make_school(app, "tarn-end", "Tarn End School")
    alone = make_person(app, school, "Ada Alone", Role.SENIOR_LEADER)
    make_account(app, school, "x", Channel.X, [alone])
    with in_school(app, school):
        asked = second_opinions.ask(user(alone), Draft(NAMES_A_GUEST, "x"), "Please look.").id
    assert "so nobody can decide" in browser(alone).get(f"/second-opinions/{asked}").text


def test_a_decision_on_words_that_have_changed_is_refused_and_the_reason_is_kept(
    app: Flask, leader: Browser, alder_bank: AlderBank, scenes: Scenes
) -> None:
    seen = digest_in(leader.get(opinion(scenes, "waiting")))
    with in_school(app, alder_bank.id):
        changed = Draft(f"{CHOIR} Encore!", "mastodon")
        second_opinions.ask(user(alder_bank.teacher), changed, "And now?", previous_id=scenes.requests["waiting"])
    page = decide(leader, opinion(scenes, "waiting"), "approve", "Typed with care.", digest=seen, status=409)
    assert "Your decision was not taken" in page.text
    assert "has changed the draft since you looked at it" in page.text
    assert "Encore!" in page.text
    assert "Typed with care." in page.html.split('<textarea id="reason"')[1]
    assert digest_in(page) != seen


def test_a_decision_that_somebody_else_was_quicker_with_is_refused(
    leader: Browser, browser: Opens, alder_bank: AlderBank, scenes: Scenes
) -> None:
    digest = digest_in(leader.get(opinion(scenes, "waiting")))
    decide(browser(alder_bank.deputy), opinion(scenes, "waiting"), "refuse", "No.")
    page = decide(leader, opinion(scenes, "waiting"), "approve", "Yes!", digest=digest, status=409)
    assert "This has been settled meanwhile: Daniel Okoro decided" in page.text
    assert "You had written: “Yes!”" in page.text


def test_what_must_be_changed_cannot_be_approved_and_the_page_says_why(leader: Browser, scenes: Scenes) -> None:
    page = leader.get(opinion(scenes, "blocked"))
    assert 'value="approve"' not in page.html
    assert "It cannot be approved while something in it must be changed." in page.text
    page = decide(leader, opinion(scenes, "blocked"), "approve", "But his mother says yes.", status=409)
    assert "No approval lifts a finding that blocks." in page.text
    assert "But his mother says yes." in page.html


def test_only_leaders_learn_who_must_not_be_published(
    app: Flask, teacher: Browser, leader: Browser, moderator: Browser, alder_bank: AlderBank
) -> None:
    with in_school(app, alder_bank.id):
        draft = Draft("Rosalind Quillfeather sang beautifully.", "x")
        path = f"/second-opinions/{second_opinions.ask(user(alder_bank.teacher), draft, 'All right?').id}"
        own = f"/second-opinions/{second_opinions.ask(user(alder_bank.deputy), draft, 'All right?').id}"
    title = re.compile(r"Finding 1: (.*?) Must be changed")
    told = title.search(leader.get(path).text)[1]
    assert title.search(leader.get(own).text)[1] == told
    for person in (teacher, moderator):
        assert title.search(person.get(path).text)[1] == "Named without consent" != told


def test_an_author_takes_a_request_back(teacher: Browser, leader: Browser, scenes: Scenes) -> None:
    page = teacher.send(f"{opinion(scenes, 'waiting')}/withdrawal", {})
    assert "Withdrawn" in page.text
    assert "Our choir" not in leader.get("/second-opinions").text.split("Settled lately")[0]
    teacher.send(f"{opinion(scenes, 'waiting')}/withdrawal", {}, status=409)


def test_what_is_new_stands_on_the_home_page_until_it_is_looked_at(
    app: Flask, teacher: Browser, leader: Browser, alder_bank: AlderBank, scenes: Scenes
) -> None:
    decide(leader, opinion(scenes, "waiting"), "approve", "Lovely.")
    with in_school(app, alder_bank.id), transaction():
        request = second_opinions.get(scenes.requests["waiting"])
        second_opinions.notify(user(alder_bank.teacher), "second_opinion_decided", request)
    assert "Helen Ashcroft approved it: “Our choir" in teacher.get("/").text
    assert "Helen Ashcroft approved it" not in leader.get("/").text
    leader.get(opinion(scenes, "waiting"))
    assert "New for you" in teacher.get("/").text
    teacher.get(opinion(scenes, "waiting"))
    assert "New for you" not in teacher.get("/").text
    with in_school(app, alder_bank.id):
        assert notifications.unseen(user(alder_bank.teacher)) == []


@pytest.mark.parametrize("part", ["/second-opinions?part=list", "waiting"])
def test_a_page_that_is_open_asks_for_news_and_gets_it_only_when_there_is_some(
    leader: Browser, scenes: Scenes, part: str
) -> None:
    path = f"{opinion(scenes, part)}?part=state" if part == "waiting" else part
    first = leader.client.get(path)
    assert first.status_code == 200
    assert "<html" not in first.text
    assert leader.client.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    decide(leader, opinion(scenes, "waiting"), "approve", "Lovely.")
    assert leader.client.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_whom_the_author_asked_is_named_wherever_the_request_is(
    app: Flask, browser: Opens, alder_bank: AlderBank, scenes: Scenes
) -> None:
    with in_school(app, alder_bank.id):
        draft = Draft(NAMES_A_GUEST, "x")
        asked = second_opinions.ask(user(alder_bank.teacher), draft, "Please look.", leader_id=alder_bank.deputy.id).id
    relay.relay_once(app)
    deputy, leader = browser(alder_bank.deputy), browser(alder_bank.leader)
    assert "Asked of you" in deputy.get("/second-opinions").text
    assert "asked of Daniel Okoro" in leader.get("/second-opinions").text
    assert "Sunita Patel asks you for a second opinion" in deputy.get("/").text
    assert "Sunita Patel asks you" not in leader.get("/").text
    assert "Asked of Daniel Okoro" in leader.get(f"/second-opinions/{asked}").text
    assert "You asked Daniel Okoro." in browser(alder_bank.teacher).get(f"/second-opinions/{asked}").text
    assert "addressed to Daniel Okoro" in browser(alder_bank.moderator).get("/log").text
    assert "Approved." in decide(leader, f"/second-opinions/{asked}", "approve").text


def test_the_posts_of_a_thread_are_shown_apart_and_so_are_their_addresses(
    app: Flask, leader: Browser, moderator: Browser, alder_bank: AlderBank
) -> None:
    thread = Draft(f"{CHOIR}\n\u2029\nBring a hat.", "x")
    with in_school(app, alder_bank.school):
        teacher = user(alder_bank.teacher)
        asked = second_opinions.ask(teacher, thread, "Is this all right?")
        page = leader.get(f"/second-opinions/{asked.id}")
        assert (
            page.text.index("Post 1 of 2") < page.text.index("Our choir") < page.text.index("Post 2 of 2 Bring a hat.")
        )
        granted = releases.release(teacher, Draft("Sports day is on Friday.\n\u2029\nBring a hat.", "x"))
        releases.publish(teacher, granted.id, granted.digest, None, {1: "https://x.com/AlderBankPri/status/7"})
        story = moderator.get(f"/log/stories/{granted.digest}")
    assert "1 of 2 posts of the thread; the others were not seen to be published" in story.text
    assert 'href="https://x.com/AlderBankPri/status/7"' in story.html


def test_who_looks_at_it_is_named_and_nobody_is_kept_from_deciding(
    leader: Browser, browser: Opens, alder_bank: AlderBank, scenes: Scenes
) -> None:
    path = opinion(scenes, "talked_about")
    assert "is looking at it" not in leader.get("/second-opinions").text  # the claim has lapsed
    browser(alder_bank.deputy).send(f"{path}/claim", {})
    assert "Daniel Okoro is looking at it" in leader.get("/second-opinions").text
    page = leader.get(path)
    assert "Daniel Okoro is looking at it, since" in page.text
    assert "You can decide all the same." in page.text
    assert "Daniel Okoro is looking at it." in browser(alder_bank.teacher).get(path).text
    assert "They can decide all the same." in leader.send(f"{path}/claim", {}).text
    assert "You are looking at it" in leader.get(path).text
    assert "Somebody else is looking at it now." in browser(alder_bank.deputy).send(
        f"{path}/claim/end", {}, status=403
    ).text  # fmt: skip
    assert "Left to the others again." in leader.send(f"{path}/claim/end", {}).text
    assert "Approved." in decide(browser(alder_bank.deputy), path, "approve").text


def test_what_was_said_and_done_is_there_for_both_and_an_answer_is_added(
    teacher: Browser, leader: Browser, scenes: Scenes
) -> None:
    path = opinion(scenes, "talked_about")
    for page in (teacher.get(path), leader.get(path)):
        assert "Helen Ashcroft wrote" in page.text
        assert "Did he say so in writing?" in page.text
        assert "Helen Ashcroft passed it to Daniel Okoro" in page.text
        assert "You met him." in page.text
    assert "Only the first name?" in leader.send(f"{path}/comments", {"comment": "Only the first name?"}).text
    page = teacher.send(f"{path}/comments", {"comment": " "}, status=422)
    assert "Write what you would like to say" in page.text


def test_a_request_is_passed_on_and_taken_back_on_the_page(
    leader: Browser, alder_bank: AlderBank, scenes: Scenes
) -> None:
    path = opinion(scenes, "waiting")
    form = {"colleague": alder_bank.deputy.id, "note": "You know the choir."}
    assert "Passed on." in leader.send(f"{path}/hand-over", form).text
    page = leader.get(path)
    assert "who is away; you decide in their place, passed on by you." in page.text
    assert "The hand-over has ended." in leader.send(f"{path}/hand-over/end", {}).text
    leader.send(f"{path}/hand-over", form | {"colleague": "f" * 32}, status=404)
    leader.send(f"{path}/hand-over", form | {"colleague": "nobody"}, status=404)


def test_a_proposed_wording_is_taken_by_its_author_and_can_then_be_posted(
    teacher: Browser, leader: Browser, scenes: Scenes
) -> None:
    path = opinion(scenes, "worded")
    page = teacher.get(path)
    assert "Daniel Okoro proposes another wording" in page.text
    assert "taken out: Tobias Winterbourne" in page.text
    assert "Take this wording" not in leader.get(path).text
    [take] = re.findall(r'action="([^"]*/take)"', page.html)
    assert leader.client.post(take).status_code in (400, 404)
    page = teacher.send(take, {})
    assert "Nothing was found in it. You can post exactly this." in page.text
    assert "took the wording that Daniel Okoro proposed" in page.text
    teacher.send(take, {}, status=409)


def test_a_leader_proposes_a_wording_and_the_author_may_leave_it(
    teacher: Browser, leader: Browser, scenes: Scenes
) -> None:
    path = opinion(scenes, "waiting")
    form = {"text": "Our choir sang.", "wording_note": "Shorter.", "digest": digest_in(leader.get(path))}
    page = leader.send(f"{path}/wordings", form | {"text": CHOIR}, status=422)
    assert "own words; change what you would say otherwise" in page.text
    assert "Proposed." in leader.send(f"{path}/wordings", form).text
    page = leader.send(f"{path}/wordings", form | {"digest": "0" * 64}, status=409)
    assert "That was not done" in page.text
    [decline] = re.findall(r'action="([^"]*/decline)"', teacher.get(path).html)
    assert "Not taken." in teacher.send(decline, {"why_not": "Too short."}).text
    assert "Too short." in leader.get(path).text


def test_an_author_who_disagrees_asks_another_leader_and_the_first_is_told_why_not(
    teacher: Browser, leader: Browser, browser: Opens, alder_bank: AlderBank, scenes: Scenes
) -> None:
    path = opinion(scenes, "waiting")
    decide(leader, path, "refuse", "Not this one.")
    page = teacher.send(f"{path}/reconsideration", {"why": ""}, status=422)
    assert "Say why you see it otherwise" in page.text
    assert "Asked. A leader who has not decided" in teacher.send(f"{path}/reconsideration", {"why": "It is fine."}).text
    page = leader.get(path)
    assert "You decided on this before, and the author has asked for another leader" in page.text
    assert "decision-bar" not in page.html
    deputy = browser(alder_bank.deputy)
    assert "It is fine." in deputy.get(path).text
    assert "Approved." in decide(deputy, path, "approve").text


def test_a_leader_names_who_decides_while_they_are_away(
    leader: Browser, browser: Opens, alder_bank: AlderBank, scenes: Scenes
) -> None:
    assert "You decide in Daniel Okoro’s place" in leader.get("/second-opinions/away").text
    form = {"delegate": alder_bank.deputy.id, "first_day": "2027-01-04", "last_day": "soon"}
    assert "Give a day, for instance" in leader.send("/second-opinions/away", form, status=422).text
    page = leader.send("/second-opinions/away", form | {"last_day": "2027-01-08"})
    assert "Daniel Okoro decides in your place" in page.text
    assert "4 January 2027 to 8 January 2027" in page.text
    for end in re.findall(r'action="([^"]*/end)"', page.html):
        page = leader.send(end, {})
    assert "Nobody is named, and nobody has named you." in page.text
    browser(alder_bank.teacher).get("/second-opinions/away", status=403)


def test_earlier_decisions_that_are_like_it_are_shown_to_leaders_alone(
    teacher: Browser, leader: Browser, scenes: Scenes
) -> None:
    path = opinion(scenes, "talked_about")
    page = leader.get(path)
    assert "Decided before, and like this" in page.text
    assert "Fine, and timely." in page.text
    assert "Decided before" not in teacher.get(path).text
