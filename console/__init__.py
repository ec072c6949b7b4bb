"""The console: what leaders, moderators and staff without the extension use. One package a screen."""

from pathlib import Path

from flask import Flask

from console import (
    calendar,
    drafts,
    emergency_releases,
    error_pages,
    feedback,
    home,
    identifiers,
    inbox,
    layout,
    log,
    people,
    practice,
    register,
    removals,
    retention,
    second_looks,
    second_opinions,
    sites,
    subject_access,
    telling,
    times,
    waiting,
    wording,
)

ROOT = Path(__file__).parent
SCREENS = (
    people,
    home,
    drafts,
    second_opinions,
    emergency_releases,
    inbox,
    feedback.reports,
    feedback.exceptions,
    second_looks,
    removals,
    log,
    retention,
    subject_access,
    register,
    sites,
    calendar,
    telling,
    waiting,
    practice,
)


def init_app(app: Flask) -> None:
    """Put the console's screens, template filters and error pages into the application."""
    identifiers.init_app(app)
    layout.init_app(app)
    times.init_app(app)
    wording.init_app(app)
    waiting.init_app(app)
    error_pages.init_app(app)
    for screen in SCREENS:
        app.register_blueprint(screen.blueprint)
