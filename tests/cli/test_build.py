"""`annuaire build`: nothing is built from faulty data, and what cannot be written is one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.pipeline import BuildResult, CheckResult
from generator.publish.errors import PublishError
from tests.support.projects import TODAY

Run = Callable[..., Result]
Project = Callable[[str], Path]


def test_a_data_error_builds_nothing_and_leaves_the_older_site(annuaire: Run, project: Project, tmp_path: Path) -> None:
    root, site = project("minimal"), tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("ancien", encoding="utf-8")
    (root / "data/partners/faute.yml").write_text("nom: x\n", encoding="utf-8")
    result = annuaire("build", "--site", str(site), project=root)
    assert result.exit_code == 1
    assert "data/partners/faute.yml:1:1  erreur  missing-key" in result.stdout
    assert "Rien n’a été fabriqué" in result.stdout
    assert [file.name for file in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text(encoding="utf-8") == "ancien"


def test_a_site_is_built_and_its_address_told(annuaire: Run, project: Project, tmp_path: Path) -> None:
    site = tmp_path / "public"
    result = annuaire("build", "--site", str(site), "--today", TODAY.isoformat(), project=project("minimal"))
    assert result.exit_code == 0, result.output
    assert (site / "creneaux/gym-unique.html").is_file()
    assert (site / "index.html").as_uri() in result.stdout


def test_the_site_goes_into_the_project_by_default(annuaire: Run, project: Project) -> None:
    root = project("minimal")
    assert annuaire("build", project=root).exit_code == 0
    assert (root / "site/index.html").is_file()


def test_a_site_that_cannot_be_written_is_one_sentence(
    annuaire: Run, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> BuildResult:
        raise PublishError("Le disque est plein.")

    monkeypatch.setattr("generator.cli.build.build", refuse)
    result = annuaire("build", project=project("minimal"))
    assert (result.exit_code, result.stderr) == (2, "Erreur\N{NO-BREAK SPACE}: Le disque est plein.\n")


def test_only_errors_are_shown_when_a_build_is_refused(
    annuaire: Run, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.build.build", lambda *_: BuildResult(CheckResult(())))
    result = annuaire("build", project=project("minimal"))
    assert result.exit_code == 1
    assert result.stdout.startswith("Aucune erreur.")
