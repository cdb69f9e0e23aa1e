"""The header's search: every record and editorial page with its words, its page and what kind of thing it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.directory import Directory, Offering
from generator.model.editorial import EditorialPage
from generator.model.records import Word
from generator.model.search_text import STOP_WORDS, Searched
from generator.views.context import ViewContext
from generator.views.finder.packing import column, packed_texts
from generator.views.finder.rows import references_of
from generator.views.finder.texts import TextBook, searched, text_book, with_synonyms
from generator.views.parts.links import (
    ACTIVITIES,
    AIDS,
    COMMUNES,
    PARTNERS,
    PROGRAMMES,
    SESSIONS,
    TERRITORIES,
    VENUES,
    page_of,
)
from generator.views.words.names import shown_name, shown_title
from generator.views.words.phrases import joined
from generator.vocabulary.alarm import ALARMS


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """Something the header's search finds: its kind in French, title, one more line, page and words.

    `names`: what a commune is called, name and postal codes. `group`: a session's own title, one answer for all that
    share it. `commune`: INSEE code of where it is held, or of the place or structure itself.
    """

    kind: str
    title: str
    detail: str
    page: str
    searched: Searched
    names: tuple[str, ...] = ()
    group: str = ""
    commune: str = ""


def _session_entry(book: TextBook, offering: Offering) -> SearchEntry:
    schedules = offering.session.schedules
    days = joined(dict.fromkeys(schedule.weekday.label for schedule in schedules if schedule.weekday))
    commune = offering.commune.name if offering.commune else ""
    detail = ", ".join(filter(None, (days, commune)))
    page = page_of(SESSIONS, offering.session.id)
    found_by = searched(book, offering.session.title, references_of(book, offering))
    insee = offering.commune.insee if offering.commune else ""
    title = offering.session.title
    return SearchEntry("Créneau", shown_title(offering), detail, page, found_by, group=title, commune=insee)


def _word_entries(words: Iterable[Word]) -> Iterator[SearchEntry]:
    for word in words:
        found_by = Searched((word.name, *word.synonyms), (), tuple(filter(None, (word.definition, word.family))))
        yield SearchEntry("Activité", word.name, word.definition or "", page_of(ACTIVITIES, word.id), found_by)


def _place_entries(directory: Directory) -> Iterator[SearchEntry]:
    for venue in directory.venues.values():
        commune = directory.communes.get(venue.address.commune)
        town = (commune.name, *commune.postcodes) if commune else ()
        found_by = Searched((venue.name,), (*town, venue.kind.label))
        page, detail = page_of(VENUES, venue.id), town[0] if town else ""
        yield SearchEntry("Lieu", shown_name(venue), detail, page, found_by, commune=venue.address.commune)
    for commune in directory.communes.values():
        territory = directory.territory_of[commune.insee]
        names = (commune.name, *commune.postcodes)
        found_by = Searched(names, (), (territory.short_name,))
        page = page_of(COMMUNES, commune.insee)
        yield SearchEntry("Commune", commune.name, " ".join(commune.postcodes), page, found_by, names)
    for territory in directory.territories.values():
        found_by = Searched((territory.name, territory.short_name), (), (territory.description,))
        yield SearchEntry("Territoire", territory.name, "", page_of(TERRITORIES, territory.id), found_by)


def _partner_entries(directory: Directory) -> Iterator[SearchEntry]:
    for partner in directory.partners.values():
        activities = {directory.words["activites"][session.activity].name for session in partner.sessions}
        found_by = Searched((partner.name,), (partner.kind.label, *sorted(activities)), (partner.description,))
        page, insee = page_of(PARTNERS, partner.id), partner.address.commune if partner.address else ""
        yield SearchEntry("Structure", shown_name(partner), partner.kind.label, page, found_by, commune=insee)


def _way_entries(directory: Directory) -> Iterator[SearchEntry]:
    for programme in directory.programmes.values():
        strong = tuple(filter(None, (programme.name, programme.acronym)))
        found_by = Searched(strong, (programme.audience,), (programme.description, programme.holder))
        page = page_of(PROGRAMMES, programme.id)
        yield SearchEntry("Programme", shown_name(programme), programme.audience, page, found_by)
    for aid in directory.aids.values():
        found_by = Searched((aid.name,), (aid.giver, "aide financière"), (aid.description,))
        yield SearchEntry("Aide", shown_name(aid), aid.giver, page_of(AIDS, aid.id), found_by)


def _page_entry(page: EditorialPage) -> SearchEntry:
    found_by = Searched((page.title, *page.words), page.headings, (page.description,))
    return SearchEntry(page.kind, page.title, page.description, page.path, found_by)


def search_entries(directory: Directory, editorial: Iterable[EditorialPage] = ()) -> tuple[SearchEntry, ...]:
    """Everything the header's search finds; with equal words, what comes first here is shown first."""
    pages = tuple(editorial)
    activities, book = directory.words.get("activites", {}).values(), text_book(directory)
    return (
        *(_page_entry(page) for page in pages if not page.last),
        *_equivalent(book, _word_entries(activities)),
        *_equivalent(book, _way_entries(directory)),
        *(_session_entry(book, offering) for offering in directory.offerings),
        *_equivalent(book, _partner_entries(directory)),
        *_equivalent(book, _place_entries(directory)),
        *(_page_entry(page) for page in pages if page.last),
    )


def _equivalent(book: TextBook, entries: Iterable[SearchEntry]) -> Iterator[SearchEntry]:
    """The entries, found by the words equivalent to theirs too; a session's texts already hold them."""
    for entry in entries:
        classes = (entry.searched.strong, entry.searched.medium, entry.searched.weak)
        strong, medium, weak = (tuple(with_synonyms(text, book.groups) for text in texts) for texts in classes)
        yield replace(entry, searched=Searched(strong, medium, weak))


def search_columns(context: ViewContext, editorial: Iterable[EditorialPage] = ()) -> dict[str, object]:
    """The whole content of `assets/data/search.js`; `places`: INSEE code → name, latitude, longitude."""
    communes = context.directory.communes.values()
    entries = search_entries(context.directory, editorial)
    groups = [(e.searched.strong, e.searched.medium, e.searched.weak) for e in entries]
    return {
        "stop": sorted(STOP_WORDS),
        "alarms": ALARMS,
        "kind": column([entry.kind for entry in entries]),
        "title": [entry.title for entry in entries],
        "detail": column([entry.detail for entry in entries]),
        "page": [entry.page for entry in entries],
        "names": column([entry.names for entry in entries]),
        "group": column([entry.group for entry in entries]),
        "commune": column([entry.commune for entry in entries]),
        "places": {commune.insee: [commune.name, commune.latitude, commune.longitude] for commune in communes},
        "searched": packed_texts(groups),
    }
