"""The index of sessions: the whole week on one page, by weekday, then by territory, then by hour.

Rows are compact, so that thousands stay readable; the finder is for those who have a question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.directory import Offering
from generator.views.context import ViewContext
from generator.views.parts.links import SESSIONS, TERRITORIES, Link, page_of
from generator.views.parts.pieces import Frame
from generator.views.session.days import BY_DATES, count_by_day, day_page, day_rows, day_title
from generator.views.session.rows import SessionRow
from generator.views.words.names import sort_name
from generator.views.words.phrases import counted, session_count


@dataclass(frozen=True, slots=True)
class DayPlace:
    """The sessions of one weekday in one territory; `anchor` is the heading's id."""

    title: str
    anchor: str
    count: str
    rows: tuple[SessionRow, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A weekday, or the dated workshops, territory by territory."""

    title: str
    anchor: str
    count: str
    places: tuple[DayPlace, ...]


@dataclass(frozen=True, slots=True)
class TerritoryDays:
    """A territory with its count, and a link to each of its days."""

    page: Link
    count: str
    days: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SessionsIndexView:
    """What `creneaux/index.html` shows."""

    frame: Frame
    title: str
    lead: str
    jumps: tuple[Link, ...]
    territories: tuple[TerritoryDays, ...]
    days: tuple[Day, ...]


def _day(context: ViewContext, day: str, number: int, ordered: Mapping[str, Sequence[Offering]]) -> Day:
    places = []
    for territory_id, offerings in ordered.items():
        rows = day_rows(context, day, offerings)
        if rows:
            title = context.directory.territories[territory_id].short_name
            places.append(DayPlace(title, f"{day}-{territory_id}", session_count(len(rows)), rows))
    return Day(day_title(day), day, session_count(number), tuple(places))


def _territory_days(context: ViewContext, territory_id: str, offerings: Sequence[Offering]) -> TerritoryDays:
    territory = context.directory.territories[territory_id]
    counts = count_by_day(offerings)
    return TerritoryDays(
        page=Link(territory.short_name, page=page_of(TERRITORIES, territory_id)),
        count=session_count(len(offerings)),
        days=tuple(
            Link(day_title(day), page=day_page(day, territory_id), note=str(number))
            for day, number in counts.items()
            if number
        ),
    )


def sessions_index(context: ViewContext) -> SessionsIndexView:
    """The view of `creneaux/index.html`; every weekday has its heading, also an empty one."""
    directory = context.directory
    counts = count_by_day(directory.offerings)
    shown = {day: number for day, number in counts.items() if number or day != BY_DATES}
    names = sorted(context.by_territory, key=lambda item: sort_name(directory.territories[item].short_name))
    ordered = {name: context.by_territory[name] for name in names}
    total = counted(len(directory.offerings), "créneau", "créneaux")
    lead = f"{total}, du lundi au dimanche. Choisissez un jour, puis votre territoire."
    return SessionsIndexView(
        frame=Frame(page_of(SESSIONS), "Toutes les activités, jour par jour", lead, section="trouver"),
        title="Toutes les activités, jour par jour",
        lead=lead,
        jumps=tuple(Link(day_title(day), page=day_page(day), note=str(number)) for day, number in shown.items()),
        territories=tuple(_territory_days(context, name, offerings) for name, offerings in ordered.items()),
        days=tuple(_day(context, day, number, ordered) for day, number in shown.items()),
    )
