"""How people are told of what waits for them, and what has gone into a digest.

Revision 0013, follows 0012.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("user_account") as table:
        table.add_column(sa.Column("telling", sa.String(length=20), nullable=False, server_default="at_once"))
    with op.batch_alter_table("notification") as table:
        table.add_column(sa.Column("digested_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("notification") as table:
        table.drop_column("digested_at")
    with op.batch_alter_table("user_account") as table:
        table.drop_column("telling")
