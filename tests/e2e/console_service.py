"""The console served to a real browser, at a school where things are going on."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.serving import make_server

from server import migrations
from server.app import create_app
from server.database import db
from tests.console.scenes import Scenes, make_scenes
from tests.factories.alder_bank import AlderBank, make_alder_bank
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson
from tests.factories.service import settings_for


@dataclass
class Console:
    """A console that is being served. Somebody signs in once; pages opened afterwards are in their name."""

    app: Flask
    address: str
    school: AlderBank
    scenes: Scenes
    clock: Clock
    browser: Browser
    _signed_in: dict[str, BrowserContext] = field(default_factory=dict)

    def page(self, person: MadePerson | None = None) -> Page:
        """A page in a browser of this person's; of nobody's when None."""
        name = person.email if person else ""
        if name not in self._signed_in:
            context = self.browser.new_context(reduced_motion="reduce")
            self._signed_in[name] = context
            if person is not None:
                door = context.new_page()
                door.goto(f"{self.address}/sign-in")
                door.get_by_label("E-mail address").fill(person.email)
                door.get_by_label("Password").fill(person.password)
                door.get_by_role("button", name="Sign in").click()
                door.get_by_role("button", name="Sign out").wait_for()
                door.close()
        return self._signed_in[name].new_page()

    def leave(self) -> None:
        """Close every browser window."""
        for context in self._signed_in.values():
            context.close()


@contextmanager
def console_service(folder: Path, browser: Browser) -> Iterator[Console]:
    """The console on a free port of this machine, while the context lasts."""
    settings = replace(settings_for(f"sqlite:///{folder / 'gatepost.sqlite'}"), demo=True)
    app, clock = create_app(settings), Clock()
    app.config.update(CLOCK=clock)
    migrations.upgrade(app)
    school = make_alder_bank(app)
    scenes = make_scenes(app, school, clock)
    clock.pass_(hours=1)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    console = Console(app, f"http://127.0.0.1:{server.port}", school, scenes, clock, browser)
    try:
        yield console
    finally:
        console.leave()
        server.shutdown()
        thread.join()
        server.server_close()
        with app.app_context():
            db.engine.dispose()
