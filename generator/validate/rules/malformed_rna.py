"""One rule: malformed rna."""

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
def malformed_rna(context: RuleContext) -> Iterator[Problem]:
    """Un numéro RNA est faux.

    Pourquoi : il désignerait une autre association, ou aucune.
    Corriger : recopier le W et les neuf signes qui suivent.
    """
    for part in context.parts(Identifiers):
        if context.is_invented(part):
            continue
        if part.record.rna and not re.fullmatch(r"W\d[0-9A-Z]\d{7}", "".join(part.record.rna.split())):
            yield Problem(
                part.where / "rna",
                f"{quoted(part.record.rna)} n’est pas un numéro RNA.",
                "Recopier le W et les neuf signes qui suivent.",
            )
