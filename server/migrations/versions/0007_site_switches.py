"""Networks on which a school has switched the extension off.

Revision 0007, follows 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

OPEN = sa.text("on_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "site_switch",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("off_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("off_by_id", sa.String(length=32), nullable=False),
        sa.Column("on_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("on_by_id", sa.String(length=32), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["off_by_id"], ["user_account.id"], name="fk_site_switch_off_by_id_user_account"),
        sa.ForeignKeyConstraint(["on_by_id"], ["user_account.id"], name="fk_site_switch_on_by_id_user_account"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_site_switch_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_site_switch"),
    )
    op.create_index("ix_site_switch_school_id", "site_switch", ["school_id"])
    op.create_index(
        "uq_site_switch_open", "site_switch", ["school_id", "platform"], unique=True,
        sqlite_where=OPEN, postgresql_where=OPEN,
    )


def downgrade() -> None:
    op.drop_table("site_switch")
