"""The register of people and consents, and its import in two steps: preview, then confirm."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console.disclosure import sees_do_not_publish
from server.errors import InvalidInput
from server.security.guard import caller
from server.services import clock, register, register_import, schools
from server.vocabulary import Channel

blueprint = Blueprint("register", __name__)

SHOWN_PROBLEMS = 200
MAX_WORDS = 100


@blueprint.route("/register", methods=["GET", "POST"])
def show() -> ResponseReturnValue:
    """People, with what may be published of each today. A search is sent as a form, as proxies write addresses down."""
    words = request.form.get("words", "")[:MAX_WORDS].strip()
    class_name = request.form.get("class", "")[:MAX_WORDS]
    return render_template(
        "register/show.html",
        found=register.people_overview(words, class_name, _page_number(request.form.get("page", ""))),
        words=words,
        class_name=class_name,
        loaded=schools.current().register_version is not None,
        version=schools.current().register_version,
        today=clock.today(schools.current().timezone),
        sees_list=sees_do_not_publish(caller()),
    )


@blueprint.route("/register/imports", methods=["GET", "POST"])
def upload() -> ResponseReturnValue:
    """Read two files. Anything wrong is shown with its line, and nothing is kept."""
    if request.method == "GET":
        return render_template("register/upload.html", problems=[], more=0)
    try:
        parsed = register_import.read_import(_file("register"), _file("consents"))
    except InvalidInput as error:
        page = render_template(
            "register/upload.html",
            problems=error.problems[:SHOWN_PROBLEMS],
            more=len(error.problems) - min(len(error.problems), SHOWN_PROBLEMS),
        )
        return make_response(page, 422)
    proposal = register_import.propose(caller(), parsed)
    return redirect(url_for("register.preview", import_id=proposal.id))


@blueprint.get("/register/imports/<id:import_id>")
def preview(import_id: str) -> ResponseReturnValue:
    """What a register that was read would change."""
    return render_template("register/preview.html", proposal=register_import.get(import_id), channels=len(Channel))


@blueprint.post("/register/imports/<id:import_id>/confirmation")
def confirm(import_id: str) -> ResponseReturnValue:
    """Put it in force."""
    register_import.confirm(caller(), import_id)
    flash("The new register is in force. Every check uses it from now on.", "done")
    return redirect(url_for("register.show"))


@blueprint.post("/register/imports/<id:import_id>/discard")
def discard(import_id: str) -> ResponseReturnValue:
    """Forget it."""
    register_import.discard(caller(), import_id)
    flash("Discarded. The register is as it was.", "done")
    return redirect(url_for("register.show"))


def _file(name: str) -> bytes:
    sent = request.files.get(name)
    if sent is None or not sent.filename:
        raise InvalidInput([(f"{name}.csv", "choose the file")])
    content: bytes = sent.read()
    return content


def _page_number(raw: str) -> int:
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 7 else 1
