"""What a rule is given: the catalogue, the day, and the catalogue's records looked up in the ways rules need.

Nothing here judges; every collection keeps the order of the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from generator.findings import Severity
from generator.model.base import Record
from generator.model.catalogue import Catalogue, Entry, SessionEntry
from generator.model.money import Aid
from generator.model.records import Commune, Partner, Programme, Territory, Venue
from generator.validate.parts import FreeText, Owner, Part, walk

P = TypeVar("P", bound=Record)


@dataclass(frozen=True)
class RuleContext:
    """The catalogue under examination, the day on which its dates are judged, and the rules that examine it."""

    catalogue: Catalogue
    today: date
    severities: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def demonstration(self) -> bool:
        """The site declares itself a demonstration."""
        return self.catalogue.config.record.demonstration is not None

    def is_invented(self, part: Part[P]) -> bool:
        """The part belongs to an invented record of a demonstration, where nothing real may stand."""
        return self.demonstration and part.owner.example

    @cached_property
    def partners(self) -> Mapping[str, Partner]:
        """Partners by identifier."""
        return {entry.record.id: entry.record for entry in self.catalogue.partners}

    @cached_property
    def venues(self) -> Mapping[str, Venue]:
        """Venues by identifier."""
        return {entry.record.id: entry.record for entry in self.catalogue.venues}

    @cached_property
    def programmes(self) -> Mapping[str, Programme]:
        """Programmes by identifier."""
        return {entry.record.id: entry.record for entry in self.catalogue.programmes}

    @cached_property
    def aids(self) -> Mapping[str, Aid]:
        """Aids by identifier."""
        return {entry.record.id: entry.record for entry in self.catalogue.aids}

    @cached_property
    def territories(self) -> Mapping[str, Territory]:
        """Territories by identifier."""
        return {entry.record.id: entry.record for entry in self.catalogue.territories}

    @cached_property
    def communes(self) -> Mapping[str, Commune]:
        """Communes of all territories by INSEE code."""
        return {commune.insee: commune for each in self.territories.values() for commune in each.communes}

    @cached_property
    def sessions(self) -> tuple[SessionEntry, ...]:
        """Every session, in the order of the files."""
        return tuple(self.catalogue.sessions())

    @cached_property
    def sessions_at(self) -> Mapping[str, tuple[SessionEntry, ...]]:
        """The sessions of each venue that has any."""
        found: dict[str, list[SessionEntry]] = {}
        for entry in self.sessions:
            if entry.session.venue:
                found.setdefault(entry.session.venue, []).append(entry)
        return {venue: tuple(entries) for venue, entries in found.items()}

    @cached_property
    def owners(self) -> tuple[Part[Record], ...]:
        """Every record that owns a file, and each word; the site's settings last."""
        catalogue = self.catalogue
        folders: Mapping[str, tuple[Entry[Partner | Venue | Programme | Aid | Territory], ...]] = {
            "partners": catalogue.partners,
            "venues": catalogue.venues,
            "programmes": catalogue.programmes,
            "aids": catalogue.aids,
            "territories": catalogue.territories,
        }
        found = [_owner(entry, folder) for folder, entries in folders.items() for entry in entries]
        for entries in catalogue.words.values():
            found += [
                _part(each, Owner("vocabulary", each.record.id, each.record.name, False, each.record))
                for each in entries
            ]
        config = catalogue.config
        return (*found, _part(config, Owner("", "site_config", config.record.name, False, config.record)))

    @cached_property
    def _walked(self) -> tuple[Mapping[type[Record], tuple[Part[Record], ...]], tuple[FreeText, ...]]:
        parts: dict[type[Record], list[Part[Record]]] = {}
        texts: list[FreeText] = []
        for each in self.owners:
            for item in walk(each.record, each.where, each.owner):
                if isinstance(item, FreeText):
                    texts.append(item)
                else:
                    parts.setdefault(type(item.record), []).append(item)
        return {kind: tuple(found) for kind, found in parts.items()}, tuple(texts)

    def parts(self, kind: type[P]) -> tuple[Part[P], ...]:
        """Every record of a class, wherever it stands; all of them for `Record` itself."""
        found = self._walked[0]
        chosen = (part for parts in found.values() for part in parts) if kind is Record else found.get(kind, ())
        return cast("tuple[Part[P], ...]", tuple(chosen))

    @property
    def texts(self) -> tuple[FreeText, ...]:
        """Every text without an imposed form, wherever it stands."""
        return self._walked[1]


def _part(entry: Entry[Record], owner: Owner) -> Part[Record]:
    return Part(entry.record, entry.where, owner)


def _owner(entry: Entry[Partner | Venue | Programme | Aid | Territory], folder: str) -> Part[Record]:
    record = entry.record
    example = False if isinstance(record, Territory) else record.example
    return _part(entry, Owner(folder, record.id, record.name, example, record))
