"""The HTTP API: one blueprint a resource, errors as problems (RFC 9457). The contract is `schemas/openapi.json`."""

import logging
from typing import Any

from flask import Flask

from server.api import (
    checks,
    comment_reports,
    cors,
    docs,
    emergency_releases,
    finding_reports,
    health,
    identifiers,
    oauth,
    openapi,
    people,
    problems,
    publications,
    releases,
    second_opinions,
    selectors,
    session,
    site_reports,
    streams,
)  # fmt: skip
from server.extensions import api, csrf

CONFIG: dict[str, Any] = openapi.CONFIG
RESOURCES = (
    session, checks, second_opinions, releases, publications, emergency_releases, people, site_reports, selectors,
    comment_reports, finding_reports,
)  # fmt: skip
PREFIX = "/v1"


def init_app(app: Flask) -> None:
    """Put the API into the application."""
    # Authlib writes tokens into its debug log.
    logging.getLogger("authlib").setLevel(logging.INFO)
    problems.init_app(app)
    streams.init_app(app, app.config["SETTINGS"].event_streams)
    cors.init_app(app)
    identifiers.init_app(app)
    for resource in RESOURCES:
        api.register_blueprint(resource.blueprint, url_prefix=PREFIX)
        csrf.exempt(resource.blueprint)
    openapi.init_app(app)
    app.register_blueprint(docs.blueprint, url_prefix=PREFIX)
    app.register_blueprint(health.blueprint)
    oauth.init_app(app)
