"""The cases of net_cost.yml as the shipped scripts take them, with Python's answers: sums, then words.

Run as a program, it prints them as one JSON text, for the tests under Node.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.model.cost import NetCost, net_cost
from generator.model.eligibility import Situation
from generator.model.price import PriceRange
from generator.model.season import Rhythm
from generator.views.finder.cost import cost_words, hundredths, plain_aid, plain_fee
from generator.views.session.net import is_yearly, net_words_of, paid_words, sum_notes, sum_rows
from generator.views.sheet.price import plain_words_of
from tests.model.test_cost import CASES, aid, fee, situation


def plain_situation(known: Situation) -> dict[str, Any]:
    """A situation as the scripts hold it."""
    return {
        "age": known.age,
        "quotient_familial": hundredths(known.income),
        "commune": known.commune,
        "ald": known.chronic_disease,
        "etudiant": known.student,
        "minima_sociaux": known.minimum_income,
        "ordonnance": known.prescription,
        "annee_parcours": known.scheme_year,
    }


def _cents(price: PriceRange | None) -> list[int | None] | None:
    return [hundredths(price.low), hundredths(price.high)] if price else None


def plain_net(net: NetCost) -> dict[str, Any]:
    """What is left to pay as the scripts count it."""
    return {
        "month": _cents(net.per_month),
        "year": _cents(net.per_year),
        "full": _cents(net.full_year),
        "used": [[share.aid, hundredths(share.per_year)] for share in net.used],
        "possible": [[share.aid, hundredths(share.per_year)] for share in net.possible],
        "refused": [[refusal.aid, [factor.value for factor in refusal.factors]] for refusal in net.refused],
        "unknowns": sorted(factor.value for factor in net.unknowns),
    }


def plain_case(case: Mapping[str, Any]) -> dict[str, Any]:
    """One case: the session as it travels, the person, the day, and what Python answers and says."""
    rhythm = case.get("rythme", {"seances": 36, "mois": 10})
    day = date.fromisoformat(case.get("le", "2026-11-22"))
    fees, aids = [fee(**keys) for keys in case["tarifs"]], [aid(**keys) for keys in case.get("aides", [])]
    known = situation(case.get("situation", {}))
    net = net_cost(fees, aids, known, day, Rhythm(rhythm["seances"], rhythm["mois"]))
    offered = [one for one in aids if (one.valid_from or day) <= day <= (one.valid_until or day)]
    paid = paid_words(fees, known, ("Tarif", "précision"))
    words = net_words_of(net, paid, offered, is_yearly(fees))
    lines = sum_rows(net, {one.id: one.name for one in offered})
    return {
        "name": case["nom"],
        "session": {
            "fees": [plain_fee(one) for one in fees],
            "aids": [plain_aid(one) for one in aids],
            "rhythm": [rhythm["seances"], rhythm["mois"]],
        },
        "person": plain_situation(known),
        "today": int(day.strftime("%Y%m%d")),
        "net": plain_net(net),
        "price": [words.label, words.big, words.note, plain_words_of(net, words, paid, offered)],
        "rows": [[line.name, line.text] for line in lines],
        "notes": list(sum_notes(net)) if lines else [],
    }


def plain_cases() -> dict[str, Any]:
    """The words that travel with the data, and every case."""
    return {"words": cost_words(), "cases": [plain_case(case) for case in CASES]}


if __name__ == "__main__":
    json.dump(plain_cases(), sys.stdout, ensure_ascii=False)
