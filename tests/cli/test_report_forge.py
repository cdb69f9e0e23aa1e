"""What forges read: ten annotations and the job's page for GitHub, Code Quality for GitLab."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.cli.report_forge import MOST_SUMMARY, code_quality, job_summary, workflow_commands, worst_first
from generator.findings import Finding, Location, Severity

Run = Callable[..., Result]
Project = Callable[[str], Path]


def finding(
    path: str = "data/a.yml", line: int = 3, severity: Severity = Severity.ERROR, message: str = "Faux."
) -> Finding:
    return Finding(Location(path, line, 7), severity, "une-regle", message, "Mettre autre chose.")


def damaged(root: Path, number: int) -> Path:
    for index in range(number):
        (root / f"data/partners/faux-{index:02}.yml").write_text("nom: x\n", encoding="utf-8")
    return root


def test_errors_come_first_then_the_order_of_the_files() -> None:
    listed = [finding("b", severity=Severity.INFO), finding("a", severity=Severity.WARNING), finding("c"), finding("b")]
    assert [(each.severity.value, each.location.path) for each in worst_first(listed)] == [
        ("error", "b"),
        ("error", "c"),
        ("warning", "a"),
        ("info", "b"),
    ]


def test_github_gets_ten_annotations_and_the_rest_on_the_page_of_the_job(
    annuaire: Run, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    page.write_text("avant\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    root = damaged(project("minimal"), 7)
    result = annuaire("check", "--format", "github", project=root)
    assert result.exit_code == 1
    assert len([line for line in result.stdout.splitlines() if line.startswith("::error ")]) == 10
    text = page.read_text(encoding="utf-8")
    assert text.startswith("avant\n## Vérification des fiches\n")
    assert text.count("\n- **erreur** ") == 21
    assert "21 erreurs" in text


def test_without_a_page_the_rest_is_in_the_log(
    annuaire: Run, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    result = annuaire("check", "--format", "github", project=damaged(project("minimal"), 7))
    assert result.stdout.count("::error ") == 10
    assert result.stdout.count("  erreur  missing-key") == 11


def test_a_page_stays_below_what_github_takes() -> None:
    many = [finding(line=line, message="x" * 500) for line in range(1, 3000)]
    text = job_summary(many, "2999 erreurs.")
    assert len(text.encode()) < MOST_SUMMARY + 1000
    assert "autres constats" in text


def test_nothing_in_a_finding_gives_orders_to_the_forge() -> None:
    hostile = finding(message="a\n::error::x <script> **b** @equipe")
    assert workflow_commands([hostile]).count("\n") == 0
    line = job_summary([hostile], "").splitlines()[4]
    assert "<script>" not in line
    assert "@" not in line
    assert "::error" not in line


def test_gitlab_gets_a_code_quality_report(annuaire: Run, project: Project) -> None:
    result = annuaire("check", "--format", "gitlab", project=damaged(project("minimal"), 1))
    assert result.exit_code == 1
    report = [each for each in json.loads(result.stdout) if each["severity"] == "critical"]
    assert len(report) == 3
    assert {
        (each["severity"], each["check_name"], each["location"]["path"], each["location"]["lines"]["begin"])
        for each in report
    } == {("critical", "missing-key", "data/partners/faux-00.yml", 1)}
    assert "3 erreurs" in result.stderr


def test_a_fingerprint_is_its_own_and_does_not_move_with_the_line() -> None:
    first = [each["fingerprint"] for each in json.loads(code_quality([finding(line=3), finding(line=9), finding("b")]))]
    moved = [
        each["fingerprint"] for each in json.loads(code_quality([finding(line=4), finding(line=10), finding("b")]))
    ]
    assert first == moved
    assert len(set(first)) == 3


def test_a_good_project_gives_an_empty_report(annuaire: Run, project: Project) -> None:
    report = json.loads(annuaire("check", "--format", "gitlab", project=project("minimal")).stdout)
    assert [each for each in report if each["severity"] == "critical"] == []
