"""One rule: example at real venue."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def example_at_real_venue(context: RuleContext) -> Iterator[Problem]:
    """Un créneau inventé se tient dans un lieu réel, ou l’inverse.

    Pourquoi : quelqu’un pourrait se déplacer pour rien.
    Corriger : choisir un lieu de même nature que la structure.
    """
    for entry in context.sessions:
        venue = context.venues.get(entry.session.venue or "")
        if venue and venue.example is not entry.partner.example:
            yield Problem(
                entry.where / "lieu",
                f"{quoted(entry.session.id)} et le lieu {quoted(venue.id)} ne sont pas tous deux inventés.",
                "Choisir un lieu de même nature que la structure.",
            )
