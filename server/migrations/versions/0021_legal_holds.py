"""Legal holds.

Revision 0021, follows 0020.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

PEOPLE = ("staff_id", "placed_by_id", "ended_by_id")


def upgrade() -> None:
    op.create_table(
        "legal_hold",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("staff_id", sa.String(length=32), nullable=True),
        sa.Column("thread", sa.String(length=64), nullable=True),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("placed_by_id", sa.String(length=32), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by_id", sa.String(length=32), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        *(
            sa.ForeignKeyConstraint([name], ["user_account.id"], name=f"fk_legal_hold_{name}_user_account")
            for name in PEOPLE
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_legal_hold_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_legal_hold"),
    )
    op.create_index("ix_legal_hold_school_id", "legal_hold", ["school_id"])
    op.create_index("ix_legal_hold_school_ended", "legal_hold", ["school_id", "ended_at"])


def downgrade() -> None:
    op.drop_table("legal_hold")
