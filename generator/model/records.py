"""The records that own a file: Partner, Venue, Programme, Territory (Aid lives in `money`), and the open words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from generator.model.base import (
    Address,
    Contact,
    Count,
    DataEsCode,
    Document,
    Figure,
    FrBool,
    FrDate,
    Insee,
    Latitude,
    Line,
    Longitude,
    Mute,
    OpenActiveConcept,
    OwnSlug,
    PostalCode,
    Record,
    Slug,
    Source,
    Text,
    Verification,
    key,
)
from generator.model.schedule import Schedule
from generator.model.session import Alert, NextStep, Session
from generator.vocabulary import (
    AccessFeature,
    AccreditationStatus,
    Answer,
    Door,
    HolidayZone,
    PartnerRole,
    PartnerType,
    ProgrammeStatus,
    Scope,
    StepKind,
    Theme,
    VenueType,
)


class Identifiers(Record):
    """Official numbers of a structure."""

    siret: Annotated[Line | None, key("siret", "Numéro SIRET, 14 chiffres")] = None
    rna: Annotated[Line | None, key("rna", "Numéro RNA, W et 9 chiffres")] = None
    finess: Annotated[Line | None, key("finess", "Numéro FINESS, 9 signes")] = None


class Label(Record):
    """A label or charter: who gave it, until when."""

    name: Annotated[Line, key("nom", "Nom du label")]
    giver: Annotated[Line, key("organisme", "Qui l’a donné")]
    until: Annotated[FrDate | None, key("fin", "Dernier jour")] = None
    proof: Annotated[Line | None, key("preuve", "Adresse ou référence de la preuve")] = None


class Accreditation(Record):
    """The habilitation that the words « Maison Sport-Santé » need (CSP L.1173-1)."""

    status: Annotated[AccreditationStatus, key("statut", "Ce que l’on sait", "accordee")]
    number: Annotated[Line | None, key("numero", "Référence de l’habilitation")] = None
    until: Annotated[FrDate | None, key("fin", "Dernier jour")] = None
    source: Annotated[Line | None, key("source", "D’où vient l’information")] = None


class Convention(Record):
    """An agreement between a partner and another structure."""

    with_whom: Annotated[Line, key("avec", "Avec qui")]
    subject: Annotated[Line | None, key("objet", "Sur quoi")] = None
    until: Annotated[FrDate | None, key("fin", "Dernier jour")] = None


class Partner(Record):
    """A structure: association, Maison Sport-Santé, CCAS, practice… (HSDS organization, OpenActive organizer)."""

    id: Annotated[OwnSlug, key("id", "Identifiant : le nom du fichier")]
    name: Annotated[Line, key("nom", "Nom de la structure")]
    kind: Annotated[PartnerType, key("type", "Type de structure", "association")]
    territories: Annotated[tuple[Slug, ...], key("territoires", "Territoires où elle agit")]
    description: Annotated[Text, key("description", "Ce que fait la structure, en une phrase simple")]
    address: Annotated[Address | None, key("adresse", "Adresse")] = None
    contacts: Annotated[tuple[Contact, ...], key("contacts", "Comment la joindre")] = ()
    identifiers: Annotated[Identifiers, key("identifiants", "SIRET, RNA, FINESS")] = Identifiers()
    accreditation: Annotated[Accreditation | None, key("habilitation", "Habilitation Maison Sport-Santé")] = None
    labels: Annotated[tuple[Label, ...], key("labels", "Labels et chartes")] = ()
    conventions: Annotated[tuple[Convention, ...], key("conventions", "Conventions")] = ()
    roles: Annotated[tuple[PartnerRole, ...], key("roles", "Ce qu’elle fait")] = ()
    languages: Annotated[tuple[Line, ...], key("langues", "Langues parlées")] = ()
    alerts: Annotated[tuple[Alert, ...], key("alertes", "Annonces datées")] = ()
    sessions: Annotated[tuple[Session, ...], key("creneaux", "Créneaux et ateliers")] = ()
    verifications: Annotated[tuple[Verification, ...], key("verifications", "Qui a vérifié, quand")] = ()
    sources: Annotated[tuple[Source, ...], key("sources", "D’où viennent ces faits")] = ()
    example: Annotated[FrBool, key("exemple", "Fiche inventée pour la démonstration")] = False
    mutes: Annotated[tuple[Mute, ...], key("silences", "Avertissements mis de côté, avec raison et date")] = ()


class Stop(Record):
    """A public-transport stop near a venue."""

    name: Annotated[Line, key("arret", "Nom de l’arrêt")]
    line: Annotated[Line | None, key("ligne", "Ligne ou moyen", "bus 5")] = None
    metres: Annotated[Count | None, key("metres", "Distance à pied, en mètres", "150")] = None


class Venue(Record):
    """A place (HSDS location, OpenActive Place); coordinates are WGS 84 degrees."""

    id: Annotated[OwnSlug, key("id", "Identifiant : le nom du fichier")]
    name: Annotated[Line, key("nom", "Nom du lieu")]
    kind: Annotated[VenueType, key("type", "Type de lieu", "salle")]
    territory: Annotated[Slug, key("territoire", "Territoire")]
    address: Annotated[Address, key("adresse", "Adresse")]
    confidential: Annotated[FrBool, key("adresse_confidentielle", "Ne jamais montrer l’adresse")] = False
    latitude: Annotated[Latitude | None, key("latitude", "Latitude", "48.7712")] = None
    longitude: Annotated[Longitude | None, key("longitude", "Longitude", "6.1287")] = None
    capacity: Annotated[Count | None, key("capacite", "Nombre de personnes")] = None
    equipment: Annotated[tuple[Slug, ...], key("equipements", "Équipements")] = ()
    access: Annotated[Mapping[AccessFeature, Answer], key("accessibilite", "Accès : oui, non ou inconnu")] = Field(
        default_factory=dict
    )
    access_url: Annotated[Line | None, key("acceslibre", "Page du lieu sur acceslibre")] = None
    access_note: Annotated[Line | None, key("acces_precision", "Ce qu’il faut savoir pour entrer")] = None
    stops: Annotated[tuple[Stop, ...], key("transports", "Arrêts proches")] = ()
    owner: Annotated[Slug | None, key("proprietaire", "Structure à qui est le lieu")] = None
    data_es: Annotated[DataEsCode | None, key("code_data_es", "Code dans Data ES", "E001I544300001")] = None
    opening: Annotated[tuple[Schedule, ...], key("horaires_ouverture", "Heures d’ouverture")] = ()
    free_slots: Annotated[tuple[Schedule, ...], key("plages_libres", "Heures que l’on peut prêter")] = ()
    lending: Annotated[Text | None, key("mise_a_disposition", "Conditions du prêt")] = None
    verifications: Annotated[tuple[Verification, ...], key("verifications", "Qui a vérifié, quand")] = ()
    sources: Annotated[tuple[Source, ...], key("sources", "D’où viennent ces faits")] = ()
    example: Annotated[FrBool, key("exemple", "Lieu inventé pour la démonstration")] = False
    mutes: Annotated[tuple[Mute, ...], key("silences", "Avertissements mis de côté, avec raison et date")] = ()


class Step(Record):
    """A step of a programme's path."""

    kind: Annotated[StepKind, key("type", "Étape", "bilan")]
    text: Annotated[Line, key("texte", "Ce qui se passe")]
    who: Annotated[Line | None, key("qui", "Qui s’en charge")] = None
    when: Annotated[Line | None, key("quand", "Quand", "à 6 mois")] = None


