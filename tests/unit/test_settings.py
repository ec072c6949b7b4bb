"""Gatepost refuses to start on settings that cannot work, and says everything that is wrong at once."""

import pytest

from server.settings import BadSettings, load_settings

GOOD = {"GATEPOST_SECRET_KEY": "k" * 32, "GATEPOST_DATABASE_URL": "sqlite:////tmp/gatepost.db"}


def test_a_key_and_a_database_are_enough() -> None:
    settings = load_settings(GOOD)
    assert settings.secure_cookies
    assert not settings.demo


def test_the_database_can_be_named_the_usual_way() -> None:
    settings = load_settings({"GATEPOST_SECRET_KEY": "k" * 32, "DATABASE_URL": "postgresql+psycopg://db/gatepost"})
    assert settings.database_url == "postgresql+psycopg://db/gatepost"


def test_everything_that_is_missing_is_said_at_once() -> None:
    with pytest.raises(BadSettings) as refused:
        load_settings({})
    assert [problem.split()[0] for problem in refused.value.problems] == [
        "GATEPOST_SECRET_KEY",
        "GATEPOST_DATABASE_URL",
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GATEPOST_SECRET_KEY", "short"),
        ("GATEPOST_SECURE_COOKIES", "perhaps"),
        ("GATEPOST_SESSION_MINUTES", "99999999999999999999"),
        ("GATEPOST_SESSION_MINUTES", "-1"),
        ("GATEPOST_TODAY", "tomorrow"),
        ("GATEPOST_TODAY", "2026-11-20"),
        ("GATEPOST_PUBLIC_URL", "gatepost.school.example"),
    ],
)
def test_a_setting_that_cannot_work_is_named(name: str, value: str) -> None:
    with pytest.raises(BadSettings) as refused:
        load_settings({**GOOD, name: value})
    assert len(refused.value.problems) == 1
    assert name in refused.value.problems[0]


def test_the_date_can_be_set_for_the_demo_only() -> None:
    settings = load_settings({**GOOD, "GATEPOST_DEMO": "yes", "GATEPOST_TODAY": "2026-11-20"})
    assert str(settings.today) == "2026-11-20"


MAIL = {"GATEPOST_MAIL_URL": "smtps://gatepost:secret@mail.school.example", "GATEPOST_MAIL_FROM": "g@school.example"}


def test_mail_needs_a_server_and_an_address_to_come_from() -> None:
    assert load_settings({**GOOD, **MAIL}).mail_from == "g@school.example"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GATEPOST_MAIL_URL", "mail.school.example"),
        ("GATEPOST_MAIL_URL", "http://mail.school.example"),
        ("GATEPOST_MAIL_URL", "smtp://mail.school.example:smtp"),
        ("GATEPOST_MAIL_FROM", "nobody"),
        ("GATEPOST_MAIL_FROM", ""),
    ],
)
def test_a_mail_setting_that_cannot_work_is_named_without_its_password(name: str, value: str) -> None:
    with pytest.raises(BadSettings) as refused:
        load_settings({**GOOD, **MAIL, name: value})
    assert len(refused.value.problems) == 1
    assert name in refused.value.problems[0]
    assert "secret@" not in refused.value.problems[0]
