"""One rule: unlikely hours."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.session import Session
from generator.validate.context import RuleContext
from generator.validate.plausible import is_unlikely
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def unlikely_hours(context: RuleContext) -> Iterator[Problem]:
    """Une séance a une heure ou une durée qui étonne.

    Pourquoi : « 6:30 » écrit pour 18 h 30 fait venir la personne douze heures trop tôt.
    Corriger : écrire les heures sur 24 heures (« 18:30 ») ; si l’horaire est juste, mettre la règle de côté.
    """
    for part in context.parts(Session):
        for index, slot in enumerate(part.record.schedules):
            if is_unlikely(slot):
                yield Problem(
                    part.where / "horaires" / index / "debut",
                    f"{quoted(part.record.id)} a lieu de {slot.start:%H:%M} à {slot.end:%H:%M}.",
                    "Vérifier les heures, écrites sur 24 heures.",
                )
