"""One rule: score out of range."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.records import (
    Radar,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def score_out_of_range(context: RuleContext) -> Iterator[Problem]:
    """Une note ou une étape est hors de son échelle.

    Pourquoi : le radar va de 1 à 5 et les étapes de la HAS de 1 à 4.
    Corriger : écrire un nombre de l’échelle.
    """
    for part in context.parts(Radar):
        for attribute, info in Radar.model_fields.items():
            value = getattr(part.record, attribute)
            if value is not None and not 1 <= value <= 5:
                yield Problem(
                    part.where / str(info.alias),
                    f"La note {value} n’est pas entre 1 et 5.",
                    "Écrire un nombre de 1 à 5.",
                )
    for each in context.sessions:
        stage = each.session.has_stage
        if stage is not None and not 1 <= stage <= 4:
            yield Problem(
                each.where / "etape_has", f"L’étape {stage} n’est pas entre 1 et 4.", "Écrire un nombre de 1 à 4."
            )
