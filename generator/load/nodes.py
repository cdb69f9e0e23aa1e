"""YAML text to plain data: dicts, lists and texts, with the line and column of every part.

Reads libyaml's events rather than its nodes: an event still tells an explicit tag from a default one, and nothing
recurses on the say of a file. Every scalar stays the text that was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.findings import Finding, Location, quoted
from generator.load.colon import tight_colon
from generator.load.shape import Shape, fault
from generator.load.syntax import syntax_fault
from generator.load.text import escaped_fault
from generator.model.catalogue import Key, SourceMap

DEEPEST = 16
Path = tuple[Key, ...]
Data = dict[str, "Data"] | list["Data"] | str
_BLANKS = {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Document:
    """A file's plain data. `blank`: keys left empty, absent from `data`; `broken`: parts already found faulty."""

    source: SourceMap
    data: Data | None = None
    keys: dict[Path, Location] = field(default_factory=dict)
    blank: frozenset[Path] = frozenset()
    broken: frozenset[Path] = frozenset()
    findings: tuple[Finding, ...] = ()


class _TooDeepError(Exception):
    """Parts within parts beyond `DEEPEST`."""


@dataclass(slots=True)
class _Reader:
    """Reads one file's events in order; gathers positions and findings."""

    path: str
    events: Iterator[Any]
    positions: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, Location] = field(default_factory=dict)
    blank: set[Path] = field(default_factory=set)
    broken: set[Path] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    twice: list[tuple[Any, Location]] = field(default_factory=list)

    def at(self, event: Any) -> Location:
        return Location(self.path, event.start_mark.line + 1, event.start_mark.column + 1)

    def report(self, shape: Shape, event: Any, keys: Path, message: str) -> None:
        self.broken.add(keys)
        self.findings.append(fault(shape, self.at(event), message))

    def part(self, event: Any, keys: Path) -> Data | None:
        """The part that begins with `event`; None when it is blank or a reference."""
        self.positions[keys] = (event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.AliasEvent):
            self.report(Shape.YAML_ANCHOR, event, keys, f"Le renvoi « *{event.anchor} » n’est pas permis.")
            return None
        if len(keys) > DEEPEST:
            self.report(Shape.NESTED_TOO_DEEP, event, keys, f"Plus de {DEEPEST} niveaux s’emboîtent ici.")
            raise _TooDeepError
        if event.anchor:
            self.report(Shape.YAML_ANCHOR, event, keys, f"L’ancre « &{event.anchor} » n’est pas permise.")
        if event.tag:
            self.report(Shape.YAML_TAG, event, keys, f"L’étiquette {quoted(event.tag)} n’est pas permise.")
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(keys)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(keys)
        return self.scalar(event, keys)

    def scalar(self, event: Any, keys: Path) -> str | None:
        """The text of a value or a key, what its escapes stand for being looked at."""
        text = str(event.value)
        if said := escaped_fault(text):
            self.report(Shape.CONTROL_CHARACTER, event, keys, said)
        blank = not text.strip() if event.style else text in _BLANKS
        return None if blank else text

    def sequence(self, keys: Path) -> list[Data]:
        items: list[Data] = []
        index = 0
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            inner = (*keys, index)
            part = self.part(event, inner)
            if part is None and inner not in self.broken:
                self.report(Shape.EMPTY_VALUE, event, inner, "Un élément de la liste est vide.")
            items.append("" if part is None else part)
            index += 1
        return items

    def mapping(self, keys: Path) -> dict[str, Data]:
        entries: dict[str, Data] = {}
        outside, self.twice = self.twice, []
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            inner, value_event = self.key(event, keys), next(self.events)
            part = self.part(value_event, inner)
            name = inner[-1]
            if not isinstance(name, str):
                continue
            if part is not None or inner in self.broken:
                entries[name] = "" if part is None else part
            elif tight := tight_colon(name):
                self.broken.add(keys)
                self.findings.append(fault(Shape.YAML_SYNTAX, self.keys[inner], *tight))
            else:
                self.blank.add(inner)
        self.report_twice(keys)
        self.twice = outside
        return entries

    def report_twice(self, keys: Path) -> None:
        """One finding for all the keys that one part writes again: what follows a lost dash repeats many."""
        if not self.twice:
            return
        (event, first), *others = self.twice
        message, mend = f"{quoted(event.value)} est déjà écrit ligne {first.line}", ""
        if others:
            known = ", ".join(quoted(other.value) for other, _ in others)
            message += f", et plus bas sont aussi écrits deux fois : {known}"
            mend = "Ne garder que les bonnes lignes."
        if others and keys and isinstance(keys[-1], int):
            mend = "Si un nouvel élément de la liste commence ici, mettre un tiret devant sa première ligne ; sinon, "
            mend += "ne garder que les bonnes lignes."
        self.findings.append(fault(Shape.DUPLICATE_KEY, self.at(event), f"{message}.", mend))

    def key(self, event: Any, keys: Path) -> Path:
        """The path of an entry; one that ends in a number, and is then left out, when the key is not a fresh word."""
        aside = (*keys, -event.start_mark.index - 1)
        if not isinstance(event, yaml.ScalarEvent):
            self.part(event, aside)
            self.report(Shape.KEY_NOT_TEXT, event, aside, "Cette clé n’est pas un mot.")
            return aside
        inner = (*keys, str(event.value))
        self.scalar(event, inner)
        if event.anchor or event.tag:
            self.report(
                Shape.YAML_ANCHOR if event.anchor else Shape.YAML_TAG, event, inner, "Cette clé porte un signe réservé."
            )
        if first := self.keys.get(inner):
            self.twice.append((event, first))
            self.broken.add(aside)
            return aside
        self.keys[inner] = self.at(event)
        return inner

    def document(self) -> Data | None:
        """The first document's data."""
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return None
        data = self.part(next(self.events), ())
        next(self.events)
        if isinstance(more := next(self.events), yaml.DocumentStartEvent):
            self.report(Shape.SEVERAL_DOCUMENTS, more, (), "Une deuxième fiche commence ici.")
        return data


def read_nodes(text: str, path: str) -> Document:
    """The plain data of a file, or the finding that says why there is none."""
    reader = _Reader(path, yaml.parse(text, Loader=yaml.CBaseLoader))
    data: Data | None = None
    try:
        data = reader.document()
    except yaml.YAMLError as error:
        reader.findings = [syntax_fault(error, text, path)]
    except _TooDeepError:
        pass
    return Document(
        SourceMap(path, reader.positions),
        data,
        reader.keys,
        frozenset(reader.blank),
        frozenset(reader.broken),
        tuple(reader.findings),
    )
