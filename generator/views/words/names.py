"""How records are named on pages, and in which order: an invented record always says so."""

from __future__ import annotations

from generator.model.directory import Offering
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Venue
from generator.model.search_text import fold

EXAMPLE = " (exemple)"
"""An ordinary space: glued to the last word of a name, it made a long word, which a narrow column cut."""


def shown_name(record: Partner | Venue | Programme | Aid) -> str:
    """The record's name, followed by « (exemple) » when it is invented."""
    return record.name + (EXAMPLE if record.example else "")


def shown_title(offering: Offering) -> str:
    """The session's title, followed by « (exemple) » when it is invented."""
    return offering.session.title + (EXAMPLE if offering.example else "")


def capitalised(text: str) -> str:
    """The text with its first letter in capital, the rest untouched."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """The text as it stands inside a sentence: its first letter small, unless it begins a word all in capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def sort_name(text: str) -> tuple[str, str]:
    """The key of the French alphabetical order: accents and capitals do not count, unless all else is equal."""
    return fold(text), text
