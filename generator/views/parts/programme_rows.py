"""Programmes in one line each: for whom, how to get in, the path, what follows. For the index and the territories."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.records import Programme
from generator.views.context import ViewContext
from generator.views.parts.links import PROGRAMMES, Link, page_of
from generator.views.parts.pieces import Fact
from generator.views.parts.programme import (
    documents_line,
    doors_words,
    follow_up_words,
    format_words,
    path_words,
    status_fact,
)
from generator.views.words.names import shown_name, sort_name
from generator.views.words.phrases import sentences, session_count


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A line of the table: programme, for whom, how to get in, the path, what follows."""

    page: Link
    status: Fact
    audience: str
    door: str
    documents: str
    path: tuple[str, ...]
    shape: str
    after: str
    sessions: Link | None


def programme_row(context: ViewContext, programme: Programme) -> ProgrammeRow:
    """One programme in one line."""
    page = page_of(PROGRAMMES, programme.id)
    number = len(context.by_programme.get(programme.id, ()))
    return ProgrammeRow(
        page=Link(shown_name(programme), page=page),
        status=status_fact(programme),
        audience=sentences(programme.audience, *programme.entry_conditions),
        door=doors_words(programme),
        documents=documents_line(programme),
        path=path_words(programme),
        shape=format_words(programme),
        after=follow_up_words(programme),
        sessions=Link(session_count(number), page=f"{page}#creneaux") if number else None,
    )


def programme_rows(context: ViewContext, programmes: Iterable[Programme]) -> tuple[ProgrammeRow, ...]:
    """The lines of some programmes, real ones first, then in alphabetical order."""
    ordered = sorted(programmes, key=lambda programme: (programme.example, sort_name(programme.name), programme.id))
    return tuple(programme_row(context, programme) for programme in ordered)


def programmes_of(context: ViewContext, territory_id: str) -> tuple[Programme, ...]:
    """The programmes that exist in a territory."""
    return tuple(p for p in context.directory.programmes.values() if territory_id in p.territories)
