"""How Alembic meets the database: on the connection that `server.migrations` has opened, never by a file of its own."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from server.database import Base, UtcDateTime
from server.migrations import known_to_models
from server.models.log_search import SearchDocument


def plain_types(kind: str, item: Any, autogenerate: AutogenContext) -> str | Literal[False]:
    """Types of ours are written down as what they are in the database, so that a step outlives their class."""
    if kind == "type" and isinstance(item, SearchDocument):
        return "sa.Text().with_variant(sa.dialects.postgresql.TSVECTOR(), 'postgresql')"
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=plain_types,
    include_name=known_to_models,
)
context.run_migrations()
