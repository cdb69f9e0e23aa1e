"""Finds the slots, structures and venues that were verified, and stamps them in their files.

All the files are worked out before the first is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.edit.errors import CannotEditError
from generator.edit.place import Change, read_text, write_all
from generator.edit.stamp import Stamp, stamped
from generator.findings import quoted
from generator.load import load_project
from generator.load.disk import SourceFile
from generator.model.base import Verification
from generator.model.catalogue import Catalogue, Where
from generator.model.config import SiteConfig
from generator.model.suggestion import did_you_mean
from generator.vocabulary import FieldGroup, VerificationMethod

NOBODY_SAID = "coordination du territoire"
"""Who verified, when nothing says it: a function, as the site's editor may be nobody."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be stamped; without a day, today; without `by`, who verified last, else `NOBODY_SAID`."""

    on: date | None
    method: VerificationMethod
    groups: tuple[FieldGroup, ...] = (FieldGroup.ALL,)
    by: str = ""
    with_slots: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What was stamped: identifier, project-relative file, day.

    `changed` is false when it said so already, `added` when a date that stood there was brought up to date; `left`
    counts the structure's slots that were not asked for.
    """

    identifier: str
    path: str
    on: date
    changed: bool
    added: bool = False
    left: int = 0


@dataclass(frozen=True, slots=True)
class _Target:
    identifier: str
    where: Where
    verifications: tuple[Verification, ...]
    slots: tuple[str, ...] = ()


def stamp_records(
    root: Path, choose_day: Callable[[SiteConfig], date], identifiers: Iterable[str], wish: Wish
) -> tuple[Done, ...]:
    """Stamp the records named. CannotEditError: nothing was written, and why."""
    catalogue = load_project(root).catalogue
    if catalogue is None:
        raise CannotEditError("Les réglages du site ne sont pas lisibles : voir « annuaire check ».")
    today = choose_day(catalogue.config.record)
    on = wish.on or today
    if on > today:
        raise CannotEditError(f"Le {on.isoformat()} n’est pas encore venu : nous sommes le {today.isoformat()}.")
    texts: dict[str, str] = {}
    before: dict[str, str] = {}
    done = []
    for target in _targets(catalogue, identifiers, wish.with_slots):
        path = target.where.source.path
        before.setdefault(path, read_text(_source(root, path)))
        old = texts.get(path, before[path])
        stamp = Stamp(on, wish.by or _who(target), wish.method, wish.groups)
        texts[path] = _stamped(old, target, stamp)
        added = all(set(each.groups) != set(wish.groups) for each in target.verifications)
        left = 0 if wish.with_slots else len(target.slots)
        done.append(Done(target.identifier, path, on, texts[path] != old, added, left))
    write_all(Change(_source(root, path).place, text) for path, text in texts.items() if text != before[path])
    return tuple(done)


def _source(root: Path, path: str) -> SourceFile:
    _, folder, name = path.split("/")
    return SourceFile(root, folder, name)


def _stamped(text: str, target: _Target, stamp: Stamp) -> str:
    try:
        return stamped(text, target.where.keys, target.verifications, stamp)
    except CannotEditError as error:
        raise CannotEditError(
            f"{quoted(target.identifier.partition('/')[2])} ({target.where.source.path}) : {error}"
        ) from error


def _known(catalogue: Catalogue) -> Iterator[_Target]:
    for entry in catalogue.partners:
        partner = entry.record
        own = tuple(f"sessions/{session.id}" for session in partner.sessions)
        yield _Target(f"partners/{partner.id}", entry.where, partner.verifications, own)
    for slot in catalogue.sessions():
        yield _Target(f"sessions/{slot.session.id}", slot.where, slot.session.verifications)
    for venue in catalogue.venues:
        record = venue.record
        yield _Target(f"venues/{record.id}", venue.where, record.verifications)


def _targets(catalogue: Catalogue, identifiers: Iterable[str], with_slots: bool) -> Iterator[_Target]:
    """The records named, each once; an identifier may be written `venues/salle` where it is not enough alone."""
    known: dict[str, list[_Target]] = {}
    for target in _known(catalogue):
        for name in (target.identifier, target.identifier.partition("/")[2]):
            known.setdefault(name, []).append(target)
    named: dict[str, _Target] = {}
    for identifier in _names(identifiers):
        found = known.get(identifier, [])
        if len(found) > 1:
            raise CannotEditError(f"{quoted(identifier)} désigne plusieurs fiches : écrire {_choices(found)}.")
        if not found:
            raise CannotEditError(_unknown(catalogue, identifier, known))
        slots = found[0].slots if with_slots else ()
        named |= {each.identifier: each for each in (found[0], *(known[slot][0] for slot in slots))}
    yield from named.values()


def _names(identifiers: Iterable[str]) -> Iterator[str]:
    """The identifiers written one by one, between commas, or as the paths of their files."""
    for each in identifiers:
        for name in filter(None, (part.strip() for part in each.split(","))):
            yield name.removeprefix("./").removeprefix("data/").removesuffix(".yml")


def _choices(found: Iterable[_Target]) -> str:
    return " ou ".join(quoted(target.identifier) for target in found)


def _unknown(catalogue: Catalogue, identifier: str, known: Iterable[str]) -> str:
    if any(catalogue.is_unreadable(kind, identifier) for kind in ("partners", "sessions", "venues")):
        return f"{quoted(identifier)} est dans une fiche illisible : voir « annuaire check »."
    message = f"Aucun créneau, aucune structure et aucun lieu ne s’appelle {quoted(identifier)}."
    return f"{message} {did_you_mean(identifier, known)}".strip()


def _who(target: _Target) -> str:
    if target.verifications:
        return max(target.verifications, key=lambda each: each.on).by
    return NOBODY_SAID
