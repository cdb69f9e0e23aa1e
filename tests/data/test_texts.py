"""The demonstration's French fits each slot: the texts a patient reads are in their place, and are said once."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from generator.model.catalogue import Catalogue
from generator.model.directory import Offering, link
from generator.views.finder.rows import wishes_of
from generator.vocabulary import Mode

WORDS_A_SENTENCE = 15
STEPS = range(3, 5)
SEATED = re.compile(r"\bchaises?\b|\bassis\b|s’assoi|rassoi", re.IGNORECASE)
WATER = re.compile(r"\bbassin\b|maître-nageu|maîtresse-nageu|dans l’eau\b", re.IGNORECASE)
ROOM = re.compile(r"\b(?:salle|vestiaires?|gymnase|hall|tapis)\b", re.IGNORECASE)
TRIAL = re.compile(r"\bessai\b|\bgratuit|sans rien payer|sans engagement", re.IGNORECASE)
COMPANY = re.compile(r"venir accompagné|venir avec (?:quelqu’un|un proche)", re.IGNORECASE)
DATE = re.compile(r"\d{4}|\b(?:jusqu’au|avant (?:le|la fin))\b|\d (?:janvier|mars|mai|juin|août|décembre)")


@pytest.fixture(scope="module")
def offerings(catalogue: Catalogue) -> tuple[Offering, ...]:
    found = link(catalogue).offerings
    assert found
    return tuple(found)


def first_time(offering: Offering) -> str:
    """The steps of the first time and who welcomes, as one text."""
    first = offering.session.first_step
    return " ".join((*first.steps, first.welcomed_by or ""))


def sentences(text: str | None) -> list[str]:
    return [part.strip().casefold() for part in re.split(r"[.!?]", text or "") if part.strip()]


def test_the_first_time_has_three_or_four_steps(offerings: tuple[Offering, ...]) -> None:
    told = {o.session.id: len(o.session.first_step.steps) for o in offerings}
    assert {slot: steps for slot, steps in told.items() if steps not in STEPS} == {}


def test_the_steps_do_not_repeat_the_trial_nor_the_company(offerings: tuple[Offering, ...]) -> None:
    told = {o.session.id: " ".join(o.session.first_step.steps) for o in offerings}
    trials = [o.session.id for o in offerings if o.session.trial and TRIAL.search(told[o.session.id])]
    company = [slot for slot, text in told.items() if COMPANY.search(text)]
    away = [o.session.id for o in offerings if o.session.mode is not Mode.ON_SITE and o.session.first_step.companion]
    assert (trials, company, away) == ([], [], [])


def test_chairs_are_spoken_of_only_where_one_may_sit(offerings: tuple[Offering, ...]) -> None:
    wrong = [
        o.session.id
        for o in offerings
        if SEATED.search(first_time(o))
        and "assis" not in wishes_of(o)
        and not SEATED.search(f"{o.session.title} {o.session.description}")
        and not (o.venue and "plan-de-travail-bas" in o.venue.equipment)
    ]
    assert wrong == []


def test_pools_and_rooms_are_spoken_of_only_where_there_are_some(offerings: tuple[Offering, ...]) -> None:
    water = [o.session.id for o in offerings if WATER.search(first_time(o)) and "dans-l-eau" not in wishes_of(o)]
    rooms = [
        o.session.id
        for o in offerings
        if ROOM.search(first_time(o))
        and (o.session.mode is Mode.REMOTE or (o.venue and {"chemin-plat", "bacs-sureleves"} & set(o.venue.equipment)))
    ]
    assert (water, rooms) == ([], [])


def test_two_activities_never_share_the_same_first_time(offerings: tuple[Offering, ...]) -> None:
    shared: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for offering in offerings:
        shared[offering.session.first_step.steps].add(offering.activity.id)
    assert [steps for steps, activities in shared.items() if len(activities) > 1] == []


def test_enrolling_is_said_once_and_without_unknown_hours(offerings: tuple[Offering, ...]) -> None:
    repeated, unknown = [], []
    for offering in offerings:
        how = offering.session.registration or ""
        notes = [note for contact in offering.partner.contacts for note in sentences(contact.note)]
        if set(sentences(how)) & set(notes) or ("rappelle" in how and any("rappelle" in note for note in notes)):
            repeated.append(offering.session.id)
        if "permanence" in how.casefold():
            unknown.append(offering.session.id)
        if re.search("\\d\u00a0h\\b", how) and any(contact.hours for contact in offering.partner.contacts):
            repeated.append(offering.session.id)
    assert (repeated, unknown) == ([], [])


def test_a_slot_without_registration_says_what_the_telephone_is_for(offerings: tuple[Offering, ...]) -> None:
    told = {o.session.id: o.session.registration or "" for o in offerings}
    free = {slot: how for slot, how in told.items() if how.startswith("Pas d’inscription")}
    assert free
    assert [slot for slot, how in free.items() if not re.search(r"pour toute question|Appelez|au téléphone", how)] == []


def test_plain_texts_are_short_sentences(offerings: tuple[Offering, ...]) -> None:
    long = [
        part
        for offering in offerings
        for part in sentences(offering.session.plain_text)
        if len(part.split()) > WORDS_A_SENTENCE
    ]
    assert long == []


def test_a_following_slot_is_named_in_the_words_of_the_patient(offerings: tuple[Offering, ...]) -> None:
    titles = {o.session.title for o in offerings}
    named = [
        (o.session.id, title)
        for o in offerings
        if o.session.next_step
        for title in re.findall("«\u00a0(.+?)\u00a0»", o.session.next_step.patient or "")
        if title not in titles
    ]
    assert named == []


def test_asking_for_an_aid_gives_no_date(catalogue: Catalogue) -> None:
    aids = [entry.record for entry in catalogue.aids]
    assert [aid.id for aid in aids if DATE.search(aid.how_to_ask or "")] == []


def test_papers_begin_with_a_capital(catalogue: Catalogue) -> None:
    documents = [paper for entry in catalogue.sessions() for paper in entry.session.documents]
    documents += [paper for entry in catalogue.programmes for paper in entry.record.documents]
    assert documents
    assert {paper.name for paper in documents if not paper.name[0].isupper()} == set()
