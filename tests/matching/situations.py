"""Reads `situations.yml`: what a person says that changes the price, asked of the complete test project."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from generator.model.asking import Questions, situation_of
from generator.model.finder import Criteria
from generator.model.matching import find
from generator.views.finder.rows import day_number, finder_table, priced_for
from generator.vocabulary.matching import Order
from tests.matching.reading import FOLDER, criteria, summed_up
from tests.views.complete_project import context

TOLD = ("income", "chronic_disease", "student", "minimum_income", "scheme_year")


@dataclass(frozen=True)
class Told:
    """One line of the table: `person` holds the options of `annuaire find` that change nothing but the price."""

    name: str
    criteria: Criteria
    person: dict[str, Any]
    order: Order
    expected: dict[str, Any]


@lru_cache(maxsize=1)
def read_situations() -> tuple[Told, ...]:
    """Every line of the table."""
    return tuple(
        Told(
            raw["name"],
            criteria(raw.get("criteria", {})),
            raw.get("person", {}),
            next(order for order in Order if order.value == raw.get("order", "accord")),
            raw["expected"],
        )
        for raw in yaml.safe_load((FOLDER / "situations.yml").read_text(encoding="utf-8"))
    )


def answered(told: Told) -> dict[str, Any]:
    """What Python answers, as the table writes it: matches, those too dear, the reasons of the first match."""
    asked = Questions(age=told.criteria.age, prescription=told.criteria.prescription, **told.person)
    table = priced_for(context(), finder_table(context()), situation_of(asked, told.criteria.commune))
    found = summed_up(table, told.criteria, find(table, told.criteria, day_number(context().today), told.order))
    return {
        "matches": found["matches"],
        "too_dear": found["excluded"].get("trop-cher", []),
        "first": found.get("first", []),
    }
