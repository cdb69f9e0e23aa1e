"""Fixtures of the browser tests: the built site's addresses, pages that watch themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.support.server import serve
from tests.support.watching import WatchedPage, watch

OpenPage = Callable[..., WatchedPage]


@pytest.fixture(scope="session")
def site_server(built_site: Path) -> Iterator[str]:
    """The http address of the built site, ending in a slash."""
    with serve(built_site) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def site_address(request: pytest.FixtureRequest, built_site: Path) -> str:
    """The built site's address, over http and then from the disk: a test that asks for it runs twice."""
    if request.param == "http":
        return str(request.getfixturevalue("site_server"))
    return built_site.as_uri() + "/"


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    """`open_page(address, color_scheme="dark", viewport={"width": 360, "height": 800}, java_script_enabled=False)`.

    A watched page in a context of its own; further options are those of Playwright's `new_context`.
    """
    contexts = []

    def open_one(home: str, **options: Any) -> WatchedPage:
        context = chromium.new_context(locale="fr-FR", timezone_id="Europe/Paris", **options)
        contexts.append(context)
        return watch(context, home)

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def watched_page(open_page: OpenPage, site_server: str) -> Iterator[WatchedPage]:
    """A page on the built site over http; the test also fails at its end when the page did something it should not."""
    watched = open_page(site_server)
    yield watched
    watched.assert_quiet()
