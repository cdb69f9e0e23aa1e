"""Reads a calendar file back as another program would: icalendar for the events, dateutil for the rules."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar

PARIS = ZoneInfo("Europe/Paris")


def events(text: str | bytes) -> list[Any]:
    """The events of a calendar, as they are written."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def starts_of(event: Any) -> list[datetime]:
    """Every start of one event, with its offset: its rule expanded, its exceptions taken out."""
    first = event["DTSTART"].dt
    if "RRULE" not in event:
        return [first]
    excluded = event.get("EXDATE", [])
    gone = {day.dt for part in (excluded if isinstance(excluded, list) else [excluded]) for day in part.dts}
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=first.replace(tzinfo=None))
    return [moment for day in rule if (moment := day.replace(tzinfo=PARIS)) not in gone]


def starts(text: str | bytes, prefix: str = "") -> list[datetime]:
    """Every start in the calendar, in order; of the events whose identifier begins so."""
    return sorted(
        moment for event in events(text) if str(event["UID"]).startswith(prefix) for moment in starts_of(event)
    )
