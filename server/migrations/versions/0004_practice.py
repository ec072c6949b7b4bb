"""Who has been through the practice course, and how they did.

Revision 0004, follows 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "practice_attempt",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("course", sa.String(length=20), nullable=False),
        sa.Column("lessons", sa.JSON(), nullable=False),
        sa.Column("outcomes", sa.JSON(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["user_account.id"], name="fk_practice_attempt_person_id_user_account"
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_practice_attempt_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_practice_attempt"),
    )
    op.create_index("ix_practice_attempt_person", "practice_attempt", ["person_id", "finished_at"])
    op.create_index("ix_practice_attempt_school_id", "practice_attempt", ["school_id"])


def downgrade() -> None:
    op.drop_table("practice_attempt")
