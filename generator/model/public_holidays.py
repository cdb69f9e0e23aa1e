"""The eleven public holidays of metropolitan France without Alsace-Moselle.

Source: Code du travail, article L3133-1, as it stands since 2008. Three days follow Easter, which dateutil works out: a
package that knows all countries takes a tenth of a second to open. Our tests hold these days against such a package.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

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


@cache
def _holidays(year: int) -> Mapping[date, str]:
    moving = {easter(year) + timedelta(days): name for days, name in _AFTER_EASTER.items()}
    return {date(year, month, day): name for (month, day), name in _FIXED.items()} | moving


def public_holiday(day: date) -> str | None:
    """The French name of the public holiday that `day` is; else None."""
    return _holidays(day.year).get(day)
