"""`annuaire schema`: writes the schemas that editors read, or says which are stale."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import project_option
from generator.exchange.json_schema import FOLDER, schema_files


@click.command("schema", help="Écrit les schémas qui aident l’éditeur à compléter les fiches.")
@click.option(
    "--check", "only_check", is_flag=True, help="N’écrit rien\u00a0: dit les schémas qui ne sont plus à jour."
)
@project_option
def command(project: Path, only_check: bool) -> None:
    """Exit 1 with `--check` when a schema is missing or stale."""
    stale = {path: text for path, text in schema_files().items() if _written(project / path) != text}
    for path, text in stale.items():
        if only_check:
            click.echo(f"{path}\u00a0: n’est plus à jour. Lancer «\u00a0annuaire schema\u00a0».")
        else:
            (project / path).parent.mkdir(parents=True, exist_ok=True)
            (project / path).write_text(text, encoding="utf-8")
            click.echo(f"{path}\u00a0: écrit.")
    if not stale:
        click.echo(f"Les schémas de {FOLDER} sont à jour.")
    click.get_current_context().exit(1 if stale and only_check else 0)


def _written(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
