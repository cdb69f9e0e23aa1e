"""The files of a project: which are records, which have no business there, and their bytes.

Reads folders in the order of names; follows no link out of the project; stops at bytes.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path

from generator.findings import Finding, Location, quoted
from generator.load.mending import free_name, taken
from generator.load.shape import Shape, fault
from generator.model.base import RESERVED, SLUG_PATTERN
from generator.model.suggestion import did_you_mean

FOLDERS = ("aids", "partners", "programmes", "territories", "venues", "vocabulary")
WELCOME = ("images", "schemas")
"""Folders of `data/` that hold no record: the pictures of its guide, the schemas for editors."""
CONFIG = "site_config.yml"
LARGEST = 256 * 1024
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. `folder`: `partners`…, empty for `site_config.yml`."""

    root: Path
    folder: str
    name: str

    @property
    def path(self) -> str:
        """Project-relative POSIX path, as it is printed."""
        return shown(f"data/{self.folder}/{self.name}" if self.folder else self.name)

    @property
    def stem(self) -> str:
        """The identifier the name gives."""
        return shown(self.name.removesuffix(".yml"))

    @property
    def steps(self) -> tuple[str, ...]:
        """The folders from the root down to it, and its name."""
        return ("data", self.folder, self.name) if self.folder else (self.name,)

    @property
    def place(self) -> Path:
        """Where it lies on the disk."""
        return self.root.joinpath(*self.steps)


def shown(name: str) -> str:
    """A file name as text that any terminal takes: bytes that are no UTF-8 are replaced, lines stay whole."""
    text = os.fsencode(name).decode("utf-8", errors="replace")
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def is_identifier(stem: str) -> bool:
    """The name of a file may serve as an identifier."""
    return re.fullmatch(SLUG_PATTERN, stem) is not None and len(stem) <= LONGEST_NAME and stem not in RESERVED


def source_files(root: Path) -> tuple[list[SourceFile], list[Finding]]:
    """Every record file under `data/`, in order, and what does not belong there."""
    files: list[SourceFile] = []
    findings = [*_unreadable_folders(root), *_strays_of_data(root)]
    for folder in FOLDERS:
        for entry in _entries(root / "data" / folder):
            path = f"data/{folder}/{shown(entry.name)}"
            refusal = _folder_fault(entry, path) or _name_fault(entry.name, path)
            if refusal:
                findings.append(refusal)
            if refusal is None or refusal.rule in (Shape.BAD_FILE_NAME, Shape.RESERVED_IDENTIFIER):
                files.append(SourceFile(root, folder, entry.name))
    return files, findings


def read_bytes(file: SourceFile) -> tuple[bytes, Finding | None]:
    """The bytes of a file, or why it is not read. Never opens a device, a pipe or a file outside the project."""
    where, place = Location(file.path), file.place
    try:
        if _leads_out(file):
            return b"", fault(Shape.OUTSIDE_LINK, where, "Le fichier est un lien qui sort du projet.")
        facts = place.stat()
        if not stat.S_ISREG(facts.st_mode):
            return b"", fault(Shape.UNREADABLE_FILE, where, "Ce n’est pas un fichier ordinaire.")
        if facts.st_size > LARGEST:
            size = f"{-(-facts.st_size // 1024)} Kio"
            return b"", fault(Shape.FILE_TOO_LARGE, where, f"Le fichier fait {size}, {LARGEST // 1024} au plus.")
        return place.read_bytes(), None
    except FileNotFoundError:
        return b"", fault(Shape.MISSING_FILE, where, f"Le fichier {quoted(file.path)} n’existe pas.")
    except (OSError, RuntimeError):
        return b"", fault(Shape.UNREADABLE_FILE, where, "Le fichier ne peut pas être ouvert.")


def _leads_out(file: SourceFile) -> bool:
    """Whether a link takes a file out of the project. Only links are resolved: it costs more than to read the file."""
    below = accumulate(file.steps, os.path.join, initial=os.fspath(file.root))
    if not any(map(os.path.islink, islice(below, 1, None))):
        return False
    return not file.place.resolve(strict=True).is_relative_to(file.root.resolve())


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """What a folder holds, by name; hidden files are nobody's business. Nothing when it cannot be read."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: os.fsencode(entry.name.removesuffix(".yml")))
    except OSError:
        return
    yield from (entry for entry in entries if not entry.name.startswith("."))


def _unreadable_folders(root: Path) -> Iterator[Finding]:
    """Folders of records that cannot be listed: without a word, their records would leave the site."""
    for folder in ("data", *(f"data/{name}" for name in FOLDERS)):
        try:
            with os.scandir(root / folder):
                continue
        except FileNotFoundError:
            if folder == "data":
                yield fault(Shape.MISSING_FILE, Location(folder), "Le dossier « data » n’existe pas.", "Le créer.")
                return
        except NotADirectoryError:
            yield fault(Shape.UNEXPECTED_FILE, Location(folder), f"{quoted(folder)} est un fichier, pas un dossier.")
            if folder == "data":
                return
        except (OSError, RuntimeError):
            mend = "Vérifier les droits du dossier."
            yield fault(Shape.UNREADABLE_FILE, Location(folder), "Le dossier ne peut pas être ouvert.", mend)
            if folder == "data":
                return


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _strays_of_data(root: Path) -> Iterator[Finding]:
    """Unknown folders, and records laid at the top of `data/`; other files (README.md) are welcome there."""
    for entry in _entries(root / "data"):
        name, path = shown(entry.name), f"data/{shown(entry.name)}"
        if _is_folder(entry):
            if entry.name not in (*FOLDERS, *WELCOME):
                fix = did_you_mean(name, FOLDERS) or f"Dossiers possibles : {', '.join(FOLDERS)}."
                yield fault(Shape.UNEXPECTED_FILE, Location(path), f"Le dossier {quoted(name)} n’est pas connu.", fix)
        elif name.lower().endswith((".yml", ".yaml")):
            yield fault(
                Shape.UNEXPECTED_FILE,
                Location(path),
                "La fiche n’est pas dans un dossier de « data ».",
                f"La ranger dans l’un des dossiers : {', '.join(FOLDERS)}.",
            )


def _folder_fault(entry: os.DirEntry[str], path: str) -> Finding | None:
    if not _is_folder(entry):
        return None
    message = "Un dossier se trouve parmi les fiches ; ce qu’il contient n’est pas lu."
    return fault(
        Shape.UNEXPECTED_FILE, Location(path), message, "Mettre les fiches directement dans le dossier du dessus."
    )


def _name_fault(name: str, path: str) -> Finding | None:
    stem = name.removesuffix(".yml")
    if stem == name:
        message = f"Le fichier {quoted(shown(name))} n’est pas lu : son nom ne finit pas par « .yml »."
        better = free_name(shown(stem.rpartition(".")[0] or stem))
        return fault(
            Shape.WRONG_EXTENSION, Location(path), message, f"Renommer le fichier en « {better or 'nom'}.yml »."
        )
    if is_identifier(stem):
        return None
    if stem in RESERVED:
        fix = f"Renommer le fichier, comme « {free_name(stem)}.yml »."
        return fault(Shape.RESERVED_IDENTIFIER, Location(path, 1, 1), taken(stem), fix)
    better = free_name(shown(stem))
    fix = f"Renommer le fichier en « {better}.yml »." if better else ""
    return fault(Shape.BAD_FILE_NAME, Location(path), f"{quoted(shown(stem))} ne peut pas être un identifiant.", fix)
