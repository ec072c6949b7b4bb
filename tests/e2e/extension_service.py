"""A stand-in for the service, on loopback: follows the HTTP contract, and lets a test say what goes wrong."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import uuid4

from tests.e2e.extension_answers import (
    LEADERS,
    NOW,
    SESSION,
    as_draft,
    digest_of,
    findings_in,
    people_found,
    shown,
)


@dataclass
class Gate:
    """Where a request waits: `arrived` when it has come, `opened` when it may go on."""

    arrived: threading.Event = field(default_factory=threading.Event)
    opened: threading.Event = field(default_factory=threading.Event)


@dataclass
class Service:
    """What the stand-in was asked, and how it behaves."""

    requests: list[tuple[str, str, Any]] = field(default_factory=list)
    down: bool = False
    signed_out: bool = False
    connection_ended: bool = False
    """Refresh tokens are not taken any more."""
    ended_tokens: int = 0
    """Access tokens up to this number are not taken any more."""
    takes: float = 0
    """Seconds until anything but a sign-in is answered."""
    release_gate: Gate | None = None
    emergencies: dict[str, dict[str, Any]] = field(default_factory=dict)
    refuses_emergencies_on: str = ""
    """The account whose emergency releases are refused."""
    opinions: dict[str, dict[str, Any]] = field(default_factory=dict)
    sites_off: list[dict[str, str]] = field(default_factory=list)
    drafts: dict[str, dict[str, Any]] = field(default_factory=dict)
    selectors: dict[str, str] | None = None
    refuses: str = ""
    loses_answers_to: str = ""
    """The path of requests that are taken, and whose answer is lost on its way."""
    streams: bool = True
    opened_streams: int = 0
    generation: int = 0
    frozen: dict[str, Any] | None = None
    told: threading.Condition = field(default_factory=threading.Condition)
    news: list[dict[str, Any]] = field(default_factory=list)
    leaders: list[dict[str, str]] = field(default_factory=lambda: list(LEADERS))
    releases: dict[str, str] = field(default_factory=dict)
    tokens: int = 0
    origin: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def reset(self) -> None:
        """Forgets what happened in the last test."""
        self.down = self.signed_out = self.connection_ended = False
        self.takes = self.ended_tokens = 0
        self.release_gate = None
        self.refuses_emergencies_on = self.loses_answers_to = ""
        self.emergencies.clear()
        self.sites_off.clear()
        self.requests.clear()
        self.opinions.clear()
        self.drafts.clear()
        self.leaders[:] = LEADERS
        self.refuses = ""
        self.streams = True
        self.frozen = None
        with self.told:
            self.opened_streams = 0
            self.generation += 1
            self.told.notify_all()
        self.releases.clear()

    def asked(self, path: str) -> list[Any]:
        """Bodies of what was sent to this path, oldest first."""
        with self.lock:
            return [body for method, asked, body in self.requests if (method, asked) == ("POST", path)]

    def ask(self, draft: dict[str, Any], note: str) -> None:
        """The author asks about this draft, somewhere else."""
        name = f"S{len(self.opinions) + 1}"
        self.drafts[name] = draft
        self.opinions[name] = {
            "id": name, "state": "asked", "digest": digest_of(draft), "note": note, "asked_at": NOW, "revision": 1,
            "leader": None, "decision": None,
        }  # fmt: skip

    def decide(self, kind: str, reason: str) -> None:
        """A senior leader decides about the newest request."""
        opinion = next(reversed(self.opinions.values()))
        opinion["decision"] = {"kind": kind, "reason": reason, "reviewer": "Ruth Calder", "decided_at": NOW}
        opinion["state"] = {"approve": "approved", "request_changes": "changes_requested", "refuse": "refused"}[kind]
        with self.told:
            self.news.append(dict(opinion))
            self.told.notify_all()

    def open_drafts(self) -> list[dict[str, Any]]:
        """The author's drafts with an open request, newest first."""
        still_open = ("asked", "changes_requested", "approved")
        return [
            {name: draft[name] for name in ("account", "text", "reply", "category")}
            | {"attachments": [shown(one) for one in draft["attachments"]], "second_opinion": self.opinions[name]}
            for name, draft in reversed(self.drafts.items())
            if self.opinions[name]["state"] in still_open
        ]

    def answer_questions_as_of_now(self) -> None:
        """Whoever asks where a request stands is told how it is now: only the stream has news."""
        self.frozen = {name: dict(opinion) for name, opinion in self.opinions.items()}

    def check(self, draft: dict[str, Any]) -> dict[str, Any]:
        """The answer of POST /v1/checks."""
        key = digest_of(draft)
        findings = findings_in(draft)
        severities = [f["severity"] for f in findings]
        verdict = next((s for s in ("block", "second_opinion", "advise") if s in severities), "clear")
        opinion = next((o for o in reversed(self.opinions.values()) if o["digest"] == key), None)
        approved = opinion is not None and opinion["state"] == "approved" and verdict != "block"
        return {
            "id": f"C{len(self.requests)}",
            "digest": key,
            "verdict": verdict,
            "held": verdict not in ("clear", "advise") and not approved,
            "checked_at": NOW,
            "findings": findings,
            "policy": SESSION["policy"],
            "second_opinion": opinion,
        }


