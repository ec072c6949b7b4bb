"""Firefox, driven over Marionette: the protocol that it brings along, which alone reaches the pages of extensions.

A message is its length, a colon, and a JSON array: [0, number, command, parameters] there, [1, number, error, result]
back.
"""

import json
import socket
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.e2e.waiting import eventually

PATIENCE = 60.0
"""Seconds that are waited for anything, on a machine that has other things to do."""

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""Under this name an answer holds the reference of an element (WebDriver, section 12.3)."""


class MarionetteError(Exception):
    """Firefox refused a command; says which and why."""


class Firefox:
    """A running Firefox with a profile of its own, of which one tab is driven."""

    def __init__(self, binary: Path, profile: Path, preferences: Mapping[str, object]) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        profile.mkdir()
        settings = {"marionette.port": port, **preferences}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items()]
        (profile / "user.js").write_text("".join(lines))
        arguments = ["--marionette", "--remote-allow-system-access", "--headless", "--no-remote", "--profile", profile]
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen([binary, *arguments], stdout=quiet, stderr=quiet)
        self.numbers = 0
        try:
            self.connection = self._connect(port)
        except BaseException:
            self.process.kill()
            self.process.wait()
            raise
        self.wire = self.connection.makefile("rwb")
        self._receive()
        self.ask("WebDriver:NewSession", acceptInsecureCerts=True)

    def _connect(self, port: int) -> socket.socket:
        def tried() -> socket.socket | None:
            assert self.process.poll() is None, "Firefox did not start"
            with suppress(ConnectionRefusedError):
                return socket.create_connection(("127.0.0.1", port), timeout=2 * PATIENCE)
            return None

        return eventually(tried, PATIENCE)

    def _receive(self) -> Any:
        length = b""
        while (byte := self.wire.read(1)) != b":":
            assert byte, "Firefox has gone"
            length += byte
        return json.loads(self.wire.read(int(length)))

    def ask(self, command: str, **parameters: Any) -> Any:
        """Give a command, and wait for what it gives. Raises MarionetteError."""
        self.numbers += 1
        message = json.dumps([0, self.numbers, command, parameters]).encode()
        self.wire.write(b"%d:%b" % (len(message), message))
        self.wire.flush()
        _, _, error, result = self._receive()
        if error:
            raise MarionetteError(f"{command}: {error['error']}: {error['message']}")
        return result.get("value", result) if isinstance(result, dict) else result

    def go(self, address: str) -> None:
        self.ask("WebDriver:Navigate", url=address)

    def open(self, address: str) -> str:
        """Open a new tab, and drive that one from now on; gives its handle."""
        made = str(self.ask("WebDriver:NewWindow", type="tab", focus=True)["handle"])
        self.switch(made)
        self.go(address)
        return made

    def switch(self, tab: str) -> None:
        """Drive the tab with this handle from now on."""
        self.ask("WebDriver:SwitchToWindow", handle=tab, focus=True)

    def shut(self) -> None:
        """Close the tab that is driven, and go on with the first one."""
        first, *_ = self.ask("WebDriver:CloseWindow")
        self.switch(first)

    def script(self, body: str, *arguments: Any) -> Any:
        """What a function with this body returns on the page; `arguments[0]` is the first argument."""
        return self.ask("WebDriver:ExecuteScript", script=body, args=list(arguments), sandbox=None)

    def find(self, selector: str) -> str:
        """The first element that this CSS selector, or XPath from the root, fits, as soon as it can be seen."""
        using = "xpath" if selector.startswith("/") else "css selector"

        def shown() -> str | None:
            found = self.ask("WebDriver:FindElements", using=using, value=selector)
            element = found[0][ELEMENT] if found else None
            return element if element and self.ask("WebDriver:IsElementDisplayed", id=element) else None

        return eventually(shown, PATIENCE)

    def click(self, selector: str) -> None:
        self.ask("WebDriver:ElementClick", id=self.find(selector))

    def type(self, selector: str, text: str) -> None:
        self.ask("WebDriver:ElementSendKeys", id=self.find(selector), text=text)

    def install(self, package: Path) -> str:
        """Install an extension until Firefox ends; gives its id."""
        return str(self.ask("Addon:Install", path=str(package), temporary=True))

    def close(self) -> None:
        """End Firefox."""
        self.wire.close()
        self.connection.close()
        self.process.terminate()
        self.process.wait(30)
