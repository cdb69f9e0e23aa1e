"""`annuaire verify`: stamps the day of a verification on slots, structures or venues."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.cli.group import CannotRunError
from generator.cli.options import DayType, day_chooser, project_option, today_option
from generator.cli.terms import ManyTerms, OneTerm
from generator.edit import CannotEditError, Wish, stamp_records
from generator.findings import quoted
from generator.vocabulary import FieldGroup, VerificationMethod


@click.command("verify", help="Date une vérification, sans toucher aux autres lignes des fiches.")
@click.argument("identifiers", nargs=-1, required=True, metavar="IDENTIFIANT...")
@click.option(
    "--on", type=DayType(), metavar="DATE", help="Jour de la vérification (par défaut\N{NO-BREAK SPACE}: aujourd’hui)."
)
@click.option(
    "--by",
    "method",
    type=OneTerm(VerificationMethod),
    required=True,
    metavar="MOYEN",
    help=OneTerm(VerificationMethod).listed,
)
@click.option(
    "--what", "groups", type=ManyTerms(FieldGroup), default="tout", metavar="MOTS", help=ManyTerms(FieldGroup).listed
)
@click.option(
    "--who",
    default="",
    metavar="STRUCTURE",
    help="Qui a vérifié\N{NO-BREAK SPACE}: une structure ou une fonction, jamais une personne.",
)
@click.option("--with-slots", is_flag=True, help="Pour une structure, date aussi tous ses créneaux.")
@today_option
@project_option
def command(
    project: Path,
    today: date | None,
    identifiers: tuple[str, ...],
    on: date | None,
    method: VerificationMethod,
    groups: tuple[FieldGroup, ...],
    who: str,
    with_slots: bool,
) -> None:
    """Exit 2 when an identifier is unknown or a file cannot be changed: nothing is then written."""
    wish = Wish(on, method, groups, " ".join(who.split()), with_slots)
    try:
        done = stamp_records(project, day_chooser(today), identifiers, wish)
    except CannotEditError as error:
        raise CannotRunError(str(error)) from error
    for each in done:
        said = "déjà datée du" if not each.changed else "ajoutée, du" if each.added else "datée du"
        about = f"{quoted(each.identifier.partition('/')[2])}\N{NO-BREAK SPACE}: vérification"
        click.echo(f"{about} {said} {each.on.isoformat()} ({each.path})")
        if each.left:
            click.echo(f"  → {_left(each.left)}")


def _left(number: int) -> str:
    said = (
        "Son créneau n’a pas été daté" if number == 1 else f"Ses {number}\N{NO-BREAK SPACE}créneaux n’ont pas été datés"
    )
    return f"{said}\N{NO-BREAK SPACE}: ajouter --with-slots."
