"""One rule: probable twins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from rapidfuzz import fuzz

from generator.findings import Severity, quoted
from generator.model.records import (
    Partner,
    Venue,
)
from generator.model.suggestion import plain
from generator.validate.context import RuleContext
from generator.validate.parts import Part
from generator.validate.rule import Problem, rule

NEARLY_EQUAL = 92


@rule(Severity.WARNING)
def probable_twins(context: RuleContext) -> Iterator[Problem]:
    """Deux fiches décrivent sans doute la même structure ou le même lieu.

    Pourquoi : l’une des deux ne sera plus tenue à jour, et personne ne saura laquelle croire.
    Corriger : garder une seule fiche, ou donner des noms que l’on distingue.
    """
    told = set()
    for (sign, _), parts in _gathered(context).items():
        for first, second in combinations(parts, 2):
            pair = first.owner.folder, first.owner.id, second.owner.id
            if pair in told or (sign in ("partners", "venues") and not _alike(first.owner.name, second.owner.name)):
                continue
            told.add(pair)
            same = {"siret": "a le même SIRET que", "rna": "a le même numéro RNA que"}.get(sign, "ressemble beaucoup à")
            yield Problem(
                second.where / "nom",
                f"{quoted(second.owner.name)} {same} {quoted(first.owner.name)} ({first.where.location.path}).",
                "Garder une seule fiche, ou distinguer les noms et les numéros.",
            )


def _gathered(context: RuleContext) -> Mapping[tuple[str, str], list[Part[Partner | Venue]]]:
    """Structures and places that share a commune, structures that share an official number."""
    groups: dict[tuple[str, str], list[Part[Partner | Venue]]] = {}
    owners: tuple[Part[Partner | Venue], ...] = (*context.parts(Partner), *context.parts(Venue))
    for part in owners:
        address = part.record.address
        signs = [(part.owner.folder, address.commune if address else "")]
        if isinstance(part.record, Partner):
            numbers = part.record.identifiers
            signs += [("siret", "".join((numbers.siret or "").split())), ("rna", "".join((numbers.rna or "").split()))]
        for sign in signs:
            if sign[1] or sign[0] == part.owner.folder:
                groups.setdefault(sign, []).append(part)
    return groups


def _alike(first: str, second: str) -> bool:
    return fuzz.ratio(plain(first), plain(second)) >= NEARLY_EQUAL
