"""Blueprints of the API, and how they read a request's body."""

import json
from typing import Any, NoReturn

import flask_smorest
import marshmallow as ma
from flask import Request
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

MAX_BODY_BYTES = 2 * 1024 * 1024
"""Room for the longest draft with every character escaped."""


class StrictParser(FlaskParser):
    """Refuses what is not JSON instead of passing it over, and whatever a schema does not know."""

    DEFAULT_UNKNOWN_BY_LOCATION = {"json": None, "query": ma.RAISE}  # noqa: RUF012 (webargs' way)

    def load_json(self, req: Request, schema: ma.Schema) -> Any:
        """The body as JSON. Raises UnsupportedMediaType, BadRequest, RequestEntityTooLarge."""
        if req.mimetype != "application/json":
            raise UnsupportedMediaType("Send JSON, with Content-Type: application/json.")
        req.max_content_length = MAX_BODY_BYTES
        try:
            return json.loads(req.get_data(), parse_constant=_refuse)
        except (ValueError, RecursionError) as error:
            raise BadRequest("The body is not JSON that can be read.") from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def resource(name: str, description: str) -> Any:
    """A blueprint for one resource; a flask_smorest.Blueprint."""
    blueprint = flask_smorest.Blueprint(name, f"server.api.{name}", description=description)
    blueprint.ARGUMENTS_PARSER = StrictParser()
    return blueprint
