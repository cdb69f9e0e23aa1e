"""The catalogue: every record that could be read, with the place of each of its parts in its file.

References between records may still be broken here; rules read a catalogue, views never do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.findings import Location
from generator.model.base import Record
from generator.model.config import SiteConfig
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue, Word
from generator.model.session import Session

R_co = TypeVar("R_co", bound=Record, covariant=True)
Key = str | int


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where the parts of one file stand: French YAML keys and list indexes to (line, column), from 1."""

    path: str
    positions: Mapping[tuple[Key, ...], tuple[int, int]] = field(default_factory=dict)

    def at(self, *keys: Key) -> Location:
        """The place of a part, or of its nearest known parent."""
        for length in range(len(keys), -1, -1):
            if position := self.positions.get(keys[:length]):
                return Location(self.path, *position)
        return Location(self.path, 1, 1)


@dataclass(frozen=True, slots=True)
class Where:
    """A part of a file, to be refined with `/`: `where / "horaires" / 0 / "fin"`."""

    source: SourceMap
    keys: tuple[Key, ...] = ()

    def __truediv__(self, key: Key) -> Where:
        return Where(self.source, (*self.keys, key))

    @property
    def location(self) -> Location:
        """Path, line and column."""
        return self.source.at(*self.keys)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A record and where its file's parts stand."""

    record: R_co
    where: Where


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session, its partner, and where it stands in the partner's file."""

    session: Session
    partner: Partner
    where: Where


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All records that could be read.

    `words` maps a vocabulary file's name (`activites`) to its words; `weights` holds `data/vocabulary/poids.yml`;
    `unreadable` names the records left out for their shape, so that references to them are no mistake:
    (`partners`, id), (`sessions`, id), (`activites`, id of a word), (`communes`, INSEE code)…; the identifier `*`
    stands for all that a file which could not be read at all may have held.
    """

    config: Entry[SiteConfig]
    partners: tuple[Entry[Partner], ...] = ()
    venues: tuple[Entry[Venue], ...] = ()
    programmes: tuple[Entry[Programme], ...] = ()
    aids: tuple[Entry[Aid], ...] = ()
    territories: tuple[Entry[Territory], ...] = ()
    words: Mapping[str, tuple[Entry[Word], ...]] = field(default_factory=dict)
    weights: Mapping[str, int] = field(default_factory=dict)
    unreadable: frozenset[tuple[str, str]] = frozenset()

    def is_unreadable(self, kind: str, identifier: str) -> bool:
        """True when the record may exist in a file that was left out."""
        return (kind, identifier) in self.unreadable or (kind, "*") in self.unreadable

    def sessions(self) -> Iterator[SessionEntry]:
        """Every session, in file order."""
        for entry in self.partners:
            for index, session in enumerate(entry.record.sessions):
                yield SessionEntry(session, entry.record, entry.where / "creneaux" / index)
