"""The practice network: practice pages under the real names of the networks, on this machine alone.

A browser is sent to it by `--host-resolver-rules` and reaches nothing else, so that nothing can be published for real.
Which hosts there are, and what they answer, stands in extension/practice/networks.json; its README says more.
"""

import base64
import hashlib
import itertools
import json
import re
import ssl
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

X_HOST = "x.com"
MASTODON_HOST = "social.alderbank.example"
NETWORKS = "networks.json"
MAX_BODY_BYTES = 1024 * 1024
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src blob:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class Network:
    """One network: its page for the school's account and for a person's own, and the request that publishes."""

    host: str
    page: str
    personal_page: str
    methods: frozenset[str]
    publish: re.Pattern[str]
    permalink: str
    """Where a post is found, with {handle} and {number} in it."""
    publish_host: str
    """Where posts are sent: the host itself, or another one."""
    policy: str = ""
    """What its pages are held to beside the policy of all."""
    name_header: str = ""
    """The header that names the operation, on a network that asks for everything at one address."""
    refuses_with: HTTPStatus = HTTPStatus.FORBIDDEN
    """The status of the answer to what it refuses."""
    name: re.Pattern[str] | None = None
    """Names of the operations that publish there; any other is answered, and publishes nothing."""

    def publishes(self, command: str, path: str) -> bool:
        """Whether this is the address that publishes, and a method that does."""
        return command in self.methods and self.publish.fullmatch(path) is not None


def read_networks(pages: Path) -> dict[str, Network]:
    """The networks that the practice pages in this folder are made for, by host."""
    found = json.loads((pages / NETWORKS).read_text(encoding="utf-8"))
    return {
        one["host"]: Network(
            one["host"],
            one["page"],
            one.get("personal_page", one["page"]),
            frozenset(one["publish"]["methods"]),
            re.compile(one["publish"]["path"]),
            one["permalink"],
            one["publish"].get("host", one["host"]),
            one.get("policy", ""),
            one["publish"].get("name_header", ""),
            HTTPStatus(one["publish"].get("refuses_with", HTTPStatus.FORBIDDEN)),
            re.compile(one["publish"]["name"]) if "name" in one["publish"] else None,
        )
        for one in found
    }


@dataclass(frozen=True, slots=True)
class Post:
    """What a page has published here: the host, and the body as it was sent."""

    host: str
    body: dict[str, object]


