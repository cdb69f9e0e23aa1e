"""Writes the finder and the sheet as scripts leave them, for the HTML checker.

`python -m tests.browser.live_pages SITE FOLDER`
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.finder_states import PAGES, SETTLED, STATES
from tests.support.chromium import launch
from tests.support.server import serve


def _write(page: Page, file: Path) -> None:
    page.wait_for_timeout(SETTLED)
    file.write_text("<!doctype html>" + page.evaluate("document.documentElement.outerHTML"), encoding="utf-8")


def write_all(site: Path, folder: Path) -> None:
    """One file for each state of each page."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, serve(site) as address:
        browser = launch(playwright)
        for path, states in PAGES.items():
            for state in states:
                page = browser.new_page(viewport={"width": 1440, "height": 900})
                page.goto(address + path)
                STATES[state](page)
                _write(page, folder / f"{path.removesuffix('.html')}-{state}.html")
                if state == "proposed":
                    page.goto(address + "feuille.html")
                    _write(page, folder / f"feuille-{path}")
                page.close()
        browser.close()


if __name__ == "__main__":
    write_all(Path(sys.argv[1]), Path(sys.argv[2]))
