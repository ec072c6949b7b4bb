"""The inbox: what was reported, one report with its proof, and its picture for those who ask to see it."""

import re
from collections.abc import Callable

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from server.extensions import limiter, talisman
from server.security.guard import caller
from server.services import comment_reports, notifications, picture_file

blueprint = Blueprint("inbox", __name__)

A_PAGE = 25
View = Callable[[str], ResponseReturnValue]


def only_a_picture(view: View) -> View:
    """Whatever a browser takes the answer for, it can load nothing and run nothing."""
    policy = talisman(content_security_policy="default-src 'none'; sandbox", content_security_policy_nonce_in=[])
    guarded: View = policy(view)
    return guarded


@blueprint.get("/inbox")
def show() -> ResponseReturnValue:
    """What was reported, newest first."""
    before = request.args.get("before", "")
    before = before if re.fullmatch("[0-9a-f]{32}", before) else ""
    found = comment_reports.page(caller(), before or None, A_PAGE + 1)
    return render_template(
        "inbox/show.html",
        reports=found[:A_PAGE],
        older=found[A_PAGE - 1].id if len(found) > A_PAGE else None,
        newer=bool(before),
        unseen=comment_reports.unseen(caller()),
    )


@blueprint.get("/inbox/<id:report_id>")
def report(report_id: str) -> ResponseReturnValue:
    """One report, without its picture."""
    return _page(report_id, picture_shown=False)


@blueprint.post("/inbox/<id:report_id>/picture")
def show_picture(report_id: str) -> ResponseReturnValue:
    """One report with its picture, for whoever has pressed for it: no link that somebody sends leads here."""
    return _page(report_id, picture_shown=True)


def _page(report_id: str, *, picture_shown: bool) -> ResponseReturnValue:
    kept = comment_reports.get(caller(), report_id)
    notifications.see(caller(), kept.id)
    return render_template(
        "inbox/report.html", report=kept, proof=comment_reports.prove(kept), picture_shown=picture_shown
    )


@blueprint.get("/inbox/<id:report_id>/picture")
@limiter.limit("60 per minute")
@only_a_picture
def picture(report_id: str) -> ResponseReturnValue:
    """The picture itself, as a picture and nothing else. Every look is logged."""
    found = comment_reports.open_picture(caller(), report_id)
    # By its bytes, whatever the row may say by now.
    media_type = picture_file.read(found.content).media_type
    suffix = media_type.removeprefix("image/")
    answer = Response(found.content, mimetype=media_type)
    answer.headers["Content-Disposition"] = f'inline; filename="comment-{report_id}.{suffix}"'
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer


@blueprint.post("/inbox/<id:report_id>/seen")
def see(report_id: str) -> ResponseReturnValue:
    """Mark a report as seen."""
    comment_reports.see(caller(), report_id)
    flash("Marked as seen.", "done")
    return redirect(url_for("inbox.report", report_id=report_id))
