"""What changes of an author's requests is told as it happens."""

import json
import threading

import pytest

from server.api.streams import streams_of
from server.database import db
from server.services import log, people
from tests.api.conftest import UNSURE, answer, problem
from tests.factories.schools import in_school

EVENTS = "/v1/second-opinions/events"


@pytest.fixture
def teacher(alder_bank, extension):
    return extension(alder_bank.teacher)


@pytest.fixture
def leader(alder_bank, extension):
    return extension(alder_bank.leader)


@pytest.fixture
def place(app, alder_bank):
    """`place()`: the place of the newest event in the school's log."""

    def now() -> int:
        with in_school(app, alder_bank.id):
            return log.size()

    return now


def opened(extension, after=None):
    headers = extension.headers | ({} if after is None else {"Last-Event-ID": str(after)})
    response = extension.client.get(EVENTS, headers=headers)
    assert response.status_code == 200, response.text
    assert response.mimetype == "text/event-stream"
    return response


def events(text):
    """(id, data) of each event, None for data that is left out."""
    blocks = [dict(line.split(": ", 1) for line in block.split("\n")) for block in text.strip().split("\n\n")]
    return [(int(block["id"]), json.loads(block.get("data", "null"))) for block in blocks if "id" in block]


def test_what_was_decided_since_is_told_with_the_leaders_words(teacher, leader, place):
    asked = teacher.ask(UNSURE)
    before = place()
    decided = answer(leader.decide(asked, "refuse", "Not this one – “sorry”."), 200)
    assert events(opened(teacher, before).text) == [(before, None), (place(), decided)]
    assert events(opened(teacher, place()).text) == [(place(), None)]


def test_several_changes_of_one_request_are_told_once_and_as_it_is_now(teacher, leader, place):
    before = place()
    first, second = teacher.ask(UNSURE), teacher.ask(UNSURE | {"text": "Another."})
    answer(leader.decide(first), 200)
    told = events(opened(teacher, before).text)[1:]
    assert [(one["id"], one["state"]) for _, one in told] == [(second["id"], "asked"), (first["id"], "approved")]
    assert [at for at, _ in told] == sorted(at for at, _ in told)


@pytest.mark.parametrize("after", [None, "", "-1", "7; drop", "9" * 15, "9" * 40, "٣"])
def test_without_a_place_of_this_log_only_what_is_to_come_is_news(teacher, leader, place, after):
    answer(leader.decide(teacher.ask(UNSURE)), 200)
    sent = None if after is None else after.encode().decode("latin-1")
    assert events(opened(teacher, sent).text) == [(place(), None)]


def test_nobody_hears_of_somebody_elses_request(alder_bank, extension, teacher, leader):
    answer(leader.decide(teacher.ask(UNSURE)), 200)
    for other in (leader, extension(alder_bank.colleague)):
        assert [data for _, data in events(opened(other, 0).text) if data] == []


def test_a_stream_goes_on_until_its_time_is_over_and_holds_no_connection_meanwhile(app, teacher, leader):
    streams = streams_of(app)
    streams.seconds, streams.pause_seconds = 3600, 0.01
    stream = opened(teacher)
    told = stream.iter_encoded()
    assert next(told).startswith(b"retry: ")
    asked = teacher.ask(UNSURE)
    assert json.loads(next(told).decode().split("data: ")[1])["id"] == asked["id"]
    with app.app_context():
        assert db.engine.pool.checkedout() == 0
    threading.Timer(0, leader.decide, [asked]).start()
    assert json.loads(next(told).decode().split("data: ")[1])["state"] == "approved"
    streams.serving = lambda: False
    assert list(told) == []
    stream.close()


def test_whoever_has_left_hears_nothing_more(app, alder_bank, teacher, leader):
    streams = streams_of(app)
    stream = opened(teacher)
    told = stream.iter_encoded()
    next(told)
    asked = teacher.ask(UNSURE)
    with in_school(app, alder_bank.id):
        people.change(people.by_email(alder_bank.teacher.email), active=False)
    answer(leader.decide(asked, "refuse"), 200)
    assert list(told) == []
    stream.close()
    assert streams.open == 0


def test_when_all_places_are_taken_the_next_is_told_when_to_come_back(app, teacher, leader):
    taken = [opened(teacher) for _ in range(streams_of(app).most)]
    refused = leader.get(EVENTS)
    problem(refused, 503, "busy")
    assert int(refused.headers["Retry-After"]) > 0
    assert teacher.check(UNSURE)["held"]
    taken[0].close()
    opened(leader).close()
    for stream in taken:
        stream.close()
