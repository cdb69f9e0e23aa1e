"""One rule: venue without position."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Venue,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def venue_without_position(context: RuleContext) -> Iterator[Problem]:
    """Un lieu n’a pas de latitude ou de longitude.

    Pourquoi : on ne peut ni le mettre sur la carte, ni dire à quelle distance il est.
    Corriger : ajouter « latitude » et « longitude » ; pour une adresse qui doit rester secrète,
    « adresse_confidentielle: oui ».
    """
    for part in context.parts(Venue):
        venue = part.record
        if not venue.confidential and (venue.latitude is None or venue.longitude is None):
            yield Problem(
                part.where,
                f"{quoted(venue.name)} n’a pas de coordonnées complètes.",
                "Ajouter « latitude » et « longitude ».",
            )