class Handler(BaseHTTPRequestHandler):
    """One connection to the stand-in."""

    protocol_version = "HTTP/1.1"
    service: Service

    def log_message(self, format: str, *args: object) -> None:
        """Silence: the test asks the service what it was asked."""

    def do_GET(self) -> None:
        self.serve("GET", None)

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length") or 0))
        is_json = "json" in (self.headers.get("content-type") or "")
        self.serve("POST", json.loads(raw) if is_json and raw else parse_qs(raw.decode()))

    def serve(self, method: str, body: Any) -> None:
        service = self.service
        url = urlsplit(self.path)
        if service.down:
            self.close_connection = True
            return
        if url.path == "/v1/second-opinions/events" and service.streams:
            self.stream()
            return
        if url.path.startswith("/v1/"):
            threading.Event().wait(service.takes)
        if url.path == "/v1/releases" and (gate := service.release_gate):
            gate.arrived.set()
            gate.opened.wait(30)
        with service.lock:
            service.requests.append((method, url.path, body))
            if url.path == "/oauth/authorize":
                asked = {name: values[0] for name, values in parse_qs(url.query).items()}
                landing = asked["redirect_uri"] + "?" + urlencode({"code": "code-1", "state": asked["state"]})
                self.answer(302, None, {"Location": landing})
                return
            status, answer = self.route(method, url.path, body)
        if url.path == service.loses_answers_to:
            self.close_connection = True
            return
        self.answer(status, answer)

    def route(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        service = self.service
        if path == "/oauth/token":
            if service.connection_ended and body["grant_type"] == ["refresh_token"]:
                return 400, {"error": "invalid_grant"}
            service.tokens += 1
            granted = {"access_token": f"access-{service.tokens}", "token_type": "Bearer", "expires_in": 900}
            return 200, granted | {"refresh_token": f"refresh-{service.tokens}"}
        token = self.headers.get("authorization", "").removeprefix("Bearer access-")
        if service.signed_out or not token.isdecimal() or int(token) <= service.ended_tokens:
            return 401, {"type": "/problems/unauthorised", "title": "Sign in", "status": 401, "detail": "Sign in."}
        if path == "/v1/session":
            return 200, SESSION | {"sites_off": list(service.sites_off)}
        if path == "/v1/selectors":
            return 200, service.selectors or {"payload": None, "signature": None}
        if (method, path) == ("POST", "/v1/people/search"):
            return 200, people_found(body)
        if path == "/v1/checks":
            return 201, service.check(body["draft"])
        if path == "/v1/comment-reports":
            return 201, {"id": "c" * 32, "reported_at": NOW, "sha256": "ab" * 32, "picture_sha256": None}
        if path == "/v1/site-reports":
            return 204, None
        if path == "/v1/releases":
            return self.release(body["draft"])
        if path == "/v1/emergency-releases":
            if service.refuses_emergencies_on == body["draft"]["account"]:
                return 404, {"type": "/problems/not-found", "title": "No", "status": 404, "detail": "No such account."}
            service.emergencies[body["reference"]] = body
            return 201, {"id": "E1", "reference": body["reference"], "reported_at": NOW}
        if path == "/v1/publications/slipped":
            return 201, {"id": "L2", "url": body["url"], "recorded_at": NOW, "check": service.check(as_draft(body))}
        if path == "/v1/publications":
            return 201, {"id": "L1", "published_at": NOW}
        if path.startswith("/v1/second-opinions"):
            return self.second_opinion(method, path, body)
        return 404, {"type": "/problems/not-found", "title": "Not found", "status": 404, "detail": path}

    def release(self, draft: dict[str, Any]) -> tuple[int, Any]:
        check = self.service.check(draft)
        if check["held"]:
            problem = {"type": "/problems/held", "title": "Held", "status": 409, "detail": "The draft is held."}
            return 409, problem | {"check": check}
        releases = self.service.releases
        reported = {body["release"] for _, asked, body in self.service.requests if asked == "/v1/publications"}
        for replaced in [one for one, content in releases.items() if content == check["digest"]]:
            if replaced not in reported:
                del releases[replaced]
        name = uuid4().hex  # never one of an earlier test: what was lost there is reported again
        releases[name] = check["digest"]
        return 201, {"id": name, "digest": check["digest"], "expires_at": "2026-11-21T09:02:00Z"}

    def second_opinion(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        opinions = self.service.opinions
        parts = path.split("/")[3:]
        if method == "GET" and not parts:
            return 200, {"drafts": self.service.open_drafts()}
        if parts == ["events"]:
            return 503, {"type": "/problems/busy", "title": "Busy", "status": 503, "detail": "Later."}
        if method == "GET" and self.service.frozen and parts[0] in self.service.frozen:
            return 200, self.service.frozen[parts[0]]
        if parts == ["leaders"]:
            return 200, {"leaders": self.service.leaders}
        if method == "POST" and not parts and self.service.refuses:
            problem = {"type": "/problems/not-found", "title": "No such thing", "status": 404}
            return 404, problem | {"detail": self.service.refuses}
        if method == "POST" and not parts:
            name = f"S{len(opinions) + 1}"
            self.service.drafts[name] = body["draft"]
            opinions[name] = {
                "id": name,
                "state": "asked",
                "digest": digest_of(body["draft"]),
                "note": body["note"],
                "asked_at": NOW,
                "revision": 1 + (body["previous"] is not None),
                "leader": next((one for one in self.service.leaders if one["id"] == body["leader"]), None),
                "decision": None,
            }
            return 201, opinions[name]
        if parts[-1] == "withdrawal":
            opinions[parts[0]]["state"] = "withdrawn"
        return 200, opinions[parts[0]]

    def stream(self) -> None:
        """News until there has been some, or for as long as a stream lasts."""
        service = self.service
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("connection", "close")
        self.end_headers()
        self.wfile.write(b"id: 1\n\n")
        self.wfile.flush()
        with service.told:
            before, generation = len(service.news), service.generation
            service.opened_streams += 1
            service.told.wait_for(lambda: len(service.news) > before or service.generation > generation, timeout=25)
        for one in service.news[before:]:
            self.wfile.write(f"id: 2\nevent: second_opinion\ndata: {json.dumps(one)}\n\n".encode())
        self.close_connection = True

    def answer(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
        data = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("content-type", "application/json" if status < 400 else "application/problem+json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def running_service() -> Iterator[Service]:
    """The stand-in, listening on a free port of loopback."""
    service = Service()
    handler = type("BoundHandler", (Handler,), {"service": service})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    service.origin = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
