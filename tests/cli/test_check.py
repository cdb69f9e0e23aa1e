"""`annuaire check`: what a person, a tool and GitHub read, and the exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from generator.cli.report import harmless, recalled
from generator.cli.report_forge import workflow_commands
from generator.findings import Finding, Location, Severity
from generator.pipeline import CheckResult, check
from tests.support.projects import run_annuaire

Run = Callable[..., Result]
Project = Callable[[str], Path]


def test_a_good_project_is_well(annuaire: Run, project: Project) -> None:
    result = annuaire("check", project=project("minimal"))
    assert result.exit_code == 0
    assert "1 structure, 1 créneau" in result.stdout


def test_an_error_is_shown_with_its_place_its_value_and_its_mend(annuaire: Run, project: Project) -> None:
    root = project("minimal")
    file = root / "data/partners/club-unique.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("type: association", "type: asociation"), encoding="utf-8")
    result = annuaire("check", project=root)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    first = lines.index("data/partners/club-unique.yml:2:7  erreur  unknown-word")
    second, third = lines[first + 1 : first + 3]
    assert "asociation" in second
    assert third.startswith("  → Vouliez-vous dire «\u00a0association\u00a0»\u202f?")


@pytest.mark.parametrize("name", ["autre", "data/partners/autre.yml", "./data/partners/autre.yml"])
def test_one_record_is_checked_alone_and_the_others_are_counted(annuaire: Run, project: Project, name: str) -> None:
    root = project("minimal")
    (root / "data/partners/autre.yml").write_text("nom: x\nnom: y\n", encoding="utf-8")
    (root / "data/aids").mkdir(exist_ok=True)
    (root / "data/aids/fausse.yml").write_text("nom: x\nnom: y\n", encoding="utf-8")
    result = annuaire("check", name, project=root)
    assert result.exit_code == 1
    assert "data/aids/fausse.yml" not in result.stdout
    assert "data/partners/autre.yml:2:1" in result.stdout
    assert "Dans les autres fiches\u00a0: " in result.stdout
    alone = annuaire("check", "site_config", "--today", "2026-11-22", project=root)
    assert alone.exit_code == 1
    assert alone.stdout.startswith("Aucune erreur.")


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(
    ("path", "before", "after", "place"),
    [
        ("data/partners/club-unique.yml", "id: gym-unique", "id: index", "data/partners/club-unique.yml:"),
        ("data/vocabulary/activites.yml", "id: gym-douce", "id: index", "data/vocabulary/activites.yml:1:7"),
        ("site_config.yml", "editeur:", "demonstration: {date: 9999-12-31, bandeau: b}\nediteur:", "site_config.yml:"),
    ],
)
def test_what_would_stop_a_build_is_an_error_of_check(
    command: str, path: str, before: str, after: str, place: str, annuaire: Run, project: Project
) -> None:
    root = project("minimal")
    text = (root / path).read_text(encoding="utf-8")
    assert before in text
    (root / path).write_text(text.replace(before, after), encoding="utf-8")
    result = annuaire(command, project=root)
    assert result.exit_code == 1
    assert f"{place}" in result.stdout
    assert result.stdout.count("  erreur  ") == 1
    assert "imprévu" not in result.output


def test_a_record_that_is_not_there_is_told_with_its_nearest(annuaire: Run, project: Project) -> None:
    result = annuaire("check", "club-uniqe", project=project("minimal"))
    assert result.exit_code == 2
    assert "Vouliez-vous dire «\u00a0club-unique\u00a0»" in result.output


def test_json_holds_findings_and_counts(annuaire: Run, project: Project) -> None:
    root = project("minimal")
    (root / "data/partners/autre.yml").write_text("nom: x\nnom: y\n", encoding="utf-8")
    result = annuaire("check", "--format", "json", project=root)
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert report["counts"] == {
        "partners": 1,
        "sessions": 1,
        "venues": 1,
        "programmes": 0,
        "aids": 0,
        "territories": 1,
        "words": 1,
    }
    duplicate = next(finding for finding in report["findings"] if finding["rule"] == "duplicate-key")
    assert {**duplicate, "message": "", "fix": ""} == {
        "rule": "duplicate-key",
        "severity": "error",
        "path": "data/partners/autre.yml",
        "line": 2,
        "column": 1,
        "message": "",
        "fix": "",
    }


def test_unusable_settings_still_give_a_report(annuaire: Run, project: Project) -> None:
    root = project("minimal")
    (root / "site_config.yml").write_text("nom: [\n", encoding="utf-8")
    result = annuaire("check", "--format", "json", project=root)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["counts"]["partners"] == 0


def test_github_annotations_are_escaped() -> None:
    where = Location("data/a,b:c.yml", 3, 7)
    line = workflow_commands([Finding(where, Severity.WARNING, "une-regle", "50 %\r\nsuite", "Voir : là.")])
    assert line == "::warning file=data/a%2Cb%3Ac.yml,line=3,col=7,title=une-regle::50 %25%0D%0Asuite Voir : là."


def test_a_finding_on_a_whole_file_has_no_line() -> None:
    line = workflow_commands([Finding(Location("data/a.txt"), Severity.INFO, "r", "m")])
    assert line == "::notice file=data/a.txt,title=r::m"


def test_what_drives_a_terminal_is_not_printed() -> None:
    assert harmless("a\x1b[31mb\u202ec\nd «\u00a0é\u00a0»") == "a [31mb c d «\u00a0é\u00a0»"


@pytest.mark.parametrize(
    ("name", "options", "day"),
    [
        ("complet", [], date(2026, 11, 23)),
        ("complet", ["--today", "2025-01-02"], date(2025, 1, 2)),
        ("minimal", ["--today", "2030-01-02"], date(2030, 1, 2)),
    ],
)
def test_the_day_is_the_one_asked_for_else_that_of_the_demonstration(
    name: str, options: list[str], day: date, annuaire: Run, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = []

    def watched(root: Path, choose_day: Callable[..., date]) -> CheckResult:
        result = check(root, choose_day)
        days.append(result.today)
        return result

    monkeypatch.setattr("generator.cli.check.check", watched)
    annuaire("check", *options, project=project(name))
    assert days == [day]


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_french_is_printed_whatever_the_terminal_takes(locale: str, project: Project) -> None:
    root = project("minimal")
    (root / "data/partners/autre.yml").write_text("nom: é→\n", encoding="utf-8")
    environment = {"LC_ALL": locale, "PYTHONIOENCODING": "ascii" if locale == "C" else "utf-8"}
    done = run_annuaire("check", "--project", str(root), environment=environment)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_text_is_in_the_order_of_paths_and_lines_as_json_is(annuaire: Run, project: Project) -> None:
    root = project("complet")
    (root / "data/partners/aaa.yml").write_text("nom: x\nnom: y\n", encoding="utf-8")
    (root / "data/partners/zzz.yml").write_text("nom: x\nnom: y\n", encoding="utf-8")
    told = json.loads(annuaire("check", "--format", "json", project=root).stdout)["findings"]
    places = [(each["path"], each["line"], each["column"]) for each in told]
    assert places == sorted(places)
    severities = ["erreur" if each["severity"] == "error" else "" for each in told]
    assert severities != sorted(severities), "errors stand before other findings"
    heads = [line.split("  ") for line in annuaire("check", project=root).stdout.splitlines() if "/" in line[:5]]
    assert [(head[0], head[-1]) for head in heads] == [
        (f"{each['path']}:{each['line']}:{each['column']}", each["rule"]) for each in told
    ]


def test_errors_are_recalled_below_other_findings(annuaire: Run, project: Project) -> None:
    root = project("minimal")
    (root / "data/partners/aaa.yml").write_text("nom: x\nnom: y\n", encoding="utf-8")
    result = json.loads(annuaire("check", "--format", "json", project=root).stdout)["findings"]
    errors = [
        f"  {each['path']}:{each['line']}:{each['column']}  {each['rule']}"
        for each in result
        if each["severity"] == "error"
    ]
    assert 0 < len(errors) < len(result)
    title, *again, count = annuaire("check", project=root).stdout.splitlines()[-len(errors) - 2 :]
    assert (title, again) == ("À corriger d’abord\u00a0:", errors)
    assert count.startswith(f"{len(errors)} erreur")


def test_errors_alone_are_not_said_twice_and_many_are_cut() -> None:
    error = Finding(Location("data/a.yml", 1, 1), Severity.ERROR, "r", "m")
    warning = Finding(Location("data/b.yml", 1, 1), Severity.WARNING, "r", "m")
    many = [replace(error, location=Location("data/a.yml", line, 1)) for line in range(1, 13)]
    assert recalled([error]) == recalled([warning]) == recalled([]) == ""
    assert recalled([*many, warning]).splitlines()[-1] == "  … et 2 autres, plus haut."
    assert len(recalled([*many[:10], warning]).splitlines()) == 11
