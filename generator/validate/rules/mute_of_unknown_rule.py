"""One rule: mute of unknown rule."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Mute
from generator.model.suggestion import did_you_mean
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def mute_of_unknown_rule(context: RuleContext) -> Iterator[Problem]:
    """Une fiche met de côté une règle qui n’existe pas, ou une erreur.

    Pourquoi : seul un avertissement qui existe peut être mis de côté ; une erreur tromperait le lecteur.
    Corriger : recopier le nom de la règle tel que le constat l’écrit, ou corriger l’erreur.
    """
    mutable = {name for name, severity in context.severities.items() if severity is not Severity.ERROR}
    for part in context.parts(Mute):
        name = part.record.rule
        if name not in mutable:
            known = name in context.severities
            yield Problem(
                part.where / "regle",
                f"{quoted(name)} est une erreur et ne peut pas être mise de côté."
                if known
                else f"{quoted(name)} n’est pas une règle.",
                "Corriger l’erreur elle-même."
                if known
                else did_you_mean(name, mutable) or "Recopier le nom de la règle.",
            )
