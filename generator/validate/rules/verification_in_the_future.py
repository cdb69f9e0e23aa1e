"""One rule: verification in the future."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.base import Verification
from generator.model.catalogue import Key, Where
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def verification_in_the_future(context: RuleContext) -> Iterator[Problem]:
    """Une vérification porte une date à venir.

    Pourquoi : elle n’est pas comptée ; c’est presque toujours une faute de frappe.
    Corriger : corriger l’année ou le mois.
    """
    parts = context.parts(Verification)
    past = {_holder(part.where) for part in parts if part.record.on <= context.today}
    for part in parts:
        if part.record.on > context.today:
            effect = "le créneau compte comme jamais vérifié"
            if _holder(part.where) in past:
                effect = "elle n’est pas comptée"
            elif "creneaux" not in part.where.keys:
                effect = "la fiche compte comme jamais vérifiée"
            yield Problem(
                part.where / "le",
                f"La vérification est datée du {part.record.on}, un jour à venir\u00a0: {effect}.",
                "Corriger la date.",
            )


def _holder(where: Where) -> tuple[str, tuple[Key, ...]]:
    """The file and the place of what is verified: the last two keys are the list's and the index."""
    return where.source.path, where.keys[:-2]
