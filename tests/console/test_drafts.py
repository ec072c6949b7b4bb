"""'Check a draft': for people without the extension."""

import html
import re
from typing import Any

from flask import Flask

from server.services import log, people
from server.services.log import Filter
from server.vocabulary import Action
from tests.console.conftest import Browser
from tests.console.page import Page
from tests.console.scenes import CLEAR, NAMES_A_GUEST, NAMES_JAYDEN, PHONE, Scenes
from tests.factories.alder_bank import AlderBank
from tests.factories.schools import in_school

DATABASES = ("sqlite",)

NAMES_ROSALIND = NAMES_JAYDEN.replace("Jayden Osgood", "Rosalind Quillfeather")


def draft(text: str = CLEAR, **more: Any) -> dict[str, Any]:
    return {"account": "x", "text": text, "pictures": "none", **more}


def field(page: Page, name: str) -> str:
    found = re.search(
        rf'<(?:textarea|input)[^>]* name="{name}"[^>]*?(?: value="([^"]*)"|>\n([^<]*)</textarea>)', page.html
    )
    assert found, name
    return html.unescape(found[1] or found[2] or "")


def logged(app: Flask, school: AlderBank, action: Action) -> list[log.Entry]:
    with in_school(app, school.id):
        return log.page(Filter(action=action))


def test_a_clear_draft_is_ready_to_post(teacher: Browser) -> None:
    page = teacher.send("/drafts", draft())
    assert "Ready to post" in page.text
    assert page.title.startswith("Ready to post")


def test_what_is_wrong_is_marked_at_the_words_and_named_with_its_clause_and_a_way_out(teacher: Browser) -> None:
    page = teacher.send("/drafts", draft(NAMES_JAYDEN))
    assert '<mark class="block">Jayden Osgood</mark><a class="mark-ref" href="#finding-1"' in page.html
    assert 'id="finding-1"' in page.html
    assert "Change what is marked" in page.text
    assert "Must be changed" in page.text
    assert "What helps:" in page.text
    assert "Policy 1.1: Names and pictures only with consent" in page.text
    assert "Get leave to post" not in page.text


def test_what_may_not_be_known_of_a_child_looks_like_a_missing_consent(teacher: Browser, leader: Browser) -> None:
    for author in (teacher, leader):
        missing = author.send("/drafts", draft(NAMES_JAYDEN)).text.replace("Jayden Osgood", "NAME")
        listed = author.send("/drafts", draft(NAMES_ROSALIND)).text.replace("Rosalind Quillfeather", "NAME")
        without = re.compile(r"Change to “[^”]*”, finding \d+")
        assert without.sub("", missing).split() == without.sub("", listed).split()


def test_line_ends_are_those_the_author_meant_and_not_the_browsers(
    app: Flask, teacher: Browser, alder_bank: AlderBank
) -> None:
    page = teacher.send("/drafts", draft("\r\nFirst line.\r\n\r\nSecond line.\r\n"))
    assert (
        logged(app, alder_bank, Action.DRAFT_CHECKED)[0].payload["draft"]["text"] == "\nFirst line.\n\nSecond line.\n"
    )
    assert field(page, "text") == "\nFirst line.\n\nSecond line.\n"


def test_a_certain_replacement_is_put_in_with_one_press_and_checked(teacher: Browser) -> None:
    page = teacher.send("/drafts", draft(PHONE))
    assert "Change to “01632 960123”" in page.text
    page = teacher.send("/drafts", draft(PHONE, check=field(page, "check"), apply="1"))
    assert field(page, "text") == PHONE.replace("07700 900123", "01632 960123")
    assert "Ready to post" in page.text


