"""Words stay whole: at the ordinary size from a narrow phone to a desk, and on a phone whose text is twice as large."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS, richest
from tests.browser.test_widths import TOO_WIDE

PHONE = {"width": 360, "height": 740}
TWICE = "() => { document.documentElement.style.fontSize = '200%'; }"
CUT = """
(where) => [...document.querySelectorAll(where)].flatMap((root) => {
  const found = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent.checkVisibility()) continue;
    if (parent.closest(".app-hide, .app-again, .leaflet-container, code, option")) continue;
    for (const { 0: word, index } of node.data.matchAll(/[^\\s/_-]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()].filter(({ width }) => width).map(({ top }) => top);
      if (Math.max(...tops) - Math.min(...tops) > 4) found.push(word);
    }
  }
  return found;
})
"""
"""The words of the elements asked for that stand on two lines; a hyphen, a slash or an underscore may end a line."""


@pytest.mark.parametrize("kind", KINDS)
def test_no_column_cuts_a_word(open_page: OpenPage, site_server: str, built_site: Path, kind: str) -> None:
    page = open_page(site_server).visit(richest(built_site, kind))
    for width in (320, 820, 1240, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(CUT, "body") == [], width


@pytest.mark.parametrize("kind", KINDS)
def test_text_twice_as_large_fits_a_phone(open_page: OpenPage, site_server: str, built_site: Path, kind: str) -> None:
    page = open_page(site_server, viewport=PHONE).visit(richest(built_site, kind))
    page.evaluate(TWICE)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(CUT, "header, .app-button, .app-home h2, .app-card__when, .app-card__name") == []
    top = page.evaluate("document.querySelector('main').getBoundingClientRect().top")
    assert top < PHONE["height"] * 0.6, "the banner leaves room for the page"
