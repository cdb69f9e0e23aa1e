"""A site built once and read years later, without a demonstration’s date: it says its age and proposes nothing old."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS, pages_of, richest
from tests.support.projects import build_site, copy_project
from tests.support.watching import WatchedPage


@pytest.fixture(scope="module")
def living_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `complet` as a real directory, built on the day of the tests."""
    folder = tmp_path_factory.mktemp("sans-demonstration")
    settings = copy_project("complet", folder) / "site_config.yml"
    text = settings.read_text(encoding="utf-8")
    without = re.sub(r"^demonstration:\n(?: .*\n)+", "", text, flags=re.MULTILINE)
    assert without != text
    settings.write_text(without, encoding="utf-8")
    build_site(settings.parent, folder / "site")
    return folder / "site"


def open_on(open_page: OpenPage, site: Path, day: str) -> WatchedPage:
    watched = open_page(site.as_uri() + "/")
    watched.page.clock.set_fixed_time(f"{day}T10:00:00")
    return watched


@pytest.mark.parametrize("day", ["2025-03-01", "2030-07-01"])
def test_no_page_breaks_in_another_year(open_page: OpenPage, living_site: Path, day: str) -> None:
    watched = open_on(open_page, living_site, day)
    for kind in KINDS:
        if pages_of(living_site, kind):
            watched.visit(richest(living_site, kind)).wait_for_timeout(30)
            assert watched.faults == [], kind


def test_an_old_page_warns_and_shows_no_day_that_has_passed(open_page: OpenPage, living_site: Path) -> None:
    watched = open_on(open_page, living_site, "2030-07-01")
    for path in pages_of(living_site, "creneaux/record"):
        page = watched.visit(path)
        assert "app-note--stop" in (page.locator(".app-slot__head").inner_html()), path
        assert page.locator(".app-slot__when .app-tag--ok:visible").count() == 0, path
        assert page.locator("[data-next]").count() == 0, path
    watched.assert_quiet()


def test_a_page_of_seven_months_is_to_review_and_one_of_a_day_is_as_it_was_built(
    open_page: OpenPage, living_site: Path
) -> None:
    path = "creneaux/aulnes-gym-assise.html"
    page = open_on(open_page, living_site, "2026-11-24").visit(path)
    expect(page.locator(".app-slot__when .app-tag--ok:visible")).to_have_count(1)
    expect(page.locator(".app-slot__when [data-next]")).to_have_count(3)
    page = open_on(open_page, living_site, "2026-12-09").visit(path)
    expect(page.locator(".app-slot__when [data-next]")).to_have_text("mardi 15 décembre 2026")
    page = open_on(open_page, living_site, "2027-07-01").visit(path)
    expect(page.locator(".app-slot__when .app-tag--warn:visible").first).to_contain_text("il y a 7")
    expect(page.locator(".app-slot__head .app-note--warn").last).to_contain_text("vérifiée depuis plus de 6")
    expect(page.locator(".app-slot__when")).to_contain_text(re.compile(r"Prochaine séance\s: à confirmer"))


def test_the_finder_proposes_nothing_and_says_why(open_page: OpenPage, living_site: Path) -> None:
    page = open_on(open_page, living_site, "2030-07-01").visit("trouver.html")
    expect(page.get_by_role("heading", name="Aucun créneau ne convient").first).to_be_visible()
    expect(page.locator("main")).to_contain_text(re.compile(r"périmée|saison terminée"))


def test_the_sheet_refuses_every_stale_slot(open_page: OpenPage, living_site: Path) -> None:
    page: Page = open_on(open_page, living_site, "2030-07-01").visit("creneaux/index.html")
    ids = [path.removeprefix("creneaux/").removesuffix(".html") for path in pages_of(living_site, "creneaux/record")]
    page.evaluate("ids => Annuaire.shortlist.set(ids)", ids[:4])
    page.goto(living_site.as_uri() + "/feuille.html")
    expect(page.locator("[data-refused-session]")).to_have_count(4)
    expect(page.locator('[data-part="items"] [data-session]')).to_have_count(0)


def test_cards_of_any_page_keep_the_day_of_the_demonstration(open_page: OpenPage, site_server: str) -> None:
    watched = open_page(site_server)
    watched.page.clock.set_fixed_time("2030-07-01T10:00:00")
    page = watched.visit("activites/gym-assise.html")
    assert page.locator(".app-card__next [data-next]").count() > 0
    watched.assert_quiet()


def test_cards_of_any_page_show_no_day_that_has_passed(open_page: OpenPage, living_site: Path) -> None:
    page = open_on(open_page, living_site, "2030-07-01").visit("activites/gym-assise.html")
    expect(page.locator(".app-card").first).to_contain_text(re.compile(r"Prochaine séance\s: à confirmer"))
    assert page.locator(".app-card__next [data-next]").count() == 0
