"""`annuaire serve`: the site on this machine alone; served pages reload, built pages do not know how."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from click.testing import Result

from generator.cli import preview
from generator.cli.preview import RELOAD_PATH, VERSION_PATH, Versions, make_server
from tests.support.projects import REPOSITORY

Run = Callable[..., Result]
PAGE = "<!DOCTYPE html><html><head><title>é</title></head><body></body></html>"


@pytest.fixture
def versions(monkeypatch: pytest.MonkeyPatch) -> Versions:
    monkeypatch.setattr(preview, "LONGEST_WAIT", 0.05)
    return Versions()


@pytest.fixture
def address(tmp_path: Path, versions: Versions) -> Iterator[str]:
    (tmp_path / "site/sous").mkdir(parents=True)
    for path in ("index.html", "sous/index.html"):
        (tmp_path / "site" / path).write_text(PAGE, encoding="utf-8")
    (tmp_path / "site/app.css").write_text("a{}", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    server = make_server(tmp_path / "site", 0, versions, b"(function () {})();")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def fetched(address: str) -> str:
    with urlopen(address, timeout=5) as answer:
        return str(answer.read().decode("utf-8"))


@pytest.mark.parametrize("path", ["/", "/index.html", "/index.html?a=b", "/sous/", "/sous/index.html"])
def test_a_served_page_holds_the_reloading_script_once(path: str, address: str) -> None:
    assert fetched(address + path).count(f'<script src="{RELOAD_PATH}" defer></script></head>') == 1


def test_the_built_page_does_not_hold_it(address: str, tmp_path: Path) -> None:
    fetched(address + "/")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == PAGE


def test_other_files_are_served_as_they_are(address: str) -> None:
    assert fetched(address + "/app.css") == "a{}"
    assert fetched(address + RELOAD_PATH) == "(function () {})();"


def test_a_page_waits_for_the_next_build(address: str, versions: Versions) -> None:
    known = fetched(address + VERSION_PATH + "?")
    assert fetched(f"{address}{VERSION_PATH}?{known}") == known
    versions.bump()
    assert fetched(f"{address}{VERSION_PATH}?{known}") != known


@pytest.mark.parametrize("path", ["/rien.html", "/../secret.txt", "/%2e%2e/secret.txt"])
def test_nothing_outside_the_site_is_served(path: str, address: str) -> None:
    with pytest.raises(HTTPError) as error:
        fetched(address + path)
    assert error.value.code == 404


def test_before_the_first_site_a_page_says_to_look_at_the_terminal(tmp_path: Path, versions: Versions) -> None:
    server = make_server(tmp_path / "rien", 0, versions, b"")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with pytest.raises(HTTPError) as error:
        fetched(f"http://127.0.0.1:{server.server_address[1]}/")
    assert error.value.code == 503
    assert "terminal" in error.value.read().decode("utf-8")
    server.shutdown()
    server.server_close()


def test_the_server_listens_on_this_machine_alone(tmp_path: Path, versions: Versions) -> None:
    server = make_server(tmp_path, 0, versions, b"")
    assert server.server_address[0] == "127.0.0.1"
    server.server_close()


def test_a_port_that_is_taken_is_one_sentence(annuaire: Run, project: Callable[[str], Path]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = annuaire("serve", "--port", str(port), project=project("minimal"))
    assert result.exit_code == 2
    assert f"Le port {port} est déjà pris" in result.stderr


def test_the_reloading_script_asks_only_for_the_version() -> None:
    script = (REPOSITORY / "templates/serve/reload.js").read_text(encoding="utf-8")
    assert script.count("fetch(") == 1
    assert f'fetch("{VERSION_PATH}?"' in script
