"""One rule: example outside demonstration."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def example_outside_demonstration(context: RuleContext) -> Iterator[Problem]:
    """Une fiche inventée est restée dans un annuaire réel.

    Pourquoi : elle fait douter de toutes les autres.
    Corriger : retirer la fiche, ou « exemple » si elle est vraie.
    """
    if context.demonstration:
        return
    for owner in context.owners:
        if owner.owner.example:
            yield Problem(
                owner.where / "exemple",
                f"{quoted(owner.owner.name)} est une fiche inventée.",
                "Retirer la fiche, ou la ligne « exemple ».",
            )
