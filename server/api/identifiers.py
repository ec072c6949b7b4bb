"""How rows are named in the API's addresses. Anything else is not found before a database is asked."""

from flask import Flask
from werkzeug.routing import BaseConverter

from server.extensions import api


class Identifier(BaseConverter):
    """An opaque id: 32 hexadecimal digits."""

    regex = "[0-9a-f]{32}"


def init_app(app: Flask) -> None:
    """Make `<id:name>` known to the routes and to the API's document."""
    app.url_map.converters["id"] = Identifier
    api.register_converter(Identifier, lambda _: {"type": "string", "pattern": f"^{Identifier.regex}$"})
