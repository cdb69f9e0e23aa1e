"""The same data on the same day give the same bytes, wherever they are built; a site does not die of age."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from generator.cli import options
from tests.support.projects import PROJECTS, copy_project, run_annuaire

Annuaire = Callable[..., Result]
ELSEWHERE = {
    "PYTHONHASHSEED": "4321",
    "TZ": "Pacific/Auckland",
    "LANGUAGE": "en",
    "SOURCE_DATE_EPOCH": "1",
    "HOME": "/nonexistent",
}
OTHER = ("tr_TR", "de_DE", "fr_FR")
"""Locales that change letters, sort or write numbers otherwise than C, the most different first."""
HERE = {
    "PYTHONHASHSEED": "4321",
    "TZ": "Pacific/Auckland",
    "LANGUAGE": "en",
    "SOURCE_DATE_EPOCH": "1",
    "HOME": "/nonexistent",
}
CONTINENTAL = ("tr_TR", "de_DE", "fr_FR")
"""Locales that sort, write numbers or change letters otherwise than C, the most different first."""
HERE = {"PYTHONHASHSEED": "0", "TZ": "Europe/Paris", "LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}


def fingerprints(site: Path) -> dict[str, str]:
    """Each file of the site with the hash of its bytes."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def built(project: Path, site: Path, environment: dict[str, str]) -> dict[str, str]:
    done = run_annuaire(
        "build", "--project", str(project), "--site", str(site), "--today", "2026-11-23", environment=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return fingerprints(site)


def locales(folder: Path) -> list[dict[str, str]]:
    """The plain one, and one that differs from it, where the machine has one or can make it in `folder`."""
    known = said_by("locale", "-a").split()
    words = [{"LC_ALL": name, "LANG": name} for start in OTHER for name in known if name.startswith(start)]
    if not words:
        said_by("localedef", "--no-archive", "-i", OTHER[0], "-f", "UTF-8", str(folder / f"{OTHER[0]}.UTF-8"))
        made = [path.name for path in folder.iterdir()]
        words = [{"LC_ALL": name, "LANG": name, "LOCPATH": str(folder)} for name in made]
    return [{"LC_ALL": "C", "LANG": "C"}, *words[:1]]


def said_by(program: str, *arguments: str) -> str:
    """What a program of the system writes; nothing where it is missing."""
    found = shutil.which(program)
    if not found:
        return ""
    return subprocess.run([found, *arguments], capture_output=True, encoding="utf-8", check=False).stdout


def test_folder_hash_seed_time_zone_and_locale_change_nothing(tmp_path: Path) -> None:
    here = built(copy_project("complet", tmp_path / "ici"), tmp_path / "ici" / "site", HERE)
    assert len(here) > 100
    (tmp_path / "langues").mkdir()
    for number, words in enumerate(locales(tmp_path / "langues")):
        away = tmp_path / f"Là-bas, un été {number} (à l’œuvre) #%"
        there = built(copy_project("complet", away), away / "site é", ELSEWHERE | words)
        assert {path for path in here.keys() | there.keys() if here.get(path) != there.get(path)} == set()


def test_the_order_in_which_files_were_made_changes_nothing(tmp_path: Path) -> None:
    project = tmp_path / "complet"
    for source in sorted(PROJECTS.joinpath("complet").rglob("*"), reverse=True):
        if source.is_file():
            target = project / source.relative_to(PROJECTS / "complet")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    first = built(copy_project("complet", tmp_path / "ici"), tmp_path / "ici" / "site", HERE)
    assert built(project, tmp_path / "site", HERE) == first


def test_a_site_built_over_an_older_one_holds_nothing_of_it(tmp_path: Path) -> None:
    project, site = copy_project("complet", tmp_path), tmp_path / "site"
    first = built(project, site, HERE)
    (site / "creneaux" / "ancien.html").write_text("ancien", encoding="utf-8")
    assert built(project, site, HERE) == first


def clock_at(year: int) -> type[datetime]:
    """A `datetime` whose now lies in `year`."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Clock:
            return cls(year, 3, 1, 12, tzinfo=tz)

    return Clock


@pytest.mark.parametrize("year", [2025, 2030])
def test_a_demonstration_builds_alike_whatever_the_clock_of_the_machine(
    annuaire: Annuaire, project: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    folder = project("complet")
    expected = built(folder, tmp_path / "site", HERE)
    monkeypatch.setattr(options, "datetime", clock_at(year))
    assert annuaire("check", project=folder).exit_code == 0
    assert annuaire("build", "--site", str(tmp_path / "later"), project=folder).exit_code == 0
    assert fingerprints(tmp_path / "later") == expected


@pytest.mark.parametrize("day", [date(2025, 3, 1), date(2030, 3, 1), date(2045, 3, 1)])
@pytest.mark.parametrize("name", ["minimal", "complet"])
def test_data_of_any_age_are_no_error_and_still_make_a_site(
    annuaire: Annuaire, project: Callable[[str], Path], tmp_path: Path, name: str, day: date
) -> None:
    folder, site = project(name), tmp_path / "site"
    assert annuaire("check", "--today", day.isoformat(), project=folder).exit_code == 0
    assert annuaire("build", "--today", day.isoformat(), "--site", str(site), project=folder).exit_code == 0
    assert (site / "index.html").is_file()


def test_without_a_demonstration_the_clock_says_the_day(
    annuaire: Annuaire, project: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project("minimal")
    assert "demonstration" not in (folder / "site_config.yml").read_text(encoding="utf-8")
    monkeypatch.setattr(options, "datetime", clock_at(2027))
    assert annuaire("build", "--site", str(tmp_path / "clock"), project=folder).exit_code == 0
    assert annuaire("build", "--site", str(tmp_path / "told"), "--today", "2027-03-01", project=folder).exit_code == 0
    assert fingerprints(tmp_path / "clock") == fingerprints(tmp_path / "told")
