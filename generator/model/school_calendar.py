"""School holidays by zone and public holidays, as the installed packages publish them.

The packages say « no holiday » beyond what is published; here that is None, « unpublished ». Which sessions stop is
worked out in `calendar`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import holidays
from vacances_scolaires_france import SchoolHolidayDates

from generator.vocabulary import HolidayZone

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SchoolBreak:
    """A school holiday: its name, its first and last days without school."""

    name: str
    first: date
    last: date


@cache
def _published() -> Mapping[date, Mapping[str, object]]:
    """Every day on which at least one zone has no school."""
    days: Mapping[date, Mapping[str, object]] = SchoolHolidayDates().data
    return days


@cache
def calendar_end() -> date:
    """The last day of the last holiday published (Ministère de l’Éducation nationale, by vacances-scolaires-france)."""
    return max(_published())


@cache
def school_breaks(zone: HolidayZone) -> tuple[SchoolBreak, ...]:
    """The zone's published school holidays, in order."""
    breaks: list[SchoolBreak] = []
    column = f"vacances_zone_{zone.value.lower()}"
    for day, row in sorted(_published().items()):
        if not row[column]:
            continue
        name = str(row["nom_vacances"])
        last = breaks[-1] if breaks else None
        if last and last.name == name and last.last + DAY == day:
            breaks[-1] = SchoolBreak(name, last.first, day)
        else:
            breaks.append(SchoolBreak(name, day, day))
    return tuple(breaks)


@cache
def _breaks_by_day(zone: HolidayZone) -> Mapping[date, SchoolBreak]:
    return {
        date.fromordinal(ordinal): pause
        for pause in school_breaks(zone)
        for ordinal in range(pause.first.toordinal(), pause.last.toordinal() + 1)
    }


def break_of(day: date, zone: HolidayZone) -> SchoolBreak | None:
    """The school holiday that `day` belongs to; also None beyond `calendar_end()`."""
    return _breaks_by_day(zone).get(day)


def is_school_holiday(day: date, zone: HolidayZone) -> bool | None:
    """Whether schools of the zone are closed for holidays; None beyond what is published."""
    return None if day > calendar_end() else day in _breaks_by_day(zone)


@cache
def _public_holidays(year: int) -> Mapping[date, str]:
    return dict(holidays.country_holidays("FR", years=year, language="fr"))


def public_holiday(day: date) -> str | None:
    """The French name of the public holiday that `day` is, in metropolitan France without Alsace-Moselle; else None."""
    return _public_holidays(day.year).get(day)
