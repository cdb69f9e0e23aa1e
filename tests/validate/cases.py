"""For each rule, what spoils the base project and what comes close without being wrong.

A faulty example must be found, on the place named; a clean one must not be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.validate.base import (
    AID,
    BASE,
    CONFIG,
    OTHER_VENUE,
    PARTNER,
    PROGRAMME,
    REAL,
    TERRITORY,
    VENUE,
    session,
)
from tests.validate.conftest import REMOVE, Change

SLOT = "creneaux.0"
HOURS = f"{SLOT}.horaires.0"
CONTACT = "contacts.0"


@dataclass(frozen=True)
class Case:
    """Changes that make a rule speak in a file, and changes that must leave it silent."""

    faulty: tuple[Change, ...]
    clean: tuple[Change, ...]


def partner(path: str, value: Any) -> Change:
    """A change in the invented partner's file."""
    return PARTNER, path, value


ALERT = {"type": "information", "du": "2026-11-01", "au": "2026-12-31", "texte": "Entrée par la cour."}
HOUSE = "habilitation"
TWIN = {
    "nom": "Salle des Essai",
    "type": "salle",
    "territoire": "pays",
    "adresse": {"rue": "9 rue de l’Exemple", "code_postal": "54340", "commune": "54430"},
    "latitude": "48.7732",
    "longitude": "6.1113",
    "accessibilite": {"fauteuil": "oui", "plain-pied": "oui"},
    "exemple": "oui",
}
SECOND_TERRITORY: dict[str, Any] = {
    "nom": "CPTS voisine",
    "nom_court": "Voisine",
    "editeur": "Coordination voisine",
    "description": "La même commune.",
    "zone_vacances": "B",
    "communes": [
        {"insee": "54430", "nom": "Pompey", "codes_postaux": ["54340"], "latitude": "48.77", "longitude": "6.11"}
    ],
    "sources": [{"titre": "Fiche d’essai"}],
}
OTHER_COMMUNE = {**SECOND_TERRITORY["communes"][0], "insee": "54318", "nom": "Lunéville"}
OTHER_AID = {**BASE[AID], "nom": "Autre aide"}
REAL_AID: tuple[Change, ...] = ((AID, "exemple", REMOVE), (AID, "sources", [{"titre": "Fiche d’essai"}]))
INVENTED = (PARTNER, VENUE, OTHER_VENUE, PROGRAMME, AID)
FEDERAL = [{"qualification": "certification-federale"}]

