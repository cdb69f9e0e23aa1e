"""Every page, over http and from the disk: nothing asked elsewhere, nothing refused, nothing on the console."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.finder_states import add_first
from tests.browser.kinds import FOLDERS, KINDS, pages_of, richest
from tests.support.projects import build_site, copy_project
from tests.support.server import serve
from tests.support.watching import WatchedPage

MAPPED = ("lieux/record", "territoires/record", "communes/record", "creneaux/record")
TILES = "https://data.geopf.fr/"
POLICY_EVENTS = 30
"""Milliseconds in which the browser tells of a refusal, after the page has loaded."""


@pytest.fixture
def quiet_page(open_page: OpenPage, site_address: str) -> WatchedPage:
    """A watched page for which a warning on the console is a fault too."""
    return strict(open_page(site_address))


def strict(watched: WatchedPage) -> WatchedPage:
    def note(message: ConsoleMessage) -> None:
        if message.type == "warning":
            watched.console_errors.append(message.text)

    watched.page.on("console", note)
    return watched


def visit_all(watched: WatchedPage, paths: list[str]) -> None:
    assert paths
    for path in paths:
        watched.visit(path).wait_for_timeout(POLICY_EVENTS)
        assert watched.faults == [], path


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "elsewhere"])
def test_every_page_loads_in_silence(quiet_page: WatchedPage, built_site: Path, kind: str) -> None:
    visit_all(quiet_page, pages_of(built_site, kind))


def test_pages_of_no_known_kind_load_in_silence(quiet_page: WatchedPage, built_site: Path) -> None:
    for path in pages_of(built_site, "elsewhere"):
        visit_all(quiet_page, [path])


def test_every_page_loads_in_silence_without_a_forge(open_page: OpenPage, plain_site: str, built_site: Path) -> None:
    watched = strict(open_page(plain_site))
    visit_all(watched, [richest(built_site, kind) for kind in KINDS if pages_of(built_site, kind)])


@pytest.fixture(scope="module")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the same site without forge nor public address in its settings."""
    folder = tmp_path_factory.mktemp("sans-forge")
    settings = copy_project("complet", folder) / "site_config.yml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("adresse:", "forge:", "  modifier:"))]
    assert len(kept) == len(lines) - 3
    settings.write_text("".join(kept), encoding="utf-8")
    build_site(settings.parent, folder / "site")
    with serve(folder / "site") as address:
        yield address


def test_a_list_is_made_shown_and_searched_in_silence(quiet_page: WatchedPage) -> None:
    page = quiet_page.visit("trouver.html")
    add_first(page, 3)
    page.locator(".app-card summary").first.click()
    page = quiet_page.visit("feuille.html")
    expect(page.locator('[data-part="items"] > li')).to_have_count(3)
    page.fill("#recherche", "gym")
    expect(page.get_by_role("option").first).to_be_visible()
    page.wait_for_timeout(POLICY_EVENTS)
    quiet_page.assert_quiet()


@pytest.mark.parametrize("folder", FOLDERS)
def test_search_works_from_every_folder_in_silence(quiet_page: WatchedPage, built_site: Path, folder: str) -> None:
    page = quiet_page.visit(richest(built_site, f"{folder}/record"))
    page.fill("#recherche", "gym")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    assert page.title()
    quiet_page.assert_quiet()


def ask_for_tiles(page: Page) -> None:
    page.get_by_role("button", name="Afficher le plan IGN").click()
    page.wait_for_timeout(10 * POLICY_EVENTS)


def assert_tiles_only_on_request(watched: WatchedPage, path: str) -> None:
    page = watched.visit(path)
    expect(page.locator(".app-map__canvas.leaflet-container")).to_be_visible()
    assert watched.outside_requests == []
    page.get_by_role("button", name="Afficher le plan IGN").scroll_into_view_if_needed()
    ask_for_tiles(page)
    assert watched.outside_requests
    assert [url for url in watched.outside_requests if not url.startswith(TILES)] == []
    assert watched.policy_violations == []
    assert watched.page_errors == []


@pytest.mark.parametrize("kind", MAPPED)
def test_only_a_click_asks_the_map_service_and_nobody_else(
    open_page: OpenPage, site_address: str, built_site: Path, kind: str
) -> None:
    assert_tiles_only_on_request(open_page(site_address), richest(built_site, kind))


def test_only_a_click_asks_the_map_service_for_the_finder(open_page: OpenPage, site_server: str) -> None:
    assert_tiles_only_on_request(open_page(site_server), "trouver.html")
