"""One rule: malformed finess."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Identifiers,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def malformed_finess(context: RuleContext) -> Iterator[Problem]:
    """Un numéro FINESS est faux.

    Pourquoi : il désignerait un autre établissement, ou aucun.
    Corriger : recopier les neuf signes.
    """
    for part in context.parts(Identifiers):
        if context.is_invented(part):
            continue
        if part.record.finess and not re.fullmatch(r"\d[0-9AB]\d{7}", "".join(part.record.finess.split())):
            yield Problem(
                part.where / "finess",
                f"{quoted(part.record.finess)} n’est pas un numéro FINESS.",
                "Recopier les neuf signes.",
            )
