from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model.cost import AidShare, NetCost, best_combination, net_cost
from generator.model.eligibility import Situation
from generator.model.money import Aid, Fee
from generator.model.price import PriceRange
from generator.model.season import Rhythm

CASES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("net_cost.yml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader
)
YES_NO = {True: True, False: False, "oui": True, "non": False, None: None}
FIXED = {"nom": "Aide", "donneur": "CCAS", "territoires": ["t"], "description": "Une aide.", "demande": "Au CCAS."}


def texts(value: Any) -> Any:
    """The YAML as the loader gives it: every scalar a text."""
    if isinstance(value, Mapping):
        return {key: texts(part) for key, part in value.items()}
    return [texts(part) for part in value] if isinstance(value, list) else str(value)


def aid(**keys: Any) -> Aid:
    return Aid.model_validate({**FIXED, **texts(keys)})


def fee(**keys: Any) -> Fee:
    return Fee.model_validate(texts(keys))


def situation(told: Mapping[str, Any]) -> Situation:
    def number(key: str) -> int | None:
        return int(told[key]) if key in told else None

    return Situation(
        age=number("age"),
        income=Decimal(str(told["quotient_familial"])) if "quotient_familial" in told else None,
        commune=told.get("commune"),
        chronic_disease=YES_NO[told.get("ald")],
        student=YES_NO[told.get("etudiant")],
        minimum_income=YES_NO[told.get("minima_sociaux")],
        prescription=YES_NO[told.get("ordonnance")],
        scheme_year=number("annee_parcours"),
    )


def solved(case: Mapping[str, Any]) -> NetCost:
    rhythm = case.get("rythme", {"seances": 36, "mois": 10})
    return net_cost(
        [fee(**keys) for keys in case["tarifs"]],
        [aid(**keys) for keys in case.get("aides", [])],
        situation(case.get("situation", {})),
        date.fromisoformat(case.get("le", "2026-11-22")),
        Rhythm(rhythm["seances"], rhythm["mois"]),
    )


def shares(found: tuple[AidShare, ...]) -> dict[str, Decimal]:
    return {share.aid: share.per_year for share in found}


def expected_range(value: list[str] | None) -> PriceRange | None:
    return PriceRange(Decimal(value[0]), Decimal(value[1])) if value else None


def test_the_table_holds_at_least_sixty_cases_each_named_once() -> None:
    assert len({case["nom"] for case in CASES}) == len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["nom"])
def test_what_is_left_to_pay(case: dict[str, Any]) -> None:
    net = solved(case)
    assert net.per_year == expected_range(case["an"])
    if "mois" in case:
        assert net.per_month == expected_range(case["mois"])
    for key, found in (("retenues", net.used), ("possibles", net.possible)):
        if key in case:
            assert shares(found) == {name: Decimal(value) for name, value in case[key].items()}
    if "refusees" in case:
        assert {refusal.aid: [f.value for f in refusal.factors] for refusal in net.refused} == case["refusees"]
    if "inconnues" in case:
        assert [factor.value for factor in net.unknowns] == case["inconnues"]


def test_the_full_price_is_told_beside_what_is_left() -> None:
    net = net_cost(
        [fee(montant="96", par="annee")], [aid(id="a", montant="48")], Situation(), date(2026, 11, 22), Rhythm(36)
    )
    assert net.full_year == PriceRange(Decimal(96), Decimal(96))


def test_the_order_of_fees_and_aids_changes_nothing() -> None:
    fees = [fee(montant="4", par="seance"), fee(montant="100", par="annee")]
    aids = [
        aid(id="a", montant="30", cumulable_avec=["b"]),
        aid(id="b", montant="25", cumulable_avec=["a"]),
        aid(id="c", montant="55"),
    ]
    costs = {
        net_cost(f, a, Situation(), date(2026, 11, 22), Rhythm(36, 10))
        for f in permutations(fees)
        for a in permutations(aids)
    }
    assert len(costs) == 1


def test_a_hundred_aids_that_all_add_up_are_worked_out() -> None:
    names = [f"a{number}" for number in range(100)]
    aids = [aid(id=name, montant="1", cumulable_avec=[other for other in names if other != name]) for name in names]
    net = net_cost([fee(montant="96", par="annee")], aids, Situation(), date(2026, 11, 22), Rhythm(36))
    assert net.per_year == PriceRange(Decimal(84), Decimal(84))


def test_the_best_combination_of_nothing_is_nothing() -> None:
    assert best_combination([]) == (Fraction(0), ())


amounts = st.integers(0, 20_000).map(lambda cents: f"{cents // 100}.{cents % 100:02}")
told = st.builds(
    Situation,
    age=st.none() | st.integers(0, 100),
    income=st.none() | st.integers(0, 2000).map(Decimal),
    student=st.none(),
)


@given(price=amounts, help_amount=amounts, rate=st.integers(0, 100), person=told)
def test_knowing_more_never_widens_the_range_nor_leaves_it(
    price: str, help_amount: str, rate: int, person: Situation
) -> None:
    fees = [fee(montant=price, par="annee"), fee(montant="20", par="annee", quotient_familial={"a": "600"})]
    aids = [
        aid(id="a", montant=help_amount, conditions={"age_min": "65"}, cumulable_avec=["b"]),
        aid(id="b", taux=rate, conditions={"quotient_max": "800"}, cumulable_avec=["a"]),
    ]
    vague = net_cost(fees, aids, Situation(), date(2026, 11, 22), Rhythm(36)).per_year
    known = net_cost(fees, aids, person, date(2026, 11, 22), Rhythm(36)).per_year
    assert vague is not None
    assert known is not None
    assert 0 <= vague.low <= known.low <= known.high <= vague.high
