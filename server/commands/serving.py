"""`gatepost serve` and `gatepost worker`: the service and what works behind it."""

import gc
import socket
import threading
from typing import Any

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from server.commands.running import Refusal, application

PORT = click.IntRange(1, 65535)


class Service(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """Gunicorn with settings of ours and no configuration file."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Called by gunicorn."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Called by gunicorn in each worker: an application of its own, as connections do not outlive a fork."""
        from server.api.streams import streams_of
        from server.app import create_app
        from server.checks.warm_up import compile_phrases
        from server.jobs.relay import relay_forever
        from server.services import checks

        app = create_app()
        streams = streams_of(app)
        streams.most = min(streams.most, self.options["threads"] // 2)
        with app.app_context():
            checks.warm_up()
        gc.freeze()  # so that it is not gone through in the middle of somebody's draft either
        gc.enable()
        threading.Thread(target=compile_phrases, daemon=True).start()
        if not app.config["SETTINGS"].redis_url:
            threading.Thread(target=relay_forever, args=(app, threading.Event()), daemon=True).start()
        return app


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=5080, show_default=True, type=PORT, help="Port to listen on.")
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Processes.")
@click.option("--threads", default=8, show_default=True, type=click.IntRange(1, 128), help="Threads in each process.")
def serve(host: str, port: int, workers: int, threads: int) -> None:
    """Serve the console and the API."""
    _must_be_free(host, port)
    gc.disable()  # nearly all that a start makes stays; each worker turns it on again when it is ready
    with application():
        pass  # settings and database are looked at before anything is started
    Service({
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": workers,
        "threads": threads,
        "worker_class": "gthread",
        "post_worker_init": _end_streams_with,
        "proc_name": "gatepost",
        # Which proxies are believed is a setting of ours (GATEPOST_TRUSTED_PROXIES), not gunicorn's.
        "forwarded_allow_ips": "",
        "control_socket_disable": True,
        "loglevel": "warning",
    }).run()  # fmt: skip


def _end_streams_with(worker: Any) -> None:
    """Called by gunicorn: a worker that was told to end does not wait for its streams to run out."""
    from server.api.streams import streams_of

    streams_of(worker.wsgi).serving = lambda: bool(worker.alive)


def _must_be_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            why = error.strerror or error
            raise Refusal([f"Cannot listen on {host}, port {port} ({why}). Choose another with --port."]) from error


@click.command()
@click.option("--burst", is_flag=True, help="Do what there is to do now, then end.")
def worker(burst: bool) -> None:
    """Hand notifications on and do the jobs that the service leaves for later."""
    from server.jobs import relay
    from server.jobs import worker as working

    with application() as app:
        if not burst:
            try:
                working.run(app)
            except working.RelayEnded as error:
                raise Refusal([str(error)]) from error
            return
        relay.hand_on_what_is_due(app)
        while relay.relay_once(app):
            pass
        if app.config["SETTINGS"].redis_url:
            working.work_off(app)
