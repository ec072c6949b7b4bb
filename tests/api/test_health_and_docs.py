"""Whether the service is well, and what it says of itself."""

import re
import socket
from dataclasses import replace

import pytest
from sqlalchemy.exc import OperationalError

from server.api.openapi import document
from server.database import db

DATABASES = ("sqlite",)


def test_the_service_is_well(client):
    response = client.get("/health")
    assert (response.status_code, response.json) == (200, {"status": "ok", "database": "ok", "queue": "none"})


def test_a_queue_that_does_not_answer_is_said_to_be_unreachable(app, client):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], redis_url=f"redis://:secret@127.0.0.1:{port}/0")
    response = client.get("/health")
    assert (response.status_code, response.json) == (
        503, {"status": "failing", "database": "ok", "queue": "unreachable"}
    )  # fmt: skip


def test_a_database_that_does_not_answer_is_said_to_be_unreachable(client, monkeypatch):
    def refuse(*_):
        raise OperationalError("SELECT 1", {}, Exception("postgresql://gatepost:secret@db.example"))

    monkeypatch.setattr(db.session, "execute", refuse)
    response = client.get("/health")
    assert (response.status_code, response.json["database"]) == (503, "unreachable")
    assert "secret" not in response.text


def test_the_document_is_served_as_it_is_committed(app, client):
    response = client.get("/v1/openapi.json")
    assert response.mimetype == "application/json"
    assert response.text == document(app)


@pytest.mark.parametrize("words", ["POST /v1/checks", "Leave to post exactly this content.", 'id="SecondOpinion"'])
def test_the_document_can_be_read_by_people(client, words):
    response = client.get("/v1/docs")
    assert response.mimetype == "text/html"
    assert words in response.text


def test_every_object_that_the_page_points_to_is_on_it(client):
    page = client.get("/v1/docs").text
    assert set(re.findall(r'href="#(\w+)"', page)) - {"content"} <= set(re.findall(r'id="(\w+)"', page))
