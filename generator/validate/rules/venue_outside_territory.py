"""One rule: venue outside territory."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.geo import distance_km
from generator.model.records import (
    Venue,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

FARTHEST_KM = 15


@rule(Severity.ERROR)
def venue_outside_territory(context: RuleContext) -> Iterator[Problem]:
    """Un lieu est placé hors de son territoire.

    Pourquoi : les distances seraient fausses ; souvent la latitude et la longitude sont échangées.
    Corriger : recopier la latitude et la longitude du lieu, en degrés.
    """
    for part in context.parts(Venue):
        venue, territory = part.record, context.territories.get(part.record.territory)
        if territory is None or venue.latitude is None or venue.longitude is None:
            continue
        here, centres = (venue.latitude, venue.longitude), [(c.latitude, c.longitude) for c in territory.communes]
        if not centres or min(distance_km(here, centre) for centre in centres) <= FARTHEST_KM:
            continue
        swapped = min(distance_km((here[1], here[0]), centre) for centre in centres) <= FARTHEST_KM
        yield Problem(
            part.where / "latitude",
            f"{quoted(venue.name)} est placé à plus de {FARTHEST_KM} km de toutes les communes de {quoted(territory.id)}.",
            "Échanger la latitude et la longitude." if swapped else "Recopier la latitude et la longitude du lieu.",
        )
