"""One file to one record: bytes → text → nodes → model, with every fault of the file.

A record with any fault is left out; what can still be known of it (its identifier, those of its sessions) is told, so
that references to it are not taken for mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pydantic import ValidationError

from generator.findings import Finding, Location, quoted
from generator.load.disk import SourceFile, is_identifier, read_bytes
from generator.load.nodes import Data, Document, read_nodes
from generator.load.shape import Shape, fault
from generator.load.text import decode
from generator.load.wording import Wording
from generator.model.base import INSEE_PATTERN, Record
from generator.model.catalogue import Entry, SourceMap, Where

R = TypeVar("R", bound=Record)
_INNER: Mapping[str, tuple[str, str, Callable[[str], bool]]] = {
    "creneaux": ("sessions", "id", is_identifier),
    "communes": ("communes", "insee", lambda written: re.fullmatch(INSEE_PATTERN, written) is not None),
}


@dataclass(frozen=True, slots=True)
class Reading(Generic[R]):
    """What came of a file: the record or none, its faults, and what is known of a record left out."""

    entry: Entry[R] | None
    findings: tuple[Finding, ...]
    unreadable: frozenset[tuple[str, str]] = frozenset()


def read_document(file: SourceFile) -> Document:
    """The plain data of a file; none, with the finding that says why, when it has no readable data."""
    nothing = Document(SourceMap(file.path))
    raw, refusal = read_bytes(file)
    if refusal:
        return _with(nothing, refusal)
    text, findings = decode(raw, file.path)
    if text is None:
        return _with(nothing, *findings)
    document = _with(read_nodes(text, file.path), *findings)
    if document.data is None and not document.findings:
        return _with(nothing, fault(Shape.EMPTY_FILE, Location(file.path, 1, 1), "Le fichier est vide."))
    return document


def read_record(
    file: SourceFile, model: type[R], identified: bool = True, towns: Mapping[str, str] | None = None
) -> Reading[R]:
    """Read a file as a `model`; `identified`: its identifier is the name of the file; `towns`: as for `Wording`."""
    document = read_document(file)
    findings = list(document.findings)
    data = document.data
    if data is None:
        return Reading(None, tuple(findings), _lost(file, None))
    if identified and isinstance(data, dict):
        findings.extend(_identifier_faults(file, document, data))
        data = {**data, "id": file.stem}
        if not is_identifier(file.stem):
            # The name of the file is told as such.
            document = replace(document, broken=document.broken | {("id",)})
    record, faults = validate(model, document, data, towns=towns)
    findings.extend(faults)
    if record is None or findings:
        return Reading(None, tuple(findings), _lost(file, data))
    return Reading(Entry(record, Where(document.source)), ())


def validate(
    model: type[R], document: Document, data: Data, *keys: str | int, towns: Mapping[str, str] | None = None
) -> tuple[R | None, tuple[Finding, ...]]:
    """The record of the part of a document that stands at `keys`, or its faults."""
    try:
        return model.model_validate(data, by_alias=True, by_name=False), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, tuple(Wording(model, document, keys, towns).findings(errors))


def _with(document: Document, *findings: Finding) -> Document:
    return replace(document, findings=(*findings, *document.findings))


def _identifier_faults(file: SourceFile, document: Document, data: dict[str, Data]) -> Iterator[Finding]:
    written = data.get("id")
    if written is None or written == file.stem or ("id",) in document.broken:
        return
    if not isinstance(written, str):
        message = f"L’identifiant n’est pas {quoted(file.stem)}, le nom du fichier."
    else:
        message = f"L’identifiant {quoted(written)} n’est pas le nom du fichier, {quoted(file.stem)}."
    yield fault(Shape.ID_DIFFERS, document.source.at("id"), message)


def _lost(file: SourceFile, data: Data | None) -> frozenset[tuple[str, str]]:
    """The identifiers a file left out would have declared; `*` when they cannot be known."""
    lost = {(file.folder, file.stem)}
    if data is None:
        lost |= {(kind, "*") for kind in {"partners": ("sessions",), "territories": ("communes",)}.get(file.folder, ())}
    if isinstance(data, dict):
        for key, (kind, name, well_formed) in _INNER.items():
            items = data.get(key)
            for item in items if isinstance(items, list) else ():
                written = item.get(name) if isinstance(item, dict) else None
                identifier = written.strip() if isinstance(written, str) else ""
                lost.add((kind, identifier if well_formed(identifier) else "*"))
    return frozenset(lost)
