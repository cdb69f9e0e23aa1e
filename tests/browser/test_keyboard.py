"""The keyboard alone: every control is reached in reading order, each shows where one is, nothing holds one back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS, pages_of, richest

MOST = 400
"""Controls on a page, at most: beyond, the keyboard is held in a circle."""
LOOKS = """
const outline = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
  ? `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}` : '';
const look = (element) => [element, element.parentElement, element.nextElementSibling, element.closest('label')]
  .filter(Boolean).map((near) => getComputedStyle(near))
  .map((style) => `${outline(style)} ${style.boxShadow} ${style.borderColor}`).join(' | ');
"""
LIST_CONTROLS = f"""
() => {{
  {LOOKS}
  const all = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable]')];
  const controls = all.filter((element) => {{
    if (element.disabled || element.tabIndex < 0) return false;
    if (!element.checkVisibility({{visibilityProperty: true}})) return false;
    if (element.type !== 'radio') return true;
    const members = all.filter((other) =>
      other.type === 'radio' && other.name === element.name && other.form === element.form);
    return element === (members.find((other) => other.checked) || members[0]);
  }});
  window.controls = controls;
  window.looks = controls.map(look);
  return controls.map((element) => element.outerHTML.slice(0, 110));
}}
"""
FOCUSED = f"""
() => {{
  {LOOKS}
  const element = document.activeElement;
  const index = window.controls.indexOf(element);
  const box = element.getBoundingClientRect();
  return {{
    index,
    markup: element.outerHTML.slice(0, 110),
    changed: index >= 0 && look(element) !== window.looks[index],
    outside: element === document.body,
    hidden: box.bottom < 0 || box.top > innerHeight,
  }};
}}
"""


def walk(page: Page) -> tuple[list[str], list[dict[str, Any]]]:
    """The controls in reading order, and each place the Tab key led to until it left the page."""
    controls: list[str] = page.evaluate(LIST_CONTROLS)
    places: list[dict[str, Any]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        place = page.evaluate(FOCUSED)
        if place["outside"]:
            break
        places.append(place)
    return controls, places


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "elsewhere"])
def test_the_tab_key_reaches_every_control_in_reading_order(
    open_page: OpenPage, site_server: str, built_site: Path, kind: str
) -> None:
    page = open_page(site_server, reduced_motion="reduce").visit(richest(built_site, kind))
    page.wait_for_timeout(100)
    if page.locator(".app-map__canvas").count():
        page.locator(".app-map__canvas.leaflet-container").first.wait_for()  # a map is drawn when the hand rests
    controls, places = walk(page)
    assert [place["markup"] for place in places if place["index"] < 0] == []
    order = [place["index"] for place in places]
    assert [controls[index] for index in range(len(controls)) if index not in order] == []
    assert order == sorted(order)
    assert [place["markup"] for place in places if not place["changed"]] == []
    assert [place["markup"] for place in places if place["hidden"]] == []


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
    for button in page.locator("ol.app-cards [data-add-session]").all()[:8]:
        button.click()
    page.evaluate("scrollTo(0, 0)")
    page.locator("#recherche").focus()
    _, places = walk(page)
    assert [place["markup"] for place in places if place["hidden"]] == []
