"""What to verify first: what misleads most people, for the longest time.

A slot counts as often as it stands among the first answers of the finder, asked from every commune for every level;
each group of facts then weighs by what a mistake costs the person. Nothing is worded here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.base import Verification
from generator.model.config import FreshnessLimits
from generator.model.finder import Criteria, FinderTable
from generator.model.freshness import freshness, last_verification, whole_months
from generator.model.matching import find
from generator.vocabulary import FieldGroup, Freshness, LimitationLevel

TOP = 10
"""Answers that people look at."""
COSTS: Mapping[FieldGroup, int] = {
    FieldGroup.HOURS: 4,
    FieldGroup.CONTACT: 3,
    FieldGroup.PRICE: 2,
    FieldGroup.PLACES: 1,
}
"""Wrong hours cost a journey for nothing, a wrong number the way to ask, a wrong price or place a disappointment."""
_NO_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class DueGroup:
    """A group of facts to verify; `months`: age of its last verification in whole months, None when there is none."""

    group: FieldGroup
    state: Freshness
    months: int | None


def appearances(table: FinderTable, today: int, top: int = TOP) -> Mapping[str, int]:
    """How often each session stands among the `top` first answers, over all communes and levels.

    Age sets no session aside here: what has just become périmé is what most needs a call.
    """
    ageless = replace(table, review_months=_NO_LIMIT, stale_months=_NO_LIMIT)
    counts: Counter[str] = Counter()
    for commune in table.communes:
        for level in LimitationLevel:
            found = find(ageless, Criteria(commune=commune, level=level), today)
            counts.update(match.row.id for match in found.matches[:top])
    return counts


def due_groups(
    verifications: Mapping[FieldGroup, Sequence[Verification]], today: date, limits: FreshnessLimits
) -> tuple[DueGroup, ...]:
    """The groups of facts that are to review, périmés or never verified, the costliest first.

    `verifications`: for each group that the session has facts in, the verifications that may cover it.
    """
    found = []
    for group in sorted(verifications, key=lambda group: -COSTS[group]):
        known = verifications[group]
        state = freshness(known, today, limits, group)
        if state is not Freshness.FRESH:
            last = last_verification(known, today, group)
            found.append(DueGroup(group, state, whole_months(last.on, today) if last else None))
    return tuple(found)


def harm(seen: int, due: Sequence[DueGroup], limits: FreshnessLimits) -> int:
    """The order of verification: sightings, and one, × the sum over the groups of cost × months.

    What was never verified counts as twice the age of what is périmé.
    """
    never = 2 * limits.stale
    return (seen + 1) * sum(COSTS[each.group] * (never if each.months is None else each.months) for each in due)
