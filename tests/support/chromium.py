"""Chromium for the tests: the one the machine has, cut off from the network."""

from __future__ import annotations

import subprocess

from playwright.sync_api import Browser, Playwright

from tests.support.projects import REPOSITORY

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


class ChromiumMissingError(Exception):
    """No Chromium on this machine; the message is the French sentence that says what to install."""


def find_chromium() -> str:
    """The path of the browser's program, as `tools/need.sh` finds it; `ChromiumMissingError` without one."""
    found = subprocess.run(
        [str(REPOSITORY / "tools" / "need.sh"), "find", "chromium"], capture_output=True, encoding="utf-8", check=False
    )
    if found.returncode != 0:
        raise ChromiumMissingError(found.stderr.strip())
    return found.stdout.strip()


def launch(playwright: Playwright) -> Browser:
    """A headless browser that resolves no name and reaches nothing but the loopback address."""
    return playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGUMENTS))
