"""French phrases of seasons, holidays and pauses: finished sentences with their insécables.

Days and hours are in `time`; which pause comes next is worked out in the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.schedule import Schedule
from generator.model.school_calendar import calendar_end
from generator.model.season import Pause, holidays_unpublished, season
from generator.views.words.phrases import NBSP
from generator.views.words.time import date_words, dates_words, period_words
from generator.vocabulary import Frequency


def season_words(schedules: Sequence[Schedule]) -> str:
    """« Du 8 septembre 2026 au 29 juin 2027 », « Jusqu’au 29 juin 2027 », « À partir du … ».

    Empty when nothing is said, and for dates written one by one, which say their season themselves.
    """
    if all(schedule.frequency is Frequency.DATES for schedule in schedules):
        return ""
    first, last = season(schedules)
    if first and last:
        words = period_words(first, last)
        return words[0].upper() + words[1:]
    if last:
        return f"Jusqu’au {date_words(last, weekday=False)}"
    return f"À partir du {date_words(first, weekday=False)}" if first else ""


def _answers(values: Sequence[bool]) -> bool | None:
    """All yes, all no, or None when they differ."""
    return None if len(set(values)) > 1 else values[0]


def holiday_words(schedules: Sequence[Schedule]) -> str:
    """« Pas de séance pendant les vacances scolaires ni les jours fériés. » and the like; empty without a rhythm."""
    regular = [schedule for schedule in schedules if schedule.frequency is not Frequency.DATES]
    if not regular:
        return ""
    school = _answers([schedule.school_holidays for schedule in regular])
    public = _answers([schedule.public_holidays for schedule in regular])
    if school is None or public is None:
        return "Certaines séances s’arrêtent pendant les vacances scolaires ou les jours fériés."
    if school:
        also = " et les jours fériés." if public else ", mais pas les jours fériés."
        return f"Les séances continuent pendant les vacances scolaires{also}"
    if public:
        return "Pas de séance pendant les vacances scolaires, mais les jours fériés oui."
    return "Pas de séance pendant les vacances scolaires ni les jours fériés."


def pause_words(pause: Pause | None) -> str:
    """« Pause du 19 décembre au 3 janvier, reprise le mardi 5 janvier. »; empty without a pause."""
    if pause is None:
        return ""
    days = period_words(pause.first, pause.last, year=False)
    start = f"Pause {days}" if pause.whole else f"Moins de séances {days}"
    if not pause.whole:
        return f"{start}."
    if pause.resumes is None:
        return f"{start}, reprise à confirmer."
    return f"{start}, reprise le {date_words(pause.resumes, year=False)}."


def unpublished_words(schedules: Sequence[Schedule], today: date) -> str:
    """« Vacances scolaires non publiées après le 31 août 2028. » when sessions of the coming year depend on it."""
    if not holidays_unpublished(schedules, today):
        return ""
    end = date_words(calendar_end(), weekday=False)
    return f"Vacances scolaires non publiées après le {end}{NBSP}: dates à confirmer."


def except_words(schedules: Sequence[Schedule], today: date) -> str:
    """« Pas de séance le 8 décembre 2026. »: the days to come that every line of a timetable leaves out."""
    if not schedules:
        return ""
    common = set.intersection(*(set(schedule.except_dates) for schedule in schedules))
    partial = set[date]().union(*(schedule.except_dates for schedule in schedules)) - common
    parts = (("Pas de séance", common), ("Séance en moins", partial))
    sentences = [
        f"{start} {dates_words(coming)}." for start, days in parts if (coming := [d for d in days if d >= today])
    ]
    return " ".join(sentences)
