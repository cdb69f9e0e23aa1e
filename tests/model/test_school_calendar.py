from __future__ import annotations

from datetime import timedelta

import pytest

from generator.model.school_calendar import break_of, calendar_end, is_school_holiday, public_holiday, school_breaks
from generator.vocabulary import HolidayZone
from tests.model.timetables import day


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


def test_public_holidays_bear_their_french_name() -> None:
    assert public_holiday(day("2026-11-11")) == "Armistice"
    assert public_holiday(day("2027-03-29")) == "Lundi de Pâques"
    assert public_holiday(day("2026-11-12")) is None


def test_holidays_of_alsace_moselle_are_not_those_of_the_rest_of_the_country() -> None:
    assert public_holiday(day("2026-12-26")) is None
    assert public_holiday(day("2027-03-26")) is None
