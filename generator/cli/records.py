"""The files that a person names after `annuaire check`: by their identifier, or by their path."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.cli.group import CannotRunError
from generator.findings import quoted
from generator.load.disk import CONFIG
from generator.model.suggestion import did_you_mean


def paths_of(project: Path, names: Iterable[str]) -> frozenset[str]:
    """The project-relative paths of the files named. CannotRunError: there is no such file."""
    files = [CONFIG, *(file.relative_to(project).as_posix() for file in sorted(project.glob("data/*/*")))]
    known = {file: {file, PurePosixPath(file).stem} for file in files}
    return frozenset(path for name in names for path in _found(name, known))


def _found(name: str, known: dict[str, set[str]]) -> list[str]:
    wanted = name.replace("\\", "/").removeprefix("./")
    found = [path for path, names in known.items() if wanted in names or wanted.endswith(f"/{path}")]
    if not found:
        guess = did_you_mean(PurePosixPath(wanted).stem, (PurePosixPath(path).stem for path in known))
        raise CannotRunError(f"Aucune fiche ne s’appelle {quoted(name)}. {guess}".strip())
    return found
