"""One rule: school calendar ending."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.findings import Severity
from generator.model.school_calendar import calendar_end
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

NOTICE_DAYS = 180


@rule(Severity.WARNING)
def school_calendar_ending(context: RuleContext) -> Iterator[Problem]:
    """Le calendrier scolaire publié finit bientôt.

    Pourquoi : au-delà, les pages disent « vacances non publiées » au lieu des dates de reprise.
    Corriger : mettre à jour le paquet « vacances-scolaires-france » de l’annuaire.
    """
    end = calendar_end()
    if end < context.today + timedelta(days=NOTICE_DAYS):
        yield Problem(
            context.catalogue.config.where,
            f"Les vacances scolaires ne sont publiées que jusqu’au {end}.",
            "Mettre à jour le paquet « vacances-scolaires-france ».",
        )
