"""Warnings that a record sets aside: for a reason, until a day, and only inside that record.

An error is never muted; past its last day a mute has no effect.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings import Severity
from generator.model.base import Mute
from generator.model.catalogue import Where
from generator.validate.context import RuleContext


@dataclass(frozen=True, slots=True)
class Silence:
    """A rule that is silent inside one part of a file."""

    rule: str
    scope: Where

    def covers(self, rule: str, where: Where) -> bool:
        """True when a problem of this rule at this place is set aside."""
        inside = where.keys[: len(self.scope.keys)] == self.scope.keys
        return rule == self.rule and inside and where.source.path == self.scope.source.path


def silences(context: RuleContext) -> tuple[Silence, ...]:
    """The mutes in force on the context's day; the last two keys of a mute's place are its list and its index."""
    return tuple(
        Silence(part.record.rule, Where(part.where.source, part.where.keys[:-2]))
        for part in context.parts(Mute)
        if part.record.until >= context.today and context.severities.get(part.record.rule) is not Severity.ERROR
    )
