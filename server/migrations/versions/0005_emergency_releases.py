"""One open release for a content, and posts that were let through without a check.

Revision 0005, follows 0004.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

OPEN = sa.text("closed_at IS NULL")


def upgrade() -> None:
    op.add_column("release", sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    # Releases from before could be open several at a time: they close when they run out.
    op.execute("UPDATE release SET closed_at = expires_at")
    op.create_index(
        "uq_release_open", "release", ["author_id", "account_id", "digest"], unique=True,
        sqlite_where=OPEN, postgresql_where=OPEN,
    )
    op.create_table(
        "emergency_release",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("reference", sa.String(length=32), nullable=False),
        sa.Column("author_id", sa.String(length=32), nullable=False),
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("allowed", sa.Boolean(), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("posted", sa.Boolean(), nullable=True),
        sa.Column("url", sa.String(length=2000), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen_by_id", sa.String(length=32), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["official_account.id"], name="fk_emergency_release_account_id_official_account"
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["user_account.id"], name="fk_emergency_release_author_id_user_account"
        ),
        sa.ForeignKeyConstraint(["check_id"], ["draft_check.id"], name="fk_emergency_release_check_id_draft_check"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_emergency_release_school_id_school", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["seen_by_id"], ["user_account.id"], name="fk_emergency_release_seen_by_id_user_account"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_emergency_release"),
        sa.UniqueConstraint("school_id", "reference", name="uq_emergency_release_school_id_reference"),
    )
    op.create_index("ix_emergency_release_school_id", "emergency_release", ["school_id"])


def downgrade() -> None:
    op.drop_table("emergency_release")
    op.drop_index("uq_release_open", "release")
    with op.batch_alter_table("release") as table:
        table.drop_column("closed_at")
