"""Cross-origin requests: anybody may ask, nobody with cookies (docs/adr/0006)."""

from flask import Flask, Response, request
from werkzeug.datastructures import HeaderSet

OPEN = ("/v1/", "/oauth/token")


def init_app(app: Flask) -> None:
    """Answer cross-origin requests to the API and the token endpoint, and to nothing else."""
    app.after_request(_allow)


def _allow(response: Response) -> Response:
    if not request.path.startswith(OPEN):
        return response
    response.access_control_allow_origin = "*"
    response.access_control_expose_headers = HeaderSet(["Retry-After"])
    if request.method == "OPTIONS":
        response.access_control_allow_methods = HeaderSet(["GET", "POST"])
        response.access_control_allow_headers = HeaderSet(["Authorization", "Content-Type", "Last-Event-ID"])
        response.access_control_max_age = 86400
    return response
