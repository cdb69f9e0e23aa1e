"""`tests/projects/complet` uses every field of every record, so that tests built on it see them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from generator.load import load_project
from generator.load.words import Weight
from generator.model.base import Record
from generator.vocabulary import (
    DayPart,
    ErrorReason,
    Freshness,
    LimitationLevel,
    Mode,
    PlacesState,
    Qualification,
    Requirement,
    VerificationMethod,
)
from generator.vocabulary.term import Term
from tests.support.projects import PROJECTS

USED_WHOLE = (LimitationLevel, Mode, PlacesState, Qualification, Requirement, VerificationMethod)
assert not {DayPart, ErrorReason, Freshness} & set(USED_WHOLE)


def parts(value: object) -> Iterator[BaseModel | Term]:
    """Every record and word below a value."""
    if isinstance(value, Term):
        yield value
    elif isinstance(value, BaseModel):
        yield value
        for name in value.model_fields_set:
            yield from parts(getattr(value, name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from parts(key)
            yield from parts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from parts(item)


def everything() -> list[BaseModel | Term]:
    catalogue = load_project(PROJECTS / "complet").catalogue
    assert catalogue
    owners = (catalogue.partners, catalogue.venues, catalogue.programmes, catalogue.aids, catalogue.territories)
    records = [entry.record for entries in (*owners, *catalogue.words.values()) for entry in entries]
    return [part for record in (*records, catalogue.config.record) for part in parts(record)]


def subclasses(kind: type[Record]) -> Iterator[type[Record]]:
    for child in kind.__subclasses__():
        if child.__module__.startswith("generator."):
            yield child
            yield from subclasses(child)


def test_every_field_of_every_record_is_used() -> None:
    used: dict[type, set[str]] = {}
    for part in everything():
        if isinstance(part, BaseModel):
            used.setdefault(type(part), set()).update(part.model_fields_set)
    unused = {
        f"{kind.__name__}.{name}"
        for kind in subclasses(Record)
        if kind is not Weight
        for name in set(kind.model_fields) - used.get(kind, set())
    }
    assert unused == set()


def test_the_vocabularies_that_rules_reason_about_are_used_whole() -> None:
    used = {part for part in everything() if isinstance(part, Term)}
    assert {word for kind in USED_WHOLE for word in kind if word not in used} == set()
