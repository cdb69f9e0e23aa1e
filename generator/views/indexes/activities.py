"""The index of activities, by family."""

from __future__ import annotations

from generator.model.records import Word
from generator.views.context import ViewContext
from generator.views.indexes.records import RecordsIndexView, records_view
from generator.views.parts.links import ACTIVITIES, Link, page_of
from generator.views.parts.rows import RecordRow, RowGroup
from generator.views.words.names import capitalised, sort_name
from generator.views.words.phrases import counted, sentence, session_count

OTHER_FAMILY = "Autres activités"


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
