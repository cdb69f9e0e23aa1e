"""The kinds of files that can be made agree with the records and with the schemas."""

from __future__ import annotations

import pytest

from generator.edit.answers import path_of
from generator.edit.kinds import KINDS
from generator.exchange import fields
from generator.exchange.json_schema import modeline
from generator.load.fields import fields_at, fields_of


@pytest.mark.parametrize("name", KINDS)
def test_every_asked_key_exists(name: str) -> None:
    kind = KINDS[name]
    for key in (*kind.needed, *kind.useful):
        path = path_of(key)
        assert path[-1] in fields_at(kind.record, path[:-1]) or path[0] == "accessibilite", key


@pytest.mark.parametrize("name", KINDS)
def test_every_mandatory_key_is_asked(name: str) -> None:
    kind = KINDS[name]
    mandatory = {key for key, info in fields_of(kind.record).items() if info.is_required()} - {"id"}
    assert mandatory <= {key.split(".")[0] for key in kind.needed}


@pytest.mark.parametrize("name", [name for name in KINDS if not KINDS[name].holder])
def test_the_first_line_names_the_schema(name: str) -> None:
    described = next(kind for kind in fields.KINDS if kind.name == name)
    assert KINDS[name].schema == modeline(described)
