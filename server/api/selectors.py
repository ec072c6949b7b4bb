"""GET /v1/selectors: selectors for pages that have changed. The service hands on what was signed elsewhere."""

from pathlib import Path
from typing import Any

from flask import current_app

from schemas.selectors import SelectorsSchema
from server.api.blueprint import resource
from server.services import selectors

blueprint = resource("selectors", "Selectors for pages that have changed.")


@blueprint.route("/selectors")
@blueprint.response(200, SelectorsSchema)
def show() -> dict[str, Any]:
    """The signed set in force, as it was published; nulls where there is none."""
    file = current_app.config["SETTINGS"].selectors_file
    return (selectors.published(Path(file)) if file else None) or {"payload": None, "signature": None}
