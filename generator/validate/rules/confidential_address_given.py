"""One rule: confidential address given."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Venue,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def confidential_address_given(context: RuleContext) -> Iterator[Problem]:
    """Une adresse confidentielle est écrite dans la fiche.

    Pourquoi : le dépôt est public : ce qui y est écrit n’est plus confidentiel.
    Corriger : retirer la rue et les coordonnées ; garder la commune.
    """
    for part in context.parts(Venue):
        venue = part.record
        if venue.confidential and venue.address.street:
            yield Problem(
                part.where / "adresse" / "rue",
                f"{quoted(venue.name)} est confidentiel, mais sa rue est écrite.",
                "Retirer « rue ».",
            )
        if venue.confidential and venue.latitude is not None:
            yield Problem(
                part.where / "latitude",
                f"{quoted(venue.name)} est confidentiel, mais ses coordonnées sont écrites.",
                "Retirer « latitude » et « longitude ».",
            )
