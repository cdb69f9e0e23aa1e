"""A state of the project to compare: a folder as it is, or a git revision copied to a temporary folder.

git is only read: no checkout, no hook, no filter of the repository runs.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.cli.group import CannotRunError
from generator.findings import quoted
from generator.load.disk import CONFIG

_FILE_MODES = ("100644", "100755")


@contextmanager
def state_of(project: Path, name: str) -> Iterator[Path]:
    """The folder of a state; that of a directory is used where it stands. CannotRunError: there is no such state."""
    folder = Path(name)
    if name and (folder / CONFIG).is_file():
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="annuaire-") as place:
        _copy(project, name, Path(place))
        yield Path(place)


def _copy(project: Path, revision: str, place: Path) -> None:
    commit = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None and revision and Path(revision).is_dir():
        raise CannotRunError(
            f"Le dossier {quoted(revision, 200)} n’est pas celui d’un annuaire, "
            "et git ne connaît pas de version de ce nom."
        )
    if commit is None:
        raise CannotRunError(
            f"La version {quoted(revision, 200)} n’est ni un dossier ni une version connue de git. "
            f"Essayer {quoted('HEAD')}. Dans une intégration continue, récupérer tout l’historique."
        )
    prefix = _git(project, "rev-parse", "--show-prefix") or b""
    tree = commit.strip().decode("ascii") + ":" + prefix.strip(b"\n").decode("utf-8", "surrogateescape")
    listed = _git(project, "ls-tree", "-r", "-z", "--full-tree", tree, CONFIG, "data") or b""
    for record in filter(None, listed.split(b"\0")):
        facts, _, name = record.partition(b"\t")
        mode, kind, identifier = facts.decode("ascii").split(" ")
        _copy_one(project, place, PurePosixPath(name.decode("utf-8", "surrogateescape")), (mode, kind, identifier))
    if not (place / CONFIG).is_file():
        raise CannotRunError(f"La version {quoted(revision, 200)} ne contient pas d’annuaire.")


def _copy_one(project: Path, place: Path, name: PurePosixPath, facts: tuple[str, str, str]) -> None:
    mode, kind, identifier = facts
    if kind != "blob" or mode not in _FILE_MODES or ".." in name.parts or name.is_absolute():
        return
    content = _git(project, "cat-file", "blob", identifier)
    target = place / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content or b"")


def _git(project: Path, *arguments: str) -> bytes | None:
    """What git answers, or None when it refuses."""
    try:
        done = subprocess.run(
            ["git", "-C", str(project), *arguments], capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError as error:
        raise CannotRunError("Le programme git n’est pas installé\N{NO-BREAK SPACE}: donner deux dossiers.") from error
    return done.stdout if done.returncode == 0 else None
