"""The card of a session, for every list that the build makes: day and hour first, then place, price, facts.

The lists that scripts make in the browser copy the same markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.directory import Offering
from generator.views.context import ViewContext
from generator.views.parts.links import SESSIONS, Link, page_of
from generator.views.parts.pieces import Fact
from generator.views.parts.place import place_short
from generator.views.session.net import card_price
from generator.views.session.people import is_full, levels_exact, levels_fact, places_fact, supervisors_plain
from generator.views.session.reach import reach_view
from generator.views.session.times import (
    NextDates,
    Slot,
    first_weekday,
    group_start,
    headline_view,
    instead_words,
    slots_of,
)
from generator.views.session.trust import freshness_fact
from generator.views.words.names import capitalised, shown_title
from generator.vocabulary import Weekday


@dataclass(frozen=True, slots=True)
class CardView:
    """A session in a list; `page` carries the shown name; `add_title` names it to those who hear the button.

    `exact_levels` are the levels in the prescriber’s words, for lists made for professionals. `instead` is what stands
    in place of a next date, empty when one can just come; `joinable` the day that it speaks of, such as 20270111, or 0.
    """

    id: str
    slots: tuple[Slot, ...]
    next: NextDates
    page: Link
    place: str
    price: str
    price_note: str
    facts: tuple[Fact, ...]
    add_title: str
    phone: Link | None
    exact_levels: str
    instead: str
    joinable: int


@dataclass(frozen=True, slots=True)
class CardGroup:
    """The cards of one weekday; `anchor` is the day's identifier on the page."""

    title: str
    anchor: str
    cards: tuple[CardView, ...]


def session_card(context: ViewContext, offering: Offering) -> CardView:
    """The card of one session."""
    session, title = offering.session, shown_title(offering)
    price, note = card_price(context, offering)
    start = group_start(context, offering)
    return CardView(
        id=session.id,
        slots=slots_of(session.schedules),
        next=headline_view(context, offering, count=1 if context.pinned else 3),
        page=Link(title, page=page_of(SESSIONS, session.id)),
        place=place_short(context, offering),
        price=price,
        price_note=note,
        facts=(
            levels_fact(session),
            Fact("personne", supervisors_plain(session)),
            places_fact(session, context.today),
            freshness_fact(context, offering),
        ),
        add_title=title,
        phone=reach_view(offering).phone,
        exact_levels=levels_exact(session),
        instead=instead_words(context, offering),
        joinable=int(f"{start:%Y%m%d}") if start and not is_full(session) else 0,
    )


def _order(offering: Offering) -> tuple[int, str, str]:
    schedules = offering.session.schedules
    day = first_weekday(schedules)
    start = min((s.start.isoformat() for s in schedules if s.weekday is day), default="")
    return (day.rank if day else len(Weekday), start, offering.session.id)


def cards_by_weekday(context: ViewContext, offerings: Iterable[Offering]) -> tuple[CardGroup, ...]:
    """The cards of some sessions, grouped by their first weekday, then by hour; dated workshops last."""
    groups: dict[Weekday | None, list[CardView]] = {}
    for offering in sorted(offerings, key=_order):
        groups.setdefault(first_weekday(offering.session.schedules), []).append(session_card(context, offering))
    return tuple(
        CardGroup(
            title=capitalised(day.label) if day else "À certaines dates",
            anchor=day.value if day else "dates",
            cards=tuple(cards),
        )
        for day, cards in groups.items()
    )
