"""A recurring slot (créneau) or workshop, inside its partner's file (OpenActive SessionSeries)."""

from __future__ import annotations

from typing import Annotated

from generator.model.base import (
    Age,
    Contact,
    Count,
    Document,
    FrBool,
    FrDate,
    Insee,
    Line,
    Minutes,
    Mute,
    OwnSlug,
    Record,
    Slug,
    Text,
    Verification,
    key,
)
from generator.model.money import Fee
from generator.model.schedule import Schedule
from generator.vocabulary import (
    AlertType,
    ExerciseKind,
    Intensity,
    LimitationLevel,
    Mode,
    PlacesState,
    Qualification,
    ReportChannel,
    Requirement,
    Theme,
)


class Supervision(Record):
    """Who supervises; `complementary`: after, or beside, another profession (CSP D.1172-3)."""

    qualification: Annotated[
        Qualification, key("qualification", "Diplôme ou métier de la personne qui encadre", "enseignant-apa")
    ]
    complementary: Annotated[FrBool, key("complementarite", "Intervient en complémentarité", "non")] = False
    note: Annotated[Line | None, key("precision", "Ce qu’il faut savoir")] = None


class Places(Record):
    """Whether there is room, and since when one knows."""

    state: Annotated[PlacesState, key("etat", "État des places", "disponibles")]
    number: Annotated[Count | None, key("nombre", "Nombre de places libres", "4")] = None
    on: Annotated[FrDate | None, key("au", "Jour où on l’a su", "2026-11-16")] = None


class Audience(Record):
    """For whom; `groups` are words of `data/vocabulary/publics.yml`."""

    age_min: Annotated[Age | None, key("age_min", "Âge le plus bas")] = None
    age_max: Annotated[Age | None, key("age_max", "Âge le plus haut")] = None
    groups: Annotated[tuple[Slug, ...], key("groupes", "Publics accueillis", ["seniors"])] = ()
    women_only: Annotated[FrBool, key("femmes_seulement", "Réservé aux femmes")] = False
    only: Annotated[FrBool, key("seulement", "Réservé à ces publics, et à personne d’autre")] = False
    note: Annotated[Line | None, key("precision", "Ce qu’il faut savoir")] = None


class FirstStep(Record):
    """What the first time is like."""

    steps: Annotated[tuple[Line, ...], key("deroulement", "Ce qui se passe, dans l’ordre")] = ()
    welcomed_by: Annotated[Line | None, key("accueil", "Qui accueille : une fonction, pas un nom")] = None
    bring: Annotated[Line | None, key("apporter", "Ce qu’il faut apporter")] = None
    dress: Annotated[Line | None, key("tenue", "Comment s’habiller")] = None
    companion: Annotated[FrBool | None, key("accompagnant", "On peut venir avec quelqu’un")] = None


class Trial(Record):
    """A trial session."""

    possible: Annotated[FrBool, key("possible", "Peut-on essayer", "oui")]
    free: Annotated[FrBool | None, key("gratuit", "L’essai est-il gratuit")] = None
    note: Annotated[Line | None, key("precision", "Ce qu’il faut savoir")] = None


class NextStep(Record):
    """What comes after, for the person and for the professional."""

    patient: Annotated[Text | None, key("patient", "Ce qui vient après, pour la personne")] = None
    professional: Annotated[Text | None, key("professionnel", "Ce qui vient après, pour le professionnel")] = None
    sessions: Annotated[tuple[Slug, ...], key("creneaux", "Créneaux qui suivent")] = ()
    programmes: Annotated[tuple[Slug, ...], key("programmes", "Programmes qui suivent")] = ()


class Report(Record):
    """How the prescriber hears back (CSP D.1172-5: to the person, and to the doctor if the person agrees)."""

    channel: Annotated[ReportChannel, key("canal", "Par quel moyen", "mssante")]
    moment: Annotated[Line | None, key("moment", "Quand", "à 12 semaines")] = None


class Effort(Record):
    """The four items of the official prescription form; duration and frequency default to the timetable's."""

    kinds: Annotated[tuple[ExerciseKind, ...], key("types", "Types d’exercice", ["equilibre"])] = ()
    minutes: Annotated[Minutes | None, key("duree", "Durée d’une séance, en minutes", "60")] = None
    per_week: Annotated[Line | None, key("frequence", "Nombre de fois, en clair", "1 fois par semaine")] = None
    intensity: Annotated[Intensity | None, key("intensite", "Intensité", "legere")] = None


class Alert(Record):
    """A dated announcement; a suspension takes the session out of proposals between its dates."""

    kind: Annotated[AlertType, key("type", "Ce que l’alerte annonce", "suspension")]
    since: Annotated[FrDate, key("du", "Premier jour")]
    until: Annotated[FrDate, key("au", "Dernier jour")]
    text: Annotated[Line, key("texte", "Ce que le patient lit")]