CASES: Mapping[str, Case] = {
    "reserved-for-nobody": Case(
        (partner(f"{SLOT}.publics", {"seulement": "oui"}), partner(f"{SLOT}.pathologies_seulement", "oui")),
        (partner(f"{SLOT}.publics", {"seulement": "oui", "groupes": ["seniors"]}),),
    ),
    "unknown-reference": Case(
        (partner(f"{SLOT}.lieu", "sale"), partner(f"{SLOT}.tarifs.0.vaut_pour", ["gym-merdi"])),
        (partner(f"{SLOT}.lieu", "parc"), partner(f"{SLOT}.tarifs.0.vaut_pour", ["gym-jeudi"])),
    ),
    "fee-shared-elsewhere": Case(
        (partner(f"{SLOT}.tarifs.0.vaut_pour", ["gym-mardi"]),), (partner(f"{SLOT}.tarifs.0.vaut_pour", ["gym-jeudi"]),)
    ),
    "schedule-ends-before-start": Case((partner(f"{HOURS}.fin", "09:00"),), (partner(f"{HOURS}.fin", "10:01"),)),
    "period-ends-before-start": Case((partner(f"{HOURS}.au", "2026-09-07"),), (partner("alertes", [ALERT]),)),
    "range-upside-down": Case((partner(f"{SLOT}.publics.age_max", "17"),), (partner(f"{SLOT}.publics.age_max", "18"),)),
    "duplicate-session-id": Case((partner("creneaux.1.id", "gym-mardi"),), (partner("creneaux.1.id", "gym-mardi-2"),)),
    "commune-in-two-territories": Case(
        (("data/territories/voisine.yml", "", SECOND_TERRITORY),),
        (("data/territories/voisine.yml", "", {**SECOND_TERRITORY, "communes": [OTHER_COMMUNE]}),),
    ),
    "severe-without-therapist": Case(
        (
            partner(f"{SLOT}.niveaux", ["severe"]),
            partner(
                f"{SLOT}.encadrement",
                [
                    {"qualification": "enseignant-apa"},
                    {"qualification": "kinesitherapeute", "complementarite": "oui"},
                ],
            ),
        ),
        (partner(f"{SLOT}.niveaux", ["severe"]), partner(f"{SLOT}.encadrement.0.qualification", "psychomotricien")),
    ),
    "house-without-accreditation": Case(
        (partner("nom", "Maison Sport-Santé des Essais"),),
        (partner("type", "maison-sport-sante"), partner(HOUSE, {"statut": "accordee"})),
    ),
    "accreditation-without-source": Case(
        (partner(HOUSE, {"statut": "a_confirmer"}),), (partner(HOUSE, {"statut": "accordee"}),)
    ),
    "accreditation-to-confirm": Case(
        (partner(HOUSE, {"statut": "a_confirmer", "source": "Documents de la CPTS"}),),
        (partner(HOUSE, {"statut": "accordee"}),),
    ),
    "aid-without-end": Case(((AID, "valide_jusqu_au", REMOVE),), ((AID, "valide_du", REMOVE),)),
    "aid-without-amount": Case(((AID, "montant", REMOVE),), ((AID, "montant", REMOVE), (AID, "taux", "50"))),
    "personal-contact-without-consent": Case(
        (partner(f"{CONTACT}.telephone", "06 39 98 00 01"),),
        (partner(f"{CONTACT}.telephone", "06 39 98 00 01"), partner(f"{CONTACT}.consentement", "2026-09-01")),
    ),
    "session-without-verification": Case(
        (partner(f"{SLOT}.verifications", REMOVE),), (partner(f"{SLOT}.verifications.0.quoi", ["tarifs"]),)
    ),
    "venue-outside-territory": Case(((VENUE, "latitude", "49.2"),), ((VENUE, "latitude", "48.8"),)),
    "malformed-phone": Case(
        (partner(f"{CONTACT}.telephone", "03 53 01"),), (partner(f"{CONTACT}.telephone", "+33 3 53 01 00 01"),)
    ),
    "malformed-mail": Case(
        (partner(f"{CONTACT}.courriel", "accueil@example"),),
        (partner(f"{CONTACT}.courriel", "gym.douce+essai@club-des-essais.example.org"),),
    ),
    "malformed-link": Case(
        (partner(f"{CONTACT}.site", "javascript:alert(1)"),), (partner(f"{CONTACT}.site", "http://example.org/a"),)
    ),
    "malformed-siret": Case(
        ((REAL, "identifiants", {"siret": "12345678901234"}),),
        ((REAL, "identifiants", {"siret": "732 829 320 00074"}),),
    ),
    "malformed-rna": Case(
        ((REAL, "identifiants", {"rna": "54100000"}),), ((REAL, "identifiants", {"rna": "W541000000"}),)
    ),
    "malformed-finess": Case(
        ((REAL, "identifiants", {"finess": "54000"}),), ((REAL, "identifiants", {"finess": "540000000"}),)
    ),
    "incomplete-schedule": Case(
        (partner(f"{HOURS}.frequence", "mensuelle"),),
        (partner(f"{HOURS}.frequence", "mensuelle"), partner(f"{HOURS}.rang", "dernier")),
    ),
    "session-without-place": Case(
        (partner(f"{SLOT}.lieu", REMOVE),), (partner(f"{SLOT}.lieu", REMOVE), partner(f"{SLOT}.mode", "a-distance"))
    ),
    "empty-list": Case((partner(f"{SLOT}.niveaux", []),), (partner(f"{SLOT}.aides", []),)),
    "venue-without-position": Case(
        ((VENUE, "longitude", REMOVE),),
        (
            (VENUE, "longitude", REMOVE),
            (VENUE, "latitude", REMOVE),
            (VENUE, "adresse.rue", REMOVE),
            (VENUE, "adresse_confidentielle", "oui"),
        ),
    ),
    "confidential-address-given": Case(
        ((VENUE, "adresse_confidentielle", "oui"),),
        (
            (VENUE, "adresse_confidentielle", "oui"),
            (VENUE, "adresse.rue", REMOVE),
            (VENUE, "latitude", REMOVE),
            (VENUE, "longitude", REMOVE),
        ),
    ),
    "score-out-of-range": Case(((PROGRAMME, "radar.cout", "6"),), ((PROGRAMME, "radar.cout", "5"),)),
    "freshness-limits-disordered": Case(
        ((CONFIG, "fraicheur.perime_mois", "6"),), ((CONFIG, "fraicheur.perime_mois", "7"),)
    ),
    "actionable-fact-without-example": Case(
        (
            (REAL, "contacts", [{"telephone": "03 83 00 00 00"}]),
            (TERRITORY, "contact", {"telephone": "03 53 01 00 02"}),
        ),
        (
            (REAL, "description", "Un comité qui coordonne 56 715 licences et 0123456789012 points."),
            (TERRITORY, "contact", {"site": "https://example.org/"}),
            (PARTNER, "description", "Appelez le 03 53 01 00 01."),
        ),
    ),
    "example-passing-for-real": Case(
        (partner(f"{CONTACT}.telephone", "03 83 91 00 00"),), ((REAL, "contacts", [{"telephone": "03 83 91 00 00"}]),)
    ),
    "example-at-real-venue": Case(
        ((VENUE, "exemple", REMOVE), (VENUE, "horaires_ouverture", REMOVE), partner(f"{SLOT}.titre", "Gym")),
        (
            (VENUE, "exemple", REMOVE),
            (VENUE, "horaires_ouverture", REMOVE),
            partner(f"{SLOT}.lieu", "parc"),
            partner("creneaux.1.lieu", "parc"),
        ),
    ),
    "example-outside-demonstration": Case(
        ((PARTNER, "nom", "Club"), (CONFIG, "demonstration", REMOVE)),
        ((CONFIG, "demonstration", REMOVE), *((name, "exemple", "non") for name in INVENTED)),
    ),
    "season-is-over": Case((partner(f"{HOURS}.au", "2026-11-01"),), (partner(f"{HOURS}.au", "2026-12-01"),)),
    "aid-expired": Case(((AID, "valide_jusqu_au", "2026-11-01"),), ((AID, "valide_jusqu_au", "2026-11-23"),)),
    "verification-too-old": Case(
        (partner(f"{SLOT}.verifications.0.le", "2026-05-22"),), (partner(f"{SLOT}.verifications.0.le", "2026-05-24"),)
    ),
    "verification-in-the-future": Case(
        (partner(f"{SLOT}.verifications.0.le", "2027-10-12"),), (partner(f"{SLOT}.verifications.0.le", "2026-11-23"),)
    ),
    "verification-by-a-person": Case(
        (partner(f"{SLOT}.verifications.0.par", "Marie Durand"),),
        (partner(f"{SLOT}.verifications.0.par", "Club des Essais"),),
    ),
    "season-too-far": Case((partner(f"{HOURS}.au", "2206-06-21"),), (partner(f"{HOURS}.au", "2028-06-21"),)),
    "holidays-not-said": Case(
        (partner(f"{HOURS}.vacances_scolaires", REMOVE),), (partner(f"{HOURS}.vacances_scolaires", "oui"),)
    ),
    "group-already-started": Case(
        (partner(f"{SLOT}.prochain_demarrage", "2026-11-22"),), (partner(f"{SLOT}.prochain_demarrage", "2026-11-23"),)
    ),
    "alert-over": Case((partner("alertes", [{**ALERT, "au": "2026-11-22"}]),), (partner("alertes", [ALERT]),)),
    "agreement-ending": Case((partner("labels.0.fin", "2027-01-31"),), (partner("labels.0.fin", "2027-03-01"),)),
    "federal-certificate-beyond-minimal": Case(
        (partner(f"{SLOT}.niveaux", ["moderee"]), partner(f"{SLOT}.encadrement", FEDERAL)),
        (partner(f"{SLOT}.encadrement", FEDERAL),),
    ),
    "unlisted-supervisor": Case(
        (
            partner(f"{SLOT}.ordonnance", "obligatoire"),
            partner(f"{SLOT}.encadrement.0.qualification", "patient-meneur"),
        ),
        (partner(f"{SLOT}.encadrement.0.qualification", "patient-meneur"),),
    ),
    "session-without-price": Case(
        (partner(f"{SLOT}.tarifs", REMOVE),), (partner(f"{SLOT}.tarifs", [{"montant": "0"}]),)
    ),
    "fee-without-period": Case(
        (partner(f"{SLOT}.tarifs.0.par", REMOVE),), (partner(f"{SLOT}.tarifs", [{"montant": "0"}]),)
    ),
    "session-without-next-step": Case(
        (partner(f"{SLOT}.etape_suivante", REMOVE),), (partner(f"{SLOT}.etape_suivante", {"creneaux": ["gym-jeudi"]}),)
    ),
    "programme-without-follow-up": Case(
        ((PROGRAMME, "suite", REMOVE),), ((PROGRAMME, "suite", {"creneaux": ["gym-mardi"]}),)
    ),
    "missing-access-facts": Case(
        ((VENUE, "accessibilite.fauteuil", REMOVE),), ((VENUE, "accessibilite.fauteuil", "inconnu"),)
    ),
    "real-record-without-source": Case(
        ((REAL, "sources", REMOVE),), ((REAL, "sources", REMOVE), (REAL, "exemple", "oui"))
    ),
    "text-in-capitals": Case((partner("description", "UN CLUB POUR TOUS"),), (partner("description", "Un CCAS."),)),
    "personal-data-in-text": Case(
        (partner(f"{SLOT}.description", "Appelez Mme Durand la veille."),),
        (partner(f"{SLOT}.description", "Appelez le secrétariat la veille."),),
    ),
    "group-larger-than-room": Case((partner(f"{SLOT}.effectif_max", "21"),), (partner(f"{SLOT}.effectif_max", "20"),)),
    "slot-outside-opening-hours": Case(
        (partner(f"{HOURS}.fin", "20:30"), partner(f"{HOURS}.debut", "19:00")),
        (partner(f"{HOURS}.fin", "20:00"), partner(f"{HOURS}.debut", "19:00")),
    ),
    "room-booked-twice": Case(
        (partner("creneaux.1", session("gym-jeudi", "mardi")),),
        (partner("creneaux.1", session("gym-jeudi", "mardi", lieu="parc")), partner(f"{SLOT}.lieu", "parc")),
    ),
    "probable-twins": Case(
        (("data/venues/salle-2.yml", "", TWIN),), (("data/venues/salle-2.yml", "", {**TWIN, "nom": "Dojo"}),)
    ),
    "sentence-too-long": Case(
        (partner(f"{SLOT}.langage_simple", " ".join(["On bouge doucement,"] * 6) + " assis."),),
        (partner(f"{SLOT}.langage_simple", "On bouge assis. Chacun va à son rythme."),),
    ),
    "hard-word-for-patients": Case(
        (partner(f"{SLOT}.description", "On travaille la proprioception."),),
        (partner(f"{SLOT}.description", "On travaille l’équilibre."),),
    ),
    "contradictory-schedule": Case(
        (partner(f"{HOURS}.dates", ["2026-12-01"]),),
        (partner(f"{HOURS}.dates", ["2026-12-01"]), partner(f"{HOURS}.frequence", "dates")),
    ),
    "example-with-real-help": Case(
        (*REAL_AID, partner("creneaux.1.aides", REMOVE)),
        (*REAL_AID, partner(f"{SLOT}.aides", REMOVE), partner("creneaux.1.aides", REMOVE)),
    ),
    "postcode-of-another-commune": Case(
        ((VENUE, "adresse.code_postal", "54000"),), ((VENUE, "adresse.code_postal", "54340"),)
    ),
    "aid-sum-one-sided": Case(
        (("data/aids/autre.yml", "", {**OTHER_AID, "cumulable_avec": ["bourse"]}),),
        (("data/aids/autre.yml", "", {**OTHER_AID, "cumulable_avec": ["bourse"]}), (AID, "cumulable_avec", ["autre"])),
    ),
    "unlikely-hours": Case(
        (partner(f"{HOURS}.debut", "06:30"), partner(f"{HOURS}.fin", "07:30")),
        (partner(f"{HOURS}.debut", "18:30"), partner(f"{HOURS}.fin", "19:30")),
    ),
    "mute-of-unknown-rule": Case(
        (partner("silences", [{"regle": "empty-list", "raison": "essai", "jusqu_au": "2027-01-01"}]),),
        (partner("silences", [{"regle": "text-in-capitals", "raison": "essai", "jusqu_au": "2027-01-01"}]),),
    ),
    "weekly-session-alone": Case(
        (partner("creneaux.1.programme", REMOVE), (PROGRAMME, "nom", "Seul")),
        (
            partner("creneaux.1.programme", REMOVE),
            partner(f"{SLOT}.horaires.1", {"jour": "vendredi", "debut": "10:00", "fin": "11:00"}),
        ),
    ),
}

BY_DATE = ("school-calendar-ending",)
"""Rules that only the day makes speak, tested apart."""
