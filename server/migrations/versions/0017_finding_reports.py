"""Findings reported as wrong, the exceptions that came of it, and which of them a check has used.

Revision 0017, follows 0016.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def _references(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}")


def upgrade() -> None:
    op.add_column("draft_check", sa.Column("exceptions", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "finding_report",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(length=60), nullable=False),
        sa.Column("reporter_id", sa.String(length=32), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("settled_by_id", sa.String(length=32), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        _references("finding_report", "check_id", "draft_check"),
        _references("finding_report", "reporter_id", "user_account"),
        _references("finding_report", "settled_by_id", "user_account"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_finding_report_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_finding_report"),
        sa.UniqueConstraint(
            "school_id", "check_id", "number", "reporter_id",
            name="uq_finding_report_school_id_check_id_number_reporter_id",
        ),
    )  # fmt: skip
    op.create_index("ix_finding_report_school_id", "finding_report", ["school_id"])
    op.create_index(
        "ix_finding_report_school_outcome", "finding_report", ["school_id", "outcome", "reported_at"]
    )  # fmt: skip
    op.create_index("ix_finding_report_school_rule", "finding_report", ["school_id", "rule"])
    op.create_table(
        "school_exception",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("report_id", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.String(length=60), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("account_id", sa.String(length=32), nullable=True),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.String(length=32), nullable=False),
        sa.Column("made_by_id", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by_id", sa.String(length=32), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        _references("school_exception", "report_id", "finding_report"),
        _references("school_exception", "account_id", "official_account"),
        _references("school_exception", "owner_id", "user_account"),
        _references("school_exception", "made_by_id", "user_account"),
        _references("school_exception", "ended_by_id", "user_account"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_school_exception_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_school_exception"),
    )
    op.create_index("ix_school_exception_school_id", "school_exception", ["school_id"])
    op.create_index("ix_school_exception_school_until", "school_exception", ["school_id", "ended_at", "until"])


def downgrade() -> None:
    op.drop_table("school_exception")
    op.drop_table("finding_report")
    with op.batch_alter_table("draft_check") as table:
        table.drop_column("exceptions")
