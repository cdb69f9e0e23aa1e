"""The index pages, one a kind: which template shows which view. What each lists is decided in its own module."""

from __future__ import annotations

from collections.abc import Iterator

from generator.views.context import ViewContext
from generator.views.indexes.activities import activities_index
from generator.views.indexes.programmes import ProgrammesIndexView, programmes_index
from generator.views.indexes.records import RecordsIndexView, aids_index, partners_index, venues_index
from generator.views.indexes.sessions import SessionsIndexView, sessions_index
from generator.views.indexes.territories import communes_index, territories_index

IndexView = SessionsIndexView | RecordsIndexView | ProgrammesIndexView


def index_pages(context: ViewContext) -> Iterator[tuple[str, IndexView]]:
    """Every index with its template."""
    yield "index-creneaux.html", sessions_index(context)
    yield "programmes.html", programmes_index(context)
    records = (partners_index, venues_index, aids_index, activities_index, communes_index, territories_index)
    for make in records:
        yield "index-fiches.html", make(context)
