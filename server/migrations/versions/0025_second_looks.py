"""Blind second looks at posts that were clear.

Revision 0025, follows 0024.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def _references(column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_second_look_{column}_{other}")


def upgrade() -> None:
    op.create_table(
        "second_look",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("publication_id", sa.String(length=32), nullable=False),
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("share", sa.Float(), nullable=False),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fine", sa.Boolean(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("looker_id", sa.String(length=32), nullable=True),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("follow_up", sa.Text(), nullable=True),
        sa.Column("followed_up_by_id", sa.String(length=32), nullable=True),
        sa.Column("followed_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        _references("publication_id", "publication"),
        _references("check_id", "draft_check"),
        _references("looker_id", "user_account"),
        _references("followed_up_by_id", "user_account"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_second_look_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_second_look"),
        sa.UniqueConstraint("school_id", "publication_id", name="uq_second_look_school_id_publication_id"),
    )
    op.create_index("ix_second_look_school_id", "second_look", ["school_id"])
    op.create_index("ix_second_look_school_fine", "second_look", ["school_id", "fine", "chosen_at"])


def downgrade() -> None:
    op.drop_table("second_look")
