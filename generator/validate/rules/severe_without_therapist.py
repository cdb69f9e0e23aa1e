"""One rule: severe without therapist."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    LimitationLevel,
)


@rule(Severity.ERROR)
def severe_without_therapist(context: RuleContext) -> Iterator[Problem]:
    """Une limitation sévère est accueillie sans kinésithérapeute, ergothérapeute ni psychomotricien.

    Pourquoi : eux seuls peuvent encadrer une limitation sévère ; un enseignant en activité physique adaptée
    intervient ensuite, en complémentarité (Code de la santé publique, article D.1172-3).
    Corriger : ajouter le professionnel qui encadre, ou retirer « severe » des niveaux.
    """
    for entry in context.sessions:
        session = entry.session
        if LimitationLevel.SEVERE not in session.levels or not session.supervision:
            continue
        if not any(each.qualification.supervises_severe and not each.complementary for each in session.supervision):
            yield Problem(
                entry.where / "niveaux" / session.levels.index(LimitationLevel.SEVERE),
                f"{quoted(session.id)} accueille une limitation sévère sans kinésithérapeute, ergothérapeute ni psychomotricien.",
                "Ajouter ce professionnel à « encadrement », ou retirer « severe » des niveaux.",
            )
