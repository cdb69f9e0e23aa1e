"""What a record could still say: the facts people look for on its page, and those that are missing.

A missing fact is no fault and stops nothing; what must be there is judged by rules.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.base import Record
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue
from generator.model.session import Session
from generator.vocabulary import Mode, Term

WANTED: Mapping[type[Record], tuple[str, ...]] = {
    Session: (
        "description",
        "plain_text",
        "effort",
        "group_max",
        "places",
        "prescription",
        "certificate",
        "fees",
        "trial",
        "registration",
        "first_step",
        "transport",
        "next_step",
        "reports",
    ),
    Partner: ("address", "contacts", "roles", "languages"),
    Venue: ("capacity", "equipment", "access", "access_note", "stops", "opening"),
    Programme: (
        "entry_conditions",
        "door_note",
        "documents",
        "session_count",
        "duration",
        "frequency",
        "group_size",
        "cost",
        "funder",
        "components",
        "assessments",
        "steps",
        "follow_up",
        "status",
        "sources",
    ),
    Aid: ("conditions", "valid_from", "valid_until"),
    Territory: ("contact", "path", "figures", "legal", "sources"),
}
"""The attributes that make a record complete, in the order in which they are asked for."""

_UNKNOWN = frozenset({"a-confirmer", "a_confirmer", "inconnu"})


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many facts were wanted of a record, and the attributes that are missing, in the order of asking."""

    wanted: int
    missing: tuple[str, ...]

    @property
    def percent(self) -> int:
        """Whole per cent of the wanted facts that are there, rounded down; 100 only when none is missing."""
        return 100 * (self.wanted - len(self.missing)) // self.wanted if self.wanted else 100


def completeness(record: Record) -> Completeness:
    """The completeness of a record; KeyError for a kind of which nothing is wanted."""
    wanted = [name for name in WANTED[type(record)] if _applies(record, name)]
    return Completeness(len(wanted), tuple(name for name in wanted if _is_absent(getattr(record, name))))


def average(all_of: Sequence[Completeness]) -> int:
    """Whole per cent, rounded down, of all facts wanted; 100 of none."""
    wanted = sum(each.wanted for each in all_of)
    return 100 * (wanted - sum(len(each.missing) for each in all_of)) // wanted if wanted else 100


def _applies(record: Record, attribute: str) -> bool:
    """Whether a fact may be asked for: nobody travels to a remote session, a hidden address has no bus stop."""
    if isinstance(record, Session):
        return attribute != "transport" or record.mode is Mode.ON_SITE
    if isinstance(record, Venue) and record.confidential:
        return attribute not in ("access_note", "stops", "opening")
    return True


def _is_absent(value: object) -> bool:
    """Nothing written, or only that one does not know."""
    if isinstance(value, Term):
        return value.value in _UNKNOWN
    if isinstance(value, Record):
        return all(_is_absent(getattr(value, name)) for name in value.model_fields_set)
    if isinstance(value, Mapping):
        return all(_is_absent(each) for each in value.values())
    return value is None or value in ((), "")
