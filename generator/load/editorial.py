"""The editorial pages of `content/`, read for the header's search: front matter and headings, nothing of their text.

`mots` in the front matter holds the words people type when the page is what they need, between commas.

A page without a title is left out; `front_matter` judges whether its head is well made.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.model.editorial import EditorialPage

_FIELD = re.compile(r"^(title|description|mots):\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,3}\s+(.+?)(?:\s*\{[^}]*\})?\s*$", re.MULTILINE)
_MARKUP = re.compile(r"[*_`]|\]\([^)]*\)|\[")


def _page(content: Path, path: Path) -> EditorialPage | None:
    text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
    head, body = "", text
    if text.startswith("---\n") and "\n---" in text[4:]:
        head, _, body = text[4:].partition("\n---")
    declared = dict(_FIELD.findall(head))
    headings = tuple(_MARKUP.sub("", heading) for heading in _HEADING.findall(body))
    title = declared.get("title") or next(iter(headings), "")
    page = path.relative_to(content).with_suffix(".html").as_posix()
    words = tuple(filter(None, (word.strip() for word in declared.get("mots", "").split(","))))
    return EditorialPage(page, title, declared.get("description", ""), headings, words) if title else None


def read_editorial(content: Path) -> tuple[EditorialPage, ...]:
    """The pages of a folder of Markdown files, in the order of their paths; none when there is no folder."""
    pages = (_page(content, path) for path in sorted(content.rglob("*.md")) if path.is_file())
    return tuple(page for page in pages if page)
