"""What the finder answers, in words: for the command line, the same as the page says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.finder import FinderTable
from generator.model.fit import FULL_LAST, RESERVED_LAST
from generator.model.matching import FindResult, Match
from generator.views.context import ViewContext
from generator.views.finder.labels import reason_words
from generator.views.session.card import session_card
from generator.views.words.distance import kilometres
from generator.views.words.names import shown_title
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
    """A session set aside: its shown name, the code of the reason, its words, and where the rule comes from."""

    session: str
    title: str
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


_OTHERS = (
    ("à confirmer", "à confirmer"),
    ("complet", "complets"),
    ("réservé à certaines personnes", "réservés à certaines personnes"),
)


def head(count: int, others: tuple[int, int, int]) -> str:
    """« 42 créneaux : 12 conviennent, 27 à confirmer, 3 complets », as the page says it (`finder-count.js`).

    `others`: of them, something to confirm on the telephone, full, kept for people not asked for.
    """
    suit, sessions = count - sum(others), counted(count, "créneau", "créneaux")
    if not count:
        return "Aucun créneau ne convient"
    if suit == count:
        return counted(count, "créneau convient", "créneaux conviennent")
    if count in others:
        one, many = _OTHERS[others.index(count)]
        return f"{sessions}, tous {many}" if count > 1 else f"{sessions}, {one}"
    said = [counted(suit, "convient", "conviennent")] if suit else []
    said += [counted(number, *words) for number, words in zip(others, _OTHERS, strict=True) if number]
    return f"{sessions}{NBSP}: {', '.join(said)}"


def others_of(matches: Sequence[Match]) -> tuple[int, int, int]:
    """What `head` takes apart, each match counted once, by what stands most in the way."""
    reserved = sum(bool(match.late & RESERVED_LAST) for match in matches)
    free = [match for match in matches if not match.late & RESERVED_LAST]
    full = sum(bool(match.late & FULL_LAST) for match in free)
    return sum(match.unsure for match in free if not match.late & FULL_LAST), full, reserved


def answer(context: ViewContext, table: FinderTable, result: FindResult) -> Answer:
    """The result in words."""
    return Answer(
        matches=tuple(_match(context, table, match) for match in result.matches),
        excluded=tuple(
            ExcludedView(
                session=item.row.id,
                title=shown_title(context.by_session[item.row.id]),
                code=item.reason.value,
                words=item.reason.label,
                source=item.reason.definition,
            )
            for item in result.excluded
        ),
        counts={reason.label: count for reason, count in result.counts().items()},
        understood=result.understood,
        head=head(len(result.matches), others_of(result.matches)),
    )
