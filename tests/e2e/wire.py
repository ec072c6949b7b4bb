"""The wire between the extension and the service: what goes over it can be read, and it can be cut."""

import socket
import threading
from contextlib import suppress


class Wire:
    """A loopback proxy to `upstream` (host, port). `sent` is every byte that came from the browser.

    `refused` counts the connections that were tried while it was cut."""

    def __init__(self, upstream: tuple[str, int]) -> None:
        self.upstream = upstream
        self.sent = bytearray()
        self.refused = 0
        self._cut = threading.Event()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, name="wire", daemon=True).start()

    def cut(self) -> None:
        """From now on every connection is refused, and the open ones are broken."""
        self._cut.set()
        with self._lock:
            for one in self._open:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        """Let connections through again."""
        self._cut.clear()

    def close(self) -> None:
        """Stop for good."""
        self._listener.close()
        self.cut()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, suppress(OSError):
            if self._cut.is_set():
                self.refused += 1
                return
            with socket.create_connection(self.upstream) as service:
                with self._lock:
                    self._open |= {client, service}
                back = threading.Thread(target=self._pump, args=(service, client, None), daemon=True)
                back.start()
                self._pump(client, service, self.sent)
                back.join()
                with self._lock:
                    self._open -= {client, service}

    @staticmethod
    def _pump(source: socket.socket, target: socket.socket, record: bytearray | None) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if record is not None:
                    record.extend(data)
                target.sendall(data)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)
