from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from generator.model.money import Fee
from generator.model.price import half_up, search_price


def fee(**keys: Any) -> Fee:
    return Fee.model_validate(keys)


@pytest.mark.parametrize(
    ("amount", "cents"), [("1/200", "0.01"), ("1/201", "0"), ("3/200", "0.02"), ("95/12", "7.92"), ("2/3", "0.67")]
)
def test_half_a_cent_goes_up(amount: str, cents: str) -> None:
    assert half_up(Fraction(amount)) == Decimal(cents)


@pytest.mark.parametrize(
    ("keys", "price"),
    [
        ({"montant": "0"}, "0"),
        ({"montant": "20", "par": "mois"}, "20"),
        ({"montant": "45", "par": "trimestre"}, "11.25"),
        ({"montant": "96", "par": "annee"}, "8"),
        ({"montant": "30", "par": "cycle"}, "2.50"),
        ({"montant": "12", "par": "une-fois"}, "1"),
        ({"montant": "2", "par": "seance"}, "6"),
        ({"montant": "60", "par": "seance", "seances": "10"}, "18"),
        ({"montant": "20", "jusqu_a": "100", "par": "mois"}, "20"),
        ({"montant": "96", "par": "annee", "en_plus": [{"nom": "licence", "montant": "24"}]}, "10"),
    ],
)
def test_at_least_this_per_month(keys: dict[str, Any], price: str) -> None:
    assert search_price([fee(**keys)], Decimal(3)) == Decimal(price)


def test_the_cheapest_fee_counts() -> None:
    assert search_price([fee(montant="4", par="seance"), fee(montant="96", par="annee")], Decimal(3)) == 8


def test_a_price_nobody_can_turn_into_months_is_unknown() -> None:
    assert search_price([], Decimal(3)) is None
    assert search_price([fee(montant="30")], Decimal(3)) is None
    assert search_price([fee(montant="3", par="seance")], None) is None
    assert search_price([fee(montant="0", par="seance")], None) == 0