class Radar(Record):
    """How hard a programme is to set up, 1 (easy) to 5 (hard)."""

    cost: Annotated[Count | None, key("cout", "Coût, de 1 à 5")] = None
    people: Annotated[Count | None, key("ressources_humaines", "Ressources humaines, de 1 à 5")] = None
    training: Annotated[Count | None, key("formation", "Formation, de 1 à 5")] = None
    engineering: Annotated[Count | None, key("ingenierie", "Ingénierie, de 1 à 5")] = None
    delay: Annotated[Count | None, key("delai", "Délai, de 1 à 5")] = None


class Programme(Record):
    """A programme or path (HSDS program): who it is for, which door opens it, what follows."""

    id: Annotated[OwnSlug, key("id", "Identifiant : le nom du fichier")]
    name: Annotated[Line, key("nom", "Nom du programme")]
    acronym: Annotated[Line | None, key("sigle", "Sigle")] = None
    holder: Annotated[Line, key("porteur", "Qui le porte")]
    territories: Annotated[tuple[Slug, ...], key("territoires", "Territoires")]
    theme: Annotated[Theme, key("theme", "Thème")] = Theme.PHYSICAL_ACTIVITY
    description: Annotated[Text, key("description", "Ce que propose le programme, en une phrase simple")]
    audience: Annotated[Line, key("pour_qui", "À qui il s’adresse")]
    groups: Annotated[tuple[Slug, ...], key("publics", "Publics")] = ()
    for_professionals: Annotated[FrBool, key("pour_professionnels", "Pour des soignants, non des patients")] = False
    entry_conditions: Annotated[tuple[Line, ...], key("conditions_entree", "Conditions d’entrée")] = ()
    doors: Annotated[tuple[Door, ...], key("porte_entree", "Qui ouvre la porte", ["medecin"])] = ()
    door_note: Annotated[Line | None, key("porte_precision", "Comment la porte s’ouvre")] = None
    documents: Annotated[tuple[Document, ...], key("documents", "Papiers")] = ()
    session_count: Annotated[Count | None, key("nombre_seances", "Nombre de séances", "24")] = None
    duration: Annotated[Line | None, key("duree", "Durée, en clair", "un an")] = None
    frequency: Annotated[Line | None, key("frequence", "Rythme, en clair")] = None
    group_size: Annotated[Line | None, key("taille_groupe", "Taille des groupes", "10 à 15 personnes")] = None
    cost: Annotated[Line | None, key("cout_patient", "Ce que paie la personne")] = None
    funder: Annotated[Line | None, key("financeur", "Qui finance")] = None
    components: Annotated[tuple[Line, ...], key("composantes", "Ce qu’il contient")] = ()
    assessments: Annotated[tuple[Line, ...], key("bilans", "Bilans")] = ()
    tools: Annotated[tuple[Source, ...], key("outils", "Outils : un lien, jamais une copie")] = ()
    steps: Annotated[tuple[Step, ...], key("etapes", "Les étapes, dans l’ordre")] = ()
    follow_up: Annotated[NextStep | None, key("suite", "Ce qui vient après le programme")] = None
    status: Annotated[ProgrammeStatus, key("statut", "Ouvert, complet, en projet")] = ProgrammeStatus.UNKNOWN
    figures: Annotated[tuple[Figure, ...], key("chiffres", "Chiffres clés")] = ()
    radar: Annotated[Radar | None, key("radar", "Difficulté à monter, de 1 à 5")] = None
    sources: Annotated[tuple[Source, ...], key("sources", "D’où viennent ces faits")] = ()
    example: Annotated[FrBool, key("exemple", "Programme inventé pour la démonstration")] = False
    mutes: Annotated[tuple[Mute, ...], key("silences", "Avertissements mis de côté, avec raison et date")] = ()


