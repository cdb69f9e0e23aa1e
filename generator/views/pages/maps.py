"""The maps of communes and territories: each place once, numbered, among the communes of the territory.

A place whose address is confidential is never on a map.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.directory import Offering
from generator.model.records import Commune, Territory, Venue
from generator.views.context import ViewContext
from generator.views.parts.links import COMMUNES, VENUES, page_of
from generator.views.parts.pieces import MapPoint, MapView
from generator.views.words.names import shown_name
from generator.views.words.phrases import session_count


def _points(context: ViewContext, venues: Iterable[Venue]) -> tuple[MapPoint, ...]:
    points: list[MapPoint] = []
    for venue in {venue.id: venue for venue in venues}.values():
        if venue.confidential or venue.latitude is None or venue.longitude is None:
            continue
        town = context.directory.communes.get(venue.address.commune)
        count = session_count(len(context.by_venue.get(venue.id, ())))
        points.append(
            MapPoint(
                latitude=venue.latitude,
                longitude=venue.longitude,
                label=shown_name(venue),
                page=page_of(VENUES, venue.id),
                detail=f"{town.name}, {count}" if town else count,
                number=str(len(points) + 1),
            )
        )
    return tuple(points)


def _base(territory: Territory) -> tuple[MapPoint, ...]:
    return tuple(
        MapPoint(item.latitude, item.longitude, item.name, page=page_of(COMMUNES, item.insee))
        for item in territory.communes
    )


def commune_map(context: ViewContext, commune: Commune, offerings: Iterable[Offering]) -> MapView | None:
    """The places of some sessions, in their order, on the base of the commune's territory; none without a place."""
    points = _points(context, (offering.venue for offering in offerings if offering.venue))
    territory = context.directory.territory_of[commune.insee]
    title = f"Carte\u00a0: {commune.name} et autour"
    return MapView(f"commune-{commune.insee}", title, points, _base(territory)) if points else None


def territory_map(context: ViewContext, territory: Territory) -> MapView | None:
    """Every place of a territory; none without a place."""
    venues = [venue for venue in context.directory.venues.values() if venue.territory == territory.id]
    points = _points(context, sorted(venues, key=lambda venue: (venue.address.commune, venue.id)))
    title = f"Carte\u00a0: {territory.short_name}"
    return MapView(f"territoire-{territory.id}", title, points, _base(territory)) if points else None
