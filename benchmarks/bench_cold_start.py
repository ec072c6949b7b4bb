"""How long `gatepost serve` takes from the command to its first answer, and how much memory a worker has then."""

import os
import shlex
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROUNDS = 5
GATEPOST = [sys.executable, "-c", "from server.cli import main; main()"]
LONGEST_SECONDS = 60
PHRASES_SECONDS = 5
"""More than it takes to compile the phrases, which goes on after the first answer."""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {
            "GATEPOST_DATABASE_URL": f"sqlite:///{folder}/gatepost.db",
            "GATEPOST_SECRET_KEY": "only for measuring " * 3,
            "GATEPOST_SECURE_COOKIES": "no",
        }
        environment = os.environ | settings
        for command in ("db upgrade", "school create alder-bank 'Alder Bank'"):
            subprocess.run([*GATEPOST, *shlex.split(command)], env=environment, check=True, capture_output=True)
        starts = [start(environment) for _ in range(ROUNDS)]
    seconds, megabytes = zip(*starts, strict=True)
    print(
        f"cold start of the service  median {statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s, "
        f"{max(megabytes):.0f} MB a worker   (goals: 2 s, 250 MB)"
    )


def start(environment: dict[str, str]) -> tuple[float, float]:
    """Seconds to the first answer, and the worker's megabytes some seconds later."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    began = time.perf_counter()
    command = [*GATEPOST, "serve", "--port", str(port), "--workers", "1"]
    with subprocess.Popen(command, env=environment) as service:
        try:
            while not answers(f"http://127.0.0.1:{port}/health"):
                if service.poll() is not None or time.perf_counter() - began > LONGEST_SECONDS:
                    sys.exit("gatepost serve does not answer")
                time.sleep(0.01)
            taken = time.perf_counter() - began
            time.sleep(PHRASES_SECONDS)
            (worker,) = Path(f"/proc/{service.pid}/task/{service.pid}/children").read_text(encoding="utf-8").split()
            status = Path(f"/proc/{worker}/status").read_text(encoding="utf-8")
        finally:
            service.terminate()
    return taken, int(status.split("VmRSS:")[1].split()[0]) / 1e3


def answers(address: str) -> bool:
    """True when the service answers there."""
    try:
        with urllib.request.urlopen(address, timeout=30):
            return True
    except OSError:
        return False
