"""Answering with the page of a request, as it stands after something was done or could not be."""

from collections.abc import Callable, Mapping

from flask import flash, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from console.forms import Problems
from console.layout import may
from console.second_opinions.request_page import request_page
from server.database import db
from server.errors import Conflict, InvalidInput
from server.models import SecondOpinion
from server.security.guard import caller
from server.services import schools, second_opinions

NOTHING: Mapping[str, str] = {}


def answer(
    asked: SecondOpinion, said: str, step: Callable[[], object], typed: Mapping[str, str]
) -> ResponseReturnValue:
    """Take the step and go back to the page, saying so; or show the page with what stands in the way, and what was
    typed still there."""
    try:
        step()
    except InvalidInput as error:
        return page(asked, typed=typed, problems=Problems(error.problems), status=422)
    except Conflict as error:
        db.session.expire_all()
        return page(second_opinions.get(asked.id), typed=typed, conflict=str(error), status=409)
    if said:
        flash(said, "done")
    return redirect(url_for("second_opinions.show", request_id=asked.id))


def page(
    asked: SecondOpinion,
    *,
    typed: Mapping[str, str] = NOTHING,
    problems: Problems | None = None,
    conflict: str = "",
    status: int = 200,
) -> ResponseReturnValue:
    """The page, with what was typed into its forms before."""
    person = caller()
    waiting = second_opinions.waiting_for(person) if may(person, "second_opinions.decide") else []
    shown = render_template(
        "second_opinions/show.html",
        page=request_page(person, asked),
        request=asked,
        typed=typed,
        problems=problems.by_field if problems else {},
        conflict=conflict,
        ready_reasons=schools.policy(schools.current().policy_pack).ready_reasons,
        others_waiting=sorted(
            (one for one in waiting if one.id != asked.id), key=lambda one: one.addressee_id != person.id
        ),
    )
    return make_response(shown, status)
