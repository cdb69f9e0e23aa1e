"""Which keys a record has at a given place, read from the records themselves.

Serves the messages: names that may follow, descriptions and examples to show. Nothing is validated here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.model.base import SLUG_PATTERN, Record
from generator.model.catalogue import Key


@cache
def fields_of(record: type[Record]) -> Mapping[str, FieldInfo]:
    """French YAML key to field."""
    return {info.alias or name: info for name, info in record.model_fields.items()}


def fields_at(record: type[Record], keys: tuple[Key, ...]) -> Mapping[str, FieldInfo]:
    """The fields of the part at `keys` below `record`; empty where no record stands."""
    here: type[Record] | None = record
    for key in keys:
        if isinstance(key, int):
            continue
        info = fields_of(here).get(key) if here else None
        here = _record_in(info.annotation) if info else None
    return fields_of(here) if here else {}


@cache
def every_key() -> frozenset[str]:
    """The keys of all records, wherever they stand."""
    kinds, todo = set[type[Record]](), [*Record.__subclasses__()]
    while todo:
        kind = todo.pop()
        kinds.add(kind)
        todo += kind.__subclasses__()
    return frozenset(key for kind in kinds for key in fields_of(kind))


def words_at(record: type[Record], keys: tuple[Key, ...]) -> tuple[str, ...]:
    """The words a field with a closed vocabulary takes, in the order of their declaration."""
    names = [key for key in keys if isinstance(key, str)]
    for length in range(len(names), 0, -1):
        if info := fields_at(record, tuple(names[: length - 1])).get(names[length - 1]):
            enums = _enums_in(info.annotation)
            # A mapping from words to words: the last name is itself one of the words of the first kind.
            enum = enums[1 if length < len(names) and len(enums) > 1 and names[-1] != "[key]" else 0] if enums else None
            return tuple(str(word.value) for word in enum) if enum else ()
    return ()


def identifiers_at(record: type[Record], keys: tuple[Key, ...]) -> bool:
    """Whether a field takes identifiers, alone or in a list."""
    names = [key for key in keys if isinstance(key, str)]
    info = fields_at(record, tuple(names[:-1])).get(names[-1]) if names else None
    return info is not None and any(
        getattr(leaf, "pattern", None) == SLUG_PATTERN for leaf in (*_leaves(info.annotation), *info.metadata)
    )


def _leaves(annotation: Any) -> list[Any]:
    """The plain types an annotation is made of, in order."""
    arguments = [argument for argument in get_args(annotation) if argument not in (NoneType, Ellipsis)]
    return [leaf for argument in arguments for leaf in _leaves(argument)] if arguments else [annotation]


def _record_in(annotation: Any) -> type[Record] | None:
    return next((leaf for leaf in _leaves(annotation) if isinstance(leaf, type) and issubclass(leaf, Record)), None)


def _enums_in(annotation: Any) -> list[type[Enum]]:
    return [leaf for leaf in _leaves(annotation) if isinstance(leaf, type) and issubclass(leaf, Enum)]
