"""One rule: commune in two territories."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Territory,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def commune_in_two_territories(context: RuleContext) -> Iterator[Problem]:
    """Une commune est dans deux territoires.

    Pourquoi : on ne saurait pas quelle coordination répond pour cette commune.
    Corriger : retirer la commune de l’un des deux territoires.
    """
    owners: dict[str, str] = {}
    for part in context.parts(Territory):
        for index, commune in enumerate(part.record.communes):
            first = owners.setdefault(commune.insee, part.record.id)
            where = part.where / "communes" / index / "insee"
            if first != part.record.id or any(other.insee == commune.insee for other in part.record.communes[:index]):
                yield Problem(
                    where,
                    f"{quoted(commune.name)} ({commune.insee}) est déjà dans le territoire {quoted(first)}.",
                    "Retirer la commune de l’un des deux territoires.",
                )
