"""A built site read without a browser: tags, addresses, anchors and visible text of each page.

Nothing more: what a site may or may not hold is said by the tests.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

ADDRESSES = ("href", "src", "xlink:href", "poster", "data", "action", "srcset")
Attributes = dict[str, str]


@dataclass(frozen=True)
class Tag:
    """A start tag: its name, its attributes as the browser reads them, its line."""

    name: str
    attributes: Attributes
    line: int


class PageReader(HTMLParser):
    """Every start tag of a page, and its text outside scripts and styles."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[Tag] = []
        self.pieces: list[str] = []
        self.inline_code: list[str] = []
        self._within = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}, self.getpos()[0]))
        self._within = tag if tag in ("script", "style") else self._within

    def handle_endtag(self, tag: str) -> None:
        self._within = "" if tag == self._within else self._within

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.pieces.append(data)
        elif data.strip():
            self.inline_code.append(data)


@dataclass(frozen=True)
class SitePage:
    """One page: its site-relative path and what it is made of."""

    path: str
    markup: str
    tags: tuple[Tag, ...]
    text: str
    inline_code: tuple[str, ...]

    @property
    def anchors(self) -> frozenset[str]:
        """What a fragment may name."""
        return frozenset(tag.attributes["id"] for tag in self.tags if "id" in tag.attributes)

    def addresses(self) -> list[tuple[Tag, str]]:
        """Each address the page names, with its tag."""
        return [(tag, tag.attributes[name]) for tag in self.tags for name in ADDRESSES if name in tag.attributes]


@dataclass(frozen=True)
class Target:
    """A place in the site: a file and, possibly, an anchor."""

    path: str
    anchor: str = ""


@dataclass
class SiteReading:
    """All pages of the site in a folder."""

    root: Path
    pages: dict[str, SitePage] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for file in sorted(self.root.rglob("*.html")):
            path = file.relative_to(self.root).as_posix()
            markup = file.read_text(encoding="utf-8")
            reader = PageReader(markup)
            self.pages[path] = SitePage(
                path, markup, tuple(reader.tags), "".join(reader.pieces), tuple(reader.inline_code)
            )

    def target(self, page: SitePage, address: str) -> Target | None:
        """Where `address` leads within the site; None when it leaves it."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        anchor = unquote(parts.fragment)
        if not parts.path:
            return Target(page.path, anchor)
        return Target(normpath((PurePosixPath(page.path).parent / unquote(parts.path)).as_posix()), anchor)

    def holds(self, target: Target) -> bool:
        """The file is there, and the anchor in it."""
        if not (self.root / target.path).is_file() or target.path.startswith(".."):
            return False
        return not target.anchor or target.anchor in self.pages[target.path].anchors
