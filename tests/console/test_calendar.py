"""Whoever runs the school keeps its calendar, and the log keeps that they did."""

import pytest
from flask import Flask

from tests.console.conftest import Browser
from tests.factories.alder_bank import AlderBank
from tests.factories.command_line import CommandLine

DATABASES = ("sqlite",)

HALF_TERM = {"kind": "holiday", "name": "Half-term", "first": "2026-11-16", "last": "2026-11-20"}
HOURS = {"days": ["0", "1", "2", "3"], "opens": "07:45", "closes": "16:30", "nation": "scotland"}


def test_a_leader_keeps_the_hours_and_the_log_says_so(leader: Browser, moderator: Browser) -> None:
    page = leader.get("/calendar")
    assert "Open now" in page.text
    said = leader.send("/calendar/hours", HOURS, seen="/calendar")
    assert "The hours have been changed." in said.text
    assert 'value="07:45"' in said.html
    assert "30 November 2026: St Andrew’s Day" in said.text
    log = moderator.get("/log").text
    assert "changed the school’s calendar" in log
    assert "open from 07:45 to 16:30" in log


def test_terms_and_holidays_are_added_and_taken_out(leader: Browser, moderator: Browser) -> None:
    said = leader.send("/calendar/spans", HALF_TERM, seen="/calendar").text
    assert "Half-term is in the calendar now." in said
    assert "16 November 2026 to 20 November 2026: Half-term" in said
    leader.send("/calendar/spans", HALF_TERM, seen="/calendar", status=422)
    one_day = {"kind": "closure", "name": "Polling day", "first": "2026-12-01", "last": ""}
    assert "1 December 2026: Polling day" in leader.send("/calendar/spans", one_day, seen="/calendar").text
    removal = leader.get("/calendar").html.split('action="/calendar/spans/')[1].split('"')[0]
    said = leader.send(f"/calendar/spans/{removal}", {}, seen="/calendar").text
    assert "Half-term has been taken out of the calendar." in said
    assert "16 November 2026 to" not in said
    leader.send(f"/calendar/spans/{removal}", {}, seen="/calendar", status=404)
    assert "removed Half-term, 2026-11-16 to 2026-11-20" in moderator.get("/log").text


@pytest.mark.parametrize(
    ("form", "complaint"),
    [
        (HOURS | {"days": []}, "Choose at least one day"),
        (HOURS | {"opens": "18:00"}, "Give a time after the one at which the school opens"),
        (HOURS | {"closes": "late"}, "Give a time, for instance 08:00"),
        (HOURS | {"nation": "france"}, "Choose whose bank holidays"),
        (HALF_TERM | {"last": "2026-11-01"}, "not before the first one"),
        (HALF_TERM | {"last": "2029-11-01"}, "within 400 days"),
        (HALF_TERM | {"first": "soon"}, "Give a day, for instance"),
        (HALF_TERM | {"first": "0001-01-01", "last": "0001-01-02"}, "from 2000 to 2100"),
        (HALF_TERM | {"name": "  "}, "Say in up to 100 characters"),
        (HALF_TERM | {"name": "x" * 101}, "Say in up to 100 characters"),
        (HALF_TERM | {"kind": "party"}, "Choose what it is"),
    ],
)
def test_what_makes_no_sense_is_refused_and_stays_in_the_form(leader: Browser, form: dict, complaint: str) -> None:
    where = "/calendar/hours" if "days" in form else "/calendar/spans"
    assert complaint in leader.send(where, form, seen="/calendar", status=422).text


def test_authors_and_moderators_do_not_keep_it(teacher: Browser, moderator: Browser) -> None:
    for browser in (teacher, moderator):
        browser.get("/calendar", status=403)
        browser.send("/calendar/hours", HOURS, status=403)


def test_the_command_does_what_the_page_does(app: Flask, alder_bank: AlderBank, leader: Browser) -> None:
    gatepost = CommandLine(app)

    def calendar(command: str, *more: str) -> str:
        said = gatepost("calendar", command, "--school", alder_bank.school.slug, *more)
        assert said.exit_code == 0, said.output
        return said.output

    calendar("hours", "--day", "monday", "--day", "friday", "--to", "15:00", "--bank-holidays", "wales")
    calendar("add", "term", "Spring term", "2027-01-05", "2027-03-25")
    shown = calendar("show")
    assert "Monday, Friday, 08:00 to 15:00, bank holidays of Wales" in shown
    assert "2027-01-05 to 2027-03-25  term      Spring term" in shown
    assert "Spring term" in leader.get("/calendar").text
    calendar("remove", "term", "2027-01-05")
    assert "Spring term" not in calendar("show")
    refused = gatepost("calendar", "remove", "--school", alder_bank.school.slug, "term", "2027-01-05")
    assert refused.exit_code == 1
