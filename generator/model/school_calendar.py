"""School holidays by zone, as vacances-scolaires-france publishes them.

The package says « no holiday » beyond what is published; here that is None, « unpublished ». Which sessions stop is
worked out in `calendar`.

The table is read as the package ships it: its own reader takes each of 14,000 days through `strptime`, which no sheet
should wait for. Our tests hold both readings to be the same.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import groupby

from generator.vocabulary import HolidayZone

_DATE, _NAME, _CLOSED = "date", "nom_vacances", "True"


@dataclass(frozen=True, slots=True)
class SchoolBreak:
    """A school holiday: its name, its first and last days without school."""

    name: str
    first: date
    last: date


@cache
def _published() -> tuple[Sequence[str], ...]:
    """The published table: the names of its columns, then a row for every day, in order."""
    table = files("vacances_scolaires_france").joinpath("data/data.csv").read_text(encoding="utf-8")
    return tuple(csv.reader(table.splitlines()))


@cache
def calendar_end() -> date:
    """The last day of the last holiday published (Ministère de l’Éducation nationale, by vacances-scolaires-france)."""
    head, *days = _published()
    last = next(row for row in reversed(days) if _CLOSED in row)
    return date.fromisoformat(last[head.index(_DATE)])


@cache
def school_breaks(zone: HolidayZone) -> tuple[SchoolBreak, ...]:
    """The zone's published school holidays, in order."""
    head, *days = _published()
    day, name, closed = map(head.index, (_DATE, _NAME, f"vacances_zone_{zone.value.lower()}"))
    runs = groupby(days, key=lambda row: row[name] if row[closed] == _CLOSED else "")
    return tuple(_break(holiday, [row[day] for row in run]) for holiday, run in runs if holiday)


def _break(name: str, days: Sequence[str]) -> SchoolBreak:
    return SchoolBreak(name, date.fromisoformat(days[0]), date.fromisoformat(days[-1]))


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
