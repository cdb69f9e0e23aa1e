"""`annuaire sheet`: the printed list, from identifiers or the finder's questions, as PDF, page, text or calendar."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from generator.cli.find import ANSWERING, questions_of
from generator.cli.find import command as find_command
from generator.cli.group import CannotRunError
from generator.cli.options import day_chooser, project_option, today_option
from generator.cli.report import console, print_findings
from generator.findings import Severity, quoted
from generator.model.asking import Questions, UnknownWordError, term_of
from generator.model.eligibility import Situation
from generator.paper import CannotPrintError, SheetOrder, sheet, sheet_bytes
from generator.render.pdf import PdfError
from generator.vocabulary.matching import InHand
from generator.vocabulary.sheet import Copies, FileKind

_HELD = {InHand.YES: True, InHand.NO: False, InHand.UNKNOWN: None}


def _situation(asked: Questions, answers: dict[str, Any]) -> Situation:
    """What is known of the person; what no option says stays unknown."""
    income = answers.pop("income")
    return Situation(
        age=asked.age,
        income=None if income is None else Decimal(str(income)),
        chronic_disease=answers.pop("chronic_disease"),
        student=answers.pop("student"),
        minimum_income=answers.pop("minimum_income"),
        prescription=_HELD[asked.prescription],
        scheme_year=answers.pop("scheme_year"),
    )


def _kind(output: Path) -> FileKind:
    suffix = output.suffix.lower().removeprefix(".")
    for kind in FileKind:
        if kind.value == suffix:
            return kind
    raise CannotRunError(f"Le fichier {quoted(output.name)} doit finir par .pdf, .html, .txt ou .ics.")


def _write(output: Path, content: bytes) -> None:
    try:
        output.write_bytes(content)
    except OSError:
        raise CannotRunError(f"Le fichier {quoted(output, 200)} ne peut pas être écrit.") from None


@click.command("sheet", help="Fait la feuille d’une liste de créneaux, à imprimer ou à envoyer.")
@click.option("--session", "sessions", multiple=True, metavar="ID", help="Créneau. Peut se répéter, dans l’ordre.")
@click.option("--for", "copies", type=click.Choice([c.value for c in Copies]), default="patient", help="Pour qui.")
@click.option("--large", is_flag=True, help="Gros caractères, une activité par page.")
@click.option("--plain", is_flag=True, help="Langage simple.")
@click.option("--map", "with_map", is_flag=True, help="Avec un plan.")
@click.option("--remark", default="", metavar="TEXTE", help="Un mot imprimé sur la feuille.")
@click.option(
    "--most", type=click.IntRange(1, 10), default=5, metavar="N", help="Sans --session\u00a0: N créneaux au plus."
)
@click.option("--income", type=click.FloatRange(0, 100000), metavar="EUROS", help="Quotient familial, pour le prix.")
@click.option(
    "--chronic-disease/--no-chronic-disease", default=None, help="Affection de longue durée (ALD), pour le prix."
)
@click.option("--student/--no-student", default=None, help="Étudiante ou étudiant, pour le prix.")
@click.option("--minimum-income/--no-minimum-income", default=None, help="Minimum social, pour le prix.")
@click.option("--scheme-year", type=click.IntRange(1, 20), metavar="N", help="Année dans le parcours, pour le prix.")
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, metavar="FICHIER", help=".pdf, .html, .txt ou .ics."
)
@today_option
@project_option
def command(project: Path, today: date | None, output: Path, **given: Any) -> None:
    """Exit 0 when the file is written, 1 when the data hold an error, 2 when it cannot be made."""
    kind = _kind(output)
    try:
        order = _order(given)
        made = sheet(project, day_chooser(today), order)
        if made.view is None or made.frame is None:
            errors = [finding for finding in made.checked.findings if finding.severity is Severity.ERROR]
            print_findings(errors, console())
            click.get_current_context().exit(1)
        calendar = made.calendar.encode()
        _write(output, calendar if kind is FileKind.CALENDAR else sheet_bytes(made.view, made.frame, order, kind))
    except (CannotPrintError, UnknownWordError, PdfError) as error:
        raise CannotRunError(str(error)) from None
    click.echo(f"Feuille écrite dans {quoted(output, 200)}\u00a0: {', '.join(row.id for row in made.view.rows)}.")


_questions = [param for param in find_command.params if param.name not in ANSWERING]
_last = next(place for place, param in enumerate(command.params) if param.name == "today")
command.params[_last:_last] = _questions


def _order(given: dict[str, Any]) -> SheetOrder:
    own = {name: given.pop(name) for name in ("income", "chronic_disease", "student", "minimum_income", "scheme_year")}
    form = {name: given.pop(name) for name in ("sessions", "most", "remark", "large", "plain")}
    copies, with_map = term_of(Copies, given.pop("copies")), given.pop("with_map")
    asked = questions_of(given)
    return SheetOrder(**form, asked=asked, situation=_situation(asked, own), copies=copies, map=with_map)
