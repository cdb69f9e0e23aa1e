"""One rule: verification too old."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.freshness import freshness, last_verification, whole_months
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    Freshness,
)


@rule(Severity.WARNING)
def verification_too_old(context: RuleContext) -> Iterator[Problem]:
    """La dernière vérification d’un créneau est trop ancienne.

    Pourquoi : passé six mois on doute, passé un an le créneau quitte les propositions et les feuilles
    imprimées.
    Corriger : appeler, puis ajouter une ligne à « verifications ».
    """
    limits = context.catalogue.config.record.freshness
    for entry in context.sessions:
        state = freshness(entry.session.verifications, context.today, limits)
        last = last_verification(entry.session.verifications, context.today)
        if last is None or state not in (Freshness.TO_REVIEW, Freshness.STALE):
            continue
        months = whole_months(last.on, context.today)
        yield Problem(
            entry.where / "verifications",
            f"Le créneau {quoted(entry.session.id)} est {state.label} : vérifié il y a {months} mois, le {last.on}.",
            "Le vérifier, puis ajouter une ligne à « verifications ».",
        )
