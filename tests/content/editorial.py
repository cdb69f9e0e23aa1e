"""The editorial pages as the tests of this folder see them: front matter, body, prose, links, sources.

Reads the Markdown of `content/` and judges nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

CONTENT = Path(__file__).resolve().parents[2] / "content"

_FRONT_MATTER = re.compile(r"\A---\n(?P<meta>.*?)\n---\n", re.DOTALL)
_FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`[^`]*`")
_LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]*)\)")
_ATTRIBUTES = re.compile(r"\{:?[^}]*\}")
_ADMONITION = re.compile(r'^(?:!!!|\?\?\?\+?) \w+(?: "(?P<title>.*)")?$', re.MULTILINE)
_DEFINITION = re.compile(r"^: {3}", re.MULTILINE)
_HEADING = re.compile(r"^(?P<marks>#{1,6}) (?P<text>.+)$", re.MULTILINE)
_HEADING_ID = re.compile(r"^#{1,6} .*\{#(?P<id>[a-z-]+)\}$", re.MULTILINE)
_SOURCE = re.compile(r"^Source\u00a0: .+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class EditorialPage:
    """One Markdown page: file name, front matter as written, body without it."""

    name: str
    meta: dict[str, object]
    body: str

    @property
    def prose(self) -> str:
        """What people read: front matter values and body, without code, link targets and Markdown attributes."""
        text = _CODE.sub("code", _FENCE.sub("", self.body))
        text = _LINK.sub(lambda link: link["text"], text)
        text = _ADMONITION.sub(lambda block: block["title"] or "", text)
        text = _DEFINITION.sub("    ", _ATTRIBUTES.sub("", text))
        return "\n".join([*(str(value) for value in self.meta.values()), text])

    @property
    def links(self) -> tuple[str, ...]:
        """Link targets, in the order of the page."""
        return tuple(link["target"] for link in _LINK.finditer(_CODE.sub("", _FENCE.sub("", self.body))))

    @property
    def headings(self) -> tuple[tuple[int, str], ...]:
        """Depth (1 to 6) and text of each heading, in the order of the page."""
        return tuple((len(found["marks"]), found["text"]) for found in _HEADING.finditer(_FENCE.sub("", self.body)))

    @property
    def heading_ids(self) -> frozenset[str]:
        """The identifiers that headings declare, the only ones a link may aim at."""
        return frozenset(found["id"] for found in _HEADING_ID.finditer(self.body))

    @property
    def sources(self) -> tuple[str, ...]:
        """The lines that name where the facts above them come from."""
        return tuple(_SOURCE.findall(self.body))


def parse(name: str, text: str) -> EditorialPage:
    """The page written in `text`; a page without front matter has an empty `meta`."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return EditorialPage(name, {}, text)
    meta = yaml.safe_load(found["meta"])
    return EditorialPage(name, meta if isinstance(meta, dict) else {}, text[found.end() :])


def load_pages() -> tuple[EditorialPage, ...]:
    """Every page of `content/`, sorted by name (site-relative POSIX path)."""
    return tuple(
        parse(path.relative_to(CONTENT).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(CONTENT.rglob("*.md"))
    )
