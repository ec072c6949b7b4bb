"""/health: whether the service can do its work. For monitors; says nothing of anybody."""

from flask import Blueprint, Response, current_app, jsonify
from redis import Redis
from redis.exceptions import RedisError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from server.database import db
from server.settings import Settings

blueprint = Blueprint("health", __name__)
TIMEOUT_SECONDS = 2.0


@blueprint.get("/health")
def show() -> tuple[Response, int]:
    """200 when database and queue answer (`queue` is "none" where the service works off the outbox itself); or 503."""
    parts = {"database": _database(), "queue": _queue()}
    broken = "unreachable" in parts.values()
    return jsonify({"status": "failing" if broken else "ok", **parts}), 503 if broken else 200


def _database() -> str:
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        db.session.rollback()
        return "unreachable"
    return "ok"


def _queue() -> str:
    settings: Settings = current_app.config["SETTINGS"]
    if not settings.redis_url:
        return "none"
    try:
        with Redis.from_url(
            settings.redis_url, socket_timeout=TIMEOUT_SECONDS, socket_connect_timeout=TIMEOUT_SECONDS
        ) as connection:
            connection.ping()
    except (RedisError, OSError):
        return "unreachable"
    return "ok"
