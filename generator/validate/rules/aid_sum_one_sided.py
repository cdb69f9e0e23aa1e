"""One rule: aid sum one sided."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.money import Aid
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def aid_sum_one_sided(context: RuleContext) -> Iterator[Problem]:
    """Une aide se dit cumulable avec une autre qui ne le dit pas.

    Pourquoi : deux aides ne s’additionnent que si chacune le dit : le prix montré serait plus haut que le prix payé.
    Corriger : ajouter l’identifiant dans « cumulable_avec » de l’autre aide, ou le retirer de celle-ci.
    """
    for part in context.parts(Aid):
        for index, name in enumerate(part.record.adds_up_with):
            other = context.aids.get(name)
            if other and part.record.id not in other.adds_up_with:
                yield Problem(
                    part.where / "cumulable_avec" / index,
                    f"{quoted(part.record.id)} se cumule avec {quoted(name)}, qui ne le dit pas.",
                    f"Ajouter {quoted(part.record.id)} à « cumulable_avec » de {quoted(name)}, ou retirer cette ligne.",
                )
