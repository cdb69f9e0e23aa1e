"""The eleven public holidays of metropolitan France without Alsace-Moselle.

Source: Code du travail, article L3133-1, as it stands since 2008. Three days follow Easter. Nothing is loaded for them:
a package that knows all countries takes a tenth of a second to open. Our tests hold these days against such a package.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

_FIXED = {
    (1, 1): "Jour de l’an",
    (5, 1): "Fête du Travail",
    (5, 8): "Fête de la Victoire",
    (7, 14): "Fête nationale",
    (8, 15): "Assomption",
    (11, 1): "Toussaint",
    (11, 11): "Armistice",
    (12, 25): "Noël",
}
_AFTER_EASTER = {1: "Lundi de Pâques", 39: "Ascension", 50: "Lundi de Pentecôte"}


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, (century, of_century) = year % 19, divmod(year, 100)
    leap_centuries, century_left = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, left = divmod(of_century, 4)
    to_sunday = (32 + 2 * century_left + 2 * leaps - moon - left) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def _holidays(year: int) -> Mapping[date, str]:
    moving = {easter(year) + timedelta(days): name for days, name in _AFTER_EASTER.items()}
    return {date(year, month, day): name for (month, day), name in _FIXED.items()} | moving


def public_holiday(day: date) -> str | None:
    """The French name of the public holiday that `day` is; else None."""
    return _holidays(day.year).get(day)
