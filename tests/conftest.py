"""Fixtures of every test: a project, the command to run on it, a fixed day, one browser a process, one site a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.support.chromium import ChromiumMissingError, launch
from tests.support.once import once, shared_folder
from tests.support.projects import TODAY, build_site, copy_project

settings.register_profile("annuaire", deadline=None, database=None, derandomize=True)
settings.load_profile("annuaire")

BROWSER_TESTS = Path(__file__).parent / "browser"
LONG_TESTS = tuple(Path(__file__).parent / folder for folder in ("fuzz", "site", "render", "publish"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies under `tests/browser` and what is long, so that the quick part leaves both out."""
    for item in items:
        if item.path.is_relative_to(BROWSER_TESTS):
            item.add_marker(pytest.mark.browser)
        if any(folder in item.path.parents for folder in LONG_TESTS):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; without one every test that asks for it fails with the sentence that says what to install."""
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright)
        except ChromiumMissingError as missing:
            pytest.fail(str(missing), pytrace=False)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site built from `tests/projects/complet`, once for all processes; nobody writes into it."""

    def build(site: Path) -> None:
        build_site(copy_project("complet", tmp_path_factory.mktemp("source")), site)

    return once(shared_folder(tmp_path_factory), "site", build)


@pytest.fixture
def today() -> date:
    """The day on which the tests take place."""
    return TODAY


@pytest.fixture
def project(tmp_path: Path) -> Callable[[str], Path]:
    """`project("complet")`: a writable copy of `tests/projects/complet`."""
    return lambda name: copy_project(name, tmp_path)


@pytest.fixture
def annuaire() -> Callable[..., Result]:
    """`annuaire("check", "--format", "json", project=folder)`: the command, run here; its exceptions fail the test."""

    def run(*arguments: str, project: Path | None = None) -> Result:
        from generator.cli import main  # noqa: PLC0415 — only the tests that run the command need it whole

        where = ["--project", str(project)] if project else []
        return CliRunner().invoke(main, [*arguments, *where], prog_name="annuaire", catch_exceptions=False)

    return run
