"""Words of the prescription of physical activity: levels, qualifications, effort, reports.

Sources: Code de la santé publique, articles L.1172-1, D.1172-2, D.1172-3, D.1172-5 and annexe 11-7-2.
"""

from __future__ import annotations

from generator.vocabulary.term import Term


class LimitationLevel(Term):
    """Functional limitation, qualified by the prescriber (CSP annexe 11-7-2); `plain` completes « on bouge … »."""

    NONE = "aucune", "aucune limitation", "La personne fait tout comme avant.", "sans gêne"
    MINIMAL = "minime", "limitation minime", "La maladie gêne un peu, sans empêcher.", "avec un peu de gêne"
    MODERATE = "moderee", "limitation modérée", "La maladie gêne pour une partie des gestes.", "avec une gêne moyenne"
    SEVERE = (
        "severe",
        "limitation sévère",
        "La maladie empêche une partie des gestes de tous les jours.",
        "avec de grandes difficultés",
    )


class Qualification(Term):
    """Who supervises: first the seven families of CSP D.1172-2, then those who lead what is not prescribed."""

    PHYSIOTHERAPIST = "kinesitherapeute", "kinésithérapeute", "Masseur-kinésithérapeute (CSP D.1172-2)."
    OCCUPATIONAL_THERAPIST = "ergotherapeute", "ergothérapeute", "Ergothérapeute (CSP D.1172-2)."
    PSYCHOMOTOR_THERAPIST = "psychomotricien", "psychomotricien", "Psychomotricien (CSP D.1172-2)."
    APA_TEACHER = (
        "enseignant-apa",
        "enseignant en activité physique adaptée",
        "Diplôme universitaire en activité physique adaptée, dit APA (CSP D.1172-2).",
    )
    SPORT_DIPLOMA = (
        "diplome-sport",
        "éducateur sportif diplômé",
        "Diplôme d’État ou titre du sport inscrit au répertoire national (CSP D.1172-2).",
    )
    BRANCH_TITLE = (
        "titre-branche",
        "éducateur sportif, titre de branche",
        "Titre à finalité professionnelle ou certificat de qualification de la liste officielle (CSP D.1172-2).",
        "éducateur sportif",
    )
    FEDERAL_CERTIFICATE = (
        "certification-federale",
        "animateur certifié par sa fédération",
        "Certification fédérale de la liste officielle (CSP D.1172-2).",
    )
    DIETITIAN = "dieteticien", "diététicien", "Alimentation et ateliers de cuisine."
    PSYCHOLOGIST = "psychologue", "psychologue", "Soutien et motivation."
    NURSE = "infirmier", "infirmier", "Éducation thérapeutique et accompagnement."
    MIDWIFE = "sage-femme", "sage-femme", "Grossesse et suites de naissance."
    COOK = "cuisinier", "cuisinier", "Ateliers de cuisine."
    FACILITATOR = "animateur", "animateur", "Atelier sans activité physique prescrite."
    PEER = (
        "patient-meneur",
        "patients qui mènent le groupe",
        "Groupe autonome mené par des patients, sans encadrement professionnel.",
    )

    @property
    def supervises_severe(self) -> bool:
        """May supervise a severe limitation (CSP D.1172-3): physio-, occupational or psychomotor therapist."""
        return self.rank < 3

    @property
    def is_listed(self) -> bool:
        """Belongs to the seven families that may supervise prescribed activity (CSP D.1172-2)."""
        return self.rank < 7


class Intensity(Term):
    """Intensity of the effort, one of the four items of the official prescription form."""

    LIGHT = "legere", "légère", "On parle et on chante sans peine."
    MODERATE = "moderee", "modérée", "On parle, mais on ne chante plus."
    VIGOROUS = "elevee", "élevée", "On ne dit que quelques mots d’affilée."


class ExerciseKind(Term):
    """Type of exercise, one of the four items of the official prescription form."""

    ENDURANCE = "endurance", "endurance"
    STRENGTH = "renforcement", "renforcement"
    BALANCE = "equilibre", "équilibre"
    SUPPLENESS = "souplesse", "souplesse"
    COORDINATION = "coordination", "coordination"
    BREATHING = "respiration", "respiration"
    RELAXATION = "relaxation", "relaxation"


class Requirement(Term):
    """Whether a paper (prescription, certificate) is asked for."""

    REQUIRED = "obligatoire", "obligatoire"
    OPTIONAL = "facultative", "possible, pas obligatoire"
    NOT_NEEDED = "non-demandee", "pas demandée"
    UNKNOWN = "a-confirmer", "à confirmer"


class ReportChannel(Term):
    """How the report comes back to the prescriber, if the person agrees (CSP D.1172-5)."""

    PARCEO = "parceo", "PARCEO", "Outil de suivi."
    SECURE_MAIL = "mssante", "messagerie sécurisée de santé"
    LETTER = "courrier", "courrier"
    BOOKLET = "carnet", "carnet de suivi, remis par la personne"
    SECURE_PLATFORM = "plateforme-securisee", "plateforme sécurisée"
    PHONE = "telephone", "téléphone"


class Filler(Term):
    """Who fills a document."""

    DOCTOR = "medecin", "le médecin"
    MIDWIFE = "sage-femme", "la sage-femme"
    PATIENT = "patient", "vous"
    SUPERVISOR = "encadrant", "l’encadrant"
    COORDINATOR = "coordination", "la coordination"


class Door(Term):
    """Who can open the door of a programme."""

    DOCTOR = "medecin", "médecin"
    MIDWIFE = "sage-femme", "sage-femme"
    NURSE = "infirmier", "infirmier"
    PHYSIOTHERAPIST = "kinesitherapeute", "kinésithérapeute"
    PHARMACIST = "pharmacien", "pharmacien"
    SOCIAL_WORKER = "travailleur-social", "travailleur social"
    ICOPE = "icope", "repérage ICOPE", "Repérage de la fragilité, étapes 1 et 2."
    SELF = "soi-meme", "la personne elle-même"
    HEALTH_PROFESSIONAL = "professionnel-de-sante", "professionnel de santé"
