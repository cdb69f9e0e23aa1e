"""The pages of a built site by kind, found in its folder: tests name kinds, never records.

The richest record of a folder, the one with the longest page, stands for its kind where visiting all would be slow.
"""

from __future__ import annotations

from pathlib import Path

TOOLS = ("index.html", "trouver.html", "orienter.html", "feuille.html")
FOLDERS = ("activites", "aides", "communes", "creneaux", "lieux", "programmes", "structures", "territoires")
KINDS = (
    *TOOLS,
    "editorial",
    "elsewhere",
    "rule",
    "short",
    *(f"{folder}/index" for folder in FOLDERS),
    *(f"{folder}/record" for folder in FOLDERS),
)


def pages_of(site: Path, kind: str) -> list[str]:
    """The site-relative paths of every page of a kind, in order.

    `short` are the short addresses (`c/`), `rule` a page for each rule (`regles/`), `elsewhere` the guides
    (`contribuer/`) and what no other kind holds.
    """
    every = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [path for path in every if kind_of(path) == kind]


def richest(site: Path, kind: str) -> str:
    """The page of a kind that holds most."""
    return max(pages_of(site, kind), key=lambda path: (site / path).stat().st_size)


def kind_of(path: str) -> str:
    """The kind of the page at a site-relative path."""
    folder, _, name = path.rpartition("/")
    if not folder:
        return path if path in TOOLS else "editorial"
    if folder.startswith("c/"):
        return "short"
    if folder == "regles":
        return "rule"
    if folder not in FOLDERS:
        return "elsewhere"
    return f"{folder}/index" if name == "index.html" else f"{folder}/record"
