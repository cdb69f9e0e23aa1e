"""The repository's data is without error on any day, large enough, and never mixes the real and the invented."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

import pytest

from generator.findings import Severity
from generator.model.base import Contact, Record
from generator.model.catalogue import Catalogue
from generator.model.directory import link
from generator.validate import run
from generator.vocabulary import LimitationLevel, Scope
from tests.content.typography import faults

DAYS = [date(2025, 3, 1), date(2026, 11, 22), date(2030, 6, 30)]
RESERVED = re.compile(r"(?:01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d")
FICTION_STREET = re.compile(r"^\d+ (?:rue|place|allée|quai) de l’Exemple$")


@pytest.mark.parametrize("day", DAYS)
def test_data_holds_no_error_on_any_day(catalogue: Catalogue, day: date) -> None:
    errors = [one for one in run(catalogue, day) if one.severity is Severity.ERROR]
    assert [f"{one.location} {one.rule} {one.message}" for one in errors] == []


def test_every_reference_resolves(catalogue: Catalogue) -> None:
    assert len(link(catalogue).offerings) == len(list(catalogue.sessions()))


@pytest.mark.parametrize(
    ("kind", "least"), [("partners", 45), ("venues", 35), ("programmes", 10), ("aids", 8), ("territories", 5)]
)
def test_data_is_large_enough(catalogue: Catalogue, kind: str, least: int) -> None:
    assert len(getattr(catalogue, kind)) >= least


def test_each_territory_has_sessions_on_three_days_at_every_level(catalogue: Catalogue) -> None:
    count: Counter[str] = Counter()
    days: defaultdict[str, set[str]] = defaultdict(set)
    levels: defaultdict[str, set[str]] = defaultdict(set)
    for entry in catalogue.sessions():
        for territory in entry.partner.territories:
            count[territory] += 1
            days[territory] |= {one.weekday for one in entry.session.schedules if one.weekday}
            levels[territory] |= set(entry.session.levels)
    for territory in (entry.record.id for entry in catalogue.territories):
        assert count[territory] >= 20, territory
        assert len(days[territory]) >= 3, territory
        assert levels[territory] == set(LimitationLevel), territory
    assert count.total() >= 150


def test_only_a_whole_territory_says_so(catalogue: Catalogue) -> None:
    whole = {entry.record.id for entry in catalogue.territories if entry.record.scope is Scope.WHOLE}
    assert whole == {"montpellier-1"}


def contacts(catalogue: Catalogue) -> Iterator[Contact]:
    for entry in catalogue.partners:
        yield from entry.record.contacts
        for session in entry.record.sessions:
            yield from session.contacts


def test_a_real_record_has_nothing_one_could_act_on(catalogue: Catalogue) -> None:
    real = [entry.record for entry in catalogue.partners if not entry.record.example]
    assert real
    for partner in real:
        assert (partner.sessions, partner.contacts, partner.verifications) == ((), (), ()), partner.id
        assert partner.sources, partner.id
    assert [entry.record.id for entry in catalogue.venues if not entry.record.example] == []
    assert [entry.record.id for entry in catalogue.aids if not entry.record.example] == []
    assert [one.record.id for one in catalogue.programmes if not one.record.example and not one.record.sources] == []


def test_an_invented_session_belongs_to_no_real_programme(catalogue: Catalogue) -> None:
    invented = {entry.record.id for entry in catalogue.programmes if entry.record.example}
    named = {entry.session.programme for entry in catalogue.sessions() if entry.session.programme}
    assert named
    assert named <= invented


def test_invented_phones_mails_and_sites_reach_nobody(catalogue: Catalogue) -> None:
    for contact in contacts(catalogue):
        assert contact.phone is None or RESERVED.fullmatch(contact.phone), contact.phone
        assert contact.email is None or contact.email.endswith("@example.org"), contact.email
        assert contact.website is None or contact.website.startswith("https://example.org/"), contact.website


def test_invented_addresses_and_identifiers_cannot_pass_for_real(catalogue: Catalogue) -> None:
    for partner in (entry.record for entry in catalogue.partners if entry.record.example):
        assert partner.address is not None
        assert partner.address.street is not None
        assert FICTION_STREET.match(partner.address.street), partner.id
        assert partner.identifiers == type(partner.identifiers)(), partner.id
    for venue in (entry.record for entry in catalogue.venues):
        street = venue.address.street
        assert (street is None) == venue.confidential, venue.id
        assert street is None or FICTION_STREET.match(street), venue.id


def test_invented_venues_stand_apart_from_each_other(catalogue: Catalogue) -> None:
    places = Counter((entry.record.latitude, entry.record.longitude) for entry in catalogue.venues)
    assert [place for place, times in places.items() if times > 1 and place != (None, None)] == []


def texts(value: object) -> Iterator[str]:
    """Every text of a record people read: whatever holds a space."""
    if isinstance(value, Record):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif type(value) is str and " " in value and not value.startswith("http"):
        yield value


def test_typography_is_french(catalogue: Catalogue) -> None:
    kinds = (catalogue.partners, catalogue.venues, catalogue.programmes, catalogue.aids, catalogue.territories)
    read = [text for kind in kinds for entry in kind for text in texts(entry.record)]
    assert [fault for text in read for fault in faults(text)] == []


def test_every_session_has_what_the_patients_paper_needs(catalogue: Catalogue) -> None:
    for session in (entry.session for entry in catalogue.sessions()):
        assert session.description, session.id
        assert session.plain_text, session.id
        assert session.first_step.steps, session.id
        assert session.fees, session.id
        assert session.registration, session.id
        assert session.next_step, session.id
        assert session.next_step.patient, session.id
        assert session.transport or session.venue is None, session.id
