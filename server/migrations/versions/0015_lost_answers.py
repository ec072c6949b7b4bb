"""The refresh token before the newest, while the newest may have been lost on its way.

Revision 0015, follows 0014.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("token_family") as table:
        table.add_column(sa.Column("previous_refresh_hash", sa.String(length=64), nullable=True))
        table.add_column(sa.Column("previous_refresh_until", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("token_family") as table:
        table.drop_column("previous_refresh_until")
        table.drop_column("previous_refresh_hash")
