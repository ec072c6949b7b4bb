"""A snow day with the whole of Gatepost: a closure in an emergency, the report, and a leader who looks."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.e2e.demo import Demo, World, free_port, running_world, start_demo
from tests.e2e.people import LEADER, TEACHER, Author, X, connect, sign_in
from tests.e2e.waiting import eventually

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
SNOW = "Heavy snow: the school is closed today."
PACK = """
[policy]
id = "alder-bank"
based_on = "model"
title = "Alder Bank: social media policy"
version = "2026.1"
adopted = 2026-09-01
review_due = 2027-08-31
emergency_release = true
"""


def gatepost(demo: Demo, *command: str) -> None:
    """The command line, on the demo's database."""
    environment = {
        **os.environ,
        "GATEPOST_SECRET_KEY": (demo.folder / "secret-key").read_text(),
        "GATEPOST_DATABASE_URL": f"sqlite:///{demo.folder / 'gatepost.db'}",
    }
    subprocess.run([sys.executable, "-m", "server.cli", *command], env=environment, check=True, capture_output=True)


@pytest.fixture
def lenient(playwright: Playwright, tmp_path: Path) -> Iterator[World]:
    """A demo of its own, whose school allows emergency releases, with the teacher's extension connected to it."""
    demo = start_demo(tmp_path / "demo", free_port())
    pack = tmp_path / "pack.toml"
    pack.write_text(PACK)
    gatepost(demo, "school", "policy", "alder-bank", str(pack))
    for email in (TEACHER, LEADER):
        gatepost(demo, "people", "change", "--school", "alder-bank", "--email", email, "--has-read-policy")
    with running_world(playwright, demo, tmp_path / "browser") as world:
        connect(world)
        yield world
    assert demo.end() == 0, demo.output.read_text()


def test_a_snow_day_is_announced_reported_and_looked_at(lenient: World) -> None:
    lenient.wire.cut()
    author = Author(lenient.open(X))
    author.write(SNOW)
    author.is_told("Cannot be checked, not posted")
    author.post_button.click()
    way_out = author.panel.get_by_test_id("emergency")
    way_out.get_by_text("Emergency: post without a check").click(timeout=30_000)
    way_out.get_by_test_id("emergency-reason").fill("Heavy snow, school closed")
    way_out.get_by_test_id("emergency-post").click()
    author.is_told("Posted without a check")
    assert [post.body["text"] for post in lenient.practice.network.posts] == [SNOW]

    lenient.wire.mend()
    author.write("Open again tomorrow, from nine o'clock.")
    author.is_told("Ready to post")

    lenient.browser.clear_cookies()  # those of the teacher, who signed in to connect
    leader = lenient.open(f"{lenient.demo.told.url}/sign-in")
    sign_in(leader, LEADER, lenient.demo.told.password)
    eventually(lambda: leader.reload() and leader.get_by_role("heading", name="Posted without a check").count())
    leader.get_by_role("link", name="Sunita Patel on X").click()
    expect(leader.get_by_text("Heavy snow, school closed")).to_be_visible()
    leader.get_by_role("button", name="I have looked at it").click()
    expect(leader.get_by_text("Noted: you have looked at it.")).to_be_visible()
    expect(leader.get_by_role("heading", name="Posted without a check")).to_have_count(0)
    leader.goto(f"{lenient.demo.told.url}/log")
    expect(leader.get_by_text("posted on X @AlderBankPri without a check, in an emergency")).to_be_visible()
