"""The API's document (OpenAPI 3.1), generated from schemas and routes and committed as `schemas/openapi.json`."""

import copy
import json
from typing import Any

from flask import Flask, Response, current_app

from schemas.problems import ProblemSchema
from server.extensions import api

CONFIG: dict[str, Any] = {
    "API_TITLE": "Gatepost",
    "API_VERSION": "1",
    "OPENAPI_VERSION": "3.1.0",
    "OPENAPI_URL_PREFIX": "/v1",
    "OPENAPI_JSON_PATH": "openapi.json",
    "API_SPEC_OPTIONS": {
        "info": {
            "description": "What the browser extension asks the service. Errors are problems (RFC 9457); lengths and "
            "offsets of text are in UTF-16 code units."
        },
        "security": [{"extension": []}],
    },
}
PROBLEM = {
    "description": "A problem (RFC 9457): 401 connect again, 403 not open to you, 404 no such thing, 409 changed "
    "meanwhile or held, 422 not valid, 429 too often (see Retry-After).",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
SIGN_IN = {
    "type": "oauth2",
    "description": "Authorisation code with PKCE (S256), rotating refresh tokens; client_id gatepost-extension.",
    "flows": {
        "authorizationCode": {
            "authorizationUrl": "/oauth/authorize",
            "tokenUrl": "/oauth/token",
            "refreshUrl": "/oauth/token",
            "scopes": {},
        }
    },
}


def init_app(app: Flask) -> None:
    """Complete the document, once all routes are there, and serve it."""
    api.spec.components.schema("Problem", schema=ProblemSchema)
    api.spec.components.security_scheme("extension", SIGN_IN)
    app.extensions["gatepost-openapi"] = _complete(api.spec.to_dict())
    app.view_functions["api-docs.openapi_json"] = _serve


def description(app: Flask) -> dict[str, Any]:
    """The document as a dictionary."""
    described: dict[str, Any] = app.extensions["gatepost-openapi"]
    return described


def document(app: Flask) -> str:
    """The document as JSON, as it is committed."""
    return json.dumps(description(app), indent=2, ensure_ascii=False) + "\n"


def _serve() -> Response:
    return Response(document(current_app), mimetype="application/json")


def _complete(raw: dict[str, Any]) -> dict[str, Any]:
    """What flask-smorest collected, with every error as one and the same problem. It names errors by Python's words for
    their status, which differ between Python's versions."""
    described = copy.deepcopy(raw)
    for path in described["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                answers = operation["responses"].items()
                operation["responses"] = {status: answer for status, answer in answers if "$ref" not in answer}
                operation["responses"]["default"] = {"$ref": "#/components/responses/Problem"}
    described["components"]["responses"] = {"Problem": PROBLEM}
    schemas = described["components"]["schemas"]
    described["components"]["schemas"] = {name: schemas[name] for name in sorted(schemas) if name != "Error"}
    return described
