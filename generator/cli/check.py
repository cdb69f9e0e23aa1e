"""`annuaire check`: says what is wrong with the data, builds nothing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.cli.options import day_chooser, project_option, today_option
from generator.cli.records import paths_of
from generator.cli.report import as_json, console, numbers, print_findings, recalled, summary
from generator.cli.report_forge import MOST_ANNOTATIONS, code_quality, job_summary, workflow_commands, worst_first
from generator.cli.terms import Choices
from generator.findings import Finding, has_errors, quoted
from generator.pipeline import check

SUMMARY_FILE = "GITHUB_STEP_SUMMARY"
"""Environment variable: the file in which GitHub reads what stands on the job's page."""


@click.command("check", help="Vérifie les fiches et dit ce qu’il faut corriger, dans toutes ou dans celles de FICHE.")
@click.argument("names", nargs=-1, metavar="[FICHE]...")
@click.option(
    "--format",
    "form",
    type=Choices(["text", "json", "github", "gitlab"]),
    default="text",
    help="Pour une personne, pour un outil, en annotations GitHub, ou en rapport de qualité GitLab.",
)
@today_option
@project_option
def command(project: Path, today: date | None, form: str, names: tuple[str, ...]) -> None:
    """Exit 1 when the data hold an error, shown or not."""
    shown = paths_of(project, names)
    whole = check(project, day_chooser(today))
    kept = tuple(finding for finding in whole.findings if not names or finding.location.path in shown)
    result = replace(whole, findings=kept)
    if form == "json":
        click.echo(as_json(result))
    elif form == "gitlab":
        click.echo(code_quality(result.findings))
        click.echo(summary(result), err=True)
    elif form == "github":
        _for_github(worst_first(result.findings), summary(result))
    else:
        print_findings(result.findings, console())
        if again := recalled(result.findings):
            click.echo(again)
        click.echo(summary(result))
        if elsewhere := numbers(finding for finding in whole.findings if finding not in kept):
            click.echo(f"Dans les autres fiches\N{NO-BREAK SPACE}: {elsewhere} ({quoted('annuaire check')}).")
    click.get_current_context().exit(1 if has_errors(whole.findings) else 0)


def _for_github(findings: Sequence[Finding], counts: str) -> None:
    """The worst findings as annotations, all of them on the job's page; in the log when there is no such page."""
    if shown := findings[:MOST_ANNOTATIONS]:
        click.echo(workflow_commands(shown))
    if page := os.environ.get(SUMMARY_FILE):
        with Path(page).open("a", encoding="utf-8") as stream:
            stream.write(job_summary(findings, counts))
    else:
        print_findings(findings[MOST_ANNOTATIONS:], console())
    click.echo(counts)
