"""Seeded random mutations of data files: delete, retype, swap, truncate, insert junk.

Each says on which lines a finding is expected if it breaks the record: the mutated node's, or its parent's first.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.edit.tree import Tree, read_tree

JUNK = (
    *(b"\x00", b"\xff\xfe", b"\xc3", b"\t", b"\xef\xbb\xbf", b"\x1b[31m", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\r"),
    *(b": ", b" #", b'"', b"'", b"[", b"]", b"{", b"}", b"- ", b"\n", b"\n  ", b"? ", b"&a ", b"*a ", b"!t ", b"%"),
    *(b"---\n", b"<<<<<<< a\n", b"@", b"`", b"|", b">", b"~", "é".encode(), "😀".encode(), b"\xed\xa0\x80", b","),
)
VALUES = (
    "12",
    "oui",
    "[x]",
    "{x: y}",
    "[]",
    "{}",
    "~",
    '""',
    "texte",
    "-1",
    "1e999",
    "2026-02-30",
    "[[x]]",
    "25:61",
    "é" * 600,
)


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a text: where it stands with its key, where its value stands, and the same of what it is part of."""

    start: int
    value: int
    end: int
    parent: int
    parent_key: int

    @property
    def is_item(self) -> bool:
        """An element of a list has no key of its own."""
        return self.start == self.value


@dataclass(frozen=True, slots=True)
class Mutation:
    """A file's new bytes; `lines`: from 1, where a finding is expected; `what`: said when a test fails."""

    content: bytes
    lines: frozenset[int]
    what: str


def nodes_of(tree: Tree) -> list[Node]:
    """Every entry of a mapping and every element of a list, at any depth."""
    return list(_nodes(tree, tree.root, 0))


def _nodes(tree: Tree, holder: yaml.Node, holder_key: int) -> Iterator[Node]:
    if not isinstance(holder, yaml.CollectionNode):
        return
    for item in holder.value:
        key, value = item if isinstance(holder, yaml.MappingNode) else (item, item)
        start = key.start_mark.index
        yield Node(start, value.start_mark.index, tree.end(value), holder.start_mark.index, holder_key)
        yield from _nodes(tree, value, start)


def mutate(text: str, chance: random.Random) -> Mutation:
    """One mutation of a well-formed text."""
    tree = read_tree(text)
    nodes = nodes_of(tree)
    return chance.choice((_delete, _retype, _swap, _truncate, _junk))(text, nodes, chance)


def _line(text: str, index: int) -> int:
    return len(re.findall("\r\n|\r|\n", text[:index])) + 1


def _around(text: str, node: Node, end: int) -> frozenset[int]:
    """The lines of a node, up to `end` in the mutated text, and the first of its parent, with its key."""
    own = range(_line(text, node.start), _line(text, min(end, len(text))) + 1)
    return frozenset({*own, _line(text, node.parent), _line(text, node.parent_key)})


def _delete(text: str, nodes: list[Node], chance: random.Random) -> Mutation:
    node = chance.choice(nodes)
    line_start, line_end = text.rfind("\n", 0, node.start) + 1, text.find("\n", node.end)
    whole = (
        chance.random() < 0.7
        and line_end >= 0
        and not text[line_start : node.start].strip(" -" if node.is_item else " ")
    )
    start, end = (line_start, line_end + 1) if whole else (node.start, node.end)
    changed = text[:start] + text[end:]
    # A parent whose first entry goes begins at the next.
    rest = changed[start:]
    after = start + len(rest) - len(rest.lstrip())
    lines = _around(changed, node, start) | ({_line(changed, after)} if node.start == node.parent else frozenset())
    return Mutation(changed.encode(), frozenset(lines), f"delete {text[node.start : node.end]!r:.60}")


def _retype(text: str, nodes: list[Node], chance: random.Random) -> Mutation:
    node, value = chance.choice(nodes), chance.choice(VALUES)
    gap = "" if text[node.value - 1 : node.value] in (" ", "[", "{") else " "
    changed = text[: node.value] + gap + value + text[node.end :]
    lines = _around(changed, node, node.value + len(value))
    return Mutation(changed.encode(), lines, f"retype {text[node.start : node.end]!r:.60} → {value:.20}")


def _swap(text: str, nodes: list[Node], chance: random.Random) -> Mutation:
    first, second = sorted(chance.sample(nodes, 2), key=lambda node: node.value)
    if first.end > second.value:
        return _retype(text, nodes, chance)
    one, other = text[first.value : first.end], text[second.value : second.end]
    changed = text[: first.value] + other + text[first.end : second.value] + one + text[second.end :]
    shift = len(other) - len(one)
    moved = Node(
        *(index + shift if index >= first.end else index for index in (second.start, second.value, second.end)),
        *(index + shift if index >= first.end else index for index in (second.parent, second.parent_key)),
    )
    lines = _around(changed, first, first.value + len(other)) | _around(changed, moved, moved.value + len(one))
    return Mutation(changed.encode(), lines, f"swap {one!r:.40} ↔ {other!r:.40}")


def _at(text: str, nodes: list[Node], index: int, changed: str, more: str = "") -> set[int]:
    """The lines of an insertion or a cut, those of the smallest part around it, the first of its parents."""
    lines = set(range(_line(changed, index), _line(changed, index + len(more)) + 1))
    for node in [node for node in nodes if node.start <= index <= node.end][-1:]:
        lines |= _around(changed, node, max(index, node.start))
    return lines


def _orphans(text: str, nodes: list[Node], index: int, changed: str, more: str) -> set[int]:
    """The second entry of the list's element that begins on a line where a comment sign is inserted.

    The sign hides the first entry, and nothing of it is left to point at: the element then begins at the second entry;
    when the dash is hidden too, the second entry is the first that stands where it should not.
    """
    found = set()
    for item in (node for node in nodes if node.is_item and _line(text, node.start) == _line(text, index)):
        entries = sorted(node.start for node in nodes if node.parent == item.value and node.start > index)
        found |= {_line(changed, start + len(more)) for start in entries[:2]}
    return found if "#" in more else set()


def _open_parts(text: str, nodes: list[Node], index: int) -> set[int]:
    """The first lines of the parts, the file among them, that lose their end when the text stops at an index."""
    cut = [node for node in nodes if node.start <= index <= node.end]
    return {1, _line(text, nodes[0].start), *(_line(text, place) for node in cut for place in (node.start, node.value))}


def _truncate(text: str, nodes: list[Node], chance: random.Random) -> Mutation:
    index = chance.randrange(len(text))
    changed = text[:index]
    lines = frozenset(_at(text, nodes, index, changed) | _open_parts(text, nodes, index))
    return Mutation(changed.encode(), lines, f"truncate after {text[:index][-30:]!r}")


def _junk(text: str, nodes: list[Node], chance: random.Random) -> Mutation:
    index = chance.randrange(len(text))
    junk = b"".join(chance.choice(JUNK) for _ in range(chance.randint(1, 3)))
    content = text[:index].encode() + junk + text[index:].encode()
    more = junk.decode("utf-8", "replace")
    changed = text[:index] + more + text[index:]
    lines = frozenset(_at(text, nodes, index, changed, more) | _orphans(text, nodes, index, changed, more))
    return Mutation(content, lines, f"insert {junk!r} after {text[:index][-30:]!r}")