def test_a_replacement_leaves_alone_what_was_edited_since(teacher: Browser) -> None:
    check = field(teacher.send("/drafts", draft(PHONE)), "check")
    edited = f"New: {PHONE}"
    assert field(teacher.send("/drafts", draft(edited, check=check, apply="1")), "text") == edited.replace(
        "07700 900123", "01632 960123"
    )
    twice = f"{PHONE} {PHONE}"
    assert field(teacher.send("/drafts", draft(twice, check=check, apply="1")), "text") == twice
    for number in ("0", "2", "-1", "x", "99999"):
        assert field(teacher.send("/drafts", draft(PHONE, check=check, apply=number)), "text") == PHONE


def test_nothing_in_a_draft_becomes_part_of_the_page(teacher: Browser) -> None:
    page = teacher.send("/drafts", draft("</textarea><script>alert(1)</script> Jayden Osgood <b>"))
    assert "<script>alert" not in page.html
    assert field(page, "text") == "</textarea><script>alert(1)</script> Jayden Osgood <b>"


def test_what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost(teacher: Browser) -> None:
    page = teacher.send("/drafts", draft("Hello", account=""), status=422)
    assert "Choose the account" in page.text
    assert field(page, "text") == "Hello"
    assert "Write or paste" in teacher.send("/drafts", draft(" "), status=422).text
    assert "invisible control character" in teacher.send("/drafts", draft("a\x00b"), status=422).text
    assert "Keep it under 100,000" in teacher.send("/drafts", draft("a" * 100_001), status=422).text
    page = teacher.send("/drafts", draft(CLEAR, pictures="people"), status=422)
    assert "Say what the picture shows." in page.text


def test_pictures_of_people_need_a_second_opinion(teacher: Browser) -> None:
    page = teacher.send("/drafts", draft(CLEAR, pictures="people", alt="The choir"))
    assert "Ask for a second opinion" in page.text
    assert "Get leave to post" not in page.text


def test_somebody_elses_check_is_not_there(teacher: Browser, leader: Browser, scenes: Scenes) -> None:
    for check in (*scenes.checks.values(), "0" * 32, "x", "\x00"):
        leader.get(f"/drafts?check={check}", status=404)
    leader.get(f"/drafts?request={scenes.requests['sent_back']}", status=404)
    teacher.get("/drafts?check=none", status=404)


def test_asking_needs_a_note_and_keeps_what_was_found_in_view(teacher: Browser) -> None:
    check = field(teacher.send("/drafts", draft(NAMES_A_GUEST)), "check")
    page = teacher.send("/drafts/ask", draft(NAMES_A_GUEST, check=check, note=" "), status=422)
    assert "Say in a few words" in page.text
    assert "What helps:" in page.text


def test_a_draft_is_asked_about_as_it_stands_in_the_form(teacher: Browser) -> None:
    check = field(teacher.send("/drafts", draft(NAMES_A_GUEST)), "check")
    page = teacher.send("/drafts/ask", draft(f"{NAMES_A_GUEST} PS", check=check, note="May we?"))
    assert "Your request is with the senior leaders." in page.text
    assert "PS" in page.text
    assert "May we?" in page.text


def test_a_draft_is_asked_about_urgently_only_where_the_author_says_so(teacher: Browser, leader: Browser) -> None:
    check = field(teacher.send("/drafts", draft(NAMES_A_GUEST)), "check")
    page = teacher.send("/drafts/ask", draft(NAMES_A_GUEST, check=check, note="We close.", urgent="yes"))
    assert "You asked for this to be looked at at once; all senior leaders were told." in page.text
    assert "Unanswered, it closes on 10 November 2026" in page.text
    assert "Urgent" in leader.get("/second-opinions").text
    check = field(teacher.send("/drafts", draft(PHONE)), "check")
    assert "Urgent" not in teacher.send("/drafts/ask", draft(PHONE, check=check, note="Please?")).text


