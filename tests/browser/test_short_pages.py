"""What stands at a short address, typed from paper: it leads on at once, or is read where nothing may lead on."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import richest

POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""Stricter than any other page: a style of ours, and nothing else at all."""


def policy_of(page: Page) -> dict[str, str]:
    written = page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content") or ""
    return {name: rest for name, _, rest in (part.strip().partition(" ") for part in written.split(";"))}


def test_it_holds_one_style_and_one_link_and_its_policy_refuses_all_else(
    open_page: OpenPage, site_address: str, built_site: Path
) -> None:
    watched = open_page(site_address)
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url.removeprefix(site_address)))
    path = richest(built_site, "short")
    page = watched.visit(path)
    assert policy_of(page) == POLICY
    assert page.locator("script, img, iframe, form, style, [style]").count() == 0
    assert [url for url in asked if not url.startswith("creneaux/")] == [path, "assets/app.css"]
    page.evaluate("document.body.append(Object.assign(new Image(), { src: '../../assets/x.png' }))")
    page.wait_for_timeout(30)
    assert [fault.split()[0] for fault in watched.policy_violations] == ["img-src"]


@pytest.mark.parametrize("script", [True, False])
def test_it_leads_on_to_the_page_of_its_activity_without_script_too(
    open_page: OpenPage, site_address: str, built_site: Path, script: bool
) -> None:
    watched = open_page(site_address, java_script_enabled=script)
    path = richest(built_site, "short")
    name = watched.visit(path).locator("main a").inner_text()
    page = watched.visit(path, follow=True)
    page.wait_for_url("**/creneaux/*.html")
    expect(page.locator("h1")).to_have_text(name)
    watched.assert_quiet()


def test_where_nothing_leads_on_its_link_is_the_first_key_away(
    open_page: OpenPage, site_address: str, built_site: Path
) -> None:
    watched = open_page(site_address, java_script_enabled=False)
    page = watched.visit(richest(built_site, "short"))
    assert page.locator("a").count() == 1
    page.keyboard.press("Tab")
    expect(page.locator("main a")).to_be_focused()
    page.unroute_all()
    page.keyboard.press("Enter")
    page.wait_for_url("**/creneaux/*.html")
    expect(page.locator("h1")).to_be_visible()
