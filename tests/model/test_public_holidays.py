from __future__ import annotations

from datetime import date

import holidays
import pytest

from generator.model.public_holidays import public_holiday
from tests.model.timetables import day


@pytest.mark.parametrize("year", range(2008, 2101))
def test_the_days_are_those_of_an_independent_package(year: int) -> None:
    days = map(date.fromordinal, range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()))
    ours = {each for each in days if public_holiday(each)}
    assert ours == set(holidays.country_holidays("FR", years=year))


def test_public_holidays_bear_their_french_name() -> None:
    assert public_holiday(day("2026-11-11")) == "Armistice"
    assert public_holiday(day("2027-03-29")) == "Lundi de Pâques"
    assert public_holiday(day("2026-11-12")) is None


def test_two_holidays_on_one_day_are_one_day_without_session() -> None:
    assert public_holiday(day("2008-05-01"))


def test_holidays_of_alsace_moselle_are_not_those_of_the_rest_of_the_country() -> None:
    assert public_holiday(day("2026-12-26")) is None
    assert public_holiday(day("2027-03-26")) is None
