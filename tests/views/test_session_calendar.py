"""The words of a session's calendar file."""

from __future__ import annotations

from generator.views.session.calendar import session_calendar, session_series
from tests.views.complete_project import context, directory

NBSP = "\u00a0"


def test_the_series_carries_name_place_page_and_number() -> None:
    series = session_series(context(), directory().offering("aulnes-gym-assise"))
    assert series.title == "Gym douce assise (exemple)"
    assert series.location == f"Salle des Aulnes (exemple), 2 rue de l’Exemple, 54340{NBSP}Pompey"
    assert series.url == "https://example.org/annuaire/creneaux/aulnes-gym-assise.html"
    assert f"03{NBSP}53{NBSP}01{NBSP}12{NBSP}35" in series.description
    assert series.stamp.isoformat() == "2026-11-12"


def test_cancelled_days_are_not_events() -> None:
    series = session_series(context(), directory().offering("aulnes-gym-assise"))
    days = {occurrence.start.date().isoformat() for occurrence in series.occurrences}
    assert "2026-11-24" in days
    assert "2026-12-01" not in days
    assert "2026-12-22" not in days


def test_the_text_is_a_calendar_and_the_same_each_time() -> None:
    offering = directory().offering("aulnes-gym-assise")
    text = session_calendar(context(), offering)
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text == session_calendar(context(), offering)
