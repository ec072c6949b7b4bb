"""What Authlib has to be told: the one client there is, the two grants, PKCE with S256 and nothing else, revocation."""

import hmac
from dataclasses import dataclass
from typing import Any

from authlib.oauth2.rfc6749 import ClientMixin, InvalidRequestError
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant, RefreshTokenGrant
from authlib.oauth2.rfc7009 import RevocationEndpoint
from authlib.oauth2.rfc7636 import CodeChallenge, create_s256_code_challenge

from server.models import AuthorizationCode, TokenFamily, User
from server.services import tokens

CLIENT_ID = "gatepost-extension"


class ExtensionClient(ClientMixin):
    """The extension: a public client, as whoever has it can read all of it."""

    def __init__(self, redirects: tuple[str, ...]) -> None:
        self.redirects = redirects

    def get_client_id(self) -> str:
        return CLIENT_ID

    def get_default_redirect_uri(self) -> None:
        """There is none: each installation names its own."""

    def get_allowed_scope(self, scope: str) -> str:
        """There are no scopes: what may be done follows from the person's roles."""
        return ""

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        """Only an exact match will do (RFC 9700, 4.1.3)."""
        return redirect_uri in self.redirects

    def check_client_secret(self, client_secret: str) -> bool:
        return False

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return bool(method == "none")

    def check_response_type(self, response_type: str) -> bool:
        return bool(response_type == "code")

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type in ("authorization_code", "refresh_token")


@dataclass(frozen=True, slots=True)
class Code:
    """An authorization code as Authlib looks at it."""

    row: AuthorizationCode

    @property
    def code_challenge(self) -> str:
        return self.row.code_challenge

    def get_redirect_uri(self) -> str:
        return self.row.redirect_uri

    def get_scope(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Connection:
    """A token family as Authlib looks at it, and the token that it was found by."""

    row: TokenFamily
    token: str

    def check_client(self, client: ExtensionClient) -> bool:
        return self.row.client_id == client.get_client_id()

    def get_scope(self) -> str:
        return ""


class S256CodeChallenge(CodeChallenge):
    """PKCE with S256 and nothing else. Authlib's own lets a request pass that has no challenge, and takes `plain`
    (OWASP ASVS 10.4.6)."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ("S256",)

    def validate_code_challenge(self, grant: Any, redirect_uri: str) -> None:
        """Refuse a request for a code that has no S256 challenge."""
        asked = grant.request.payload.data
        if not asked.get("code_challenge"):
            raise InvalidRequestError("Missing 'code_challenge'")
        if asked.get("code_challenge_method") != "S256":
            raise InvalidRequestError("'code_challenge_method' must be S256")
        super().validate_code_challenge(grant, redirect_uri)

    def get_authorization_code_challenge_method(self, authorization_code: Code) -> str:
        return "S256"


S256CodeChallenge.CODE_CHALLENGE_METHODS = {
    "S256": lambda verifier, challenge: hmac.compare_digest(create_s256_code_challenge(verifier), challenge)
}


class CodeGrant(AuthorizationCodeGrant):
    """An authorization code for a token pair."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("none",)

    def save_authorization_code(self, code: str, request: Any) -> None:
        asked = request.payload
        tokens.keep_code(
            request.user, code, client_id=CLIENT_ID, redirect_uri=asked.redirect_uri,
            code_challenge=asked.data["code_challenge"],
        )  # fmt: skip

    def query_authorization_code(self, code: str, client: ExtensionClient) -> Code | None:
        row = tokens.code_for_exchange(code, client.get_client_id())
        return Code(row) if row else None

    def authenticate_user(self, authorization_code: Code) -> User | None:
        return tokens.person_with_id(authorization_code.row.user_id)

    def generate_token(self, user: User, **_: Any) -> dict[str, Any]:
        code: Code = self.request.authorization_code
        return as_answer(tokens.connect(user, CLIENT_ID, code.row))

    def delete_authorization_code(self, authorization_code: Code) -> None:
        """It stays, marked as exchanged, so that a replay is noticed."""


class RefreshGrant(RefreshTokenGrant):
    """A refresh token for the next token pair."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("none",)
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, refresh_token: str) -> Connection | None:
        row = tokens.family_for_refresh(refresh_token)
        return Connection(row, refresh_token) if row else None

    def authenticate_user(self, refresh_token: Connection) -> User | None:
        return tokens.person_with_id(refresh_token.row.user_id)

    def generate_token(self, **_: Any) -> dict[str, Any]:
        connection: Connection = self.request.refresh_token
        return as_answer(tokens.rotate(connection.row, connection.token))

    def revoke_old_credential(self, refresh_token: Connection) -> None:
        """Rotating has done so."""


class Revocation(RevocationEndpoint):
    """Either token of a connection ends the whole of it."""

    CLIENT_AUTH_METHODS = ("none",)

    def query_token(self, token_string: str, token_type_hint: str | None) -> Connection | None:
        row = tokens.family_of(token_string)
        return Connection(row, token_string) if row else None

    def revoke_token(self, token: Connection, request: Any) -> None:
        tokens.disconnect(token.row)


def as_answer(pair: tokens.TokenPair) -> dict[str, Any]:
    """A token pair in the words of RFC 6749, 5.1."""
    return {
        "access_token": pair.access_token,
        "token_type": "Bearer",
        "expires_in": int(tokens.ACCESS_LIFETIME.total_seconds()),
        "refresh_token": pair.refresh_token,
    }
