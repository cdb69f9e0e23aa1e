"""The watching itself: a browser test that cannot fail would prove nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.accessibility import assert_accessible
from tests.support.server import serve
from tests.support.watching import WatchedPage

POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; script-src 'self'\">"
Show = Callable[..., WatchedPage]


@pytest.fixture
def show(open_page: Callable[..., WatchedPage], tmp_path: Path) -> Iterator[Show]:
    """`show(body, head="")`: a page with that body, opened over http."""
    (tmp_path / "favicon.ico").write_bytes(b"")
    with serve(tmp_path) as address:

        def show_one(body: str, head: str = "", **options: object) -> WatchedPage:
            html = f'<!doctype html><html lang="fr"><head><title>Essai</title>{head}</head><body>{body}</body></html>'
            (tmp_path / "essai.html").write_text(html, encoding="utf-8")
            watched = open_page(address, **options)
            watched.visit("essai.html")
            return watched

        yield show_one


def test_a_good_page_is_quiet_and_accessible(show: Show) -> None:
    watched = show("<main><h1>Bonjour</h1><p>Du texte.</p></main>", POLICY)
    watched.assert_quiet()
    assert_accessible(watched.page)


def test_a_request_elsewhere_is_recorded(show: Show) -> None:
    watched = show('<img alt="" src="http://elsewhere.example/pixel.png">')
    assert watched.outside_requests == ["http://elsewhere.example/pixel.png"]


def test_an_uncaught_error_is_recorded(show: Show) -> None:
    watched = show("<script>throw new Error('panne')</script>")
    assert watched.page_errors == ["panne"]


def test_an_error_on_the_console_is_recorded(show: Show) -> None:
    watched = show("<script>console.error('panne')</script>")
    assert len(watched.console_errors) == 1
    assert "panne" in watched.console_errors[0]


def test_a_policy_violation_is_recorded(show: Show) -> None:
    watched = show("<script>document.title = 'non'</script>", POLICY)
    watched.page.wait_for_timeout(100)
    assert watched.policy_violations
    assert watched.page.title() == "Essai"


def test_a_missing_file_is_a_fault(show: Show) -> None:
    with pytest.raises(AssertionError, match="console error"):
        show('<img alt="" src="absent.png">').assert_quiet()


def test_an_accessibility_fault_is_named_with_its_element(show: Show) -> None:
    watched = show('<main><h1>Bonjour</h1><img src="favicon.ico"></main>')
    with pytest.raises(AssertionError, match=r"image-alt \(critical\)"):
        assert_accessible(watched.page)


def test_options_reach_the_browser(show: Show) -> None:
    watched = show("<h1>Bonjour</h1>", color_scheme="dark", viewport={"width": 360, "height": 640})
    assert watched.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches && innerWidth === 360")
