"""Child processes that never outlive the demo."""

import ctypes
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

END_SECONDS = 15
_PR_SET_PDEATHSIG = 1


class ChildDied(Exception):
    """A part of the demo has ended by itself; says where to look."""


@dataclass(frozen=True, slots=True)
class Child:
    """A started process, by the name people know it by."""

    name: str
    process: "subprocess.Popen[bytes]"
    log: Path | None = None

    def must_run(self) -> None:
        """Raises ChildDied when it does not."""
        if self.process.poll() is not None:
            where = f" The end of {self.log} may say why:\n{_last_lines(self.log)}" if self.log else ""
            raise ChildDied(f"The {self.name} has stopped by itself (exit code {self.process.returncode}).{where}")

    def end(self) -> None:
        """Ask it to end; insist after a while."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(END_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def start(name: str, *command: str, environment: dict[str, str], log: Path) -> Child:
    """Start `gatepost COMMAND` in a session of its own, so that the terminal's Ctrl-C reaches the demo alone."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "server.cli", *command],
            env=environment, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            start_new_session=True, preexec_fn=end_with_parent,
        )  # fmt: skip
    return Child(name, process, log)


def end_with_parent() -> None:
    """Have the kernel end this process when its parent is gone, however that came (Linux; elsewhere nothing)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() == 1:
            os._exit(1)


def _last_lines(path: Path, count: int = 10) -> str:
    return "\n".join(path.read_text(errors="replace").splitlines()[-count:])
