"""One rule: duplicate session id."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.catalogue import Where
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def duplicate_session_id(context: RuleContext) -> Iterator[Problem]:
    """Deux créneaux portent le même identifiant.

    Pourquoi : l’identifiant est l’adresse de la page : une seule des deux existerait.
    Corriger : donner à l’un des deux un autre identifiant, jamais employé.
    """
    bearers: dict[str, list[Where]] = {}
    for entry in context.sessions:
        bearers.setdefault(entry.session.id, []).append(entry.where / "id")
    for identifier, places in bearers.items():
        one_file = len({where.location.path for where in places}) == 1
        for index, where in enumerate(places if len(places) > 1 else ()):
            if one_file and not index:
                continue
            other = places[0 if index else 1].location
            yield Problem(
                where,
                f"{quoted(identifier)} est aussi l’identifiant d’un créneau de {other.path}, ligne {other.line}.",
                "Changez celui que vous venez d’ajouter, jamais celui qui est déjà en ligne.",
            )
