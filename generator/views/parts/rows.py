"""A record in one compact line, and groups of such rows with a place to jump to.

For long lists only; a page with room says more.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.records import Commune
from generator.views.context import ViewContext
from generator.views.parts.links import COMMUNES, Link, page_of
from generator.views.words.phrases import session_count


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record in one line: its page, what it is, and a count or a state at the end."""

    title: Link
    detail: str
    count: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Records under a heading; `anchor` is the heading's id."""

    title: str
    anchor: str
    count: str
    rows: tuple[RecordRow, ...]
    page: Link | None = None


def commune_row(context: ViewContext, commune: Commune, detail: str = "") -> RecordRow:
    """A commune in a list; by default with its postal codes."""
    page = Link(commune.name, page=page_of(COMMUNES, commune.insee))
    number = len(context.by_commune.get(commune.insee, ()))
    return RecordRow(page, detail or ", ".join(commune.postcodes), session_count(number))
