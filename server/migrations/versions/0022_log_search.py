"""What log events are found by, for those that are there as well; and indexes for the log's filters.

Revision 0022, follows 0021.
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

from server.models import LogEvent
from server.services.log_search import document_of, insert_documents

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

A_BATCH = 500


def upgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    op.create_table(
        "log_search",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("doc", sa.Text() if sqlite else TSVECTOR(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name="fk_log_search_school_id_school"),
        sa.PrimaryKeyConstraint("id", name="pk_log_search"),
        sa.UniqueConstraint("school_id", "seq", name="uq_log_search_school_id_seq"),
    )
    op.create_table(
        "log_filter",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=True),
        sa.Column("role", sa.String(length=40), nullable=True),
        sa.Column("wanted", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["user_account.id"], name="fk_log_filter_owner_id_user_account"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_log_filter_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_log_filter"),
    )
    op.create_index("ix_log_filter_school_id", "log_filter", ["school_id"])
    op.create_index("ix_log_filter_school_owner", "log_filter", ["school_id", "owner_id"])
    if sqlite:
        op.execute(
            "CREATE VIRTUAL TABLE log_search_fts USING fts5("
            "doc, content='log_search', content_rowid='id', columnsize=0, prefix='3 4 5', tokenize=\"ascii tokenchars '_'\")"
        )
    else:
        op.execute("CREATE INDEX ix_log_search_fts ON log_search USING gin (doc)")
    fill()


def fill() -> None:
    """Keep what the events that are there already are found by."""
    bind, after = op.get_bind(), ("", 0)
    of_event = ("school_id", "seq", "action", "actor_id", "account_id", "verdict", "body")
    events = sa.table("log_event", *map(sa.column, of_event))
    payloads = sa.table("log_payload", *map(sa.column, ("school_id", "seq", "content")))
    kept = sa.and_(payloads.c.school_id == events.c.school_id, payloads.c.seq == events.c.seq)
    place = sa.tuple_(events.c.school_id, events.c.seq)
    query = sa.select(events, payloads.c.content).select_from(events.outerjoin(payloads, kept))
    query = query.order_by(events.c.school_id, events.c.seq).limit(A_BATCH)
    while rows := bind.execute(query.where(place > sa.tuple_(*after))).mappings().all():
        insert_documents(bind, [(row["school_id"], row["seq"], document(dict(row))) for row in rows])
        after = (rows[-1]["school_id"], rows[-1]["seq"])


def document(row: dict[str, Any]) -> str:
    content = row.pop("content")
    return document_of(LogEvent(**row), json.loads(content) if isinstance(content, str) else content)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE log_search_fts")
    op.drop_table("log_filter")
    op.drop_table("log_search")
