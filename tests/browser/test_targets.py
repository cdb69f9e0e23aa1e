"""What one presses on a telephone is 44 px high, but for links in the middle of a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import finder_states
from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS, richest

PHONE = {"width": 360, "height": 740}
HIGH = 44
SMALL = """
(high) => {
  const pressed = 'a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]';
  const text = (element) => element.textContent.replace(/[\\s.,:;()·–]+/g, '');
  const amidWords = (element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    return text(block) !== text(element);
  };
  return [...document.querySelectorAll(pressed)]
    .filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.matches('.app-map__canvas') && !amidWords(element))
    .map((element) => [element, (element.closest('label') || element).getBoundingClientRect()])
    .filter(([, { width, height }]) => width > 1 && height < high - 0.5)
    .map(([element, { width, height }]) =>
      `${Math.round(width)} × ${Math.round(height)} ${element.outerHTML.slice(0, 110)}`);
}
"""


def small(page: Page) -> list[str]:
    """What is too low to be pressed without care, with its size."""
    found: list[str] = page.evaluate(SMALL, HIGH)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_what_one_presses_is_high_enough(open_page: OpenPage, site_server: str, built_site: Path, kind: str) -> None:
    assert small(open_page(site_server, viewport=PHONE).visit(richest(built_site, kind))) == []


def unfold(page: Page) -> None:
    page.evaluate("for (const part of document.querySelectorAll('main details')) part.open = true")


@pytest.mark.parametrize("path", ["trouver.html", "orienter.html"])
def test_what_the_finder_makes_is_high_enough(open_page: OpenPage, site_server: str, path: str) -> None:
    page = open_page(site_server, viewport=PHONE).visit(path)
    finder_states.results(page)
    page.locator("ol.app-cards [data-add-session]").first.click()
    unfold(page)
    assert small(page) == []


def test_what_the_sheet_and_the_search_make_is_high_enough(open_page: OpenPage, site_server: str) -> None:
    watched = open_page(site_server, viewport=PHONE)
    page = watched.visit("trouver.html")
    page.locator("ol.app-cards [data-add-session]").first.click()
    page = watched.visit("feuille.html")
    page.locator('[data-part="items"] > li').first.wait_for()
    unfold(page)
    assert small(page) == []
    page.fill("#recherche", "gym")
    options = page.locator('#recherche-resultats [role="option"]')
    options.first.wait_for()
    boxes = [option.bounding_box() for option in options.all()]
    assert [box for box in boxes if box is None or box["height"] < HIGH] == []


def test_a_low_button_is_told(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server, viewport=PHONE).visit("index.html")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    page.evaluate("document.querySelector('main > button').textContent = 'Un bouton'")
    assert len(small(page)) == 1
