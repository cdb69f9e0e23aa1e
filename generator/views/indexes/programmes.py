"""« Où orienter, comment, vers quoi »: every programme in one line, from the person to what follows, by territory."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.context import ViewContext
from generator.views.parts.links import PROGRAMMES, TERRITORIES, Link, page_of
from generator.views.parts.pieces import Frame
from generator.views.parts.programme_rows import ProgrammeRow, programme_rows, programmes_of
from generator.views.words.names import sort_name
from generator.views.words.phrases import counted

TITLE = "Où orienter, comment, vers quoi"


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
