"""`annuaire serve` as a person uses it: a process that builds at each change of a file, until Ctrl+C."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect

from generator.cli.preview import VERSION_PATH
from tests.support.projects import REPOSITORY
from tests.support.watching import watch

pytestmark = pytest.mark.slow
LONGEST = 60.0


def listen_to_interrupts() -> None:
    """A shell that runs tests in the background may have told them to ignore Ctrl-C; a terminal never does."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass
class Serving:
    """A running `annuaire serve`: the record one edits, its page, and what the terminal shows."""

    process: subprocess.Popen[bytes]
    project: Path
    terminal: Path
    address: str = ""

    @property
    def shown(self) -> str:
        return self.terminal.read_text(encoding="utf-8")

    @property
    def record(self) -> Path:
        return self.project / "data" / "partners" / "club-unique.yml"

    def page(self, path: str = "structures/club-unique.html") -> str:
        with urlopen(self.address + path, timeout=LONGEST) as answer:
            return str(answer.read().decode("utf-8"))

    def edit(self, old: str, new: str) -> None:
        text = self.record.read_text(encoding="utf-8")
        assert old in text
        self.record.write_text(text.replace(old, new), encoding="utf-8")


def wait_until(true: Callable[[], object], serving: Serving) -> None:
    """`AssertionError` with the terminal when it does not come true in time."""
    end = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < end, serving.shown
        time.sleep(0.1)


@pytest.fixture
def serving(project: Callable[[str], Path], tmp_path: Path) -> Iterator[Serving]:
    folder, terminal = project("minimal"), tmp_path / "terminal.txt"
    code = "from generator.cli import main; main(prog_name='annuaire')"
    with terminal.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", code, "serve", "--port", "0", "--project", str(folder)],
            cwd=REPOSITORY,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=listen_to_interrupts,  # noqa: PLW1509 -- one thread here
        )
    found = Serving(process, folder, terminal)
    try:
        wait_until(lambda: process.poll() is not None or "Ctrl+C" in found.shown, found)
        address = re.search(r"http://127\.0\.0\.1:\d+/", found.shown)
        assert address, found.shown
        found.address = address[0]
        yield found
    finally:
        process.kill()
        process.wait()


def test_a_change_an_error_its_mending_and_the_end(serving: Serving) -> None:
    assert "Club unique" in serving.page()
    version = serving.page(VERSION_PATH.lstrip("/"))
    serving.edit("Club unique", "Club du Bassin")
    wait_until(lambda: "Club du Bassin" in serving.page(), serving)
    wait_until(lambda: serving.page(VERSION_PATH.lstrip("/")) != version, serving)

    serving.edit("nom: Club du Bassin", "nom: Club du Lac\nnon: Club")
    wait_until(lambda: "Rien n’a été fabriqué" in serving.shown, serving)
    assert "data/partners/club-unique.yml" in serving.shown
    assert "Club du Bassin" in serving.page()

    serving.edit("\nnon: Club", "")
    wait_until(lambda: "Club du Lac" in serving.page(), serving)

    serving.process.send_signal(signal.SIGINT)
    assert serving.process.wait(LONGEST) == 0
    assert serving.shown.rstrip().endswith("Arrêté.")
    assert "Traceback" not in serving.shown


def test_nothing_is_built_again_when_nothing_changes(serving: Serving) -> None:
    built = serving.shown.count("Site écrit")
    time.sleep(3)
    assert serving.shown.count("Site écrit") == built


@pytest.mark.browser
def test_the_open_page_shows_the_change_under_the_policy_of_the_site(serving: Serving, chromium: Browser) -> None:
    context = chromium.new_context(locale="fr-FR")
    watched = watch(context, serving.address)
    page = watched.visit("structures/club-unique.html")
    expect(page.locator("h1")).to_contain_text("Club unique")
    serving.edit("Club unique", "Club du Bassin")
    expect(page.locator("h1")).to_contain_text("Club du Bassin", timeout=LONGEST * 1000)
    watched.assert_quiet()
    context.close()
