"""A YAML text as nodes that know where they begin and end, found by their keys.

Nothing is changed here; values stay text, as everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from generator.edit.errors import CannotEditError
from generator.model.catalogue import Key

UNREADABLE = "Le fichier n’est pas lisible : lancer « annuaire check »."


@dataclass(frozen=True, slots=True)
class Tree:
    """A text and the node of its whole."""

    text: str
    root: yaml.Node

    def find(self, keys: tuple[Key, ...]) -> yaml.Node | None:
        """The part at `keys`, or None."""
        node: yaml.Node | None = self.root
        for key in keys:
            node = child(node, key) if node else None
        return node

    def data(self) -> Any:
        """The whole as dicts, lists and texts."""
        return plain(self.root)

    def end(self, node: yaml.Node) -> int:
        """Where the text of a part ends; what follows it, comments and blank lines, is not its own."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end(last[1] if isinstance(node, yaml.MappingNode) else last)
        stop: int = node.end_mark.index
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            head = self.text[node.start_mark.index : stop].split("\n", 1)[0]
            return stop if "+" in head.split("#", 1)[0] else self._without_blank_lines(node.start_mark.index, stop)
        return stop

    def _without_blank_lines(self, start: int, stop: int) -> int:
        return start + len(self.text[start:stop].rstrip(" \r\n"))


def read_tree(text: str) -> Tree:
    """The nodes of a text; CannotEditError when it is no YAML document."""
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise CannotEditError(UNREADABLE) from error
    if root is None:
        raise CannotEditError(UNREADABLE)
    return Tree(text, root)


def child(node: yaml.Node, key: Key) -> yaml.Node | None:
    """The part of a mapping or list under `key`; None when there is none."""
    if isinstance(node, yaml.MappingNode) and isinstance(key, str):
        return next((value for name, value in node.value if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        part: yaml.Node = node.value[key]
        return part
    return None


def is_empty(node: yaml.Node) -> bool:
    """A value left out: nothing, `~`, `null` or an empty text."""
    if not isinstance(node, yaml.ScalarNode):
        return False
    text = str(node.value)
    return not text.strip() if node.style else text in ("", "~", "null")


def plain(node: yaml.Node) -> Any:
    """A node as dicts, lists and texts; blank values are left out of mappings, as `load` does."""
    if isinstance(node, yaml.MappingNode):
        return {name.value: plain(value) for name, value in node.value if not is_empty(value)}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return node.value
