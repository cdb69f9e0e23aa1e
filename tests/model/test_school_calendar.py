from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from vacances_scolaires_france import SchoolHolidayDates

from generator.model.school_calendar import break_of, calendar_end, is_school_holiday, school_breaks
from generator.vocabulary import HolidayZone
from tests.model.timetables import day


@pytest.fixture(scope="module")
def package() -> SchoolHolidayDates:
    """The package's own reading of its table."""
    return SchoolHolidayDates()


@pytest.mark.parametrize("zone", HolidayZone)
def test_every_day_is_as_the_package_reads_it(zone: HolidayZone, package: SchoolHolidayDates) -> None:
    ours = {
        date.fromordinal(ordinal): pause.name
        for pause in school_breaks(zone)
        for ordinal in range(pause.first.toordinal(), pause.last.toordinal() + 1)
    }
    theirs = {on: row["nom_vacances"] for on, row in package.data.items() if row[f"vacances_zone_{zone.value.lower()}"]}
    assert len(theirs) > 4000
    assert ours == theirs


@pytest.mark.parametrize("zone", HolidayZone)
def test_no_two_holidays_touch_under_one_name(zone: HolidayZone) -> None:
    pauses = school_breaks(zone)
    assert [
        (one, other)
        for one, other in pairwise(pauses)
        if one.last >= other.first or (one.name == other.name and one.last + timedelta(1) == other.first)
    ] == []


def test_the_calendar_ends_where_the_package_does(package: SchoolHolidayDates) -> None:
    assert calendar_end() == max(package.data)


def test_the_end_of_the_calendar_is_the_last_published_holiday() -> None:
    end = calendar_end()
    assert end >= day("2028-08-31")
    assert max(school_breaks(zone)[-1].last for zone in HolidayZone) == end


def test_beyond_the_published_calendar_nobody_knows() -> None:
    assert is_school_holiday(calendar_end(), HolidayZone.B) is True
    assert is_school_holiday(calendar_end() + timedelta(1), HolidayZone.B) is None


@pytest.mark.parametrize(
    ("zone", "first", "last"),
    [(HolidayZone.B, "2027-02-20", "2027-03-07"), (HolidayZone.C, "2027-02-06", "2027-02-21")],
)
def test_winter_holidays_follow_the_zone(zone: HolidayZone, first: str, last: str) -> None:
    pause = break_of(day(last), zone)
    assert pause is not None
    assert (pause.first, pause.last) == (day(first), day(last))


def test_christmas_is_one_holiday_across_two_years() -> None:
    pause = break_of(day("2027-01-02"), HolidayZone.B)
    assert pause is not None
    assert (pause.first, pause.last) == (day("2026-12-19"), day("2027-01-03"))
    assert break_of(day("2027-01-04"), HolidayZone.B) is None
