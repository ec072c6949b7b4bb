"""Requests for what is held on somebody.

Revision 0024, follows 0023.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

PEOPLE = ("staff_id", "opened_by_id", "checked_by_id", "second_id")


def upgrade() -> None:
    op.create_table(
        "subject_request",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("staff_id", sa.String(length=32), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.String(length=200), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("opened_by_id", sa.String(length=32), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("checked_by_id", sa.String(length=32), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("second_id", sa.String(length=32), nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        *(
            sa.ForeignKeyConstraint([name], ["user_account.id"], name=f"fk_subject_request_{name}_user_account")
            for name in PEOPLE
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_subject_request_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_subject_request"),
    )
    op.create_index("ix_subject_request_school_id", "subject_request", ["school_id"])
    op.create_index("ix_subject_request_school_opened", "subject_request", ["school_id", "opened_at"])


def downgrade() -> None:
    op.drop_table("subject_request")
