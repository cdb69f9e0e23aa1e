"""The files of `data/` as they lie on the disk: their schemas, and what no file of the project may hold."""

from __future__ import annotations

import pytest

from generator.exchange.fields import KINDS, Kind
from generator.exchange.json_schema import modeline, schema_files
from tests.exchange.editor import files_of, flags
from tests.support.projects import REPOSITORY
from tests.test_house import sources, unwelcome

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@each_kind
def test_an_editor_flags_no_file(kind: Kind) -> None:
    for file in files_of(REPOSITORY, kind):
        assert not flags(kind, file), file


@each_kind
def test_every_file_begins_by_naming_its_schema(kind: Kind) -> None:
    files = files_of(REPOSITORY, kind)
    assert files
    for file in files:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert first == modeline(kind), file
        named = file.parent / first.partition("$schema=")[2]
        assert named.resolve().is_file(), f"{file} names {named}"


def test_the_committed_schemas_are_those_of_the_records() -> None:
    stale = [
        path
        for path, text in schema_files().items()
        if not (REPOSITORY / path).is_file() or (REPOSITORY / path).read_text(encoding="utf-8") != text
    ]
    assert not stale, "run: annuaire schema"
    committed = {file.relative_to(REPOSITORY).as_posix() for file in (REPOSITORY / "data" / "schemas").iterdir()}
    assert committed == set(schema_files())


def test_no_path_of_a_machine_and_nothing_left_over() -> None:
    files = list(sources("data/**/*.*"))
    assert len(files) > 100
    assert unwelcome(files) == []
