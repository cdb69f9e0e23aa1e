"""One rule: malformed siret."""

from __future__ import annotations

from collections.abc import Iterator

from stdnum.fr import siret as siret_number

from generator.findings import Severity, quoted
from generator.model.records import (
    Identifiers,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

LENGTH = 14


@rule(Severity.ERROR)
def malformed_siret(context: RuleContext) -> Iterator[Problem]:
    """Un numéro SIRET est faux.

    Pourquoi : il désignerait une autre structure, ou aucune.
    Corriger : recopier les quatorze chiffres.
    """
    for part in context.parts(Identifiers):
        if context.is_invented(part):
            continue
        if part.record.siret and not siret_number.is_valid(part.record.siret):
            yield Problem(
                part.where / "siret",
                f"{quoted(part.record.siret)} n’est pas un SIRET{_why(part.record.siret)}.",
                "Recopier les quatorze chiffres.",
            )


def _why(number: str) -> str:
    digits = sum(each.isdigit() for each in number)
    return " : un chiffre est faux" if digits == LENGTH else f" : il a {digits} chiffres, il en faut {LENGTH}"
