"""Hostile text and very long names in a browser: nothing runs and nothing sticks out, wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.finder_states import add_first, press, settle
from tests.browser.kinds import KINDS, pages_of, richest
from tests.browser.test_widths import TOO_WIDE
from tests.site.hostile import ATTACK, LONG, spoiled_site
from tests.support.server import serve
from tests.support.watching import WatchedPage

PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The site whose every text is an attack, and its address."""
    site = spoiled_site(tmp_path_factory, "attaque", ATTACK).root
    with serve(site) as address:
        yield site, address


@pytest.fixture(scope="module")
def stretched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The site whose every text is one word of nearly 500 letters, and its address."""
    site = spoiled_site(tmp_path_factory, "longueur", LONG).root
    with serve(site) as address:
        yield site, address


def assert_unharmed(watched: WatchedPage) -> None:
    watched.page.wait_for_timeout(30)
    assert watched.page.evaluate("'hacked' in window") is False
    assert watched.page.evaluate("document.querySelectorAll('img[onerror], main [onclick]').length") == 0
    watched.assert_quiet()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_on_any_page(open_page: OpenPage, attacked: tuple[Path, str], kind: str) -> None:
    site, address = attacked
    watched = open_page(address)
    for path in pages_of(site, kind):
        watched.visit(path)
        assert_unharmed(watched)


@pytest.mark.parametrize("kind", ["territoires/record", "communes/record", "lieux/record", "creneaux/record"])
def test_what_a_map_says_is_the_text(open_page: OpenPage, attacked: tuple[Path, str], kind: str) -> None:
    site, address = attacked
    watched = open_page(address)
    page = watched.visit(richest(site, kind))
    assert_popups_say_the_text(page)
    assert_unharmed(watched)


def test_what_the_map_of_the_finder_says_is_the_text(open_page: OpenPage, attacked: tuple[Path, str]) -> None:
    watched = open_page(attacked[1], viewport={"width": 1440, "height": 900})
    page = watched.visit("trouver.html")
    page.fill("#commune", "54430")
    settle(page)
    assert_popups_say_the_text(page)
    assert_unharmed(watched)


def assert_popups_say_the_text(page: Page) -> None:
    """Each marker, pressed, opens what names a place; a map of one place names it at once."""
    markers = page.locator(".leaflet-marker-icon.app-map__target")
    expect(markers.first).to_be_attached()
    for marker in markers.all():
        marker.dispatch_event("click")
        said = page.locator(".leaflet-popup-content, .leaflet-tooltip").last
        expect(said).to_contain_text(ATTACK)


@pytest.mark.parametrize("path", ["trouver.html", "orienter.html"])
def test_the_finder_shows_the_text(open_page: OpenPage, attacked: tuple[Path, str], path: str) -> None:
    watched = open_page(attacked[1])
    page = watched.visit(path)
    expect(page.locator(".app-card").first).to_contain_text(ATTACK)
    page.locator(".app-why summary").first.click()
    press(page.locator('[data-part="out"] summary').first)
    for box in page.locator('main input[type="checkbox"]').all()[:6]:
        box.dispatch_event("click")
    page.fill('[name="text"]', ATTACK[:60])
    page.fill('[name="text"]', "")
    assert_unharmed(watched)


def test_the_header_search_shows_the_text(open_page: OpenPage, attacked: tuple[Path, str]) -> None:
    watched = open_page(attacked[1])
    page = watched.visit("index.html")
    page.fill("#recherche", "gym")
    expect(page.get_by_role("option").first).to_contain_text(ATTACK)
    page.fill("#recherche", ATTACK)
    assert_unharmed(watched)


def test_the_sheet_shows_the_text(open_page: OpenPage, attacked: tuple[Path, str]) -> None:
    watched = open_page(attacked[1])
    page = watched.visit("trouver.html")
    add_first(page, 5)
    page = watched.visit("feuille.html")
    items = page.locator('[data-part="items"] > li')
    expect(items).to_have_count(5)
    expect(items.first).to_contain_text(ATTACK)
    assert_unharmed(watched)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "editorial"])
def test_names_of_five_hundred_letters_stay_in_a_phone(
    open_page: OpenPage, stretched: tuple[Path, str], kind: str
) -> None:
    site, address = stretched
    watched = open_page(address, viewport=PHONE)
    wide = []
    for path in pages_of(site, kind):
        sticking_out = watched.visit(path).evaluate(TOO_WIDE)
        wide += [f"{path}: {sticking_out}"] if sticking_out else []
    assert wide == []
    watched.assert_quiet()


def test_a_sheet_and_a_search_of_long_names_stay_in_a_phone(open_page: OpenPage, stretched: tuple[Path, str]) -> None:
    watched = open_page(stretched[1], viewport=PHONE)
    page = watched.visit("trouver.html")
    add_first(page, 3)
    page.fill("#recherche", "gym")
    expect(page.get_by_role("option").first).to_be_visible()
    assert page.evaluate(TOO_WIDE) == []
    page = watched.visit("feuille.html")
    expect(page.locator('[data-part="items"] > li')).to_have_count(3)
    assert page.evaluate(TOO_WIDE) == []
