"""One rule: schedule ends before start."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.schedule import Schedule
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def schedule_ends_before_start(context: RuleContext) -> Iterator[Problem]:
    """Un horaire finit avant d’avoir commencé.

    Pourquoi : la séance s’afficherait avec une durée négative.
    Corriger : vérifier « debut » et « fin », écrits sur 24 heures (« 18:30 »).
    """
    for part in context.parts(Schedule):
        if part.record.end <= part.record.start:
            yield Problem(
                part.where / "fin",
                f"L’horaire finit à {part.record.end:%H:%M} mais commence à {part.record.start:%H:%M}.",
                "Corriger l’heure de début ou de fin, sur 24 heures.",
            )
