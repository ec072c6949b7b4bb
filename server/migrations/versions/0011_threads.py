"""The posts of a thread that are out, each with its address.

Revision 0011, follows 0010.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "published_post",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("publication_id", sa.String(length=32), nullable=False),
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["official_account.id"], name="fk_published_post_account_id_official_account"
        ),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publication.id"], name="fk_published_post_publication_id_publication"
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_published_post_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_published_post"),
        sa.UniqueConstraint("publication_id", "place", name="uq_published_post_publication_id_place"),
    )
    op.create_index("ix_published_post_school_id", "published_post", ["school_id"])
    op.create_index("ix_published_post_account_url", "published_post", ["account_id", "url"])


def downgrade() -> None:
    op.drop_table("published_post")
