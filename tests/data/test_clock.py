"""The repository’s own directory on a machine whose clock is in another year: same findings, same bytes, same pages."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support.clock import run_annuaire_in
from tests.support.projects import REPOSITORY, bytes_of, run_annuaire, run_python
from tests.support.watching import watch

pytestmark = pytest.mark.slow

YEARS = ["2025-03-01T10:00", "2030-07-01T10:00"]
PROJECT = ("--project", str(REPOSITORY))
SESSION = "creneaux/{}.html"


def test_the_clock_of_another_process_is_really_moved() -> None:
    code = "from tests.support.clock import live_on; live_on('2030-07-01T10:00'); import datetime, time; "
    told = run_python(code + "print(datetime.date.today(), datetime.datetime.now().year, time.strftime('%Y'))")
    assert told.stdout.split() == ["2030-07-01", "2030", "2030"]


@pytest.mark.parametrize("moment", YEARS)
def test_check_says_the_same_whatever_the_year(moment: str) -> None:
    there = run_annuaire_in(moment, "check", "--format", "json", *PROJECT)
    assert there.returncode == 0, there.stdout + there.stderr
    assert there.stdout == run_annuaire("check", "--format", "json", *PROJECT).stdout


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The repository's site as built in each of `YEARS`."""
    folder = tmp_path_factory.mktemp("annees")
    for moment in YEARS:
        done = run_annuaire_in(moment, "build", *PROJECT, "--site", str(folder / moment[:4]))
        assert done.returncode == 0, done.stdout + done.stderr
    return folder / "2025", folder / "2030"


@pytest.mark.slow
def test_the_site_has_the_same_bytes_whatever_the_year(sites: tuple[Path, Path]) -> None:
    early, late = (bytes_of(site) for site in sites)
    assert len(early) > 500
    assert [path for path in early.keys() | late.keys() if early.get(path) != late.get(path)] == []


@pytest.mark.browser
@pytest.mark.parametrize("moment", YEARS)
def test_finder_session_and_sheet_keep_the_day_of_the_demonstration(
    sites: tuple[Path, Path], chromium: Browser, demonstration_day: date, moment: str
) -> None:
    site = sites[0]
    context = chromium.new_context(locale="fr-FR", timezone_id="Europe/Paris")
    watched = watch(context, site.as_uri() + "/")
    watched.page.clock.set_fixed_time(moment)
    page = watched.visit("trouver.html")
    next_days = page.locator(".app-card__next").all_inner_texts()
    assert next_days
    assert not [words for words in next_days if re.search(r"20(?:25|28|29|3\d)", words)]
    page.locator("ol.app-cards [data-add-session]").first.click()
    session = page.locator("ol.app-cards [data-session]").first.get_attribute("data-session")
    page = watched.visit(SESSION.format(session))
    days = [str(time.get_attribute("datetime")) for time in page.locator("[data-next] time").all()]
    assert days
    assert all(day >= demonstration_day.isoformat() for day in days)
    expect(page.locator(".app-slot__when .app-tag--ok")).to_have_count(1)
    page = watched.visit("feuille.html")
    expect(page.locator('[data-part="items"] [data-session]')).to_have_count(1)
    expect(page.locator("[data-refused-session]")).to_have_count(0)
    watched.assert_quiet()
    context.close()
