"""No page is wider than the window, from the narrowest phone to a desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.finder_states import add_first
from tests.browser.kinds import KINDS, pages_of, richest

WIDTHS = (320, 360, 820, 1440)
TOO_WIDE = """
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > width + 1 && !element.closest('.leaflet-container, .app-scroll, .app-sprite');
  });
  const last = wide.slice(-4).map((element) => element.outerHTML.slice(0, 120));
  return [`${document.documentElement.scrollWidth} px`, ...last];
}
"""


def too_wide(page: Page) -> list[str]:
    """What sticks out of the window at each width; empty when nothing does."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        sticking_out = page.evaluate(TOO_WIDE)
        if sticking_out:
            found.append(f"{page.url} at {width}: {sticking_out}")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out_of_the_window(open_page: OpenPage, site_server: str, built_site: Path, kind: str) -> None:
    watched = open_page(site_server)
    paths = [richest(built_site, kind)] if kind == "short" else pages_of(built_site, kind)
    assert [fault for path in paths for fault in too_wide(watched.visit(path))] == []


def test_a_sheet_with_activities_fits_the_window(open_page: OpenPage, site_server: str) -> None:
    watched = open_page(site_server)
    page = watched.visit("trouver.html")
    add_first(page, 3)
    page = watched.visit("feuille.html")
    page.locator('[data-part="items"] > li').first.wait_for()
    assert too_wide(page) == []


def test_a_small_phone_shows_the_hour_first(open_page: OpenPage, site_server: str, built_site: Path) -> None:
    page = open_page(site_server, viewport={"width": 360, "height": 800}).page
    late = []
    for path in pages_of(built_site, "creneaux/record"):
        page.goto(f"{site_server}{path}")
        hours = page.locator(".app-slot__when b").first
        if hours.count() and not page.locator(".app-slot__head .app-note").count():
            box = hours.bounding_box()
            if box is None or box["y"] + box["height"] > 640:
                late.append(f"{path}: {box}")
    assert not late
