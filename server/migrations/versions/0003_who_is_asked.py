"""Whom a request for a second opinion is addressed to, where the author chose a senior leader.

Revision 0003, follows 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

REFERENCE = "fk_second_opinion_addressee_id_user_account"


def upgrade() -> None:
    with op.batch_alter_table("second_opinion") as table:
        table.add_column(sa.Column("addressee_id", sa.String(length=32), nullable=True))
        table.create_foreign_key(REFERENCE, "user_account", ["addressee_id"], ["id"])
        table.create_index("ix_second_opinion_school_author", ["school_id", "author_id"])


def downgrade() -> None:
    with op.batch_alter_table("second_opinion") as table:
        table.drop_index("ix_second_opinion_school_author")
        table.drop_constraint(REFERENCE, type_="foreignkey")
        table.drop_column("addressee_id")
