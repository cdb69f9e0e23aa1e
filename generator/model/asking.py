"""Questions as a person types them, turned into criteria: words by identifier or by name, communes in any spelling.

What is not understood raises `UnknownWordError`, whose message is a French sentence with the nearest known word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from generator.findings import quoted
from generator.model.communes import commune_label, understand_commune
from generator.model.directory import Directory
from generator.model.eligibility import Situation
from generator.model.finder import PARTS_OF_DAY, Criteria, FinderTable
from generator.model.search_text import fold
from generator.model.suggestion import did_you_mean
from generator.vocabulary import DayPart, LimitationLevel, Weekday
from generator.vocabulary.matching import InHand, RemoteWish
from generator.vocabulary.term import Term

T = TypeVar("T", bound=Term)

KINDS = {
    "activities": "activites",
    "wishes": "envies",
    "audiences": "publics",
    "access": "acces",
    "conditions": "pathologies",
    "supervisors": "encadrement",
}

_HELD = {InHand.YES: True, InHand.NO: False, InHand.UNKNOWN: None}


class UnknownWordError(ValueError):
    """A word that the directory does not know; the message says which it may be."""


@dataclass(frozen=True, slots=True)
class Questions:
    """What is asked, as typed; `words` maps the fields of `KINDS` to what was typed for them. `within`: kilometres.

    From `income` on, answers that change nothing but the price; None is unknown.
    """

    commune: str = ""
    within: float | None = None
    text: str = ""
    words: Mapping[str, tuple[str, ...]] | None = None
    days: tuple[Weekday, ...] = ()
    parts: tuple[DayPart, ...] = ()
    age: int | None = None
    women: bool = False
    price: float | None = None
    remote: RemoteWish = RemoteWish.ANY
    level: LimitationLevel | None = None
    programme: str = ""
    prescription: InHand = InHand.UNKNOWN
    report: bool = False
    places: bool = False
    income: float | None = None
    chronic_disease: bool | None = None
    student: bool | None = None
    minimum_income: bool | None = None
    scheme_year: int | None = None


def situation_of(asked: Questions, commune: str) -> Situation:
    """What the questions, and the commune they name (empty: none), say of a person that changes a price."""
    return Situation(
        age=asked.age,
        income=None if asked.income is None else Decimal(str(asked.income)),
        commune=commune or None,
        chronic_disease=asked.chronic_disease,
        student=asked.student,
        minimum_income=asked.minimum_income,
        prescription=_HELD[asked.prescription],
        scheme_year=asked.scheme_year,
    )


def term_of(vocabulary: type[T], value: str) -> T:
    """The term of a closed vocabulary by its value; UnknownWordError when there is none."""
    for term in vocabulary:
        if term.value == value:
            return term
    raise UnknownWordError(f"{quoted(value)} n’est pas connu.")


def moments(days: Iterable[Weekday], parts: Iterable[DayPart]) -> int:
    """The bits of some days and parts of the day; one without the other means all of the other; neither is nothing."""
    chosen, wanted = tuple(days), tuple(parts)
    if not chosen and not wanted:
        return 0
    return sum(
        1 << (day.rank * PARTS_OF_DAY + part.rank) for day in set(chosen or Weekday) for part in set(wanted or DayPart)
    )


def known_word(labels: Mapping[str, str], typed: str) -> str:
    """The identifier of a word typed as its identifier or its name, in any spelling."""
    by_name = {fold(name): identifier for identifier, name in labels.items()}
    by_name.update((fold(identifier), identifier) for identifier in labels)
    if found := by_name.get(fold(typed)):
        return found
    hint = did_you_mean(typed, labels)
    raise UnknownWordError(" ".join(filter(None, (f"{quoted(typed)} n’est pas connu.", hint))))


def known_commune(directory: Directory, typed: str) -> str:
    """The INSEE code of the commune that is meant by its code, its postal code or its name; never a guess."""
    found = understand_commune(tuple(directory.communes.values()), typed)
    if found.one:
        return found.one.insee
    offered = " ou ".join(quoted(commune_label(one)) for one in found.offered)
    hint = f"Vouliez-vous dire {offered}\N{NARROW NO-BREAK SPACE}?" if offered else ""
    raise UnknownWordError(" ".join(filter(None, (found.sentence(typed), hint))))


def criteria_of(asked: Questions, directory: Directory, table: FinderTable) -> Criteria:
    """The criteria of some questions. UnknownWordError: something typed is not known."""
    words = {
        field: tuple(dict.fromkeys(known_word(table.labels[KINDS[field]], typed) for typed in typeds))
        for field, typeds in (asked.words or {}).items()
    }
    commune = known_commune(directory, asked.commune) if asked.commune else ""
    if asked.within is not None and not commune:
        raise UnknownWordError("La distance se compte depuis une commune\u00a0: ajouter la commune.")
    return Criteria(
        commune=commune,
        within=None if asked.within is None else round(asked.within * 10),
        text=asked.text,
        activities=words.get("activities", ()),
        wishes=words.get("wishes", ()),
        moments=moments(asked.days, asked.parts),
        audiences=words.get("audiences", ()),
        age=asked.age,
        women=asked.women,
        price=None if asked.price is None else round(asked.price * 100),
        access=words.get("access", ()),
        remote=asked.remote,
        level=asked.level,
        conditions=words.get("conditions", ()),
        programme=known_word(table.labels["programmes"], asked.programme) if asked.programme else "",
        prescription=asked.prescription,
        supervisors=words.get("supervisors", ()),
        report=asked.report,
        places=asked.places,
    )
