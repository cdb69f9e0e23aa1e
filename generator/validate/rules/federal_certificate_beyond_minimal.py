"""One rule: federal certificate beyond minimal."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    LimitationLevel,
    Qualification,
)


@rule(Severity.WARNING)
def federal_certificate_beyond_minimal(context: RuleContext) -> Iterator[Problem]:
    """Un créneau encadré par une certification fédérale seule accueille plus qu’une limitation minime.

    Pourquoi : l’arrêté du 12 juin 2025, que nous n’avons pas lu nous-mêmes, réserverait ces certifications aux
    personnes sans limitation ou avec une limitation minime ; à vérifier.
    Corriger : vérifier le diplôme de l’encadrant, ou retirer le niveau « moderee ».
    """
    for entry in context.sessions:
        qualifications = {each.qualification for each in entry.session.supervision}
        if qualifications == {Qualification.FEDERAL_CERTIFICATE} and LimitationLevel.MODERATE in entry.session.levels:
            yield Problem(
                entry.where / "niveaux",
                f"{quoted(entry.session.id)} n’a qu’une certification fédérale, pour une limitation modérée (arrêté du 12 juin 2025, à vérifier).",
                "Vérifier le diplôme de l’encadrant, ou retirer ce niveau.",
            )
