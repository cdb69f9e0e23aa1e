"""The locks, and the words said when a program is missing."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.support.projects import REPOSITORY

SITE_LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-pdf.txt")
LOCKS = (*SITE_LOCKS, "requirements-clock.txt")


def names(text: str) -> set[str]:
    """The distributions a requirements file names, normalised."""
    found = re.findall(r"^([A-Za-z][\w.-]*)", text, re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in found}


@pytest.mark.parametrize("lock", [*LOCKS, "package-lock.json", ".npmrc"])
def test_a_lock_holds_no_download_address(lock: str) -> None:
    text = (REPOSITORY / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links|\"resolved\"", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_each_locked_distribution_has_an_exact_version_and_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", (REPOSITORY / lock).read_text(encoding="utf-8").strip())
    assert [entry for entry in entries if not re.match(r"[\w.-]+==\S+.*\n +--hash=sha256:", entry)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_each_wanted_distribution_is_locked(lock: str) -> None:
    wanted = (REPOSITORY / lock).with_suffix(".in").read_text(encoding="utf-8")
    assert names(wanted) - names((REPOSITORY / lock).read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize("lock", SITE_LOCKS[1:])
def test_every_environment_has_the_versions_of_the_site(lock: str) -> None:
    runtime, other = ((REPOSITORY / name).read_text(encoding="utf-8") for name in (SITE_LOCKS[0], lock))
    pins = re.compile(r"^[\w.-]+==\S+", re.MULTILINE)
    assert set(pins.findall(runtime)) - set(pins.findall(other)) == set()


@pytest.mark.parametrize(
    ("contract", "owner"),
    [
        ("MkDocs is the last room: only publish knows it", "publish"),
        ("Only render makes markup", "render"),
        ("Only cli talks to the terminal", "cli"),
    ],
)
def test_a_wall_stands_before_every_room_but_its_owner(contract: str, owner: str) -> None:
    tool = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    walls = {wall["name"]: wall for wall in tool["contracts"]}
    modules = {path.stem for path in (REPOSITORY / "generator").iterdir() if not path.name.startswith("_")}
    rooms = {f"generator.{name}" for name in modules}
    assert set(walls["Data flows one way"]["layers"]) == rooms
    assert {*walls[contract]["source_modules"], f"generator.{owner}"} == rooms


def test_the_help_of_make_is_aligned() -> None:
    done = subprocess.run(["make", "help"], cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=True)
    columns = {match.end() for line in done.stdout.splitlines() if (match := re.match(r"  make \S+ +", line))}
    assert len(columns) == 1


def test_each_wanted_distribution_has_an_upper_bound() -> None:
    for lock in LOCKS:
        lines = (REPOSITORY / lock).with_suffix(".in").read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if line and line[0].isalpha() and ",<" not in line] == []


def test_development_tools_are_exactly_locked() -> None:
    packages = json.loads((REPOSITORY / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert all("integrity" in package for path, package in packages.items() if path)


@pytest.mark.parametrize(
    ("program", "package"), [("chromium", "chromium-headless-shell"), ("java", "default-jre-headless")]
)
def test_a_missing_program_is_said_in_one_sentence(program: str, package: str, tmp_path: Path) -> None:
    for needed in ("env", "bash"):
        (tmp_path / needed).symlink_to(f"/usr/bin/{needed}")
    done = subprocess.run(
        [str(REPOSITORY / "tools" / "need.sh"), "find", program],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert f"sudo apt install {package}" in done.stderr


def test_a_python_that_is_too_old_or_missing_is_said_before_anything_is_installed(tmp_path: Path) -> None:
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(REPOSITORY / name, tmp_path)
    done = subprocess.run(
        ["make", "site", "PYTHON=/bin/false"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "Il faut Python 3.11" in done.stderr
    assert not (tmp_path / ".venv").exists()
