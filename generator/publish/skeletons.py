"""Skeletons: pages of the theme holding marker texts, into which record pages are poured.

One skeleton for each depth, menu section and layout in use. MkDocs renders a few of them in place of thousands of
pages, whose navigation it would work out again for each. Nothing more: who renders skeletons is `theme`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from generator.publish.errors import PublishError, quoted
from generator.render.output import RenderedPage

TITLE = "xx-marker-title-xx"
DESCRIPTION = "xx-marker-description-xx"
STYLE = "xx-marker-style-xx"
SCRIPT = "xx-marker-script-xx"
POLICY = "xx-marker-policy-xx"
ARTICLE = "<!--xx-marker-article-xx-->"
FOLDER = "xx-skeleton-xx"


@dataclass(frozen=True, slots=True, order=True)
class Skeleton:
    """One kind of frame: `depth` 0 or 1 folder deep, menu `section`, `layout`."""

    depth: int
    section: str
    layout: str

    @classmethod
    def of(cls, page: RenderedPage) -> Skeleton:
        """The skeleton `page` is poured into. Raises `PublishError` unless its path is `x.html` or `folder/x.html`."""
        depth = page.path.count("/")
        if depth > 1 or not page.path.endswith(".html") or not page.layout:
            raise PublishError(f"La page {quoted(page.path)} n’a pas de place dans le site.")
        return cls(depth, page.section, page.layout)

    @property
    def stem(self) -> str:
        """Path without ending, in the source and in what MkDocs writes."""
        name = f"{FOLDER}-{self.section}-{self.layout}"
        return f"{FOLDER}/{name}" if self.depth else name

    @property
    def source(self) -> str:
        """Path of the Markdown page."""
        return f"{self.stem}.md"

    @property
    def front_matter(self) -> dict[str, str | list[str]]:
        """What the theme reads in `page.meta`."""
        return {
            "title": TITLE,
            "description": DESCRIPTION,
            "section": self.section,
            "layout": self.layout,
            "styles": [STYLE],
            "scripts": [SCRIPT],
        }

    @property
    def body(self) -> str:
        """The Markdown text."""
        return ARTICLE


class Mould:
    """A rendered skeleton, cut at its markers."""

    def __init__(self, skeleton: Skeleton, text: str, *, policy: str, canonical_base: str) -> None:
        """`text`: what MkDocs wrote for `skeleton`. Raises `PublishError` unless each marker occurs exactly once."""
        self.canonical_base = canonical_base
        address = f"{canonical_base}{skeleton.stem}.html" if canonical_base else ""
        self._fill: dict[str, Callable[[RenderedPage], str]] = {
            TITLE: lambda page: html.escape(page.title),
            DESCRIPTION: lambda page: html.escape(page.description),
            ARTICLE: lambda page: page.article,
        }
        if address:
            self._fill[address] = lambda page: f"{canonical_base}{quote(page.path)}"
        for marker in (*self._fill, STYLE, SCRIPT, POLICY):
            if text.count(marker) != 1:
                raise PublishError(
                    f"Le thème met {text.count(marker)} fois {quoted(marker)} dans une page, au lieu d’une."
                )
        style, script = _line(text, STYLE), _line(text, SCRIPT)
        self._fill[style] = lambda page: _lines(style, STYLE, page.styles)
        self._fill[script] = lambda page: _lines(script, SCRIPT, page.scripts)
        cuts = "|".join(re.escape(marker) for marker in self._fill)
        self._pieces = re.split(f"({cuts})", text.replace(POLICY, html.escape(policy, quote=False)))

    def pour(self, page: RenderedPage) -> str:
        """The whole page."""
        return "".join(self._fill[piece](page) if piece in self._fill else piece for piece in self._pieces)


def _line(text: str, marker: str) -> str:
    """The whole line `marker` stands on, its end included."""
    found = re.search(f"^.*{re.escape(marker)}.*\n", text, re.MULTILINE)
    if found is None:
        raise PublishError(f"Le thème coupe la ligne de {quoted(marker)}.")
    return found[0]


def _lines(line: str, marker: str, paths: tuple[str, ...]) -> str:
    """One copy of `line` for each path."""
    return "".join(line.replace(marker, html.escape(quote(path))) for path in paths)
