"""A value of a record in a few French words, for « avant → après »; identifiers become the names people read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from generator.findings import quoted
from generator.model.base import Record, Verification
from generator.model.catalogue import Catalogue
from generator.model.money import Fee
from generator.model.schedule import Schedule
from generator.validate.references import TARGETS
from generator.views.words.fees import fees_words
from generator.views.words.money import fee_words, number_words
from generator.views.words.phrases import THIN, joined
from generator.views.words.season import holiday_words, season_words
from generator.views.words.time import date_words, dates_words, hour_words, short_schedule_words
from generator.vocabulary.term import Term

LONGEST = 90


@dataclass(frozen=True, slots=True)
class Names:
    """Kind of thing (`venues`, `activites`…) → identifier → name."""

    known: Mapping[str, Mapping[str, str]]

    def of(self, kind: str, identifier: str) -> str:
        """The name, or the identifier when nothing bears it."""
        return self.known.get(kind, {}).get(identifier, identifier)


def names_of(*catalogues: Catalogue) -> Names:
    """The names of everything in the catalogues; the last one wins."""
    known: dict[str, dict[str, str]] = {}
    for catalogue in catalogues:
        for kind in ("partners", "venues", "programmes", "aids", "territories"):
            entries: Iterable[Any] = getattr(catalogue, kind)
            known.setdefault(kind, {}).update((entry.record.id, entry.record.name) for entry in entries)
        for kind, words in catalogue.words.items():
            known.setdefault(kind, {}).update((entry.record.id, entry.record.name) for entry in words)
        known.setdefault("sessions", {}).update((each.session.id, each.session.title) for each in catalogue.sessions())
        communes = (commune for entry in catalogue.territories for commune in entry.record.communes)
        known.setdefault("communes", {}).update((commune.insee, commune.name) for commune in communes)
    return Names(known)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def hours_words(schedules: Sequence[Schedule]) -> str:
    """Days and hours."""
    return _small(short_schedule_words(schedules))


def _left_out(schedules: Sequence[Schedule]) -> str:
    days = {day for schedule in schedules for day in schedule.except_dates}
    return dates_words(days) if days else "aucun"


def price_words(fees: Sequence[Fee]) -> str:
    """The price in a few words."""
    return _small(fees_words(fees).price)


def _all_prices(fees: Sequence[Fee]) -> str:
    return f"{THIN}; ".join(fee_words(fee) for fee in fees)


def _last(verifications: Sequence[Verification]) -> str:
    return date_words(max(each.on for each in verifications), weekday=False) if verifications else "jamais"


WORDED: Mapping[str, tuple[tuple[str, Callable[[Any], str]], ...]] = {
    "schedules": (
        ("horaires", hours_words),
        ("saison", lambda schedules: _small(season_words(schedules)) or "sans dates"),
        ("vacances", lambda schedules: _small(holiday_words(schedules)).rstrip(".") or "sans précision"),
        ("jours sans séance", _left_out),
    ),
    "fees": (("prix", price_words), ("détail du prix", _all_prices)),
    "verifications": (("vérification", _last),),
}
"""Fields with words of their own: each label is said when its words differ."""


def value_words(value: object) -> str:
    """A simple value: a date, an hour, a number, a word of a vocabulary, a text between quotation marks."""
    if value is None or value in ((), ""):
        return "rien"
    if isinstance(value, Term):
        return value.label
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, date):
        return date_words(value, weekday=False)
    if isinstance(value, time):
        return hour_words(value)
    if isinstance(value, Decimal):
        return number_words(value)
    if isinstance(value, int | float):
        return str(value).replace(".", ",")
    if isinstance(value, tuple):
        return joined(value_words(item) for item in value)
    return quoted(value, LONGEST)


def reference_kind(record: type[Record], attribute: str) -> str:
    """What the attribute names: a folder, `sessions`, `communes`, a vocabulary; empty when it names nothing."""
    return TARGETS.get((record, attribute), "")
