"""A real browser with the real extension, against the demo started as a user starts it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect, sync_playwright

from tests.e2e.demo import Demo, World, free_port, running_world, start_demo


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, once for the run."""
    expect.set_options(timeout=10_000)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo school, running."""
    started = start_demo(tmp_path_factory.mktemp("demo"), free_port())
    yield started
    if started.process.poll() is None:
        assert started.end() == 0, started.output.read_text()


@pytest.fixture
def world(playwright: Playwright, demo: Demo, tmp_path: Path) -> Iterator[World]:
    """A fresh browser with the extension, not yet connected."""
    with running_world(playwright, demo, tmp_path) as made:
        yield made
