"""One rule: house without accreditation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import Partner
from generator.model.search_text import fold
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import PartnerType

_TITLE = re.compile(r"\bmaisons? sports? santes?\b")


@rule(Severity.ERROR)
def house_without_accreditation(context: RuleContext) -> Iterator[Problem]:
    """Une structure se dit Maison Sport-Santé sans habilitation.

    Pourquoi : le titre est réservé aux structures habilitées (Code de la santé publique, article L.1173-1).
    Corriger : écrire « habilitation » avec son statut ; si elle n’est pas connue, « statut: a_confirmer » avec
    sa source.
    """
    for part in context.parts(Partner):
        partner = part.record
        named = _TITLE.search(fold(partner.name))
        if (partner.kind is PartnerType.SPORT_HEALTH_HOUSE or named) and partner.accreditation is None:
            yield Problem(
                part.where / ("type" if partner.kind is PartnerType.SPORT_HEALTH_HOUSE else "nom"),
                f"{quoted(partner.name)} porte le titre de Maison Sport-Santé, sans habilitation.",
                "Ajouter « habilitation » avec son « statut » (« a_confirmer » si vous ne savez pas), ou changer le type et le nom.",
            )
