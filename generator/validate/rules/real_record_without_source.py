"""One rule: real record without source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

SOURCED = ("partners", "venues", "programmes", "aids", "territories")


@rule(Severity.WARNING)
def real_record_without_source(context: RuleContext) -> Iterator[Problem]:
    """Une fiche réelle d’une démonstration ne dit pas d’où viennent ses faits.

    Pourquoi : un fait sans source ne peut pas être vérifié.
    Corriger : ajouter « sources ».
    """
    if not context.demonstration:
        return
    for part in context.owners:
        if part.owner.folder in SOURCED and not part.owner.example and not getattr(part.record, "sources", ()):
            yield Problem(
                part.where,
                f"{quoted(part.owner.name)} ne cite aucune source.",
                "Ajouter « sources », avec le « titre » du document ou l’organisme d’où viennent les faits.",
            )
