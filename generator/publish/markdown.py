"""Markdown extension for editorial pages: tables without style attributes, reachable by keyboard when they scroll.

The policy of the site refuses style attributes, which Python-Markdown writes for aligned columns. It stops at the tree:
raw HTML in Markdown is left alone.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

ALIGNMENT = re.compile(r"text-align:\s*(right|center)")
STASHED = re.compile("\x02.*?\x03")
HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
WIDE = 3
"""A table of so many columns becomes cards on a phone: each cell then says its column."""


class TableProcessor(Treeprocessor):
    """Turns alignment styles into classes and puts each table in a named, focusable region."""

    def run(self, root: Element) -> None:
        """Change `root` in place."""
        for element in root.iter():
            alignment = ALIGNMENT.search(element.attrib.pop("style", ""))
            if alignment:
                element.set("class", f"app-align-{alignment[1]}")
        _wrap_tables(root, "")


class AccessibleTables(Extension):
    """`generator.publish.markdown:AccessibleTables`, after attribute lists and inline text have been read."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (name given by Python-Markdown)
        """Register the processor last."""
        md.treeprocessors.register(TableProcessor(md), "accessible_tables", 1)


def makeExtension(**options: Any) -> AccessibleTables:  # noqa: N802 (name given by Python-Markdown)
    """The extension, for Python-Markdown's loading by module name."""
    return AccessibleTables(**options)


def _wrap_tables(parent: Element, heading: str) -> str:
    """Wrap the tables below `parent`; returns the text of the last heading met."""
    for index, child in enumerate(list(parent)):
        if child.tag in HEADINGS:
            heading = STASHED.sub("", "".join(child.itertext())).strip()
        elif child.tag == "table":
            parent[index] = _region(child, heading)
        else:
            heading = _wrap_tables(child, heading)
    return heading


def _region(table: Element, heading: str) -> Element:
    """The scrolling box around one table, named after the heading above it."""
    label = f"Tableau\N{NO-BREAK SPACE}: {heading}" if heading else "Tableau"
    region = Element("div", {"class": "app-scroll", "role": "region", "aria-label": label, "tabindex": "0"})
    region.tail, table.tail = table.tail, "\n"
    region.append(table)
    columns = [STASHED.sub("", "".join(cell.itertext())).strip() for cell in table.iter("th")]
    if len(columns) >= WIDE:
        region.set("class", "app-scroll app-scroll--cards")
        for row in table.iter("tr"):
            for cell, column in zip(row.findall("td"), columns, strict=False):
                cell.set("data-label", column)
    return region
