"""Starts the demo: Redis, the worker, and the service with the console; one Ctrl-C ends all of it."""

import base64
import fcntl
import hashlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from server.demo import seed
from server.demo.children import Child, start
from server.embedded import RedisUnavailable, start_redis
from server.practice import MASTODON_HOST
from server.services import log_key
from server.settings import load_settings

PREFERRED_PORT = 5080
EXTENSION = Path(__file__).resolve().parents[2] / "extension"
START_SECONDS = 60
BUILT = "extension"
"""Where in the demo's folder the extension is built, for this demo's address."""


class DemoError(Exception):
    """The demo cannot be started; says what to do."""


@dataclass(frozen=True, slots=True)
class Running:
    """What a running demo tells others, in `demo.json` in its folder."""

    url: str
    password: str
    pid: int


def run(folder: Path, port: int = PREFERRED_PORT, say: Callable[[str], None] = print) -> None:
    """Run the demo until it is interrupted. Its data stays in `folder`. Raises DemoError."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = _only_one(folder)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    children: list[Child] = []
    try:
        port = _free_port(port, say)
        url = f"http://127.0.0.1:{port}"
        environment = _environment(folder, url)
        _build_extension(url, folder / BUILT, say)
        try:
            redis, environment["GATEPOST_REDIS_URL"] = start_redis(folder / "redis")
            children.append(Child("Redis", redis))
        except RedisUnavailable as error:
            say(f"No Redis here ({error}); the worker hands notifications on by itself.")
        password = _prepare(folder, environment)
        children.append(start("worker", "worker", environment=environment, log=folder / "worker.log"))
        children.append(
            start("service", "serve", "--port", str(port), environment=environment, log=folder / "service.log")
        )
        _wait_until_up(url, children, stop)
        (folder / "demo.json").write_text(json.dumps({"url": url, "password": password, "pid": os.getpid()}))
        if not stop.is_set():
            say(_welcome(url, password, folder / BUILT / "chromium"))
        _watch(children, stop)
        say("Stopping ...")
    finally:
        (folder / "demo.json").unlink(missing_ok=True)
        for child in reversed(children):
            child.end()
        lock.close()
    say("Gatepost has stopped. Its data is kept; `make demo` starts it again.")


def running(folder: Path) -> Running:
    """The demo that runs in `folder`. Raises DemoError when none does."""
    try:
        found = Running(**json.loads((folder / "demo.json").read_text()))
        os.kill(found.pid, 0)
    except (OSError, ValueError, TypeError) as error:
        raise DemoError("The demo is not running. Start it first, in another terminal: make demo") from error
    return found


def extension_id() -> str:
    """The id that Chromium gives the extension: it follows from the public key in the manifest."""
    key = base64.b64decode(json.loads((EXTENSION / "manifest" / "manifest.json").read_text(encoding="utf-8"))["key"])
    return hashlib.sha256(key).hexdigest()[:32].translate(str.maketrans("0123456789abcdef", "abcdefghijklmnop"))


def _only_one(folder: Path) -> IO[str]:
    lock = (folder / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise DemoError("The demo is running already, in another terminal. Use that one, or end it first.") from error
    return lock


def _free_port(wanted: int, say: Callable[[str], None]) -> int:
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            free = int(probe.getsockname()[1])
        if free != wanted:
            say(f"Port {wanted} is taken by another program, so Gatepost uses {free} this time.")
        return free
    raise DemoError("No port is free on this machine. Close a program that serves something, then try again.")


def _environment(folder: Path, url: str) -> dict[str, str]:
    return {
        **os.environ,
        "GATEPOST_SECRET_KEY": _kept_secret(folder / "secret-key"),
        "GATEPOST_DATABASE_URL": f"sqlite:///{folder / 'gatepost.db'}",
        "GATEPOST_REDIS_URL": "",
        "GATEPOST_PUBLIC_URL": url,
        "GATEPOST_SECURE_COOKIES": "no",
        "GATEPOST_EXTENSION_REDIRECTS": f"https://{extension_id()}.chromiumapp.org/gatepost",
        "GATEPOST_DEMO": "yes",
        "GATEPOST_TODAY": seed.today().isoformat(),
        "GATEPOST_LOG_KEY_FILE": _kept_log_key(folder / "log-key.pem"),
    }


def _kept_secret(path: Path, length: int = 32) -> str:
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(length))
    return path.read_text()


def _kept_log_key(path: Path) -> str:
    if not path.exists():
        log_key.make(path)
    return str(path)


def _build_extension(url: str, out: Path, say: Callable[[str], None]) -> None:
    if shutil.which("npm") is None:
        say("There is no npm here, so the extension is not built. Install Node 20 or newer, then start again.")
        return
    options = ["--", "--service", url, "--mastodon-host", MASTODON_HOST, "--out", str(out)]
    built = subprocess.run(
        ["npm", "run", "--silent", "build", *options],
        cwd=EXTENSION, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if built.returncode:
        raise DemoError(f"The extension could not be built:\n{built.stderr.strip() or built.stdout.strip()}")


def _prepare(folder: Path, environment: dict[str, str]) -> str:
    """Bring the database up to date and set the school up at the first start. Gives everybody's password."""
    from server.app import create_app
    from server.errors import NotFound
    from server.migrations import upgrade
    from server.services import schools

    password = _kept_secret(folder / "password", 9)
    app = create_app(load_settings(environment))
    with app.app_context():
        upgrade(app)
        try:
            schools.by_slug(seed.SLUG)
        except NotFound:
            seed.seed(password)
    return password


def _wait_until_up(url: str, children: list[Child], stop: threading.Event) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not stop.wait(0.1):
        for child in children:
            child.must_run()
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=2) as answer:  # noqa: S310 (our own loopback address)
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            pass
        if time.monotonic() > deadline:
            raise DemoError(
                f"The service did not start within {START_SECONDS} s. See service.log in the demo's folder."
            )


def _watch(children: list[Child], stop: threading.Event) -> None:
    while not stop.wait(0.5):
        for child in children:
            child.must_run()


def _welcome(url: str, password: str, extension: Path) -> str:
    people = [person for person in seed.PEOPLE if person.shown]
    wide = max(len(person.email) for person in people)
    lines = [
        "",
        "Gatepost is running, with the demo school Alder Bank.",
        "",
        f"  Console   {url}",
        f"  Practice  {url}/practice   (eight drafts to put right)",
        f"  API       {url}/v1/docs",
        f"  Extension {extension}",
        "",
        f"Sign in as, each with the password  {password}",
        *(f"  {person.email:<{wide}}  {person.name}, {person.what_for}" for person in people),
        "",
        "Try the extension on the practice network, where nothing is published for real:",
        "  make demo-browser        (in another terminal)",
        "",
        "Ctrl-C ends it. The data is kept for the next time.",
    ]
    return "\n".join(lines)
