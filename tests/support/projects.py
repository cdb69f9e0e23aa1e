"""The small projects under `tests/projects/`, copied before use, and the command run on them.

Nothing here reads `data/`: code tests stand on projects of their own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROJECTS = REPOSITORY / "tests" / "projects"
TODAY = date(2026, 11, 23)
"""The day on which the tests take place: a Monday outside the school holidays."""


def copy_project(name: str, destination: Path) -> Path:
    """A writable copy of `tests/projects/<name>` at `destination / name`, which must not exist yet."""
    return Path(shutil.copytree(PROJECTS / name, destination / name))


def run_python(
    code: str, *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a line of Python in a process of its own, from the repository; never raises on a non-zero exit code."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def run_annuaire(*arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, from the repository; never raises on a non-zero exit code."""
    return run_python("from generator.cli import main; main()", *arguments, environment=environment)


def build_site(project: Path, site: Path) -> None:
    """Build `project` into `site` on `TODAY`; `AssertionError` with the command's own words when it refuses."""
    done = run_annuaire("build", "--project", str(project), "--site", str(site), "--today", TODAY.isoformat())
    assert done.returncode == 0, f"annuaire build: {done.returncode}\n{done.stdout}\n{done.stderr}"


def bytes_of(site: Path) -> dict[str, bytes]:
    """Each file of a built site, by its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
