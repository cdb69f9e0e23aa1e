"""What people will see change between two states of the data, as lines grouped by kind; plain text, not yet Markdown.

Works on catalogues: a state with faults is compared as far as it can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.base import Record
from generator.model.catalogue import Catalogue, SessionEntry
from generator.model.records import Commune, Partner, Venue
from generator.views.diff.doubts import doubts
from generator.views.diff.fields import differences
from generator.views.diff.values import Names, hours_words, names_of, price_words
from generator.views.words.phrases import counted

_KINDS: Mapping[str, tuple[str, str, str]] = {
    "partners": ("Structures", "structure", "e"),
    "venues": ("Lieux", "lieu", ""),
    "programmes": ("Programmes", "programme", ""),
    "aids": ("Aides", "aide", "e"),
    "territories": ("Territoires", "territoire", ""),
}
"""Title of the section, the word for one, and the ending that agrees with it."""
_PLURALS = {"créneau": "créneaux", "lieu": "lieux"}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One thing that changes: its name, where it is or whose (may be empty), and how."""

    name: str
    place: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeSection:
    """The changes of one kind of thing."""

    title: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """Everything that changes; `counts`: the same in a few words; `doubts`: what deserves a second look;

    `unread`: identifiers of records that could not be read in one of the states, and are not compared.
    """

    sections: tuple[ChangeSection, ...] = ()
    counts: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(slots=True)
class _Kind:
    """What came, went and changed of one kind."""

    lines: list[ChangeLine] = field(default_factory=list)
    come: int = 0
    gone: int = 0
    changed: int = 0


def change_report(base: Catalogue, head: Catalogue) -> ChangeReport:
    """The changes from `base` to `head`."""
    names = names_of(base, head)
    slots = _sessions(base, head, names)
    kinds = {kind: _records(base, head, kind, names) for kind in _KINDS}
    others = [*_words(base, head, names), *_settings(base, head, names)]
    sections = [("Créneaux", slots.lines), *((_KINDS[kind][0], found.lines) for kind, found in kinds.items())]
    sections.append(("Mots et réglages", others))
    return ChangeReport(
        sections=tuple(ChangeSection(title, tuple(lines)) for title, lines in sections if lines),
        counts=tuple(
            words
            for found, one, ending in ((slots, "créneau", ""), *((kinds[kind], *_KINDS[kind][1:]) for kind in kinds))
            for words in _counts(found, one, ending)
        ),
        doubts=doubts(base, head, names),
        unread=tuple(
            sorted({f"{kind}/{name}" for each in (base, head) for kind, name in each.unreadable if name != "*"})
        ),
    )


def _counts(found: _Kind, one: str, ending: str) -> Iterator[str]:
    """« 2 créneaux modifiés », « 1 structure ajoutée »."""
    for number, verb in ((found.changed, "modifié"), (found.come, "ajouté"), (found.gone, "retiré")):
        if number:
            yield f"{counted(number, one, _PLURALS.get(one, ''))} {verb}{ending}{'s' if number > 1 else ''}"


def _slots_by_id(catalogue: Catalogue) -> dict[str, SessionEntry]:
    return {entry.session.id: entry for entry in catalogue.sessions()}


def _place(catalogue: Catalogue, entry: SessionEntry, names: Names) -> str:
    venues: dict[str, Venue] = {each.record.id: each.record for each in catalogue.venues}
    venue = venues.get(entry.session.venue or "")
    if venue:
        return names.of("communes", venue.address.commune)
    return entry.session.mode.label


def _sessions(base: Catalogue, head: Catalogue, names: Names) -> _Kind:
    found = _Kind()
    old, new = _slots_by_id(base), _slots_by_id(head)
    for name in sorted({*old, *new}):
        before, after = old.get(name), new.get(name)
        if before and after:
            changes = differences(before.session, after.session, names)
            if before.partner.id != after.partner.id:
                changes = (f"passe de {before.partner.name} à {after.partner.name}", *changes)
            if changes:
                found.changed += 1
                found.lines.append(ChangeLine(after.session.title, _place(head, after, names), changes))
        elif after and not _unread(base, "sessions", name, after.partner.id):
            found.come += 1
            found.lines.append(ChangeLine(after.session.title, _place(head, after, names), _new_slot(after)))
        elif before and not _unread(head, "sessions", name, before.partner.id):
            found.gone += 1
            words = f"créneau retiré de {before.partner.name}"
            found.lines.append(ChangeLine(before.session.title, _place(base, before, names), (words,)))
    return found


