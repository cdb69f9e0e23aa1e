"""`annuaire new`: a new file to fill, or a slot in a structure's file; questions in the terminal, or options."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from generator.cli.group import CannotRunError
from generator.cli.options import day_chooser, project_option, today_option
from generator.cli.report import console, harmless, print_findings
from generator.cli.terms import Choices
from generator.edit.answers import answer_fault, question
from generator.edit.creation import Draft, draft_file, draft_slot, holder_fault
from generator.edit.errors import CannotEditError
from generator.edit.kinds import KINDS, Kind
from generator.edit.names import identifier_of
from generator.findings import has_errors, quoted
from generator.load import load_project
from generator.model.catalogue import Catalogue
from generator.model.suggestion import slug

MOST_CHOICES = 40
EXAMPLE = "exemple"
HINTS = {
    "latitude": "Sur une carte comme www.geoportail.gouv.fr, un clic droit sur le bâtiment donne les deux nombres.",
}
"""Where an answer is found, when the person may not know it."""
NEEDED = "Cette réponse est nécessaire. Ctrl-C arrête, et donne la commande pour reprendre."


@click.command("new", help="Crée une fiche à remplir, ou un créneau dans la fiche d’une structure (session).")
@click.argument("kind_name", type=Choices(list(KINDS)), metavar="GENRE")
@click.option(
    "--set",
    "-s",
    "settings",
    multiple=True,
    metavar="CLE=VALEUR",
    help="Une réponse, comme nom=… ou contacts.0.telephone=… Peut se répéter.",
)
@click.option(
    "--id",
    "identifier",
    default="",
    metavar="IDENTIFIANT",
    help="Nom du fichier ou du créneau (par défaut\N{NO-BREAK SPACE}: tiré du nom).",
)
@click.option(
    "--in", "partner", default="", metavar="STRUCTURE", help="Pour un créneau\N{NO-BREAK SPACE}: la structure."
)
@click.option(
    "--exemple/--reel",
    "example",
    default=None,
    help="Dans une démonstration\N{NO-BREAK SPACE}: fiche inventée (par défaut) ou réelle.",
)
@today_option
@project_option
def command(
    project: Path,
    today: date | None,
    kind_name: str,
    settings: tuple[str, ...],
    identifier: str,
    partner: str,
    example: bool | None,
) -> None:
    """Exit 1 when the file would hold an error: nothing is written; 2 when it cannot be made."""
    kind = KINDS[kind_name]
    catalogue = load_project(project).catalogue
    if catalogue is None:
        raise CannotRunError(f"Les réglages du site ne sont pas lisibles\u00a0: voir {quoted('annuaire check')}.")
    day = day_chooser(today)(catalogue.config.record)
    answers = _split(settings)
    _say_example(catalogue, kind, answers, example)
    if kind.holder:
        answers = {"verifications.0.le": day.isoformat(), **answers}

    def again() -> str:
        chosen = {"--id": identifier, "--in": partner}
        options = [part for pair in chosen.items() if pair[1] for part in pair]
        real = ["--reel"] if example is False else []
        return _again(["annuaire", "new", kind_name, *options, *real], answers)

    try:
        if kind.holder:
            partner = _partner(catalogue, partner)
        _ask(catalogue, kind, answers, alone=not settings)
        name = identifier or slug(answers["titre" if kind.holder else "nom"])
        if kind.holder:
            draft = draft_slot(project, catalogue, kind, partner, name, answers, day)
        else:
            draft = draft_file(project, catalogue, kind, name, answers, day)
        _finish(draft, "" if settings else again())
    except CannotEditError as error:
        raise CannotRunError(str(error)) from error
    except click.Abort:
        click.echo(f"\nPour reprendre où vous en étiez\N{NO-BREAK SPACE}:\n{again()}", err=True)
        raise


def _again(command_line: list[str], answers: dict[str, str]) -> str:
    """The command that keeps the answers given so far."""
    given = (part for key, said in answers.items() for part in ("--set", f"{key}={said}"))
    return harmless(shlex.join([*command_line, *given]))


def _split(settings: tuple[str, ...]) -> dict[str, str]:
    answers = {}
    for setting in settings:
        key, sign, value = setting.partition("=")
        if not sign or not key.strip() or not value.strip():
            raise CannotRunError(f"{quoted(setting)} ne s’écrit pas «\N{NO-BREAK SPACE}cle=valeur\N{NO-BREAK SPACE}».")
        answers[key.strip()] = value
    return answers


def _say_example(catalogue: Catalogue, kind: Kind, answers: dict[str, str], example: bool | None) -> None:
    demonstration = catalogue.config.record.demonstration is not None
    if example and not demonstration:
        raise CannotRunError(
            "Ce site n’est pas une démonstration\N{NO-BREAK SPACE}: une fiche inventée n’y a pas sa place."
        )
    if demonstration and kind.may_be_example and example is not False:
        answers.setdefault(EXAMPLE, "oui")


def _ask(catalogue: Catalogue, kind: Kind, answers: dict[str, str], alone: bool) -> None:
    """Ask what is needed and was not given; what is only useful, too, when nothing was given."""
    for key, said in answers.items():
        if fault := answer_fault(catalogue, kind, key, said):
            raise CannotRunError(f"{key}\N{NO-BREAK SPACE}: {harmless(fault)}")
    missing = [key for key in kind.needed if key not in answers and not _goes_without(catalogue, kind, key, answers)]
    if missing and not alone and not sys.stdin.isatty():
        wanted = " ".join(f"--set {key}=…" for key in missing)
        raise CannotRunError(f"Il manque des réponses\N{NO-BREAK SPACE}: {wanted}")
    for key in missing:
        if not _goes_without(catalogue, kind, key, answers):
            answers[key] = _answer(catalogue, kind, key, answers, needed=True)
    for key in kind.useful if alone else ():
        if not _goes_without(catalogue, kind, key, answers) and (
            said := _answer(catalogue, kind, key, answers, needed=False)
        ):
            answers[key] = said


def _goes_without(catalogue: Catalogue, kind: Kind, key: str, answers: dict[str, str]) -> bool:
    """A postal code follows from the commune, an amount is not asked beside a rate, an address needs its commune."""
    if key == "montant" and ("taux" in answers or "plafond" in answers):
        return True
    if key in ("latitude", "longitude", "adresse.rue") and answers.get("adresse_confidentielle") == "oui":
        return True
    if key != "adresse.code_postal":
        return False
    commune = answers.get("adresse.commune", "")
    return not commune or not answer_fault(catalogue, kind, "adresse.commune", commune)


def _answer(catalogue: Catalogue, kind: Kind, key: str, answers: dict[str, str], needed: bool) -> str:
    """Ask until the answer is well formed; Enter leaves out what is not needed."""
    asked = question(catalogue, kind, key, answers)
    _show(asked.choices)
    if hint := HINTS.get(key):
        click.echo(f"  {hint}")
    text = f"{asked.text}{'' if needed else ' (Entrée pour passer)'}\N{NO-BREAK SPACE}"
    while True:
        said = str(click.prompt(text, default="", show_default=False, prompt_suffix=": "))
        fault = answer_fault(catalogue, kind, key, said) if said.strip() else ""
        if not fault and (said.strip() or not needed):
            return said.strip()
        click.echo(f"  → {harmless(fault or NEEDED)}")


def _partner(catalogue: Catalogue, given: str) -> str:
    """The structure that holds the slot, before any other question; CannotRunError when the one given cannot."""
    if given:
        if fault := holder_fault(catalogue, identifier_of(catalogue, "partners", given)):
            raise CannotRunError(fault)
        return identifier_of(catalogue, "partners", given)
    _show([entry.record.id for entry in catalogue.partners])
    while True:
        said = str(click.prompt("Structure\N{NO-BREAK SPACE}", default="", show_default=False, prompt_suffix=": "))
        found = identifier_of(catalogue, "partners", said.strip())
        fault = holder_fault(catalogue, found) if found else NEEDED
        if not fault:
            return found
        click.echo(f"  → {harmless(fault)}")


def _show(choices: Sequence[str]) -> None:
    """The words to choose from, a few of them when they are many."""
    if choices:
        click.echo(f"  {', '.join(choices[:MOST_CHOICES])}{'…' if len(choices) > MOST_CHOICES else ''}")


def _finish(draft: Draft, again: str) -> None:
    """Write the file; with an error, write nothing and give the command that keeps what was answered in questions."""
    print_findings(draft.findings, console())
    if has_errors(draft.findings):
        click.echo("Rien n’a été écrit.")
        if again:
            click.echo(f"Corriger la réponse dans cette commande, puis la lancer\N{NO-BREAK SPACE}:\n{again}")
        click.get_current_context().exit(1)
    draft.write()
    click.echo(f"Fiche écrite\N{NO-BREAK SPACE}: {draft.file.path}")
    if draft.fresh and draft.file.folder == "partners":
        click.echo(f"Pour y ajouter un créneau\N{NO-BREAK SPACE}: annuaire new session --in {draft.file.stem}")
