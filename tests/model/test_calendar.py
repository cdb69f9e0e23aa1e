from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.calendar import (
    all_occurrences,
    day_of_month,
    later,
    next_dates,
    not_suspended,
    occurrences,
    year_ahead,
)
from generator.model.schedule import Schedule
from generator.model.school_calendar import calendar_end
from generator.vocabulary import HolidayZone, MonthRank
from tests.model.timetables import TODAY, dated, day, line

B, C = HolidayZone.B, HolidayZone.C


def days(schedule: Schedule, first: str, last: str, zone: HolidayZone = B) -> list[str]:
    return [found.day.isoformat() for found in occurrences(schedule, zone, day(first), day(last))]


def test_a_weekly_session_has_its_hours_and_both_bounds_count() -> None:
    found = list(occurrences(line(), B, day("2026-11-24"), day("2026-12-01")))
    assert [o.start.isoformat() for o in found] == ["2026-11-24T14:00:00", "2026-12-01T14:00:00"]
    assert found[0].end.isoformat() == "2026-11-24T15:00:00"


def test_school_holidays_of_the_zone_stop_it() -> None:
    assert days(line(), "2027-02-01", "2027-03-14") == ["2027-02-02", "2027-02-09", "2027-02-16", "2027-03-09"]
    assert days(line(), "2027-02-01", "2027-03-14", C)[1:3] == ["2027-02-23", "2027-03-02"]


def test_it_may_go_on_in_school_holidays_but_not_on_public_ones() -> None:
    friday = line(jour="vendredi", vacances_scolaires="oui")
    assert days(friday, "2026-12-14", "2027-01-10") == ["2026-12-18", "2027-01-08"]
    every = line(jour="vendredi", vacances_scolaires="oui", jours_feries="oui")
    assert days(every, "2026-12-14", "2027-01-10") == ["2026-12-18", "2026-12-25", "2027-01-01", "2027-01-08"]


def test_a_public_holiday_out_of_school_holidays_stops_it() -> None:
    assert days(line(jour="mercredi"), "2026-11-04", "2026-11-18") == ["2026-11-04", "2026-11-18"]


def test_open_on_public_holidays_only_stops_in_school_ones() -> None:
    assert days(line(jour="mercredi", jours_feries="oui"), "2026-10-21", "2026-11-11") == ["2026-11-04", "2026-11-11"]


def test_days_left_out_and_the_season_are_respected() -> None:
    schedule = line(du="2026-12-01", au="2026-12-15", sauf=["2026-12-08"])
    assert days(schedule, "2026-11-01", "2027-06-30") == ["2026-12-01", "2026-12-15"]


def test_every_other_week_counts_from_the_first_day_of_the_season() -> None:
    fortnight = line(
        jour="vendredi", frequence="quinzaine", du="2026-09-07", vacances_scolaires="oui", jours_feries="oui"
    )
    assert days(fortnight, "2026-09-01", "2026-10-10") == ["2026-09-11", "2026-09-25", "2026-10-09"]
    assert days(fortnight, "2026-12-27", "2027-01-16") == ["2027-01-01", "2027-01-15"]


def test_every_other_week_skips_holidays_without_shifting() -> None:
    fortnight = line(jour="vendredi", frequence="quinzaine", du="2026-09-11")
    assert days(fortnight, "2026-12-01", "2027-02-01") == ["2026-12-04", "2026-12-18", "2027-01-15", "2027-01-29"]


def test_every_other_week_without_a_first_day_gives_no_date() -> None:
    assert days(line(frequence="quinzaine"), "2026-09-01", "2027-06-30") == []


def test_second_and_last_weekday_of_the_month() -> None:
    second = line(frequence="mensuelle", rang="2")
    assert days(second, "2026-11-11", "2027-02-28") == ["2026-12-08", "2027-01-12", "2027-02-09"]
    last = line(jour="jeudi", frequence="mensuelle", rang="dernier")
    assert days(last, "2026-11-01", "2027-01-31") == ["2026-11-26", "2027-01-28"]


