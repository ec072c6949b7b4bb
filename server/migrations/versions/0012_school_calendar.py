"""When a school is open: hours, terms, holidays and closures.

Revision 0012, follows 0011.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "school_hours",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
        sa.Column("opens", sa.String(length=5), nullable=False),
        sa.Column("closes", sa.String(length=5), nullable=False),
        sa.Column("nation", sa.String(length=20), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_school_hours_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_school_hours"),
        sa.UniqueConstraint("school_id", name="uq_school_hours_school_id"),
    )
    op.create_index("ix_school_hours_school_id", "school_hours", ["school_id"])
    op.create_table(
        "calendar_span",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_calendar_span_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_calendar_span"),
    )
    op.create_index("ix_calendar_span_school_id", "calendar_span", ["school_id"])


def downgrade() -> None:
    op.drop_table("calendar_span")
    op.drop_table("school_hours")
