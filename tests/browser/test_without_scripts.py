"""Where no script runs, links that one sees lead to every kind of page."""

from __future__ import annotations

from urllib.parse import unquote

from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS, kind_of

TYPED_FROM_PAPER = {"short"}
CROSSROADS = {"editorial", "elsewhere"}
"""Kinds whose pages lead each to other things: all of them are visited until every kind is reached."""


def seen_links(page: Page, home: str) -> dict[str, str]:
    """The pages of the site that visible links lead to, each with the address of a link as it is written."""
    links = page.locator("a[href]:visible").evaluate_all(
        "(all) => all.map((link) => [link.href.split('#')[0], link.getAttribute('href')])"
    )
    return {unquote(to.removeprefix(home)): written for to, written in links if to.startswith(home)}


def test_every_kind_of_page_is_reached_by_links_one_sees(open_page: OpenPage, site_server: str) -> None:
    watched = open_page(site_server, java_script_enabled=False)
    page = watched.visit("index.html")
    reached, seen, to_leave = {"index.html"}, {"index.html"}, ["index.html"]
    wanted = set(KINDS) - TYPED_FROM_PAPER
    while to_leave and wanted - reached:
        page = watched.visit(to_leave.pop(0))
        here = page.url
        for path, written in seen_links(page, site_server).items():
            if not path.endswith(".html") or path in seen or (kind_of(path) in reached - CROSSROADS):
                continue
            seen.add(path)
            page.locator(f'a[href="{written}"]:visible').first.click()
            page.wait_for_url(f"**/{path}*")
            assert page.get_by_role("main").is_visible(), path
            reached.add(kind_of(path))
            to_leave.append(path)
            page.goto(here)
    assert sorted(wanted - reached) == []
    watched.assert_quiet()
