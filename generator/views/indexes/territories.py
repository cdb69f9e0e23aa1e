"""The indexes of communes, by territory, and of territories."""

from __future__ import annotations

from generator.model.records import Territory
from generator.views.context import ViewContext
from generator.views.indexes.records import RecordsIndexView, records_view
from generator.views.parts.links import COMMUNES, TERRITORIES, Link, page_of
from generator.views.parts.rows import RecordRow, RowGroup, commune_row
from generator.views.words.names import sort_name
from generator.views.words.phrases import counted, session_count


def communes_index(context: ViewContext) -> RecordsIndexView:
    """The view of `communes/index.html`."""
    groups = []
    for territory in sorted(context.directory.territories.values(), key=lambda item: sort_name(item.short_name)):
        communes = sorted(territory.communes, key=lambda commune: sort_name(commune.name))
        rows = tuple(commune_row(context, commune) for commune in communes)
        page = Link(territory.name, page=page_of(TERRITORIES, territory.id))
        groups.append(RowGroup(territory.short_name, territory.id, counted(len(rows), "commune"), rows, page))
    lead = "Choisissez votre commune\u00a0: vous verrez ce qu’il y a sur place et autour."
    return records_view(COMMUNES, "Les communes", lead, tuple(groups))


def _territory_row(context: ViewContext, territory: Territory) -> RecordRow:
    number = len(context.by_territory.get(territory.id, ()))
    communes = counted(len(territory.communes), "commune")
    return RecordRow(Link(territory.name, page=page_of(TERRITORIES, territory.id)), communes, session_count(number))


def territories_index(context: ViewContext) -> RecordsIndexView:
    """The view of `territoires/index.html`: one group, since there are few."""
    territories = sorted(context.directory.territories.values(), key=lambda item: sort_name(item.name))
    rows = tuple(_territory_row(context, territory) for territory in territories)
    count = counted(len(rows), "territoire")
    lead = "Chaque territoire a son chemin, ses programmes et ses communes."
    return records_view(TERRITORIES, "Les territoires", lead, (RowGroup("Choisir un territoire", "tous", count, rows),))
