"""What is done with a request for a second opinion: claims, hand-overs, comments, proposed wordings, first approvals.

Revision 0014, follows 0013.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

OF_REQUEST = ("passed_by_id", "claimed_by_id")
OF_REVISION = ("proposer_id", "first_reviewer_id")


def _id(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=32), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _reference(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    ondelete = "RESTRICT" if other == "school" else None
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], f"fk_{table}_{column}_{other}", ondelete=ondelete)


def _table(name: str, people: tuple[str, ...], *columns: sa.schema.SchemaItem, of_request: bool) -> None:
    about = [_reference(name, "second_opinion_id", "second_opinion")] if of_request else []
    op.create_table(
        name,
        _id("id"),
        *([_id("second_opinion_id")] if of_request else []),
        *columns,
        _id("school_id"),
        *about,
        *(_reference(name, one, "user_account") for one in people),
        _reference(name, "school_id", "school"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_school_id", name, ["school_id"])


def upgrade() -> None:
    with op.batch_alter_table("second_opinion") as table:
        for name in OF_REQUEST:
            table.add_column(_id(name, nullable=True))
            table.create_foreign_key(f"fk_second_opinion_{name}_user_account", "user_account", [name], ["id"])
        table.add_column(_moment("claimed_at", nullable=True))
        table.add_column(_moment("claimed_until", nullable=True))
    with op.batch_alter_table("revision") as table:
        for name in OF_REVISION:
            table.add_column(_id(name, nullable=True))
            table.create_foreign_key(f"fk_revision_{name}_user_account", "user_account", [name], ["id"])
        table.add_column(sa.Column("first_reason", sa.Text(), nullable=True))
        table.add_column(_moment("first_approved_at", nullable=True))
        for name in ("reconsiders", "by_safeguarding_lead"):
            table.add_column(sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    _table(
        "opinion_move", ("person_id", "other_id"),
        sa.Column("number", sa.Integer(), nullable=False), sa.Column("revision_number", sa.Integer(), nullable=False),
        sa.Column("move", sa.String(length=20), nullable=False), _id("person_id", nullable=True),
        _id("other_id", nullable=True), sa.Column("words", sa.Text(), nullable=True), _moment("made_at"),
        sa.UniqueConstraint("second_opinion_id", "number", name="uq_opinion_move_second_opinion_id_number"),
        of_request=True,
    )  # fmt: skip
    _table(
        "wording_proposal", ("author_id", "proposer_id"),
        sa.Column("number", sa.Integer(), nullable=False), sa.Column("revision_number", sa.Integer(), nullable=False),
        _id("author_id"), _id("proposer_id"), sa.Column("text", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False), sa.Column("digest", sa.String(length=64), nullable=False),
        _moment("proposed_at"), sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.UniqueConstraint("second_opinion_id", "number", name="uq_wording_proposal_second_opinion_id_number"),
        of_request=True,
    )  # fmt: skip
    op.create_index("ix_wording_proposal_author_digest", "wording_proposal", ["author_id", "digest"])
    _table(
        "delegation", ("leader_id", "delegate_id"),
        _id("leader_id"), _id("delegate_id"), sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False), _moment("named_at"), _moment("ended_at", nullable=True),
        of_request=False,
    )  # fmt: skip
    op.create_index("ix_delegation_school_leader", "delegation", ["school_id", "leader_id"])


def downgrade() -> None:
    for name in ("delegation", "wording_proposal", "opinion_move"):
        op.drop_table(name)
    with op.batch_alter_table("revision") as table:
        for name in OF_REVISION:
            table.drop_constraint(f"fk_revision_{name}_user_account", type_="foreignkey")
        for name in (*OF_REVISION, "first_reason", "first_approved_at", "reconsiders", "by_safeguarding_lead"):
            table.drop_column(name)
    with op.batch_alter_table("second_opinion") as table:
        for name in OF_REQUEST:
            table.drop_constraint(f"fk_second_opinion_{name}_user_account", type_="foreignkey")
        for name in (*OF_REQUEST, "claimed_at", "claimed_until"):
            table.drop_column(name)
