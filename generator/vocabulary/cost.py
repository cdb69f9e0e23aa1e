"""What the price left to pay depends on; each label completes « À préciser : … »."""

from __future__ import annotations

from generator.vocabulary.term import Term


class CostFactor(Term):
    """A fact about the person, the price or the aid that changes what is left to pay."""

    AGE = "age", "votre âge"
    INCOME = "quotient_familial", "votre quotient familial"
    COMMUNE = "commune", "la commune où vous habitez"
    CHRONIC_DISEASE = "ald", "si vous êtes en affection de longue durée (ALD)"
    STUDENT = "etudiant", "si vous faites des études"
    MINIMUM_INCOME = "minima_sociaux", "si vous touchez un minimum social"
    PRESCRIPTION = "ordonnance", "si vous avez une ordonnance"
    SCHEME_YEAR = "annee_parcours", "votre année dans le parcours"
    OTHER_CONDITION = "precision", "une autre condition de l’aide"
    AUDIENCE = "pour", "la personne à qui le prix s’adresse"
    FORMULA = "formule", "la formule choisie"
    VARIES = "jusqu_a", "le prix exact, qui varie"
    PERIOD = "par", "la durée que couvre le prix"
    SESSIONS = "seances", "le nombre de séances"
    PRICE = "tarifs", "le prix"
    AID_AMOUNT = "montant", "le montant de l’aide"
    VALIDITY = "validite", "les dates de l’aide"
    COMBINATION = "cumulable_avec", "le choix entre des aides qui ne se cumulent pas"
