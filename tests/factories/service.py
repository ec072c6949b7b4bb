"""How the service under test is set up."""

from server.settings import Settings

REDIRECT = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/gatepost"


def settings_for(database_url: str) -> Settings:
    """Settings of a service on this machine that keeps its data there."""
    return Settings(
        secret_key="only for tests, and long enough for them",
        database_url=database_url,
        secure_cookies=False,
        extension_redirects=(REDIRECT,),
        sign_in_limit="1000 per minute",
        sign_in_limit_for_all="1000 per minute",
    )
