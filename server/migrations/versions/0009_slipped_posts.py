"""Posts that went out without Gatepost and were recorded afterwards.

Revision 0009, follows 0008.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "slipped_post",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("author_id", sa.String(length=32), nullable=False),
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["official_account.id"], name="fk_slipped_post_account_id_official_account"
        ),
        sa.ForeignKeyConstraint(["author_id"], ["user_account.id"], name="fk_slipped_post_author_id_user_account"),
        sa.ForeignKeyConstraint(["check_id"], ["draft_check.id"], name="fk_slipped_post_check_id_draft_check"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_slipped_post_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_slipped_post"),
        sa.UniqueConstraint("school_id", "url", name="uq_slipped_post_school_id_url"),
    )
    op.create_index("ix_slipped_post_school_id", "slipped_post", ["school_id"])


def downgrade() -> None:
    op.drop_table("slipped_post")
