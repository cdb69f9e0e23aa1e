"""Stamps a verification on a record or a slot: the one of the same facts is brought up to date, else one is added.

Touches the lines of that verification and no other.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from generator.edit.errors import CannotEditError
from generator.edit.insertion import append_item, ensure_same
from generator.edit.scalars import Value, scalar_text
from generator.edit.tree import Tree, read_tree
from generator.model.base import Verification
from generator.model.catalogue import Key
from generator.vocabulary import FieldGroup, VerificationMethod


@dataclass(frozen=True, slots=True)
class Stamp:
    """A verification to write: day, structure or function that verified, means, groups of facts."""

    on: date
    by: str
    method: VerificationMethod
    groups: tuple[FieldGroup, ...] = (FieldGroup.ALL,)

    def facts(self) -> dict[str, str]:
        """What is written beside the groups, by YAML key."""
        return {"le": self.on.isoformat(), "par": self.by, "moyen": self.method.value}

    def item(self) -> dict[str, Value]:
        """The whole element of the list; « tout » goes without saying."""
        groups: dict[str, Value] = {"quoi": [group.value for group in self.groups]}
        return {**self.facts(), **({} if self.groups == (FieldGroup.ALL,) else groups)}


def stamped(text: str, keys: tuple[Key, ...], known: Sequence[Verification], stamp: Stamp) -> str:
    """The text with the stamp on the part at `keys`, whose verifications, in order, are `known`.

    CannotEditError when the same facts were verified later, or when the file cannot be changed safely.
    """
    place = (*keys, "verifications")
    index = next((i for i, each in enumerate(known) if set(each.groups) == set(stamp.groups)), None)
    if index is None:
        return append_item(text, place, stamp.item())
    if known[index].on > stamp.on:
        later = known[index].on.isoformat()
        raise CannotEditError(f"Une vérification plus récente, du {later}, couvre les mêmes faits.")
    tree = read_tree(text)
    node = tree.find((*place, index))
    if not isinstance(node, yaml.MappingNode):
        raise CannotEditError("La vérification à changer n’a pas été retrouvée dans le fichier.")
    changed = _replaced(tree, node, stamp.facts())
    if changed is None:
        return append_item(text, place, stamp.item())
    return ensure_same(changed, _expected(tree.data(), (*place, index), stamp.facts()))


def _replaced(tree: Tree, node: yaml.MappingNode, facts: dict[str, str]) -> str | None:
    """The text with new values in the place of the old; None when one of them takes several lines."""
    text = tree.text
    for name, value in reversed(node.value):
        if name.value not in facts or value.value == facts[name.value]:
            continue
        if not isinstance(value, yaml.ScalarNode) or value.start_mark.line != value.end_mark.line:
            return None
        written = _like(value.style, facts[name.value], bool(node.flow_style))
        text = text[: value.start_mark.index] + written + text[value.end_mark.index :]
    return text


def _like(style: str | None, value: str, flow: bool) -> str:
    """The value between the quotes that the old one had."""
    if style == '"':
        return json.dumps(value, ensure_ascii=False)
    return f"'{value.replace(chr(39), chr(39) * 2)}'" if style == "'" else scalar_text(value, flow)


def _expected(data: Any, keys: tuple[Key, ...], facts: dict[str, str]) -> Any:
    part = whole = copy.deepcopy(data)
    for key in keys:
        part = part[key]
    part.update(facts)
    return whole
