from __future__ import annotations

from datetime import timedelta

import pytest

from generator.model.schedule import Schedule
from generator.model.school_calendar import calendar_end
from generator.model.season import Pause
from generator.views.words.distance import distance_words
from generator.views.words.season import except_words, holiday_words, pause_words, season_words, unpublished_words
from generator.views.words.time import date_words
from tests.model.timetables import TODAY, dated, day, line
from tests.views.spaces import shown

CHRISTMAS = (day("2026-12-19"), day("2027-01-03"))


@pytest.mark.parametrize(
    ("schedules", "words"),
    [
        ([line(du="2026-09-08", au="2027-06-29")], "Du 8~septembre 2026 au 29~juin 2027"),
        ([line(au="2027-06-29")], "Jusqu’au 29~juin 2027"),
        ([line(du="2026-09-01")], "À partir du 1er~septembre 2026"),
        ([line()], ""),
        ([dated("2026-12-05")], ""),
        ([], ""),
    ],
)
def test_the_season(schedules: list[Schedule], words: str) -> None:
    assert shown(season_words(schedules)) == words


@pytest.mark.parametrize(
    ("schedules", "words"),
    [
        ([line()], "Pas de séance pendant les vacances scolaires ni les jours fériés."),
        (
            [line(vacances_scolaires="oui")],
            "Les séances continuent pendant les vacances scolaires, mais pas les jours fériés.",
        ),
        (
            [line(vacances_scolaires="oui", jours_feries="oui")],
            "Les séances continuent pendant les vacances scolaires et les jours fériés.",
        ),
        ([line(jours_feries="oui")], "Pas de séance pendant les vacances scolaires, mais les jours fériés oui."),
        (
            [line(), line(vacances_scolaires="oui")],
            "Certaines séances s’arrêtent pendant les vacances scolaires ou les jours fériés.",
        ),
        ([dated("2026-12-05")], ""),
    ],
)
def test_what_happens_in_holidays(schedules: list[Schedule], words: str) -> None:
    assert holiday_words(schedules) == words


def test_a_pause_and_the_day_sessions_resume() -> None:
    pause = Pause(*CHRISTMAS, resumes=day("2027-01-05"), whole=True)
    assert shown(pause_words(pause)) == "Pause du 19~décembre au 3~janvier, reprise le mardi 5~janvier."


def test_a_pause_without_resumption_or_of_part_of_the_timetable() -> None:
    assert (
        shown(pause_words(Pause(*CHRISTMAS, None, True))) == "Pause du 19~décembre au 3~janvier, reprise à confirmer."
    )
    assert (
        shown(pause_words(Pause(*CHRISTMAS, day("2027-01-05"), False)))
        == "Moins de séances du 19~décembre au 3~janvier."
    )
    assert pause_words(None) == ""


def test_unpublished_holidays_are_said_so_and_never_called_no_holiday() -> None:
    end = calendar_end()
    words = unpublished_words([line()], end - timedelta(30))
    assert date_words(end, weekday=False) in words
    assert shown(words).startswith("Vacances scolaires non publiées après le ")
    assert unpublished_words([line()], end - timedelta(400)) == ""


def test_days_left_out_to_come_are_said() -> None:
    both = [line(sauf=["2026-12-08", "2026-10-06"]), line(jour="jeudi", sauf=["2026-12-08", "2026-12-10"])]
    assert shown(except_words(both, TODAY)) == "Pas de séance le 8~décembre 2026. Séance en moins le 10~décembre 2026."
    assert except_words(both, day("2027-01-01")) == except_words([], TODAY) == ""


@pytest.mark.parametrize(
    ("km", "words"),
    [
        (0, "moins de 500~m"),
        (0.499, "moins de 500~m"),
        (0.5, "0,5~km"),
        (2.6, "2,6~km"),
        (3.04, "3~km"),
        (9.94, "9,9~km"),
        (9.96, "10~km"),
        (12.4, "12~km"),
    ],
)
def test_a_distance(km: float, words: str) -> None:
    assert shown(distance_words(km)) == words
