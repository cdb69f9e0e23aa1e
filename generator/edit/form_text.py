"""The text of a new file: what is known, each line under its description, then every other key in a comment.

Descriptions, examples and words come from the records themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Annotated, Any, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from generator.edit.kinds import Kind
from generator.edit.scalars import block_lines, flow_text
from generator.load.fields import fields_at, words_at
from generator.model.catalogue import Key

NBSP = "\N{NO-BREAK SPACE}"
WIDTH = 110
_RARE = frozenset({"rang", "dates", "sauf"})
"""Keys of parts that go with others, and would be wrong beside the sample's."""
_STAND_INS = ("…", "identifiant", "10", "2026-12-31", "oui", "01001")


def form_text(kind: Kind, data: Mapping[str, Any]) -> str:
    """The whole text of a file that holds `data`."""
    head = [
        kind.schema,
        f"# {kind.called}. Ce qui suit un dièse est une note{NBSP}: personne d’autre que vous ne la lit.",
    ]
    known = [line for key, value in data.items() for line in (*_about(kind, key), *block_lines({key: value}, ""))]
    rest = ["", "# Facultatif. Pour remplir une ligne, enlever le dièse et l’espace qui la commencent."]
    for key, info in fields_at(kind.record, ()).items():
        if key not in data and key not in ("id", "exemple"):
            rest += ["#", *_about(kind, key), *(f"# {line}" for line in _sample(kind, (key,), info))]
    return "\n".join([*head, *known, *rest]) + "\n"


def _about(kind: Kind, key: str) -> Iterator[str]:
    """The lines of comment over a key: what it means, the words it takes."""
    info = fields_at(kind.record, ()).get(key)
    if info and info.description:
        yield f"## {info.description}"
    if words := words_at(kind.record, (key,)):
        line = f"## Mots possibles{NBSP}:"
        for word in words:
            if len(line) + len(word) > WIDTH:
                yield line
                line = "##"
            line += f" {word},"
        yield f"{line.rstrip(',')}"


def _sample(kind: Kind, path: tuple[Key, ...], info: FieldInfo) -> list[str]:
    """A key with an example, as lines to uncomment; a part shows the keys it needs and those with an example."""
    name = str(path[-1])
    inner = fields_at(kind.record, path)
    if not inner:
        return [f"{name}: {_example(kind, path, info)}"]
    shown = {key: field for key, field in inner.items() if key not in _RARE and (field.is_required() or field.examples)}
    lines = [line for key, field in (shown or inner).items() for line in _sample(kind, (*path, key), field)]
    if _is_list(info):
        return [f"{name}:", f"  - {lines[0]}", *(f"    {line}" for line in lines[1:])]
    return [f"{name}:", *(f"  {line}" for line in lines)]


def _example(kind: Kind, path: tuple[Key, ...], info: FieldInfo) -> str:
    """The example of a key, else the first word of its vocabulary, else the first stand-in that the field takes."""
    words = words_at(kind.record, path)
    if _is_mapping(info) and words:
        return f"{{{words[0]}: oui}}"
    firsts = info.examples or words[:1] or _STAND_INS
    field: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    adapter: TypeAdapter[Any] = TypeAdapter(field)
    for first in firsts:
        for value in (first, [first]):
            with suppress(ValidationError):
                adapter.validate_python(value)
                return flow_text([str(item) for item in value] if isinstance(value, list) else str(value))
    return flow_text(str(firsts[0]))


def _is_list(info: FieldInfo) -> bool:
    return _origin(info).startswith("tuple")


def _is_mapping(info: FieldInfo) -> bool:
    return _origin(info).startswith("collections.abc.Mapping")


def _origin(info: FieldInfo) -> str:
    annotation: Any = info.annotation
    parts = [annotation, *get_args(annotation)]
    return next((text for part in parts if (text := str(part)).startswith(("tuple[", "collections.abc.Mapping"))), "")
