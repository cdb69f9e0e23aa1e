"""The keyboard alone: every control is reached in reading order, each shows where one is, nothing holds one back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.finder_states import add_first
from tests.browser.kinds import KINDS, pages_of, richest

PHONE = {"width": 360, "height": 740}
MOST = 400
"""Controls on a page, at most: beyond, the keyboard is held in a circle."""
LISTED = """
() => {
  const all = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable]')];
  const controls = all.filter((element) => {
    if (element.disabled || element.tabIndex < 0) return false;
    if (!element.checkVisibility({visibilityProperty: true})) return false;
    if (element.type !== 'radio') return true;
    const members = all.filter((other) =>
      other.type === 'radio' && other.name === element.name && other.form === element.form);
    return element === (members.find((other) => other.checked) || members[0]);
  });
  window.controls = controls;
  window.looks = controls.map(rings);
  return controls.map((element) => element.outerHTML.slice(0, 110));
}
"""
FOCUSED = """
() => {
  const element = document.activeElement;
  const index = window.controls.indexOf(element);
  const before = window.looks[index] || [];
  const ring = rings(element).filter((one) => !before.some((other) => other.drawn === one.drawn));
  return {
    index,
    markup: element.outerHTML.slice(0, 110),
    ring: ring.map(({ wide, contrast }) => [wide, Math.round(contrast * 10) / 10]),
    outside: element === document.body,
    hidden: !seen(element),
  };
}
"""
SCRIPTS = Path(__file__).with_name("focus.js")
THIN, FAINT = 2, 3
"""Pixels of a ring, and its contrast with what is beside it, under which it is not seen."""


def walk(page: Page) -> tuple[list[str], list[dict[str, Any]]]:
    """The controls in reading order, and each place the Tab key led to until it left the page."""
    page.evaluate(SCRIPTS.read_text(encoding="utf-8"))
    controls: list[str] = page.evaluate(LISTED)
    places: list[dict[str, Any]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        place = page.evaluate(FOCUSED)
        if place["outside"]:
            break
        places.append(place)
    return controls, places


def assert_led(page: Page) -> None:
    """The Tab key comes to each control, in reading order; each is seen there, with a ring that is seen too."""
    controls, places = walk(page)
    assert controls
    assert [place["markup"] for place in places if place["index"] < 0] == []
    order = [place["index"] for place in places]
    assert [controls[index] for index in range(len(controls)) if index not in order] == []
    assert order == sorted(order)
    assert [place["markup"] for place in places if not ringed(place)] == []
    assert [place["markup"] for place in places if place["hidden"]] == []


def ringed(place: dict[str, Any]) -> bool:
    """What focus adds is a line wide enough, of a colour that stands out from what is beside it."""
    return any(wide >= THIN and contrast >= FAINT for wide, contrast in place["ring"])


def at_rest(page: Page) -> Page:
    """The page once its map, which is drawn when the hand rests, is there."""
    page.wait_for_timeout(100)
    if page.locator(".app-map__canvas").count():
        page.locator(".app-map__canvas.leaflet-container").first.wait_for()
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_the_tab_key_reaches_every_control_in_reading_order(
    open_page: OpenPage, site_server: str, built_site: Path, kind: str
) -> None:
    assert_led(at_rest(open_page(site_server, reduced_motion="reduce").visit(richest(built_site, kind))))


@pytest.mark.parametrize("kind", ["index.html", "orienter.html", "feuille.html", "creneaux/record", "communes/record"])
def test_the_tab_key_reaches_every_control_of_a_phone_at_night(
    open_page: OpenPage, site_server: str, built_site: Path, kind: str
) -> None:
    watched = open_page(site_server, reduced_motion="reduce", color_scheme="dark", viewport=PHONE)
    assert_led(at_rest(watched.visit(richest(built_site, kind))))


@pytest.mark.parametrize(
    "style",
    [
        ":focus-visible { outline-width: 1px; box-shadow: none; }",
        ":focus-visible { outline-color: #eef1ed; box-shadow: none; }",
        ":focus-visible { outline: none; box-shadow: 0 0 9px #000; }",
        "body::before { content: ''; position: fixed; inset: 0; z-index: 9999; background: #fff; }",
    ],
)
def test_a_ring_that_is_thin_or_faint_or_a_place_that_is_covered_is_a_fault(
    open_page: OpenPage, site_server: str, style: str
) -> None:
    page = open_page(site_server, bypass_csp=True).visit("qui-verifie.html")
    page.add_style_tag(content=style)
    with pytest.raises(AssertionError):
        assert_led(page)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "short"])
def test_the_first_key_skips_the_header(open_page: OpenPage, site_server: str, built_site: Path, kind: str) -> None:
    for path in pages_of(built_site, kind)[:1]:
        page = open_page(site_server).visit(path)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        expect(skip).to_have_text("Aller au contenu")
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.matches('main')")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main, footer') !== null")


def test_the_search_box_is_led_by_arrows(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    page.locator("#recherche").focus()
    page.keyboard.type("gimnastique")
    options = page.locator('#recherche-resultats [role="option"]')
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert page.evaluate("document.activeElement.id") == "recherche"
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("index.html"))


def test_a_result_of_the_finder_is_added_to_the_list_by_keys_alone(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    adding = page.locator("ol.app-cards [data-add-session]").first
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if adding.evaluate("(button) => button === document.activeElement"):
            break
    expect(adding).to_be_focused()
    page.keyboard.press("Space")
    expect(adding).to_have_attribute("aria-pressed", "true")
    expect(adding).to_be_focused()
    expect(page.locator('[data-module="list-count"]')).to_contain_text("1")


def test_a_long_list_beside_the_results_is_reached_whole(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server, viewport={"width": 1600, "height": 720}).visit("orienter.html")
    add_first(page, 8)
    page.evaluate("scrollTo(0, 0)")
    page.locator("#recherche").focus()
    _, places = walk(page)
    assert [place["markup"] for place in places if place["hidden"]] == []


def test_the_dock_of_a_phone_covers_no_control(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server, viewport=PHONE, reduced_motion="reduce").visit("trouver.html")
    page.locator("ol.app-cards [data-add-session]").first.click()
    expect(page.locator(".app-dock")).to_be_in_viewport()
    page.evaluate("scrollTo(0, 0)")
    page.locator("#recherche").focus()
    _, places = walk(page)
    assert len(places) > 20
    assert [place["markup"] for place in places if place["hidden"] or not ringed(place)] == []
