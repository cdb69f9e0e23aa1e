"""A new file, or a new slot in a structure's file, judged by the loader and the rules before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.edit.answers import data_of
from generator.edit.errors import CannotEditError
from generator.edit.form_text import form_text
from generator.edit.insertion import append_item
from generator.edit.kinds import Kind
from generator.edit.names import not_known
from generator.edit.place import Change, read_text, write_all
from generator.findings import Finding, quoted
from generator.load.disk import SourceFile, is_identifier
from generator.load.nodes import read_nodes
from generator.load.record import validate
from generator.model.base import Record
from generator.model.catalogue import Catalogue, Entry, Where
from generator.model.records import Partner
from generator.validate import run


@dataclass(frozen=True, slots=True)
class Draft:
    """A text ready to be written, and what check will say of it."""

    file: SourceFile
    text: str
    fresh: bool
    findings: tuple[Finding, ...]

    def write(self) -> None:
        """Write it; CannotEditError when it cannot be, or would take the place of a file."""
        write_all([Change(self.file.place, self.text, self.fresh)])


def draft_file(
    root: Path, catalogue: Catalogue, kind: Kind, identifier: str, answers: Mapping[str, str], today: date
) -> Draft:
    """A new file of a kind. CannotEditError: the identifier is no name of a file, or is taken."""
    file = SourceFile(root, kind.folder, f"{identifier}.yml")
    if not is_identifier(identifier):
        raise CannotEditError(f"{quoted(identifier)} ne peut pas être le nom d’un fichier : préciser --id.")
    if file.place.exists() or file.place.is_symlink():
        raise CannotEditError(f"Le fichier {quoted(file.path)} existe déjà : choisir un autre --id.")
    text = form_text(kind, data_of(catalogue, kind, answers))
    return Draft(file, text, True, _judged(catalogue, kind.record, file, text, today))


def holder_fault(catalogue: Catalogue, partner: str) -> str:
    """Why a slot cannot be added to a structure, or an empty text."""
    known = [entry.record.id for entry in catalogue.partners]
    if partner in known:
        return ""
    if catalogue.is_unreadable("partners", partner):
        return f"La fiche {quoted(partner)} contient une erreur\N{NO-BREAK SPACE}: voir {quoted('annuaire check')}."
    return not_known(catalogue, "partners", partner)


def draft_slot(
    root: Path, catalogue: Catalogue, kind: Kind, partner: str, identifier: str, answers: Mapping[str, str], today: date
) -> Draft:
    """A new slot at the end of a structure's file. CannotEditError: no such structure."""
    if fault := holder_fault(catalogue, partner):
        raise CannotEditError(fault)
    file = SourceFile(root, kind.folder, f"{partner}.yml")
    item: dict[str, Any] = {"id": identifier, **data_of(catalogue, kind, answers)}
    text = append_item(read_text(file), (kind.holder,), item)
    before = frozenset(_judged(catalogue, Partner, file, read_text(file), today))
    told = tuple(each for each in _judged(catalogue, Partner, file, text, today) if each not in before)
    return Draft(file, text, False, told)


def _judged(
    catalogue: Catalogue, record: type[Record], file: SourceFile, text: str, today: date
) -> tuple[Finding, ...]:
    """What check will say of the file, were it to hold that text."""
    document = read_nodes(text, file.path)
    if document.findings or not isinstance(document.data, dict):
        return document.findings
    made, faults = validate(record, document, {**document.data, "id": file.stem})
    if made is None:
        return faults
    others = [entry for entry in getattr(catalogue, file.folder) if entry.record.id != file.stem]
    entries: Any = {file.folder: (*others, Entry(made, Where(document.source)))}
    told = run(replace(catalogue, **entries), today)
    return tuple(finding for finding in told if finding.location.path == file.path)
