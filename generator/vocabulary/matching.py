"""Words of the finder: why a session is set aside, why it fits, and what each weight counts.

The finder's script gets these very words in its data; it only fills the places between braces: `{mot}` a word of a
vocabulary, `{distance}` and `{rayon}` kilometres, `{prix}` and `{plafond}` euros.
"""

from __future__ import annotations

from generator.vocabulary.schedule import Weekday
from generator.vocabulary.term import Term


class Question(Term):
    """A question of the finder, in the order in which a session is judged; the first one failed gives the reason."""

    WHERE = "ou", "distance"
    STATE = "etat", "état de la fiche"
    LEVEL = "niveau", "limitation fonctionnelle"
    AGE = "age", "âge"
    CONDITION = "pathologie", "pathologie ou ALD"
    PROGRAMME = "programme", "programme"
    PRESCRIPTION = "ordonnance", "ordonnance"
    AUDIENCE = "public", "public"
    WOMEN = "femmes", "réservé aux femmes"
    MODE = "mode", "sur place, à distance, à domicile"
    TEXT = "texte", "mots cherchés"
    ACTIVITY = "activite", "activité"
    WISH = "envie", "envies"
    MOMENT = "moment", "jours et heures"
    PRICE = "prix", "prix"
    ACCESS = "acces", "accès"
    SUPERVISOR = "encadrement", "encadrement"
    REPORT = "retour", "retour au prescripteur"
    PLACES = "places", "places"


_RECORD = "Ce que dit la fiche du créneau."


class SetAside(Term):
    """Why a session is not proposed; the definition is the source of the rule."""

    SUSPENDED = "suspendu", "suspendu en ce moment", "Annonce datée de la structure."
    SEASON_OVER = "saison-terminee", "saison terminée", "Dates de la saison, sur la fiche du créneau."
    STALE = "perime", "fiche périmée", "Date de la dernière vérification, trop ancienne."
    SEVERE = (
        "encadrement-severe",
        "encadrement kiné, ergothérapeute ou psychomotricien obligatoire pour une limitation sévère",
        "Code de la santé publique, article D.1172-3.",
    )
    LEVEL = "niveau", "n’accueille pas cette limitation fonctionnelle", _RECORD
    TOO_YOUNG = "trop-jeune", "réservé à des personnes plus âgées", _RECORD
    TOO_OLD = "trop-age", "réservé à des personnes plus jeunes", _RECORD
    CONDITION = "pathologie-exclue", "ne peut pas accueillir cette pathologie", _RECORD
    OTHER_PROGRAMME = "autre-programme", "hors du programme demandé", _RECORD
    PROGRAMME_FULL = "programme-complet", "programme complet", "Ce que dit la fiche du programme."
    PROGRAMME_PLANNED = "programme-en-projet", "programme pas encore ouvert", "Ce que dit la fiche du programme."
    PRESCRIPTION = "ordonnance-obligatoire", "ordonnance obligatoire", _RECORD
    DOOR = "porte-entree", "on y entre adressé par un professionnel", "Ce que dit la fiche du programme."
    AUDIENCE = "autre-public", "destiné à un autre public", _RECORD
    NOT_WOMEN_ONLY = "mixte", "n’est pas réservé aux femmes", _RECORD
    MODE = "autre-mode", "ne se fait pas de la façon demandée", _RECORD
    TOO_FAR = "trop-loin", "trop loin", "Distance à vol d’oiseau depuis le centre de la commune."
    NOT_SERVED = "non-desservie", "à domicile, dans d’autres communes", _RECORD
    TEXT = "texte", "ne répond pas aux mots cherchés", _RECORD
    ACTIVITY = "autre-activite", "autre activité", _RECORD
    WISH = "envie", "ne répond à aucune des envies", _RECORD
    MOMENT = "autre-moment", "à d’autres jours ou heures", _RECORD
    PRICE = "trop-cher", "plus cher que le prix demandé", _RECORD
    ACCESS = "acces", "n’a pas l’accès demandé", "Ce que dit la fiche du lieu."
    SUPERVISOR = "autre-encadrement", "autre encadrement", _RECORD
    REPORT = "sans-retour", "n’indique pas de retour au prescripteur", _RECORD
    FULL = "complet", "complet", "État des places, sur la fiche du créneau."


