"""Urgent requests for a second opinion, and the reminders that went out.

Revision 0018, follows 0017.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("second_opinion") as table:
        table.add_column(sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "opinion_reminder",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("second_opinion_id", sa.String(length=32), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_opinion_reminder_school_id_school", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["second_opinion_id"], ["second_opinion.id"],
            name="fk_opinion_reminder_second_opinion_id_second_opinion",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_opinion_reminder"),
        sa.UniqueConstraint("second_opinion_id", "began_at", "step", name="uq_opinion_reminder_second_opinion_id_began_at_step"),
    )
    op.create_index("ix_opinion_reminder_school_id", "opinion_reminder", ["school_id"])


def downgrade() -> None:
    op.drop_table("opinion_reminder")
    with op.batch_alter_table("second_opinion") as table:
        table.drop_column("urgent")
