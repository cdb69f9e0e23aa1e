"""The field guide: for each kind of file, every key, what it means, what to write, whether it may be left out.

Made from the records; a part that several kinds hold is described once, where it first occurs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.exchange.fields import KINDS, FieldFact, Kind, facts_of
from generator.model.base import Record
from generator.views.guide.frame import FIELDS_PAGE, WORDS_PAGE, guide_frame, readable
from generator.views.parts.links import Link
from generator.views.parts.pieces import Frame
from generator.views.words.names import capitalised
from generator.views.words.phrases import NBSP, sentence
from generator.vocabulary import Term


@dataclass(frozen=True, slots=True)
class FieldView:
    """A key, what it means, what to write, and where the words or the lines it holds are listed."""

    key: str
    meaning: str
    required: str
    form: str
    example: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """The keys of a record or of a part of it; a part stands under the `key` that holds it."""

    title: str
    anchor: str
    key: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of file and where such files lie; its own keys are the first part."""

    title: str
    anchor: str
    where: str
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class GuideFieldsView:
    """What `contribuer/champs.html` shows."""

    frame: Frame
    title: str
    lead: str
    jumps: tuple[Link, ...]
    kinds: tuple[KindView, ...]


def words_anchor(words: type[Term]) -> str:
    """The anchor of a closed vocabulary in the guide of words, made of its class's name."""
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in words.__name__).strip("-")


def _where(kind: Kind) -> str:
    if kind.name == "vocabulary":
        return "data/vocabulary/<nom>.yml"
    if kind.name == "weights":
        return "data/vocabulary/poids.yml"
    return f"data/{kind.folder}/<identifiant>.yml" if kind.folder else "site_config.yml"


def _field(fact: FieldFact, anchors: Mapping[type[Record], str]) -> FieldView:
    names = (f"Les mots de «{NBSP}{fact.key}{NBSP}»", f"Les réponses de «{NBSP}{fact.key}{NBSP}»")
    pages = (f"{WORDS_PAGE}#{words_anchor(each)}" for each in fact.words)
    links = [Link(name, page=page) for name, page in zip(names, pages, strict=False)]
    if fact.part:
        links.append(Link(f"Les lignes de «{NBSP}{fact.key}{NBSP}»", page=f"{FIELDS_PAGE}#{anchors[fact.part]}"))
    return FieldView(
        key=fact.key,
        meaning=sentence(readable(fact.meaning)),
        required="Obligatoire." if fact.required else "",
        form=f"{capitalised(fact.form)}.",
        example=f"Exemple{NBSP}: {' ou '.join(_written(fact))}" if fact.examples else "",
        links=tuple(links),
    )


def _written(fact: FieldFact) -> tuple[str, ...]:
    """The examples as they stand in a file: between quotation marks where the form asks for them."""
    return tuple(f'"{each}"' for each in fact.examples) if "entre guillemets" in fact.form else fact.examples


def _holders() -> dict[type[Record], tuple[Kind, FieldFact | None]]:
    """Each record of the guide, where it is described, and the key that first holds it (None for a kind's own)."""
    found: dict[type[Record], tuple[Kind, FieldFact | None]] = {}

    def visit(kind: Kind, record: type[Record], holder: FieldFact | None) -> None:
        if record in found:
            return
        found[record] = (kind, holder)
        for fact in facts_of(record):
            if fact.part:
                visit(kind, fact.part, fact)

    for kind in KINDS:
        visit(kind, kind.record, None)
    return found


@cache
def part_anchors() -> Mapping[type[Record], str]:
    """The anchor of each record in the guide of fields."""
    return {record: f"{kind.name}-{fact.key}" if fact else kind.name for record, (kind, fact) in _holders().items()}


def fields_guide() -> GuideFieldsView:
    """The view of `contribuer/champs.html`."""
    holders, anchors = _holders(), part_anchors()
    kinds = []
    for kind in KINDS:
        parts = tuple(
            PartView(
                title=readable(holder.meaning) if holder else "",
                anchor=anchors[record],
                key=holder.key if holder else "",
                fields=tuple(_field(fact, anchors) for fact in facts_of(record)),
            )
            for record, (home, holder) in holders.items()
            if home is kind
        )
        kinds.append(KindView(kind.title, kind.name, _where(kind), parts))
    return GuideFieldsView(
        frame=guide_frame(
            FIELDS_PAGE, "Les champs des fiches", "Chaque clé d’une fiche, ce qu’elle veut dire et ce qu’on y écrit."
        ),
        title="Les champs des fiches",
        lead="Chaque clé que l’on peut écrire dans une fiche. Ce qui n’est pas obligatoire peut manquer.",
        jumps=tuple(Link(kind.title, page=f"{FIELDS_PAGE}#{kind.anchor}") for kind in kinds),
        kinds=tuple(kinds),
    )
