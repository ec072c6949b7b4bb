"""Emergency releases: what was posted without a check, and that somebody has looked at it."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from console.disclosure import shown_to
from console.preview import preview
from server.security.guard import caller
from server.services import checks, emergency_releases, notifications

blueprint = Blueprint("emergency_releases", __name__)


@blueprint.get("/emergency-releases/<id:release_id>")
def show(release_id: str) -> ResponseReturnValue:
    """The post, the reason, and what the check made afterwards has found."""
    person = caller()
    release = emergency_releases.get(release_id)
    notifications.see(person, release.id)
    check = shown_to(person, checks.outcome_of(release.check), release.author_id)
    return render_template(
        "emergency_releases/show.html",
        release=release,
        own=release.author_id == person.id,
        check=check,
        preview=preview(checks.draft_from_json(release.check.content), release.account, check.findings),
    )


@blueprint.post("/emergency-releases/<id:release_id>/seen")
def see(release_id: str) -> ResponseReturnValue:
    """Say that one has looked at it."""
    emergency_releases.see(caller(), release_id)
    flash("Noted: you have looked at it.", "done")
    return redirect(url_for("home.show"))
