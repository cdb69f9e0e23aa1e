"""The words of a session's calendar file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model.session import Alert
from generator.views.session.calendar import session_calendar, session_series
from generator.views.sheet.article import sheet_article
from generator.vocabulary import AlertType
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


def test_an_alert_to_come_is_in_the_calendar_and_on_the_sheet() -> None:
    offering = directory().offering("aulnes-gym-assise")
    alert = Alert.model_construct(
        kind=AlertType.HOURS,
        since=date(2026, 12, 5),
        until=date(2027, 1, 2),
        text="La séance commence à 9 h 30.",
    )
    told = replace(offering, session=offering.session.model_copy(update={"alerts": (alert,)}))
    words = f"Changement d’horaire, du 5{NBSP}décembre 2026 au 2{NBSP}janvier 2027. La séance commence à 9 h 30."
    notice = session_series(context(), told).notices[-1]
    assert (notice.text, notice.mark) == (words, f"Attention{NBSP}: ")
    assert words in [note.text for note in sheet_article(context(), told).notes]
