"""/oauth: how the extension is connected (RFC 6749 with RFC 7636, RFC 7009, RFC 9700).

A public client, so everything rests on PKCE with S256, on exact redirect addresses, and on codes and refresh tokens
that work once. Hashes alone are kept; see `services/tokens.py`.
"""

from typing import Any
from urllib.parse import urlsplit

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2 import OAuth2Error
from flask import Blueprint, Flask, Response, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address

from server.api.oauth_grants import CLIENT_ID, CodeGrant, ExtensionClient, RefreshGrant, Revocation, S256CodeChallenge
from server.database import transaction
from server.extensions import csrf, limiter, talisman
from server.security.guard import caller
from server.services import schools
from server.settings import Settings

MAX_PARAMETER = 2000
VISIBLE = frozenset(map(chr, range(0x20, 0x7F)))
"""VSCHAR of RFC 6749, appendix A."""

server = AuthorizationServer(
    query_client=lambda client_id: ExtensionClient(_settings().extension_redirects) if client_id == CLIENT_ID else None,
    save_token=lambda token, request: None,  # the grants keep what they issue
)
server.register_grant(CodeGrant, [S256CodeChallenge(required=True)])
server.register_grant(RefreshGrant)
server.register_endpoint(Revocation)


def init_app(app: Flask) -> None:
    """Put the three addresses into the application."""
    blueprint = Blueprint("oauth", __name__)
    # Chrome and Firefox hold the redirect that answers a form to the form's own form-action.
    origins = {f"https://{urlsplit(uri).netloc}" for uri in app.config["SETTINGS"].extension_redirects}
    policy = talisman.content_security_policy | {"form-action": " ".join(["'self'", *sorted(origins)])}

    @talisman(content_security_policy=policy)
    def page() -> ResponseReturnValue:
        return authorize()

    blueprint.add_url_rule("/authorize", "authorize", page, methods=["GET", "POST"])
    blueprint.add_url_rule("/token", "token", token, methods=["POST"])
    blueprint.add_url_rule("/revoke", "revoke", revoke, methods=["POST"])
    app.register_blueprint(blueprint, url_prefix="/oauth")


def authorize() -> ResponseReturnValue:
    """Ask whether this person's extension may be connected, and send the answer to the extension."""
    _refuse_odd_parameters()
    try:
        grant = server.get_consent_grant(end_user=caller())
    except OAuth2Error as error:
        if error.redirect_uri:
            return _answer(server.handle_error_response(None, error))
        abort(400, f"The extension asked in a way that cannot be answered: {error.description or error.error}")
    if request.method == "GET":
        return render_template("oauth/authorize.html", person=caller(), school=schools.current())
    allowed = request.form.get("decision") == "allow"
    return _answer(server.create_authorization_response(grant_user=caller() if allowed else None, grant=grant))


@csrf.exempt
@limiter.limit("60 per minute", key_func=get_remote_address)
def token() -> ResponseReturnValue:
    """Exchange a code, or a refresh token, for a token pair."""
    _refuse_odd_parameters()
    # One transaction: of two that bring the same code, one gets tokens and the other ends them.
    with transaction():
        return _answer(server.create_token_response())


@csrf.exempt
@limiter.limit("60 per minute", key_func=get_remote_address)
def revoke() -> ResponseReturnValue:
    """End a connection."""
    _refuse_odd_parameters()
    with transaction():
        return _answer(server.create_endpoint_response(Revocation.ENDPOINT_NAME))


def _refuse_odd_parameters() -> None:
    """Refuse what no extension sends, and what Authlib trips over when it quotes it in an error."""
    for name, values in request.values.lists():
        allowed = VISIBLE if name == "state" else VISIBLE - {'"', "\\"}
        if len(values) > 1 or any(len(value) > MAX_PARAMETER or not allowed.issuperset(value) for value in values):
            abort(400, "A parameter is given twice, is too long, or has characters that do not belong there.")


def _answer(response: Any) -> ResponseReturnValue:
    answer: Response = response
    return answer


def _settings() -> Settings:
    settings: Settings = current_app.config["SETTINGS"]
    return settings
