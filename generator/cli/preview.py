"""The web server of `annuaire serve`: the built site on this machine alone, with pages that reload by themselves.

The reloading script is put into pages as they are served; the built files do not hold it. Nothing more: what is built,
and when, is decided by the command.
"""

from __future__ import annotations

import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

RELOAD_PATH = "/__annuaire_reload.js"
VERSION_PATH = "/__annuaire_version"
LONGEST_WAIT = 20.0
NOTHING_YET = (
    '<!DOCTYPE html><html lang="fr"><head><title>Pas encore de site</title></head><body><h1>Pas encore de site</h1>'
    "<p>Corrigez les erreurs que montre le terminal : cette page se rechargera.</p></body></html>"
)


class Versions:
    """Counts the builds; lets a request wait for the next one."""

    def __init__(self) -> None:
        self._count = 1
        self._changed = threading.Condition()

    def bump(self) -> None:
        """Tell every waiting page that the site has been built again."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def after(self, known: str) -> str:
        """The current version; when it is the one already known, waits a while for the next."""
        with self._changed:
            self._changed.wait_for(lambda: str(self._count) != known, timeout=LONGEST_WAIT)
            return str(self._count)


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site, the reloading script and the version, never from a cache and never logged."""

    def __init__(self, *arguments: object, versions: Versions, script: bytes, reload: bool, directory: str) -> None:
        self.versions = versions
        self.script = script
        self.reload = reload
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type] # what socketserver hands over

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path == RELOAD_PATH:
            self._answer(self.script, "text/javascript")
        elif path == VERSION_PATH:
            self._answer(self.versions.after(query).encode(), "text/plain")
        elif not Path(self.directory).is_dir():
            self._answer(self._with_script(NOTHING_YET.encode()), "text/html", HTTPStatus.SERVICE_UNAVAILABLE)
        elif self.reload and (page := self._page()):
            self._answer(self._with_script(page.read_bytes()), "text/html")
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for findings."""

    def _page(self) -> Path | None:
        """The HTML file a request asks for."""
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        return file if file.suffix == ".html" and file.is_file() else None

    def _with_script(self, page: bytes) -> bytes:
        if not self.reload:
            return page
        return page.replace(b"</head>", f'<script src="{RELOAD_PATH}" defer></script></head>'.encode(), 1)

    def _answer(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _Server(ThreadingHTTPServer):
    """Leaves no thread behind and says nothing of pages closed early."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away is no event."""


def make_server(site: Path, port: int, versions: Versions, script: bytes, reload: bool = True) -> ThreadingHTTPServer:
    """A server of `site` on 127.0.0.1 (port 0: any free one), not started; OSError when the port is taken."""
    handler = partial(_Handler, versions=versions, script=script, reload=reload, directory=str(site))
    return _Server(("127.0.0.1", port), handler)
