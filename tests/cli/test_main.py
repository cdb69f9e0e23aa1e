"""The command as a whole: French everywhere, exit code 2 when it cannot run, never a traceback."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator.cli import COMMANDS, main
from generator.cli.french import SENTENCES
from generator.cli.memory import SELDOM
from tests.support.projects import REPOSITORY

Run = Callable[..., Result]
Project = Callable[[str], Path]
ENGLISH = re.compile(
    r"\b(?:usage:|error|show|try|missing|invalid|such|default|required|commands|help\.|the|integer|path)\b", re.I
)


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_is_french(arguments: list[str], annuaire: Run) -> None:
    result = annuaire(*arguments)
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage\N{NO-BREAK SPACE}: annuaire")
    assert not ENGLISH.search(result.stdout.replace("Usage\N{NO-BREAK SPACE}:", ""))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Commandes"),
        (["chek"], "Vouliez-vous dire «\u00a0check\u00a0»"),
        (["xyz"], "«\u00a0xyz\u00a0» n’existe pas"),
        (["new", "partnr"], "Vouliez-vous dire «\u00a0partner\u00a0»"),
        (["stale", "--format", "xls"], "Choix\u00a0: text, csv."),
        (["verify", "gym"], "Choix\u00a0: telephone, courriel"),
        (["verify", "gym", "--by", "telephone", "--on", "31/02/2026"], "n’est pas une date"),
        (["check", "--formt", "json"], "--formt"),
        (["check", "--format", "xml"], "xml"),
        (["check", "--format"], "attend"),
        (["check", "--today", "demain"], "demain"),
        (["stale", "trop"], "en trop"),
        (["check", "--debug=oui"], "ne prend pas"),
        (["serve", "--port", "beaucoup"], "n’est pas un nombre"),
        (["serve", "--port", "70000"], "bornes"),
    ],
)
def test_a_mistake_on_the_command_line_is_said_in_french(arguments: list[str], said: str, annuaire: Run) -> None:
    result = annuaire(*arguments)
    assert result.exit_code == 2
    assert said in result.output
    assert not ENGLISH.search(re.sub("Usage\N{NO-BREAK SPACE}:|--help", "", result.output))


def test_a_folder_that_is_no_project_is_said_in_one_sentence(annuaire: Run, tmp_path: Path) -> None:
    result = annuaire("check", project=tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith("Erreur\N{NO-BREAK SPACE}: ")
    assert "site_config.yml" in result.stderr


def test_the_project_is_the_current_folder_by_default(
    project: Project, annuaire: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project("minimal"))
    assert annuaire("check").exit_code == 0


def _fail(*_: object) -> None:
    raise ZeroDivisionError("division by zero")


def test_an_unforeseen_stop_is_one_sentence_without_traceback(
    project: Project, annuaire: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.check.check", _fail)
    result = annuaire("check", project=project("minimal"))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "--debug" in result.stderr
    assert "Traceback" not in result.stderr


def test_an_interruption_is_no_data_error(project: Project, annuaire: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.check.check", interrupt)
    result = annuaire("check", project=project("minimal"))
    assert (result.exit_code, result.stderr) == (2, "Erreur\N{NO-BREAK SPACE}: Interrompu.\n")


def test_debug_shows_the_unforeseen_stop_whole(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.check.check", _fail)
    with pytest.raises(ZeroDivisionError):
        CliRunner().invoke(
            main,
            ["check", "--debug", "--project", str(project("minimal"))],
            catch_exceptions=False,
            prog_name="annuaire",
        )


def test_the_version_is_printed(annuaire: Run) -> None:
    assert re.fullmatch(r"annuaire \d+\.\d+\.\d+\n", annuaire("--version").stdout)


def test_a_sheet_waits_for_nothing_of_the_other_jobs_nor_for_the_collector() -> None:
    script = "import gc, sys, generator.cli.sheet; print(gc.get_threshold()[0], *sys.modules)"
    told = subprocess.run([sys.executable, "-c", script], cwd=REPOSITORY, check=True, capture_output=True, text=True)
    threshold, *loaded = told.stdout.split()
    assert int(threshold) == SELDOM
    assert "generator.views.sheet.compose" in loaded
    others = (
        "generator.publish",
        "generator.views.diff.changes",
        "generator.views.finder.answer",
        "generator.views.dashboard.stale",
    )
    assert {*others, "generator.model.matching", "folium", "jinja2", "mkdocs", "rich", "weasyprint"} & {
        *loaded
    } == set()


def test_every_translated_sentence_is_one_of_clicks() -> None:
    folder = Path(click.__file__).parent
    sources = "".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.py")))
    plain = re.sub(r'"\s*\n\s*f?"', "", sources).replace('\\"', '"')
    unknown = [english for english in SENTENCES if english.replace("\n\t", "\\n\\t") not in plain]
    assert unknown == []
