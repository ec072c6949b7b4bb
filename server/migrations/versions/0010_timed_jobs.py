"""When what is done again and again is to be done next.

Revision 0010, follows 0009.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "timed_job",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_timed_job_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_timed_job"),
        sa.UniqueConstraint("school_id", "name", name="uq_timed_job_school_id_name"),
    )
    op.create_index("ix_timed_job_school_id", "timed_job", ["school_id"])


def downgrade() -> None:
    op.drop_table("timed_job")
