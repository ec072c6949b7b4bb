"""The networks that the school has accounts on, and switching the extension off and on there."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console import forms
from server.errors import InvalidInput, NotFound
from server.security.guard import caller
from server.services import notifications, sites
from server.vocabulary import Channel

blueprint = Blueprint("sites", __name__)


@blueprint.get("/sites")
def show() -> ResponseReturnValue:
    """Every network with its accounts, and what is switched off."""
    for switch in (*sites.off(), *sites.earlier()):
        notifications.see(caller(), switch.id)
    return render_template("sites/show.html", **_state(), problems={}, typed="", about=None)


@blueprint.post("/sites/off")
def switch_off() -> ResponseReturnValue:
    """Switch the extension off on one network, with a reason."""
    platform = _platform()
    try:
        sites.switch_off(caller(), platform, forms.typed("reason"))
    except InvalidInput as error:
        shown = forms.typed("reason")[: sites.MAX_REASON * 2]
        page = render_template(
            "sites/show.html", **_state(), problems=dict(error.problems), typed=shown, about=platform
        )
        return make_response(page, 422)
    flash(f"Switched off on {platform.label}. Nothing is posted there from official accounts until it is on.", "done")
    return redirect(url_for("sites.show"))


@blueprint.post("/sites/on")
def switch_on() -> ResponseReturnValue:
    """Have the extension stand by on one network again."""
    platform = _platform()
    sites.switch_on(caller(), platform)
    flash(f"Switched on again on {platform.label}.", "done")
    return redirect(url_for("sites.show"))


def _platform() -> Channel:
    platform = forms.member(Channel, request.form.get("platform"))
    if platform is None:
        raise NotFound("There is no such network.")
    return platform


def _state() -> dict[str, object]:
    return {
        "networks": sites.accounts_by_network(),
        "off": {switch.channel: switch for switch in sites.off()},
        "earlier": sites.earlier(),
    }
