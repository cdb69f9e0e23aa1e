"""What a person writing a file must know of each key: its meaning, its form in words, an example.

Read from the records themselves, for the schemas of editors and for the field guide; nothing is validated here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from generator.load.shape import spaced
from generator.load.words import Weight
from generator.model.base import (
    DATA_ES_PATTERN,
    INSEE_PATTERN,
    OPENACTIVE_PATTERN,
    POSTCODE_PATTERN,
    SLUG_PATTERN,
    Record,
)
from generator.model.config import SiteConfig
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue, Word
from generator.validate.references import TARGETS
from generator.vocabulary import Term

_FORMS: Mapping[object, str] = {
    bool: "« oui » ou « non »",
    date: "une date, comme « 2026-09-14 »",
    time: 'une heure sur 24 heures, entre guillemets, comme « "18:30" »',
    Decimal: "un nombre, comme « 95 » ou « 7,50 »",
    int: "un nombre entier",
    float: "un nombre écrit avec un point, comme « 48.7712 »",
    str: "un texte",
    SLUG_PATTERN: "un identifiant : minuscules sans accent, chiffres et tirets",
    INSEE_PATTERN: "un code INSEE de commune, entre guillemets",
    POSTCODE_PATTERN: "un code postal, entre guillemets",
    DATA_ES_PATTERN: "le numéro d’un équipement ou d’une installation de Data ES",
    OPENACTIVE_PATTERN: "l’adresse d’un concept de la liste OpenActive, avec #",
}
_NAMED: Mapping[str, str] = {
    "partners": "l’identifiant d’une structure (data/partners/)",
    "venues": "l’identifiant d’un lieu (data/venues/)",
    "programmes": "l’identifiant d’un programme (data/programmes/)",
    "aids": "l’identifiant d’une aide (data/aids/)",
    "territories": "l’identifiant d’un territoire (data/territories/)",
    "sessions": "l’identifiant d’un créneau",
    "communes": "le code INSEE d’une commune d’un territoire, entre guillemets",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: the name of its schema, its folder under `data/` (empty: the project's root), French title."""

    name: str
    folder: str
    title: str
    record: type[Record]


KINDS = (
    Kind("partner", "partners", "Une structure et ses créneaux", Partner),
    Kind("venue", "venues", "Un lieu", Venue),
    Kind("programme", "programmes", "Un programme", Programme),
    Kind("aid", "aids", "Une aide", Aid),
    Kind("territory", "territories", "Un territoire", Territory),
    Kind("vocabulary", "vocabulary", "Une liste de mots", Word),
    Kind("weights", "vocabulary", "Les poids du classement (poids.yml)", Weight),
    Kind("site-config", "", "Les réglages du site (site_config.yml)", SiteConfig),
)
_NAMED_BY_FILE = {(kind.record, "id") for kind in KINDS if kind.folder not in ("vocabulary", "")}


@dataclass(frozen=True, slots=True)
class FieldFact:
    """A key: `form` says in French what to write; `words` are the closed lists it takes, `part` what it holds."""

    key: str
    meaning: str
    form: str
    required: bool
    examples: tuple[str, ...]
    words: tuple[type[Term], ...] = ()
    part: type[Record] | None = None


@dataclass(frozen=True, slots=True)
class _Form:
    """The plain type below an annotation, and what stands around it."""

    leaf: type
    pattern: str | None = None
    many: bool = False
    answers: type[Term] | None = None


def facts_of(record: type[Record]) -> tuple[FieldFact, ...]:
    """The keys of a record, in the order of their declaration."""
    return tuple(_fact(record, attribute, info) for attribute, info in record.model_fields.items())


def parts_of(record: type[Record]) -> tuple[type[Record], ...]:
    """The record and all that it holds, each once, outermost first."""
    found: dict[type[Record], None] = {record: None}
    for fact in facts_of(record):
        if fact.part:
            found |= dict.fromkeys(parts_of(fact.part))
    return tuple(found)


def _fact(record: type[Record], attribute: str, info: FieldInfo) -> FieldFact:
    form = _form_of(info.annotation, tuple(info.metadata))
    target = TARGETS.get((record, attribute))
    words = tuple(term for term in (form.leaf, form.answers) if term is not None and issubclass(term, Term))
    return FieldFact(
        key=info.alias or attribute,
        meaning=spaced(info.description or ""),
        form=spaced(_words(form, target)),
        required=info.is_required() and (record, attribute) not in _NAMED_BY_FILE,
        examples=tuple(_shown(example) for example in info.examples or ()),
        words=words,
        part=form.leaf if issubclass(form.leaf, Record) else None,
    )


def _words(form: _Form, target: str | None) -> str:
    if form.answers:
        return "une ligne par mot de la liste, avec sa réponse"
    if issubclass(form.leaf, Record):
        return "une liste ; chaque élément a ses lignes" if form.many else "des lignes en retrait"
    if target:
        one = _NAMED.get(target, f"un mot de data/vocabulary/{target}.yml")
    elif issubclass(form.leaf, Term):
        one = "un mot de la liste"
    else:
        one = _FORMS[form.pattern or form.leaf]
    return f"une liste ; chaque élément est {one}" if form.many else one


def _form_of(annotation: Any, metadata: tuple[Any, ...]) -> _Form:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _form_of(arguments[0], arguments[1:])
    if origin is tuple:
        inner = _form_of(arguments[0], ())
        return _Form(inner.leaf, inner.pattern, many=True)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return _Form(arguments[0], answers=arguments[1])
    if arguments:
        return _form_of(next(each for each in arguments if each is not NoneType), metadata)
    constraints = (item.pattern for item in metadata if isinstance(item, StringConstraints))
    return _Form(annotation, next((str(pattern) for pattern in constraints if pattern), None))


def _shown(example: object) -> str:
    return f"[{', '.join(map(str, example))}]" if isinstance(example, list) else str(example)
