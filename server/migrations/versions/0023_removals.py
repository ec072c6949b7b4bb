"""Who is named or shown in what was posted, and posts that have to be taken down.

Revision 0023, follows 0022.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def _references(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}")


def _school(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["school_id"], ["school.id"], name=f"fk_{table}_school_id_school", ondelete="RESTRICT"
    )


def upgrade() -> None:
    op.create_table(
        "shown_person",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("pictured", sa.Boolean(), nullable=False),
        sa.Column("certain", sa.Boolean(), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        _references("shown_person", "check_id", "draft_check"),
        _school("shown_person"),
        sa.PrimaryKeyConstraint("id", name="pk_shown_person"),
        sa.UniqueConstraint(
            "school_id", "check_id", "person_id", name="uq_shown_person_school_id_check_id_person_id"
        ),
    )
    op.create_index("ix_shown_person_school_id", "shown_person", ["school_id"])
    op.create_index("ix_shown_person_school_person", "shown_person", ["school_id", "person_id"])
    op.create_table(
        "removal",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("post_id", sa.String(length=32), nullable=False),
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("pictured", sa.Boolean(), nullable=False),
        sa.Column("certain", sa.Boolean(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("assignee_id", sa.String(length=32), nullable=True),
        sa.Column("reminded_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("address_checked", sa.Boolean(), nullable=False),
        sa.Column("settled_by_id", sa.String(length=32), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        _references("removal", "check_id", "draft_check"),
        _references("removal", "account_id", "official_account"),
        _references("removal", "assignee_id", "user_account"),
        _references("removal", "settled_by_id", "user_account"),
        _school("removal"),
        sa.PrimaryKeyConstraint("id", name="pk_removal"),
        sa.UniqueConstraint("school_id", "post_id", "person_id", name="uq_removal_school_id_post_id_person_id"),
    )
    op.create_index("ix_removal_school_id", "removal", ["school_id"])
    op.create_index("ix_removal_school_outcome", "removal", ["school_id", "outcome", "due_at"])


def downgrade() -> None:
    op.drop_table("removal")
    op.drop_table("shown_person")
