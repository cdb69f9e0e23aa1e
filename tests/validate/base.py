"""The base project of the rules' tests: a demonstration with one record of each kind, without any finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

CONFIG = "site_config.yml"
PARTNER = "data/partners/club.yml"
REAL = "data/partners/comite.yml"
VENUE = "data/venues/salle.yml"
OTHER_VENUE = "data/venues/parc.yml"
PROGRAMME = "data/programmes/tremplin.yml"
AID = "data/aids/bourse.yml"
TERRITORY = "data/territories/pays.yml"

CHECKED: list[dict[str, Any]] = [{"le": "2026-10-12", "par": "coordination du territoire", "moyen": "telephone"}]


def session(identifier: str, day: str, **changes: Any) -> dict[str, Any]:
    """A faultless session of the base project."""
    return {
        "id": identifier,
        "titre": "Gym douce",
        "activite": "gym-douce",
        "lieu": "salle",
        "horaires": [
            {
                "jour": day,
                "debut": "10:00",
                "fin": "11:00",
                "du": "2026-09-08",
                "au": "2027-06-29",
                "vacances_scolaires": "non",
            }
        ],
        "programme": "tremplin",
        "niveaux": ["aucune", "minime"],
        "encadrement": [{"qualification": "enseignant-apa"}],
        "effectif_min": "4",
        "effectif_max": "12",
        "publics": {"age_min": "18", "age_max": "90", "groupes": ["seniors"]},
        "tarifs": [{"montant": "95", "jusqu_a": "120", "par": "annee", "quotient_familial": {"de": "0", "a": "600"}}],
        "aides": ["bourse"],
        "etape_suivante": {"patient": "Le groupe continue toute l’année."},
        "verifications": CHECKED,
        **changes,
    }


BASE: Mapping[str, Any] = {
    CONFIG: {
        "nom": "Annuaire d’essai",
        "sous_titre": "Pour les règles",
        "description": "Un annuaire d’essai.",
        "editeur": "Coordination d’essai",
        "demonstration": {"date": "2026-11-23", "bandeau": "Démonstration."},
        "fraicheur": {"a_revoir_mois": "6", "perime_mois": "12"},
    },
    "data/vocabulary/activites.yml": [{"id": "gym-douce", "nom": "gym douce"}],
    "data/vocabulary/publics.yml": [{"id": "seniors", "nom": "seniors"}],
    TERRITORY: {
        "nom": "CPTS du Pays d’essai",
        "nom_court": "Pays d’essai",
        "editeur": "Coordination d’essai",
        "description": "Une commune au nord de Nancy.",
        "zone_vacances": "B",
        "communes": [
            {
                "insee": "54430",
                "nom": "Pompey",
                "codes_postaux": ["54340"],
                "latitude": "48.7729",
                "longitude": "6.11072",
            }
        ],
        "sources": [{"titre": "Fiche d’essai"}],
    },
    VENUE: {
        "nom": "Salle des Essais",
        "type": "salle",
        "territoire": "pays",
        "adresse": {"rue": "1 rue de l’Exemple", "code_postal": "54340", "commune": "54430"},
        "latitude": "48.7731",
        "longitude": "6.1112",
        "capacite": "20",
        "accessibilite": {"fauteuil": "oui", "plain-pied": "oui"},
        "horaires_ouverture": [
            {"jour": day, "debut": "08:00", "fin": "20:00"} for day in ("lundi", "mardi", "mercredi", "jeudi")
        ],
        "exemple": "oui",
    },
    OTHER_VENUE: {
        "nom": "Parc du Fleuve",
        "type": "parc",
        "territoire": "pays",
        "adresse": {"rue": "2 quai de l’Exemple", "code_postal": "54340", "commune": "54430"},
        "latitude": "48.7741",
        "longitude": "6.1122",
        "accessibilite": {"fauteuil": "non", "plain-pied": "inconnu"},
        "exemple": "oui",
    },
    PROGRAMME: {
        "nom": "Tremplin d’essai",
        "porteur": "Club d’essai",
        "territoires": ["pays"],
        "description": "Douze semaines pour reprendre en douceur.",
        "pour_qui": "Adultes",
        "porte_entree": ["medecin"],
        "suite": {"patient": "Vous choisissez un groupe près de chez vous."},
        "radar": {"cout": "2"},
        "exemple": "oui",
    },
    AID: {
        "nom": "Bourse d’essai",
        "donneur": "Commune d’essai",
        "territoires": ["pays"],
        "description": "Une aide de la commune.",
        "montant": "30",
        "demande": "À l’accueil, avec la facture.",
        "conditions": {"age_min": "18", "age_max": "99"},
        "valide_du": "2026-09-01",
        "valide_jusqu_au": "2027-06-30",
        "exemple": "oui",
    },
    PARTNER: {
        "nom": "Club des Essais",
        "type": "association",
        "territoires": ["pays"],
        "description": "Un club qui propose deux créneaux.",
        "contacts": [
            {
                "role": "accueil",
                "telephone": "03 53 01 00 01",
                "courriel": "accueil@example.org",
                "site": "https://example.org/",
            }
        ],
        "labels": [{"nom": "Label d’essai", "organisme": "Fédération d’essai", "fin": "2027-12-31"}],
        "creneaux": [session("gym-mardi", "mardi"), session("gym-jeudi", "jeudi", etape_has="2")],
        "exemple": "oui",
    },
    REAL: {
        "nom": "Comité du Pays",
        "type": "comite-sportif",
        "territoires": ["pays"],
        "description": "Un comité qui coordonne.",
        "sources": [{"titre": "Fiche d’essai"}],
    },
}
