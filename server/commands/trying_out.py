"""`gatepost demo` and `gatepost demo-browser`: Gatepost with a made-up school, on this machine alone."""

import click

from server.settings import state_folder


@click.command()
@click.option("--port", default=5080, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
def demo(port: int) -> None:
    """Run Gatepost with the demo school until Ctrl-C. Its data stays in GATEPOST_STATE (default: var/)."""
    from server.demo.run import run

    run(state_folder() / "demo", port)


@click.command("demo-browser")
def demo_browser() -> None:
    """Open Chromium with the extension beside the practice network, while the demo runs."""
    from server.demo.browser import open_browser

    open_browser(state_folder() / "demo")
