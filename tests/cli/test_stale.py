"""`annuaire stale`: the slots to verify, those that mislead most people first."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.cli.report import harmless

Run = Callable[..., Result]
Project = Callable[[str], Path]


def table(result: Result) -> list[dict[str, str]]:
    assert result.stdout.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(result.stdout[1:]), delimiter=";"))


def test_the_most_harmful_comes_first(annuaire: Run, project: Project) -> None:
    result = annuaire("stale", project=project("complet"))
    assert result.exit_code == 0
    first, second = (result.stdout.index(name) for name in ("aulnes-gym-jeudi", "roseaux-nage-douce"))
    assert first < second
    assert "horaires\u00a0: 8\u00a0mois" in result.stdout
    assert "téléphone 03 53 01 12 34" in result.stdout
    assert "parmi les 10 premières réponses" in result.stdout.splitlines()[1]


def test_a_spreadsheet_gets_one_line_a_slot(annuaire: Run, project: Project) -> None:
    rows = table(annuaire("stale", "--format", "csv", project=project("complet")))
    assert [(row["creneau"], row["a_verifier"]) for row in rows] == [
        ("aulnes-gym-jeudi", "horaires,tarifs,places"),
        ("roseaux-nage-douce", "horaires,tarifs"),
    ]


def test_what_is_verified_leaves_the_list(annuaire: Run, project: Project) -> None:
    root = project("complet")
    annuaire("verify", "aulnes-gym-jeudi", "--by", "telephone", "--what", "horaires,places", project=root)
    rows = table(annuaire("stale", "--format", "csv", project=root))
    assert {row["creneau"]: row["a_verifier"] for row in rows}["aulnes-gym-jeudi"] == "tarifs"


def test_one_territory_can_be_asked(annuaire: Run, project: Project) -> None:
    root = project("complet")
    assert table(annuaire("stale", "--format", "csv", "--territory", "grand-parc", project=root)) == []
    assert "tout est frais" in annuaire("stale", "--territory", "grand-parc", project=root).stdout
    refused = annuaire("stale", "--territory", "grand-pars", project=root)
    assert refused.exit_code == 2
    assert "grand-parc" in refused.stderr
    refused = annuaire("stale", "--territory", "zzz", project=root)
    assert "Territoires\u00a0: deux-rivieres, grand-parc." in refused.stderr


def test_years_later_everything_is_to_verify(annuaire: Run, project: Project) -> None:
    rows = table(annuaire("stale", "--format", "csv", "--today", "2027-05-20", project=project("complet")))
    assert len(rows) == 15
    assert [int(row["ordre"]) for row in rows] == sorted((int(row["ordre"]) for row in rows), reverse=True)


@pytest.mark.parametrize("title", ["=1+1", "@a", "-2", "\u202e=1+1", "\u00ad@a", "\u200e +2"])
def test_no_cell_begins_a_formula(title: str, annuaire: Run, project: Project) -> None:
    root = project("complet")
    file = root / "data/partners/gym-des-aulnes.yml"
    text = file.read_text(encoding="utf-8").replace("titre: Gym douce du jeudi", f'titre: "{title}"')
    file.write_text(text, encoding="utf-8")
    titles = {row["titre"] for row in table(annuaire("stale", "--format", "csv", project=root))}
    assert f"'{harmless(title)}" in titles
    assert all(char.isprintable() or char == "\u00a0" for each in titles for char in each)


def test_data_with_an_error_are_not_sorted(annuaire: Run, project: Project) -> None:
    root = project("complet")
    (root / "data/partners/autre.yml").write_text("nom: x\n", encoding="utf-8")
    assert annuaire("stale", project=root).exit_code == 1
    result = annuaire("stale", "--format", "csv", project=root)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "autre.yml" in result.stderr
