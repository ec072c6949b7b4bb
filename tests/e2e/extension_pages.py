"""Fixtures for tests of the extension: the practice network on loopback, and Chromium with the built extension."""

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import BrowserContext, Frame, Page, Playwright

from tests.e2e.extension_service import Service
from tests.e2e.waiting import eventually

EXTENSION = Path(__file__).parents[2] / "extension"
EXTENSION_ID = "nfggeimnlcmmmcodiomiobggadgdnjgp"
X = "https://x.com/"
MASTODON = "https://social.alderbank.example/"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src blob:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css"}


@dataclass
class Network:
    """The practice network: what was posted to it, and every request it got."""

    posts: list[dict[str, Any]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    port: int = 0


class NetworkHandler(BaseHTTPRequestHandler):
    """Serves the practice pages as `extension/practice/README.md` says."""

    protocol_version = "HTTP/1.1"
    network: Network
    files: Path

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""

    def do_GET(self) -> None:
        self.network.requests.append(self.path)
        path, _, query = self.path.partition("?")
        if path == "/favicon.ico":
            return self.answer(204, b"", "text/plain")
        name = path.removeprefix("/practice/") if path.startswith("/practice/") else self.page(query)
        file = self.files / Path(name).name
        if not file.is_file():
            return self.answer(404, b"", "text/plain")
        return self.answer(200, file.read_bytes(), TYPES[file.suffix])

    def page(self, query: str) -> str:
        if self.headers["host"] == "x.com":
            return "x.html"
        return "mastodon-personal.html" if "me=personal" in query else "mastodon.html"

    def do_POST(self) -> None:
        self.network.requests.append(self.path)
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.network.posts.append(body)
        number = len(self.network.posts)
        at_x = self.headers["host"] == "x.com"
        path = f"{body['handle']}/status/{number}" if at_x else f"@{body['handle']}/{number}"
        answer = {"id": str(number), "url": f"https://{self.headers['host']}/{path}"}
        self.answer(200, json.dumps(answer).encode(), "application/json")

    def answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.send_header("content-security-policy", POLICY)
        self.end_headers()
        self.wfile.write(body)


def self_signed(folder: Path) -> Path:
    """A certificate and its key in one PEM file, for this run only."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "practice")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("x.com")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "practice.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return file


class QuietServer(ThreadingHTTPServer):
    """Browsers drop connections as they please."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing to say about a dropped connection."""


@contextmanager
def running_network(files: Path, folder: Path) -> Iterator[Network]:
    """The practice network on a free port of loopback, over TLS."""
    network = Network()
    handler = type("BoundHandler", (NetworkHandler,), {"network": network, "files": files})
    server = QuietServer(("127.0.0.1", 0), handler)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(self_signed(folder))
    server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    network.port = server.server_address[1]
    try:
        yield network
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class Practice:
    """A browser with the built extension, the practice network, and the stand-in for the service."""

    browser: BrowserContext
    service: Service
    network: Network
    folder: Path

    def open(self, address: str) -> Page:
        page = self.browser.new_page()
        page.goto(address)
        return page


def launch(playwright: Playwright, folder: Path, network: Network, profile: Path) -> BrowserContext:
    """Chromium with the extension, in which every name but the practice network's leads nowhere."""
    hosts = "".join(f"MAP {host}:443 127.0.0.1:{network.port}, " for host in ("x.com", "social.alderbank.example"))
    context: BrowserContext = playwright.chromium.launch_persistent_context(
        str(profile),
        executable_path="/usr/bin/chromium",
        headless=True,
        args=[
            "--no-sandbox",
            f"--host-resolver-rules={hosts}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--ignore-certificate-errors",
            f"--disable-extensions-except={folder / 'chromium'}",
            f"--load-extension={folder / 'chromium'}",
        ],
    )
    context.set_default_timeout(6000)
    return context


def connect(browser: BrowserContext) -> None:
    """Connects the extension to the service that it was built for."""
    page = browser.new_page()
    page.goto(f"chrome-extension://{EXTENSION_ID}/options.html")
    page.get_by_test_id("connect").click()
    page.get_by_test_id("accounts").get_by_text("@AlderBankPri").wait_for()
    page.close()


def panel(page: Page) -> Frame:
    """What the panel shows. Its frame is in a closed shadow root: only the browser itself can find it."""

    def find() -> Frame | None:
        page.evaluate("0")  # Playwright hears of new frames only while it waits for an answer of the browser.
        return next((frame for frame in page.frames if frame.url.endswith("/panel.html")), None)

    return eventually(find)


def marked(page: Page, severity: str = "block") -> list[str]:
    """The words that are marked on the page, in its own order."""
    words: list[str] = page.evaluate(
        """severity => [...(CSS.highlights.get('gatepost-' + severity) ?? [])].map(range => {
            if (!(range.startContainer instanceof Text)) return 'value';
            return range.startContainer.data.slice(range.startOffset, range.endOffset);
        })""",
        severity,
    )
    return words
