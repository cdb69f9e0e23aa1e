"""What the finder answers, in words: for the command line, the same as the page says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.finder import FinderTable
from generator.model.matching import FindResult, Match
from generator.views.context import ViewContext
from generator.views.finder.labels import reason_words
from generator.views.session.card import session_card
from generator.views.words.distance import kilometres
from generator.views.words.phrases import NBSP, counted


@dataclass(frozen=True, slots=True)
class ReasonView:
    """A line of « Pourquoi ? »: its code, its words, its points, and its kind (required, points, to confirm)."""

    code: str
    words: str
    points: int
    kind: str


@dataclass(frozen=True, slots=True)
class MatchView:
    """A session that suits; `distance_km` is None when it is unknown or the session is not on site."""

    session: str
    title: str
    when: str
    place: str
    price: str
    score: int
    distance_km: float | None
    distance: str
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class ExcludedView:
    """A session set aside: the code of the reason, its words, and where the rule comes from."""

    session: str
    code: str
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The matches in order, the others by identifier, how many each reason set aside, the moments read in the text.

    `head`: how many suit and how many are to be confirmed, in words.
    """

    matches: tuple[MatchView, ...]
    excluded: tuple[ExcludedView, ...]
    counts: Mapping[str, int]
    understood: tuple[str, ...] = ()
    head: str = ""


def _match(context: ViewContext, table: FinderTable, match: Match) -> MatchView:
    card = session_card(context, context.by_session[match.row.id])
    slots = (" ".join(filter(None, (slot.day, slot.start, slot.end))) for slot in card.slots)
    return MatchView(
        session=match.row.id,
        title=card.page.text,
        when=", ".join(slots),
        place=card.place,
        price=card.price,
        score=match.score,
        distance_km=None if match.distance is None else match.distance / 10,
        distance="" if match.distance is None else kilometres(match.distance),
        reasons=tuple(
            ReasonView(reason.fit.value, reason_words(reason, table.labels), reason.points, str(reason.fit.definition))
            for reason in match.reasons
        ),
    )


def head(count: int, unsure: int) -> str:
    """« 42 créneaux : 12 conviennent, 30 à confirmer », as the page says it (`finder-count.js`)."""
    if not count:
        return "Aucun créneau ne convient"
    if not unsure:
        return counted(count, "créneau convient", "créneaux conviennent")
    sessions = counted(count, "créneau", "créneaux")
    if unsure == count:
        return f"{sessions}, {'tous ' if count > 1 else ''}à confirmer"
    suit = counted(count - unsure, "convient", "conviennent")
    return f"{sessions}{NBSP}: {suit}, {counted(unsure, 'à confirmer', 'à confirmer')}"


def answer(context: ViewContext, table: FinderTable, result: FindResult) -> Answer:
    """The result in words."""
    return Answer(
        matches=tuple(_match(context, table, match) for match in result.matches),
        excluded=tuple(
            ExcludedView(item.row.id, item.reason.value, item.reason.label, item.reason.definition)
            for item in result.excluded
        ),
        counts={reason.label: count for reason, count in result.counts().items()},
        understood=result.understood,
        head=head(len(result.matches), sum(match.unsure for match in result.matches)),
    )
