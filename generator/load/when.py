"""The likeliest mend of a day or an hour that cannot be taken, from the text that was written."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from babel.dates import get_month_names

from generator.model.suggestion import plain

_DATE_IN_NUMBERS = re.compile(r"(?P<day>\d{1,2})[./ -](?P<month>\d{1,2})[./ -](?P<year>\d{4}|\d{2})")
_DATE_IN_WORDS = re.compile(
    r"(?:[a-zéû]+\.? )?(?P<day>\d{1,2})(?:er)?[ -](?P<month>[a-zéû]+\.?)[ -](?P<year>\d{4}|\d{2})"
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})")
_TIGHT = re.compile(r"(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_FORMS = (_DATE_IN_NUMBERS, _DATE_IN_WORDS, _YEAR_FIRST, _TIGHT)
_SPREADSHEET = re.compile(r"[45]\d{4}")
_FIRST_OF_SPREADSHEETS = date(1899, 12, 30)
_SHORTEST_MONTH = 3
_ONE_HOUR = r"(\d{1,2}) ?(?:(?:h|:|\.|heures?) ?(\d\d)?)(?: ?(?:min|mn))?"
_HOUR = re.compile(rf"(?:à )?(?:{_ONE_HOUR}|(\d{{1,2}}))")
_HOURS = re.compile(rf"(?:[a-z]+ )?(?:de )?{_ONE_HOUR} ?(?:-|–|à|/|>|→) ?{_ONE_HOUR}")
_MIDNIGHT = re.compile(r"24 ?(?:h|:|heures?) ?(?:00)?|minuit")


def short_month(text: str) -> str:
    """« février 2027 n’a que 28 jours » when a date names a day its month does not have; otherwise an empty text."""
    day, month, year = _said(" ".join(text.lower().split()))
    if day > (longest := _longest(month, year)) > 0:
        return f"{get_month_names(locale='fr')[month]} {year} n’a que {longest} jours"
    return ""


def _said(text: str) -> tuple[int, int, int]:
    """The day, the month and the year that a text says, whether there is such a day or not; zeros when it says none."""
    match = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if not match:
        return 0, 0, 0
    month = int(match["month"]) if match["month"].isdigit() else _month(match["month"])
    return int(match["day"]), month, int(match["year"]) if len(match["year"]) > 2 else 2000 + int(match["year"])


def _longest(month: int, year: int) -> int:
    """The days of a month; 0 when there is no such month."""
    return monthrange(year, month)[1] if year and 1 <= month <= 12 else 0


def date_mend(text: str) -> str:
    """The day that words or other numbers say, « 22 juin 2027 », as it is to be written; empty when they say none."""
    said = " ".join(text.lower().split())
    if _SPREADSHEET.fullmatch(said):
        counted = _FIRST_OF_SPREADSHEETS + timedelta(days=int(said))
        return f"Écrire « {counted} », si c’est bien ce jour : un tableur a mis un nombre à la place de la date."
    day, month, year = _said(said)
    return f"Écrire « {year:04}-{month:02}-{day:02} »." if 1 <= day <= _longest(month, year) else ""


def _month(name: str) -> int:
    """The number of a month named whole or cut, « sept. »; 0 when it is none, or several."""
    cut = plain(name.rstrip("."))
    months: dict[str, int] = {plain(full): number for number, full in get_month_names(locale="fr").items()}
    found = [number for full, number in months.items() if len(cut) >= _SHORTEST_MONTH and full.startswith(cut)]
    return found[0] if len(found) == 1 else months.get(cut, 0)


def time_mend(text: str) -> str:
    """The hour that « 14 heures » says, as it is to be written; an empty text when it says none."""
    said = " ".join(text.lower().split())
    match = _HOUR.fullmatch(said)
    hour = "12:00" if said == "midi" else _clock(match[1] or match[3], match[2]) if match else ""
    return f'Écrire « "{hour}" ».' if hour else ""


def midnight_mend(key: str, text: str) -> str:
    """What to write for « 24:00 » or « minuit », which no day has; an empty text for any other hour."""
    if not _MIDNIGHT.fullmatch(" ".join(text.lower().split())):
        return ""
    if key != "fin":
        return 'Écrire « "00:00" », et le jour d’après.'
    return 'Écrire « "23:59" ». Ce qui va après minuit s’écrit dans un deuxième horaire, le jour d’après.'


def hours_mend(text: str) -> str:
    """The two lines to write for « 18h30-19h30 »; an empty text when it does not say two hours."""
    match = _HOURS.fullmatch(" ".join(text.lower().split()))
    start, end = (_clock(match[1], match[2]), _clock(match[3], match[4])) if match else ("", "")
    return f'Écrire deux lignes : « debut: "{start}" », puis « fin: "{end}" ».' if start and end else ""


def _clock(hour: str, minute: str | None) -> str:
    """« 09:30 », or an empty text for what no clock shows."""
    return f"{int(hour):02}:{int(minute or 0):02}" if int(hour) < 24 and int(minute or 0) < 60 else ""
