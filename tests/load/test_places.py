"""The place of every node of a whole project: at its line and column stands what was written, quotes included."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.load.nodes import Data, read_nodes
from generator.model.catalogue import Key
from tests.support.projects import PROJECTS

FILES = sorted((PROJECTS / "complet").rglob("*.yml"))
END = r"(?=[ ]*(?:[,\]}\n]|[ ]#))"
FORMS = {"'": "'{}'", '"': '"{}"', "|": r"\|[+-]?\n\s*{}", ">": r">[+-]?\n\s*{}"}


def nodes(data: Data | None, keys: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], Data]]:
    """Every part of a file's data with its path, outermost first."""
    if data is None:
        return
    yield keys, data
    for key, item in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from nodes(item, (*keys, key))


def scalar_as_written(value: str, sign: str) -> str:
    """The pattern of a scalar in its file, whose first sign is given: words may stand on lines of their own."""
    if sign not in FORMS:
        return r"\s+".join(map(re.escape, value.split())) + END
    doubled = value.replace("'", "''") if sign == "'" else value
    return FORMS[sign].format(r"\s+".join(map(re.escape, doubled.split())))


def part_as_written(data: Data) -> str:
    """The pattern of the beginning of a list, or of keys."""
    if isinstance(data, list):
        return r"\[|- +\S"
    return rf"\{{|['\"]?{re.escape(next(iter(data)))}['\"]?:(?=\s)"


SIGNS = """\
nom: 'L’eau d''ici'
é: {"a b": [x, 'y z', "w"], c: d}   # 🙂
🙂:
- >-
  un
  deux
-   - texte: |
        trois

        quatre
      suite: cinq
        six
    - "sept
      huit"
vide:
fin: [ 🙂,   🙂 🙂 , dix]
"""
"""What `complet` does not hold: apostrophes, texts on several lines, signs beyond the first 65,536."""
TEXTS = {file.relative_to(PROJECTS).as_posix(): file.read_text(encoding="utf-8") for file in FILES}


@pytest.mark.parametrize("text", [*TEXTS.values(), SIGNS], ids=[*TEXTS, "signs"])
def test_what_was_written_stands_at_the_place_of_each_node(text: str) -> None:
    lines = text.split("\n")
    document = read_nodes(text, "x.yml")
    seen = 0
    for keys, data in nodes(document.data):
        line, column = document.source.positions[keys]
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        wanted = scalar_as_written(data, rest[0]) if isinstance(data, str) else part_as_written(data)
        assert re.match(wanted, rest), f"{keys} : {line}:{column} {rest[:60]!r}"
        if keys and isinstance(keys[-1], str):
            where = document.keys[keys]
            assert lines[where.line - 1][where.column - 1 :].startswith((f"{keys[-1]}:", f'"{keys[-1]}":'))
            assert (where.line, where.column) < (line, column)
        seen += 1
    assert seen == len(document.source.positions) - len(document.blank)


def test_the_project_is_sizeable() -> None:
    assert sum(len(read_nodes(text, "x.yml").source.positions) for text in TEXTS.values()) > 1500
