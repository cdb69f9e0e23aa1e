"""The drawn maps: numbers one can touch, at the place they mean, names that cover nothing, distances in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import finder_states
from tests.browser.conftest import OpenPage
from tests.browser.kinds import richest

PINS = """() => [...document.querySelectorAll(".app-map__target")].map((pin) => {
  const { x, y, width, height } = pin.getBoundingClientRect();
  const seen = pin.querySelector(".app-pin, .app-map__sign").getBoundingClientRect();
  return [x + width / 2, y + height / 2, width, height, seen.x + seen.width / 2, seen.y + seen.height / 2];
})"""
NAMES = """() => [...document.querySelectorAll(".app-map__commune span")]
  .filter((name) => getComputedStyle(name).visibility === "visible")
  .map((name) => name.getBoundingClientRect()).map(({ left, top, right, bottom }) => [left, top, right, bottom])"""


def nothing_is_covered(page: Page) -> int:
    """How many names the map shows; fails where a number or a name hides another."""
    pins, names = page.evaluate(PINS), page.evaluate(NAMES)
    for i, (x, y, wide, high, seen_x, seen_y) in enumerate(pins):
        assert (wide, high) == (44, 44)
        assert max(abs(seen_x - x), abs(seen_y - y)) <= 1, "the number stands in the middle of its target"
        for other in pins[i + 1 :]:
            assert ((x - other[0]) ** 2 + (y - other[1]) ** 2) ** 0.5 > 42
    for i, (left, top, right, bottom) in enumerate(names):
        for other in names[i + 1 :]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom
        for x, y, *_ in pins:
            assert not (left < x < right and top < y < bottom)
    return len(names)


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("kind", ["territoires/record", "communes/record", "lieux/record"])
def test_numbers_and_names_never_cover_each_other(
    open_page: OpenPage, site_server: str, built_site: Path, kind: str, width: int
) -> None:
    watched = open_page(site_server, viewport={"width": width, "height": 900})
    page = watched.visit(richest(built_site, kind))
    expect(page.locator(".app-map__target").first).to_be_attached()
    assert nothing_is_covered(page) > 0
    assert page.locator("[data-map-scale]").first.inner_text().startswith(("Un rond tous les ", "Un carreau"))
    watched.assert_quiet()


@pytest.mark.parametrize("width", [360, 1440])
def test_the_finders_map_hides_nothing_either(open_page: OpenPage, site_server: str, width: int) -> None:
    watched = open_page(site_server, viewport={"width": width, "height": 900})
    page = watched.visit("trouver.html")
    expect(page.locator(".app-map__target").first).to_be_attached()
    assert nothing_is_covered(page) == 0, "territories are counted, not named"
    finder_states.results(page)
    assert nothing_is_covered(page) > 0
    watched.assert_quiet()


AT_HOME = re.compile("[Cc]hez vous")
MAPS = ("territoires/record", "communes/record", "lieux/record", "creneaux/record")


def names_of(page: Page) -> list[str]:
    """What each number of the map is called."""
    found: list[str] = page.locator(".app-map__target").evaluate_all(
        "(all) => all.map((pin) => pin.getAttribute('aria-label'))"
    )
    return found


def numbered(item: Locator) -> str:
    """« 2. Salle des Aulnes », as a place is listed: its number, and the first line of what follows."""
    return f"{item.locator('.app-pin').inner_text()}. {item.locator('.app-pin + span').inner_text().splitlines()[0]}"


@pytest.mark.parametrize("kind", MAPS)
def test_the_list_beside_a_map_holds_the_same_places(
    open_page: OpenPage, site_server: str, built_site: Path, kind: str
) -> None:
    watched = open_page(site_server)
    plain = open_page(site_server, java_script_enabled=False)
    page = watched.visit(richest(built_site, kind))
    expect(page.locator(".app-map__target").first).to_be_attached()
    pins = names_of(page)
    for shown in (page, plain.visit(richest(built_site, kind))):
        items = shown.locator(".app-mapped__places > li").all()
        assert sorted(pins) == sorted(map(numbered, items))
        assert all(item.is_visible() for item in items)
    assert not plain.page.locator(".app-map__canvas").is_visible()
    watched.assert_quiet()


def test_the_cards_beside_the_finders_map_hold_the_same_sessions(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server, viewport={"width": 1440, "height": 900}).visit("trouver.html")
    finder_states.results(page)
    cards = page.locator("ol.app-cards > li:has(.app-card__pin)").all()
    listed = {
        f"{card.locator('.app-card__pin').text_content()}. {card.locator('.app-card__name').text_content()}"
        for card in cards
        if not AT_HOME.search(card.locator(".app-card__place").text_content() or "")
    }
    assert len(listed) > 3
    assert {name for pin in names_of(page) for name in pin.split(", ")} == listed


@pytest.mark.parametrize("kind", MAPS)
def test_a_number_of_the_map_opens_its_place_by_keyboard(
    open_page: OpenPage, site_server: str, built_site: Path, kind: str
) -> None:
    watched = open_page(site_server)
    page = watched.visit(richest(built_site, kind))
    pin = page.locator(".app-map__target").first
    pin.focus()
    page.keyboard.press("Enter")
    name = (pin.get_attribute("aria-label") or "").partition(". ")[2]
    expect(page.locator(".app-map__popup")).to_contain_text(name)
    watched.assert_quiet()
