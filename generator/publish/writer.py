"""Writes the site's files under one folder, each name once, and counts them.

Nothing more: where bytes come from is the business of the other modules.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.publish.errors import PublishError, quoted


class SiteWriter:
    """Files written under `root`, by site-relative POSIX path. `count` files, `size` bytes."""

    def __init__(self, root: Path) -> None:
        """Write below `root`, which is made."""
        root.mkdir()
        self.root = root
        self.count = 0
        self.size = 0
        self._taken: set[str] = set()
        self._folders: set[PurePosixPath] = {PurePosixPath(".")}

    def write(self, path: str, content: bytes) -> None:
        """Write one file. Raises `PublishError` for a path outside the site or taken, whatever the case of letters."""
        relative = self._claim(path)
        if relative.parent not in self._folders:
            (self.root / relative.parent).mkdir(parents=True, exist_ok=True)
            self._folders.add(relative.parent)
        (self.root / relative).write_bytes(content)
        self.count += 1
        self.size += len(content)

    def _claim(self, path: str) -> PurePosixPath:
        relative = PurePosixPath(path)
        if not path or relative.is_absolute() or ".." in relative.parts or "\\" in path or str(relative) != path:
            raise PublishError(f"Le site ne peut pas contenir un fichier nommé {quoted(path)}.")
        key = path.casefold()
        if key in self._taken:
            raise PublishError(f"Deux fichiers du site porteraient le même nom, {quoted(path)}.")
        self._taken.add(key)
        return relative