MANY = {
    SetAside.SUSPENDED: "suspendus en ce moment",
    SetAside.STALE: "fiches périmées",
    SetAside.TOO_YOUNG: "réservés à des personnes plus âgées",
    SetAside.TOO_OLD: "réservés à des personnes plus jeunes",
    SetAside.LEVEL: "n’accueillent pas cette limitation fonctionnelle",
    SetAside.CONDITION: "ne peuvent pas accueillir cette pathologie",
    SetAside.PROGRAMME_FULL: "programmes complets",
    SetAside.PROGRAMME_PLANNED: "programmes pas encore ouverts",
    SetAside.AUDIENCE: "destinés à un autre public",
    SetAside.NOT_WOMEN_ONLY: "ne sont pas réservés aux femmes",
    SetAside.MODE: "ne se font pas de la façon demandée",
    SetAside.TEXT: "ne répondent pas aux mots cherchés",
    SetAside.ACTIVITY: "autres activités",
    SetAside.WISH: "ne répondent à aucune des envies",
    SetAside.PRICE: "plus chers que le prix demandé",
    SetAside.ACCESS: "n’ont pas l’accès demandé",
    SetAside.REPORT: "n’indiquent pas de retour au prescripteur",
    SetAside.FULL: "complets",
}
"""The words of a reason for several sessions, when they differ: « 3 complets »."""

PERSONAL = (
    SetAside.SEVERE,
    SetAside.LEVEL,
    SetAside.TOO_YOUNG,
    SetAside.TOO_OLD,
    SetAside.CONDITION,
)
"""The reasons of safety that are the person's own: a session that is not for them is not printed on their sheet."""

SAFETY = (
    SetAside.SUSPENDED,
    SetAside.SEASON_OVER,
    SetAside.STALE,
    *PERSONAL,
    SetAside.PROGRAMME_FULL,
    SetAside.PROGRAMME_PLANNED,
)
"""The reasons that also take a session out of a list already made: never a wish, a place or a price."""


class FitKind(Term):
    """How a reason counts."""

    REQUIRED = "requis", "requis"
    POINTS = "points", "points"
    CONFIRM = "a-confirmer", "à confirmer"


class Fit(Term):
    """A line of « Pourquoi ? »; the definition is the line's kind."""

    LEVEL = "niveau", "{mot}\u00a0: accueillie", FitKind.REQUIRED
    SEVERE = "encadrement-severe", "encadrement autorisé pour une limitation sévère", FitKind.REQUIRED
    AGE = "age", "âge accueilli", FitKind.REQUIRED
    AGE_UNKNOWN = "age-inconnu", "âge\u00a0: à confirmer", FitKind.CONFIRM
    PROGRAMME = "programme", "fait partie du programme «\u00a0{mot}\u00a0»", FitKind.REQUIRED
    TEXT = "texte", "répond aux mots cherchés", FitKind.POINTS
    MOMENT = "moment", "{mot}, demandé", FitKind.POINTS
    DISTANCE_WITHIN = "distance", "à {distance} sur les {rayon} demandés", FitKind.POINTS
    DISTANCE = "distance-libre", "à {distance}", FitKind.POINTS
    DISTANCE_UNKNOWN = "distance-inconnue", "distance à confirmer", FitKind.CONFIRM
    SERVED = "desservie", "vient à domicile dans la commune", FitKind.REQUIRED
    WISH = "envie", "{mot}, demandé", FitKind.POINTS
    CONDITION = "pathologie", "accueille\u00a0: {mot}", FitKind.POINTS
    CONDITION_UNKNOWN = "pathologie-inconnue", "{mot}\u00a0: à confirmer", FitKind.CONFIRM
    AUDIENCE = "public", "pour\u00a0: {mot}", FitKind.POINTS
    AUDIENCE_UNKNOWN = "public-inconnu", "{mot}\u00a0: à confirmer", FitKind.CONFIRM
    MADE_FOR = "fait-pour", "fait pour\u00a0: {mot}", FitKind.POINTS
    MADE_FOR_AGE = "fait-pour-age", "fait pour cet âge", FitKind.POINTS
    FREE = "gratuit", "gratuit", FitKind.POINTS
    FREE_IF = "gratuit-sous-condition", "gratuit seulement sous condition", FitKind.POINTS
    PRICE_UNDER = "prix-plafond", "à partir de {prix} par mois, pour {plafond} au plus", FitKind.POINTS
    PRICE = "prix", "à partir de {prix} par mois", FitKind.POINTS
    PRICE_UNSURE = "prix-a-preciser", "prix après aides, selon la situation", FitKind.CONFIRM
    PRICE_UNKNOWN = "prix-inconnu", "prix à confirmer", FitKind.CONFIRM
    ACCESS = "acces", "{mot}", FitKind.POINTS
    ACCESS_UNKNOWN = "acces-inconnu", "{mot}\u00a0: à confirmer", FitKind.CONFIRM
    REPORT = "retour", "retour au prescripteur prévu", FitKind.REQUIRED
    PRESCRIPTION_UNKNOWN = "ordonnance-inconnue", "ordonnance\u00a0: à confirmer", FitKind.CONFIRM
    WOMEN_ONLY = "femmes", "réservé aux femmes", FitKind.CONFIRM
    RESERVED = "reserve-non-demande", "réservé à un public que vous n’avez pas demandé", FitKind.POINTS
    UNASKED = "public-non-demande", "pour un public que vous n’avez pas demandé", FitKind.POINTS
    FRESH = "fraiche", "fiche vérifiée récemment", FitKind.POINTS
    TO_REVIEW = "a-revoir", "fiche à revoir", FitKind.POINTS
    NEVER = "jamais-verifie", "fiche jamais vérifiée\u00a0: à confirmer", FitKind.CONFIRM
    PLACES = "places", "{mot}", FitKind.POINTS
    PLACES_UNKNOWN = "places-inconnues", "places à confirmer", FitKind.CONFIRM


