"""Which fields name another record or a word, and every such naming in the catalogue.

Whether what is named exists is judged by a rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.base import Address, Record
from generator.model.catalogue import Where
from generator.model.money import Aid, AidConditions, Fee
from generator.model.records import Partner, Programme, Territory, Venue, Word
from generator.model.session import Audience, NextStep, Session
from generator.validate.context import RuleContext
from generator.validate.parts import Owner

TARGETS: Mapping[tuple[type[Record], str], str] = {
    (Session, "venue"): "venues",
    (Session, "activity"): "activites",
    (Session, "programme"): "programmes",
    (Session, "aids"): "aids",
    (Session, "conditions"): "pathologies",
    (Session, "excluded_conditions"): "pathologies",
    (Session, "wishes"): "envies",
    (Session, "served_communes"): "communes",
    (Audience, "groups"): "publics",
    (NextStep, "sessions"): "sessions",
    (NextStep, "programmes"): "programmes",
    (Partner, "territories"): "territories",
    (Venue, "territory"): "territories",
    (Venue, "equipment"): "equipements",
    (Venue, "owner"): "partners",
    (Programme, "territories"): "territories",
    (Programme, "groups"): "publics",
    (Aid, "territories"): "territories",
    (Aid, "adds_up_with"): "aids",
    (AidConditions, "communes"): "communes",
    (Fee, "also_for"): "sessions",
    (Territory, "neighbours"): "territories",
    (Word, "wishes"): "envies",
    (Address, "commune"): "communes",
}
"""The class and attribute that name something, and what: a folder, `sessions`, `communes`, or a vocabulary's name."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A record named by another: what kind of thing, its identifier, where it is named, in which part of which file."""

    target: str
    value: str
    where: Where
    holder: Record
    owner: Owner


def field_key(kind: type[Record], attribute: str) -> str:
    """The YAML key of an attribute."""
    return kind.model_fields[attribute].alias or attribute


def references(context: RuleContext) -> Iterator[Reference]:
    """Every naming of a record or a word."""
    for (kind, attribute), target in TARGETS.items():
        for part in context.parts(kind):
            value, where = getattr(part.record, attribute), part.where / field_key(kind, attribute)
            if isinstance(value, str):
                yield Reference(target, value, where, part.record, part.owner)
            for index, item in enumerate(value if isinstance(value, tuple) else ()):
                yield Reference(target, item, where / index, part.record, part.owner)


def known(context: RuleContext, target: str) -> frozenset[str]:
    """The identifiers that a reference of this kind may name."""
    if target == "sessions":
        return frozenset(entry.session.id for entry in context.sessions)
    if target in context.catalogue.words:
        return frozenset(entry.record.id for entry in context.catalogue.words[target])
    kinds: Mapping[str, Mapping[str, Record]] = {
        "partners": context.partners,
        "venues": context.venues,
        "programmes": context.programmes,
        "aids": context.aids,
        "territories": context.territories,
        "communes": context.communes,
    }
    return frozenset(kinds.get(target, {}))
