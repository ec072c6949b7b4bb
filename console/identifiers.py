"""How rows are named in the console's addresses. Anything else is not found before a database is asked."""

from flask import Flask
from werkzeug.routing import BaseConverter


class Identifier(BaseConverter):
    """An opaque id: 32 hexadecimal digits."""

    regex = "[0-9a-f]{32}"


class Thread(BaseConverter):
    """What log events belong to: an id (32 hexadecimal digits) or a digest (64)."""

    regex = "[0-9a-f]{64}|[0-9a-f]{32}"


def init_app(app: Flask) -> None:
    """Make `<id:name>` and `<thread:name>` known to the routes."""
    app.url_map.converters["id"] = Identifier
    app.url_map.converters["thread"] = Thread
