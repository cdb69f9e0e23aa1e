"""axe on every page kind, light and dark, on a desk and on a phone, and on the finder in each of its states."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.finder_states import PAGES, SETTLED, STATES, add_first
from tests.browser.kinds import KINDS, TOOLS, pages_of, richest
from tests.support.accessibility import assert_accessible

WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 360, "height": 740}
SCHEMES = ("light", "dark")
FINDERS = ("trouver.html", "orienter.html")
FULL = ("proposed",)
"""The states that fill every part of the page, of which some stand on a desk only: judged in every look."""
ALONE = tuple(kind for kind in KINDS if kind not in ("elsewhere", "creneaux/record", "editorial"))


def every_look(scheme: str) -> list[dict[str, object]]:
    return [{"color_scheme": scheme, "viewport": size} for size in (WIDE, PHONE)]


def one_look(scheme: str) -> dict[str, object]:
    """Both schemes and both sizes in two looks: contrasts take axe seconds, and every look judged the page itself."""
    return {"color_scheme": scheme, "viewport": WIDE if scheme == "light" else PHONE}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", ALONE)
def test_the_richest_page_of_a_kind(
    open_page: OpenPage, site_server: str, built_site: Path, kind: str, scheme: str
) -> None:
    for look in every_look(scheme):
        assert_accessible(open_page(site_server, **look).visit(richest(built_site, kind)))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", ["editorial", "elsewhere", "creneaux/record"])
def test_every_page_of_a_kind_whose_pages_differ(
    open_page: OpenPage, site_server: str, built_site: Path, kind: str, scheme: str
) -> None:
    watched = open_page(site_server, **one_look(scheme))
    for path in pages_of(built_site, kind):
        assert_accessible(watched.visit(path))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", FINDERS)
def test_the_finder_with_its_map_its_empty_answer_and_its_search_open(
    open_page: OpenPage, site_server: str, path: str, scheme: str
) -> None:
    page = open_page(site_server, **one_look(scheme)).visit(path)
    show_map(page)
    assert_accessible(page)
    page.fill("#recherche", "gym")
    expect(page.get_by_role("option").first).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("path", "state"), [(path, state) for path, states in PAGES.items() for state in states])
def test_the_finder_in_each_of_its_states(
    open_page: OpenPage, site_server: str, path: str, state: str, scheme: str
) -> None:
    for look in every_look(scheme) if state in FULL else [one_look(scheme)]:
        page = open_page(site_server, **look).visit(path)
        STATES[state](page)
        page.wait_for_timeout(SETTLED)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("path", FINDERS)
def test_each_thing_to_press_in_a_card_has_a_name_of_its_own(open_page: OpenPage, site_server: str, path: str) -> None:
    page = open_page(site_server).visit(path)
    STATES["results"](page)
    pressed = page.locator("ol.app-cards").locator("a, button, summary")
    assert page.locator("ol.app-cards [aria-label], ol.app-cards [title]").count() == 0
    names = [" ".join(name.split()) for name in pressed.all_text_contents()]
    assert len(names) >= 3 * page.locator("ol.app-cards > li").count() > 0
    assert sorted(set(names)) == sorted(names)


def show_map(page: Page) -> None:
    """Open the list's map, which some layouts show at once."""
    switch = page.get_by_role("button", name="Carte")
    if switch.count() and switch.first.is_visible():
        switch.first.click()
    expect(page.locator(".leaflet-container").first).to_be_visible()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_sheet_with_activities(open_page: OpenPage, site_server: str, scheme: str) -> None:
    for look in every_look(scheme):
        watched = open_page(site_server, **look)
        page = watched.visit("trouver.html")
        add_first(page, 3)
        page = watched.visit("feuille.html")
        expect(page.locator('[data-part="items"] > li')).to_have_count(3)
        assert_accessible(page)


@pytest.mark.parametrize("path", TOOLS)
def test_pages_stay_accessible_without_scripts(open_page: OpenPage, site_server: str, path: str) -> None:
    page = open_page(site_server, java_script_enabled=False).visit(path)
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.locator("main a").count() > 0
