"""`gatepost` commands as processes of their own."""

import os
import subprocess
import sys
from pathlib import Path

from flask import Flask


def environment_of(app: Flask) -> dict[str, str]:
    """The environment in which a command meets the application's database and Redis."""
    settings = app.config["SETTINGS"]
    return os.environ | {
        "GATEPOST_SECRET_KEY": settings.secret_key,
        "GATEPOST_DATABASE_URL": settings.database_url,
        "GATEPOST_REDIS_URL": settings.redis_url,
        "GATEPOST_SECURE_COOKIES": "no",
    }


def start(app: Flask, log: Path, *command: str) -> "subprocess.Popen[bytes]":
    """Start `gatepost COMMAND` on the application's database and Redis; what it says is added to `log`."""
    with log.open("ab") as output:
        return subprocess.Popen(
            [sys.executable, "-m", "server.cli", *command], env=environment_of(app), stdout=output, stderr=output
        )
