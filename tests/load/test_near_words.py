"""A closed word written otherwise: capitals, accents, hyphen or underscore, one letter wrong. The right one is named.

Every place of `complet` that holds a closed word is tried, so that no vocabulary is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

import pytest
import yaml

from generator.edit.tree import read_tree
from generator.findings import Finding, quoted
from generator.load.fields import words_at
from generator.load.nodes import Data, read_nodes
from generator.load.record import validate
from generator.model.base import Record
from generator.model.catalogue import Key
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue
from tests.support.projects import PROJECTS

KINDS: dict[str, type[Record]] = {
    "partners": Partner,
    "venues": Venue,
    "programmes": Programme,
    "aids": Aid,
    "territories": Territory,
}
ACCENTS = str.maketrans("aeiouc", "àéîôùç")


def otherwise(word: str) -> set[str]:
    """The ways people write a word that is nearly right."""
    swapped = word.translate(str.maketrans("-_", "_-"))
    longer = {f"{word}s"} if len(word) > 1 else set()
    return {word.upper(), word.capitalize(), word.translate(ACCENTS), swapped, swapped.replace("_", " ")} | longer


def closed(model: type[Record], node: yaml.Node, keys: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], Any]]:
    """Every scalar that holds a word of a closed vocabulary, and where."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            key = (*keys, name.value, "[key]")
            if name.value in words_at(model, key):
                yield key, name
            yield from closed(model, value, (*keys, name.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from closed(model, item, (*keys, index))
    elif node.value in words_at(model, keys):
        yield keys, node


def told(model: type[Record], text: str, name: str) -> tuple[Finding, ...]:
    document = read_nodes(text, "x.yml")
    data: Data | None = document.data
    assert isinstance(data, dict)
    return validate(model, document, {**data, "id": name})[1]


@pytest.mark.parametrize("kind", KINDS)
def test_the_right_word_is_named_on_the_word(kind: str) -> None:
    tried = set()
    for file in sorted((PROJECTS / "complet" / "data" / kind).glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        for keys, node in closed(KINDS[kind], read_tree(text).root):
            words, word = words_at(KINDS[kind], keys), node.value
            names = tuple(key for key in keys if isinstance(key, str))
            if (names, word) in tried:
                continue
            tried.add((names, word))
            for wrong in otherwise(word) - {*words}:
                spoilt = text[: node.start_mark.index] + wrong + text[node.end_mark.index :]
                (found,) = told(KINDS[kind], spoilt, file.stem)
                assert found.rule == "unknown-word"
                assert (found.location.line, found.location.column) == (
                    node.start_mark.line + 1,
                    node.start_mark.column + 1,
                )
                near = f"Vouliez-vous dire {quoted(word)}\N{NARROW NO-BREAK SPACE}?"
                unknown = f"Vous ne savez pas\N{NARROW NO-BREAK SPACE}? Écrire {quoted(word)}."
                assert found.fix.startswith((near, unknown)), f"{keys}: {wrong}: {found.fix}"


def test_every_closed_vocabulary_of_the_records_is_tried() -> None:
    tried: set[tuple[str, ...]] = set()
    for kind, model in KINDS.items():
        for file in (PROJECTS / "complet" / "data" / kind).glob("*.yml"):
            found = closed(model, read_tree(file.read_text(encoding="utf-8")).root)
            tried |= {words_at(model, keys) for keys, _ in found}
    assert {*_vocabularies(tuple(KINDS.values()))} == tried


def _vocabularies(kinds: tuple[type[Record], ...]) -> Iterator[tuple[str, ...]]:
    todo, seen = list(kinds), set[type[Record]]()
    while todo:
        kind = todo.pop()
        seen.add(kind)
        for info in kind.model_fields.values():
            for leaf in _leaves(info.annotation):
                if isinstance(leaf, type) and issubclass(leaf, Enum):
                    yield tuple(str(word.value) for word in leaf)
                elif isinstance(leaf, type) and issubclass(leaf, Record) and leaf not in seen:
                    todo.append(leaf)


def _leaves(annotation: Any) -> list[Any]:
    arguments = get_args(annotation)
    return [leaf for argument in arguments for leaf in _leaves(argument)] if arguments else [annotation]