@dataclass
class PracticeNetwork:
    """A running practice network. `posts` is everything that was published on it, in order."""

    port: int
    hosts: tuple[str, ...]
    spki: str
    """Base64 SHA-256 of the certificate's public key, for `--ignore-certificate-errors-spki-list`."""
    posts: list[Post] = field(default_factory=list)
    takes: int | None = None
    """How many more posts it takes before it refuses the rest; None while it takes all."""

    def browser_arguments(self) -> list[str]:
        """What Chromium is started with to see this network, and no other."""
        mapped = ", ".join(f"MAP {host}:443 127.0.0.1:{self.port}" for host in self.hosts)
        return [
            f"--host-resolver-rules={mapped}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            f"--ignore-certificate-errors-spki-list={self.spki}",
        ]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pages: Path
    networks: dict[str, Network]
    network: PracticeNetwork
    numbers: "itertools.count[int]"

    def do_GET(self) -> None:
        place = urlsplit(self.path)
        if place.path == "/favicon.ico":
            self._answer(HTTPStatus.NO_CONTENT, b"", "image/x-icon")
        elif place.path.startswith("/practice/"):
            self._file(place.path.removeprefix("/practice/"))
        elif here := self.networks.get(self._host()):
            personal = parse_qs(place.query).get("me") == ["personal"]
            self._file(here.personal_page if personal else here.page)
        else:
            self._answer(HTTPStatus.NOT_FOUND, b"There is no such network.", "text/plain")

    def do_OPTIONS(self) -> None:
        """Let the pages of a network whose posts go to another host send them there."""
        self._answer(HTTPStatus.NO_CONTENT if self._publisher() else HTTPStatus.NOT_FOUND, b"", "text/plain")

    def do_POST(self) -> None:
        here = self._publisher()
        length = self.headers.get("Content-Length", "")
        asked = urlsplit(self.path).path
        # What is refused is not read, so nothing more can come over its connection.
        self.close_connection = True
        if here is None or not here.publishes(self.command, asked):
            self._answer(HTTPStatus.NOT_FOUND, b"{}", "application/json")
            return
        if not length.isdigit() or int(length) > MAX_BODY_BYTES:
            self._answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, b"{}", "application/json")
            return
        try:
            body = json.loads(self.rfile.read(int(length)))
            self.close_connection = False
        except ValueError:
            self._answer(HTTPStatus.BAD_REQUEST, b"{}", "application/json")
            return
        if here.name and not here.name.fullmatch(self.headers.get(here.name_header, "")):
            self._answer(HTTPStatus.OK, b"{}", "application/json")
            return
        if self.network.takes is not None:
            self.network.takes -= 1
            if self.network.takes < 0:
                self._answer(
                    here.refuses_with, b'{"errors": [{"message": "Not now."}], "data": {}}', "application/json"
                )
                return
        self.network.posts.append(Post(here.host, body))
        further = [self._made(here, body) for _ in body.get("thread") or ()]
        answer = json.dumps(self._made(here, body) | {"thread": further}).encode()
        self._answer(HTTPStatus.OK, answer, "application/json")

    do_PUT = do_POST

    def _made(self, here: Network, body: dict[str, Any]) -> dict[str, str]:
        number = next(self.numbers)
        path = here.permalink.format(handle=body.get("handle"), number=number)
        return {"id": str(number), "url": f"https://{here.host}{path}"}

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: drafts do not belong in a terminal."""

    def _publisher(self) -> Network | None:
        return next((one for one in self.networks.values() if one.publish_host == self._host()), None)

    def _host(self) -> str:
        return self.headers.get("Host", "").partition(":")[0].lower()

    def _policy(self) -> str:
        here = self.networks.get(self._host())
        return POLICY if here is None else f"{POLICY}; connect-src 'self' https://{here.publish_host}; {here.policy}"

    def _file(self, name: str) -> None:
        path = self.pages / name
        if "/" in name or path.suffix not in TYPES or not path.is_file():
            self._answer(HTTPStatus.NOT_FOUND, b"There is no such page.", "text/plain")
            return
        self._answer(HTTPStatus.OK, path.read_bytes(), TYPES[path.suffix])

    def _answer(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", self._policy())
        if (publisher := self._publisher()) and publisher.publish_host != publisher.host:
            self.send_header("Access-Control-Allow-Origin", f"https://{publisher.host}")
            self.send_header("Access-Control-Allow-Headers", "content-type, authorization")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, tls: ssl.SSLContext, handler: type[_Handler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.tls = tls

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Do the TLS handshake in the connection's own thread: a slow client holds up nobody."""
        with suppress(OSError), self.tls.wrap_socket(request, server_side=True) as secured:
            super().finish_request(secured, client_address)


class PracticeServer:
    """Serves a practice network until it is closed. `folder` gets the certificate, made afresh each time."""

    def __init__(self, pages: Path, folder: Path) -> None:
        networks = read_networks(pages)
        hosts = tuple(dict.fromkeys([*networks, *(one.publish_host for one in networks.values())]))
        certificate, key, spki = _certificate(hosts)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "practice.pem").write_bytes(certificate + key)
        (folder / "practice.pem").chmod(0o600)
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(folder / "practice.pem")
        self.network = PracticeNetwork(0, hosts, spki)
        told = {"pages": pages, "networks": networks, "network": self.network, "numbers": itertools.count(1)}
        handler = type("Handler", (_Handler,), told)
        self._server = _Server(tls, handler)
        self.network.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, name="practice network", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _certificate(hosts: tuple[str, ...]) -> tuple[bytes, bytes, str]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Gatepost practice network")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host) for host in hosts]), critical=False)
        .sign(key, hashes.SHA256())
    )
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return (
        certificate.public_bytes(serialization.Encoding.PEM),
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()),
        base64.b64encode(hashlib.sha256(public).digest()).decode(),
    )
