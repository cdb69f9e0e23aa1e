"""Bytes to disk, whole or not at all: every file is written beside, then renamed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.edit.errors import CannotEditError
from generator.findings import quoted
from generator.load.disk import SourceFile, read_bytes

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Change:
    """The text a file is to hold; `fresh`: it must not exist yet."""

    file: Path
    text: str
    fresh: bool = False


def read_text(file: SourceFile) -> str:
    """A data file's text, ends of lines and all; CannotEditError when it is no readable UTF-8 file of the project."""
    raw, refusal = read_bytes(file)
    if refusal:
        raise CannotEditError(refusal.message)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CannotEditError(f"Le fichier {quoted(file.path)} n’est pas en UTF-8.") from error
    if text.startswith(BOM):
        raise CannotEditError(f"Le fichier {quoted(file.path)} commence par une marque invisible.")
    return text


def write_all(changes: Iterable[Change]) -> None:
    """Write the files; CannotEditError when one cannot be, or is there already and should not."""
    for change in changes:
        try:
            _write(change)
        except FileExistsError as error:
            raise CannotEditError(f"Le fichier {quoted(change.file.name)} existe déjà.") from error
        except OSError as error:
            raise CannotEditError(f"Le fichier {quoted(change.file.name)} ne peut pas être écrit.") from error


def _write(change: Change) -> None:
    content = change.text.encode("utf-8")
    if change.fresh:
        change.file.parent.mkdir(parents=True, exist_ok=True)
        with change.file.open("xb") as stream:
            stream.write(content)
        return
    target = change.file.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".annuaire-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(target.stat().st_mode & 0o777)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
