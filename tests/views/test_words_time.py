from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.base import Verification
from generator.model.schedule import Schedule
from generator.views.words.time import (
    date_words,
    dates_words,
    days_words,
    freshness_words,
    hour_words,
    hours_words,
    period_words,
    schedules_words,
    short_schedule_words,
    verified_words,
)
from generator.vocabulary import Freshness
from tests.model.timetables import dated, day, line
from tests.views.spaces import shown


@pytest.mark.parametrize(("hour", "words"), [(time(9), "9~h"), (time(18, 30), "18~h~30"), (time(0, 5), "0~h~05")])
def test_hours_never_break(hour: time, words: str) -> None:
    assert shown(hour_words(hour)) == words


def test_hours_from_and_to() -> None:
    assert shown(hours_words(time(10), time(11, 15))) == "de 10~h à 11~h~15"


def test_a_date_in_full_and_shorter() -> None:
    first = date(2026, 12, 1)
    assert shown(date_words(first)) == "mardi 1er~décembre 2026"
    assert shown(date_words(first, year=False)) == "mardi 1er~décembre"
    assert shown(date_words(first, weekday=False)) == "1er~décembre 2026"
    assert shown(date_words(date(2027, 8, 22), weekday=False, year=False)) == "22~août"


@given(st.dates())
def test_every_date_has_its_weekday_and_no_plain_space_after_its_number(any_day: date) -> None:
    weekday, number, _ = date_words(any_day).split(" ")
    assert weekday.endswith(("di", "che"))
    assert "\u00a0" in number


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["2026-12-05"], "le 5~décembre 2026"),
        (["2026-12-12", "2026-12-05", "2026-12-05"], "les 5 et 12~décembre 2026"),
        (["2026-12-01", "2026-12-08", "2026-12-15"], "les 1er, 8 et 15~décembre 2026"),
        (["2026-11-07", "2026-12-05", "2026-12-12"], "le 7~novembre et les 5 et 12~décembre 2026"),
        (["2026-12-05", "2027-01-09"], "le 5~décembre 2026 et le 9~janvier 2027"),
        ([], ""),
    ],
)
def test_several_dates_name_each_month_once(days: list[str], words: str) -> None:
    assert shown(dates_words(day(text) for text in days)) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-12-19", "2027-01-03", "du 19~décembre 2026 au 3~janvier 2027"),
        ("2026-10-01", "2026-11-01", "du 1er~octobre au 1er~novembre 2026"),
        ("2026-10-01", "2026-10-01", "le 1er~octobre 2026"),
    ],
)
def test_a_period(first: str, last: str, words: str) -> None:
    assert shown(period_words(day(first), day(last))) == words


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (line(), "Chaque mardi, de 14~h à 15~h"),
        (
            line(jour="vendredi", debut="10:00", fin="11:15", frequence="quinzaine"),
            "Un vendredi sur deux, de 10~h à 11~h~15",
        ),
        (line(frequence="mensuelle", rang="1"), "Le 1er mardi du mois, de 14~h à 15~h"),
        (line(frequence="mensuelle", rang="2"), "Le 2e mardi du mois, de 14~h à 15~h"),
        (line(jour="jeudi", frequence="mensuelle", rang="dernier"), "Le dernier jeudi du mois, de 14~h à 15~h"),
        (line(frequence="mensuelle"), "Un mardi par mois, de 14~h à 15~h"),
        (dated("2026-12-05", "2026-12-12"), "Les 5 et 12~décembre 2026, de 10~h à 11~h~30"),
        (dated(), "À des dates à confirmer, de 10~h à 11~h~30"),
        (Schedule.model_validate({"debut": "9:00", "fin": "10:00"}), "À un jour à confirmer, de 9~h à 10~h"),
    ],
)
def test_a_line_of_a_timetable(schedule: Schedule, words: str) -> None:
    assert shown(schedules_words((schedule,))) == words


def test_days_that_follow_one_another_are_a_stretch_of_the_week() -> None:
    week = [line(jour=name) for name in ("mercredi", "lundi", "mardi")]
    assert days_words(week) == "du lundi au mercredi"
    assert days_words(week[:2]) == "chaque lundi et chaque mercredi"
    assert days_words([*week[1:], line(jour="jeudi")]) == "chaque lundi, chaque mardi et chaque jeudi"
    assert days_words([*week[:2], line(frequence="quinzaine")]).startswith("chaque lundi, un mardi sur deux")


def test_lines_with_the_same_hours_share_them_in_the_order_of_the_week() -> None:
    lines = [line(jour="vendredi"), line(), line(jour="jeudi", debut="9:00", fin="10:00")]
    assert (
        shown(schedules_words(lines)) == "Chaque mardi et chaque vendredi, de 14~h à 15~h_; chaque jeudi, de 9~h à 10~h"
    )
    assert shown(short_schedule_words(lines)) == "Mardi et vendredi, 14~h~– 15~h_; jeudi, 9~h~– 10~h"


def test_a_line_written_twice_is_said_once() -> None:
    assert shown(schedules_words([line(), line(du="2027-01-05")])) == "Chaque mardi, de 14~h à 15~h"


def test_no_timetable_is_to_be_confirmed() -> None:
    assert schedules_words([]) == short_schedule_words([]) == "Horaires à confirmer"


def test_a_verification_says_when_and_how_and_that_it_is_old() -> None:
    check = Verification.model_validate({"le": "2026-11-12", "par": "coordination", "moyen": "telephone"})
    assert shown(verified_words(check)) == "Vérifié le 12~novembre 2026, par téléphone"
    assert freshness_words(Freshness.FRESH, check) == verified_words(check)
    assert shown(freshness_words(Freshness.TO_REVIEW, check)) == "Vérifié le 12~novembre 2026, par téléphone~: à revoir"
    assert freshness_words(Freshness.NEVER, None) == "Jamais vérifié"