def test_a_month_may_have_five_of_a_weekday() -> None:
    assert day_of_month(2026, 12, 1, MonthRank.LAST) == day("2026-12-29")
    assert day_of_month(2026, 12, 1, MonthRank.FOURTH) == day("2026-12-22")
    assert day_of_month(2027, 2, 0, MonthRank.LAST) == day("2027-02-22")


def test_monthly_without_rank_gives_no_date() -> None:
    assert days(line(frequence="mensuelle"), "2026-09-01", "2027-06-30") == []


def test_weekly_without_weekday_gives_no_date() -> None:
    assert days(Schedule.model_validate({"debut": "10:00", "fin": "11:00"}), "2026-09-01", "2027-06-30") == []


def test_days_written_one_by_one_stand_even_in_holidays() -> None:
    schedule = dated("2026-12-23", "2026-11-11", "2026-11-11", "2027-01-16", sauf=["2027-01-16"])
    assert days(schedule, "2026-11-01", "2027-06-30") == ["2026-11-11", "2026-12-23"]


def test_beyond_the_published_calendar_sessions_are_uncertain() -> None:
    end = calendar_end()
    first, last = end - timedelta(400), end + timedelta(30)
    found = list(occurrences(line(), B, first, last))
    assert {o.certain for o in found if o.day <= end} == {True}
    assert {o.certain for o in found if o.day > end} == {False}
    assert all(o.certain for o in occurrences(line(vacances_scolaires="oui"), B, first, last))


def test_a_timetable_gives_each_session_once_in_order() -> None:
    lines = [line(jour="jeudi"), line(), line(), dated("2026-11-25")]
    found = [o.start.isoformat() for o in all_occurrences(lines, B, TODAY, day("2026-11-30"))]
    assert found == ["2026-11-24T14:00:00", "2026-11-25T10:00:00", "2026-11-26T14:00:00"]


def test_suspended_days_are_taken_out() -> None:
    found = next_dates([line()], B, TODAY, 2, (("2026-11-24", "2026-12-01", "Travaux"),))
    assert [o.day for o in found] == [day("2026-12-08"), day("2026-12-15")]
    assert list(not_suspended(found, ())) == list(found)


def test_the_next_dates_count_today() -> None:
    assert next_dates([line()], B, day("2026-11-24"), 1)[0].day == day("2026-11-24")


def test_the_next_dates_of_a_group_that_starts_later_are_found() -> None:
    assert next_dates([line(du="2027-09-07")], B, TODAY, 1)[0].day == day("2027-09-07")


def test_a_season_that_is_over_has_no_next_date() -> None:
    assert next_dates([line(au="2026-06-30")], B, TODAY, 3) == ()
    assert next_dates([], B, TODAY, 3) == ()


def test_the_year_ahead_stops_after_a_year() -> None:
    found = year_ahead([line(vacances_scolaires="oui", jours_feries="oui")], B, TODAY)
    assert len(found) == 52
    assert found[-1].day <= later(TODAY, 365)


@pytest.mark.parametrize("today", [date.min, date.max])
def test_the_ends_of_time_raise_nothing(today: date) -> None:
    lines = [
        line(jours_feries="oui"),
        line(frequence="quinzaine", du="0001-01-01"),
        line(frequence="mensuelle", rang="1"),
    ]
    assert all(o.day >= today for o in next_dates(lines, B, today, 3))


@given(
    today=st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    rhythm=st.sampled_from(
        [{}, {"frequence": "quinzaine", "du": "2025-09-02"}, {"frequence": "mensuelle", "rang": "3"}]
    ),
)
def test_a_window_cut_in_two_gives_the_same_dates(today: date, rhythm: dict[str, str]) -> None:
    schedule = line(**rhythm)
    middle, end = later(today, 47), later(today, 200)
    halves = [*occurrences(schedule, B, today, middle), *occurrences(schedule, B, later(middle, 1), end)]
    whole = list(occurrences(schedule, B, today, end))
    assert halves == whole
    assert all(o.day.weekday() == 1 for o in whole)
