"""One rule: example with real help."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def example_with_real_help(context: RuleContext) -> Iterator[Problem]:
    """Un créneau inventé est rattaché à un programme réel ou à une aide réelle.

    Pourquoi : on croirait que ce programme ou cette aide existe là, à ce prix.
    Corriger : choisir un programme et des aides inventés, ou retirer la ligne.
    """
    if not context.demonstration:
        return
    for entry in context.sessions:
        if not entry.partner.example:
            continue
        programme = context.programmes.get(entry.session.programme or "")
        named = [(entry.where / "programme", programme)] if programme else []
        aids = [(entry.where / "aides" / index, context.aids.get(aid)) for index, aid in enumerate(entry.session.aids)]
        for where, record in (*named, *aids):
            if record and not record.example:
                yield Problem(
                    where,
                    f"{quoted(entry.session.id)} est inventé, mais {quoted(record.name)} est réel.",
                    "Choisir une fiche inventée, ou retirer la ligne.",
                )
