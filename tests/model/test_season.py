from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from generator.model.school_calendar import calendar_end
from generator.model.season import (
    Rhythm,
    holidays_unpublished,
    next_pause,
    season,
    season_end,
    season_over,
    yearly_rhythm,
)
from generator.vocabulary import HolidayZone
from tests.model.timetables import TODAY, dated, day, line

B = HolidayZone.B
YEAR = line(du="2026-09-08", au="2027-06-29")


def test_the_season_is_the_widest_of_its_lines() -> None:
    assert season([YEAR, line(du="2026-10-01", au="2027-07-06")]) == (day("2026-09-08"), day("2027-07-06"))
    assert season([dated("2026-12-12", "2026-12-05")]) == (day("2026-12-05"), day("2026-12-12"))


def test_a_line_without_bounds_leaves_the_season_open() -> None:
    assert season([YEAR, line()]) == (None, None)
    assert season([]) == (None, None)
    assert not season_over([line()], TODAY)


def test_a_season_is_over_the_day_after_its_last_day() -> None:
    assert season_end([YEAR]) == day("2027-06-29")
    assert not season_over([YEAR], day("2027-06-29"))
    assert season_over([YEAR], day("2027-06-30"))


def test_the_next_pause_and_the_day_sessions_resume() -> None:
    pause = next_pause([YEAR], B, TODAY)
    assert pause is not None
    assert (pause.first, pause.last, pause.resumes) == (day("2026-12-19"), day("2027-01-03"), day("2027-01-05"))
    assert pause.whole


def test_the_current_pause_counts_while_it_still_takes_a_session_away() -> None:
    during = next_pause([YEAR], B, day("2026-12-29"))
    assert during is not None
    assert during.first == day("2026-12-19")
    after_the_last_loss = next_pause([YEAR], B, day("2026-12-30"))
    assert after_the_last_loss is not None
    assert after_the_last_loss.first == day("2027-02-20")


def test_a_suspension_delays_the_day_sessions_resume() -> None:
    pause = next_pause([YEAR], B, TODAY, (("2027-01-04", "2027-01-10", "Travaux"),))
    assert pause is not None
    assert pause.resumes == day("2027-01-12")


def test_a_pause_at_the_end_of_the_season_has_no_resumption() -> None:
    pause = next_pause([line(au="2026-12-31")], B, TODAY)
    assert pause is not None
    assert pause.resumes is None


def test_a_pause_of_part_of_the_timetable_is_not_whole() -> None:
    pause = next_pause([YEAR, line(jour="lundi", vacances_scolaires="oui")], B, TODAY)
    assert pause is not None
    assert not pause.whole


def test_what_goes_on_in_holidays_has_no_pause() -> None:
    assert next_pause([line(vacances_scolaires="oui"), dated("2026-12-23")], B, TODAY) is None


def test_holidays_are_unpublished_when_a_coming_session_lies_beyond_the_calendar() -> None:
    end = calendar_end()
    assert holidays_unpublished([line()], end - timedelta(100))
    assert not holidays_unpublished([line()], end - timedelta(400))
    assert not holidays_unpublished([line(vacances_scolaires="oui")], end)
    assert not holidays_unpublished([line(au=end.isoformat())], end - timedelta(100))


def test_the_rhythm_of_a_season_does_not_depend_on_the_day() -> None:
    assert yearly_rhythm([YEAR], B, TODAY) == yearly_rhythm([YEAR], B, day("2027-06-01")) == Rhythm(35, 10)


def test_an_open_season_is_counted_over_a_year() -> None:
    always = line(vacances_scolaires="oui", jours_feries="oui")
    assert yearly_rhythm([always], B, TODAY) == Rhythm(52, 12)


def test_the_lines_of_a_timetable_add_up() -> None:
    both = yearly_rhythm([YEAR, dated("2026-12-05", "2026-12-12")], B, TODAY)
    assert both == Rhythm(37, 10)


def test_a_month_lost_to_holidays_is_still_a_month_of_the_season() -> None:
    first_thursday = line(jour="jeudi", frequence="mensuelle", rang="1", du="2026-09-01", au="2027-06-24")
    assert yearly_rhythm([first_thursday], B, TODAY) == Rhythm(8, 10)


def test_the_rhythm_is_unknown_when_dates_are() -> None:
    beyond = calendar_end()
    assert yearly_rhythm([line(frequence="quinzaine")], B, TODAY) == Rhythm(None, 12)
    assert yearly_rhythm([line()], B, beyond).sessions is None
    assert yearly_rhythm([], B, TODAY).sessions is None


def test_sessions_a_month_are_spread_over_the_year() -> None:
    assert Rhythm(36).per_month == Decimal(3)
    assert Rhythm(None).per_month is None
