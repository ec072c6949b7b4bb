"""Schools' own policy packs, kept as they were put in force.

Revision 0002, follows 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "policy_file",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("brought_in_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_policy_file_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_policy_file"),
        sa.UniqueConstraint("school_id", "sha256", name="uq_policy_file_school_id_sha256"),
    )
    op.create_index("ix_policy_file_school_id", "policy_file", ["school_id"])


def downgrade() -> None:
    op.drop_table("policy_file")
