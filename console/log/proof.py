"""The log's proof: whether it is whole, which checkpoints left, and what somebody can take along to verify it by."""

import io

from flask import flash, make_response, redirect, render_template, send_file, url_for
from flask.typing import ResponseReturnValue

from console.log.views import blueprint
from server.errors import Conflict, NotFound
from server.extensions import limiter
from server.security.guard import caller
from server.services import checkpoints, log, log_key, log_watch, notifications, schools, sealed_bundle
from server.services.sealed_bundle import Wanted

MOST_IN_BUNDLE = 20_000
"""A bundle of a longer log is made on the command line: it takes more than somebody waits for."""


@blueprint.get("/log/proof")
@limiter.limit("20 per minute")
def verify() -> ResponseReturnValue:
    """Whether the log is whole, as far as that is known at once."""
    notifications.see(caller(), schools.current().id)
    return render_template(
        "log/proof.html",
        proof=log_watch.state(),
        gone=checkpoints.departures(),
        key=_public_key(),
        most=MOST_IN_BUNDLE,
    )


@blueprint.post("/log/proof")
@limiter.limit("6 per minute")
def go_through() -> ResponseReturnValue:
    """Have the whole log gone through in the background."""
    log_watch.ask_for_verification()
    flash("The log is being gone through from first to last. Look at this page again in a while.", "done")
    return redirect(url_for("log.verify"))


@blueprint.get("/log/checkpoint.txt")
@limiter.limit("20 per minute")
def checkpoint() -> ResponseReturnValue:
    """A signed checkpoint of the log as it stands, to be kept."""
    _needs_key()
    made, note = checkpoints.sign()
    response = make_response(note)
    response.mimetype = "text/plain"
    name = f"checkpoint-{schools.current().slug}-{made.size}.txt"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


@blueprint.post("/log/bundle.zip")
@limiter.limit("6 per minute")
def bundle() -> ResponseReturnValue:
    """A sealed bundle of the whole log, without what its events carried: nobody may see all of that from here."""
    _needs_key()
    if log.size() > MOST_IN_BUNDLE:
        raise Conflict(
            f"The log has more than {MOST_IN_BUNDLE:,} events. Ask whoever looks after Gatepost for a sealed bundle: "
            "gatepost log export --sealed FILE."
        )
    out = io.BytesIO()
    made = sealed_bundle.write(out, Wanted(), actor_id=caller().id)
    out.seek(0)
    name = f"log-{schools.current().slug}-{made.size}.zip"
    return send_file(out, mimetype="application/zip", as_attachment=True, download_name=name)


def _public_key() -> str:
    try:
        return log_key.signer().keys[0].text()
    except log_key.NoKey:
        return ""


def _needs_key() -> None:
    if not _public_key():
        raise NotFound("No checkpoints are made here: there is no key to sign them with.")
