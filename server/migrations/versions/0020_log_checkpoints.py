"""Checkpoints of the log that left, and how far it was gone through.

Revision 0020, follows 0019.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "log_checkpoint",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("root", sa.String(length=44), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_log_checkpoint_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_log_checkpoint"),
    )
    op.create_index("ix_log_checkpoint_school_id", "log_checkpoint", ["school_id"])
    op.create_index("ix_log_checkpoint_school_size", "log_checkpoint", ["school_id", "size"])
    op.create_table(
        "checkpoint_departure",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("checkpoint_id", sa.String(length=32), nullable=False),
        sa.Column("to_id", sa.String(length=32), nullable=True),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["checkpoint_id"], ["log_checkpoint.id"], name="fk_checkpoint_departure_checkpoint_id_log_checkpoint"
        ),
        sa.ForeignKeyConstraint(["to_id"], ["user_account.id"], name="fk_checkpoint_departure_to_id_user_account"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_checkpoint_departure_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_checkpoint_departure"),
    )
    op.create_index("ix_checkpoint_departure_checkpoint_id", "checkpoint_departure", ["checkpoint_id"])
    op.create_index("ix_checkpoint_departure_school_id", "checkpoint_departure", ["school_id"])
    op.create_index("ix_checkpoint_departure_school_left", "checkpoint_departure", ["school_id", "left_at"])
    op.create_table(
        "log_verification",
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("root", sa.String(length=44), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("running_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("through", sa.Integer(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_log_verification_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("school_id", name="pk_log_verification"),
    )


def downgrade() -> None:
    op.drop_table("log_verification")
    op.drop_table("checkpoint_departure")
    op.drop_table("log_checkpoint")
