"""The frame of every page in a browser: appearance, skip link, and what shows without scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publish.site_parts import Workshop, a_page
from tests.support.watching import WatchedPage

OpenPage = Callable[..., WatchedPage]


@pytest.fixture
def frame_site(tmp_path: Path) -> str:
    """The address of a site of two pages, on the disk."""
    workshop = Workshop(tmp_path)
    workshop.publish(a_page("index.html"), a_page("creneaux/index.html"))
    day = workshop.site / "assets" / "data" / "site.js"  # the site's own day, which every page loads
    day.parent.mkdir()
    day.touch()
    return workshop.site.as_uri() + "/"


def test_the_appearance_chosen_holds_on_the_next_page(open_page: OpenPage, frame_site: str) -> None:
    watched = open_page(frame_site)
    page = watched.visit("index.html")
    assert page.locator("html").get_attribute("data-app-scheme") is None
    page.get_by_label("Apparence").select_option("sombre")
    assert page.locator("html").get_attribute("data-app-scheme") == "sombre"
    page = watched.visit("creneaux/index.html")
    assert page.locator("html").get_attribute("data-app-scheme") == "sombre"
    assert page.get_by_label("Apparence").input_value() == "sombre"
    page.get_by_label("Apparence").select_option("")
    assert page.locator("html").get_attribute("data-app-scheme") is None
    watched.assert_quiet()


def test_without_scripts_a_link_stands_in_for_the_search_box(open_page: OpenPage, frame_site: str) -> None:
    page = open_page(frame_site, java_script_enabled=False).visit("creneaux/index.html")
    assert page.get_by_role("link", name="Toutes les activités").is_visible()
    assert not page.get_by_role("searchbox").is_visible()
    assert not page.get_by_label("Apparence").is_visible()


def test_with_scripts_the_search_box_replaces_the_link(open_page: OpenPage, frame_site: str) -> None:
    page = open_page(frame_site).visit("index.html")
    assert page.get_by_role("searchbox", name="Chercher dans l’annuaire").is_visible()
    assert not page.get_by_role("link", name="Toutes les activités").is_visible()


def test_the_first_key_leads_to_the_content(open_page: OpenPage, frame_site: str) -> None:
    page = open_page(frame_site).visit("index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller au contenu"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"


@pytest.mark.parametrize("path", ["index.html", "trouver.html", "orienter.html"])
def test_without_scripts_the_search_says_so_and_leads_to_the_lists(
    open_page: OpenPage, site_server: str, path: str
) -> None:
    page = open_page(site_server, java_script_enabled=False).visit(path)
    main = page.get_by_role("main")
    assert main.get_by_text("a besoin de JavaScript").is_visible()
    for name, target in (
        ("Choisir ma commune", "communes/index.html"),
        ("Tous les créneaux", "creneaux/index.html"),
        ("Choisir une activité", "activites/index.html"),
    ):
        assert main.get_by_role("link", name=name).first.get_attribute("href") == target
    assert not main.locator("input:visible, select:visible, button:visible").count(), "nothing that looks usable"
