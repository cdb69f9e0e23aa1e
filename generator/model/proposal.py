"""« Proposer une liste »: about five sessions that a person could really go to, the suggested week first.

Weekly sessions that do not overlap, with room, for anyone or for whom they were asked; `templates/assets/js/propose.js`
proposes exactly alike.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.finder import Criteria, FinderRow, FinderTable
from generator.model.fit import BESIDE_THEMES, FULL_LAST, RESERVED_LAST, UNSURE_LAST, ages_said, minor
from generator.model.matching import FindResult, Match
from generator.model.week import apart, gaps, regular


def _overlap(row: FinderRow, other: FinderRow) -> bool:
    return any(
        day == same and first < end and start < last
        for day, first, last in row.hours
        for same, start, end in other.hours
    )


def _together(row: FinderRow, other: FinderRow) -> bool:
    """Two days of the same programme at the same partner: one goes with the other."""
    same = (row.programme, row.partner) == (other.programme, other.partner)
    return bool(row.programme) and same and 0 not in gaps(row.weekdays, other.weekdays)


def _declared(table: FinderTable, criteria: Criteria, row: FinderRow) -> bool:
    """Whether a session says that it takes those asked for with caution, and a minor: no doubt in a list."""
    wary = set(criteria.audiences) & set(table.cautious)
    return (not wary or bool(wary & set(row.audiences))) and (ages_said(row) or not minor(criteria))


def _behind(match: Match) -> int:
    """What keeps a match for when nothing better is left: no physical activity, then what is to be confirmed."""
    return 3 * (match.row.theme in BESIDE_THEMES) + bool(match.late & UNSURE_LAST) + match.unsure


def _likeness(match: Match, chosen: Iterable[FinderRow]) -> int:
    """How much a match repeats those chosen: activity, place, same or neighbouring day."""
    row, same = match.row, 0
    for other in chosen:
        between = gaps(row.weekdays, other.weekdays)
        same += 20 * (row.activity == other.activity) + 6 * (bool(row.venue) and row.venue == other.venue)
        same += 15 * (0 in between) + 8 * (1 in between)
    return same


def _next(left: list[Match], chosen: list[FinderRow]) -> Match:
    """Of what is sure first, the best that goes with one chosen, else, for the second, a day apart, else of all."""
    least = min(map(_behind, left))
    left = [match for match in left if _behind(match) == least]
    mates = [match for match in left if sum(_together(match.row, row) for row in chosen) == 1]
    spaced = [match for match in left if len(chosen) == 1 and apart(match.row.weekdays, chosen[0].weekdays)]
    return max(mates or spaced or left, key=lambda match: match.score - _likeness(match, chosen))


def propose(result: FindResult, table: FinderTable, criteria: Criteria, count: int = 5) -> tuple[Match, ...]:
    """About `count` matches that differ in activity, day and place, the best first; no two overlap.

    Full sessions, those kept for people not asked for and those that do not say that they take the people asked for
    with caution (pregnant women, minors) are left out; what is not weekly, food and interviews come when there is
    nothing else. The first two are a week, on days apart when there are (HAS): one programme’s when it has two.
    """
    open_to = [match for match in result.matches if not match.late & (RESERVED_LAST | FULL_LAST)]
    free = [match for match in open_to if _declared(table, criteria, match.row)]
    left = [match for match in free if regular(match.row.weekly, match.row.theme)] or free
    chosen: list[Match] = []
    while left and len(chosen) < count:
        best = _next(left, [match.row for match in chosen])
        chosen.append(best)
        left = [match for match in left if match is not best and not _overlap(match.row, best.row)]
    return tuple(chosen)
