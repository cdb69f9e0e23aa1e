"""One rule: example at real venue."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.validate.rules.actionable_fact_without_example import actionable_facts


@rule(Severity.ERROR)
def example_at_real_venue(context: RuleContext) -> Iterator[Problem]:
    """Un créneau inventé se tient dans un lieu réel, ou l’inverse.

    Pourquoi : quelqu’un pourrait se déplacer pour rien.
    Corriger : choisir un lieu de même nature que la structure.
    """
    for venue in context.catalogue.venues:
        if context.demonstration and not venue.record.example and actionable_facts(venue.record):
            continue
        entries = context.sessions_at.get(venue.record.id, ())
        invented = [quoted(entry.session.id) for entry in entries if entry.partner.example]
        if not venue.record.example and invented and len(invented) == len(entries):
            yield Problem(
                venue.where,
                f"{quoted(venue.record.name)} n’est pas dit inventé, et reçoit un créneau inventé : {invented[0]}.",
                "Si ce lieu est inventé, ajouter « exemple: oui » à sa fiche ; sinon, choisir un autre lieu.",
            )
            continue
        for entry in entries:
            said_already = context.demonstration and not entry.partner.example
            if venue.record.example is not entry.partner.example and not said_already:
                yield Problem(
                    entry.where / "lieu",
                    f"{quoted(entry.session.id)} et le lieu {quoted(venue.record.id)} ne sont pas tous deux inventés.",
                    "Choisir un lieu de même nature que la structure.",
                )
