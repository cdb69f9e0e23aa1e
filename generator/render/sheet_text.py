"""A printed copy as plain text, line by line, read back from its own HTML, so that it says the same.

The browser reads its copies by the same rules (templates/assets/js/pages/sheet-text.js).
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

SKIPPED = frozenset(
    [
        "app-hide",
        "app-tick",
        "app-week",
        "app-sheet__for",
        "app-qr__say",
        "app-sheet__map",
        "app-act__live",
        "app-sheet__do",
        "app-notes",
        "app-end__after",
    ]
)
USUAL, PLAIN = frozenset({"app-act__plain"}), frozenset({"app-act__usual", "app-act__ver"})
LINES = frozenset(["p", "li", "dt", "div", "section", "header", "article", "h1", "h2", "dl", "ol", "ul", "tr"])
CELLS = frozenset({"td", "th"})
LINE_CLASSES = frozenset({"app-act__when", "app-act__next", "app-act__line"})
APART = frozenset({"article", "section", "h1"})
SAME_LINE, LABEL, LABEL_PLAIN, NUMBER = "app-act__name", "app-say", "app-say--plain", "app-num"
VOID = frozenset({"br", "meta", "link", "input", "path", "rect", "circle", "use"})


class _Reader(HTMLParser):
    """Collects lines; `stack` holds, for each open element, its name, its classes and whether it is left out."""

    def __init__(self, plain: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.plain = plain
        self.lines: list[str] = []
        self.current = ""
        self.stack: list[tuple[str, frozenset[str], bool]] = []

    def end_line(self) -> None:
        line = re.sub(r"[ \n\t\r]+", " ", self.current).strip(" ")
        if line:
            self.lines.append(line)
        self.current = ""

    def _skipped(self, tag: str, attributes: dict[str, str | None], classes: frozenset[str]) -> bool:
        label = LABEL in classes and self.plain is not (LABEL_PLAIN in classes)
        other = PLAIN if self.plain else USUAL
        return "hidden" in attributes or tag in {"svg", "head", "style"} or label or bool(classes & (SKIPPED | other))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element: it may end the line before it, or be left out with all it holds."""
        attributes = dict(attrs)
        classes = frozenset((attributes.get("class") or "").split())
        left_out = (bool(self.stack) and self.stack[-1][2]) or self._skipped(tag, attributes, classes)
        if not left_out and ((breaks(tag, classes) and SAME_LINE not in classes) or tag == "br"):
            self.end_line()
        if not left_out and tag in APART and self.lines and self.lines[-1]:
            self.lines.append("")
        if not left_out and tag in CELLS and self.current.strip() and not self.current.endswith(". "):
            self.current += "\u202f; "
        if tag not in VOID:
            self.stack.append((tag, classes, left_out))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of a drawing, which holds no text."""

    def handle_endtag(self, tag: str) -> None:
        """Close an element: a number and a label are followed by their signs, a line ends."""
        if tag in VOID:
            return
        _, classes, left_out = self.stack.pop()
        if left_out:
            return
        if NUMBER in classes:
            self.current += ". "
        if tag == "dt":
            self.current += " " if self.current.rstrip().endswith("?") else "\u00a0: "
        elif breaks(tag, classes) or tag == "dd":
            self.end_line()

    def handle_data(self, data: str) -> None:
        """Text, unless it is left out."""
        if not (self.stack and self.stack[-1][2]):
            self.current += data


def breaks(tag: str, classes: frozenset[str]) -> bool:
    """Whether an element has a line of its own."""
    return tag in LINES or bool(classes & LINE_CLASSES)


def text_of(markup: str, plain: bool = False) -> str:
    """The text of a copy made by our templates; `plain` keeps the plain-language version. Ends with a line end."""
    reader = _Reader(plain)
    reader.feed(markup)
    reader.close()
    reader.end_line()
    return "\n".join(reader.lines).strip("\n ") + "\n"
