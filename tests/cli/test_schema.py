"""`annuaire schema` writes what is stale and only says it when asked to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from generator.exchange.json_schema import schema_files


def test_writes_every_schema_then_has_nothing_to_do(
    project: Callable[[str], Path], annuaire: Callable[..., Result]
) -> None:
    folder = project("minimal")
    written = annuaire("schema", project=folder)
    assert written.exit_code == 0
    for path, text in schema_files().items():
        assert path in written.output
        assert (folder / path).read_text(encoding="utf-8") == text
    again = annuaire("schema", project=folder)
    assert again.output == "Les schémas de data/schemas sont à jour.\n"


def test_check_names_the_stale_schema_and_writes_nothing(
    project: Callable[[str], Path], annuaire: Callable[..., Result]
) -> None:
    folder = project("minimal")
    annuaire("schema", project=folder)
    stale = folder / "data" / "schemas" / "venue.schema.json"
    stale.write_bytes(b"\xff")
    checked = annuaire("schema", "--check", project=folder)
    assert checked.exit_code == 1
    assert checked.output.count("n’est plus à jour") == 1
    assert stale.read_bytes() == b"\xff"


def test_the_schemas_are_welcome_beside_the_records(
    project: Callable[[str], Path], annuaire: Callable[..., Result]
) -> None:
    folder = project("minimal")
    annuaire("schema", project=folder)
    assert annuaire("check", project=folder).exit_code == 0
