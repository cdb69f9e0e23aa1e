"""Walks a record: every record inside it and every free text, each with its place and whose file it is in.

A rule about contacts or sources thus finds them wherever they stand, also in fields declared after it was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar, get_args

from pydantic import StringConstraints

from generator.model.base import Record
from generator.model.catalogue import Where

P_co = TypeVar("P_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Owner:
    """The record that owns a file: its folder under `data/` (empty for the site's settings), identifier, name."""

    folder: str
    id: str
    name: str
    example: bool
    record: Record


@dataclass(frozen=True, slots=True)
class Part(Generic[P_co]):
    """A record inside a file, where it stands and whose it is."""

    record: P_co
    where: Where
    owner: Owner


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text people read, the attribute that holds it, where it stands and in which record."""

    text: str
    attribute: str
    where: Where
    holder: Record
    owner: Owner


def _is_free(annotation: Any, metadata: tuple[Any, ...]) -> bool:
    """True for a string, or a collection of strings, of no imposed pattern."""
    constraints = [item for item in metadata if isinstance(item, StringConstraints)]
    if constraints:
        return all(item.pattern is None for item in constraints)
    inner = getattr(annotation, "__metadata__", ())
    if inner:
        return _is_free(annotation.__origin__, tuple(inner))
    return any(_is_free(argument, ()) for argument in get_args(annotation))


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, str, bool], ...]:
    """The attribute, YAML key and freedom of text of each field."""
    return tuple(
        (name, info.alias or name, _is_free(info.annotation, tuple(info.metadata)))
        for name, info in kind.model_fields.items()
    )


def _items(value: Any, where: Where) -> Iterator[tuple[Any, Where]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield item, where / index
    else:
        yield value, where


def walk(record: Record, where: Where, owner: Owner) -> Iterator[Part[Record] | FreeText]:
    """The record itself, then all it holds, in the order of declaration."""
    yield Part(record, where, owner)
    for attribute, key, free in _fields(type(record)):
        for item, place in _items(getattr(record, attribute), where / key):
            if isinstance(item, Record):
                yield from walk(item, place, owner)
            elif free and isinstance(item, str):
                yield FreeText(item, attribute, place, record, owner)
