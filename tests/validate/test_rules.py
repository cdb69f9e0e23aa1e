"""Each rule: silent on the base project and on what comes close, speaks where it is wrong, in French, with a mend."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from generator.findings import Finding, Severity
from generator.validate import all_rules
from tests.content.typography import faults
from tests.validate.base import BASE, CONFIG, PARTNER, PROGRAMME, REAL, TERRITORY, VENUE, session
from tests.validate.cases import BY_DATE, CASES, SLOT, TWIN
from tests.validate.conftest import REMOVE, spoiled, written
from tests.validate.places import PLACES, place_of

Findings = Callable[..., tuple[Finding, ...]]
SEVERITIES = {rule.id: rule.severity for rule in all_rules()}
FAR = date(2040, 1, 1)


def _about(found: tuple[Finding, ...], rule: str) -> list[Finding]:
    return [finding for finding in found if finding.rule == rule]


def test_the_base_project_is_faultless(findings: Findings) -> None:
    assert [str(each.location) + " " + each.rule for each in findings()] == []


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert {*CASES, *BY_DATE} == set(SEVERITIES)
    assert {*CASES} == {*PLACES}


@pytest.mark.parametrize("rule", CASES)
def test_a_faulty_example_is_found(findings: Findings, rule: str) -> None:
    case = CASES[rule]
    found = _about(findings(*case.faulty), rule)
    assert found, f"{rule} says nothing"
    assert all(each.severity is SEVERITIES[rule] for each in found)


@pytest.mark.parametrize("rule", CASES)
def test_a_faulty_example_is_found_on_its_very_line_and_column(findings: Findings, rule: str) -> None:
    files = spoiled(CASES[rule].faulty)
    wanted = [(path, *place_of(written(files[path]), keys)) for path, keys in PLACES[rule]]
    found = [each.location for each in _about(findings(*CASES[rule].faulty), rule)]
    assert sorted((each.path, each.line, each.column) for each in found) == sorted(wanted)


def test_a_place_is_found_in_the_text_alone() -> None:
    text = "a: x\nb:\n- c: y\n  d:\n    e: z\n  f:\n  - 'g'\n  - h\n- c: w\ni: v\n"
    places = {"": (1, 1), "a": (1, 4), "b": (3, 1), "b.0": (3, 3), "b.0.d": (5, 5), "b.0.d.e": (5, 8), "i": (10, 4)}
    places |= {"b.0.f": (7, 3), "b.0.f.0": (7, 5), "b.0.f.1": (8, 5), "b.1.c": (9, 6)}
    assert {path: place_of(text, path) for path in places} == places


def test_the_end_of_the_school_calendar_is_told_at_the_head_of_the_settings(findings: Findings) -> None:
    (found,) = _about(findings(today=FAR), "school-calendar-ending")
    assert (found.location.path, found.location.line, found.location.column) == (CONFIG, 1, 1)


@pytest.mark.parametrize("rule", CASES)
def test_what_comes_close_is_left_alone(findings: Findings, rule: str) -> None:
    assert CASES[rule].clean != CASES[rule].faulty
    found = findings(*CASES[rule].clean)
    assert {each.rule for each in found} <= set(SEVERITIES), "a record that cannot be read is silent for nothing"
    assert _about(found, rule) == []


@pytest.mark.parametrize("rule", CASES)
def test_a_message_is_plain_french_with_a_mend(findings: Findings, rule: str) -> None:
    for finding in _about(findings(*CASES[rule].faulty), rule):
        assert finding.message.endswith(".")
        assert finding.fix
        assert faults(re.sub(r"«[^»]*»", "«\u00a0…\u00a0»", f"{finding.message} {finding.fix}")) == []


@pytest.mark.parametrize("rule", [name for name, case in CASES.items() if SEVERITIES.get(name) is Severity.ERROR])
def test_one_mistake_gives_one_error(findings: Findings, rule: str) -> None:
    errors = [finding for finding in findings(*CASES[rule].faulty) if finding.severity is Severity.ERROR]
    assert {finding.rule for finding in errors} == {rule}


@pytest.mark.parametrize("rule", ["period-ends-before-start", "slot-outside-opening-hours", "unlikely-hours"])
def test_hours_and_days_that_are_wrong_are_told_once(findings: Findings, rule: str) -> None:
    assert _rules(findings(*CASES[rule].faulty)) == [rule]


def test_a_season_over_is_told_on_its_last_day(findings: Findings) -> None:
    found = _about(findings(*CASES["season-is-over"].faulty), "season-is-over")[0]
    assert "finie depuis le 2026-11-01" in found.message


@pytest.mark.parametrize(
    ("siret", "said"), [("73282932000075", "un chiffre est faux"), ("7328293200007", "il a 13 chiffres, il en faut 14")]
)
def test_a_wrong_siret_says_whether_its_length_or_a_figure_is_wrong(findings: Findings, siret: str, said: str) -> None:
    (found,) = findings((REAL, "identifiants", {"siret": siret}))
    assert said in found.message


def test_the_end_of_the_school_calendar_is_announced(findings: Findings) -> None:
    assert _about(findings(today=date(2028, 6, 1)), "school-calendar-ending")
    assert not _about(findings(today=date(2027, 6, 1)), "school-calendar-ending")


@pytest.mark.parametrize("today", [date(2020, 1, 1), FAR])
def test_no_error_depends_on_the_date(findings: Findings, today: date) -> None:
    assert [finding.rule for finding in findings(today=today) if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("name", "reserved"),
    [
        ("Maison Sport-Santé des Essais", True),
        ("maison sport santé des Essais", True),
        ("MAISON  SPORT\N{EN DASH}SANTÉ", True),
        ("Maison\N{NARROW NO-BREAK SPACE}Sport\N{NON-BREAKING HYPHEN}Santé", True),
        ("Maisons\N{NO-BREAK SPACE}Sport-Sante", True),
        ("La Maison Sport - Sante\N{COMBINING ACUTE ACCENT}", True),
        ("Maison des Sports", False),
        ("Sport Santé à la Maison", False),
        ("Maison du Sport et de la Santé", False),
    ],
)
def test_the_reserved_title_is_seen_however_it_is_typed(findings: Findings, name: str, reserved: bool) -> None:
    assert len(_about(findings((REAL, "nom", name)), "house-without-accreditation")) == reserved


def test_a_misspelt_reference_is_given_its_nearest(findings: Findings) -> None:
    found = _about(findings(("data/partners/club.yml", "creneaux.0.lieu", "sale")), "unknown-reference")
    assert "Vouliez-vous dire «\u00a0salle\u00a0»" in found[0].fix


def test_latitude_and_longitude_exchanged_are_recognised(findings: Findings) -> None:
    venue = "data/venues/salle.yml"
    found = findings((venue, "latitude", "6.1112"), (venue, "longitude", "48.7731"))
    assert _about(found, "venue-outside-territory")[0].fix.startswith("Échanger")


def test_a_therapist_in_complementarity_does_not_count_for_a_severe_limitation(findings: Findings) -> None:
    found = _about(findings(*CASES["severe-without-therapist"].faulty), "severe-without-therapist")
    assert len(found) == 1


def _rules(found: tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in found]


@pytest.mark.parametrize("number", ["W541000000", "W2A1000123", "W9M1001234", "W54 1000000"])
def test_rna_numbers_of_corsica_and_overseas_are_right(findings: Findings, number: str) -> None:
    assert _rules(findings((REAL, "identifiants", {"rna": number}))) == []


@pytest.mark.parametrize(
    ("mail", "personal"),
    [
        ("jeanne.durand", True),
        ("jean-pierre.durand", True),
        ("j_durand", True),
        ("gym.douce", False),
        ("mairie.pompey", False),
        ("accueil", False),
    ],
)
def test_only_a_person_s_mail_needs_consent(findings: Findings, mail: str, personal: bool) -> None:
    found = findings((PARTNER, "contacts.0.courriel", f"{mail}@example.org"))
    assert _rules(found) == ["personal-contact-without-consent"] * personal


@pytest.mark.parametrize(("key", "value"), [("dates", ["2026-12-01"]), ("rang", "2")])
def test_what_a_weekly_schedule_would_pass_over_is_an_error(findings: Findings, key: str, value: object) -> None:
    assert _rules(findings((PARTNER, f"{SLOT}.horaires.0.{key}", value))) == ["contradictory-schedule"]


def test_dates_without_their_frequency_give_one_message(findings: Findings) -> None:
    schedule = {"debut": "10:00", "fin": "11:00", "dates": ["2026-12-01"]}
    assert _rules(findings((PARTNER, f"{SLOT}.horaires", [schedule]))) == ["contradictory-schedule"]


def test_a_severe_limitation_without_therapist_is_told_once(findings: Findings) -> None:
    federal = [{"qualification": "certification-federale"}]
    found = findings((PARTNER, f"{SLOT}.niveaux", ["severe"]), (PARTNER, f"{SLOT}.encadrement", federal))
    assert _rules(found) == ["severe-without-therapist"]


def test_opening_hours_that_touch_hold_a_slot_across_them(findings: Findings) -> None:
    hours = (("mardi", "08:00", "10:30"), ("mardi", "10:30", "12:00"), ("jeudi", "08:00", "12:00"))
    opening = [{"jour": day, "debut": start, "fin": end} for day, start, end in hours]
    assert _rules(findings((VENUE, "horaires_ouverture", opening))) == []
    opening[1]["debut"] = "10:45"
    assert _rules(findings((VENUE, "horaires_ouverture", opening))) == ["slot-outside-opening-hours"]


def test_a_dated_slot_is_compared_with_the_hours_of_its_own_weekday(findings: Findings) -> None:
    sunday = {"debut": "10:00", "fin": "11:00", "frequence": "dates", "dates": ["2026-12-06"]}
    assert _rules(findings((PARTNER, f"{SLOT}.horaires", [sunday]))) == ["slot-outside-opening-hours"]


@pytest.mark.parametrize("text", ["Demander Mme Durand.", "Le +33 6 12 34 56 78."])
def test_a_person_in_the_note_of_a_contact_is_seen(findings: Findings, text: str) -> None:
    assert _rules(findings((PARTNER, "contacts.0.precision", text))) == ["personal-data-in-text"]


def test_a_street_named_after_a_doctor_is_no_personal_datum(findings: Findings) -> None:
    assert _rules(findings((VENUE, "adresse.rue", "1 rue de l’Exemple, allée du Docteur Roux"))) == []


def test_an_invented_session_is_not_part_of_a_real_programme(findings: Findings) -> None:
    source = (PROGRAMME, "sources", [{"titre": "Fiche d’essai"}])
    found = findings((PROGRAMME, "exemple", REMOVE), source)
    assert _rules(found) == ["example-with-real-help", "example-with-real-help"]


def test_a_real_venue_of_a_demonstration_lends_no_hours(findings: Findings) -> None:
    real = {**TWIN, "nom": "Dojo", "exemple": "non", "sources": [{"titre": "Fiche d’essai"}]}
    hours = [{"jour": "lundi", "debut": "10:00", "fin": "11:00"}]
    found = findings(("data/venues/dojo.yml", "", {**real, "plages_libres": hours}))
    assert _rules(found) == ["actionable-fact-without-example"]


def test_a_forgotten_example_is_one_error_on_the_record(findings: Findings) -> None:
    found = [each for each in findings((PARTNER, "exemple", REMOVE)) if each.severity is Severity.ERROR]
    assert _rules(tuple(found)) == ["actionable-fact-without-example"]
    assert "créneaux, contacts" in found[0].message
    assert "exemple: oui" in found[0].fix


def test_a_forgotten_example_is_said_of_the_venue_not_of_its_sessions(findings: Findings) -> None:
    hours = ((VENUE, "exemple", REMOVE), (VENUE, "horaires_ouverture", REMOVE))
    found = [each for each in findings(*hours) if each.rule == "example-at-real-venue"]
    assert [each.location.path for each in found] == [VENUE]


def test_a_real_looking_number_is_mended_with_a_number_of_fiction(findings: Findings) -> None:
    (found,) = findings((PARTNER, "contacts.0.telephone", "03 83 91 00 00"))
    assert "03 53 01" in found.fix


def test_a_next_step_that_says_nothing_is_no_next_step(findings: Findings) -> None:
    assert _rules(findings((PARTNER, f"{SLOT}.etape_suivante", {"creneaux": []}))) == ["session-without-next-step"]


def test_structures_of_one_rna_number_are_twins_wherever_they_are(findings: Findings) -> None:
    number = {"rna": "W541000000"}
    other = {**BASE[REAL], "nom": "Un tout autre nom", "identifiants": {"rna": "W54 1000000"}}
    found = findings((REAL, "identifiants", number), ("data/partners/zenith.yml", "", other))
    assert _rules(found) == ["probable-twins"]


@pytest.mark.parametrize(("zone", "clash"), [("A", True), ("B", False)])
def test_a_room_is_booked_by_the_holidays_of_its_own_zone(findings: Findings, zone: str, clash: bool) -> None:
    hours = {"debut": "10:00", "fin": "11:00"}
    holiday_of_b_only = "2027-03-02"
    always = {**hours, "frequence": "dates", "dates": [holiday_of_b_only], "vacances_scolaires": "oui"}
    in_term = {**hours, "jour": "mardi", "du": holiday_of_b_only, "au": holiday_of_b_only, "vacances_scolaires": "non"}
    sessions = [session("gym-mardi", "mardi", horaires=[always]), session("gym-jeudi", "jeudi", horaires=[in_term])]
    found = findings((TERRITORY, "zone_vacances", zone), (PARTNER, "creneaux", sessions))
    assert _rules(found) == ["room-booked-twice"] * clash


def _two_slots(first: dict[str, object], second: dict[str, object], **more: object) -> tuple[object, ...]:
    """Two sessions of one room, on Tuesdays at the same hours unless said otherwise."""
    usual = {"jour": "mardi", "debut": "10:00", "fin": "11:00", "du": "2026-11-24", "au": "2027-06-29"}
    usual |= {"vacances_scolaires": "non"}
    return (
        session("gym-mardi", "mardi", horaires=[{**usual, **first}]),
        session("gym-jeudi", "mardi", horaires=[{**usual, **second}], **more),
    )


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ({}, {"debut": "11:00", "fin": "12:00"}, False),
        ({}, {"debut": "10:59", "fin": "12:00"}, True),
        ({"frequence": "quinzaine"}, {"frequence": "quinzaine"}, True),
        ({"frequence": "quinzaine"}, {"frequence": "quinzaine", "du": "2026-12-01"}, False),
        ({"frequence": "mensuelle", "rang": "2"}, {"frequence": "mensuelle", "rang": "2"}, True),
        ({"frequence": "mensuelle", "rang": "2"}, {"frequence": "mensuelle", "rang": "3"}, False),
        ({"au": "2026-12-01"}, {"sauf": ["2026-11-24", "2026-12-01"]}, False),
        ({"au": "2026-12-01"}, {"sauf": ["2026-11-24"]}, True),
        # 29 December 2026 is a school holiday everywhere, 14 July a public one.
        ({}, {"frequence": "dates", "jour": REMOVE, "dates": ["2026-12-29"]}, False),
        ({"vacances_scolaires": "oui"}, {"frequence": "dates", "jour": REMOVE, "dates": ["2026-12-29"]}, True),
        ({"jour": "jeudi"}, {}, False),
        ({"au": "2026-12-31"}, {"du": "2027-01-05"}, False),
    ],
)
def test_a_room_is_booked_by_the_weeks_and_days_that_take_place(
    findings: Findings, first: dict[str, object], second: dict[str, object], clash: bool
) -> None:
    slots = _two_slots(first, second)
    for slot in slots:
        lines = slot["horaires"]  # type: ignore[index]
        lines[:] = [{key: value for key, value in line.items() if value is not REMOVE} for line in lines]
    found = findings((PARTNER, "creneaux", list(slots)))
    assert len(_about(found, "room-booked-twice")) == clash


def test_a_suspended_slot_leaves_the_room(findings: Findings) -> None:
    pause = {"type": "suspension", "du": "2026-11-20", "au": "2027-07-01", "texte": "Pause."}
    assert not _about(findings((PARTNER, "creneaux", list(_two_slots({}, {}, alertes=[pause])))), "room-booked-twice")


def test_a_double_booking_names_the_other_slot_its_hours_and_whom_to_call(findings: Findings) -> None:
    other = {
        **BASE[PARTNER],
        "nom": "Autre club des Essais",
        "creneaux": [session("yoga-mardi", "mardi", titre="Yoga")],
    }
    other["creneaux"][0]["horaires"][0] |= {"debut": "10:30", "fin": "11:30"}
    (found,) = _about(findings(("data/partners/autre.yml", "", other)), "room-booked-twice")
    assert found.location.path == PARTNER
    for said in ("gym-mardi", "yoga-mardi", "salle", "mardi 24/11/2026", "10:00 à 11:00", "10:30 à 11:30"):
        assert said in found.message
    assert (
        "Appeler «\u00a0Autre club des Essais\u00a0» («\u00a0Yoga\u00a0», data/partners/autre.yml, ligne " in found.fix
    )


def test_two_sessions_of_one_identifier_are_each_told_of_the_other(findings: Findings) -> None:
    other = {
        **BASE[PARTNER],
        "nom": "Autre club des Essais",
        "creneaux": [session("gym-mardi", "vendredi", lieu="parc")],
    }
    found = _about(findings(("data/partners/autre.yml", "", other)), "duplicate-session-id")
    assert [each.location.path for each in found] == ["data/partners/autre.yml", PARTNER]
    assert f"{PARTNER}, ligne {found[1].location.line}" in found[0].message
    assert f"data/partners/autre.yml, ligne {found[0].location.line}" in found[1].message


def test_a_postal_code_in_place_of_a_commune_is_given_its_code(findings: Findings) -> None:
    found = findings((VENUE, "adresse.commune", "54340"))[0]
    assert "est un code postal (Pompey)" in found.message
    assert "« 54430 »" in found.fix


def test_codes_of_communes_are_not_guessed_from_each_other(findings: Findings) -> None:
    found = _about(findings((VENUE, "adresse.commune", "54431")), "unknown-reference")[0]
    assert "54430" not in found.fix


def test_a_name_in_place_of_an_identifier_is_given_the_identifier(findings: Findings) -> None:
    found = _about(findings((PARTNER, f"{SLOT}.lieu", "salle-des-essais")), "unknown-reference")[0]
    assert found.fix == "Écrire l’identifiant « salle »."


def test_a_word_that_is_not_in_the_list_leads_to_the_list(findings: Findings) -> None:
    found = _about(findings((PARTNER, f"{SLOT}.activite", "zumba")), "unknown-reference")[0]
    assert "contribuer/mots.html" in found.fix
    assert "data/vocabulary/activites.yml" in found.fix


@pytest.mark.parametrize(
    ("by", "person"),
    [
        ("Marie Durand, coordinatrice", True),
        ("Jean-Pierre DURAND", True),
        ("coordination de la CPTS Pays d’essai", False),
        ("Maison Sport-Santé de Pompey", False),
        ("Club des Essais", False),
    ],
)
def test_only_a_person_s_name_is_refused_as_verifier(findings: Findings, by: str, person: bool) -> None:
    found = findings((PARTNER, f"{SLOT}.verifications.0.par", by))
    assert {*_rules(found)} == ({"verification-by-a-person"} if person else set())


def test_a_title_and_a_name_as_verifier_are_told_once(findings: Findings) -> None:
    found = findings((PARTNER, f"{SLOT}.verifications.0.par", "Mme Durand, coordinatrice"))
    assert {*_rules(found)} == {"personal-data-in-text"}


def test_a_verification_to_come_says_what_it_makes_of_the_slot(findings: Findings) -> None:
    coming = {"le": "2027-11-20", "par": "coordination", "moyen": "telephone"}
    alone = _about(findings((PARTNER, f"{SLOT}.verifications", [coming])), "verification-in-the-future")[0]
    assert "le créneau compte comme jamais vérifié" in alone.message
    beside = _about(
        findings((PARTNER, f"{SLOT}.verifications", [{**coming, "le": "2026-10-12"}, coming])),
        "verification-in-the-future",
    )[0]
    assert "elle n’est pas comptée" in beside.message


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("O3 53 01 99 98", "dix chiffres"),
        ("sur demande", "retirer la ligne"),
        ("tél. 03 53 01 99 98", "Écrire «\u00a003 53 01 99 98\u00a0» seulement"),
        ("03 53 01 99 98 ou 03 53 01 99 97", "l’autre dans un deuxième contact"),
    ],
)
def test_a_number_with_letters_is_no_number(findings: Findings, written: str, mend: str) -> None:
    (found,) = findings((PARTNER, "contacts.0.telephone", written))
    assert found.rule == "malformed-phone"
    assert mend in found.fix


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("accueil @example.org", "Écrire «\u00a0accueil@example.org\u00a0» seulement"),
        ("accueil(at)example.org", "Écrire «\u00a0accueil@example.org\u00a0» seulement"),
        ("accueil [arobase] example.org", "Écrire «\u00a0accueil@example.org\u00a0» seulement"),
        ("mailto:accueil@example.org", "Écrire «\u00a0accueil@example.org\u00a0» seulement"),
        ("Club <accueil@example.org>", "Écrire «\u00a0accueil@example.org\u00a0» seulement"),
        ("accueilé@example.org", "Écrire «\u00a0accueile@example.org\u00a0» seulement"),
        ("accueil@example.org, bureau@example.org", "l’autre dans un deuxième contact"),
        ("www.example.org", "comme «\u00a0accueil@exemple.fr\u00a0»"),
    ],
)
def test_a_mail_written_otherwise_is_given_as_it_is_written(findings: Findings, written: str, mend: str) -> None:
    (found,) = findings((PARTNER, "contacts.0.courriel", written))
    assert found.rule == "malformed-mail"
    assert mend in found.fix


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("www.example.org", "Écrire «\u00a0https://www.example.org\u00a0»."),
        ("example.org/club", "Écrire «\u00a0https://example.org/club\u00a0»."),
        ("htp://example.org", "depuis le navigateur"),
        ("le site du club", "depuis le navigateur"),
    ],
)
def test_a_link_without_its_beginning_is_given_whole(findings: Findings, written: str, mend: str) -> None:
    (found,) = findings((PARTNER, "contacts.0.site", written))
    assert found.rule == "malformed-link"
    assert mend in found.fix


def test_a_session_pasted_twice_is_told_once_where_it_comes_again(findings: Findings) -> None:
    (found,) = findings((PARTNER, "creneaux.1", session("gym-mardi", "mardi")))
    assert found.rule == "duplicate-session-id"
    assert "data/partners/club.yml, ligne" in found.message


def test_an_official_number_of_an_invented_record_is_told_once(findings: Findings) -> None:
    (found,) = findings((PARTNER, "identifiants", {"siret": "123 456 789 0001"}))
    assert (found.rule, found.fix) == ("example-passing-for-real", "Retirer la ligne.")


def test_the_hours_of_the_venue_are_said_beside_those_of_the_slot(findings: Findings) -> None:
    (found,) = findings(*CASES["slot-outside-opening-hours"].faulty)
    assert "le mardi de 19:00 à 20:30, mais «\u00a0salle\u00a0» est ouvert ce jour-là de" in found.message
    (found,) = findings((PARTNER, f"{SLOT}.horaires.0.jour", "dimanche"))
    assert "fermé ce jour-là" in found.message


def test_a_word_people_say_names_the_word_of_the_list(findings: Findings) -> None:
    word = {"id": "gym-douce", "nom": "Gym douce", "synonymes": ["gym du dos", "pilate"]}
    found = findings(("data/vocabulary/activites.yml", "", [word]), (PARTNER, f"{SLOT}.activite", "pilate"))
    assert "Vouliez-vous dire «\u00a0gym-douce\u00a0»" in _about(found, "unknown-reference")[0].fix
