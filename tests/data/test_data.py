"""The repository's data is without error on any day, large enough, and never mixes the real and the invented."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from generator.findings import Severity
from generator.model.base import Address, Contact, Figure, Record, Source, Verification
from generator.model.catalogue import Catalogue
from generator.model.directory import link
from generator.model.money import Fee
from generator.model.records import Programme
from generator.model.schedule import Schedule
from generator.model.session import Alert, Session
from generator.validate import run
from generator.validate.contact_points import person_in
from generator.validate.context import RuleContext
from generator.validate.parts import FreeText, Part, walk
from generator.validate.rules.actionable_fact_without_example import REACHES
from generator.validate.rules.personal_data_in_text import PERSONAL
from generator.vocabulary import LimitationLevel, Scope
from tests.content.typography import faults

KINDS = ("partners", "venues", "programmes", "aids", "territories")
DAYS = [date(2025, 3, 1), date(2026, 11, 22), date(2030, 6, 30)]
NOBODY = ("Carnet Prescri", "La Poste", "Pour Salutance", "Repérage ICOPE", "Salutance Numérique")
"""Two capitalised words of the real records that are no person's name."""
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
    sessions: defaultdict[str, set[str]] = defaultdict(set)
    days: defaultdict[str, set[str]] = defaultdict(set)
    levels: defaultdict[str, set[str]] = defaultdict(set)
    for entry in catalogue.sessions():
        for territory in entry.partner.territories:
            sessions[territory].add(entry.session.id)
            days[territory] |= {one.weekday for one in entry.session.schedules if one.weekday}
            levels[territory] |= set(entry.session.levels)
    for territory in (entry.record.id for entry in catalogue.territories):
        assert len(sessions[territory]) >= 20, territory
        assert len(days[territory]) >= 3, territory
        assert levels[territory] == set(LimitationLevel), territory
    assert len(set().union(*sessions.values())) >= 150


def test_only_a_whole_territory_says_so(catalogue: Catalogue) -> None:
    whole = {entry.record.id for entry in catalogue.territories if entry.record.scope is Scope.WHOLE}
    assert whole == {"montpellier-1"}


def contacts(catalogue: Catalogue) -> Iterator[Contact]:
    for entry in catalogue.partners:
        yield from entry.record.contacts
        for session in entry.record.sessions:
            yield from session.contacts


@dataclass(frozen=True)
class Real:
    """The real records, and all that stands inside them."""

    records: dict[str, Record]
    parts: tuple[tuple[str, Record], ...]
    texts: tuple[tuple[str, str], ...]


@pytest.fixture(scope="module")
def real(catalogue: Catalogue, demonstration_day: date) -> Real:
    """Every record of each kind without `exemple: oui`; the walk is that of the rules."""
    owners = [part for part in RuleContext(catalogue, demonstration_day).owners if part.owner.folder in KINDS]
    kept = [part for part in owners if not part.owner.example]
    walked = [
        (f"{part.owner.folder}/{part.owner.id}", item)
        for part in kept
        for item in walk(part.record, part.where, part.owner)
    ]
    return Real(
        {f"{part.owner.folder}/{part.owner.id}": part.record for part in kept},
        tuple((name, item.record) for name, item in walked if isinstance(item, Part)),
        tuple((name, item.text) for name, item in walked if isinstance(item, FreeText)),
    )


def test_the_real_records_are_the_territories_their_structures_and_their_programmes(real: Real) -> None:
    count = Counter(name.partition("/")[0] for name in real.records)
    assert set(count) == {"territories", "partners", "programmes"}
    assert count["territories"] == 5
    assert min(count.values()) >= 5


@pytest.mark.parametrize(
    "kind", [Session, Schedule, Contact, Verification, Fee, Alert, Address], ids=lambda k: k.__name__
)
def test_a_real_record_has_nothing_one_could_act_on(real: Real, kind: type[Record]) -> None:
    assert [name for name, part in real.parts if isinstance(part, kind)] == []


def test_a_real_record_names_nobody_and_gives_no_number_nor_address(real: Real) -> None:
    names = [*NOBODY, *(name for record in real.records.values() for name in names_in(record))]
    told = [(name, text) for name, text in real.texts if PERSONAL.search(text) or REACHES.search(text)]
    named = [(name, person) for name, text in real.texts if (person := person_in(text, names))]
    assert real.texts
    assert (told, named) == ([], [])


def names_in(record: Record) -> Iterator[str]:
    """The names of a record's own and of its communes, which are nobody's."""
    yield str(getattr(record, "name", ""))
    yield from (commune.name for commune in getattr(record, "communes", ()))


def test_a_real_record_says_where_its_facts_come_from(real: Real) -> None:
    read = re.compile("^Documents de présentation de la CPTS .+, lus en novembre 2026")
    unsourced = [name for name, one in real.records.items() if not any(read.match(s.title) for s in sources_of(one))]
    assert unsourced == []


def sources_of(record: Record) -> tuple[Source, ...]:
    found: tuple[Source, ...] = getattr(record, "sources", ())
    return found


def test_a_key_figure_says_its_source_and_when_it_was_read_since_the_documents_date_none(real: Real) -> None:
    figures = [(name, part) for name, part in real.parts if isinstance(part, Figure)]
    assert len(figures) >= 10
    assert [name for name, one in figures if one.on or not (one.source or "").endswith("lus en novembre 2026")] == []


def test_a_programme_of_which_a_fact_is_not_known_leaves_it_out(real: Real) -> None:
    unknown = re.compile("n’est pas dite? dans les documents")
    programmes = {name: one for name, one in real.records.items() if isinstance(one, Programme)}
    doorless = {name for name, one in programmes.items() if not one.doors}
    owned = {name for name, one in programmes.items() if unknown.search(one.door_note or "")}
    assert owned <= doorless
    assert doorless - owned <= {"programmes/sport-sante-des-soignants"}


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
