"""The application: the only place where parts are put together."""

from datetime import timedelta

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

import console
import server.api
from server import error_log
from server.database import db, set_up_sqlite
from server.extensions import api, csrf, limiter, login_manager, talisman
from server.security import guard
from server.settings import Settings, load_settings

MAX_REQUEST_BYTES = 1024 * 1024
"""Room for a draft of full size, however its JSON is written. The guard allows a register more."""

CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def create_app(settings: Settings | None = None) -> Flask:
    """The service and the console in one application. Raises BadSettings when it cannot start."""
    settings = settings or load_settings()
    app = Flask("gatepost", root_path=str(console.ROOT), static_folder="static", template_folder="templates")
    app.config.update(
        SETTINGS=settings,
        SECRET_KEY=settings.secret_key,
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        SQLALCHEMY_ENGINE_OPTIONS={"hide_parameters": True},  # errors go to the server's log, and drafts must not
        MAX_CONTENT_LENGTH=MAX_REQUEST_BYTES,
        PERMANENT_SESSION_LIFETIME=timedelta(minutes=settings.session_minutes),
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        SESSION_COOKIE_NAME="__Host-gatepost" if settings.secure_cookies else "gatepost",
        WTF_CSRF_TIME_LIMIT=None,
        RATELIMIT_STORAGE_URI=settings.redis_url or "memory://",
        RATELIMIT_STRATEGY="moving-window",
        RATELIMIT_IN_MEMORY_FALLBACK_ENABLED=bool(settings.redis_url),
        RATELIMIT_SIGN_IN=settings.sign_in_limit,
        RATELIMIT_SIGN_IN_ALL=settings.sign_in_limit_for_all,
    )
    app.config.update(server.api.CONFIG)
    error_log.init_app(app)
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]

    db.init_app(app)
    with app.app_context():
        set_up_sqlite(db.engine)
    login_manager.init_app(app)
    talisman.init_app(
        app,
        force_https=settings.secure_cookies,
        session_cookie_secure=settings.secure_cookies,
        session_cookie_samesite="Lax",
        strict_transport_security=settings.secure_cookies,
        content_security_policy=CONTENT_SECURITY_POLICY,
        content_security_policy_nonce_in=["script-src", "style-src"],
        frame_options="DENY",
        referrer_policy="same-origin",  # forms over HTTPS are refused without a referrer of ours
        permissions_policy={"interest-cohort": "()", "camera": "()", "microphone": "()", "geolocation": "()"},
    )
    guard.init_app(app)
    # Only now: looking into a form for its token reads the request, and nobody uninvited may have us do that.
    csrf.init_app(app)
    limiter.init_app(app)
    api.init_app(app)
    server.api.init_app(app)
    console.init_app(app)
    return app
