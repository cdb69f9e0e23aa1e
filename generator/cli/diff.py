"""`annuaire diff`: what patients will see change between two states of the data."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.group import CannotRunError
from generator.cli.options import project_option
from generator.cli.report import harmless
from generator.cli.revisions import state_of
from generator.findings import quoted
from generator.pipeline import compare
from generator.views.diff.markdown import as_markdown

WANTED = "AVANT\N{NO-BREAK SPACE}: un dossier ou une version, par exemple HEAD ou origin/main"


@click.command("diff", help=f"Dit ce que les patients verront changer depuis {WANTED}.")
@click.argument("base", metavar="AVANT", required=False, default="")
@click.argument("head", default="", metavar="[APRES]")
@project_option
def command(project: Path, base: str, head: str) -> None:
    """Without `head`, the project as it is. Exit 0 whatever changes, 2 when a state is missing or unreadable."""
    if not base:
        raise CannotRunError(f"Il manque {WANTED}.")
    with state_of(project, base) as before, state_of(project, head or str(project)) as after:
        report = compare(before, after)
    if report is None:
        raise CannotRunError(f"Les réglages du site ne sont pas lisibles dans {quoted(base)} ou {quoted(head or '.')}.")
    click.echo("\n".join(harmless(line).rstrip() for line in as_markdown(report).split("\n")))
