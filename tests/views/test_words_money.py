from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.model.cost import NetCost
from generator.model.money import Aid, Fee
from generator.model.price import PriceRange
from generator.views.words.fees import fees_words
from generator.views.words.money import (
    aid_amount_words,
    conditions_words,
    euros,
    fee_words,
    net_words,
    unknown_words,
)
from generator.vocabulary.cost import CostFactor
from tests.views.spaces import shown

FIXED = {
    "id": "a",
    "nom": "Aide",
    "donneur": "CCAS",
    "territoires": ["t"],
    "description": "Une aide.",
    "demande": "Au CCAS.",
}
BANDS: list[dict[str, Any]] = [
    {"montant": "20", "par": "annee", "quotient_familial": {"a": "600"}},
    {"montant": "100", "par": "annee", "quotient_familial": {"de": "601"}},
]


def aid(**keys: Any) -> Aid:
    return Aid.model_validate({**FIXED, **keys})


@pytest.mark.parametrize(
    ("amount", "words"), [("7.50", "7,50~€"), ("95.00", "95~€"), ("1250", "1_250~€"), ("0", "0~€")]
)
def test_euros(amount: str, words: str) -> None:
    assert shown(euros(Decimal(amount))) == words


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"montant": "95", "par": "annee", "comprend": ["licence"]}, "95~€ par an, licence comprise"),
        (
            {"montant": "95", "par": "annee", "comprend": ["licence", "assurance"]},
            "95~€ par an, licence et assurance comprises",
        ),
        ({"montant": "20", "par": "mois", "comprend": ["materiel"]}, "20~€ par mois, matériel compris"),
        (
            {"montant": "20", "par": "mois", "comprend": ["licence", "materiel"]},
            "20~€ par mois, licence et matériel compris",
        ),
        ({"montant": "2", "par": "seance"}, "2~€ la séance"),
        ({"montant": "60", "par": "seance", "seances": "10"}, "60~€ les 10~séances"),
        ({"montant": "30", "par": "cycle", "seances": "12"}, "30~€ le cycle entier (12~séances)"),
        ({"montant": "10", "par": "une-fois"}, "10~€, une seule fois"),
        ({"montant": "20", "jusqu_a": "100", "par": "annee"}, "de 20 à 100~€ par an"),
        ({"montant": "0"}, "gratuit"),
        ({"montant": "0", "en_plus": [{"nom": "licence", "montant": "24"}]}, "gratuit, plus 24~€ par an (licence)"),
        (BANDS[0], "quotient familial jusqu’à 600~: 20~€ par an"),
        (BANDS[1], "quotient familial à partir de 601~: 100~€ par an"),
        (
            {"montant": "60", "par": "annee", "quotient_familial": {"de": "601", "a": "1000"}},
            "quotient familial de 601 à 1_000~: 60~€ par an",
        ),
        ({"montant": "20", "par": "annee", "annee_parcours": "1"}, "1re année~: 20~€ par an"),
        ({"montant": "80", "par": "annee", "pour": "habitants"}, "habitants~: 80~€ par an"),
        ({"montant": "80", "precision": "Payable en trois fois."}, "80~€ (payable en trois fois)"),
    ],
)
def test_a_fee(keys: dict[str, Any], words: str) -> None:
    assert shown(fee_words(Fee.model_validate(keys))) == words


@pytest.mark.parametrize(
    ("fees", "words"),
    [
        ([], "Prix à confirmer"),
        ([{"montant": "0"}], "Gratuit"),
        ([{"montant": "0"}, {"montant": "0", "par": "seance"}], "Gratuit"),
        ([{"montant": "2", "par": "seance"}], "2~€ la séance"),
        (BANDS, "De 20 à 100~€ par an, selon le quotient familial"),
        (
            [{"montant": "0", "annee_parcours": "1"}, {"montant": "50", "annee_parcours": "2"}],
            "De 0 à 50~€, selon l’année dans le programme",
        ),
        ([{"montant": "4", "par": "seance"}, {"montant": "100", "par": "annee"}], "4~€ la séance ou 100~€ par an"),
        (
            [{"montant": "4", "par": "seance"}, {"montant": "30", "par": "seance", "seances": "10"}],
            "4~€ la séance ou 30~€ les 10~séances",
        ),
        ([{"montant": "0", "en_plus": [{"nom": "licence", "montant": "24"}]}], "Gratuit, plus 24~€ par an (licence)"),
        ([{"montant": "10", "par": "une-fois"}, {"montant": "20", "par": "une-fois"}], "De 10 à 20~€, une seule fois"),
    ],
)
def test_a_price_in_one_line(fees: list[dict[str, Any]], words: str) -> None:
    assert shown(fees_words([Fee.model_validate(keys) for keys in fees]).line) == words


LICENCE = {"nom": "licence fédérale, selon l’âge, assurance comprise", "montant": "20"}


