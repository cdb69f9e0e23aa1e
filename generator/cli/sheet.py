"""`annuaire sheet`: the printed list, from identifiers or the finder's questions, as PDF, page, text or calendar."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli.find import ANSWERING, questions_of
from generator.cli.find import command as find_command
from generator.cli.group import CannotRunError
from generator.cli.options import day_chooser, project_option, today_option
from generator.cli.report import harmless_lines, stop_at_errors
from generator.findings import quoted
from generator.model.asking import UnknownWordError, term_of
from generator.paper import CannotPrintError, SheetOrder, sheet, sheet_bytes
from generator.render.pdf import PdfError
from generator.vocabulary.sheet import Copies, FileKind


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


@click.command(
    "sheet",
    help="Fait la feuille d’une liste de créneaux, à imprimer ou à envoyer. Sans --session, la liste est proposée "
    "comme dans Orienter\u00a0: à 10\u00a0km de la commune au plus, sauf si --within dit autre chose.",
)
@click.option("--session", "sessions", multiple=True, metavar="ID", help="Créneau. Peut se répéter, dans l’ordre.")
@click.option("--for", "copies", type=click.Choice([c.value for c in Copies]), default="patient", help="Pour qui.")
@click.option("--large", is_flag=True, help="Gros caractères, une activité par page.")
@click.option("--plain", is_flag=True, help="Langage simple.")
@click.option("--map", "with_map", is_flag=True, help="Avec un plan.")
@click.option("--remark", default="", metavar="TEXTE", help="Un mot imprimé sur la feuille.")
@click.option(
    "--most", type=click.IntRange(1, 10), default=5, metavar="N", help="Sans --session\u00a0: N créneaux au plus."
)
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
            stop_at_errors(made.checked)
        calendar = made.calendar.encode()
        content = calendar if kind is FileKind.CALENDAR else sheet_bytes(made.view, made.frame, order, kind)
        _write(output, harmless_lines(content.decode()).encode() if kind is FileKind.TEXT else content)
    except (CannotPrintError, UnknownWordError, PdfError) as error:
        raise CannotRunError(str(error)) from None
    click.echo(f"Feuille écrite dans {quoted(output, 200)}\u00a0: {', '.join(row.id for row in made.view.rows)}.")


_questions = [param for param in find_command.params if param.name not in ANSWERING]
_last = next(place for place, param in enumerate(command.params) if param.name == "today")
command.params[_last:_last] = _questions


def _order(given: dict[str, Any]) -> SheetOrder:
    form = {name: given.pop(name) for name in ("sessions", "most", "remark", "large", "plain")}
    copies, with_map = term_of(Copies, given.pop("copies")), given.pop("with_map")
    return SheetOrder(**form, asked=questions_of(given), copies=copies, map=with_map)
