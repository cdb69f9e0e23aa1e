"""French phrases of dates and hours: a day, an hour, a timetable, a distance in time. Finished, with their insécables.

Seasons, holidays and pauses are in `season`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time
from functools import cache

from babel.dates import get_month_names

from generator.model.base import Verification
from generator.model.schedule import Schedule
from generator.views.words.names import capitalised
from generator.views.words.phrases import NBSP, THIN, joined
from generator.vocabulary import Frequency, Freshness, MonthRank, Weekday

WEEKDAYS = tuple(Weekday)


@cache
def _month(number: int) -> str:
    return str(get_month_names("wide", locale="fr")[number])


def hour_words(hour: time) -> str:
    """« 9 h », « 18 h 30 »."""
    minutes = f"{NBSP}{hour.minute:02}" if hour.minute else ""
    return f"{hour.hour}{NBSP}h{minutes}"


def hours_words(start: time, end: time) -> str:
    """« de 14 h à 15 h »."""
    return f"de {hour_words(start)} à {hour_words(end)}"


def _day_number(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)


def date_words(day: date, weekday: bool = True, year: bool = True) -> str:
    """« mardi 1er décembre 2026 », with or without the weekday and the year."""
    words = f"{_day_number(day)}{NBSP}{_month(day.month)}"
    if weekday:
        words = f"{WEEKDAYS[day.weekday()].label} {words}"
    return f"{words} {day.year}" if year else words


def period_words(first: date, last: date, year: bool = True) -> str:
    """« du 19 décembre 2026 au 3 janvier 2027 », a year being said once; « le … » for a single day."""
    if first == last:
        return f"le {date_words(first, weekday=False, year=year)}"
    begin = date_words(first, weekday=False, year=year and first.year != last.year)
    return f"du {begin} au {date_words(last, weekday=False, year=year)}"


def dates_words(days: Iterable[date]) -> str:
    """« le 5 décembre 2026 », « les 5 et 12 décembre 2026 », « les 5 et 12 décembre 2026 et le 9 janvier 2027 ».

    Each month is named once; the year is said where it changes. Days are put in order, each once.
    """
    months: dict[tuple[int, int], list[date]] = {}
    for day in sorted(set(days)):
        months.setdefault((day.year, day.month), []).append(day)
    keys, parts = list(months), []
    for index, (year, month) in enumerate(keys):
        numbers = joined(_day_number(day) for day in months[year, month])
        article = "les" if len(months[year, month]) > 1 else "le"
        year_ends = index + 1 == len(keys) or keys[index + 1][0] != year
        parts.append(f"{article} {numbers}{NBSP}{_month(month)}{f' {year}' if year_ends else ''}")
    return joined(parts)


def _rank_words(rank: MonthRank) -> str:
    if rank is MonthRank.LAST:
        return rank.label
    return "1er" if rank is MonthRank.FIRST else f"{rank.value}e"


def rhythm_words(schedule: Schedule) -> str:
    """The days alone, to stand within a sentence: « chaque mardi », « le 2e mardi du mois », « les 5 et 12 … »."""
    if schedule.frequency is Frequency.DATES:
        return dates_words(schedule.dates) or "à des dates à confirmer"
    if schedule.weekday is None:
        return "à un jour à confirmer"
    day = schedule.weekday.label
    if schedule.frequency is Frequency.FORTNIGHTLY:
        return f"un {day} sur deux"
    if schedule.frequency is Frequency.MONTHLY:
        return f"le {_rank_words(schedule.rank)} {day} du mois" if schedule.rank else f"un {day} par mois"
    return f"chaque {day}"


def _in_week_order(schedules: Iterable[Schedule]) -> list[Schedule]:
    return sorted(schedules, key=lambda s: (s.weekday.rank if s.weekday else len(WEEKDAYS), s.start, s.end))


def days_words(schedules: Sequence[Schedule]) -> str:
    """« du lundi au samedi » when days follow one another, else « chaque lundi et chaque jeudi »."""
    ordered = _in_week_order(schedules)
    days = [schedule.weekday for schedule in ordered if schedule.weekday and schedule.frequency is Frequency.WEEKLY]
    ranks = [day.rank for day in days]
    if len(ordered) == len(days) > 2 and ranks == list(range(ranks[0], ranks[0] + len(ranks))):
        return f"du {days[0].label} au {days[-1].label}"
    return joined(dict.fromkeys(rhythm_words(schedule) for schedule in ordered))


def _same_hours(schedules: Iterable[Schedule], alike: bool) -> dict[tuple[time, time], list[str]]:
    groups: dict[tuple[time, time], list[str]] = {}
    for schedule in _in_week_order(schedules):
        words = rhythm_words(schedule) if alike else _short_rhythm(schedule)
        known = groups.setdefault((schedule.start, schedule.end), [])
        if words not in known:
            known.append(words)
    return groups


def schedules_words(schedules: Sequence[Schedule]) -> str:
    """A whole timetable: « Chaque mardi et chaque vendredi, de 14 h à 15 h ; le 2e jeudi du mois, de 9 h à 10 h »."""
    groups = _same_hours(schedules, alike=True)
    parts = [f"{joined(words)}, {hours_words(*hours)}" for hours, words in groups.items()]
    return capitalised(f"{THIN}; ".join(parts)) if parts else "Horaires à confirmer"


def _short_rhythm(schedule: Schedule) -> str:
    if schedule.frequency is Frequency.WEEKLY and schedule.weekday:
        return schedule.weekday.label
    return rhythm_words(schedule)


def short_schedule_words(schedules: Sequence[Schedule]) -> str:
    """For narrow places: « Mardi et vendredi, 14 h – 15 h ; un jeudi sur deux, 9 h – 10 h »."""
    groups = _same_hours(schedules, alike=False)
    parts = [f"{joined(words)}, {hour_words(a)}{NBSP}– {hour_words(b)}" for (a, b), words in groups.items()]
    return capitalised(f"{THIN}; ".join(parts)) if parts else "Horaires à confirmer"


def verified_words(verification: Verification) -> str:
    """« Vérifié le 12 novembre 2026, par téléphone »."""
    return f"Vérifié le {date_words(verification.on, weekday=False)}, {verification.method.label}"


def freshness_words(state: Freshness, verification: Verification | None) -> str:
    """« Vérifié le 12 novembre 2026, par téléphone », followed by « à revoir » or « périmé » when it is old."""
    if verification is None or state is Freshness.NEVER:
        return capitalised(Freshness.NEVER.label)
    words = verified_words(verification)
    return words if state is Freshness.FRESH else f"{words}{NBSP}: {state.label}"
