"""Comments that staff have reported, and the pictures of them.

Revision 0006, follows 0005.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "comment_report",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=32), nullable=False),
        sa.Column("reporter_id", sa.String(length=32), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("address", sa.String(length=2000), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("withheld", sa.Boolean(), nullable=False),
        sa.Column("picture_sha256", sa.String(length=64), nullable=True),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen_by_id", sa.String(length=32), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["reporter_id"], ["user_account.id"], name="fk_comment_report_reporter_id_user_account"
        ),
        sa.ForeignKeyConstraint(["seen_by_id"], ["user_account.id"], name="fk_comment_report_seen_by_id_user_account"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_comment_report_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_comment_report"),
        sa.UniqueConstraint(
            "school_id", "reporter_id", "client_id", name="uq_comment_report_school_id_reporter_id_client_id"
        ),
    )
    op.create_index("ix_comment_report_school_reported", "comment_report", ["school_id", "reported_at", "id"])
    op.create_index("ix_comment_report_school_id", "comment_report", ["school_id"])
    op.create_table(
        "comment_picture",
        sa.Column("report_id", sa.String(length=32), nullable=False),
        sa.Column("media_type", sa.String(length=20), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["comment_report.id"], name="fk_comment_picture_report_id_comment_report"
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_comment_picture_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("report_id", name="pk_comment_picture"),
    )
    op.create_index("ix_comment_picture_school_id", "comment_picture", ["school_id"])


def downgrade() -> None:
    op.drop_table("comment_picture")
    op.drop_table("comment_report")
