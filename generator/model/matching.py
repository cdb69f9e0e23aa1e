"""The finder: which sessions suit what is asked, in which order, and why the others are set aside.

Hard conditions set aside (`conditions`), declared points rank (`fit`); every row is either a match or set aside with
one reason. `templates/assets/js/matching.js` answers exactly alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.model.conditions import Asked, Seen, judge
from generator.model.finder import FAR, Criteria, FinderRow, FinderTable, hectometres
from generator.model.fit import BESIDE_LAST, FULL_LAST, RESERVED_LAST, UNSURE_LAST, Reason, lateness, reasons
from generator.model.search_text import TextIndex, fold, relevance
from generator.model.time_words import understand
from generator.vocabulary import Mode
from generator.vocabulary.matching import DOUBTS, Order, SetAside


@dataclass(frozen=True, slots=True)
class Match:
    """A session that suits: score, distance in hundreds of metres (None: unknown or not on site), and why.

    `late`: the bits of `lateness`, which put it after the others.
    """

    row: FinderRow
    score: int
    distance: int | None
    next_day: int
    reasons: tuple[Reason, ...]
    late: int = 0

    @property
    def unsure(self) -> bool:
        """Whether something that was asked is still to be confirmed on the telephone."""
        return any(reason.fit in DOUBTS for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A session set aside, the first reason for it, and the bits (by rank of `Question`) of all questions it fails."""

    row: FinderRow
    reason: SetAside
    failed: int
    distance: int | None


@dataclass(frozen=True, slots=True)
class FindResult:
    """Every row of the table, once: the matches in order, the others in the order of their identifiers.

    `understood`: the days and parts of the day that the words said.
    """

    matches: tuple[Match, ...]
    excluded: tuple[Exclusion, ...]
    understood: tuple[str, ...] = ()

    def counts(self) -> Mapping[SetAside, int]:
        """How many sessions each reason set aside, in the order of the reasons."""
        counted = Counter(exclusion.reason for exclusion in self.excluded)
        return {reason: counted[reason] for reason in SetAside if counted[reason]}


_KEYS: Mapping[Order, Callable[[Match], int]] = {
    Order.FIT: lambda match: -match.score,
    Order.DISTANCE: lambda match: FAR if match.distance is None else match.distance,
    Order.NEXT: lambda match: match.next_day,
    Order.PRICE: lambda match: FAR if match.row.price is None else match.row.price,
}


def _sort_key(order: Order) -> Callable[[Match], tuple[int, bool, int, int, int, int, str]]:
    """The order of two matches; by how well they suit, what is sure comes before what is to be confirmed."""
    counted = RESERVED_LAST | FULL_LAST | BESIDE_LAST | UNSURE_LAST if order is Order.FIT else RESERVED_LAST

    def key(match: Match) -> tuple[int, bool, int, int, int, int, str]:
        distance = _KEYS[Order.DISTANCE](match)
        late, unsure = match.late & counted, order is Order.FIT and match.unsure
        return (late, unsure, _KEYS[order](match), -match.score, distance, match.next_day, match.row.id)

    return key


@lru_cache(maxsize=4)
def _index(rows: tuple[FinderRow, ...]) -> TextIndex:
    return TextIndex.of(text for row in rows for text in row.searched.texts)


def _seen(asked: Asked) -> list[Seen]:
    table, criteria = asked.table, asked.criteria
    origin = table.communes.get(criteria.commune)
    found: tuple[int, ...] = (0,) * len(table.rows)
    if asked.texts:
        found = relevance(_index(table.rows), [row.searched for row in table.rows], criteria.text)

    def distance(row: FinderRow) -> int | None:
        located = origin is not None and row.position is not None and row.mode == Mode.ON_SITE
        return hectometres(origin, row.position) if located and origin and row.position else None

    return [Seen(row, distance(row), found[i]) for i, row in enumerate(table.rows)]


def find(table: FinderTable, criteria: Criteria, today: int, order: Order = Order.FIT) -> FindResult:
    """Judge every row on the day `today` (such as 20261122); unknown identifiers simply match nothing.

    Days and parts of the day said in the text ask for moments, beside those already asked.
    """
    said = understand(criteria.text)
    criteria = replace(criteria, text=said.rest, moments=criteria.moments | said.moments)
    asked = Asked(table, criteria, today, len(fold(criteria.text)) > 1)
    matches, excluded = [], []
    for seen in _seen(asked):
        reason, failed = judge(asked, seen)
        if reason:
            excluded.append(Exclusion(seen.row, reason, failed, seen.distance))
            continue
        why = reasons(asked, seen)
        score = sum(line.points for line in why)
        late = lateness(criteria, seen.row)
        matches.append(Match(seen.row, score, seen.distance, seen.row.next_day(today), why, late))
    return FindResult(
        tuple(sorted(matches, key=_sort_key(order))),
        tuple(sorted(excluded, key=lambda exclusion: exclusion.row.id)),
        said.labels,
    )
