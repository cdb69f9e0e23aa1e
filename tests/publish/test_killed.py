"""The command itself, killed for good while it writes: the older site does not change, and the next build cleans up."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.support.projects import REPOSITORY, TODAY, build_site, bytes_of, copy_project


def written(folder: Path) -> list[Path]:
    """What the build has written so far in its hidden folder beside the site."""
    return [file for work in folder.glob(".site-construction-*") for file in work.glob("site/**/*.html")]


def killed_while_writing(project: Path, site: Path) -> bool:
    """Start `annuaire build`, kill it once pages are written that are not yet the site; False when it was too quick."""
    code = "from generator.cli import main; main()"
    words = ("build", "--project", str(project), "--site", str(site), "--today", TODAY.isoformat())
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(
        [sys.executable, "-c", code, *words], cwd=REPOSITORY, env=environment, stdout=subprocess.DEVNULL
    ) as process:
        while process.poll() is None and not written(site.parent):
            time.sleep(0.01)
        process.send_signal(signal.SIGSTOP)  # it holds still while one looks: what is there now is what it leaves
        writing = bool(written(site.parent))
        process.send_signal(signal.SIGKILL)
    return writing and process.returncode == -signal.SIGKILL


def test_the_command_killed_while_it_writes_changes_nothing_and_the_next_cleans_up(
    built_site: Path, tmp_path: Path
) -> None:
    project, site = copy_project("complet", tmp_path), Path(shutil.copytree(built_site, tmp_path / "site"))
    settings = project / "site_config.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("Annuaire complet", "Annuaire neuf"), "utf-8")
    before = bytes_of(site)
    tries = iter(range(5))
    while not killed_while_writing(project, site):
        assert next(tries, None) is not None, "the build never was seen writing"
        before = bytes_of(site)
    assert bytes_of(site) == before
    assert written(tmp_path), "what the dead build had written is still there"
    build_site(project, site)
    assert "Annuaire neuf" in (site / "index.html").read_text(encoding="utf-8")
    assert set(bytes_of(site)) == set(before)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