DOUBTS = (
    Fit.CONDITION_UNKNOWN,
    Fit.AUDIENCE_UNKNOWN,
    Fit.ACCESS_UNKNOWN,
    Fit.AGE_UNKNOWN,
    Fit.PRESCRIPTION_UNKNOWN,
)
"""What a record leaves open of the person described: a telephone call confirms it before anyone goes there."""


class Weight(Term):
    """What a weight of `data/vocabulary/poids.yml` counts."""

    TEXT = "texte", "mots cherchés"
    MOMENT = "moment", "jour et heure demandés"
    DISTANCE = "distance", "près de la commune"
    WISH = "envie", "chaque envie"
    CONDITION = "pathologie", "chaque pathologie accueillie"
    AUDIENCE = "public", "chaque public accueilli"
    MADE_FOR = "fait-pour", "réservé au public, à la pathologie ou à l’âge (mineur) demandés"
    PRICE = "prix", "prix bas"
    ACCESS = "acces", "chaque accès demandé"
    FRESHNESS = "fraicheur", "fiche vérifiée récemment"
    PLACES = "places", "places disponibles"
    RESERVED = "reserve-non-demande", "points retirés\u00a0: pour un public qui n’est pas demandé"


class Order(Term):
    """How matches are sorted; ties always go by distance, next date, identifier."""

    FIT = "accord", "le plus adapté"
    DISTANCE = "distance", "distance"
    NEXT = "date", "prochaine date"
    PRICE = "prix", "prix"


class RemoteWish(Term):
    """What is wanted of sessions that are not on site."""

    ANY = "aussi", "sur place, à distance ou à domicile"
    ON_SITE = "sur-place", "sur place seulement"
    REMOTE = "a-distance", "à distance seulement"
    AT_HOME = "a-domicile", "à domicile seulement"


class InHand(Term):
    """Whether the person holds a prescription."""

    UNKNOWN = "inconnu", "peu importe"
    YES = "oui", "oui"
    NO = "non", "non"


AFTERNOON_WORDS = ("aprem",)
WEEKEND_WORDS = ("week-end", "weekend")
WEEKEND = (Weekday.SATURDAY, Weekday.SUNDAY)
NEAR_STOP = "arret-proche"
NEAR_STOP_LABEL = "arrêt à moins de 300 m"
NEAR_STOP_METRES = 300
