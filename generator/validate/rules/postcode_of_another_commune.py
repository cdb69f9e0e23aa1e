"""One rule: postcode of another commune."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Address
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def postcode_of_another_commune(context: RuleContext) -> Iterator[Problem]:
    """Le code postal n’est pas celui de la commune.

    Pourquoi : le courrier et le plan mèneraient ailleurs ; souvent le code INSEE est celui d’une autre commune.
    Corriger : vérifier « code_postal » et « commune », qui est le code INSEE.
    """
    for part in context.parts(Address):
        commune = context.communes.get(part.record.commune)
        if commune and part.record.postcode not in commune.postcodes:
            yield Problem(
                part.where / "code_postal",
                f"{quoted(part.record.postcode)} n’est pas un code postal de {quoted(commune.name)}.",
                f"Écrire {quoted(commune.postcodes[0])}, ou corriger « commune »."
                if commune.postcodes
                else "Corriger « code_postal » ou « commune ».",
            )
