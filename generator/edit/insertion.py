"""Adds an element to a list of a YAML text: as new lines, or between the brackets where the list stands on one line.

Only the lines of the element are added; comments, order, quotes, ends of lines and a missing last one stay.
"""

from __future__ import annotations

import copy
import re
from typing import Any

import yaml

from generator.edit.errors import CannotEditError
from generator.edit.scalars import Value, flow_text, item_lines
from generator.edit.tree import Tree, is_empty, read_tree
from generator.model.catalogue import Key

BY_HAND = "L’écriture de ce fichier ne permet pas de le modifier sans risque : le faire à la main."
_LINE_END = re.compile("\r\n|\r|\n")


def append_item(text: str, keys: tuple[Key, ...], item: Value) -> str:
    """The text with `item` at the end of the list at `keys`, which is made when it is absent.

    CannotEditError when the result would not be the same data with that element alone added.
    """
    tree = read_tree(text)
    node = tree.find(keys)
    if node is None or is_empty(node):
        changed = _with_new_list(tree, keys, node, item)
    elif not isinstance(node, yaml.SequenceNode):
        raise CannotEditError(BY_HAND)
    elif node.flow_style:
        inner = tree.end(node.value[-1]) if node.value else node.start_mark.index + 1
        changed = f"{text[:inner]}{', ' if node.value else ''}{flow_text(item)}{text[inner:]}"
    else:
        lines = item_lines(item, " " * node.start_mark.column)
        changed = insert_after(text, tree.end(node), lines)
    return ensure_same(changed, _expected(tree.data(), keys, item))


def insert_after(text: str, index: int, lines: list[str]) -> str:
    """The text with `lines` after the line in which `index` lies."""
    newline = newline_of(text)
    if index and text[index - 1] in "\r\n" and text[index - 1 : index + 1] != "\r\n":
        return text[:index] + "".join(line + newline for line in lines) + text[index:]
    found = _LINE_END.search(text, index)
    if found is None:
        return text + "".join(newline + line for line in lines)
    return text[: found.end()] + "".join(line + newline for line in lines) + text[found.end() :]


def newline_of(text: str) -> str:
    """The end of line a text uses; that of its first line."""
    found = _LINE_END.search(text)
    return found[0] if found else "\n"


def ensure_same(changed: str, expected: Any) -> str:
    """The changed text, once its data has been read and found to be what was wanted."""
    if read_tree(changed).data() != expected:
        raise CannotEditError(BY_HAND)
    return changed


def _with_new_list(tree: Tree, keys: tuple[Key, ...], empty: yaml.Node | None, item: Value) -> str:
    holder, name = tree.find(keys[:-1]), keys[-1]
    if not isinstance(holder, yaml.MappingNode) or not holder.value:
        raise CannotEditError(BY_HAND)
    text = tree.text
    if empty is not None and empty.end_mark.index > empty.start_mark.index:
        return f"{text[: empty.start_mark.index]}[{flow_text(item)}]{text[empty.end_mark.index :]}"
    if holder.flow_style:
        if empty is not None:
            raise CannotEditError(BY_HAND)
        inner = holder.start_mark.index + 1
        return f"{text[:inner]}{name}: [{flow_text(item)}], {text[inner:]}"
    column = " " * holder.start_mark.column
    lines = item_lines(item, f"{column}  ")
    if empty is not None:
        return insert_after(text, empty.start_mark.index, lines)
    return insert_after(text, tree.end(holder), [f"{column}{name}:", *lines])


def _expected(data: Any, keys: tuple[Key, ...], item: Value) -> Any:
    """The data with the element at the end of the list."""
    holder = whole = copy.deepcopy(data)
    for key in keys[:-1]:
        holder = holder[key]
    holder.setdefault(keys[-1], []).append(item)
    return whole