class Session(Record):
    """A slot people can go to; everything one acts on hangs here, not on the club."""

    id: Annotated[OwnSlug, key("id", "Identifiant, unique dans tout l’annuaire", "gym-mardi")]
    title: Annotated[Line, key("titre", "Nom du créneau", "Gym douce assise")]
    activity: Annotated[Slug, key("activite", "Activité", "gym-douce")]
    theme: Annotated[Theme, key("theme", "Thème", "activite-physique")] = Theme.PHYSICAL_ACTIVITY
    description: Annotated[Text | None, key("description", "Ce que l’on y fait, en une phrase simple")] = None
    plain_text: Annotated[Text | None, key("langage_simple", "La même chose en deux phrases très simples")] = None
    mode: Annotated[Mode, key("mode", "Sur place, à distance ou à domicile", "sur-place")] = Mode.ON_SITE
    venue: Annotated[Slug | None, key("lieu", "Lieu", "salle-des-tilleuls")] = None
    served_communes: Annotated[tuple[Insee, ...], key("communes_desservies", "Communes, si à domicile")] = ()
    schedules: Annotated[tuple[Schedule, ...], key("horaires", "Quand")]
    programme: Annotated[Slug | None, key("programme", "Programme dont le créneau fait partie")] = None
    levels: Annotated[tuple[LimitationLevel, ...], key("niveaux", "Limitations accueillies", ["aucune", "minime"])]
    has_stage: Annotated[Age | None, key("etape_has", "Étape HAS, de 1 à 4", "2")] = None
    conditions: Annotated[tuple[Slug, ...], key("pathologies", "Pathologies accueillies")] = ()
    conditions_only: Annotated[FrBool, key("pathologies_seulement", "Réservé à ces pathologies, et à aucune autre")] = (
        False
    )
    exclusions: Annotated[tuple[Line, ...], key("exclusions", "Qui ne peut pas venir, en clair")] = ()
    excluded_conditions: Annotated[
        tuple[Slug, ...], key("pathologies_exclues", "Pathologies qui ne peuvent pas être accueillies")
    ] = ()
    audience: Annotated[Audience, key("publics", "Pour qui")] = Audience()
    wishes: Annotated[tuple[Slug, ...], key("envies", "Envies", ["assis"])] = ()
    supervision: Annotated[tuple[Supervision, ...], key("encadrement", "Qui encadre")]
    group_min: Annotated[Count | None, key("effectif_min", "Taille du groupe, au moins")] = None
    group_max: Annotated[Count | None, key("effectif_max", "Taille du groupe, au plus")] = None
    places: Annotated[Places | None, key("places", "Places libres")] = None
    next_start: Annotated[FrDate | None, key("prochain_demarrage", "Début du prochain groupe")] = None
    prescription: Annotated[Requirement, key("ordonnance", "Faut-il une ordonnance")] = Requirement.UNKNOWN
    certificate: Annotated[Requirement, key("certificat", "Faut-il un certificat médical")] = Requirement.UNKNOWN
    fees: Annotated[tuple[Fee, ...], key("tarifs", "Prix")] = ()
    aids: Annotated[tuple[Slug, ...], key("aides", "Aides que l’on peut demander")] = ()
    trial: Annotated[Trial | None, key("seance_essai", "Séance d’essai")] = None
    registration: Annotated[Line | None, key("inscription", "Comment s’inscrire")] = None
    walk_in: Annotated[FrBool, key("sans_inscription", "On vient sans s’inscrire", "non")] = False
    first_step: Annotated[FirstStep, key("premier_pas", "La première fois")] = FirstStep()
    transport: Annotated[Line | None, key("transport", "Comment venir")] = None
    next_step: Annotated[NextStep | None, key("etape_suivante", "Ce qui vient après")] = None
    documents: Annotated[tuple[Document, ...], key("documents", "Papiers à préparer")] = ()
    reports: Annotated[tuple[Report, ...], key("retour_prescripteur", "Retour au prescripteur")] = ()
    effort: Annotated[Effort, key("effort", "Type, durée, fréquence, intensité")] = Effort()
    contacts: Annotated[tuple[Contact, ...], key("contacts", "Contacts propres au créneau")] = ()
    alerts: Annotated[tuple[Alert, ...], key("alertes", "Annonces datées")] = ()
    verifications: Annotated[tuple[Verification, ...], key("verifications", "Qui a vérifié, quand")] = ()
    mutes: Annotated[tuple[Mute, ...], key("silences", "Avertissements mis de côté, avec raison et date")] = ()
