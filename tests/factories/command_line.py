"""The command line, run as somebody would."""

from click.testing import CliRunner, Result
from flask import Flask

from server.cli import main


class CommandLine:
    """`gatepost` with settings for one application's database, or with none at all."""

    def __init__(self, app: Flask | None = None) -> None:
        self.environment: dict[str, str | None] = {"GATEPOST_SECRET_KEY": None, "GATEPOST_DATABASE_URL": None}
        self.environment["DATABASE_URL"] = None
        if app is not None:
            settings = app.config["SETTINGS"]
            self.environment["GATEPOST_SECRET_KEY"] = settings.secret_key
            self.environment["GATEPOST_DATABASE_URL"] = settings.database_url
            self.environment["GATEPOST_SECURE_COOKIES"] = "no"

    def __call__(self, *arguments: str, answer: str | None = None) -> Result:
        """Run `gatepost ARGUMENTS`; `answer` is what is typed when it asks. Errors that are no refusals are raised."""
        result = CliRunner().invoke(main, arguments, input=answer, env=self.environment)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result
