"""The page of a place: how to get there and in, what takes place there, when it can be lent."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.records import Venue
from generator.model.schedule import Schedule
from generator.views.context import ViewContext
from generator.views.parts.links import COMMUNES, PARTNERS, VENUES, Link, page_of
from generator.views.parts.notes import Note, trust_note
from generator.views.parts.pieces import Fact, Frame, MapView, SourceLine, Term
from generator.views.parts.place import (
    access_facts,
    access_link,
    equipment_words,
    route_link,
    venue_lines,
    venue_map,
)
from generator.views.parts.report import ReportView, report_view
from generator.views.parts.sources import source_lines
from generator.views.parts.trust import TrustView, trust_view
from generator.views.session.card import CardGroup, cards_by_weekday
from generator.views.words.names import capitalised, shown_name, uncapitalised
from generator.views.words.phrases import NBSP, counted, sentence
from generator.views.words.season import season_words
from generator.views.words.time import days_words, hours_words


@dataclass(frozen=True, slots=True)
class VenuePageView:
    """Finished phrases for `lieux/<id>.html`; of a confidential venue only name, commune and access are said."""

    frame: Frame
    title: str
    kind: str
    lines: tuple[str, ...]
    route: Link | None
    trust: TrustView | None
    notes: tuple[Note, ...]
    access: tuple[Fact, ...]
    access_page: Link | None
    facts: tuple[Term, ...]
    owner: Link | None
    map: MapView | None
    opening: tuple[str, ...]
    free_slots: tuple[str, ...]
    lending: str
    sessions_title: str
    groups: tuple[CardGroup, ...]
    sources: tuple[SourceLine, ...]
    report: ReportView


def _hours(schedules: tuple[Schedule, ...]) -> tuple[str, ...]:
    """« Du lundi au samedi, de 8 h 30 à 21 h. »: the days that share their hours and their season in one line."""
    alike: dict[str, list[Schedule]] = {}
    for schedule in schedules:
        season = uncapitalised(season_words((schedule,)))
        words = ", ".join(filter(None, (hours_words(schedule.start, schedule.end), season)))
        alike.setdefault(words, []).append(schedule)
    return tuple(sentence(f"{days_words(same)}, {words}") for words, same in alike.items())


def _facts(context: ViewContext, venue: Venue) -> tuple[Term, ...]:
    code = venue.data_es if not venue.confidential else None
    terms = (
        Term("Sur place", capitalised(equipment_words(context.directory, venue))),
        Term("Capacité", counted(venue.capacity, "personne") if venue.capacity else ""),
        Term("Code de l’équipement (Data ES)", code or ""),
    )
    return tuple(term for term in terms if term.text)


def _crumb(context: ViewContext, venue: Venue) -> Link:
    commune = context.directory.communes.get(venue.address.commune)
    if commune is None:
        return Link("Tous les lieux", page=page_of(VENUES))
    return Link(f"Activités à {commune.name}", page=page_of(COMMUNES, commune.insee))


def _owner(context: ViewContext, venue: Venue) -> Link | None:
    owner = context.directory.partners.get(venue.owner) if venue.owner else None
    return Link(shown_name(owner), page=page_of(PARTNERS, owner.id)) if owner else None


def venue_page(context: ViewContext, venue: Venue) -> VenuePageView:
    """The view of one place's page, on the day of the context."""
    directory, title, page = context.directory, shown_name(venue), page_of(VENUES, venue.id)
    offerings = context.by_venue.get(venue.id, ())
    lines = tuple(sentence(line) for line in venue_lines(directory, venue))
    trust = trust_view(context, venue.verifications) if venue.verifications else None
    count = counted(len(offerings), "créneau", "créneaux")
    return VenuePageView(
        frame=Frame(
            path=page,
            title=title,
            description=" ".join(lines),
            crumb=_crumb(context, venue),
        ),
        title=title,
        kind=capitalised(venue.kind.label),
        lines=lines,
        route=route_link(venue),
        trust=trust,
        notes=trust_note(trust) if trust else (),
        access=access_facts(venue),
        access_page=access_link(venue),
        facts=_facts(context, venue),
        owner=_owner(context, venue),
        map=venue_map(context, venue, f"lieu-{venue.id}"),
        opening=_hours(venue.opening),
        free_slots=_hours(venue.free_slots),
        lending=sentence(venue.lending) if venue.lending else "",
        sessions_title=f"Les activités dans ce lieu{NBSP}: {count}" if offerings else "Les activités dans ce lieu",
        groups=cards_by_weekday(context, offerings),
        sources=source_lines(venue.sources),
        report=report_view(context, title, page, directory.territories[venue.territory], "venues", venue.id),
    )
