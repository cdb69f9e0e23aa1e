"""The disk against the command: odd places for a site, odd things among the sources. Always one sentence, no loss."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

pytestmark = pytest.mark.slow

Run = Callable[..., Result]
Project = Callable[[str], Path]


def said(result: Result) -> str:
    """The one sentence of a command that could not run."""
    assert result.exit_code == 2, result.output
    assert result.output.count("\n") == 1, result.output
    assert "imprévu" not in result.output
    return result.output.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("place", ["data", "data/site", "data/partners/site", "content/site", "partners/../data/x"])
def test_a_site_is_never_written_among_its_sources(place: str, annuaire: Run, project: Project) -> None:
    root = project("minimal")
    assert "où sont les fiches ou les textes" in said(annuaire("build", "--site", str(root / place), project=root))
    assert not (root / "data" / "site").exists()


def test_folders_of_someone_else_are_left_alone(annuaire: Run, project: Project) -> None:
    root = project("minimal")
    for place in (Path("/"), root, root.parent):
        assert "n’a pas été construit par annuaire" in said(annuaire("build", "--site", str(place), project=root))
    assert (root / "site_config.yml").is_file()


def test_a_link_that_turns_in_circles_is_said(annuaire: Run, project: Project) -> None:
    root = project("minimal")
    (root / "site").symlink_to("site")
    assert "tourne en rond" in said(annuaire("build", project=root))


def test_a_path_no_disk_takes_is_said(annuaire: Run, project: Project) -> None:
    root = project("minimal")
    assert "nom trop long" in said(annuaire("build", "--site", str(root / ("x" * 300)), project=root))
    assert "un fichier porte ce nom" in said(
        annuaire("build", "--site", str(root / "site_config.yml" / "x"), project=root)
    )
    assert "n’est pas celui d’un annuaire" in said(annuaire("check", project=Path("x" * 5000)))


@pytest.mark.parametrize("kind", ["absent", "file", "loop"])
@pytest.mark.parametrize("folder", ["data", "data/partners"])
def test_records_that_cannot_be_listed_never_leave_the_site_in_silence(
    kind: str, folder: str, annuaire: Run, project: Project
) -> None:
    root = project("minimal")
    assert annuaire("build", project=root).exit_code == 0
    (root / folder).rename(root / "ailleurs")
    if kind == "file":
        (root / folder).write_text("", encoding="utf-8")
    elif kind == "loop":
        (root / folder).symlink_to(Path(folder).name)
    result = annuaire("build", project=root)
    if (kind, folder) == ("absent", "data/partners"):
        assert result.exit_code == 0, "a directory may have no partner yet"
        return
    assert result.exit_code == 1
    assert result.output.count(" erreur ") == 1, result.output
    assert f"{folder}  erreur" in result.output
    assert (root / "site" / "structures" / "club-unique.html").is_file()


def test_a_page_that_cannot_be_read_is_said(annuaire: Run, project: Project) -> None:
    root = project("minimal")
    (root / "content").mkdir()
    page = root / "content" / "page.md"
    page.write_bytes("---\ntitle: Été\n---\n".encode("latin-1"))
    assert "content/page.md:2:8  erreur  not-utf-8" in annuaire("build", project=root).output
    page.unlink()
    os.mkfifo(page)
    assert "fichier spécial" in said(annuaire("build", project=root))
    page.unlink()
    page.symlink_to("..")
    assert "est un lien" in said(annuaire("build", project=root))


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2026-02-30"])
def test_a_day_out_of_reason_is_refused(day: str, annuaire: Run, project: Project) -> None:
    result = annuaire("check", "--today", day, project=project("minimal"))
    assert result.exit_code == 2
    assert "n’est pas une date comme 2026-11-22" in result.output
    assert ("l’année va de 1970 à 2199" in result.output) == (day != "2026-02-30")
