"""The log's events under an RFC 6962 tree in place of the chain of hashes.

The chain is gone through first: an altered log is not made to look whole. `hash` was SHA-256(0x00 || hash before ||
body), the first hash before being 32 zero bytes, and can be computed anew from the bodies at any time.

Revision 0019, follows 0018.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

BATCH = 1000
NOTHING = "0" * 64
events = sa.table(
    "log_event", *(sa.column(name, sa.String()) for name in ("school_id", "body", "hash", "subtrees")),
    sa.column("seq", sa.Integer()),
)  # fmt: skip
heads = sa.table(
    "log_head", *(sa.column(name, sa.String()) for name in ("school_id", "hash", "edge")),
    sa.column("size", sa.Integer()),
)  # fmt: skip


class AlteredLog(Exception):
    """A log is not whole, and has to be looked into before its hashes are replaced."""


def upgrade() -> None:
    # Added to the table as it stands: to rebuild it would take its triggers away on SQLite.
    op.add_column("log_event", sa.Column("subtrees", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("log_head") as table:
        table.add_column(sa.Column("edge", sa.Text(), nullable=False, server_default=""))
    with_triggers_off(grow_trees)
    with op.batch_alter_table("log_head") as table:
        table.drop_column("hash")


def downgrade() -> None:
    with op.batch_alter_table("log_head") as table:
        table.add_column(sa.Column("hash", sa.String(length=64), nullable=False, server_default=NOTHING))
    with_triggers_off(chain_again)
    with op.batch_alter_table("log_head") as table:
        table.drop_column("edge")
    op.drop_column("log_event", "subtrees")


def with_triggers_off(do: Callable[[], None]) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE log_event DISABLE TRIGGER USER")
        do()
        op.execute("ALTER TABLE log_event ENABLE TRIGGER USER")
        return
    op.execute("DROP TRIGGER IF EXISTS log_event_no_update")
    do()
    op.execute(
        "CREATE TRIGGER log_event_no_update BEFORE UPDATE ON log_event "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    )


def grow_trees() -> None:
    for school_id, size, head_hash in op.get_bind().execute(sa.select(heads.c.school_id, heads.c.size, heads.c.hash)).all():
        peaks, previous, number = [], NOTHING, 0
        for batch in batches(school_id):
            changes = []
            for seq, body, chained in batch:
                number += 1
                previous = after(previous, body)
                if seq != number or chained != previous:
                    raise AlteredLog(
                        f"The log of the school {school_id} is not whole at event {seq}. Nothing was changed. Keep the "
                        "database as it is, and look into it with the version of Gatepost from before: gatepost log verify"
                    )
                leaf, completed = hashlib.sha256(b"\x00" + body.encode()).digest(), b""
                peaks.append(leaf)
                for _ in range((number & -number).bit_length() - 1):
                    right, left = peaks.pop(), peaks.pop()
                    peaks.append(hashlib.sha256(b"\x01" + left + right).digest())
                    completed += peaks[-1]
                changes.append((seq, leaf.hex(), completed.hex()))
            write(school_id, changes)
        if (size, head_hash) != (number, previous):
            raise AlteredLog(f"The log of the school {school_id} does not end where its head is. Nothing was changed.")
        op.get_bind().execute(
            heads.update().where(heads.c.school_id == school_id).values(edge=b"".join(peaks).hex())
        )


def chain_again() -> None:
    for (school_id,) in op.get_bind().execute(sa.select(heads.c.school_id)).all():
        previous = NOTHING
        for batch in batches(school_id):
            changes = []
            for seq, body, _ in batch:
                previous = after(previous, body)
                changes.append((seq, previous, ""))
            write(school_id, changes)
        op.get_bind().execute(heads.update().where(heads.c.school_id == school_id).values(hash=previous))


def after(previous: str, body: str) -> str:
    return hashlib.sha256(b"\x00" + bytes.fromhex(previous) + body.encode()).hexdigest()


def batches(school_id: str) -> Iterator[Sequence[sa.Row[int, str, str]]]:
    last = 0
    while True:
        query = sa.select(events.c.seq, events.c.body, events.c.hash).where(
            events.c.school_id == school_id, events.c.seq > last
        )
        batch = op.get_bind().execute(query.order_by(events.c.seq).limit(BATCH)).all()
        if not batch:
            return
        yield batch
        last = batch[-1].seq


def write(school_id: str, changes: list[tuple[int, str, str]]) -> None:
    statement = events.update().where(
        events.c.school_id == school_id, events.c.seq == sa.bindparam("number")
    ).values(hash=sa.bindparam("leaf"), subtrees=sa.bindparam("completed"))
    op.get_bind().execute(
        statement, [{"number": seq, "leaf": leaf, "completed": completed} for seq, leaf, completed in changes]
    )
