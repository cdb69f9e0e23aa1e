"""A project folder to a catalogue: every file read, every fault told in one run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.findings import Finding, in_order
from generator.load.disk import CONFIG, SourceFile, read_bytes, source_files
from generator.load.front_matter import front_matter_faults
from generator.load.record import Reading, read_record
from generator.load.words import WEIGHTS, Words, read_weights, read_words
from generator.model.base import Record
from generator.model.catalogue import Catalogue, Entry
from generator.model.config import SiteConfig
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue
from generator.model.suggestion import plain

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class LoadResult:
    """The catalogue, absent only when `site_config.yml` is unusable, and the faults of shape, in order."""

    catalogue: Catalogue | None
    findings: tuple[Finding, ...]


def load_project(root: Path) -> LoadResult:
    """Read `site_config.yml`, `data/` and the heads of `content/` under `root`. Raises nothing for what they hold."""
    files, findings = source_files(root)
    findings += front_matter_faults(root / "content", root)
    return _catalogue_of(root, _Reader(files, findings))


def load_sessions(root: Path, sessions: Collection[str]) -> LoadResult:
    """Only what some sessions are made of: their partners, and what these name, all territories and words.

    References to records that are not read count as unreadable, that is as no mistake. What a rule compares across the
    whole directory is not seen: a fault found here says that the whole project is to be checked.
    """
    files, findings = source_files(root)
    named = [session.encode() for session in sessions]
    partners = [file for file in files if file.folder == "partners" and _holds(file, named)]
    wanted = {(file.folder, file.stem) for file in partners}
    wanted.update(*map(_names, _Reader(partners, ()).records("partners", Partner)))
    kept = [f for f in files if f.folder in ("territories", "vocabulary") or (f.folder, f.stem) in wanted]
    reader = _Reader(kept, findings)
    reader.unreadable |= {(kind, "*") for kind in ("partners", "venues", "programmes", "aids", "sessions")}
    return _catalogue_of(root, reader)


def _holds(file: SourceFile, named: Iterable[bytes]) -> bool:
    content, _ = read_bytes(file)
    return any(name in content for name in named)


def _names(entry: Entry[Partner]) -> Iterator[tuple[str, str]]:
    """What a partner's sessions are linked to: kind of record and identifier."""
    for session in entry.record.sessions:
        yield from (("aids", aid) for aid in session.aids)
        if session.venue:
            yield "venues", session.venue
        if session.programme:
            yield "programmes", session.programme


def _catalogue_of(root: Path, reader: _Reader) -> LoadResult:
    config = reader.take([read_record(SourceFile(root, "", CONFIG), SiteConfig, identified=False)])
    territories, words = reader.records("territories", Territory), reader.words()
    towns = {plain(town.name): town.insee for each in territories for town in each.record.communes}
    partners, venues = reader.records("partners", Partner, towns), reader.records("venues", Venue, towns)
    programmes, aids = reader.records("programmes", Programme, towns), reader.records("aids", Aid, towns)
    if not config:
        return LoadResult(None, in_order(reader.findings))
    catalogue = Catalogue(
        config=config[0],
        partners=partners,
        venues=venues,
        programmes=programmes,
        aids=aids,
        territories=territories,
        words={name: read.entries for name, read in words if name != WEIGHTS},
        weights=dict(pair for _, read in words for pair in read.weights),
        unreadable=frozenset(reader.unreadable),
    )
    return LoadResult(catalogue, in_order(reader.findings))


class _Reader:
    """Reads the files of a project folder by folder, and keeps what was wrong."""

    def __init__(self, files: Iterable[SourceFile], findings: Iterable[Finding]) -> None:
        self.files = tuple(files)
        self.findings = list(findings)
        self.unreadable: set[tuple[str, str]] = set()

    def records(self, folder: str, model: type[R], towns: Mapping[str, str] | None = None) -> tuple[Entry[R], ...]:
        return self.take(read_record(file, model, towns=towns) for file in self._of(folder))

    def words(self) -> list[tuple[str, Words]]:
        readings = [
            (file.stem, read_weights(file) if file.stem == WEIGHTS else read_words(file))
            for file in self._of("vocabulary")
        ]
        for _, reading in readings:
            self.findings.extend(reading.findings)
            self.unreadable |= reading.unreadable
        return readings

    def take(self, readings: Iterable[Reading[R]]) -> tuple[Entry[R], ...]:
        entries = []
        for reading in readings:
            self.findings.extend(reading.findings)
            self.unreadable |= reading.unreadable
            if reading.entry:
                entries.append(reading.entry)
        return tuple(entries)

    def _of(self, folder: str) -> Iterator[SourceFile]:
        return (file for file in self.files if file.folder == folder)
