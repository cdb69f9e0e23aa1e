"""Words of the directory itself: partners, venues, places left, verifications, alerts, reports of errors."""

from __future__ import annotations

from generator.vocabulary.term import Term


class PartnerType(Term):
    """What kind of structure a partner is."""

    ASSOCIATION = "association", "association"
    SPORT_HEALTH_HOUSE = (
        "maison-sport-sante",
        "Maison Sport-Santé",
        "Titre réservé aux structures habilitées (CSP L.1173-1).",
    )
    CPTS = "cpts", "communauté professionnelle territoriale de santé"
    SOCIAL_CENTRE = "ccas", "centre communal d’action sociale"
    YOUTH_CENTRE = "mjc", "maison des jeunes et de la culture"
    COMMUNE = "commune", "commune ou intercommunalité"
    PRACTICE = "cabinet", "cabinet ou maison de santé"
    HOSPITAL = "etablissement", "établissement de santé"
    NETWORK = "reseau", "réseau"
    SPORT_COMMITTEE = "comite-sportif", "comité sportif"
    SUPPORT_SCHEME = "dac", "dispositif d’appui à la coordination"
    FRANCE_SERVICES = "france-services", "France Services"
    RESIDENCE = "residence", "résidence"
    OTHER = "autre", "autre structure"


class PartnerRole(Term):
    """What a partner does in the path of a person."""

    DETECTS = "repere", "repère"
    ORIENTS = "oriente", "oriente"
    PRESCRIBES = "prescrit", "prescrit"
    SUPERVISES = "encadre", "encadre des séances"
    LENDS = "prete-une-salle", "prête une salle"
    FUNDS = "finance", "finance"
    COORDINATES = "coordonne", "coordonne"


class ContactRole(Term):
    """Whom a contact reaches."""

    RECEPTION = "accueil", "l’accueil"
    REGISTRATION = "inscription", "les inscriptions"
    OFFICE = "secretariat", "le secrétariat"
    COORDINATION = "coordination", "la coordination"
    SUPERVISOR = "encadrant", "l’encadrant"


class Theme(Term):
    """Theme of a session or programme."""

    PHYSICAL_ACTIVITY = "activite-physique", "activité physique"
    WELL_BEING = "bien-etre-mental", "bien-être mental"
    FOOD = "alimentation", "alimentation"
    SENIORS = "seniors", "seniors"
    YOUTH = "jeunes", "jeunes"
    ASSESSMENT = "bilan", "bilan, entretien"


class Mode(Term):
    """Where a session takes place."""

    ON_SITE = "sur-place", "sur place"
    REMOTE = "a-distance", "à distance"
    AT_HOME = "a-domicile", "à domicile"


class VenueType(Term):
    """What kind of place a venue is."""

    ROOM = "salle", "salle"
    GYM = "gymnase", "gymnase"
    POOL = "piscine", "piscine"
    PARK = "parc", "parc ou chemin"
    PRACTICE = "cabinet", "cabinet"
    KITCHEN = "cuisine", "cuisine pédagogique"
    FARM = "ferme", "ferme pédagogique"
    RESIDENCE = "residence", "résidence"
    DOJO = "dojo", "dojo"
    STADIUM = "stade", "stade"


class AccessFeature(Term):
    """An access fact of a venue; the value of each is `oui`, `non` or `inconnu`."""

    WHEELCHAIR = "fauteuil", "accès en fauteuil roulant"
    STEP_FREE = "plain-pied", "entrée sans marche"
    LIFT = "ascenseur", "ascenseur"
    ADAPTED_TOILETS = "toilettes-adaptees", "toilettes adaptées"
    ADAPTED_CHANGING = "vestiaire-adapte", "vestiaire adapté"
    PARKING = "parking", "parking"
    ADAPTED_PARKING = "parking-adapte", "place de parking réservée"
    HEARING_LOOP = "boucle-auditive", "boucle pour appareil auditif"
    SEATS = "sieges", "sièges pour se reposer"


class Answer(Term):
    """A fact that may be unknown."""

    YES = "oui", "oui"
    NO = "non", "non"
    UNKNOWN = "inconnu", "à confirmer"


class PlacesState(Term):
    """Whether there is room in a session."""

    OPEN = "disponibles", "places disponibles"
    FEW = "presque-complet", "presque complet"
    FULL = "complet", "complet"
    WAITING_LIST = "liste-attente", "complet, liste d’attente"
    UNKNOWN = "a-confirmer", "places à confirmer"


class VerificationMethod(Term):
    """How a record was checked."""

    PHONE = "telephone", "par téléphone"
    MAIL = "courriel", "par courriel"
    ON_SITE = "sur-place", "sur place"
    FORM = "formulaire", "par formulaire"
    DOCUMENT = "document", "sur document"


class FieldGroup(Term):
    """Which facts a verification covers."""

    ALL = "tout", "toute la fiche"
    HOURS = "horaires", "horaires"
    PRICE = "tarifs", "tarifs"
    CONTACT = "contact", "contact"
    PLACES = "places", "places"


class AlertType(Term):
    """What a dated alert announces; a suspension takes the session out of proposals."""

    SUSPENSION = "suspension", "suspendu"
    MOVED = "deplacement", "changement de lieu"
    HOURS = "horaire", "changement d’horaire"
    INFORMATION = "information", "information"


class ProgrammeStatus(Term):
    """Whether a programme takes people."""

    OPEN = "ouvert", "ouvert"
    FULL = "complet", "complet"
    PLANNED = "en-projet", "en projet"
    UNKNOWN = "a-confirmer", "à confirmer"


class StepKind(Term):
    """A step of a programme's path."""

    DETECTION = "reperage", "repérage"
    PRESCRIPTION = "prescription", "prescription"
    ASSESSMENT = "bilan", "bilan"
    SESSIONS = "seances", "séances"
    FOLLOW_UP = "suivi", "suivi"
    RELAY = "relais", "relais"


class AccreditationStatus(Term):
    """What is known of an habilitation."""

    GRANTED = "accordee", "habilitation accordée"
    UNKNOWN = "a_confirmer", "habilitation à confirmer"


class Scope(Term):
    """How much of a territory the directory describes."""

    WHOLE = "complet", "territoire complet"
    DEMONSTRATION = "demonstration", "échantillon de communes pour la démonstration"


class HolidayZone(Term):
    """School-holiday zone (Ministère de l’Éducation nationale)."""

    A = "A", "zone A"
    B = "B", "zone B"
    C = "C", "zone C"


class ErrorReason(Term):
    """Coded reasons for reporting an error on a page."""

    HOURS = "horaires", "Horaire faux"
    PRICE = "tarif", "Prix faux"
    GONE = "n-existe-plus", "N’existe plus"
    FULL = "complet", "Complet"
    CONTACT = "contact", "Téléphone ou adresse faux"
    ACCESS = "acces", "Accès difficile"
    OTHER = "autre", "Autre"


class Freshness(Term):
    """Age of the last verification."""

    FRESH = "fraiche", "vérifié"
    TO_REVIEW = "a-revoir", "à revoir"
    STALE = "perimee", "périmé"
    NEVER = "jamais", "jamais vérifié"
