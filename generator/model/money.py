"""Fees and aids, as declared; what is left to pay is worked out elsewhere from these."""

from __future__ import annotations

from typing import Annotated

from generator.model.base import (
    Age,
    Count,
    Euros,
    FrBool,
    FrDate,
    Insee,
    Line,
    Mute,
    OwnSlug,
    Percent,
    Record,
    Slug,
    Source,
    Text,
    key,
)
from generator.vocabulary import AidPayment, Included, Period


class IncomeBand(Record):
    """A band of quotient familial, in euros; an open end is absent."""

    low: Annotated[Euros | None, key("de", "Quotient familial le plus bas", "0")] = None
    high: Annotated[Euros | None, key("a", "Quotient familial le plus haut", "600")] = None


class Extra(Record):
    """What comes on top of a fee."""

    name: Annotated[Line, key("nom", "Ce qui s’ajoute", "licence")]
    amount: Annotated[Euros, key("montant", "Montant en euros", "20")]
    period: Annotated[Period, key("par", "Pour quelle durée", "annee")] = Period.YEAR


class Fee(Record):
    """A price (HSDS cost_option): an `amount`, or a range from `amount` to `up_to`; 0 is free."""

    amount: Annotated[Euros, key("montant", "Prix en euros ; 0 si c’est gratuit", "95", "7,50")]
    up_to: Annotated[Euros | None, key("jusqu_a", "Prix le plus haut, si le prix varie", "120")] = None
    period: Annotated[Period | None, key("par", "Pour quelle durée", "annee")] = None
    sessions: Annotated[Count | None, key("seances", "Nombre de séances comprises")] = None
    includes: Annotated[tuple[Included, ...], key("comprend", "Ce que le prix comprend", ["licence"])] = ()
    extras: Annotated[tuple[Extra, ...], key("en_plus", "Ce qui s’ajoute au prix")] = ()
    income_band: Annotated[IncomeBand | None, key("quotient_familial", "Tranche de quotient familial")] = None
    scheme_year: Annotated[Count | None, key("annee_parcours", "Année dans le parcours : 1, 2, 3", "1")] = None
    audience: Annotated[Line | None, key("pour", "À qui ce prix s’adresse", "habitants de la commune")] = None
    also_for: Annotated[
        tuple[Slug, ...], key("vaut_pour", "Autres créneaux où l’on va sans rien payer de plus", ["gym-du-jeudi"])
    ] = ()
    note: Annotated[Line | None, key("precision", "Ce qu’il faut savoir")] = None


class AidConditions(Record):
    """Who may have an aid; what is absent is not asked."""

    age_min: Annotated[Age | None, key("age_min", "Âge le plus bas")] = None
    age_max: Annotated[Age | None, key("age_max", "Âge le plus haut")] = None
    income_max: Annotated[Euros | None, key("quotient_max", "Quotient familial à ne pas dépasser")] = None
    communes: Annotated[tuple[Insee, ...], key("communes", "Codes INSEE des communes où il faut habiter")] = ()
    chronic_disease: Annotated[FrBool | None, key("ald", "Réservée aux personnes en ALD")] = None
    student: Annotated[FrBool | None, key("etudiant", "Réservée aux étudiants")] = None
    minimum_income: Annotated[FrBool | None, key("minima_sociaux", "Réservée aux bénéficiaires de minima sociaux")] = (
        None
    )
    prescription: Annotated[FrBool | None, key("ordonnance", "Demande une ordonnance")] = None
    scheme_year: Annotated[Count | None, key("annee_parcours", "Année dans le parcours")] = None
    note: Annotated[Line | None, key("precision", "Autre condition, en clair")] = None


class Aid(Record):
    """A financial aid: an `amount` or a `rate`, up to a `ceiling`; `valid_until` is checked by a rule."""

    id: Annotated[OwnSlug, key("id", "Identifiant : le nom du fichier")]
    name: Annotated[Line, key("nom", "Nom de l’aide")]
    giver: Annotated[Line, key("donneur", "Qui la donne")]
    territories: Annotated[tuple[Slug, ...], key("territoires", "Territoires où elle existe")]
    description: Annotated[Text, key("description", "Ce que permet l’aide, en une phrase simple")]
    amount: Annotated[Euros | None, key("montant", "Montant en euros")] = None
    rate: Annotated[Percent | None, key("taux", "Part du prix prise en charge, en pour cent")] = None
    ceiling: Annotated[Euros | None, key("plafond", "Montant le plus haut")] = None
    period: Annotated[Period, key("par", "Pour quelle durée")] = Period.YEAR
    payment: Annotated[AidPayment | None, key("versement", "Déduite du prix, ou remboursée après coup", "deduite")] = (
        None
    )
    conditions: Annotated[AidConditions, key("conditions", "Qui peut l’avoir")] = AidConditions()
    adds_up_with: Annotated[tuple[Slug, ...], key("cumulable_avec", "Aides avec lesquelles elle se cumule")] = ()
    how_to_ask: Annotated[Text, key("demande", "Comment la demander")]
    valid_from: Annotated[FrDate | None, key("valide_du", "Premier jour")] = None
    valid_until: Annotated[FrDate | None, key("valide_jusqu_au", "Dernier jour, obligatoire")] = None
    sources: Annotated[tuple[Source, ...], key("sources", "D’où viennent ces faits")] = ()
    example: Annotated[FrBool, key("exemple", "Fiche inventée pour la démonstration")] = False
    mutes: Annotated[tuple[Mute, ...], key("silences", "Avertissements mis de côté, avec raison et date")] = ()
