"""The first shape of the database, and a log that can only be added to.

Revision 0001, follows nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_tables()
    if op.get_bind().dialect.name == "postgresql":
        op.execute(REFUSAL_ON_POSTGRESQL)
        for change, each in (("UPDATE", "ROW"), ("DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
            op.execute(
                f"CREATE TRIGGER log_event_no_{change.lower()} BEFORE {change} ON log_event "
                f"FOR EACH {each} EXECUTE FUNCTION log_event_refuse_change()"
            )
    else:
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER log_event_no_{change.lower()} BEFORE {change} ON log_event "
                f"BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
            )


def downgrade() -> None:
    for table in TABLES_NEWEST_FIRST:
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION log_event_refuse_change()")


REFUSAL_ON_POSTGRESQL = """
CREATE FUNCTION log_event_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only';
END
$$
"""

TABLES_NEWEST_FIRST = (
    "publication",
    "revision",
    "release",
    "token_family",
    "second_opinion",
    "notification",
    "draft_check",
    "consent_entry",
    "authorization_code",
    "account_manager",
    "user_account",
    "register_import",
    "register_entry",
    "outbox_message",
    "official_account",
    "log_payload",
    "log_head",
    "log_event",
    "inbox_entry",
    "school",
)


def create_tables() -> None:
    op.create_table(
        "school",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("slug", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("timezone", sa.String(length=60), nullable=False),
        sa.Column("policy_pack", sa.String(length=500), nullable=False),
        sa.Column("contacts", sa.JSON(), nullable=False),
        sa.Column("personal_accounts", sa.JSON(), nullable=False),
        sa.Column("register_version", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_school"),
        sa.UniqueConstraint("slug", name="uq_school_slug"),
    )
    op.create_table(
        "inbox_entry",
        sa.Column("message_id", sa.String(length=32), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_inbox_entry_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("message_id", name="pk_inbox_entry"),
    )
    op.create_index("ix_inbox_entry_school_id", "inbox_entry", ["school_id"])
    op.create_table(
        "log_event",
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("actor_id", sa.String(length=32), nullable=True),
        sa.Column("account_id", sa.String(length=32), nullable=True),
        sa.Column("thread", sa.String(length=64), nullable=True),
        sa.Column("verdict", sa.String(length=20), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name="fk_log_event_school_id_school"),
        sa.PrimaryKeyConstraint("school_id", "seq", name="pk_log_event"),
    )
    op.create_index("ix_log_event_school_action", "log_event", ["school_id", "action", "seq"])
    op.create_index("ix_log_event_school_actor", "log_event", ["school_id", "actor_id", "seq"])
    op.create_index("ix_log_event_school_at", "log_event", ["school_id", "at"])
    op.create_index("ix_log_event_school_thread", "log_event", ["school_id", "thread", "seq"])
    op.create_table(
        "log_head",
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name="fk_log_head_school_id_school"),
        sa.PrimaryKeyConstraint("school_id", name="pk_log_head"),
    )
    op.create_table(
        "log_payload",
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(length=32), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name="fk_log_payload_school_id_school"),
        sa.PrimaryKeyConstraint("school_id", "seq", name="pk_log_payload"),
    )
    op.create_table(
        "official_account",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("ref", sa.String(length=40), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("handle", sa.String(length=100), nullable=False),
        sa.Column("host", sa.String(length=253), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_official_account_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_official_account"),
        sa.UniqueConstraint("school_id", "ref", name="uq_official_account_school_id_ref"),
    )
    op.create_index("ix_official_account_school_id", "official_account", ["school_id"])
    op.create_table(
        "outbox_message",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_outbox_message_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_outbox_message"),
    )
    op.create_index("ix_outbox_message_done_due", "outbox_message", ["done_at", "due_at"])
    op.create_index("ix_outbox_message_school_id", "outbox_message", ["school_id"])
    op.create_table(
        "register_entry",
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("first_name", sa.String(length=100), nullable=False),
        sa.Column("last_name", sa.String(length=100), nullable=False),
        sa.Column("preferred_name", sa.String(length=100), nullable=True),
        sa.Column("year_group", sa.String(length=60), nullable=True),
        sa.Column("class_name", sa.String(length=60), nullable=True),
        sa.Column("do_not_publish", sa.Boolean(), nullable=False),
        sa.Column("has_left", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name="fk_register_entry_school_id_school"),
        sa.PrimaryKeyConstraint("school_id", "person_id", name="pk_register_entry"),
    )
    op.create_table(
        "register_import",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("uploaded_by", sa.String(length=32), nullable=True),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("based_on_version", sa.Integer(), nullable=True),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("summary", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_register_import_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_register_import"),
        sa.UniqueConstraint("school_id", "version", name="uq_register_import_school_id_version"),
    )
    op.create_index("ix_register_import_school_id", "register_import", ["school_id"])
    op.create_table(
        "user_account",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role_names", sa.JSON(), nullable=False),
        sa.Column("password_hash", sa.String(length=300), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("session_version", sa.Integer(), nullable=False),
        sa.Column("policy_version_read", sa.String(length=60), nullable=True),
        sa.Column("trained_until", sa.Date(), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_user_account_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_user_account"),
        sa.UniqueConstraint("email", name="uq_user_account_email"),
    )
    op.create_index("ix_user_account_school_id", "user_account", ["school_id"])
    op.create_table(
        "account_manager",
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["official_account.id"], name="fk_account_manager_account_id_official_account"
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_account_manager_school_id_school", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_account_manager_user_id_user_account"),
        sa.PrimaryKeyConstraint("account_id", "user_id", name="pk_account_manager"),
    )
    op.create_index("ix_account_manager_school_id", "account_manager", ["school_id"])
    op.create_table(
        "authorization_code",
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=60), nullable=False),
        sa.Column("redirect_uri", sa.String(length=500), nullable=False),
        sa.Column("code_challenge", sa.String(length=128), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("family_id", sa.String(length=32), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_authorization_code_school_id_school", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_authorization_code_user_id_user_account"),
        sa.PrimaryKeyConstraint("code_hash", name="pk_authorization_code"),
    )
    op.create_index("ix_authorization_code_school_id", "authorization_code", ["school_id"])
    op.create_table(
        "consent_entry",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("use", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=True),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("basis", sa.String(length=30), nullable=False),
        sa.Column("objection", sa.Boolean(), nullable=False),
        sa.Column("given_by", sa.String(length=100), nullable=True),
        sa.Column("evidence", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(
            ["school_id", "person_id"],
            ["register_entry.school_id", "register_entry.person_id"],
            name="fk_consent_entry_school_id_person_id_register_entry",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consent_entry"),
    )
    op.create_index("ix_consent_entry_school_person", "consent_entry", ["school_id", "person_id"])
    op.create_table(
        "draft_check",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("author_id", sa.String(length=32), nullable=False),
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("verdict", sa.String(length=20), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("register_version", sa.String(length=40), nullable=True),
        sa.Column("policy_id", sa.String(length=100), nullable=False),
        sa.Column("policy_version", sa.String(length=60), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["official_account.id"], name="fk_draft_check_account_id_official_account"
        ),
        sa.ForeignKeyConstraint(["author_id"], ["user_account.id"], name="fk_draft_check_author_id_user_account"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_draft_check_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_draft_check"),
    )
    op.create_index("ix_draft_check_author_digest", "draft_check", ["author_id", "account_id", "digest"])
    op.create_index("ix_draft_check_school_id", "draft_check", ["school_id"])
    op.create_table(
        "notification",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_notification_school_id_school", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_notification_user_id_user_account"),
        sa.PrimaryKeyConstraint("id", name="pk_notification"),
    )
    op.create_index("ix_notification_school_id", "notification", ["school_id"])
    op.create_index("ix_notification_user_seen", "notification", ["user_id", "seen_at"])
    op.create_table(
        "second_opinion",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("author_id", sa.String(length=32), nullable=False),
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["official_account.id"], name="fk_second_opinion_account_id_official_account"
        ),
        sa.ForeignKeyConstraint(["author_id"], ["user_account.id"], name="fk_second_opinion_author_id_user_account"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_second_opinion_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_second_opinion"),
    )
    op.create_index("ix_second_opinion_school_id", "second_opinion", ["school_id"])
    op.create_index("ix_second_opinion_school_state", "second_opinion", ["school_id", "state"])
    op.create_table(
        "token_family",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=60), nullable=False),
        sa.Column("access_hash", sa.String(length=64), nullable=False),
        sa.Column("access_expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("refresh_hash", sa.String(length=64), nullable=False),
        sa.Column("refresh_expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_token_family_school_id_school", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_token_family_user_id_user_account"),
        sa.PrimaryKeyConstraint("id", name="pk_token_family"),
        sa.UniqueConstraint("access_hash", name="uq_token_family_access_hash"),
        sa.UniqueConstraint("refresh_hash", name="uq_token_family_refresh_hash"),
    )
    op.create_index("ix_token_family_school_id", "token_family", ["school_id"])
    op.create_table(
        "release",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("author_id", sa.String(length=32), nullable=False),
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("second_opinion_id", sa.String(length=32), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["official_account.id"], name="fk_release_account_id_official_account"),
        sa.ForeignKeyConstraint(["author_id"], ["user_account.id"], name="fk_release_author_id_user_account"),
        sa.ForeignKeyConstraint(["check_id"], ["draft_check.id"], name="fk_release_check_id_draft_check"),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name="fk_release_school_id_school", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["second_opinion_id"], ["second_opinion.id"], name="fk_release_second_opinion_id_second_opinion"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_release"),
    )
    op.create_index("ix_release_school_id", "release", ["school_id"])
    op.create_table(
        "revision",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("second_opinion_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decision", sa.String(length=20), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reviewer_id", sa.String(length=32), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["check_id"], ["draft_check.id"], name="fk_revision_check_id_draft_check"),
        sa.ForeignKeyConstraint(["reviewer_id"], ["user_account.id"], name="fk_revision_reviewer_id_user_account"),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name="fk_revision_school_id_school", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["second_opinion_id"], ["second_opinion.id"], name="fk_revision_second_opinion_id_second_opinion"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sa.UniqueConstraint("second_opinion_id", "number", name="uq_revision_second_opinion_id_number"),
    )
    op.create_index("ix_revision_digest", "revision", ["digest"])
    op.create_index("ix_revision_school_id", "revision", ["school_id"])
    op.create_table(
        "publication",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("release_id", sa.String(length=32), nullable=False),
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("author_id", sa.String(length=32), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("school_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["official_account.id"], name="fk_publication_account_id_official_account"
        ),
        sa.ForeignKeyConstraint(["author_id"], ["user_account.id"], name="fk_publication_author_id_user_account"),
        sa.ForeignKeyConstraint(["release_id"], ["release.id"], name="fk_publication_release_id_release"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name="fk_publication_school_id_school", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_publication"),
        sa.UniqueConstraint("release_id", name="uq_publication_release_id"),
    )
    op.create_index("ix_publication_school_id", "publication", ["school_id"])
