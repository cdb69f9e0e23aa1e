"""The front matter of a project's editorial pages: what MkDocs would pass over without a word, and show as text.

Judges the lines between the two « --- » and nothing below them; what cannot be copied at all is said by `publish`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.findings import Finding, Location, quoted
from generator.load.disk import shown
from generator.load.nodes import read_nodes
from generator.load.shape import Shape, fault
from generator.load.text import BOM, not_utf8

TEXTS = ("title", "description", "mots")
"""The keys of an editorial page, each a text."""
_WHOLE = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*(?:\n|$)", re.DOTALL)
_BEGUN = re.compile(r"-{3}[ \t]*\n\s*\w+:")


def front_matter_faults(content: Path, root: Path) -> Iterator[Finding]:
    """The faults of every Markdown page below `content`, in the order of their paths; none when there is no folder."""
    for page in sorted(content.rglob("*.md")):
        if page.is_file() and not page.is_symlink():
            path = "/".join(map(shown, page.relative_to(root).parts))
            try:
                yield from _faults(page.read_bytes().removeprefix(BOM), path)
            except OSError:
                yield fault(Shape.UNREADABLE_FILE, Location(path), "Le fichier ne peut pas être ouvert.")


def _faults(raw: bytes, path: str) -> Iterator[Finding]:
    try:
        text = raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        yield not_utf8(raw, error.start, path)
        return
    if not (head := _WHOLE.match(text)):
        if _BEGUN.match(text):
            message = "L’en-tête de la page n’est pas fermé."
            yield fault(Shape.FRONT_MATTER, Location(path, 1, 1), message, "Ajouter une ligne « --- » après lui.")
        return
    document = read_nodes(f"\n{head[1]}", path)
    yield from document.findings
    if document.findings or document.data is None:
        return
    if not isinstance(document.data, dict):
        yield fault(Shape.FRONT_MATTER, document.source.at(), "L’en-tête n’est pas fait de lignes « clé: valeur ».")
        return
    for key in TEXTS:
        if not isinstance(document.data.get(key, ""), str):
            yield fault(Shape.NOT_A_TEXT, document.source.at(key), f"{quoted(key)} attend un texte.")