def test_a_clear_draft_gets_leave_and_is_recorded_as_posted(
    app: Flask, teacher: Browser, alder_bank: AlderBank
) -> None:
    page = teacher.send("/drafts/release", draft())
    assert "You may post this now" in page.text
    posted = {"release": field(page, "release"), "digest": field(page, "digest")}
    page = teacher.send("/drafts/published", {**posted, "url": "not a link"}, status=422)
    assert "Give an address beginning with https://" in page.text
    assert field(page, "url") == "not a link"
    page = teacher.send("/drafts/published", {**posted, "url": "https://x.com/AlderBankPri/status/7"})
    assert "Recorded as posted" in page.text
    assert logged(app, alder_bank, Action.PUBLISHED)[0].payload == {
        "url": "https://x.com/AlderBankPri/status/7",
        "late": False,
    }


def test_a_draft_that_is_held_gets_no_leave_however_the_form_is_sent(
    app: Flask, teacher: Browser, alder_bank: AlderBank
) -> None:
    page = teacher.send("/drafts/release", draft(NAMES_JAYDEN))
    assert "It cannot be posted as it stands now." in page.text
    assert "Jayden Osgood" in page.text
    assert logged(app, alder_bank, Action.RELEASE_GRANTED) == []
    assert len(logged(app, alder_bank, Action.RELEASE_REFUSED)) == 1


def test_somebody_elses_leave_is_of_no_use(teacher: Browser, leader: Browser) -> None:
    page = teacher.send("/drafts/release", draft())
    posted = {"release": field(page, "release"), "digest": field(page, "digest"), "url": ""}
    leader.send("/drafts/published", posted, status=404)
    leader.send("/drafts/published", {**posted, "release": "\x00"}, status=404)


def test_an_approved_draft_is_ready_and_one_changed_character_holds_it_again(teacher: Browser, scenes: Scenes) -> None:
    page = teacher.get(f"/drafts?request={scenes.requests['approved']}")
    assert "Approved: ready to post" in page.text
    assert "Post your draft" in page.text
    assert "Change the draft and ask again" not in page.text
    sent = draft(NAMES_A_GUEST, category="event", previous=field(page, "previous"))
    assert "You may post this now" in teacher.send("/drafts/release", sent).text
    page = teacher.send("/drafts/release", {**sent, "text": f"{NAMES_A_GUEST}!"})
    assert "It cannot be posted as it stands now." in page.text
    page = teacher.send("/drafts/ask", {**sent, "text": f"{NAMES_A_GUEST}!", "note": "One more mark."})
    assert "What changed since version 1" in page.text
    assert "added: !" in page.text


def test_a_draft_that_was_sent_back_shows_the_reason_while_it_is_changed(teacher: Browser, scenes: Scenes) -> None:
    page = teacher.get(f"/drafts?request={scenes.requests['sent_back']}")
    assert "Daniel Okoro asked for changes: Please ask him first." in page.text
    assert field(page, "previous") == scenes.requests["sent_back"]


def test_what_must_be_changed_never_reads_as_waiting(teacher: Browser, scenes: Scenes) -> None:
    assert "Change what is marked" in teacher.get(f"/drafts?check={scenes.checks['block']}").text


def test_the_author_chooses_a_leader_or_leaves_it_to_any(app: Flask, teacher: Browser, alder_bank: AlderBank) -> None:
    asking = teacher.send("/drafts", draft(PHONE))
    assert "Any senior leader Daniel Okoro Helen Ashcroft" in asking.text
    sent = draft(PHONE, note="Is this our own number?", check=field(asking, "check"), leader=alder_bank.leader.id)
    again = teacher.send("/drafts/ask", sent | {"note": " "}, status=422)
    assert f'value="{alder_bank.leader.id}" selected' in again.html
    assert "You asked Helen Ashcroft." in teacher.send("/drafts/ask", sent).text
    teacher.send("/drafts/ask", sent | {"leader": alder_bank.teacher.id}, status=404)


def test_an_author_without_leaders_is_told_that_nobody_could_decide(
    app: Flask, leader: Browser, alder_bank: AlderBank
) -> None:
    with in_school(app, alder_bank.id):
        people.change(people.by_email(alder_bank.deputy.email), active=False)
    assert "so nobody could decide" in leader.send("/drafts", draft(PHONE)).text
