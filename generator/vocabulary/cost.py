"""What the price left to pay depends on, and the phrases that say what is left.

The one place of these words: the build fills them, and they travel with the data to the scripts.
"""

from __future__ import annotations

import re

from generator.vocabulary.term import Term


class CostFactor(Term):
    """A fact about the person, the price or the aid that changes what is left to pay; completes « À préciser : … »."""

    AGE = "age", "votre âge"
    INCOME = "quotient_familial", "votre quotient familial"
    COMMUNE = "commune", "la commune où vous habitez"
    CHRONIC_DISEASE = "ald", "si vous êtes en affection de longue durée (ALD)"
    STUDENT = "etudiant", "si vous faites des études"
    MINIMUM_INCOME = "minima_sociaux", "si vous touchez un minimum social"
    PRESCRIPTION = "ordonnance", "si vous avez une ordonnance"
    SCHEME_YEAR = "annee_parcours", "depuis combien d’années vous suivez le programme"
    OTHER_CONDITION = "precision", "si vous avez droit à l’aide"
    AUDIENCE = "pour", "la personne à qui le prix s’adresse"
    FORMULA = "formule", "la formule choisie"
    VARIES = "jusqu_a", "le prix exact, qui varie"
    PERIOD = "par", "la durée que couvre le prix"
    SESSIONS = "seances", "le nombre de séances"
    PRICE = "tarifs", "le prix"
    AID_AMOUNT = "montant", "le montant de l’aide"
    VALIDITY = "validite", "les dates de l’aide"
    COMBINATION = "cumulable_avec", "le choix entre des aides qui ne se cumulent pas"


class CostPhrase(Term):
    """A phrase about what is left to pay; what stands in braces is filled with sums, names and other phrases.

    The label is the phrase as Python and the scripts fill it, for the build and for a person's own situation.
    """

    RANGE = "fourchette", "de {bas} à {haut}"
    MONTH = "mois", "{somme} par mois"
    YEAR = "an", "{somme} par an"
    YEAR_AND_MONTH = "an-et-mois", "{an}, soit {mois} en moyenne"
    SPREAD = "soit", "Soit {mois} en moyenne."
    SPREAD_YEAR = "soit-an", "Soit {an}."
    AFTER_AIDS_MONTH = "apres-aides-mois", "Après les aides\u00a0: {mois} en moyenne."
    AFTER_AIDS_NOTHING = "apres-aides-rien", "Après les aides\u00a0: rien à payer."
    NOTHING = "rien", "Rien à payer"
    UNKNOWN = "inconnu", "Reste à payer à confirmer"
    TO_SETTLE = "a-preciser", "À préciser\u00a0: {facteurs}."
    DEPENDS = "selon", "Selon votre situation"
    AND = "et", "{debut} et {fin}"
    LEFT = "reste", "Il vous reste à payer"
    LEFT_AVERAGE = "reste-en-moyenne", "Il vous reste à payer, en moyenne"
    BEFORE_AIDS = "avant-aides", "Prix avant les aides"
    BEFORE = "avant", "Prix avant les aides\u00a0: {prix}."
    PLAIN = "simple", "Le prix est de {prix}, avant les aides."
    PLAIN_RANGE = "simple-fourchette", "Le prix va {prix}, avant les aides."
    ON_INCOME = "selon-revenus", "Le prix dépend de vos revenus\u00a0: demandez."
    ON_PERSON = "selon-aide", "Une aide peut faire baisser ce prix\u00a0: demandez."
    LEFT_ON_INCOME = "reste-selon-revenus", "Ce qui reste à payer dépend de vos revenus\u00a0: demandez."
    LEFT_ON_PERSON = "reste-selon-personne", "Ce qui reste à payer dépend de votre situation\u00a0: demandez."
    PAY_FIRST = "avance", "Vous payez d’abord, on vous rembourse après\u00a0: {aides}."
    PRICE = "prix", "Prix"
    FULL_YEAR = "plein-tarif", "Prix pour l’année"
    LESS = "moins", "Aide déduite\u00a0: {aide}"
    LESS_MAYBE = "moins-peut-etre", "Aide déduite\u00a0: {aide}, si vous y avez droit"
    OFF = "retrait", "−\u00a0{somme}"
    OFF_UP_TO = "retrait-au-plus", "jusqu’à −\u00a0{somme}"
    REST = "reste-ligne", "Reste à payer"
    EXCLUSIVE = "exclusives", "Ces aides ne s’ajoutent pas toutes\u00a0: la meilleure est comptée."
    WITH_AID = "aide-deduite", "Aide déduite\u00a0: {aide}."
    MORE_AIDS = "autres-aides", "{aide} et {nombre}\u00a0autre"
    MORE_AIDS_MANY = "autres-aides-plusieurs", "{aide} et {nombre}\u00a0autres"

    def filled(self, **parts: str) -> str:
        """The phrase with its parts put in their places, each as it is."""
        return re.sub(r"\{([a-z]+)\}", lambda place: parts[place[1]], self.label)
