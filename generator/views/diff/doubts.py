"""What deserves a second look before two states of the data are merged: changes that are rarely meant, or that hurt.

Plain French sentences; nothing is refused here.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import quoted
from generator.model.catalogue import Catalogue, SessionEntry
from generator.model.geo import distance_km
from generator.model.money import Fee
from generator.model.records import Partner, Venue
from generator.model.session import NextStep
from generator.views.diff.values import Names, value_words
from generator.views.words.money import euros
from generator.views.words.phrases import NBSP
from generator.vocabulary import LimitationLevel

TWICE = 2
FAR_KM = 5.0


def doubts(base: Catalogue, head: Catalogue, names: Names) -> tuple[str, ...]:
    """The sentences, in the order of the identifiers."""
    old = {entry.session.id: entry for entry in base.sessions()}
    new = {entry.session.id: entry for entry in head.sessions()}
    told: list[str] = []
    for name in sorted({*old} & {*new}):
        told += _slot(base, head, old[name], new[name])
    told += _gone(head, old, new)
    told += _venues(base, head)
    told += _aids(base, head)
    told += _invented(base, head)
    return tuple(dict.fromkeys(told))


def _slot(base: Catalogue, head: Catalogue, old: SessionEntry, new: SessionEntry) -> Iterator[str]:
    title = quoted(new.session.title)
    yield from (f"{title}{NBSP}: {words}" for words in _prices(old.session.fees, new.session.fees))
    before, after = old.session.verifications, new.session.verifications
    if before and not after:
        yield f"{title}{NBSP}: toutes les vérifications ont disparu."
    elif before and max(each.on for each in after) < max(each.on for each in before):
        yield f"{title}{NBSP}: la dernière vérification recule."
    if LimitationLevel.SEVERE in new.session.levels and LimitationLevel.SEVERE not in old.session.levels:
        yield f"{title}{NBSP}: s’ouvre aux limitations sévères."
    km = _moved(_venue(base, old.session.venue), _venue(head, new.session.venue))
    if old.session.venue != new.session.venue and km > FAR_KM:
        yield f"{title}{NBSP}: change de lieu, à {value_words(round(km))}{NBSP}km de l’ancien."


def _prices(old: tuple[Fee, ...], new: tuple[Fee, ...]) -> Iterator[str]:
    def lowest(fees: tuple[Fee, ...]) -> dict[object, Decimal]:
        found: dict[object, Decimal] = {}
        for fee in fees:
            key = (fee.period, fee.sessions, fee.income_band, fee.scheme_year, fee.audience)
            found[key] = min(fee.amount, found.get(key, fee.amount))
        return found

    before, after = lowest(old), lowest(new)
    for key in after:
        if key in before and before[key] and after[key] >= TWICE * before[key]:
            yield f"le prix passe de {euros(before[key])} à {euros(after[key])}, le double ou plus."
    if old and new and not any(fee.amount for fee in old) and all(fee.amount for fee in new):
        yield "ce qui était gratuit devient payant."


def _gone(head: Catalogue, old: dict[str, SessionEntry], new: dict[str, SessionEntry]) -> Iterator[str]:
    """Slots that are gone and that something still names as what follows."""
    named: list[tuple[str, NextStep | None]] = [
        (entry.record.name, entry.record.follow_up) for entry in head.programmes
    ]
    named += [(entry.session.title, entry.session.next_step) for entry in new.values()]
    for name in sorted({*old} - {*new}):
        if {("sessions", name), ("partners", old[name].partner.id)} & head.unreadable:
            continue
        for title, step in named:
            if step and name in step.sessions:
                yield f"{quoted(old[name].session.title)} est retiré, mais {quoted(title)} le donne comme suite."


def _venue(catalogue: Catalogue, name: str | None) -> Venue | None:
    return next((entry.record for entry in catalogue.venues if entry.record.id == name), None)


def _moved(old: Venue | None, new: Venue | None) -> float:
    """Kilometres between two venues, 0 when one has no coordinates."""
    before, after = _point(old), _point(new)
    return distance_km(before, after) if before and after else 0.0


def _point(venue: Venue | None) -> tuple[float, float] | None:
    if venue is None or venue.latitude is None or venue.longitude is None:
        return None
    return venue.latitude, venue.longitude


def _venues(base: Catalogue, head: Catalogue) -> Iterator[str]:
    for entry in head.venues:
        old = _venue(base, entry.record.id)
        km = _moved(old, entry.record)
        if km > FAR_KM:
            yield f"{quoted(entry.record.name)}{NBSP}: l’adresse se déplace de {value_words(round(km))}{NBSP}km."
        if old and old.confidential and not entry.record.confidential:
            yield f"{quoted(entry.record.name)}{NBSP}: l’adresse n’est plus confidentielle."


def _aids(base: Catalogue, head: Catalogue) -> Iterator[str]:
    ends = {entry.record.id: entry.record.valid_until for entry in base.aids}
    for entry in head.aids:
        before, after = ends.get(entry.record.id), entry.record.valid_until
        if before and after and after < before:
            yield f"{quoted(entry.record.name)}{NBSP}: l’aide finit plus tôt, le {value_words(after)}."


def _invented(base: Catalogue, head: Catalogue) -> Iterator[str]:
    examples = {entry.record.id: entry.record.example for entry in base.partners}
    for entry in head.partners:
        partner: Partner = entry.record
        if examples.get(partner.id) and not partner.example:
            yield f"{quoted(partner.name)}{NBSP}: la fiche n’est plus dite inventée."
