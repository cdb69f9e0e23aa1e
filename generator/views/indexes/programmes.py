"""« Où orienter, comment, vers quoi »: every programme in one line, from the person to what follows, by territory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.records import Programme
from generator.views.context import ViewContext
from generator.views.parts.links import PROGRAMMES, TERRITORIES, Link, page_of
from generator.views.parts.pieces import Fact, Frame
from generator.views.parts.programme import (
    documents_line,
    doors_words,
    follow_up_words,
    format_words,
    path_words,
    status_fact,
)
from generator.views.session.rows import session_count, sort_name
from generator.views.words.names import shown_name
from generator.views.words.phrases import counted, sentences

TITLE = "Où orienter, comment, vers quoi"


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


@dataclass(frozen=True, slots=True)
class ProgrammeGroup:
    """The programmes of a territory."""

    title: str
    anchor: str
    count: str
    caption: str
    page: Link
    rows: tuple[ProgrammeRow, ...]


@dataclass(frozen=True, slots=True)
class ProgrammesIndexView:
    """What `programmes/index.html` shows."""

    frame: Frame
    title: str
    lead: str
    jumps: tuple[Link, ...]
    groups: tuple[ProgrammeGroup, ...]


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


def programmes_index(context: ViewContext) -> ProgrammesIndexView:
    """The view of `programmes/index.html`."""
    path, groups = page_of(PROGRAMMES), []
    for territory in sorted(context.directory.territories.values(), key=lambda item: sort_name(item.short_name)):
        rows = programme_rows(context, programmes_of(context, territory.id))
        if rows:
            count = counted(len(rows), "programme")
            page = Link(territory.name, page=page_of(TERRITORIES, territory.id))
            caption = f"Les programmes du territoire {territory.short_name}"
            groups.append(ProgrammeGroup(territory.short_name, territory.id, count, caption, page, rows))
    total = counted(len(context.directory.programmes), "programme")
    lead = f"{total}. Chaque ligne se lit de la personne à ce qui vient après."
    return ProgrammesIndexView(
        frame=Frame(path, f"Programmes\u00a0: {TITLE[0].lower()}{TITLE[1:]}", lead, section="programmes"),
        title=TITLE,
        lead=lead,
        jumps=tuple(Link(group.title, page=f"{path}#{group.anchor}", note=group.count) for group in groups),
        groups=tuple(groups),
    )
