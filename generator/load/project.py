"""A project folder to a catalogue: every file read, every fault told in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.findings import Finding, in_order
from generator.load.disk import CONFIG, SourceFile, source_files
from generator.load.record import Reading, read_record
from generator.load.words import WEIGHTS, Words, read_weights, read_words
from generator.model.base import Record
from generator.model.catalogue import Catalogue, Entry
from generator.model.config import SiteConfig
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class LoadResult:
    """The catalogue, absent only when `site_config.yml` is unusable, and the faults of shape, in order."""

    catalogue: Catalogue | None
    findings: tuple[Finding, ...]


def load_project(root: Path) -> LoadResult:
    """Read `site_config.yml` and `data/` under `root`. Raises nothing for what the files hold."""
    files, findings = source_files(root)
    reader = _Reader(files, findings)
    config = reader.take([read_record(SourceFile(root, "", CONFIG), SiteConfig, identified=False)])
    partners, venues = reader.records("partners", Partner), reader.records("venues", Venue)
    programmes, aids = reader.records("programmes", Programme), reader.records("aids", Aid)
    territories, words = reader.records("territories", Territory), reader.words()
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

    def records(self, folder: str, model: type[R]) -> tuple[Entry[R], ...]:
        return self.take(read_record(file, model) for file in self._of(folder))

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