class Commune(Record):
    """A commune of a territory (INSEE, La Poste); `latitude` and `longitude` are those of the outline's centre."""

    insee: Annotated[Insee, key("insee", "Code INSEE", "54430")]
    name: Annotated[Line, key("nom", "Nom", "Pompey")]
    postcodes: Annotated[tuple[PostalCode, ...], key("codes_postaux", "Codes postaux", ["54340"])]
    latitude: Annotated[Latitude, key("latitude", "Latitude du centre")]
    longitude: Annotated[Longitude, key("longitude", "Longitude du centre")]
    population: Annotated[Count | None, key("population", "Habitants")] = None


class Territory(Record):
    """A territory (a CPTS): its communes, editor and school-holiday zone."""

    id: Annotated[OwnSlug, key("id", "Identifiant : le nom du fichier")]
    name: Annotated[Line, key("nom", "Nom", "CPTS Cœur de Meurthe-et-Moselle")]
    short_name: Annotated[Line, key("nom_court", "Nom court", "Cœur de Meurthe-et-Moselle")]
    editor: Annotated[Line, key("editeur", "Qui édite ces pages")]
    scope: Annotated[Scope, key("perimetre", "Tout le territoire, ou un échantillon")] = Scope.WHOLE
    description: Annotated[Text, key("description", "Le territoire en une phrase")]
    communes: Annotated[tuple[Commune, ...], key("communes", "Communes")]
    holiday_zone: Annotated[HolidayZone, key("zone_vacances", "Zone de vacances scolaires", "B")]
    neighbours: Annotated[tuple[Slug, ...], key("voisins", "Territoires voisins")] = ()
    contact: Annotated[Contact | None, key("contact", "Coordination du territoire")] = None
    path: Annotated[tuple[Step, ...], key("parcours", "Le chemin d’une personne, dans l’ordre")] = ()
    figures: Annotated[tuple[Figure, ...], key("chiffres", "Chiffres clés")] = ()
    legal: Annotated[Text | None, key("mentions", "Mentions légales")] = None
    sources: Annotated[tuple[Source, ...], key("sources", "D’où viennent ces faits")] = ()
    mutes: Annotated[tuple[Mute, ...], key("silences", "Avertissements mis de côté, avec raison et date")] = ()


class Word(Record):
    """A word of an open vocabulary (`data/vocabulary/*.yml`), editable by coordinators."""

    id: Annotated[OwnSlug, key("id", "Identifiant", "gym-douce")]
    name: Annotated[Line, key("nom", "Ce que l’on affiche", "gym douce")]
    definition: Annotated[Line | None, key("definition", "En une phrase simple")] = None
    synonyms: Annotated[tuple[Line, ...], key("synonymes", "Autres mots que les gens tapent")] = ()
    family: Annotated[Line | None, key("famille", "Famille, pour regrouper")] = None
    wishes: Annotated[tuple[Slug, ...], key("envies", "Envies auxquelles l’activité répond")] = ()
    cautious: Annotated[FrBool, key("prudence", "Public proposé seulement où la fiche l’accueille")] = False
    openactive: Annotated[OpenActiveConcept | None, key("openactive", "Concept de la liste OpenActive")] = None
