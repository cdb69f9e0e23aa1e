"""One rule: fee shared elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def fee_shared_elsewhere(context: RuleContext) -> Iterator[Problem]:
    """Un prix dit valoir aussi pour un créneau d’une autre structure, ou pour le sien.

    Pourquoi : on ne paie qu’une structure à la fois : celui qui compterait dessus paierait deux fois.
    Corriger : ne citer dans « vaut_pour » que d’autres créneaux de la même structure.
    """
    holders = {entry.session.id: entry.partner.id for entry in context.sessions}
    for entry in context.sessions:
        for place, fee in enumerate(entry.session.fees):
            for index, name in enumerate(fee.also_for):
                own = name == entry.session.id
                if not own and holders.get(name, entry.partner.id) == entry.partner.id:
                    continue
                whose = "le créneau lui-même" if own else "un créneau d’une autre structure"
                yield Problem(
                    entry.where / "tarifs" / place / "vaut_pour" / index,
                    f"{quoted(name)} est {whose}.",
                    "Retirer cette ligne, ou citer un autre créneau de la même structure.",
                )
