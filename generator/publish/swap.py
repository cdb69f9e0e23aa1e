"""Puts a finished folder in the place of the older site, in one step.

A site is built in a hidden sibling of its destination. Until the exchange the older site is untouched; a build killed
at any moment leaves one whole site and at most a hidden folder, which the following build removes. Stops at folders:
what is in them is not looked at, but for the marker file that says a folder is ours to replace.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.publish.errors import PublishError, quoted, reason

MARKER = ".annuaire-site"
MARKER_TEXT = "Dossier construit par annuaire-sport-sante, remplacé en entier à chaque construction.\n"
AT_FDCWD = -100
RENAME_EXCHANGE = 2


@contextlib.contextmanager
def staging(destination: Path) -> Iterator[Path]:
    """An empty hidden folder beside `destination`, removed at the end; one build at a time per parent folder.

    Raises `PublishError` when `destination` holds something that is not a site of ours, or cannot be written.
    """
    try:
        _refuse_foreign(destination)
        destination.parent.mkdir(parents=True, exist_ok=True)
        with _lock(destination.parent):
            _clean_leftovers(destination)
            folder = Path(tempfile.mkdtemp(prefix=_prefix(destination), dir=destination.parent))
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)
    except OSError as error:
        raise PublishError(f"Le site ne peut pas être écrit dans {quoted(destination)} ({reason(error)}).") from error


def swap(site: Path, destination: Path) -> None:
    """Put the folder `site`, inside a staging folder of `destination`, at `destination`.

    The older site, if any, ends in the staging folder. One system call where the kernel can exchange two names;
    elsewhere two renames, mended by the following build when killed between them.
    """
    (site / MARKER).write_text(MARKER_TEXT, encoding="utf-8")
    if not destination.exists():
        site.rename(destination)
    elif not _exchange(site, destination):
        older = site.with_name("ancien")
        destination.rename(older)
        site.rename(destination)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names at once by Linux's renameat2; False where that does not exist."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)


def _refuse_foreign(destination: Path) -> None:
    """Raise unless `destination` is free, empty, or a site of ours."""
    if not destination.exists() or (destination / MARKER).is_file():
        return
    if not destination.is_dir():
        raise PublishError(f"{quoted(destination)} est un fichier, pas un dossier où écrire le site.")
    if any(destination.iterdir()):
        raise PublishError(
            f"Le dossier {quoted(destination)} n’est pas vide et n’a pas été construit par annuaire"
            "\N{NARROW NO-BREAK SPACE}; rien n’y a été écrit, choisir un autre dossier."
        )


def _prefix(destination: Path) -> str:
    return f".{destination.name}-construction-"


def _clean_leftovers(destination: Path) -> None:
    """Remove what killed builds left; give back an older site caught between two renames."""
    for leftover in sorted(destination.parent.glob(f"{_prefix(destination)}*")):
        older = leftover / "ancien"
        if not destination.exists() and (older / MARKER).is_file():
            older.rename(destination)
        shutil.rmtree(leftover, ignore_errors=True)


@contextlib.contextmanager
def _lock(parent: Path) -> Iterator[None]:
    """Hold the folder for one build; waits for another. The kernel frees it when a process dies."""
    handle = os.open(parent, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
