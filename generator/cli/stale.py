"""`annuaire stale`: what to verify, in order of harm."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import click

from generator.cli.group import CannotRunError
from generator.cli.options import day_chooser, project_option, today_option
from generator.cli.report import harmless, stop_at_errors
from generator.cli.terms import Choices
from generator.findings import quoted
from generator.model.harm import TOP
from generator.model.suggestion import did_you_mean
from generator.pipeline import stale
from generator.views.dashboard.stale import StaleLine
from generator.views.words.phrases import counted

_COLUMNS = {
    "rang": "",
    "creneau": "session",
    "titre": "title",
    "structure": "partner",
    "territoire": "territory",
    "telephone": "phone",
    "a_verifier": "groups",
    "anciennete": "due",
    "derniere_verification": "last",
    "fois_propose": "seen",
    "ordre": "harm",
}
_SEEN = (
    "«\N{NO-BREAK SPACE}Proposé\N{NO-BREAK SPACE}»\N{NO-BREAK SPACE}: le nombre de fois où le créneau est parmi les "
    f"{TOP} premières réponses de la recherche, pour toutes les communes et toutes les limitations."
)
_FORMULA = ("=", "+", "-", "@")


@click.command("stale", help="Liste ce qu’il faut vérifier, le plus nuisible d’abord.")
@click.option(
    "--territory",
    default="",
    metavar="TERRITOIRE",
    help="Identifiant d’un territoire (par défaut\N{NO-BREAK SPACE}: tous).",
)
@click.option(
    "--format",
    "form",
    type=Choices(["text", "csv"]),
    default="text",
    help="Pour une personne, ou pour un tableur.",
)
@today_option
@project_option
def command(project: Path, today: date | None, territory: str, form: str) -> None:
    """Exit 1 when the data hold an error, 2 when the territory is unknown."""
    result = stale(project, day_chooser(today), territory)
    directory = result.checked.directory
    if directory is None:
        stop_at_errors(result.checked, for_tool=form == "csv")
    if territory and territory not in directory.territories:
        guess = did_you_mean(territory, directory.territories)
        known = f"Territoires\N{NO-BREAK SPACE}: {', '.join(directory.territories)}."
        raise CannotRunError(f"Le territoire {quoted(territory)} n’existe pas. {guess or known}")
    click.echo(_as_csv(result.lines) if form == "csv" else _as_text(result.lines), nl=form != "csv")


def _as_text(lines: tuple[StaleLine, ...]) -> str:
    if not lines:
        return "Rien à vérifier\N{NO-BREAK SPACE}: tout est frais."
    said = [f"{counted(len(lines), 'créneau', 'créneaux')} à vérifier, le plus nuisible d’abord.", _SEEN]
    for number, line in enumerate(lines, start=1):
        said += [
            "",
            f"{number}. {line.title} ({line.session}) — {line.partner}",
            f"   {line.due}",
            f"   proposé {line.seen}\N{NO-BREAK SPACE}fois{f', téléphone {line.phone}' if line.phone else ''}",
        ]
    said += ["", "Après l’appel\N{NO-BREAK SPACE}: annuaire verify IDENTIFIANT --by telephone"]
    return "\n".join(map(harmless, said))


def _as_csv(lines: tuple[StaleLine, ...]) -> str:
    """Semicolons and a mark of UTF-8, as French spreadsheets want; a cell never begins a formula."""
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";")
    writer.writerow(_COLUMNS)
    for number, line in enumerate(lines, start=1):
        cells = (str(getattr(line, attribute)) if attribute else str(number) for attribute in _COLUMNS.values())
        writer.writerow(map(_cell, cells))
    return f"\ufeff{table.getvalue()}"


def _cell(text: str) -> str:
    """A cell without control characters, whose first sign, after spaces, is not taken for a formula's."""
    clean = harmless(text)
    return f"'{clean}" if clean.lstrip().startswith(_FORMULA) else clean
