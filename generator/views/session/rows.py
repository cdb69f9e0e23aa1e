"""Compact rows for indexes: a session in one line, a record in one line, and groups of them with a place to jump to.

For long lists only; a page with room shows cards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.schedule import Schedule
from generator.model.search_text import fold
from generator.views.context import ViewContext
from generator.views.parts.links import SESSIONS, Link, page_of
from generator.views.parts.place import place_short
from generator.views.session.reach import reach_view
from generator.views.session.times import instead_words, weekday_ranks
from generator.views.session.trust import is_stale
from generator.views.words.fees import fees_words
from generator.views.words.names import capitalised, shown_title
from generator.views.words.phrases import NBSP, counted
from generator.views.words.time import dates_words, hour_words
from generator.vocabulary import Frequency, Freshness, Weekday

BY_DATES = Frequency.DATES.value
_DAYS = {day.value: day.label for day in Weekday}
_RANKED = tuple(day.value for day in Weekday)


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in one line: when, its page, where, the price.

    `note` is a distance, `warning` says that it is périmé, `state` that it is full or when a group starts.
    """

    id: str
    when: str
    title: Link
    place: str
    price: str
    warning: str
    note: str = ""
    state: str = ""
    phone: Link | None = None


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record in one line: its page, what it is, and a count or a state at the end."""

    title: Link
    detail: str
    count: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Records under a heading; `anchor` is the heading's id."""

    title: str
    anchor: str
    count: str
    rows: tuple[RecordRow, ...]
    page: Link | None = None


def session_count(number: int) -> str:
    """« 12 créneaux », « aucun créneau »."""
    return counted(number, "créneau", "créneaux") if number else "aucun créneau"


def sort_name(text: str) -> tuple[str, str]:
    """The key of the French alphabetical order: accents and capitals do not count, unless all else is equal."""
    return fold(text), text


def row_of(context: ViewContext, offering: Offering, when: str, note: str = "") -> SessionRow:
    """The row of a session, `when` being already worded."""
    return SessionRow(
        id=offering.session.id,
        when=when,
        title=Link(shown_title(offering), page=page_of(SESSIONS, offering.session.id)),
        place=place_short(context, offering),
        price=fees_words(offering.session.fees).line,
        warning=capitalised(Freshness.STALE.label) if is_stale(context, offering) else "",
        note=note,
        state=instead_words(context, offering),
        phone=reach_view(offering).phone,
    )


def days_of(offering: Offering) -> dict[str, list[Schedule]]:
    """The session's schedules by weekday; those of dated workshops under their weekdays and under `BY_DATES`."""
    days: dict[str, list[Schedule]] = {}
    for schedule in offering.session.schedules:
        ranks = weekday_ranks(schedule)
        for rank in ranks:
            days.setdefault(_RANKED[rank], []).append(schedule)
        if schedule.frequency is Frequency.DATES or not ranks:
            days.setdefault(BY_DATES, []).append(schedule)
    return days


def several_days_words(counts: Mapping[str, int], total: int) -> str:
    """Why the days add up to more than the whole; empty when they do not."""
    days = sum(number for day, number in counts.items() if day != BY_DATES)
    return "Certains ont lieu plusieurs jours\u00a0: on les compte à chacun de leurs jours." if days > total else ""


def count_by_day(offerings: Iterable[Offering]) -> dict[str, int]:
    """How many sessions each weekday has, from Monday, then dated workshops; a session counts once on each of its days.

    Dated workshops are counted on their weekdays too, as the finder does.
    """
    counts = dict.fromkeys([*(day.value for day in Weekday), BY_DATES], 0)
    for offering in offerings:
        for day in days_of(offering):
            counts[day] += 1
    return counts


def day_title(day: str) -> str:
    """« Mardi », or the title of dated workshops."""
    return capitalised(_DAYS.get(day, Frequency.DATES.label))


def hour_when(schedule: Schedule) -> str:
    """« 14 h – 15 h », with the rhythm when it is not every week, with the dates when there are only dates."""
    hours = f"{hour_words(schedule.start)}{NBSP}– {hour_words(schedule.end)}"
    if schedule.frequency is Frequency.WEEKLY:
        return hours
    return f"{hours}, {dates_words(schedule.dates) if schedule.dates else schedule.frequency.label}"
