"""One rule: group larger than room."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def group_larger_than_room(context: RuleContext) -> Iterator[Problem]:
    """Un groupe est plus grand que la salle.

    Pourquoi : des personnes inscrites ne pourraient pas entrer.
    Corriger : vérifier « effectif_max » et la « capacite » du lieu.
    """
    for entry in context.sessions:
        venue, size = context.venues.get(entry.session.venue or ""), entry.session.group_max
        if venue and venue.capacity is not None and size is not None and size > venue.capacity:
            yield Problem(
                entry.where / "effectif_max",
                f"Le groupe compte jusqu’à {size} personnes, le lieu {quoted(venue.id)} {venue.capacity}.",
                "Corriger « effectif_max » ou la « capacite » du lieu.",
            )