def _new_slot(entry: SessionEntry) -> tuple[str, ...]:
    session = entry.session
    return f"nouveau créneau de {entry.partner.name}", hours_words(session.schedules), price_words(session.fees)


def _unread(catalogue: Catalogue, kind: str, name: str, partner: str = "") -> bool:
    return (kind, name) in catalogue.unreadable or ("partners", partner) in catalogue.unreadable


def _records(base: Catalogue, head: Catalogue, kind: str, names: Names) -> _Kind:
    found = _Kind()
    old: dict[str, Any] = {entry.record.id: entry.record for entry in getattr(base, kind)}
    new: dict[str, Any] = {entry.record.id: entry.record for entry in getattr(head, kind)}
    _, one, ending = _KINDS[kind]
    for name in sorted({*old, *new}):
        before, after = old.get(name), new.get(name)
        if before and after:
            changes = (*differences(before, after, names), *_communes(before, after, names))
            if changes:
                found.changed += 1
                found.lines.append(ChangeLine(after.name, "", changes))
        elif after and not _unread(base, kind, name):
            found.come += 1
            found.lines.append(ChangeLine(after.name, "", (f"{one} ajouté{ending}", *_with_slots(after))))
        elif before and not _unread(head, kind, name):
            found.gone += 1
            found.lines.append(ChangeLine(before.name, "", (f"{one} retiré{ending}", *_with_slots(before))))
    return found


def _with_slots(record: Record) -> tuple[str, ...]:
    slots = len(record.sessions) if isinstance(record, Partner) else 0
    return (f"avec {counted(slots, 'créneau', 'créneaux')}",) if slots else ()


def _communes(before: Any, after: Any, names: Names) -> tuple[str, ...]:
    old: dict[str, Commune] = {each.insee: each for each in getattr(before, "communes", ())}
    new: dict[str, Commune] = {each.insee: each for each in getattr(after, "communes", ())}
    told = [f"commune ajoutée, {new[insee].name}" for insee in new if insee not in old]
    told += [f"commune retirée, {old[insee].name}" for insee in old if insee not in new]
    for insee in sorted({*old} & {*new}):
        told += [f"{new[insee].name}, {phrase}" for phrase in differences(old[insee], new[insee], names)]
    return tuple(told)


def _words(base: Catalogue, head: Catalogue, names: Names) -> list[ChangeLine]:
    lines = []
    for vocabulary in sorted({*base.words, *head.words}):
        old = {entry.record.id: entry.record for entry in base.words.get(vocabulary, ())}
        new = {entry.record.id: entry.record for entry in head.words.get(vocabulary, ())}
        for name in sorted({*old, *new}):
            before, after = old.get(name), new.get(name)
            if before and after:
                changes = differences(before, after, names)
            elif _unread(head if before else base, vocabulary, name):
                continue
            else:
                changes = ("mot ajouté" if after else "mot retiré",)
            if changes and (word := after or before):
                lines.append(ChangeLine(word.name, vocabulary, changes))
    return lines


def _settings(base: Catalogue, head: Catalogue, names: Names) -> list[ChangeLine]:
    lines = []
    weights = tuple(
        f"{name} {base.weights.get(name, 0)} → {head.weights.get(name, 0)}"
        for name in sorted({*base.weights, *head.weights})
        if base.weights.get(name) != head.weights.get(name)
    )
    if weights:
        lines.append(ChangeLine("Ordre des propositions", "poids", weights))
    if changes := differences(base.config.record, head.config.record, names):
        lines.append(ChangeLine("Réglages du site", "", changes))
    return lines
