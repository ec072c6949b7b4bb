"""POST /v1/checks against an empty Flask route, side by side in one run.

Both are called in this process, without a network, by turns: the demo school's labelled drafts with its whole register,
on a file database with full durability, against a route that answers the same body with {}. Prints the times and their
ratio, and how much of the time the checks themselves take.
"""

import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask import Flask, jsonify, request

from server import migrations
from server.app import create_app
from server.checks import engine
from server.database import db, enter_school
from server.demo import seed
from server.extensions import limiter
from server.models import User
from server.services import checks, people, schools, tokens
from server.settings import Settings
from server.vocabulary import Role

ROUNDS = 300
WARM_UP = 20


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, service(Path(folder)) as (app, token):
        drafts = list(read_drafts())
        empty = empty_app().test_client()
        client = app.test_client(use_cookies=False)
        headers = {"Authorization": f"Bearer {token}"}

        def check(draft: dict[str, Any]) -> int:
            return client.post("/v1/checks", json={"draft": draft}, headers=headers).status_code

        def nothing(draft: dict[str, Any]) -> int:
            return empty.post("/empty", json={"draft": draft}).status_code

        by_turns = {"empty route": nothing, "/v1/checks": check}
        times = measure(by_turns, drafts)
        times["of which the checks"] = engine_times(app, drafts)
    base = statistics.median(times["empty route"])
    for name, seconds in times.items():
        middle, high = statistics.median(seconds), sorted(seconds)[int(len(seconds) * 0.95)]
        print(
            f"{name:22} median {middle * 1e3:7.2f} ms   95 % under {high * 1e3:7.2f} ms   {middle / base:6.1f} x empty"
        )


@contextmanager
def service(folder: Path) -> Iterator[tuple[Flask, str]]:
    """The service with the demo school on an SQLite file, and an access token of its teacher."""
    settings = Settings(
        secret_key="only for measuring, and long enough for it",
        database_url=f"sqlite:///{folder / 'gatepost.sqlite'}",
        secure_cookies=False,
        demo=True,
        today=seed.today(),
    )
    app = create_app(settings)
    migrations.upgrade(app)
    limiter.enabled = False
    with app.app_context():
        seed.seed("a password for measuring")
        teacher = people.with_role(Role.AUTHOR)[0]
        token = tokens.connect(teacher, "gatepost-extension").access_token
    yield app, token
    limiter.enabled = True
    with app.app_context():
        db.engine.dispose()


def empty_app() -> Flask:
    """A route that reads a JSON body and answers {}."""
    app = Flask("empty")

    @app.post("/empty")
    def empty() -> Any:
        request.get_json()
        return jsonify({})

    return app


def read_drafts() -> Iterator[dict[str, Any]]:
    """The demo school's drafts, as the extension sends them."""
    wanted = ("account", "text", "reply", "category")
    for line in (seed.ALDER_BANK / "drafts.jsonl").read_text(encoding="utf-8").splitlines():
        draft = json.loads(line)
        yield {name: draft[name] for name in wanted if name in draft}


def measure(calls: dict[str, Callable[[dict[str, Any]], int]], drafts: list[dict[str, Any]]) -> dict[str, list[float]]:
    """Seconds of each call, by turns over the same drafts."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(WARM_UP + ROUNDS):
        draft = drafts[number % len(drafts)]
        for name, call in calls.items():
            began = time.perf_counter()
            status = call(draft)
            if number >= WARM_UP:
                times[name].append(time.perf_counter() - began)
            if status not in (200, 201):
                raise SystemExit(f"{name} answered {status} to {draft['text'][:60]!r}")
    return times


def engine_times(app: Flask, drafts: list[dict[str, Any]]) -> list[float]:
    """Seconds that the pure check engine takes for the same drafts."""
    times = []
    with app.app_context():
        enter_school(schools.by_slug(seed.SLUG).id)
        author: User = people.with_role(Role.AUTHOR)[0]
        for number in range(ROUNDS):
            draft = checks.draft_from_json(drafts[number % len(drafts)])
            context = schools.context_for(schools.account(draft.account), author)
            began = time.perf_counter()
            engine.check(draft, context)
            times.append(time.perf_counter() - began)
    return times


if __name__ == "__main__":
    main()
