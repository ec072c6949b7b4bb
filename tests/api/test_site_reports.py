"""Reports that a network's page has changed."""

import logging

import pytest

from tests.api.conftest import problem

DATABASES = ("sqlite",)

REPORT = {"account": "x", "platform": "x", "missing": ["post_button", "composer"], "version": "0.1.0"}


def test_a_report_leaves_a_line_without_content_or_names(alder_bank, extension, caplog):
    with caplog.at_level(logging.WARNING, "gatepost.site_reports"):
        response = extension(alder_bank.teacher).post("/v1/site-reports", REPORT)
    assert (response.status_code, response.data) == (204, b"")
    (line,) = [record.getMessage() for record in caplog.records if record.name == "gatepost.site_reports"]
    assert line == (
        f"site changed: school={alder_bank.id} account={alder_bank.x.id} platform=x "
        "missing=composer,post_button fallback=no version=0.1.0"
    )


def test_a_report_says_where_another_reading_took_over(alder_bank, extension, caplog):
    with caplog.at_level(logging.WARNING, "gatepost.site_reports"):
        assert extension(alder_bank.teacher).post("/v1/site-reports", REPORT | {"fallback": True}).status_code == 204
    (line,) = [record.getMessage() for record in caplog.records if record.name == "gatepost.site_reports"]
    assert "fallback=yes" in line


def test_the_account_may_be_unknown(alder_bank, extension):
    assert extension(alder_bank.teacher).post("/v1/site-reports", REPORT | {"account": None}).status_code == 204


@pytest.mark.parametrize(
    "change",
    [
        {"missing": []},
        {"missing": ["Dear parents, ..."]},
        {"missing": ["composer"] * 21},
        {"platform": "myspace"},
        {"version": "0.1.0\nforged line"},
        {"text": "what was written"},
        {"fallback": "on"},
        {"fallback": 1},
    ],
)
def test_there_is_no_room_for_anything_that_was_written(alder_bank, extension, change):
    problem(extension(alder_bank.teacher).post("/v1/site-reports", REPORT | change), 422, "invalid")


def test_an_account_that_is_not_the_schools_is_not_there(alder_bank, extension):
    problem(extension(alder_bank.teacher).post("/v1/site-reports", REPORT | {"account": "y"}), 404, "not-found")
