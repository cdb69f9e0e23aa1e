"""The open vocabularies: `data/vocabulary/<name>.yml`, a list of words each; `poids.yml`, a mapping of weights.

A faulty word is left out alone; the others of its file stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from generator.findings import Finding, quoted
from generator.load.disk import SourceFile, is_identifier
from generator.load.nodes import Document
from generator.load.record import read_document, validate
from generator.load.shape import Shape, fault
from generator.model.base import Count, Line, Record, key
from generator.model.catalogue import Entry, Where
from generator.model.records import Word

WEIGHTS = "poids"


class Weight(Record):
    """How much a criterion counts in the order of proposals."""

    name: Annotated[Line, key("nom", "Ce que le poids récompense", "une envie")]
    value: Annotated[Count, key("valeur", "Le poids, un nombre entier", "30")]


@dataclass(frozen=True, slots=True)
class Words:
    """What came of a vocabulary's file."""

    entries: tuple[Entry[Word], ...] = ()
    weights: tuple[tuple[str, int], ...] = ()
    findings: tuple[Finding, ...] = ()
    unreadable: frozenset[tuple[str, str]] = frozenset()


def read_words(file: SourceFile) -> Words:
    """The words of a vocabulary's file."""
    document = read_document(file)
    findings = list(document.findings)
    if not isinstance(document.data, list):
        if document.data is not None:
            message = "Un vocabulaire est une liste de mots, chacun avec « id » et « nom »."
            findings.append(fault(Shape.NOT_A_LIST, document.source.at(), message))
        return Words(findings=tuple(findings), unreadable=frozenset({(file.stem, "*")}))
    entries: dict[str, Entry[Word]] = {}
    lost: set[tuple[str, str]] = set()
    for index, item in enumerate(document.data):
        word, faults = validate(Word, document, item, index)
        findings.extend(faults)
        if word is None:
            lost.add((file.stem, _identifier(item)))
        elif first := entries.get(word.id):
            findings.append(_twice(document, index, word, first))
        else:
            entries[word.id] = Entry(word, Where(document.source, (index,)))
    return Words(tuple(entries.values()), (), tuple(findings), frozenset(lost))


def read_weights(file: SourceFile) -> Words:
    """The weights of `poids.yml`."""
    document = read_document(file)
    findings = list(document.findings)
    if not isinstance(document.data, dict):
        if document.data is not None:
            findings.append(
                fault(Shape.NOT_A_MAPPING, document.source.at(), "Les poids sont des lignes « nom-du-poids: ».")
            )
        return Words(findings=tuple(findings))
    weights = []
    for name, item in document.data.items():
        weight, faults = validate(Weight, document, item, name)
        findings.extend(faults)
        if weight:
            weights.append((name, weight.value))
    return Words((), tuple(weights), tuple(findings))


def _identifier(item: object) -> str:
    identifier = item.get("id") if isinstance(item, dict) else None
    return identifier.strip() if isinstance(identifier, str) and is_identifier(identifier.strip()) else "*"


def _twice(document: Document, index: int, word: Word, first: Entry[Word]) -> Finding:
    line = first.where.location.line
    return fault(
        Shape.DUPLICATE_WORD, document.source.at(index, "id"), f"{quoted(word.id)} est déjà déclaré ligne {line}."
    )
