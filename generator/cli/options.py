"""What all commands share: `--project`, `--today`, `--debug`, and the only look at the clock."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic_core import PydanticCustomError

from generator.cli.group import DEBUG, CannotRunError
from generator.findings import quoted
from generator.load.disk import CONFIG
from generator.model.base import YEARS, to_date, to_today
from generator.pipeline import ChooseDay

F = TypeVar("F", bound=Callable[..., Any])


class DayType(click.ParamType[date]):
    """A day written 2026-11-22, or 22/11/2026 as in the records."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; the command stops when it is none."""
        try:
            return to_today(value if isinstance(value, date) else to_date(str(value)))
        except PydanticCustomError as error:
            years = f"\N{NO-BREAK SPACE}: l’année va de {YEARS[0]} à {YEARS[-1]}" if error.type == "annee" else ""
            self.fail(f"{quoted(value)} n’est pas une date comme 2026-11-22{years}.", param, ctx)


class NumberRange(click.FloatRange):
    """A number between two bounds; `nan` and `inf`, which no comparison stops, are none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number; the command stops when it is none or out of bounds."""
        if not math.isfinite(click.FLOAT.convert(value, param, ctx)):
            self.fail(f"{quoted(value)} n’est pas un nombre.", param, ctx)
        return float(super().convert(value, param, ctx))


def project_option(command: F) -> F:
    """Add `--project`, passed as `project: Path`, and `--debug`."""
    with_debug = click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_remember_debug,
        help="Montre le détail d’un arrêt imprévu.",
    )(command)
    return click.option(
        "--project",
        type=click.Path(path_type=Path),
        default=Path(),
        callback=_project_folder,
        metavar="DOSSIER",
        help="Dossier du projet (par défaut\N{NO-BREAK SPACE}: ici).",
    )(with_debug)


def today_option(command: F) -> F:
    """Add `--today`, passed as `today: date | None`."""
    return click.option(
        "--today",
        type=DayType(),
        metavar="DATE",
        help="Le jour à prendre pour aujourd’hui, comme 2026-11-22.",
    )(command)


def day_chooser(today: date | None) -> ChooseDay:
    """The day asked for, else that of the demonstration, else the clock's."""

    def choose(config: Any) -> date:
        if today:
            return today
        if config.demonstration:
            return date.fromordinal(config.demonstration.on.toordinal())
        return datetime.now().astimezone().date()

    return choose


def _remember_debug(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    context.meta[DEBUG] = wanted


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # no right to look, or a name longer than any
        return False


def _project_folder(_context: click.Context, _parameter: click.Parameter, folder: Path) -> Path:
    if not _is_file(folder / CONFIG):
        raise CannotRunError(
            f"Le dossier {quoted(folder, 200)} n’est pas celui d’un annuaire\N{NO-BREAK SPACE}: "
            f"il n’y a pas de fichier {quoted(CONFIG)}."
        )
    return folder
