"""One rule: freshness limits disordered."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def freshness_limits_disordered(context: RuleContext) -> Iterator[Problem]:
    """Les limites d’âge sont dans le mauvais ordre.

    Pourquoi : une fiche ne peut pas être périmée avant d’être à revoir.
    Corriger : « perime_mois » doit être plus grand que « a_revoir_mois ».
    """
    limits, where = context.catalogue.config.record.freshness, context.catalogue.config.where / "fraicheur"
    if limits.stale <= limits.review:
        yield Problem(
            where / "perime_mois",
            f"« perime_mois » vaut {limits.stale}, pas plus que « a_revoir_mois », {limits.review}.",
            "Écrire un nombre de mois plus grand.",
        )
