"""axe on a page, with a report one can act on."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def _in_words(violation: dict[str, Any]) -> str:
    nodes = [f"    {node['html'][:200]}\n      {node['failureSummary']}" for node in violation["nodes"][:5]]
    return f"{violation['id']} ({violation['impact']}): {violation['help']}\n" + "\n".join(nodes)


def assert_accessible(page: Page) -> None:
    """`AssertionError` naming each axe violation, all its rules considered, with the first five elements of each."""
    over_http = page.url.startswith("http")  # axe reads stylesheets again by a request that file:// refuses, noisily
    options = {"preload": over_http, "resultTypes": ["violations"]}  # half the time: no list of what is well
    violations = Axe().run(page, options=options).response["violations"]
    assert not violations, f"{page.url}\n" + "\n".join(_in_words(violation) for violation in violations)
