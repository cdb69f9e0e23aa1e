"""What paper shows: the record, without what only a screen can use."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS, pages_of, richest

ON_SCREEN_ONLY = (
    ".app-header nav, .app-search, .app-skip, .app-footer__links, .app-appearance, .app-dock, .leaflet-control-zoom, "
    "main button, main input, main select"
)
PALE = """
() => {
  const light = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return a === 0 || (r + g + b) / 3 > 200;
  };
  return light(getComputedStyle(document.body).backgroundColor) && !light(getComputedStyle(document.body).color);
}
"""


def shown(page: Page, selector: str) -> list[str]:
    found: list[str] = page.locator(selector).evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility({visibilityProperty: true})"
        " && one.getBoundingClientRect().width > 1).map((one) => one.outerHTML.slice(0, 110))"
    )
    return found


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("elsewhere", "trouver.html", "orienter.html")])
def test_paper_shows_the_page_and_no_control(
    open_page: OpenPage, site_server: str, built_site: Path, kind: str
) -> None:
    page = open_page(site_server, color_scheme="dark").visit(richest(built_site, kind))
    page.emulate_media(media="print", color_scheme="dark")
    assert shown(page, ON_SCREEN_ONLY) == []
    assert page.locator("h1").is_visible() or kind == "feuille.html"
    assert page.evaluate(PALE), "dark text on light paper"


def test_paper_shows_what_one_needs_to_go(open_page: OpenPage, site_server: str, built_site: Path) -> None:
    watched = open_page(site_server)
    watched.page.emulate_media(media="print")
    for path in pages_of(built_site, "creneaux/record"):
        page = watched.visit(path)
        essentials = page.locator(".app-slot__key").inner_text()
        assert any(character.isdigit() for character in essentials), path
        for phone in page.locator('main a[href^="tel:"]').all()[:1]:
            assert phone.is_visible(), path
