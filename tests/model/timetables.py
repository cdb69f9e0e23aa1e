"""Timetable lines for tests, written with the keys of the data files."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.model.schedule import Schedule

TODAY = date(2026, 11, 22)


def line(**keys: Any) -> Schedule:
    """A Tuesday from 14:00 to 15:00 unless said otherwise."""
    return Schedule.model_validate({"jour": "mardi", "debut": "14:00", "fin": "15:00", **keys})


def dated(*days: str, **keys: Any) -> Schedule:
    """A line of days written one by one."""
    return Schedule.model_validate(
        {"frequence": "dates", "debut": "10:00", "fin": "11:30", "dates": list(days), **keys}
    )


def day(text: str) -> date:
    """A day from its ISO form."""
    return date.fromisoformat(text)