@pytest.mark.parametrize(
    ("fees", "price", "added", "rest"),
    [
        (
            [{"montant": "96", "par": "annee", "comprend": ["materiel"], "en_plus": [LICENCE]}],
            "96~€ par an",
            "plus 20~€ par an (licence fédérale, selon l’âge, assurance comprise)",
            "matériel compris, plus 20~€ par an (licence fédérale, selon l’âge, assurance comprise)",
        ),
        (
            [{"montant": "10", "par": "une-fois", "en_plus": [{**LICENCE, "par": "une-fois"}]}],
            "10~€",
            *["une seule fois, plus 20~€, une seule fois (licence fédérale, selon l’âge, assurance comprise)"] * 2,
        ),
        (
            [{"montant": "4", "par": "seance"}, {"montant": "30", "par": "mois"}, {"montant": "90", "par": "annee"}],
            "4~€ la séance, 30~€ par mois ou 90~€ par an",
            "",
            "",
        ),
        (BANDS, "De 20 à 100~€ par an", *["selon le quotient familial"] * 2),
        (
            [{"montant": "0"}, {"montant": "0", "en_plus": [LICENCE]}],
            "Gratuit",
            *["avec des frais en plus dans certains cas"] * 2,
        ),
    ],
)
def test_a_price_comes_in_parts_whatever_commas_they_hold(
    fees: list[dict[str, Any]], price: str, added: str, rest: str
) -> None:
    words = fees_words([Fee.model_validate(keys) for keys in fees])
    assert (shown(words.price), shown(words.added), shown(words.rest)) == (price, added, rest)


def test_what_comes_on_top_is_said_for_all_fees_or_for_some() -> None:
    licence: dict[str, Any] = {"en_plus": [{"nom": "licence", "montant": "24"}]}
    some = [Fee.model_validate(keys) for keys in ({"montant": "0"}, {"montant": "0", **licence})]
    assert fees_words(some).line == "Gratuit, avec des frais en plus dans certains cas"
    every = [Fee.model_validate({**keys, **licence}) for keys in BANDS]
    assert (
        shown(fees_words(every).line) == "De 20 à 100~€ par an, plus 24~€ par an (licence), selon le quotient familial"
    )


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"montant": "50"}, "50~€ par an"),
        ({"montant": "2,50", "par": "seance", "plafond": "60"}, "2,50~€ la séance, 60~€ au plus"),
        ({"taux": "50"}, "50~% du prix"),
        ({"taux": "50", "plafond": "60"}, "50~% du prix, jusqu’à 60~€ par an"),
        ({"plafond": "60"}, "jusqu’à 60~€ par an"),
        ({}, "montant à confirmer"),
    ],
)
def test_what_an_aid_gives(keys: dict[str, Any], words: str) -> None:
    assert shown(aid_amount_words(aid(**keys))) == words


def test_who_may_have_an_aid() -> None:
    asked = {
        "age_min": "65",
        "quotient_max": "1200",
        "communes": ["54430", "99999"],
        "ald": "oui",
        "etudiant": "oui",
        "minima_sociaux": "oui",
        "ordonnance": "oui",
        "annee_parcours": "1",
        "precision": "après un entretien",
    }
    assert [shown(phrase) for phrase in conditions_words(aid(conditions=asked), {"54430": "Pompey"})] == [
        "à partir de 65~ans",
        "quotient familial jusqu’à 1_200",
        "habiter une de ces communes~: Pompey, 99999",
        "être en affection de longue durée (ALD)",
        "être étudiante ou étudiant",
        "toucher un minimum social",
        "avoir une ordonnance",
        "être en 1re année du programme",
        "après un entretien",
    ]


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ({"age_min": "18", "age_max": "25"}, "de 18 à 25~ans"),
        ({"age_max": "25"}, "jusqu’à 25~ans"),
        ({"communes": ["54430"]}, "habiter cette commune~: Pompey"),
    ],
)
def test_one_condition(bounds: dict[str, Any], words: str) -> None:
    assert [shown(phrase) for phrase in conditions_words(aid(conditions=bounds), {"54430": "Pompey"})] == [words]


def net(month: tuple[str, str] | None, year: tuple[str, str] | None) -> NetCost:
    def price(bounds: tuple[str, str] | None) -> PriceRange | None:
        return PriceRange(Decimal(bounds[0]), Decimal(bounds[1])) if bounds else None

    return NetCost(price(month), price(year), price(year), price(month), (), (), (), ())


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        (net(("4.00", "4.00"), ("48.00", "48.00")), "48~€ par an, soit 4~€ par mois en moyenne"),
        (net(("4.00", "7.92"), ("48.00", "95.00")), "de 48 à 95~€ par an, soit de 4 à 7,92~€ par mois en moyenne"),
        (net(("0", "0"), ("0", "0")), "Rien à payer"),
        (net(None, None), "Reste à payer à confirmer"),
    ],
)
def test_what_is_left_to_pay(cost: NetCost, words: str) -> None:
    assert shown(net_words(cost)) == words


def test_what_is_unknown_is_asked() -> None:
    assert (
        shown(unknown_words((CostFactor.AGE, CostFactor.SESSIONS))) == "À préciser~: votre âge et le nombre de séances."
    )
    assert unknown_words(()) == ""
