"""The HTTP API: one blueprint a resource, errors as problems (RFC 9457)."""

from typing import Any

from flask import Flask

CONFIG: dict[str, Any] = {
    "API_TITLE": "Gatepost",
    "API_VERSION": "1",
    "OPENAPI_VERSION": "3.1.0",
    "OPENAPI_URL_PREFIX": "/v1",
    "OPENAPI_JSON_PATH": "openapi.json",
}


def init_app(app: Flask) -> None:
    """Put the API into the application."""
