"""One rule: verification by a person."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Verification
from generator.validate.contact_points import person_in
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def verification_by_a_person(context: RuleContext) -> Iterator[Problem]:
    """Une vérification nomme une personne.

    Pourquoi : le site écrit qui a vérifié ; le nom d’une personne y serait publié sans son accord.
    Corriger : écrire la structure ou la fonction, comme « coordination du territoire ».
    """
    names = [part.owner.name for part in context.owners]
    names += [commune.name for commune in context.communes.values()]
    names += [context.catalogue.config.record.editor, *(each.editor for each in context.territories.values())]
    for part in context.parts(Verification):
        if person := person_in(part.record.by, names):
            yield Problem(
                part.where / "par",
                f"{quoted(person)} semble être le nom d’une personne, que le site publierait.",
                "Écrire la structure ou la fonction, comme « coordination du territoire ».",
            )
