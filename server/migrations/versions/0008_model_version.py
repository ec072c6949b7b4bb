"""Which trained model read a draft, kept with its check.

Revision 0008, follows 0007.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("draft_check", sa.Column("model_version", sa.String(length=20), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("draft_check") as table:
        table.drop_column("model_version")
