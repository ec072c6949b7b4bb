"""Settings, from GATEPOST_* variables. Each field is documented here and listed by `gatepost settings`."""

import os
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class BadSettings(Exception):
    """Gatepost cannot start with these settings. `problems` has a sentence for each thing to put right."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def setting(doc: str, default: Any = ..., *, secret: bool = False) -> Any:
    """A field of Settings with its documentation."""
    metadata = {"doc": doc, "secret": secret}
    return field(metadata=metadata) if default is ... else field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set."""

    secret_key: str = setting("Signs sessions and forms. At least 32 characters, random, kept secret.", secret=True)
    database_url: str = setting("Where the data is: sqlite:////path/to/file or postgresql+psycopg://...", secret=True)
    redis_url: str = setting(
        "The queue and the rate limits: redis://... Empty: no queue, the outbox is worked off in the service.",
        "",
        secret=True,
    )
    public_url: str = setting(
        "The address people use, for instance https://gatepost.school.example.", "http://127.0.0.1:5080"
    )
    secure_cookies: bool = setting("Cookies over HTTPS only. No only for a try-out on this machine.", True)
    extension_redirects: tuple[str, ...] = setting(
        "Redirect addresses the extension may use, comma-separated: https://<its id>.chromiumapp.org/gatepost.", ()
    )
    session_minutes: int = setting("Minutes without use after which the console signs people out.", 480)
    sign_in_limit: str = setting("How often one person's password may be tried from one address.", "10 per minute")
    sign_in_limit_for_all: str = setting("How often anybody's may be tried from one address.", "100 per minute")
    comment_report_days: int = setting(
        "Days that reported comments and their pictures are kept; the worker erases older ones each night.", 180
    )
    selectors_file: str = setting(
        "File with signed selectors that is handed on to extensions (`gatepost selectors publish`). Empty: none.", ""
    )
    mail_url: str = setting(
        "The mail server: smtps://user:password@mail.school.example, or smtp:// for STARTTLS. Empty: no mail is sent.",
        "",
        secret=True,
    )
    mail_from: str = setting("The address that mail comes from, for instance gatepost@school.example.", "")
    log_key_file: str = setting(
        "File with the key that signs checkpoints of the log (`gatepost log key --new FILE`). Empty: none are made.",
        "",
    )
    checkpoint_file: str = setting(
        "A file on another machine, to which a checkpoint of each school's log is added each night. Empty: none.", ""
    )
    checkpoint_mail_days: int = setting("Days after which governors are mailed a checkpoint of the log again.", 7)
    trusted_proxies: int = setting("How many reverse proxies stand in front of the service.", 0)
    event_streams: int = setting(
        "How many streams of news each process keeps open at once, at most half its threads; 0: the extension asks now "
        "and then.",
        3,
    )
    demo: bool = setting("The demo school: a banner on each page, and `today` may be set.", False)
    today: date | None = setting("The date consents are judged on. For the demo and tests only; empty: today.", None)


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings in `environment`. Raises BadSettings with everything that is missing or wrong."""
    problems: list[str] = []
    values: dict[str, Any] = {}
    for one in fields(Settings):
        name = f"GATEPOST_{one.name.upper()}"
        raw = environment.get(name, "")
        if one.name == "database_url" and not raw:
            raw = environment.get("DATABASE_URL", "")
        if raw:
            try:
                values[one.name] = _parse(one, raw)
            except ValueError as error:
                problems.append(f"{name} {error}")
        elif one.default is ... or one.name in ("secret_key", "database_url"):
            problems.append(f"{name} is not set. {one.metadata['doc']}")
    if not problems:
        problems = _contradictions(settings := Settings(**values))
        if not problems:
            return settings
    raise BadSettings(problems)


def _parse(one: "Field[Any]", raw: str) -> Any:
    if one.type in (bool, "bool"):
        if raw.lower() not in ("yes", "no", "true", "false", "1", "0"):
            raise ValueError(f"must be yes or no, not {raw!r}")
        return raw.lower() in ("yes", "true", "1")
    if one.type in (int, "int"):
        if not raw.isascii() or not raw.isdigit() or len(raw) > 6:
            raise ValueError(f"must be a whole number up to 999999, not {raw!r}")
        return int(raw)
    if one.name == "today":
        return date.fromisoformat(raw)
    if one.name == "extension_redirects":
        return tuple(part.strip() for part in raw.split(",") if part.strip())
    return raw


def _contradictions(settings: Settings) -> list[str]:
    problems = []
    if len(settings.secret_key) < 32:
        problems.append("GATEPOST_SECRET_KEY is too short; give at least 32 random characters")
    if settings.today and not settings.demo:
        problems.append("GATEPOST_TODAY is for the demo and tests only; leave it empty or set GATEPOST_DEMO=yes")
    if settings.comment_report_days < 1:
        problems.append("GATEPOST_COMMENT_REPORT_DAYS must be at least 1")
    if settings.checkpoint_mail_days < 1:
        problems.append("GATEPOST_CHECKPOINT_MAIL_DAYS must be at least 1")
    if settings.checkpoint_file and not settings.log_key_file:
        problems.append("GATEPOST_CHECKPOINT_FILE needs a key to sign with: set GATEPOST_LOG_KEY_FILE as well")
    if settings.mail_url:
        problems += _mail_problems(settings)
    if urlsplit(settings.public_url).scheme not in ("http", "https"):
        problems.append("GATEPOST_PUBLIC_URL must begin with https:// (or http:// on this machine)")
    return problems


def _mail_problems(settings: Settings) -> list[str]:
    problems = []
    try:
        parts = urlsplit(settings.mail_url)
        sound = parts.scheme in ("smtp", "smtps") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        sound = False
    if not sound:
        problems.append("GATEPOST_MAIL_URL must be smtps://user:password@host:465 or smtp://user:password@host:587")
    if settings.mail_from.count("@") != 1 or not all(settings.mail_from.split("@")) or " " in settings.mail_from:
        problems.append("GATEPOST_MAIL_FROM must be an address that mail can come from: gatepost@school.example")
    return problems


def state_folder() -> Path:
    """Where `gatepost demo` keeps its data: GATEPOST_STATE, or var/ in the current folder."""
    return Path(os.environ.get("GATEPOST_STATE", "var")).resolve()
