"""How complete the records are: by kind, the least complete, and what is missing most often.

In a demonstration only invented records are measured: of the real ones nothing may be added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.exchange.fields import facts_of
from generator.model.base import Record
from generator.model.completeness import Completeness, average, completeness
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue
from generator.model.session import Session
from generator.views.context import ViewContext
from generator.views.dashboard.tasks import TaskRow, task_row
from generator.views.guide.fields import part_anchors
from generator.views.guide.frame import FIELDS_PAGE
from generator.views.parts.links import AIDS, PARTNERS, PROGRAMMES, SESSIONS, TERRITORIES, VENUES, Link, page_of
from generator.views.parts.rows import RecordRow
from generator.views.words.names import shown_name, shown_title, sort_name
from generator.views.words.phrases import NBSP, THIN, counted

LEAST = 20
MOST = 12
_KINDS: dict[type[Record], tuple[str, str, str]] = {
    Session: (SESSIONS, "créneau", "créneaux"),
    Partner: (PARTNERS, "structure", "structures"),
    Venue: (VENUES, "lieu", "lieux"),
    Programme: (PROGRAMMES, "programme", "programmes"),
    Aid: (AIDS, "aide", "aides"),
    Territory: (TERRITORIES, "territoire", "territoires"),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """A record, the link to its page, and how complete it is."""

    kind: type[Record]
    title: Link
    state: Completeness
    key: tuple[str, str]


@dataclass(frozen=True, slots=True)
class CompletenessView:
    """Rows by kind, the least complete records, and the facts that are missing most often."""

    kinds: tuple[RecordRow, ...]
    least: tuple[TaskRow, ...]
    missing: tuple[RecordRow, ...]


def _key(kind: type[Record], attribute: str) -> str:
    return kind.model_fields[attribute].alias or attribute


def _meaning(kind: type[Record], attribute: str) -> str:
    return next(fact.meaning for fact in facts_of(kind) if fact.key == _key(kind, attribute))


def _records(context: ViewContext) -> Iterator[tuple[Record, str, str, tuple[str, str]]]:
    """Every record to measure, its shown name, its page, the folder and the identifier of its file."""
    directory = context.directory
    for offering in directory.offerings:
        if offering.example or not context.pinned:
            page = page_of(SESSIONS, offering.session.id)
            yield offering.session, shown_title(offering), page, ("partners", offering.partner.id)
    owners: Mapping[str, Mapping[str, Partner | Venue | Programme | Aid]] = {
        "partners": directory.partners,
        "venues": directory.venues,
        "programmes": directory.programmes,
        "aids": directory.aids,
    }
    for folder, records in owners.items():
        for record in records.values():
            if record.example or not context.pinned:
                yield record, shown_name(record), page_of(_KINDS[type(record)][0], record.id), (folder, record.id)
    if not context.pinned:
        for territory in directory.territories.values():
            page = page_of(TERRITORIES, territory.id)
            yield territory, territory.name, page, ("territories", territory.id)


def _measured(context: ViewContext) -> tuple[Measured, ...]:
    return tuple(
        Measured(type(record), Link(name, page=page), completeness(record), key)
        for record, name, page, key in _records(context)
    )


def _percent(number: int) -> str:
    return f"{number}{NBSP}%"


def _by_kind(measured: Iterable[Measured]) -> Iterator[RecordRow]:
    grouped: dict[type[Record], list[Completeness]] = {kind: [] for kind in _KINDS}
    for each in measured:
        grouped[each.kind].append(each.state)
    for kind, states in grouped.items():
        if states:
            page, one, many = _KINDS[kind]
            full = sum(not state.missing for state in states)
            detail = f"{counted(full, 'fiche complète', 'fiches complètes')} sur {len(states)}"
            yield RecordRow(
                Link(counted(len(states), one, many), page=page_of(page)),
                detail,
                f"remplissage{NBSP}: {_percent(average(states))}",
            )


def _least(context: ViewContext, measured: Iterable[Measured]) -> Iterator[TaskRow]:
    ordered = sorted(measured, key=lambda each: (each.state.percent, sort_name(each.title.text), each.title.page))
    for each in ordered[:LEAST]:
        if each.state.missing:
            said = f"{THIN}; ".join(_meaning(each.kind, name) for name in each.state.missing)
            detail = f"fiche remplie à {_percent(each.state.percent)}, il manque{NBSP}: {said}"
            yield task_row(context, each.title, detail, each.key)


def _missing(measured: Iterable[Measured]) -> Iterator[RecordRow]:
    counts = Counter((each.kind, name) for each in measured for name in each.state.missing)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], _KINDS[item[0][0]][0], item[0][1]))
    for (kind, name), number in ordered[:MOST]:
        _, one, many = _KINDS[kind]
        title = Link(_meaning(kind, name), page=f"{FIELDS_PAGE}#{part_anchors()[kind]}")
        yield RecordRow(title, f"clé «{NBSP}{_key(kind, name)}{NBSP}»", counted(number, one, many))


def completeness_view(context: ViewContext) -> CompletenessView:
    """The measures of every record that may be completed."""
    measured = _measured(context)
    return CompletenessView(tuple(_by_kind(measured)), tuple(_least(context, measured)), tuple(_missing(measured)))
