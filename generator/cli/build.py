"""`annuaire build`: checks the data and writes the site."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from generator.cli.group import CannotRunError
from generator.cli.options import day_chooser, project_option, today_option
from generator.cli.report import console, print_errors, summary
from generator.findings import quoted
from generator.pipeline import BuildResult, build

site_option = click.option(
    "--site",
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="Où écrire le site (par défaut\N{NO-BREAK SPACE}: « site » dans le projet).",
)


@click.command("build", help="Vérifie les fiches et fabrique le site.")
@site_option
@today_option
@project_option
def command(project: Path, today: date | None, site: Path | None) -> None:
    """Exit 1 when the data hold an error: nothing is built and an older site stays."""
    destination = site_folder(project, site)
    built = build_site(project, today, destination)
    if not built.published:
        click.get_current_context().exit(1)
    click.echo(f"Pour l’ouvrir\N{NO-BREAK SPACE}: {(destination.resolve() / 'index.html').as_uri()}")


def site_folder(project: Path, site: Path | None) -> Path:
    """Where the site goes; CannotRunError for a place from which the project is read."""
    wanted = site or project / "site"
    destination = Path(os.path.realpath(wanted))  # unlike Path.resolve, takes circles alike in every Python
    if os.path.islink(destination):  # noqa: PTH114 — Path.is_symlink raises for a name too long
        raise CannotRunError(f"Le dossier {quoted(wanted)} est un lien qui tourne en rond.")
    if any(destination.is_relative_to(os.path.realpath(project / name)) for name in ("data", "content")):
        raise CannotRunError(f"Le site ne peut pas aller dans {quoted(wanted)}, où sont les fiches ou les textes.")
    return wanted


def build_site(project: Path, today: date | None, destination: Path) -> BuildResult:
    """Build and say so; CannotRunError when the site cannot be written."""
    # Imported with the pages' tools, which a check does without.
    from generator.publish.errors import PublishError  # noqa: PLC0415

    try:
        built = build(project, day_chooser(today), destination)
    except PublishError as error:
        raise CannotRunError(str(error)) from error
    if published := built.published:
        click.echo(summary(built.checked))
        pages = published.record_pages + published.editorial_pages
        click.echo(
            f"Site écrit dans «\N{NO-BREAK SPACE}{destination}\N{NO-BREAK SPACE}»\N{NO-BREAK SPACE}: {pages} pages."
        )
    else:
        print_errors(built.checked, console())
        click.echo(summary(built.checked))
        click.echo(
            "Rien n’a été fabriqué\N{NARROW NO-BREAK SPACE}; le site précédent, s’il y en a un, est resté tel quel."
        )
    return built
