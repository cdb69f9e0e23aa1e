"""Each case that is hard to read, to work out or to print is present in `data/` at least once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import permutations

import pytest

from generator.model.catalogue import Catalogue
from generator.model.cost import add_up
from generator.model.money import Fee
from generator.model.schedule import Schedule
from generator.model.session import Session
from generator.vocabulary import (
    AlertType,
    Frequency,
    LimitationLevel,
    Mode,
    Period,
    PlacesState,
    Qualification,
    Requirement,
)

DAY = date(2026, 11, 22)
CHRISTMAS = date(2026, 12, 25)
"""In the school holidays of every zone."""
REVIEW_DAY, STALE_DAY = date(2026, 5, 22), date(2025, 11, 22)

SessionTest = Callable[[Session], bool]


def repeats(frequency: Frequency) -> SessionTest:
    return lambda session: any(schedule.frequency is frequency for schedule in session.schedules)


def supervised_by(qualification: Qualification) -> SessionTest:
    return lambda session: qualification in {one.qualification for one in session.supervision}


def charged(test: Callable[[Fee], bool]) -> SessionTest:
    return lambda session: any(test(fee) for fee in session.fees)


def weekly(session: Session) -> list[Schedule]:
    return [one for one in session.schedules if one.frequency is Frequency.WEEKLY]


def dated(activity: str) -> SessionTest:
    """Nothing but dates, several of them."""
    return lambda session: (
        session.activity == activity
        and all(one.frequency is Frequency.DATES for one in session.schedules)
        and sum(len(one.dates) for one in session.schedules) > 1
    )


def says_no_holidays(session: Session) -> bool:
    """Every week of a season that holds school holidays, which the record says are without session."""
    lines = weekly(session)
    return bool(lines) and all(
        "school_holidays" in one.model_fields_set
        and not one.school_holidays
        and one.since is not None
        and one.until is not None
        and one.since < CHRISTMAS < one.until
        for one in lines
    )


def suspended(session: Session) -> bool:
    return any(alert.kind is AlertType.SUSPENSION and alert.since <= DAY <= alert.until for alert in session.alerts)


def last_verified(session: Session) -> date:
    return max(verification.on for verification in session.verifications)


def needs_prescription(requirement: Requirement) -> SessionTest:
    return lambda session: session.prescription is requirement


CASES: dict[str, SessionTest] = {
    "une semaine sur deux": repeats(Frequency.FORTNIGHTLY),
    "n-ième jour du mois": repeats(Frequency.MONTHLY),
    "atelier cuisine à dates précises": dated("cuisine"),
    "atelier étiquettes à dates précises": dated("etiquettes"),
    "sortie à dates précises": dated("randonnee"),
    "pendant les vacances scolaires": lambda session: any(one.school_holidays for one in weekly(session)),
    "pas pendant les vacances scolaires": says_no_holidays,
    "aussi les jours fériés": lambda session: any(one.public_holidays for one in session.schedules),
    "un jour retiré": lambda session: any(one.except_dates for one in session.schedules),
    "deux jours dans la semaine": lambda session: len({one.weekday for one in weekly(session)}) > 1,
    "à distance": lambda session: session.mode is Mode.REMOTE,
    "à domicile, communes dites": lambda session: session.mode is Mode.AT_HOME and bool(session.served_communes),
    "complet": lambda session: session.places is not None and session.places.state is PlacesState.FULL,
    "complet, liste d’attente": lambda session: bool(
        session.places and session.places.state is PlacesState.WAITING_LIST
    ),
    "places à confirmer": lambda session: session.places is not None and session.places.state is PlacesState.UNKNOWN,
    "suspendu par une annonce datée": suspended,
    "changement d’horaire annoncé": lambda session: any(
        one.kind is AlertType.HOURS and one.until >= DAY for one in session.alerts
    ),
    "groupe qui démarre à une date": lambda session: session.next_start is not None and session.next_start > DAY,
    "gratuit pour tous": lambda session: bool(session.fees) and all(fee.amount == 0 for fee in session.fees),
    "prix à la séance": charged(lambda fee: fee.period is Period.SESSION),
    "prix au mois": charged(lambda fee: fee.period is Period.MONTH),
    "prix au trimestre": charged(lambda fee: fee.period is Period.TERM),
    "prix à l’année": charged(lambda fee: fee.period is Period.YEAR),
    "carnet de séances": charged(lambda fee: fee.period is Period.CYCLE and fee.sessions is not None),
    "prix selon le quotient familial": charged(lambda fee: fee.income_band is not None),
    "prix selon l’année dans le parcours": charged(lambda fee: fee.scheme_year is not None),
    "prix de… à…": charged(lambda fee: fee.up_to is not None),
    "licence en plus du prix": charged(lambda fee: bool(fee.extras)),
    "prix selon le public": charged(lambda fee: fee.audience is not None),
    "séance d’essai gratuite": lambda session: bool(session.trial and session.trial.possible and session.trial.free),
    "essai payant": lambda session: bool(session.trial and session.trial.free is False and session.trial.possible),
    "pas d’essai": lambda session: bool(session.trial and not session.trial.possible),
    "ordonnance obligatoire": needs_prescription(Requirement.REQUIRED),
    "ordonnance possible": needs_prescription(Requirement.OPTIONAL),
    "ordonnance pas demandée": needs_prescription(Requirement.NOT_NEEDED),
    "enseignant APA en complément, limitation sévère": lambda session: (
        LimitationLevel.SEVERE in session.levels
        and any(one.complementary and one.qualification is Qualification.APA_TEACHER for one in session.supervision)
    ),
    "réservé aux femmes": lambda session: session.audience.women_only,
    "pathologie exclue": lambda session: bool(session.excluded_conditions),
    "vérification à revoir": lambda session: STALE_DAY < last_verified(session) <= REVIEW_DAY,
    "vérification périmée": lambda session: last_verified(session) <= STALE_DAY,
    "marche menée par des patients": lambda session: (
        session.activity == "marche" and supervised_by(Qualification.PEER)(session)
    ),
    "dans l’eau": lambda session: session.activity == "aquagym",
    **{f"encadré : {family.label}": supervised_by(family) for family in Qualification if family.is_listed},
}


@pytest.mark.parametrize("name", CASES)
def test_data_holds_the_hard_case(catalogue: Catalogue, name: str) -> None:
    sessions = [entry.session for entry in catalogue.sessions()]
    found = [session.id for session in sessions if CASES[name](session)]
    assert found, name
    assert len(found) < len(sessions), f"{name} is no case: every session is one"


def venue_kinds(catalogue: Catalogue) -> dict[str, list[str]]:
    """Sessions by the kind of their venue; `confidential` is one more."""
    venues = {entry.record.id: entry.record for entry in catalogue.venues}
    found: dict[str, list[str]] = {}
    for entry in catalogue.sessions():
        if venue := venues.get(entry.session.venue or ""):
            found.setdefault(venue.kind, []).append(entry.session.id)
            if venue.confidential:
                found.setdefault("confidential", []).append(entry.session.id)
    return found


@pytest.mark.parametrize("kind", ["piscine", "parc", "cuisine", "cabinet", "dojo", "stade", "confidential"])
def test_a_session_takes_place_in_each_kind_of_venue(catalogue: Catalogue, kind: str) -> None:
    assert venue_kinds(catalogue).get(kind)


def test_an_apa_consultation_takes_place_in_a_practice(catalogue: Catalogue) -> None:
    practices = {entry.record.id for entry in catalogue.venues if entry.record.kind == "cabinet"}
    consultations = [entry.session for entry in catalogue.sessions() if entry.session.activity == "entretien-apa"]
    assert [session.id for session in consultations if session.venue in practices]


def test_a_session_offers_aids_that_add_up_and_another_aids_that_exclude_each_other(catalogue: Catalogue) -> None:
    aids = {entry.record.id: entry.record for entry in catalogue.aids}
    pairs = {
        (aids[first], aids[second])
        for entry in catalogue.sessions()
        for first, second in permutations(entry.session.aids, 2)
    }
    exclusive = "Elle ne s’ajoute à aucune autre aide."
    assert [(one.id, other.id) for one, other in pairs if add_up(one, other)]
    assert [(one.id, other.id) for one, other in pairs if exclusive in one.description]
    told = {aid.id for aid in aids.values() if exclusive in aid.description}
    assert [(one.id, other.id) for one, other in pairs if add_up(one, other) and {one.id, other.id} & told] == []


def test_a_persons_name_comes_with_consent(catalogue: Catalogue) -> None:
    named = [one for entry in catalogue.partners for one in entry.record.contacts if one.person]
    assert named
    assert [one.person for one in named if one.consent is None] == []


def test_an_aid_is_over(catalogue: Catalogue, demonstration_day: date) -> None:
    ends = [entry.record.valid_until for entry in catalogue.aids]
    assert [end for end in ends if end is not None and end < demonstration_day]


def test_the_dates_of_the_cases_are_those_of_the_demonstration(demonstration_day: date) -> None:
    assert demonstration_day == DAY
