"""Firefox ESR with the packages that schools are given, on the practice network, and nothing else within reach."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server.practice import PracticeNetwork, PracticeServer
from tests.e2e.extension_pages import EXTENSION
from tests.e2e.extension_service import Service, running_service
from tests.e2e.marionette import Firefox

ID = "extension@gatepost.example"
# Firefox gives each installation an address of its own, by which no page can tell that it is there.
ADDRESS = "moz-extension://6f3c1a52-5d0e-4b53-9a54-0d6c5b7f2e10"
NOWHERE = 9


@dataclass
class Computer:
    """What a test needs: the browser, the package, the practice network, and the stand-in for the service."""

    firefox: Firefox
    package: Path
    network: PracticeNetwork
    service: Service
    early: str = ""
    """The tab that was open before its site was allowed."""

    @property
    def posts(self) -> list[dict[str, Any]]:
        """What was published on the practice network, as its pages sent it."""
        return [post.body for post in self.network.posts]


def find_firefox() -> Path:
    """The program of Firefox ESR: GATEPOST_FIREFOX, or the one on PATH."""
    found = os.environ.get("GATEPOST_FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    assert found, "There is no Firefox here. `.ci/firefox` installs it, or set GATEPOST_FIREFOX to its path."
    return Path(found).resolve()


def preferences(network: PracticeNetwork) -> dict[str, object]:
    """The practice network's names lead to it, and all others to a proxy that does not exist."""
    dead = {f"network.proxy.{kind}": "127.0.0.1" for kind in ("http", "ssl")}
    dead_ports = {f"network.proxy.{kind}_port": NOWHERE for kind in ("http", "ssl")}
    return {
        "network.dns.localDomains": ",".join(network.hosts),
        "network.socket.forcePort": f"443={network.port}",
        "network.proxy.type": 1,
        **dead,
        **dead_ports,
        "network.proxy.no_proxies_on": ",".join([*network.hosts, "127.0.0.1"]),
        "extensions.webextensions.uuids": json.dumps({ID: ADDRESS.removeprefix("moz-extension://")}),
        # The background page sleeps after a second, not after half a minute: everything has to stand that.
        "extensions.background.idle.timeout": 1000,
        # Grants what a person would be asked for; asking still takes a real press.
        "extensions.webextOptionalPermissionPrompts": False,
        # Our package has no signature of Mozilla's. Firefox ESR lets a school decide that.
        "xpinstall.signatures.required": False,
    }


def with_policies(firefox: Path, folder: Path, policies: dict[str, Any]) -> Path:
    """A copy of this Firefox, in links but for the program itself, that follows these policies; gives the program.

    The real one reads its policies in its own folder, or in one for the whole machine.
    """
    folder.mkdir()
    for part in firefox.parent.iterdir():
        if part.name not in ("distribution", firefox.name):
            (folder / part.name).symlink_to(part)
    program = Path(shutil.copy2(firefox, folder))
    (folder / "distribution").mkdir()
    (folder / "distribution" / "policies.json").write_text(json.dumps({"policies": policies}))
    return program


@contextmanager
def running_computer(folder: Path, settings: dict[str, Any] | None = None) -> Iterator[Computer]:
    """A computer of its own. With managed settings, Firefox installs the package because its policy says so."""
    build = ["node", "build.mjs", "--out"]
    subprocess.run([*build, folder / "built"], cwd=EXTENSION, check=True)
    subprocess.run(
        [*build, folder / "packaged", "--packages", folder], cwd=EXTENSION, check=True, stdout=subprocess.DEVNULL
    )
    (package,) = folder.glob("gatepost-firefox-*.zip")
    with running_service() as service:
        server = PracticeServer(folder / "built" / "practice", folder)
        program = find_firefox()
        if settings is not None:
            installs = {ID: {"installation_mode": "force_installed", "install_url": package.as_uri()}}
            managed = {"Extensions": {ID: {"service": service.origin, **settings}}}
            policies = {"ExtensionSettings": installs, "3rdparty": managed}
            program = with_policies(program, folder / "firefox", policies)
        firefox = Firefox(program, folder / "profile", preferences(server.network))
        try:
            yield Computer(firefox, package, server.network, service)
        finally:
            firefox.close()
            server.close()
