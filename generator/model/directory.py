"""The directory: the catalogue with every reference resolved, made once the report holds no error.

Views read a directory, rules a catalogue; only `link` turns one into the other. Everything is in the order of its
identifier, so that the order of files never shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from generator.model.catalogue import Catalogue, Entry
from generator.model.config import SiteConfig
from generator.model.money import Aid
from generator.model.records import Commune, Partner, Programme, Territory, Venue, Word
from generator.model.session import Session
from generator.vocabulary import AlertType


class BrokenReferenceError(LookupError):
    """A record names another that is not in the catalogue."""


T = TypeVar("T", Partner, Venue, Programme, Aid, Territory, Word)


@dataclass(frozen=True, slots=True)
class Offering:
    """What people search for: a session with its partner, place, territory, activity, programme and aids.

    `venue` is absent for a remote or at-home session; `commune` is the venue's, else the partner's, else absent.
    """

    session: Session
    partner: Partner
    territory: Territory
    activity: Word
    venue: Venue | None
    commune: Commune | None
    programme: Programme | None
    aids: tuple[Aid, ...]

    @property
    def example(self) -> bool:
        """Invented for the demonstration."""
        return self.partner.example

    @property
    def position(self) -> tuple[float, float] | None:
        """Latitude and longitude, WGS 84 degrees: the venue's unless confidential, else the commune's centre."""
        venue = self.venue
        if venue and not venue.confidential and venue.latitude is not None and venue.longitude is not None:
            return venue.latitude, venue.longitude
        return (self.commune.latitude, self.commune.longitude) if self.commune else None

    @property
    def suspensions(self) -> tuple[tuple[str, str, str], ...]:
        """Dated suspensions of the session or its partner: first day, last day (ISO), text."""
        alerts = (*self.session.alerts, *self.partner.alerts)
        return tuple(
            (alert.since.isoformat(), alert.until.isoformat(), alert.text)
            for alert in alerts
            if alert.kind is AlertType.SUSPENSION
        )


@dataclass(frozen=True, slots=True)
class Directory:
    """Every record by identifier, and the offerings; nothing in it is broken."""

    config: SiteConfig
    territories: Mapping[str, Territory]
    partners: Mapping[str, Partner]
    venues: Mapping[str, Venue]
    programmes: Mapping[str, Programme]
    aids: Mapping[str, Aid]
    words: Mapping[str, Mapping[str, Word]]
    weights: Mapping[str, int]
    offerings: tuple[Offering, ...]
    communes: Mapping[str, Commune]
    territory_of: Mapping[str, Territory]
    files: Mapping[tuple[str, str], str]

    def offering(self, session_id: str) -> Offering:
        """The offering of a session; KeyError when there is none."""
        for offering in self.offerings:
            if offering.session.id == session_id:
                return offering
        raise KeyError(session_id)


def _named(records: Mapping[str, T], identifier: str) -> T:
    if (record := records.get(identifier)) is None:
        raise BrokenReferenceError(identifier)
    return record


def _by_id(entries: Iterable[Entry[T]]) -> Mapping[str, T]:
    return MappingProxyType({entry.record.id: entry.record for entry in sorted(entries, key=lambda e: e.record.id)})


def _commune_of(partner: Partner, venue: Venue | None, communes: Mapping[str, Commune]) -> Commune | None:
    address = venue.address if venue else partner.address
    return communes.get(address.commune) if address else None


def _offerings(
    partners: Mapping[str, Partner],
    venues: Mapping[str, Venue],
    programmes: Mapping[str, Programme],
    aids: Mapping[str, Aid],
    territories: Mapping[str, Territory],
    activities: Mapping[str, Word],
    communes: Mapping[str, Commune],
) -> tuple[Offering, ...]:
    offerings = []
    for partner in partners.values():
        for session in partner.sessions:
            venue = _named(venues, session.venue) if session.venue else None
            offerings.append(
                Offering(
                    session=session,
                    partner=partner,
                    territory=_named(territories, venue.territory if venue else partner.territories[0]),
                    activity=_named(activities, session.activity),
                    venue=venue,
                    commune=_commune_of(partner, venue, communes),
                    programme=_named(programmes, session.programme) if session.programme else None,
                    aids=tuple(_named(aids, aid) for aid in session.aids),
                )
            )
    return tuple(sorted(offerings, key=lambda offering: offering.session.id))


def _files(catalogue: Catalogue) -> Mapping[tuple[str, str], str]:
    kinds: dict[str, Iterable[Entry[Partner | Venue | Programme | Aid | Territory]]] = {
        "partners": catalogue.partners,
        "venues": catalogue.venues,
        "programmes": catalogue.programmes,
        "aids": catalogue.aids,
        "territories": catalogue.territories,
    }
    return MappingProxyType(
        {(kind, entry.record.id): entry.where.source.path for kind, entries in kinds.items() for entry in entries}
    )


def link(catalogue: Catalogue) -> Directory:
    """Resolve every reference of a catalogue without errors. BrokenReferenceError: a record is not there."""
    territories = _by_id(catalogue.territories)
    partners, venues = _by_id(catalogue.partners), _by_id(catalogue.venues)
    programmes, aids = _by_id(catalogue.programmes), _by_id(catalogue.aids)
    words = {name: _by_id(entries) for name, entries in sorted(catalogue.words.items())}
    owners = {commune.insee: territory for territory in territories.values() for commune in territory.communes}
    communes = {commune.insee: commune for territory in territories.values() for commune in territory.communes}
    return Directory(
        config=catalogue.config.record,
        territories=territories,
        partners=partners,
        venues=venues,
        programmes=programmes,
        aids=aids,
        words=MappingProxyType(words),
        weights=MappingProxyType(dict(sorted(catalogue.weights.items()))),
        offerings=_offerings(partners, venues, programmes, aids, territories, words.get("activites", {}), communes),
        communes=MappingProxyType(dict(sorted(communes.items()))),
        territory_of=MappingProxyType(dict(sorted(owners.items()))),
        files=_files(catalogue),
    )
