"""The indexes of activities (by family), communes (by territory) and territories."""

from __future__ import annotations

from generator.model.records import Commune, Territory, Word
from generator.views.context import ViewContext
from generator.views.indexes.records import RecordsIndexView, records_view
from generator.views.parts.links import ACTIVITIES, COMMUNES, TERRITORIES, Link, page_of
from generator.views.session.rows import RecordRow, RowGroup, session_count, sort_name
from generator.views.words.names import capitalised
from generator.views.words.phrases import counted, sentence

OTHER_FAMILY = "Autres activités"


def commune_row(context: ViewContext, commune: Commune, detail: str = "") -> RecordRow:
    """A commune in a list; by default with its postal codes."""
    page = Link(commune.name, page=page_of(COMMUNES, commune.insee))
    number = len(context.by_commune.get(commune.insee, ()))
    return RecordRow(page, detail or ", ".join(commune.postcodes), session_count(number))


def _activity_row(context: ViewContext, word: Word) -> RecordRow:
    page = Link(capitalised(word.name), page=page_of(ACTIVITIES, word.id))
    number = len(context.by_activity.get(word.id, ()))
    return RecordRow(page, sentence(word.definition or ""), session_count(number))


def activities_index(context: ViewContext) -> RecordsIndexView:
    """The view of `activites/index.html`."""
    words = sorted(context.directory.words.get("activites", {}).values(), key=lambda word: sort_name(word.name))
    families: dict[str, list[Word]] = {}
    for word in words:
        families.setdefault(word.family or OTHER_FAMILY, []).append(word)
    names = sorted(families, key=lambda name: (name == OTHER_FAMILY, sort_name(name)))
    groups = tuple(
        RowGroup(
            name,
            f"famille-{number}",
            counted(len(families[name]), "activité"),
            tuple(_activity_row(context, word) for word in families[name]),
        )
        for number, name in enumerate(names, start=1)
    )
    lead = "Que voulez-vous faire\u202f? Chaque activité est expliquée en une phrase."
    return records_view(ACTIVITIES, "Les activités", lead, groups)


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
