"""One rule: probable twins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from generator.findings import Severity, quoted
from generator.model.base import Record
from generator.model.records import (
    Partner,
    Venue,
)
from generator.model.suggestion import plain
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

NEARLY_EQUAL = 92


@rule(Severity.WARNING)
def probable_twins(context: RuleContext) -> Iterator[Problem]:
    """Deux fiches décrivent sans doute la même structure ou le même lieu.

    Pourquoi : l’une des deux ne sera plus tenue à jour, et personne ne saura laquelle croire.
    Corriger : garder une seule fiche, ou donner des noms que l’on distingue.
    """
    for folder in ("partners", "venues"):
        owners = [part for part in context.owners if part.owner.folder == folder]
        for first, second in combinations(owners, 2):
            if _twins(first.record, second.record):
                yield Problem(
                    second.where / "nom",
                    f"{quoted(second.owner.name)} ressemble beaucoup à {quoted(first.owner.name)}, {quoted(first.owner.id)}.",
                    "Garder une seule fiche, ou distinguer les noms.",
                )


def _twins(first: Record, second: Record) -> bool:
    if isinstance(first, Partner) and isinstance(second, Partner):
        numbers = [(each.identifiers.siret, each.identifiers.rna) for each in (first, second)]
        if any(one and one == other for one, other in zip(*numbers, strict=True)):
            return True
        places = [each.address.commune if each.address else None for each in (first, second)]
        names = first.name, second.name
    elif isinstance(first, Venue) and isinstance(second, Venue):
        places = [each.address.commune for each in (first, second)]
        names = first.name, second.name
    else:
        return False
    return places[0] == places[1] and fuzz.ratio(plain(names[0]), plain(names[1])) >= NEARLY_EQUAL
