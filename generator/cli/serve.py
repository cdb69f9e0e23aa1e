"""`annuaire serve`: shows the site on this machine and builds it again at each change."""

from __future__ import annotations

import errno
import threading
import webbrowser
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
from watchfiles import watch

from generator.cli.build import build_site, site_folder, site_option
from generator.cli.group import CannotRunError
from generator.cli.options import project_option, today_option
from generator.cli.preview import Versions, make_server
from generator.load.disk import CONFIG
from generator.pipeline import HOUSE

EVERY = 1000
"""Milliseconds between two looks at the settings file, which lies outside the watched folders."""


@click.command("serve", help="Montre le site ici et le refait à chaque changement.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    metavar="NOMBRE",
    help="Port (par défaut\N{NO-BREAK SPACE}: 8000)\N{NARROW NO-BREAK SPACE}; 0 en choisit un libre.",
)
@click.option("--open/--no-open", "browser", default=False, help="Ouvre le navigateur, ou non (par défaut).")
@click.option("--reload/--no-reload", default=True, help="Recharge les pages (par défaut), ou non.")
@site_option
@today_option
@project_option
def command(project: Path, today: date | None, site: Path | None, port: int, browser: bool, reload: bool) -> None:
    """Runs until interrupted; exit 2 when the port is taken."""
    destination = site_folder(project, site).resolve()
    versions = Versions()
    script = (HOUSE / "templates" / "serve" / "reload.js").read_bytes()
    try:
        server = make_server(destination, port, versions, script, reload)
    except OSError as error:
        why = "est déjà pris" if error.errno == errno.EADDRINUSE else "ne peut pas servir ici"
        raise CannotRunError(f"Le port {port} {why}\N{NARROW NO-BREAK SPACE}; choisir --port 0.") from error
    _try_build(project, today, destination)
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    click.echo(f"Le site est là\N{NO-BREAK SPACE}: {address} (Ctrl+C pour arrêter)")
    if browser:
        webbrowser.open(address)
    try:
        for _ in _changes(project):
            _try_build(project, today, destination)
            versions.bump()
    except KeyboardInterrupt:
        click.echo("Arrêté.")
    finally:
        server.shutdown()
        server.server_close()


def _try_build(project: Path, today: date | None, destination: Path) -> None:
    """Build; a site that cannot be built is said, and the older one goes on being shown."""
    try:
        build_site(project, today, destination)
    except CannotRunError as error:
        click.echo(error.format_message(), err=True)
    except Exception as error:
        # The next change may well mend a template that is being written.
        click.echo(f"Le site n’a pas pu être fabriqué ({type(error).__name__}\N{NO-BREAK SPACE}: {error}).", err=True)


def _changes(project: Path) -> Iterator[None]:
    """One item for each change of the data, the content, the templates or the settings; ends when interrupted."""
    wanted = (project / "data", project / "content", HOUSE / "content", HOUSE / "templates")
    folders = sorted({folder.resolve() for folder in wanted if folder.is_dir()})
    settings = project / CONFIG
    seen = _stamp(settings)
    for changes in watch(*folders, yield_on_timeout=True, rust_timeout=EVERY):
        stamp = _stamp(settings)
        if changes or stamp != seen:
            yield
        seen = stamp


def _stamp(file: Path) -> int:
    return file.stat().st_mtime_ns if file.exists() else 0
