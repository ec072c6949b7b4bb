"""A key that checkpoints of the log are signed with, for an application under test."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from flask import Flask

from server.services import log_key


def give_key(app: Flask, folder: Path, name: str = "log-key.pem", **more: Any) -> Path:
    """Have the application sign with a new key in that folder, with more settings."""
    file = folder / name
    log_key.make(file)
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], log_key_file=str(file), **more)
    return file
