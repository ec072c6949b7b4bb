"""/v1/comment-reports: comments under the school's posts that somebody has to look at."""

from typing import Any

from schemas.comment_reports import CommentReportRequest, CommentReportSchema
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.models import CommentReport
from server.security.guard import caller
from server.services import comment_reports
from server.services.comment_reports import Comment

blueprint = resource("comment_reports", "Comments that somebody has to look at.")


@blueprint.route("/comment-reports", methods=["POST"])
@for_each_person("10 per minute; 200 per day")
@blueprint.arguments(CommentReportRequest)
@blueprint.response(201, CommentReportSchema)
def create(body: dict[str, Any]) -> CommentReport:
    """Report a comment, with a picture of it or without.

    Sent again with the same id it is the same report. 409 when that id stands for another one.
    """
    client_id = body.pop("id")
    return comment_reports.report(caller(), client_id, Comment(**body))
